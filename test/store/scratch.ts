import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** A folder of its own for a test file, gone when its tests are. */
export function scratch(): { dir: string; put: (name: string, data: Buffer | string) => string } {
  const dir = mkdtempSync(join(tmpdir(), "tallylight-store-"));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  return {
    dir,
    put: (name, data) => {
      const path = join(dir, name);
      writeFileSync(path, data);
      return path;
    },
  };
}

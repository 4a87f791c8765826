import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { UserError } from "../../src/model/user-error.ts";
import { type OpenOptions, type OpenedSource, openSource } from "../../src/sources/open-source.ts";

/** A folder of its own for a test file, gone when its tests are. */
export function scratch(): {
  dir: string;
  temp: string;
  put: (name: string, data: Buffer | string) => string;
  tempFiles: () => string[];
} {
  const dir = mkdtempSync(join(tmpdir(), "tallylight-sources-"));
  const temp = join(dir, "temp");
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  return {
    dir,
    temp,
    put: (name, data) => {
      writeFileSync(join(dir, name), data);
      return join(dir, name);
    },
    tempFiles: () => {
      try {
        return readdirSync(temp);
      } catch {
        return [];
      }
    },
  };
}

/** Returns the message of the UserError that opening ends with; anything else fails the test. */
export async function refusal(path: string, options: OpenOptions): Promise<string> {
  const outcome = await openSource(path, options).catch((error: unknown) => error);
  if (outcome instanceof UserError) return outcome.message;
  throw outcome instanceof Error ? outcome : new Error(`opened: ${(outcome as OpenedSource).path}`);
}

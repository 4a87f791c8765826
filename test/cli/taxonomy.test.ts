import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildStarter } from "../starter.ts";
import type { BuiltStarter } from "../starter.ts";

const program = join(import.meta.dirname, "..", "..", "bin", "tallylight.js");
let starter: BuiltStarter;

async function lint(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [program, "taxonomy", ...args], { env: { ...process.env, NO_COLOR: "1" } });
  let [out, err] = ["", ""];
  child.stdout.on("data", (data) => (out += String(data)));
  child.stderr.on("data", (data) => (err += String(data)));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, out, err };
}

beforeAll(async () => {
  starter = await buildStarter((folder) =>
    writeFile(
      join(folder, "taxonomy", "more.yaml"),
      `id: zeppelins
name: Zeppelins
says: Airships of every size.
rules:
  - {name: named, reading: strict, words: [zeppelin*]}
  - {name: sold by a maker, reading: standard, vendors: [palantir]}
evidence:
  - {weight: 3, vendors: [palantir]}
`,
    ),
  );
});
afterAll(() => starter.done());

describe("tallylight taxonomy lint", () => {
  it("prints each finding with file and line, and the rows it opens onto", async () => {
    const { code, out } = await lint("lint", starter.folder, "--format", "text");
    expect(code).toBe(0);
    expect(out).toContain("Rules that label no award (1)");
    expect(out).toContain("taxonomy/more.yaml:5: zeppelins, rule “named”: none of its words stands in any description");
    expect(out).toMatch(/Technologies that share awards \(\d+\)\n.*zeppelins/);
    expect(out).toMatch(/\$[\d,]+\.\d\d {2}PALANTIR.*, record \d+\n/);
    expect(out).toMatch(/\d+ findings, \d+ to mend\n$/);
  });

  it("prints JSON when piped, money as decimal text", async () => {
    const { code, out } = await lint("lint", starter.folder);
    expect(code).toBe(0);
    const { findings } = JSON.parse(out) as { findings: Record<string, unknown>[] };
    expect(findings[0]).toEqual({
      kind: "dead-rule",
      mends: true,
      file: "taxonomy/more.yaml",
      line: 5,
      technology: "zeppelins",
      rule: "named",
      what: null,
      says: "none of its words stands in any description",
      awards: 0,
      obligations: null,
      rows: [],
    });
    const overlap = findings.find((f) => f["kind"] === "overlap");
    expect(overlap).toMatchObject({ obligations: expect.stringMatching(/^\d+\.\d\d$/) as string });
    expect((overlap!["rows"] as Record<string, unknown>[])[0]).toMatchObject({
      from: { source: expect.stringMatching(/\.csv/) as string, record: expect.any(Number) as number },
    });
  });

  it("ends with 1 under --strict when there is something to mend", async () => {
    expect((await lint("lint", starter.folder, "--strict")).code).toBe(1);
  });

  it("takes limits, and says what it expected of a wrong one", async () => {
    const { out } = await lint("lint", starter.folder, "--overlap", "100", "--top", "0");
    expect(out).not.toContain('"unlabelled"');
    expect(await lint("lint", starter.folder, "--wide", "all")).toMatchObject({
      code: 2,
      err: expect.stringContaining("--wide is “all”; expected a whole number, 0 to 100") as string,
    });
    expect(await lint("mend")).toMatchObject({ code: 2, err: expect.stringContaining("expected lint") as string });
  });
});

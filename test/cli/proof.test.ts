import { appendFileSync, cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { casebooks, expectRefused, tallylight, treeHash } from "./scratch-casebook.ts";
import type { ScratchCasebook } from "./scratch-casebook.ts";

const { dir, make } = casebooks();

describe("a claim that gates the build", () => {
  const gate = (casebook: ScratchCasebook, amount: string) => {
    const path = join(casebook.folder, "claims/palantir-fy2026.yaml");
    const text = readFileSync(path, "utf8").replace(/more than: .*\}/, `more than: ${amount}}`);
    casebook.put(
      "claims/palantir-fy2026.yaml",
      text.includes("gate:") ? text : text.replace("kind: quantity\n", "kind: quantity\ngate: true\n"),
    );
  };

  it("passes while it holds; then build and check exit 1, name it, and say what was measured", async () => {
    const casebook = await make();
    gate(casebook, "90000000.00");
    expect(await tallylight(["build", casebook.folder])).toMatchObject({ code: 0 });
    expect(await tallylight(["check", "--casebook", casebook.folder])).toMatchObject({ code: 0 });
    gate(casebook, "990000000.00");
    for (const again of [false, true]) {
      const built = await tallylight(["build", casebook.folder]);
      expect(built.code, String(again)).toBe(1);
      expect(built.err).toMatch(/gate: claims\/palantir-fy2026\.yaml: palantir-fy2026: .*\$\d+/);
      expect(built.err).not.toMatch(/^\s+at /m);
    }
    const checked = await tallylight(["check", "--casebook", casebook.folder, "--format", "text"]);
    expect(checked.code).toBe(1);
    expect(checked.out).toMatch(/palantir-fy2026 +gate/);
    const junit = await tallylight(["check", "--casebook", casebook.folder, "--format", "junit"]);
    expect(junit).toMatchObject({ code: 1, out: expect.stringMatching(/failures="1".*<failure message="/s) as string });
    // It is published all the same: a site that hid its failures would be no account.
    expect(treeHash(casebook.dist)).not.toBe(casebook.good);
    expect(await tallylight(["verify", casebook.dist])).toMatchObject({ code: 0 });
  });
});

describe("a planted canary", () => {
  const words = "camp east montana temporary detention";

  it("stops the build with exit 3 although nothing else changed, and nothing is published", async () => {
    const casebook = await make();
    casebook.put("canaries.txt", `never there at all\n${words}\n`);
    const says = [/data\/transactions\.csv holds known at character \d+ \(C… E… M… /, /nothing was published/];
    const ended = await tallylight(["build", casebook.folder]);
    expectRefused(ended, casebook, 3, says);
    expect(ended.err.toLowerCase()).not.toContain(words);
    // Asked again, it says the same; and so does a casebook that was never published.
    expectRefused(await tallylight(["build", casebook.folder]), casebook, 3, says);
    rmSync(casebook.dist, { recursive: true });
    expectRefused(await tallylight(["build", casebook.folder]), { ...casebook, good: "none" }, 3, says);
    casebook.put("canaries.txt", "never there at all\n");
    expect(await tallylight(["build", casebook.folder])).toMatchObject({ code: 0 });
    expect(treeHash(casebook.dist)).toBe(casebook.good);
  });

  it("is found in what people wrote as well", async () => {
    const casebook = await make();
    casebook.put("canaries.txt", "Zebulon Quartermaine\n");
    const path = join(casebook.folder, "claims/palantir-fy2026.yaml");
    writeFileSync(path, readFileSync(path, "utf8").replace(/^speaker: .*$/m, "speaker: ZEBULON  QUARTERMAINE"));
    expectRefused(await tallylight(["build", casebook.folder]), casebook, 3, [/known at character \d+/]);
  });
});

type Change = readonly [name: string, change: (dist: string) => void, says: RegExp];

describe("verify", () => {
  /** Verifies a copy of the published site after a change and returns what it said. */
  async function verifyChanged(casebook: ScratchCasebook, name: string, change: (dist: string) => void) {
    const dist = join(dir, name);
    cpSync(casebook.dist, dist, { recursive: true });
    change(dist);
    const ended = await tallylight(["verify", dist, "--casebook", casebook.folder, "--format", "text"]);
    expect(ended.err).not.toMatch(/^\s+at |Unexpected/m);
    expect(treeHash(casebook.dist)).toBe(casebook.good);
    return ended;
  }

  const edit = (path: string, from: string | RegExp, to: string) => {
    const text = readFileSync(path, "utf8");
    expect(text).toMatch(from);
    writeFileSync(path, text.replace(from, to));
  };
  const flipByte = (path: string, at: (bytes: Buffer) => number) => {
    const bytes = readFileSync(path);
    bytes[at(bytes)]! ^= 1;
    writeFileSync(path, bytes);
  };
  const middle = (bytes: Buffer) => Math.floor(bytes.length / 2);

  it("is content with what a build published, and writes nothing into the casebook", async () => {
    const casebook = await make();
    const cache = treeHash(join(casebook.folder, ".tallylight"));
    const ended = await tallylight(["verify", "--format", "json"], { cwd: casebook.folder });
    expect(ended).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(ended.out)).toMatchObject({ differences: [], dist: join(casebook.folder, "dist") });
    expect((JSON.parse(ended.out) as { numbers: number }).numbers).toBeGreaterThan(100);
    expect(treeHash(join(casebook.folder, ".tallylight"))).toBe(cache);
  });

  it("exits 4 and names the file and the number for each kind of change", async () => {
    const casebook = await make();
    const page = "claims/palantir-fy2026.html";
    const shown = /<data\b[^>]*value="([^"]*)"[^>]*>/.exec(readFileSync(join(casebook.dist, page), "utf8"))![1]!;
    const first: readonly Change[] = [
      [
        "one byte of a CSV",
        (d) => flipByte(join(d, "data/vendors.csv"), middle),
        /^data\/vendors\.csv: line \d+: published “.*”, the sources give “.*”$/m,
      ],
      [
        "one figure of a CSV",
        (d) => edit(join(d, "data/transactions.csv"), "598444871.04", "598444871.05"),
        /^data\/transactions\.csv: line 2: published “.*598444871\.05.*”, the sources give “.*598444871\.04/m,
      ],
      [
        "one number on a page",
        (d) => edit(join(d, page), `value="${shown}"`, `value="${shown}1"`),
        new RegExp(
          `^${page.replace(".", "\\.")}: number 1: published .*\\(${shown}1\\), the sources give .*\\(${shown}\\)$`,
          "m",
        ),
      ],
      [
        "one word on a page",
        (d) => edit(join(d, "about.html"), "<title>", "<title>Not "),
        /^about\.html: line \d+: published “/m,
      ],
      [
        "one parquet byte",
        (d) => flipByte(join(d, "data/transactions.parquet"), middle),
        /^data\/transactions\.parquet: differs at byte \d+ \(/m,
      ],
      ["a file taken away", (d) => rmSync(join(d, "data/labels.csv")), /^data\/labels\.csv: is missing$/m],
      [
        "a file added",
        (d) => writeFileSync(join(d, "extra.html"), "x"),
        /^extra\.html: is not made from these sources$/m,
      ],
      ["a byte after the end", (d) => appendFileSync(join(d, "feed.xml"), "\n"), /^feed\.xml: line \d+: /m],
      [
        "a hash in the manifest",
        (d) => edit(join(d, "manifest.json"), /"sha256": "[0-9a-f]{4}/, '"sha256": "0000'),
        /^manifest\.json: line \d+: /m,
      ],
    ];
    const all = await verifyChanged(casebook, "many", (dist) => first.forEach(([, change]) => change(dist)));
    expect(all.code).toBe(4);
    for (const [name, , says] of first) expect(all.out, name).toMatch(says);
    expect(all.out).toMatch(new RegExp(`: ${first.length} files differ$`, "m"));
    const one = await verifyChanged(casebook, "one", first[0]![1]);
    expect(one).toMatchObject({ code: 4, out: expect.stringMatching(/: 1 file differs$/m) as string });
    const broken = await verifyChanged(casebook, "broken", (dist) => writeFileSync(join(dist, "manifest.json"), "{"));
    expect(broken).toMatchObject({ code: 4, out: expect.stringMatching(/^manifest\.json: /m) as string });
  });

  it("exits 4 when what people wrote changed after the site was published", async () => {
    const casebook = await make();
    edit(join(casebook.folder, "casebook.yaml"), /^title: .*$/m, "title: Another");
    const { code, out } = await verifyChanged(casebook, "title", () => {});
    expect(code).toBe(4);
    expect(out).toMatch(/^index\.html: line \d+: published “.*My casebook.*”, the sources give “.*Another/m);
  });

  it("gives the same bytes from an empty cache, twice", async () => {
    const casebook = await make();
    for (const turn of [1, 2]) {
      rmSync(join(casebook.folder, ".tallylight"), { recursive: true });
      rmSync(casebook.dist, { recursive: true });
      expect(await tallylight(["build", casebook.folder]), String(turn)).toMatchObject({ code: 0 });
      expect(treeHash(casebook.dist)).toBe(casebook.good);
    }
    expect(readdirSync(join(casebook.folder, ".tallylight/tmp"))).toEqual([]);
  });
});

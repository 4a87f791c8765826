import {
  appendFileSync,
  cpSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { build } from "../../../src/casebook/build.ts";
import { silent } from "../../../src/casebook/effects.ts";
import type { Verification } from "../../../src/casebook/publish/verify.ts";
import { verify } from "../../../src/casebook/publish/verify.ts";
import { smallCasebooks } from "../small-casebook.ts";
import type { SmallCasebook } from "../small-casebook.ts";

const make = smallCasebooks();
let casebook: SmallCasebook;
let dist: string;
beforeAll(async () => {
  casebook = make();
  const result = await build(casebook.folder, silent);
  result.book.close();
  dist = result.dist;
});

/** Verifies a copy of the published site after `spoil` has been at it. */
let copies = 0;
async function spoilt(spoil: (path: (name: string) => string) => void): Promise<Verification> {
  const copy = join(casebook.folder, "..", `spoilt-${copies++}`);
  cpSync(dist, copy, { recursive: true });
  spoil((name) => join(copy, name));
  return verify(casebook.folder, copy, silent);
}

function edit(path: string, from: string | RegExp, to: string): void {
  const before = readFileSync(path, "utf8");
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${path} has no ${String(from)}`);
  writeFileSync(path, after);
}

describe("verify(folder, dist, effects)", () => {
  it("finds nothing in what was published, counts what it looked at, and writes nothing", async () => {
    const before = readdirSync(casebook.folder, { recursive: true }).sort();
    const { files, numbers, differences } = await verify(casebook.folder, dist, silent);
    expect(differences).toEqual([]);
    expect(files).toBe(readdirSync(dist, { recursive: true, withFileTypes: true }).filter((f) => f.isFile()).length);
    expect(numbers).toBeGreaterThan(20);
    expect(readdirSync(casebook.folder, { recursive: true }).sort()).toEqual(before);
  });

  it("names every file that was changed, is missing or was added, and the number that differs", async () => {
    const { differences } = await spoilt((path) => {
      edit(path("data/transactions.csv"), "500000.50", "500000.51");
      edit(path("claims/over-a-million.html"), /(<data[^>]*value=")1482000\.50("[^>]*>)/, "$19482000.50$2");
      const parquet = readFileSync(path("data/labels.parquet"));
      parquet[parquet.length >> 1]! ^= 1;
      writeFileSync(path("data/labels.parquet"), parquet);
      rmSync(path("feed.xml"));
      writeFileSync(path("data/extra.csv"), "a\n1\n");
      edit(path("datapackage.json"), "Plates", "Places");
    });
    const what = Object.fromEntries(differences.map((d) => [d.path, d.what]));
    expect(Object.keys(what).sort()).toEqual([
      "claims/over-a-million.html",
      "data/extra.csv",
      "data/labels.parquet",
      "data/transactions.csv",
      "datapackage.json",
      "feed.xml",
    ]);
    expect(what["data/transactions.csv"]).toMatch(
      /^line 4: published “.*500000\.51.*”, the sources give “.*500000\.50.*”$/,
    );
    expect(what["claims/over-a-million.html"]).toMatch(
      /^number \d+: published .*\(9482000\.50\), the sources give .*\(1482000\.50\)$/,
    );
    expect(what["data/labels.parquet"]).toMatch(/^differs at byte \d+ \(\d+ bytes published, \d+ from the sources\)$/);
    expect(what["feed.xml"]).toBe("is missing");
    expect(what["data/extra.csv"]).toBe("is not made from these sources");
    expect(what["datapackage.json"]).toMatch(/^line \d+: published “.*Places.*”, the sources give “.*Plates.*”$/);
  });

  it("finds what people read where the value beside it was left, a taken number, a byte at the end", async () => {
    const { differences } = await spoilt((path) => {
      edit(path("claims/over-a-million.html"), /(<data[^>]*value="1482000\.50"[^>]*>)[^<]*/, "$1$9 million");
      edit(path("coverage.html"), /<data\b[^>]*>[\s\S]*?<\/data>/, "");
      appendFileSync(path("data/transactions.parquet"), "x");
      edit(path("manifest.json"), /"sha256": "./, '"sha256": "x');
    });
    const what = Object.fromEntries(differences.map((d) => [d.path, d.what]));
    expect(Object.keys(what).sort()).toEqual([
      "claims/over-a-million.html",
      "coverage.html",
      "data/transactions.parquet",
      "manifest.json",
    ]);
    expect(what["claims/over-a-million.html"]).toMatch(/^number \d+: published \$9 million \(1482000\.50\)/);
    expect(what["coverage.html"]).toMatch(/^number \d+: published /);
  });

  it("finds a manifest that is none", async () => {
    const { differences } = await spoilt((path) => writeFileSync(path("manifest.json"), "{"));
    expect(differences).toEqual([{ path: "manifest.json", what: "is not JSON" }]);
  });

  it("says when there is nothing to verify", async () => {
    await expect(verify(casebook.folder, join(casebook.folder, "sources"), silent)).rejects.toThrow(
      /no manifest\.json; expected a site published by “tallylight build”/,
    );
  });

  it("reads every byte of the sources again: one that changed since is refused, whatever its size and time", async () => {
    const other = make();
    (await build(other.folder, silent)).book.close();
    const source = join(other.folder, "sources/newer.csv");
    const { atime, mtime } = statSync(source);
    edit(source, "1000000.00", "9000000.00");
    utimesSync(source, atime, mtime);
    await expect(verify(other.folder, join(other.folder, "dist"), silent)).rejects.toThrow(
      /sources\/newer\.csv: its bytes changed since it was added/,
    );
  });

  it("finds a claim, a rule or a vendor that was changed after publication", async () => {
    const other = make();
    (await build(other.folder, silent)).book.close();
    other.put(
      "taxonomy/plates.yaml",
      other.read("taxonomy/plates.yaml").replace("license plate reader*", "plate cleaner"),
    );
    const { differences } = await verify(other.folder, join(other.folder, "dist"), silent);
    expect(differences.map((d) => d.path)).toEqual(
      expect.arrayContaining(["data/labels.csv", "data/labels.parquet", "technologies/plates.html", "manifest.json"]),
    );
  });
});

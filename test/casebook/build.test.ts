import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BuildResult } from "../../src/casebook/build.ts";
import { build } from "../../src/casebook/build.ts";
import { silent } from "../../src/casebook/effects.ts";
import type { Manifest } from "../../src/casebook/publish/publish.ts";
import { csvRecords } from "../../src/sources/csv-records.ts";
import { smallCasebooks } from "./small-casebook.ts";
import type { SmallCasebook } from "./small-casebook.ts";

const make = smallCasebooks();
const open: BuildResult[] = [];
const built = async (casebook: SmallCasebook) => {
  const result = await build(casebook.folder, silent);
  open.push(result);
  return result;
};
afterAll(() => open.forEach((result) => result.book.close()));

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile())
    .map((f) => join(f.parentPath, f.name).slice(folder.length + 1))
    .sort();
const sha256 = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");
const bytesOf = (folder: string) => Object.fromEntries(filesBelow(folder).map((f) => [f, sha256(join(folder, f))]));

let small: SmallCasebook;
let result: BuildResult;
beforeAll(async () => {
  small = make("first");
  result = await built(small);
});

describe("build(folder, effects)", () => {
  it("makes the same bytes from the same inputs, in another folder", async () => {
    const other = await built(make("second"));
    expect(bytesOf(other.dist)).toEqual(bytesOf(result.dist));
  });

  it("writes nothing when nothing changed", async () => {
    const before = bytesOf(result.dist);
    const history = small.read("verdicts.jsonl");
    const again = await built(small);
    expect(again).toMatchObject({ written: false, claims: 2, failing: [] });
    expect(again.book.accounts).toEqual(result.book.accounts);
    expect(bytesOf(again.dist)).toEqual(before);
    expect(small.read("verdicts.jsonl")).toBe(history);
  });

  it("makes the same bytes again once the cache is gone", async () => {
    const casebook = make("third");
    const first = bytesOf((await built(casebook)).dist);
    rmSync(join(casebook.folder, ".tallylight"), { recursive: true });
    expect(bytesOf((await built(casebook)).dist)).toEqual(first);
  });

  it("accounts for every record of every source", () => {
    const accounts = result.book.accounts.sources;
    expect(
      accounts.map(({ file, read, parsed, rejected, superseded, duplicate }) => ({
        file,
        read,
        parsed,
        rejected,
        superseded,
        duplicate,
      })),
    ).toEqual([
      { file: "older.csv", read: 4, parsed: 0, rejected: 0, superseded: 4, duplicate: 0 },
      { file: "newer.csv", read: 9, parsed: 6, rejected: 2, superseded: 0, duplicate: 1 },
      { file: "awards.csv", read: 2, parsed: 2, rejected: 0, superseded: 0, duplicate: 0 },
    ]);
    for (const a of accounts) expect(a.read).toBe(a.parsed + a.rejected + a.superseded + a.duplicate);
    expect(accounts.map((a) => a.droppedValues)).toEqual([0, 0, 1]);
    expect(accounts[1]!.maskedRecipients).toBeGreaterThan(0);
  });

  it("compares the pull that is not used with the one that is", () => {
    expect(result.book.accounts.comparisons).toMatchObject([
      {
        agency: "ICE",
        fiscalYear: 2025,
        older: "older.csv",
        newer: "newer.csv",
        counts: { renamed: 1, amount: 1, described: 0, vanished: 1, appeared: 2 },
        obligationsBefore: 98_311_500n,
        obligationsAfter: 198_297_550n,
      },
    ]);
  });

  it("publishes rejected records with their place and reason", () => {
    const rows = [
      ...csvRecords(readFileSync(join(result.dist, "data/rejections.csv"), "utf8"), { delimiter: ",", name: "x" }),
    ].map((r) => r.fields);
    expect(rows).toEqual([
      ["source", "record", "column", "value", "reason"],
      ["newer.csv", "7", "", "", "too few columns"],
      ["newer.csv", "8", "action_date", "31/12/2024", "expected a date (iso)"],
    ]);
  });

  it("keeps no natural person's name in what it publishes or caches", () => {
    for (const folder of [result.dist, join(small.folder, ".tallylight")]) {
      for (const file of filesBelow(folder))
        expect(readFileSync(join(folder, file)).toString("latin1"), file).not.toMatch(/JOHNSON|WILLIAMS/i);
    }
  });
});

describe("manifest.json", () => {
  it("lists every other file with its bytes and SHA-256, and every source", () => {
    const manifest = JSON.parse(readFileSync(join(result.dist, "manifest.json"), "utf8")) as Manifest;
    expect(manifest.files.map((f) => f.path).sort()).toEqual(
      filesBelow(result.dist).filter((f) => f !== "manifest.json"),
    );
    for (const file of manifest.files) {
      expect(file, file.path).toMatchObject({
        sha256: sha256(join(result.dist, file.path)),
        bytes: readFileSync(join(result.dist, file.path)).length,
      });
    }
    expect(manifest).toMatchObject({ shape: 1, casebook: "Plates & cameras in <Testland>", asOf: "2026-02-01" });
    expect(manifest.sources.map((s) => [s.file, s.sha256, s.read, s.parsed])).toEqual([
      ["older.csv", sha256(join(small.folder, "sources/older.csv")), 4, 0],
      ["newer.csv", sha256(join(small.folder, "sources/newer.csv")), 9, 6],
      ["awards.csv", sha256(join(small.folder, "sources/awards.csv")), 2, 2],
    ]);
  });
});

describe("datapackage.json", () => {
  /** A table; the FollowTheMoney entities are no table, and have no schema. */
  type Resource = { name: string; path: string; format: string; schema?: { fields: { name: string; type: string }[] } };
  const read = () =>
    JSON.parse(readFileSync(join(result.dist, "datapackage.json"), "utf8")) as Record<string, unknown> & {
      resources: Resource[];
    };

  it("has the shape of a Data Package v2", () => {
    const value = read();
    expect(value).toMatchObject({
      $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
      title: "Plates & cameras in <Testland>",
    });
    expect(value["name"]).toMatch(/^[a-z0-9][a-z0-9._-]*$/);
    for (const licence of value["licenses"] as Record<string, unknown>[])
      expect(licence["name"] ?? licence["path"], "name or path").toEqual(expect.any(String));
    for (const source of value["sources"] as Record<string, unknown>[])
      expect(source).toMatchObject({ title: expect.any(String) as string });
    expect(new Set(value.resources.map((r) => r.name)).size).toBe(value.resources.length);
    const types = ["string", "integer", "number", "date", "boolean", "year"];
    for (const { name, schema } of value.resources) {
      expect(name).toMatch(/^[a-z0-9][a-z0-9._-]*$/);
      for (const field of schema?.fields ?? []) expect(types).toContain(field.type);
    }
  });

  it("describes files that are there, with the columns they have", () => {
    for (const { path, format, schema } of read().resources) {
      expect(existsSync(join(result.dist, path)), path).toBe(true);
      if (format !== "csv") continue;
      const [header] = csvRecords(readFileSync(join(result.dist, path), "utf8"), { delimiter: ",", name: path });
      expect(schema!.fields.map((f) => f.name)).toEqual(header!.fields);
    }
  });

  it("has money as numbers and days as dates", () => {
    const types = Object.fromEntries(
      read()
        .resources.find((r) => r.name === "transactions")!
        .schema!.fields.map((f) => [f.name, f.type]),
    );
    expect(types).toMatchObject({
      federal_action_obligation: "number",
      action_date: "date",
      record: "integer",
      description: "string",
    });
  });
});

/** A feed of Atom, read as the XML it must be. */
function feedOf(dist: string) {
  const document = new JSDOM(readFileSync(join(dist, "feed.xml")), { contentType: "application/xml" }).window.document;
  const texts = (name: string) => [...document.querySelectorAll(name)].map((e) => e.textContent);
  return { document, entries: [...document.querySelectorAll("entry")], texts };
}

describe("feed.xml", () => {
  it("is well-formed Atom with what RFC 4287 needs, special characters escaped", () => {
    const { document, entries, texts } = feedOf(result.dist);
    expect(document.documentElement.namespaceURI).toBe("http://www.w3.org/2005/Atom");
    expect(texts("feed > title")).toEqual(["Plates & cameras in <Testland>: verdicts"]);
    expect(entries).toHaveLength(2);
    for (const entry of [document.documentElement, ...entries]) {
      for (const name of ["id", "title", "updated"])
        expect(
          [...entry.children].filter((c) => c.localName === name),
          name,
        ).toHaveLength(1);
    }
    for (const date of texts("updated")) expect(date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(new Set(texts("id")).size).toBe(3);
  });

  it("has a new entry, first, when a verdict changes, and keeps the old one", async () => {
    const casebook = make("changing");
    await built(casebook);
    casebook.put(
      "claims/over-a-million.yaml",
      casebook.read("claims/over-a-million.yaml").replace("more than: 1000000.00", "more than: 2000000.00"),
    );
    const { dist, written } = await built(casebook);
    expect(written).toBe(true);
    expect(feedOf(dist).texts("entry > title")).toEqual([
      "More than a million for plate readers: now contradicted",
      "More than a million for plate readers: supported",
      "The agency does not use plate readers: not testable",
    ]);
    expect(
      casebook
        .read("verdicts.jsonl")
        .trim()
        .split("\n")
        .map((line) => (JSON.parse(line) as { verdict: string }).verdict),
    ).toEqual(["not testable", "supported", "contradicted"]);
    const claims = JSON.parse(readFileSync(join(dist, "data/claims.json"), "utf8")) as {
      claims: { id: string; before: string | null }[];
    };
    expect(claims.claims.map((c) => [c.id, c.before])).toEqual([
      ["never-paid", null],
      ["over-a-million", "supported"],
    ]);
  });
});

describe("build(folder, effects), what stops it", () => {
  it("names gated claims that do not hold, and publishes all the same", async () => {
    const casebook = make();
    casebook.put(
      "claims/over-a-million.yaml",
      `${casebook.read("claims/over-a-million.yaml").replace("1000000.00", "9000000.00")}gate: true\n`,
    );
    const first = await built(casebook);
    expect(first.failing).toMatchObject([
      {
        id: "over-a-million",
        file: "claims/over-a-million.yaml",
        says: expect.stringMatching(/^contradicted: /) as string,
      },
    ]);
    expect((await built(casebook)).failing).toEqual(first.failing);
  });

  it("never replaces a dist/ it did not publish", async () => {
    const casebook = make();
    mkdirSync(join(casebook.folder, "dist"));
    writeFileSync(join(casebook.folder, "dist", "mine.txt"), "mine");
    await expect(build(casebook.folder, silent)).rejects.toThrow(/is not a site Tallylight published/);
    expect(readFileSync(join(casebook.folder, "dist", "mine.txt"), "utf8")).toBe("mine");
  });

  it("publishes nothing, and says so, when a planted canary would be published", async () => {
    const casebook = make();
    casebook.put("canaries.txt", "OPTION YEAR ONE\n");
    await expect(build(casebook.folder, silent)).rejects.toMatchObject({
      exitCode: 3,
      message: expect.stringMatching(/nothing was published/) as string,
    });
    expect(existsSync(join(casebook.folder, "dist"))).toBe(false);
    expect(casebook.read("verdicts.jsonl")).toBe("");
  });
});

describe("build(folder, effects), a name one source says is a person's", () => {
  const mapping = `id: sole
title: Sole
publisher: Testland
kind: award-latest
format: csv
recognise: {required: [piid, agency, sole], minColumns: 5, maxColumns: 5}
dates: [iso]
columns: {award_id_piid: piid, awarding_sub_agency_name: agency, recipient_name: name, sole_proprietorship: sole, description: text}
drop: []
`;
  const flagged = "piid,agency,name,sole,text\nB1,ICE,ZYXWVU QRSTUV,t,SERVICES OF ZYXWVU QRSTUV\n";
  const plain = "piid,agency,name,sole,text\nB2,ICE,ZYXWVU QRSTUV,f,REPAIRS BY ZYXWVU QRSTUV\n";

  it.each([
    ["before it", ["plain.csv", "flagged.csv"]],
    ["after it", ["flagged.csv", "plain.csv"]],
  ])("is masked in a source %s too, in what is cached and what is published", async (_where, order) => {
    const casebook = make();
    casebook.put("mappings/sole.yaml", mapping);
    for (const file of order) casebook.source(file, file === "plain.csv" ? plain : flagged);
    const first = await built(casebook);
    for (const folder of [first.dist, join(casebook.folder, ".tallylight")]) {
      for (const file of filesBelow(folder))
        expect(readFileSync(join(folder, file)).toString("latin1"), file).not.toMatch(/ZYXWVU|QRSTUV/);
    }
    const masked = (of: BuildResult) =>
      Object.fromEntries(of.book.accounts.sources.map((s) => [s.file, [s.maskedRecipients, s.maskedTexts]]));
    expect(masked(first)).toMatchObject({ "plain.csv": [1, 1], "flagged.csv": [1, 1] });
    expect(masked(await built(casebook))).toEqual(masked(first));
  });

  it("gives the same bytes whichever source came first to the cache", async () => {
    const [a, b] = [make("a"), make("b")];
    for (const casebook of [a, b]) {
      casebook.put("mappings/sole.yaml", mapping);
      casebook.source("plain.csv", plain);
    }
    await built(a);
    for (const casebook of [a, b]) casebook.source("flagged.csv", flagged);
    const [first, second] = [await built(a), await built(b)];
    expect(bytesOf(first.dist)).toEqual(bytesOf(second.dist));
  });
});

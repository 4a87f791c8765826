import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeAll, expect, it } from "vitest";
import { declaredNames } from "../../src/casebook/sources/minimiser.ts";
import { foldName } from "../../src/rules/fold-text.ts";
import { isNaturalPerson } from "../../src/rules/persons/natural-person.ts";
import { text } from "../../src/store/connector.ts";
import { openDatabase } from "../../src/store/duckdb.ts";
import { Query, raw, sql } from "../../src/store/sql.ts";
import { buildRaw, committed } from "./raw-casebook.ts";
import type { RawCasebook } from "./raw-casebook.ts";
import { describeShared, rawFiles, readRaw } from "./raw-files.ts";

const columnsOf = {
  officers: /officer_\d_name$|executive\d|_executive_name/i,
  phones: /phone|_fax|fax(no|_)|faxno/i,
  streets: /address_line_|streetaddress/i,
  names:
    /^(?:recipient name|recipient_name|recipient_name_raw|recipient_doing_business_as_name|recipient_parent_name|recipient_parent_name_raw|(?:prime_|sub)awardee_(?:name|dba_name|parent_name)|vendorname|vendoralternatename|vendorlegalorganizationname|vendordoingasbusinessname)$/i,
};
const sole = /^(?:sole_proprietorship|issoleproprietorship)$/i;
const saysYes = /^(?:t|true|y|yes|y:.*)$/i;

const words = (value: string): string[] =>
  value
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
const digits = (value: string): string => value.replace(/\D/g, "").replace(/^1(?=\d{10}$)/, "");

/** Parts of a building, which is no address: SUITE 700, 9TH FLOOR. */
const partOfBuilding =
  /^(?:(?:SUITE|STE|ROOM|RM|UNIT|FLOOR|FL|BLDG|BUILDING|APT|NO)\b|\d+(?:ST|ND|RD|TH) (?:FLOOR|FL)$)/;
/** Three lines are the addresses of the agency's own offices too, which descriptions name; by hash. */
const agencysOwn: ReadonlySet<string> = new Set(["d7421c9e31e5", "da7dea8a2cde", "66b2eb6c222a"]);
const hashOf = (entry: string) => createHash("sha256").update(entry).digest("hex").slice(0, 12);

type Known = {
  readonly officers: Set<string>;
  readonly phones: Set<string>;
  readonly streets: Set<string>;
  readonly persons: Set<string>;
};

/** Everything about private persons that the raw files are known to hold, each as its words in capitals. */
function readKnown(): Known {
  const known: Known = { officers: new Set(), phones: new Set(), streets: new Set(), persons: new Set() };
  const names = new Map<string, boolean>();
  for (const file of rawFiles()) {
    const { columns, rows } = readRaw(file);
    const kinds = columns.map((column) =>
      (Object.keys(columnsOf) as (keyof typeof columnsOf)[]).find((kind) => columnsOf[kind].test(column)),
    );
    const flag = columns.findIndex((column) => sole.test(column));
    const type = columns.findIndex((column) => /^organizational_?type$/i.test(column));
    for (const row of rows) {
      const flagged = saysYes.test(row[flag] ?? "") || row[type] === "SOLE PROPRIETORSHIP";
      for (const [at, kind] of kinds.entries()) {
        const value = row[at]?.trim() ?? "";
        if (value === "" || value === "NAN") continue;
        if (kind === "officers") known.officers.add(words(value).join(" "));
        if (kind === "phones" && digits(value).length === 10) known.phones.add(digits(value));
        if (kind === "streets" && /\d/.test(value)) known.streets.add(words(value).join(" "));
        if (kind === "names")
          names.set(
            value,
            (names.get(value) ?? false) ||
              (flagged && /^(?:recipient_name|recipient_name_raw|vendorname)$/i.test(columns[at]!)),
          );
      }
    }
  }
  for (const street of known.streets)
    if (partOfBuilding.test(street) || agencysOwn.has(hashOf(street))) known.streets.delete(street);
  known.officers.delete("N A N A");
  for (const [name, flagged] of names)
    if (isNaturalPerson(name, { soleProprietor: flagged }).person) known.persons.add(words(name).join(" "));
  return known;
}

/** Finds whole phrases and phone numbers in texts; says how many of which kind and the hash of each, never what. */
class Finder {
  readonly #known: Known;
  readonly #phrases = new Map<string, (readonly [kind: string, phrase: readonly string[]])[]>();
  readonly found = new Map<string, Set<string>>();

  constructor(known: Known) {
    this.#known = known;
    for (const kind of ["officers", "streets", "persons"] as const) {
      for (const entry of known[kind]) {
        const phrase = entry.split(" ");
        if (phrase.length < 2 || entry.length < 7) continue;
        this.#phrases.set(phrase[0]!, [...(this.#phrases.get(phrase[0]!) ?? []), [kind, phrase] as const]);
      }
    }
  }

  look(value: string, where: string): void {
    const said = words(value);
    for (let at = 0; at < said.length; at++) {
      for (const [kind, phrase] of this.#phrases.get(said[at]!) ?? []) {
        if (phrase.every((word, i) => said[at + i] === word)) this.#take(kind, phrase.join(" "), where);
      }
    }
    for (const match of value.matchAll(/(?<![\d.])(?:\+?1[-. ]?)?\(?\d{3}\)?[-. /]{0,2}\d{3}[-. ]?\d{4}(?![\d.])/g)) {
      if (this.#known.phones.has(digits(match[0]))) this.#take("phones", digits(match[0]), where);
    }
  }

  /** Like look, for bytes that are no text: words of a phrase stand at most two characters apart. */
  lookAtBytes(bytes: Buffer, where: string): void {
    const value = bytes.toString("latin1").toUpperCase();
    const said = [...value.matchAll(/[A-Z0-9]+/g)];
    for (let at = 0; at < said.length; at++) {
      for (const [kind, phrase] of this.#phrases.get(said[at]![0]) ?? []) {
        const near = phrase.every((word, i) => {
          const [here, before] = [said[at + i], said[at + i - 1]];
          return here?.[0] === word && (i === 0 || here.index - (before!.index + before![0].length) <= 2);
        });
        if (near) this.#take(kind, phrase.join(" "), where);
      }
    }
    for (const match of value.matchAll(/(?<!\d)\(?\d{3}\)?[-. /]{0,2}\d{3}[-. ]?\d{4}(?!\d)/g)) {
      if (this.#known.phones.has(digits(match[0]))) this.#take("phones", digits(match[0]), where);
    }
  }

  #take(kind: string, what: string, where: string): void {
    const key = `${kind} in ${where}`;
    this.found.set(key, (this.found.get(key) ?? new Set()).add(hashOf(what)));
  }

  /** Returns `kind in place: n (hashes)`; empty when nothing was found. */
  get report(): string[] {
    return [...this.found]
      .map(([key, hashes]) => `${key}: ${hashes.size} (${[...hashes].sort().slice(0, 5).join(", ")})`)
      .sort();
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Looks at every text a Parquet file holds. */
async function lookAtParquet(finder: Finder, path: string, where: string): Promise<void> {
  const database = await openDatabase();
  try {
    const columns = await database.query(
      new Query(
        "select column_name as name from (describe select * from read_parquet($1)) where column_type = 'VARCHAR'",
        [path],
      ),
    );
    for (const column of columns) {
      const name = raw(`"${text(column, "name")!}"`);
      const rows = await database.query(
        sql`select distinct ${name} as value from read_parquet(${path}) where ${name} is not null`,
      );
      for (const row of rows) finder.look(text(row, "value")!, where);
    }
  } finally {
    database.close();
  }
}

describeShared("minimisation: what names or reaches private persons is nowhere", () => {
  let casebook: RawCasebook;
  let known: Known;
  beforeAll(async () => {
    known = readKnown();
    casebook = await buildRaw();
    // A name the casebook declares as a vendor's is an organisation's: a person said so.
    const declared = declaredNames(casebook.book.casebook.vendors);
    for (const person of known.persons) if (declared.has(foldName(person))) known.persons.delete(person);
  });

  it("knows what to look for, and finds it in the raw files", () => {
    const sizes = Object.fromEntries(Object.entries(known).map(([kind, set]) => [kind, (set as Set<string>).size]));
    expect(sizes["officers"]).toBeGreaterThan(150);
    expect(sizes["phones"]).toBeGreaterThan(500);
    expect(sizes["streets"]).toBeGreaterThan(500);
    expect(sizes["persons"]).toBeGreaterThan(200);
    const finder = new Finder(known);
    for (const file of rawFiles()) finder.look(gunzipSync(readFileSync(file.path)).toString("utf8"), "raw");
    for (const kind of ["officers", "phones", "streets", "persons"])
      expect(finder.found.get(`${kind} in raw`)!.size, kind).toBeGreaterThan(100);
  });

  it("in the cache: tables, accounts and raw bytes", async () => {
    const finder = new Finder(known);
    const cache = join(casebook.folder, ".tallylight");
    const parquet = filesBelow(cache).filter((path) => path.endsWith(".parquet"));
    expect(parquet.length).toBe(casebook.sources.length);
    for (const path of parquet) await lookAtParquet(finder, path, "staged records");
    for (const table of await casebook.book.db.query(
      sql`select table_name as t, column_name as c from duckdb_columns() where data_type = 'VARCHAR' and not internal`,
    )) {
      const rows = await casebook.book.db.query(
        sql`select distinct ${raw(`"${text(table, "c")!}"`)} as value from ${raw(`"${text(table, "t")!}"`)}`,
      );
      for (const row of rows)
        if (row["value"] !== null) finder.look(text(row, "value")!, `book table ${text(table, "t")!}`);
    }
    for (const path of filesBelow(cache))
      finder.lookAtBytes(readFileSync(path), `bytes of ${path.slice(cache.length).replace(/[0-9a-f]{32,}/g, "…")}`);
    expect(finder.report).toEqual([]);
  });

  it("in dist/: every byte of every page, table and feed", async () => {
    const finder = new Finder(known);
    for (const path of filesBelow(casebook.dist)) {
      const where = path.slice(casebook.dist.length);
      if (path.endsWith(".parquet")) await lookAtParquet(finder, path, where);
      else finder.look(readFileSync(path, "utf8"), where);
    }
    expect(finder.report).toEqual([]);
  });

  it("in the sources of every casebook of the repository", () => {
    const finder = new Finder(known);
    const all = filesBelow(join(committed, "..")).filter((path) => /[/\\]sources[/\\]/.test(path));
    expect(all.length).toBeGreaterThan(25);
    for (const path of all) {
      const bytes = readFileSync(path);
      finder.look(
        (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8"),
        path.slice(join(committed, "..").length),
      );
    }
    expect(finder.report).toEqual([]);
  });

  it("and the build says how much it took out", () => {
    const sum = (of: "droppedValues" | "maskedRecipients" | "maskedTexts") =>
      casebook.book.accounts.sources.reduce((n, source) => n + source[of], 0);
    expect(sum("droppedValues")).toBeGreaterThan(20_000);
    expect(sum("maskedRecipients")).toBeGreaterThan(500);
    expect(sum("maskedTexts")).toBeGreaterThan(500);
  });
});

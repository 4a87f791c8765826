import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, it } from "vitest";
import { csvRecords } from "../../src/sources/csv-records.ts";

export const shared = join(import.meta.dirname, "../../../shared");
const data = join(shared, "data");
const here = existsSync(data);

/** Like describe, for tests that read ../shared: where that is missing they fail in CI, and elsewhere are skipped and say so. */
export function describeShared(name: string, tests: () => void): void {
  if (here) describe(name, tests);
  else if (process.env["CI"] === "true") {
    it(`${name}: needs the shared data`, () => {
      throw new Error(`${data} is not here; in CI these tests must run`);
    });
  } else {
    // A skipped describe is still called, so it must not be the tests themselves: they read at once.
    describe.skip(`${name} (skipped: ${data} is not here)`, () => it("needs the shared data", () => {}));
  }
}

/** One award file of folders 01 to 04 as it was obtained. */
export type RawFile = {
  readonly folder: string;
  readonly name: string;
  readonly path: string;
  readonly sha256: string;
};

/** Returns the award files of folders 01 to 04; the aggregated analysis and the dictionaries are none. */
export function rawFiles(): RawFile[] {
  if (!here) return [];
  return readdirSync(data)
    .filter((folder) => /^0[1-4]-/.test(folder))
    .sort()
    .flatMap((folder) =>
      readdirSync(join(data, folder))
        .filter((name) => name.endsWith(".gz") && !name.includes("aggregated"))
        .sort()
        .map((name) => {
          const path = join(data, folder, name);
          return { folder, name, path, sha256: createHash("sha256").update(readFileSync(path)).digest("hex") };
        }),
    );
}

/** The records of a file: values by column, texts as they stand in it; its own header row is no record. */
export type RawTable = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };

const duns = join(data, "02-usaspending-fullwidth-ice-awards-pull-2018/fy13.csv.gz");

/** Reads a raw file without any of what reads it in a build but the splitting of CSV: no SQL, no layouts. */
export function readRaw(file: Pick<RawFile, "path" | "name" | "folder">): RawTable {
  const text = gunzipSync(readFileSync(file.path)).toString("utf8");
  if (file.name.includes(".json")) return fromJson(JSON.parse(text) as Record<string, unknown>[]);
  const rows = [...csvRecords(text, { delimiter: ",", name: file.name })].map(({ fields }) => fields);
  const headless = /^fy1[4578]/.test(file.name);
  const columns = headless ? readRaw({ path: duns, name: "fy13.csv.gz", folder: file.folder }).columns : rows.shift()!;
  return { columns: columns.map((column) => column.trim()), rows };
}

function fromJson(records: readonly Record<string, unknown>[]): RawTable {
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return {
    columns,
    rows: records.map((record) =>
      columns.map((column) =>
        record[column] === null || record[column] === undefined ? "" : String(record[column] as string | number),
      ),
    ),
  };
}

/** Returns a reader of one column's value by its name. */
export function cellOf({ columns }: Pick<RawTable, "columns">): (row: readonly string[], column: string) => string {
  const place = new Map(columns.map((column, at) => [column, at]));
  return (row, column) => {
    const at = place.get(column);
    if (at === undefined) throw new Error(`no column ${column}`);
    return (row[at] ?? "").trim();
  };
}

/** Returns whole cents of an amount as written, without the program's own parser. */
export function cents(text: string): bigint {
  const match = /^(-?)(\d*)(?:\.(\d{0,2})0*)?$/.exec(text.trim());
  if (!match) throw new Error("not an amount");
  const value = BigInt(match[2] || "0") * 100n + BigInt((match[3] ?? "").padEnd(2, "0") || "0");
  return match[1] === "-" ? -value : value;
}

/** Returns the federal fiscal year of an ISO date. */
export const fiscalYear = (date: string): number => Number(date.slice(0, 4)) + (Number(date.slice(5, 7)) >= 10 ? 1 : 0);

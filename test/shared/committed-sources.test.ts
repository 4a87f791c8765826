import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { dateFields, moneyFields } from "../../src/model/layout.ts";
import { csvRecords } from "../../src/sources/csv-records.ts";
import { layouts } from "../../src/sources/layouts.ts";
import { recogniseLayout } from "../../src/sources/recognise-layout.ts";
import { committed, declaredSources } from "./raw-casebook.ts";
import { describeShared, rawFiles, readRaw } from "./raw-files.ts";
import type { RawTable } from "./raw-files.ts";

/** Reads a committed copy as it is: JSON keeps its keys, a CSV without a header row takes the raw one's columns. */
function readCopy(path: string, raw: RawTable, headless: boolean): RawTable {
  const text = gunzipSync(readFileSync(path)).toString("utf8");
  if (path.includes(".json")) {
    const records = JSON.parse(text) as Record<string, unknown>[];
    const value = (each: unknown) => (each === null || each === undefined ? "" : String(each as string | number));
    return { columns: raw.columns, rows: records.map((record) => raw.columns.map((column) => value(record[column]))) };
  }
  const rows = [...csvRecords(text, { delimiter: ",", name: path })].map(({ fields }) => fields);
  return headless ? { columns: raw.columns, rows } : { columns: rows.shift()!.map((column) => column.trim()), rows };
}

describeShared("the committed, minimised sources", () => {
  const raws = new Map(rawFiles().map((file) => [file.sha256, file]));
  const sources = declaredSources();

  it("are all made from the shared files, and every one of those is there but the sample that is not ICE's", () => {
    expect(sources.filter((source) => !raws.has(source.obtainedSha256 ?? "")).map(({ file }) => file)).toEqual([]);
    const used = new Set(sources.map((source) => source.obtainedSha256));
    expect([...raws.values()].filter(({ sha256 }) => !used.has(sha256)).map(({ name }) => name)).toEqual([
      "usaspending_treasury_contracts_2016-legacy-format.csv.gz",
    ]);
    for (const { file, sha256 } of sources)
      expect({
        file,
        sha256: createHash("sha256")
          .update(readFileSync(join(committed, "sources", file)))
          .digest("hex"),
      }).toEqual({ file, sha256 });
  });

  it.each(sources.map((source) => [source.file, source] as const))(
    "%s has the records of its raw file, in order, with their money, dates and award ids",
    (file, source) => {
      const raw = readRaw(raws.get(source.obtainedSha256!)!);
      const copy = readCopy(join(committed, "sources", file), raw, source.layout?.endsWith("headerless") ?? false);
      expect(copy.columns).toEqual(raw.columns);
      expect(copy.rows.length).toBe(raw.rows.length);
      const known = layouts();
      const layout = known.find(({ id }) => id === source.layout) ?? recogniseLayout(raw.columns, known)!;
      const kept = [
        ...moneyFields,
        ...dateFields,
        "award_id_piid",
        "award_key",
        "modification_number",
        "parent_award_id_piid",
        "awarding_sub_agency_name",
        "product_or_service_code",
        "naics_code",
      ] as const;
      const used = new Set(Object.values(layout.columns));
      const same = kept.flatMap((field) => (layout.columns[field] === undefined ? [] : [layout.columns[field]]));
      expect(same.length).toBeGreaterThanOrEqual(file.includes("actions") ? 1 : 3);
      for (const [at, column] of raw.columns.entries()) {
        // Counted, never printed: what differs may be a person's.
        const differ = raw.rows.filter((row, i) => row[at] !== copy.rows[i]![at]).length;
        const left = copy.rows.filter((row) => (row[at] ?? "") !== "").length;
        if (same.includes(column)) expect({ column, differ }).toEqual({ column, differ: 0 });
        if (!used.has(column)) expect({ column, left }).toEqual({ column, left: 0 });
      }
    },
  );
});

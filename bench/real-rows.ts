import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { csvRecords } from "../src/sources/csv-records.ts";

/** Award summaries the casebook holds; the first folder that has them is read. */
const folders = [
  "../casebooks/ice-surveillance/sources",
  "../../shared/data/03-usaspending-fullwidth-award-summaries-pull-2023-2025",
];
const wanted =
  /^(us-local-gov-ice-contracts|us-reg-state-gov-ice-contracts|mn_all_Contracts_PrimeAwardSummaries).*\.csv(\.gz)?$/;

/** What a transaction calls what an award summary has under another name. */
const renamed: Readonly<Record<string, string>> = {
  total_obligated_amount: "total_dollars_obligated",
  prime_award_base_transaction_description: "transaction_description",
};

export type RealRow = Readonly<Record<string, string>>;

/** Returns the real award summaries, their columns by the names a transaction file has. */
export function realRows(): RealRow[] {
  for (const folder of folders.map((f) => join(import.meta.dirname, f))) {
    const files = list(folder)
      .filter((name) => wanted.test(name))
      .sort();
    if (files.length > 0) return files.flatMap((name) => readRows(join(folder, name)));
  }
  throw new Error(`no award summaries in ${folders.join(" or ")}`);
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function readRows(path: string): RealRow[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  const [header, ...records] = [...csvRecords(text, { delimiter: ",", name: path })].map((r) => r.fields);
  const names = header!.map((name) => renamed[name] ?? name);
  return records
    .filter((r) => r.length === names.length)
    .map((r) => Object.fromEntries(names.map((name, at) => [name, r[at]!])));
}

import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** Returns the rows of a CSV file (RFC 4180, gzipped or not) by the names of its first row. */
export function readRows(path: string): Record<string, string>[] {
  const bytes = readFileSync(path);
  const [head = [], ...rows] = records((path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8"));
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ""])));
}

function records(text: string): string[][] {
  const out: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text
    .replace(/^\uFEFF/, "")
    .matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    if (row.length > 1 || row[0] !== "") out.push(row);
    row = [];
  }
  return out;
}

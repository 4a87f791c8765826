import { csvLine } from "../model/csv.ts";
import { decimalText } from "../model/money.ts";
import type { FigureRow, Unit } from "../model/figure.ts";

/** Returns a figure's rows as CSV: `key,label,value,transactions`, money as plain decimal text. */
export function figureCsv(rows: readonly FigureRow[], unit: Unit): string {
  return csv(
    ["key", "label", "value", "transactions"],
    rows.map((row) => [
      row.key ?? "",
      row.label,
      row.value === null ? "" : unit === "cents" ? decimalText(row.value) : String(row.value),
      String(row.transactions),
    ]),
  );
}

/** Returns rows of text as CSV (RFC 4180, but with plain newlines). */
export function csv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map((row) => `${csvLine(row)}\n`).join("");
}

import type { TableRow } from "../../model/document-table.ts";
import type { Page } from "../../model/document.ts";
import { parseCents } from "../../model/money.ts";
import { readValue } from "../../model/read-value.ts";
import { multiply } from "./multiply.ts";
import { type Growing, takeLines } from "../geometry/grow-table.ts";
import { groupRows } from "../geometry/group-rows.ts";
import { guttersBetween } from "../geometry/gutters.ts";
import { linedPage } from "../geometry/page-furniture.ts";
import { runsOf } from "../geometry/runs.ts";

/** Rows of a table whose columns have no names, and which of them hold what, by the sums they keep. */
export type NamelessItems = {
  readonly rows: readonly TableRow[];
  readonly columns: {
    readonly description: number;
    readonly quantity: number;
    readonly unitPrice: number;
    readonly total: number;
  };
};

/**
 * Returns lines of an order or invoice whose columns' names recognition lost: rows of one text, a number and amounts, in
 * which one choice of columns, and no other, makes quantity times unit price the total of every row, some total not zero.
 */
export function namelessItems(page: Page): NamelessItems | undefined {
  const lined = linedPage(page);
  for (const [at, line] of lined.lines.entries()) {
    const runs = runsOf(line);
    if (
      runs.length < 4 ||
      !runs.some(({ text }) => isCount(text)) ||
      runs.filter(({ text }) => isAmount(text)).length < 2
    )
      continue;
    const table: Growing = { header: [], page: page.page, gutters: guttersBetween(runs), segments: [], open: false };
    takeLines(table, lined, at);
    const rows = groupRows(table.segments).filter(({ cells }) => cells.length >= runs.length);
    const choices = choose(rows, runs.length);
    if (rows.length > 1 && choices.length === 1) return { rows, columns: { description: 0, ...choices[0]! } };
  }
  return undefined;
}

type Choice = { readonly quantity: number; readonly unitPrice: number; readonly total: number };

function choose(rows: readonly TableRow[], width: number): Choice[] {
  const columns = Array.from({ length: width }, (_, column) =>
    rows.map((row) => row.cells.find((cell) => cell.column === column)?.text ?? ""),
  );
  const counts = columns.flatMap((texts, at) => (texts.every(isCount) ? [at] : []));
  const amounts = columns.flatMap((texts, at) => (texts.every(isAmount) ? [at] : []));
  return counts.flatMap((quantity) =>
    amounts.flatMap((unitPrice) =>
      amounts
        .filter((total) => total > unitPrice && keeps(columns[quantity]!, columns[unitPrice]!, columns[total]!))
        .map((total) => ({ quantity, unitPrice, total })),
    ),
  );
}

function keeps(quantities: readonly string[], prices: readonly string[], totals: readonly string[]): boolean {
  const stated = totals.map((text) => readValue(text, "money")!);
  const made = quantities.map((text, at) =>
    multiply(readValue(text, "number")!, parseCents(readValue(prices[at]!, "money")!)!),
  );
  return made.every((product, at) => product === stated[at]) && stated.some((total) => total !== "0.00");
}

function isCount(text: string): boolean {
  return /^\d[\d,]*(\.\d+)?$/.test(text) && readValue(text, "number") !== undefined;
}

/** With its sign or its cents: a bare number may be anything. */
function isAmount(text: string): boolean {
  return /^\(?-?\$|\.\d{2}\)?$/.test(text) && readValue(text, "money") !== undefined;
}

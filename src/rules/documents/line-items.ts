import type { DocumentField, FieldQuery } from "../../model/document-field.ts";
import { type DocumentTable, type TableRow, cellText, rowQuote } from "../../model/document-table.ts";
import type { Box, Page } from "../../model/document.ts";
import type { Agreement, LineItem, Order } from "../../model/line-item.ts";
import { type Cents, decimalText, parseCents } from "../../model/money.ts";
import { readValue } from "../../model/read-value.ts";
import { findField } from "./find-field.ts";
import { findTables } from "./find-tables.ts";
import { aroundAll } from "../geometry/boxes.ts";
import { hasPlaces, lineUp } from "../geometry/line-up.ts";
import { boxOnPage } from "../geometry/upright.ts";
import { runsOf } from "../geometry/runs.ts";
import { multiply } from "./multiply.ts";
import { namelessItems } from "./nameless-items.ts";

/** What columns of a table of lines are called, by what they hold. */
const columnNames = {
  description: /^(items?|(item ?\/ ?)?description|item description|products?|services?|(line )?items? \/ .*)$/i,
  quantity: /^(qty|quantity|quantities|no\.? of units|hours)\.?$/i,
  unit: /^(uom|u\/m|unit|unit of measure)$/i,
  unitPrice: /^((unit|po|each|per unit|list) ?(price|cost|rate)|price|cost|rate|unit price.*|price each)$/i,
  total:
    /^((line|item|ext(ended)?\.?) ?(total|amt|amount|price|cost)|(total|amount)( (price|cost|amount|amt))?( \(usd\))?)\.?$/i,
} as const;

type Columns = { readonly [name in keyof typeof columnNames]: number | undefined };

/** Words beside an amount that make it a total of the document, no line of it. */
const totalWords =
  /\b(sub\s?-?total|total|sales tax|tax|credit|payments?|discounts?|balance due|amount due|shipping|freight)\b/i;

const numbered = String.raw`\b(?=[\p{L}\d-]*\d{3})[\p{L}\d][\p{L}\d-]*`;
const facts: readonly (FieldQuery & { readonly or: readonly string[] })[] = [
  {
    name: "invoice number",
    after: "Invoice Number",
    or: ["Invoice No.", "Invoice #"],
    kind: "text",
    pattern: numbered,
  },
  {
    name: "order number",
    after: "PO#",
    or: ["PO Number", "PO No.", "Purchase Order No.", "Purchase Order"],
    kind: "text",
    pattern: numbered,
  },
  { name: "date", after: "Invoice Date", or: ["Order Date", "PO Date", "Date"], kind: "date" },
  { name: "due date", after: "Due Date", or: ["Payment Due"], kind: "date" },
];

/**
 * Returns what an order or an invoice states: its lines from the tables that have quantities or prices and totals, and
 * the totals, numbers and dates beside them. Where the columns' names were lost, lines are those whose sums come out.
 * Undefined where there are none.
 */
export function readOrder(
  pages: readonly Page[],
  tables: readonly DocumentTable[] = findTables(pages),
): Order | undefined {
  const named = readLineItems(tables);
  const items = named.length > 0 ? named : pages.flatMap(itemsByTheirSums);
  if (items.length === 0) return undefined;
  const stated = items.map(({ total }) => total);
  const own = pages.filter(({ page }) => items.some((item) => item.page === page));
  return {
    items,
    columnsBy: named.length > 0 ? "names" : "sums",
    facts: facts.flatMap(({ or, after, ...query }) => firstOf(own, [after, ...or], query)),
    totals: pages.flatMap(totalsOf),
    itemsTotal: stated.includes(null) ? null : stated.reduce<Cents>((sum, total) => sum + total!, 0n),
  };
}

function itemsByTheirSums(page: Page): LineItem[] {
  const found = namelessItems(page);
  return found ? found.rows.flatMap((row) => itemOf(row, { ...found.columns, unit: undefined }) ?? []) : [];
}

/** Returns the lines of orders and invoices that tables hold; a table without two of quantity, unit price and total has none. */
export function readLineItems(tables: readonly DocumentTable[]): LineItem[] {
  return tables.flatMap((table) => {
    const columns = Object.fromEntries(
      Object.entries(columnNames).map(([name, pattern]) => {
        const named = table.header.flatMap((header, at) => (pattern.test(header.trim()) ? [at] : []));
        // “Item” may head the numbers of the lines, beside what they are.
        const at = name === "description" ? (named.find((column) => isWords(table, column)) ?? named[0]) : named[0];
        return [name, at];
      }),
    ) as Columns;
    const amounts = [columns.quantity, columns.unitPrice, columns.total].filter((column) => column !== undefined);
    return amounts.length < 2 ? [] : table.rows.flatMap((row) => itemOf(row, columns) ?? []);
  });
}

/** Whether most cells of a column say something in words. */
function isWords({ rows }: DocumentTable, column: number): boolean {
  const texts = rows.map((row) => cellText(row, column)).filter((text) => text !== "");
  return texts.filter((text) => /\p{L}{2}/u.test(text)).length > texts.length / 2;
}

function itemOf(row: TableRow, columns: Columns): LineItem | undefined {
  const textOf = (column: number | undefined): string => (column === undefined ? "" : cellText(row, column).trim());
  const quantity = readValue(textOf(columns.quantity), "number") ?? null;
  const unitPrice = amount(textOf(columns.unitPrice));
  const total = amount(textOf(columns.total));
  const description = textOf(columns.description ?? row.cells[0]?.column);
  const isTotal = row.cells.some(
    ({ text }) => totalWords.test(text) && /:$|^(sub\s?-?|grand )?total|^(balance|amount) due$/i.test(text.trim()),
  );
  if (isTotal || (quantity === null && unitPrice === null && (total === null || description === ""))) return undefined;
  const product = quantity === null || unitPrice === null ? null : multiply(quantity, unitPrice);
  return {
    page: row.page,
    description,
    quantity,
    unit: textOf(columns.unit) || null,
    unitPrice,
    total,
    product,
    agreement: agreementOf(product, total),
    quote: rowQuote(row),
    box: aroundRow(row),
    ...doubtfulIn(row),
  };
}

function doubtfulIn({ cells }: TableRow): Pick<LineItem, "doubtful"> {
  const doubtful = cells.flatMap((cell) => cell.doubtful ?? []);
  return doubtful.length === 0 ? {} : { doubtful };
}

function aroundRow({ cells }: TableRow): Box | null {
  const boxes = cells.flatMap(({ box }) => box ?? []);
  return boxes.length === 0 ? null : aroundAll(boxes);
}

/** Amounts in a column of amounts need no sign and no cents. */
function amount(text: string): Cents | null {
  return parseCents(readValue(text, "money") ?? "") ?? null;
}

function agreementOf(product: string | null, total: Cents | null): Agreement {
  if (product === null || total === null) return "not stated";
  return product === decimalText(total) ? "agrees" : "differs";
}

function firstOf(pages: readonly Page[], labels: readonly string[], query: Omit<FieldQuery, "after">): DocumentField[] {
  for (const after of labels) {
    const found = findField(pages, { ...query, after });
    // In a sentence these words say something else.
    if (found?.quote.toLowerCase().startsWith(after.toLowerCase().replace(/\.$/, ""))) return [found];
  }
  return [];
}

/** The amounts that stand right beside words for a total. */
function totalsOf(page: Page): DocumentField[] {
  return lineUp(page).flatMap((line) => {
    const runs = runsOf(line);
    return runs.flatMap((run, at): DocumentField[] => {
      const label = runs[at - 1]?.text;
      const value = readValue(run.text, "money");
      if (label === undefined || value === undefined || !totalWords.test(label) || /\d[.,]\d/.test(label)) return [];
      const name = label.replace(/\s*:$/, "").toLowerCase();
      return [
        {
          name,
          kind: "money",
          value,
          page: page.page,
          quote: `${label} ${run.text}`,
          box: hasPlaces(page) ? boxOnPage(run.box, page) : null,
        },
      ];
    });
  });
}

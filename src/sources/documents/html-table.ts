import type { ReadCell } from "./text-line.ts";

/** A row of a table with its cells in the table's grid; `header` where the table says so, or its place does. */
export type HtmlRow = { readonly part: "header" | "body"; readonly cells: readonly ReadCell[] };

/** A table larger than this is read as text alone; its cells would be more than a page has. */
const mostPlaces = 1_000_000;

/** Returns whether a table holds values in rows and columns, rather than laying out a page. */
export function isDataTable(table: HTMLTableElement): boolean {
  if (table.querySelector("table") || /^(presentation|none)$/.test(table.getAttribute("role") ?? "")) return false;
  const rows = [...table.rows].filter(({ cells }) => cells.length > 0);
  return rows.length > 1 && rows.some(({ cells }) => cells.length > 1);
}

/**
 * Returns the rows of a table, each cell in its column whatever cells above and before it span; undefined where the
 * grid is too large. `textOf` gives the text of a cell.
 */
export function htmlRows(table: HTMLTableElement, textOf: (cell: HTMLElement) => string): HtmlRow[] | undefined {
  const rows = [...table.rows].filter(({ cells }) => cells.length > 0);
  const widest = rows.reduce((sum, { cells }) => Math.max(sum, widthOf(cells)), 0);
  if (widest * rows.length > mostPlaces) return undefined;
  const rest = rowsLeft(rows);
  /** By column, how many more rows a cell from above takes. */
  let taken = new Map<number, number>();
  const read = rows.map((row, at) => {
    const below = new Map([...taken].flatMap(([column, left]) => (left > 1 ? [[column, left - 1] as const] : [])));
    const cells: ReadCell[] = [];
    let column = 0;
    for (const cell of row.cells) {
      while (taken.has(column)) column++;
      const columns = Math.max(1, cell.colSpan);
      // No cell reaches over the end of its part of the table, and 0 says that it reaches to it.
      const down = Math.min(rest[at]!, cell.rowSpan === 0 ? Infinity : cell.rowSpan);
      cells.push({ text: textOf(cell), column, columns, rows: down });
      for (let over = column; down > 1 && over < column + columns; over++) below.set(over, down - 1);
      column += columns;
    }
    taken = below;
    return { row, cells };
  });
  const headers = headerRows(read.map(({ row }) => row));
  return read.map(({ cells }, at) => ({ part: at < headers ? "header" : "body", cells }));
}

const widthOf = (cells: HTMLCollectionOf<HTMLTableCellElement>): number =>
  [...cells].reduce((sum, { colSpan }) => sum + Math.max(1, colSpan), 0);

/** How many rows each row's part of the table has from it on. */
function rowsLeft(rows: readonly HTMLTableRowElement[]): number[] {
  const left: number[] = [];
  for (let at = rows.length - 1; at >= 0; at--)
    left[at] = rows[at + 1]?.parentElement === rows[at]!.parentElement ? left[at + 1]! + 1 : 1;
  return left;
}

/** How many rows from the top name the columns: those of the head, else those of header cells, else one of bold words. */
function headerRows(rows: readonly HTMLTableRowElement[]): number {
  const until = (test: (row: HTMLTableRowElement) => boolean): number => {
    const first = rows.findIndex((row) => !test(row));
    return first === -1 ? 0 : first;
  };
  const head = until((row) => row.parentElement?.nodeName === "THEAD");
  if (head > 0) return head;
  const named = until((row) => [...row.cells].every((cell) => cell.nodeName === "TH" || isEmpty(cell)));
  if (named > 0) return named;
  const [first] = rows;
  const bold = (cell: Element) => cell.querySelector("b, strong")?.textContent?.trim() === cell.textContent?.trim();
  return first && first.cells.length > 1 && [...first.cells].every((cell) => isEmpty(cell) || bold(cell)) ? 1 : 0;
}

const isEmpty = (cell: Element): boolean => (cell.textContent ?? "").trim() === "";

import type { DocumentField } from "./document-field.ts";
import type { Box } from "./document.ts";

/**
 * A cell of a row: which column it stands in (0-based, an index into the table's header), its text and its place, null
 * where the page has no positions. One that reaches down from a row above is marked so.
 */
export type TableCell = {
  readonly column: number;
  readonly text: string;
  readonly box: Box | null;
  readonly above?: true;
  /** Its words that were recognised with little confidence. */
  readonly doubtful?: DocumentField["doubtful"];
};

/** A row and the page it stands on. Empty cells are left out; cells are in the order of their columns. */
export type TableRow = { readonly page: number; readonly cells: readonly TableCell[] };

/**
 * A table found on the pages of a document: the page it starts on, its header from left to right, and its rows, those
 * of the pages it goes on over included.
 */
export type DocumentTable = {
  readonly page: number;
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
};

/** Returns the text of a row's cell in a column, empty where the cell is. */
export function cellText(row: TableRow, column: number): string {
  return row.cells.find((cell) => cell.column === column)?.text ?? "";
}

/** Returns the words of a row as they stand in it, from left to right. */
export function rowQuote({ cells }: TableRow): string {
  return cells.flatMap(({ text, above }) => (above ? [] : [text])).join(" ");
}

import type { Line, MarkupCell, MarkupRow } from "../../model/document.ts";

/** A line of markup before it is one of a page: its text and, of a table's row, its cells. */
export type TextLine = { readonly text: string; readonly row?: MarkupRow };

/** A cell as it is read: its text, where it stands in the table's grid, and how many columns and rows it takes. */
export type ReadCell = Omit<MarkupCell, "start" | "end"> & { readonly text: string };

/** Returns a row of a table as a line: a tab between its cells, empty ones left out. */
export function rowLine(cells: readonly ReadCell[], at: Pick<MarkupRow, "table" | "part">): TextLine {
  let line = "";
  const placed: MarkupCell[] = [];
  for (const { text, column, columns, rows } of cells) {
    if (text === "") continue;
    const start = line === "" ? 0 : line.length + 1;
    line = line === "" ? text : `${line}\t${text}`;
    placed.push({ start, end: line.length, column, columns, rows });
  }
  return { text: line, row: { ...at, cells: placed } };
}

/** Returns a text line as a page has it. */
export function lineOf({ text, row }: TextLine): Line {
  return { text, words: [], ...(row && { row }) };
}

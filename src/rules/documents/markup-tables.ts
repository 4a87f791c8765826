import type { MarkupRow, Page } from "../../model/document.ts";
import type { DocumentTable, TableCell, TableRow } from "../../model/document-table.ts";

/** A line that is a row of a table in markup. */
export type RowLine = { readonly page: number; readonly text: string; readonly row: MarkupRow };

/**
 * Returns the tables that markup says are tables, in their order: those whose columns have names. A name over several
 * columns is part of the names of each; a cell over several rows is one of each of them, a cell over several columns one
 * of the first.
 */
export function markupTables(pages: readonly Page[]): DocumentTable[] {
  const lines = pages.flatMap(({ page, lines: own }) =>
    own.flatMap(({ text, row }) => (row ? [{ page, text, row }] : [])),
  );
  return [...Map.groupBy(lines, ({ row }) => row.table).values()].flatMap((own) => {
    const [header, rows] = [columnNames(own), bodyRows(own)];
    return header.length < 2 || rows.length === 0 ? [] : [{ page: own[0]!.page, header, rows }];
  });
}

/** Returns the names of a table's columns, none where it names none. */
export function columnNames(lines: readonly RowLine[]): string[] {
  const names: string[][] = [];
  for (const { text, row } of lines) {
    if (row.part !== "header") continue;
    for (const { start, end, column, columns } of row.cells)
      for (let at = column; at < column + columns; at++) {
        const parts = (names[at] ??= []);
        const name = text.slice(start, end);
        if (parts.at(-1) !== name) parts.push(name);
      }
  }
  return Array.from(names, (parts: string[] | undefined) => (parts ?? []).join(" "));
}

/** Returns the rows under the names, those cells among them that reach down from a row above. */
export function bodyRows(lines: readonly RowLine[]): TableRow[] {
  let above: { readonly cell: TableCell; readonly left: number }[] = [];
  return lines
    .filter(({ row }) => row.part === "body")
    .map(({ page, text, row }) => {
      const own = row.cells.map(({ start, end, column, rows }): (typeof above)[number] => ({
        cell: { column, text: text.slice(start, end), box: null },
        left: rows - 1,
      }));
      const down = above.map(({ cell, left }) => ({ cell: { ...cell, above: true } as const, left: left - 1 }));
      const cells = [...down, ...own];
      above = cells.filter(({ left }) => left > 0);
      return { page, cells: cells.map(({ cell }) => cell).sort((a, b) => a.column - b.column) };
    });
}

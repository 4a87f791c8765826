import type { Page } from "../../model/document.ts";
import type { DocumentTable, TableRow } from "../../model/document-table.ts";
import { type Growing, takeLines } from "../geometry/grow-table.ts";
import { type Segment, groupRows } from "../geometry/group-rows.ts";
import { fitLine, guttersBetween } from "../geometry/gutters.ts";
import { type Header, headerAt, repeatsHeader } from "../geometry/header.ts";
import { hasPlaces } from "../geometry/line-up.ts";
import { type LinedPage, linedPage, withoutFurniture } from "../geometry/page-furniture.ts";
import { rightOf } from "../geometry/runs.ts";
import { boxOnPage, lieOf } from "../geometry/upright.ts";
import { markupTables } from "./markup-tables.ts";

/**
 * Returns the tables of a document in the order they stand in: a header of at least two columns over rows whose cells
 * keep to them. A table that goes on at the top of the next page, its header repeated or not, is one. Of markup they
 * are those it says are tables.
 */
export function findTables(pages: readonly Page[]): DocumentTable[] {
  const found: Growing[] = [];
  const placed = pages.filter(hasPlaces);
  const lined = withoutFurniture(placed.map(linedPage));
  for (const page of lined) {
    let at = goOn(found.at(-1), page);
    while (at < page.lines.length) {
      const header = headerAt(page.lines, at);
      const table = header && grow(header, page);
      if (!table) at += 1;
      else {
        found.push(table);
        at = header.last + 1 + table.segments[0]!.length;
      }
    }
  }
  const drawn = found
    .map(({ header, page, segments }) => ({ page, header, rows: trimmed(groupRows(segments)) }))
    .filter(({ rows }) => areRows(rows))
    .map((table) => ({ ...table, rows: onPages(table.rows, placed) }));
  return [...drawn, ...markupTables(pages)];
}

/** Rows with the boxes of their cells where they stand on the pages, however these lie. */
function onPages(rows: readonly TableRow[], pages: readonly Page[]): TableRow[] {
  return rows.map((row) => {
    const page = pages.find((each) => each.page === row.page);
    if (!page) return row;
    const lie = lieOf(page);
    return { ...row, cells: row.cells.map((cell) => ({ ...cell, box: cell.box && boxOnPage(cell.box, page, lie) })) };
  });
}

/** Starts a table under a header; undefined where what follows are no rows. */
function grow(header: Header, page: LinedPage): Growing | undefined {
  const table: Growing = {
    header: header.runs.map(({ text }) => text),
    page: page.page,
    gutters: guttersBetween(header.runs),
    segments: [],
    open: false,
  };
  const end = takeLines(table, page, header.last + 1);
  const lines = table.segments[0] ?? [];
  table.open = end === page.lines.length;
  const full = lines.filter(({ cells }) => cells.length >= Math.max(2, Math.ceil(table.header.length / 2)));
  const enough = table.header.length > 2 ? full.length > 0 : full.length >= 3 && full.length >= lines.length * 0.4;
  return enough && areAligned(lines, header) ? table : undefined;
}

/** Takes the lines of the next page into a table that was open at the end of its last one; returns how many. */
function goOn(table: Growing | undefined, page: LinedPage): number {
  if (!table || !table.open) return 0;
  const last = table.segments.at(-1)!;
  if (last[0]!.page !== page.page - 1) return 0;
  let at = 0;
  while (at < page.lines.length && repeatsHeader(page.lines[at]!, table.header)) at += 1;
  if (at === 0 && !keepsTo(table, page)) return 0;
  const end = takeLines(table, page, at);
  table.open = end === page.lines.length && end > at;
  return end;
}

/** Whether a page's first lines have their cells where the table's cells start or end. */
function keepsTo(table: Growing, page: LinedPage): boolean {
  const edges = new Set(
    table.segments
      .flat()
      .flatMap(({ cells }) => cells.flatMap(({ column, run }) => edgesOf(column, run.box.x, rightOf(run)))),
  );
  const first = page.lines.slice(0, 3).map((line) => fitLine(line, table.gutters)?.cells);
  return (
    first.length > 0 &&
    first.every((cells) =>
      cells?.every(({ column, run }) => edgesOf(column, run.box.x, rightOf(run)).some((edge) => edges.has(edge))),
    )
  );
}

/** A cell's left and right edge, in steps of three points and their neighbours. */
function edgesOf(column: number, left: number, right: number): string[] {
  return [-1, 0, 1].flatMap((step) => [
    `${column} left ${Math.round(left / 3) + step}`,
    `${column} right ${Math.round(right / 3) + step}`,
  ]);
}

/** Whether most cells share their left edge, right edge or middle with another of their column, its name among them. */
function areAligned(lines: Segment, header: Header): boolean {
  const placed = [
    ...header.runs.map(({ box }, column) => ({ column, box })),
    ...lines.flatMap(({ cells }) => cells.map(({ column, run }) => ({ column, box: run.box }))),
  ];
  const columns = [...Map.groupBy(placed, ({ column }) => column).values()];
  const aligned = columns.map((cells) =>
    Math.max(
      ...[0, 0.5, 1].map((part) => {
        const marks = cells.map(({ box }) => box.x + box.width * part);
        return marks.filter((mark) => marks.filter((other) => Math.abs(other - mark) <= 4).length > 1).length;
      }),
    ),
  );
  return aligned.reduce((sum, count) => sum + count, 0) >= placed.length * 0.7;
}

/** Rows of a table have several cells each, and these are values, not a form's labels. */
function areRows(rows: readonly TableRow[]): boolean {
  const lone = rows.filter(({ cells }) => cells.length < 2).length;
  const cells = rows.flatMap((row) => row.cells);
  const labels = cells.filter(({ text }) => /:(\s|$)/.test(text) && !/^https?:/.test(text)).length;
  return rows.length > 0 && lone <= rows.length / 3 && labels < cells.length / 4;
}

/** Lone cells at the end are what stands under a table, not rows of it. */
function trimmed(rows: readonly TableRow[]): TableRow[] {
  const last = rows.findLastIndex(({ cells }) => cells.length > 1);
  return rows.slice(0, last + 1);
}

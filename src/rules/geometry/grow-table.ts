import type { BodyLine } from "./group-rows.ts";
import { type Gutter, fitLine } from "./gutters.ts";
import type { LinedPage } from "./page-furniture.ts";

/** White wider than this, in heights of a line, ends a table. */
const farApart = 6;

/** A table as far as its lines were read. */
export type Growing = {
  readonly header: readonly string[];
  readonly page: number;
  gutters: readonly Gutter[];
  readonly segments: BodyLine[][];
  /** Whether its last page ends with it, so that it may go on over the next. */
  open: boolean;
};

/** Takes lines from `start` as long as they keep to the columns; returns where it stopped. */
export function takeLines(table: Growing, page: LinedPage, start: number): number {
  const lines: BodyLine[] = [];
  let at = start;
  for (; at < page.lines.length; at++) {
    const line = page.lines[at]!;
    const before = page.lines[at - 1];
    if (before && at > start && line.middle - before.middle > farApart * Math.max(line.height, before.height)) break;
    const fitted = fitLine(line, table.gutters);
    // A column's name among its cells is the header of the next table.
    if (!fitted || fitted.cells.some(({ column, run }) => column > 0 && run.text === table.header[column])) break;
    table.gutters = fitted.gutters;
    lines.push({ page: page.page, middle: line.middle, height: line.height, cells: fitted.cells });
  }
  if (lines.length > 0) table.segments.push(lines);
  return at;
}

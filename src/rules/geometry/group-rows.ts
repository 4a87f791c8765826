import type { TableRow } from "../../model/document-table.ts";
import { doubtfulAmong } from "../documents/doubtful-words.ts";
import { aroundAll, median } from "./boxes.ts";
import type { ColumnRun } from "./gutters.ts";

/** A line of a table's body by column. */
export type BodyLine = {
  readonly page: number;
  readonly middle: number;
  readonly height: number;
  readonly cells: readonly ColumnRun[];
};

/** The lines a table has on one page. */
export type Segment = readonly BodyLine[];

/**
 * Returns the rows that lines of a table make. A cell may have several lines, and the other cells of its row stand at
 * its top, its bottom or its middle: where white between rows does not tell, the lines themselves must.
 */
export function groupRows(segments: readonly Segment[]): TableRow[] {
  const groups = byWhite(segments) ?? byKey(segments, keyColumn(segments.flat()));
  return groups.map(rowOf);
}

/** Rows by the white between them, where there is more of it than between the lines of one; else undefined. */
function byWhite(segments: readonly Segment[]): BodyLine[][] | undefined {
  const pairs = segments.flatMap((lines) => lines.slice(1).map((line, at) => [lines[at]!, line] as const));
  const distances = pairs.map(([a, b]) => b.middle - a.middle).sort((a, b) => a - b);
  const steps = distances.slice(1).map((distance, at) => ({ at, ratio: distance / distances[at]! }));
  const widest = steps.toSorted((a, b) => b.ratio - a.ratio)[0];
  if (!widest || widest.ratio < 1.25) return undefined;
  const limit = (distances[widest.at]! + distances[widest.at + 1]!) / 2;
  const within = pairs.filter(([a, b]) => b.middle - a.middle < limit);
  const first = Math.min(...segments.flat().flatMap(({ cells }) => cells.map(({ column }) => column)));
  const apart = within.filter(([a, b]) => areTwoRows(a, b, first) && !goesOn(a, b));
  if (apart.length > within.length * 0.3) return undefined;
  return segments.flatMap((lines) => chunk(lines, (a, b) => b.middle - a.middle >= limit || haveTwoNumbers(a, b)));
}

/** Both have the first column, and neither is a lone cell, or they start and end in different places: two rows. */
function areTwoRows(a: BodyLine, b: BodyLine, first: number): boolean {
  const [above, below] = [a, b].map(({ cells }) => cells.find(({ column }) => column === first)?.run.box);
  if (!above || !below) return false;
  const shared = [0, 0.5, 1].some((part) => Math.abs(above.x + above.width * part - below.x - below.width * part) <= 4);
  return !shared || a.cells.length > 1 === b.cells.length > 1;
}

/** A cell of the lower line goes on with a sentence of the upper one. */
function goesOn(a: BodyLine, b: BodyLine): boolean {
  return b.cells.some(({ column, run }) => /^\p{Ll}/u.test(run.text) && a.cells.some((cell) => cell.column === column));
}

/** Rows by the lines that have the key column: one each, the other lines go to the one above, below or nearest. */
function byKey(segments: readonly Segment[], key: number): BodyLine[][] {
  const has = (line: BodyLine | undefined): boolean => line?.cells.some(({ column }) => column === key) === true;
  const loose = (line: BodyLine, home: BodyLine | undefined): boolean =>
    !home || !line.cells.every(({ column }) => home.cells.some((cell) => cell.column === column));
  const wrong = { top: 0, bottom: 0 };
  for (const lines of segments) {
    for (const [at, line] of lines.entries()) {
      if (has(line)) continue;
      // A cell's other lines can only be where its first (or last) line stands in the same row.
      if (loose(line, lines.slice(0, at).findLast(has))) wrong.top += 1;
      if (loose(line, lines.slice(at).find(has))) wrong.bottom += 1;
    }
  }
  if (wrong.top > 0 && wrong.bottom > 0) {
    const unkeyed = segments.flat().filter((line) => !has(line)).length;
    if (Math.min(wrong.top, wrong.bottom) > unkeyed * 0.25)
      return segments.flatMap((lines) => byNearest(lines, has, closePitch(segments)));
  }
  const far = closePitch(segments);
  const apart = (a: BodyLine, b: BodyLine): boolean => b.middle - a.middle > far || haveTwoNumbers(a, b);
  return wrong.bottom < wrong.top
    ? segments.flatMap((lines) => chunk(lines, (a, b) => has(a) || apart(a, b)))
    : joinOpen(
        segments.map((lines) => chunk(lines, (a, b) => has(b) || apart(a, b))),
        has,
      );
}

/** A page that starts without a key goes on with the last row of the page before. */
function joinOpen(pages: readonly BodyLine[][][], has: (line: BodyLine | undefined) => boolean): BodyLine[][] {
  const rows: BodyLine[][] = [];
  for (const [first, ...rest] of pages) {
    if (first && rows.length > 0 && !first.some(has)) rows.push([...rows.pop()!, ...first], ...rest);
    else if (first) rows.push(first, ...rest);
  }
  return rows;
}

function byNearest(lines: Segment, has: (line: BodyLine | undefined) => boolean, far: number): BodyLine[][] {
  const blocks = chunk(lines, (a, b) => b.middle - a.middle > far);
  return blocks.flatMap((block) => {
    const keyed = block.filter(has);
    if (keyed.length === 0) return [block];
    const off = (a: BodyLine, b: BodyLine): number => Math.abs(a.middle - b.middle);
    const homes = Map.groupBy(block, (line) =>
      keyed.reduce((best, next) => (off(next, line) < off(best, line) ? next : best)),
    );
    return keyed.map((line) => homes.get(line)!);
  });
}

/**
 * The column every row has once. It is the first, unless that one is cut into lines itself and another has numbers in
 * most rows: numbers are not cut.
 */
function keyColumn(lines: readonly BodyLine[]): number {
  const columns = [
    ...Map.groupBy(
      lines.flatMap(({ cells }) => cells),
      ({ column }) => column,
    ),
  ];
  const numbers = columns
    .map(([column, cells]) => ({
      column,
      filled: cells.length,
      numeric: cells.filter(({ run }) => isNumber(run.text)).length,
    }))
    .filter(({ filled, numeric }) => numeric >= filled * 0.8 && filled >= Math.max(2, lines.length * 0.25))
    .sort((a, b) => b.filled - a.filled || a.column - b.column)[0];
  const first = Math.min(...columns.map(([column]) => column));
  const filledFirst = lines.filter(({ cells }) => cells.some(({ column }) => column === first)).length;
  return numbers && filledFirst > numbers.filled ? numbers.column : first;
}

function isNumber(text: string): boolean {
  return /^[-−(]?[$€£]?\s?[\d.,]*\d[\d.,]*\)?%?$/.test(text);
}

/** A cell holds one number: a second one under it is another row's. */
function haveTwoNumbers(a: BodyLine, b: BodyLine): boolean {
  return a.cells.some(
    ({ column, run }) =>
      isNumber(run.text) && b.cells.some((cell) => cell.column === column && isNumber(cell.run.text)),
  );
}

/** The most there can be between two lines of one cell, in the table these lines are of. */
function closePitch(segments: readonly Segment[]): number {
  const lines = segments.flat();
  const least = Math.min(...segments.flatMap((own) => own.slice(1).map((line, at) => line.middle - own[at]!.middle)));
  return 1.15 * Math.max(1.4 * median(lines.map(({ height }) => height)), Number.isFinite(least) ? least : 0);
}

function chunk(lines: Segment, cut: (a: BodyLine, b: BodyLine) => boolean): BodyLine[][] {
  const out: BodyLine[][] = [];
  for (const [at, line] of lines.entries()) {
    if (at === 0 || cut(lines[at - 1]!, line)) out.push([line]);
    else out.at(-1)!.push(line);
  }
  return out;
}

function rowOf(lines: readonly BodyLine[]): TableRow {
  const byColumn = Map.groupBy(
    lines.flatMap(({ cells, page }) => cells.map((cell) => ({ ...cell, page }))),
    ({ column }) => column,
  );
  const page = lines[0]!.page;
  const cells = [...byColumn]
    .map(([column, parts]) => {
      const here = parts.filter((part) => part.page === page);
      return {
        column,
        text: parts.map(({ run }) => run.text).join(" "),
        box: aroundAll((here.length > 0 ? here : parts).map(({ run }) => run.box)),
        ...doubtfulAmong(parts.flatMap(({ run }) => run.words)),
      };
    })
    .sort((a, b) => a.column - b.column);
  return { page, cells };
}

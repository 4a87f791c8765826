import type { PlacedWord } from "./group-lines.ts";

/** Words that stand beside each other across the page, from top to bottom. */
export type WordRow = { readonly middle: number; readonly height: number; readonly words: readonly PlacedWord[] };

/** Columns of prose have at least so many lines each. */
const leastLines = 8;
/** A gutter is at least so wide in points, and stands in this part of the print's width. */
const [leastGutter, zone] = [7, [0.35, 0.65]] as const;
/** A line of prose has so many words, and most lines reach so far across their column. */
const [wordsALine, reach] = [3.5, 0.75];

/**
 * Returns the rows of a page in the order they are read: where a gutter parts prose on both of its sides, the column on
 * the left and then the one on the right, between the lines that go across. Tables and forms stay as they are, row by row.
 */
export function splitColumns<Row extends WordRow>(rows: readonly Row[]): (Row | WordRow)[] {
  if (rows.length < leastLines) return [...rows];
  const gutter = gutterOf(rows);
  if (gutter === undefined) return [...rows];
  const out: (Row | WordRow)[] = [];
  for (const block of blocksAt(rows, gutter)) {
    const [left, right] = [
      sideOf(block, (word) => middleOf(word) < gutter),
      sideOf(block, (word) => middleOf(word) >= gutter),
    ];
    if (block.length >= leastLines && areColumns(left, right)) out.push(...left, ...right);
    else out.push(...block);
  }
  return out;
}

const middleOf = ({ rect }: PlacedWord): number => (rect.x0 + rect.x1) / 2;

/** The place near the middle of the print that the fewest lines go across; undefined where too many do. */
function gutterOf(rows: readonly WordRow[]): number | undefined {
  const words = rows.flatMap((row) => row.words);
  const [from, to] = [Math.min(...words.map(({ rect }) => rect.x0)), Math.max(...words.map(({ rect }) => rect.x1))];
  const [first, last] = zone.map((share) => Math.round(from + share * (to - from))) as [number, number];
  const across = new Uint32Array(Math.max(0, last - first + 1));
  for (const row of rows)
    for (const [start, end] of stretchesOf(row))
      for (let x = Math.max(first, Math.floor(start)); x <= Math.min(last, Math.ceil(end)); x++) across[x - first]!++;
  const least = across.length === 0 ? Infinity : Math.min(...across);
  if (least > rows.length / 2) return undefined;
  // The middle of the widest stretch that as few lines go across.
  let best: readonly [number, number] = [0, 0];
  for (let at = 0, start = 0; at <= across.length; at++) {
    if (at < across.length && across[at]! <= least) continue;
    if (at - start > best[1] - best[0]) best = [start, at];
    start = at + 1;
  }
  return best[1] - best[0] < leastGutter ? undefined : first + (best[0] + best[1]) / 2;
}

/** Where a row has print: words with no more than a space between them are one stretch. */
function stretchesOf({ words, height }: WordRow): [number, number][] {
  const out: [number, number][] = [];
  for (const { rect } of [...words].sort((a, b) => a.rect.x0 - b.rect.x0)) {
    const last = out.at(-1);
    if (last && rect.x0 - last[1] < Math.max(leastGutter, 0.6 * height)) last[1] = Math.max(last[1], rect.x1);
    else out.push([rect.x0, rect.x1]);
  }
  return out;
}

/** Rows that leave the gutter white, together, and those that go across it between them. */
function blocksAt<Row extends WordRow>(rows: readonly Row[], gutter: number): Row[][] {
  const blocks: Row[][] = [];
  let open = false;
  for (const row of rows) {
    const white = stretchesOf(row).every(([start, end]) => end < gutter || start > gutter);
    if (white && open) blocks.at(-1)!.push(row);
    else blocks.push([row]);
    open = white;
  }
  return blocks;
}

function sideOf(rows: readonly WordRow[], test: (word: PlacedWord) => boolean): WordRow[] {
  return rows.flatMap((row) => {
    const words = row.words.filter(test);
    return words.length === 0 ? [] : [{ ...row, words }];
  });
}

/** Whether two sides are columns of prose, and not cells of a table's rows. */
function areColumns(left: readonly WordRow[], right: readonly WordRow[]): boolean {
  return isProse(left) && isProse(right) && alikeInWidth(left, right) && !breakTogether(left, right);
}

function isProse(rows: readonly WordRow[]): boolean {
  if (rows.length < leastLines) return false;
  const words = rows.flatMap((row) => row.words);
  const plain = words.filter(({ text }) => /^["“(]?\p{L}[\p{Ll}'’-]*[.,;:)”"]*$/u.test(text)).length;
  if (words.length < wordsALine * rows.length || plain < 0.65 * words.length) return false;
  const [start, end] = extentOf(rows);
  const full = rows.filter((row) => extentOf([row])[1] >= start + reach * (end - start)).length;
  return full >= 0.6 * rows.length;
}

function extentOf(rows: readonly WordRow[]): readonly [number, number] {
  const rects = rows.flatMap((row) => row.words.map(({ rect }) => rect));
  return [Math.min(...rects.map(({ x0 }) => x0)), Math.max(...rects.map(({ x1 }) => x1))];
}

function alikeInWidth(left: readonly WordRow[], right: readonly WordRow[]): boolean {
  const [one, other] = [left, right].map((rows) => extentOf(rows)).map(([start, end]) => end - start) as [
    number,
    number,
  ];
  return Math.min(one, other) >= 0.6 * Math.max(one, other);
}

/** Rows of a table begin at one height on both sides, after white or a short line; paragraphs of two columns do not. */
function breakTogether(left: readonly WordRow[], right: readonly WordRow[]): boolean {
  const [ours, theirs] = [breaksOf(left), breaksOf(right)];
  const fewer = ours.length < theirs.length ? ours : theirs;
  const more = fewer === ours ? theirs : ours;
  const together = fewer.filter(({ at, height }) => more.some((other) => Math.abs(other.at - at) < height)).length;
  return fewer.length >= 2 && together >= 0.7 * fewer.length;
}

/** Where a column has more white between two lines than it usually has. */
function breaksOf(rows: readonly WordRow[]): { readonly at: number; readonly height: number }[] {
  const steps = rows.slice(1).map((row, at) => row.middle - rows[at]!.middle);
  const usual = steps.toSorted((a, b) => a - b)[steps.length >> 1] ?? 0;
  return rows
    .slice(1)
    .flatMap((row, at) => (steps[at]! > 1.35 * usual ? [{ at: row.middle, height: row.height }] : []));
}

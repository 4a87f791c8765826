import type { PlacedLine } from "./line-up.ts";
import { type Run, rightOf, runOf, runsOf } from "./runs.ts";

/** White from top to bottom between two columns of a table, from `left` to `right`. */
export type Gutter = { readonly left: number; readonly right: number };

/** A run and the column it stands in. */
export type ColumnRun = { readonly column: number; readonly run: Run };

/** What a gutter must keep of its width, in points, when a line is taken in: cells may be filled to the last letter. */
const least = 0.1;

/** Gaps this wide, in heights of the line, part a run that reaches over a gutter; the words of a sentence are closer. */
const splittingGap = 0.55;

/** Returns the gutters between the runs of a header. */
export function guttersBetween(header: readonly Run[]): Gutter[] {
  return header.slice(1).map((run, at) => ({ left: rightOf(header[at]!), right: run.box.x }));
}

/**
 * Returns the runs of a line by column, and the gutters as far as the line leaves them white; undefined where the line
 * reaches over a gutter, and so is no row of this table.
 */
export function fitLine(
  line: PlacedLine,
  gutters: readonly Gutter[],
): { readonly cells: readonly ColumnRun[]; readonly gutters: readonly Gutter[] } | undefined {
  let left = gutters;
  const cells: ColumnRun[] = [];
  for (const run of runsOf(line)) {
    const whole = place(run, left);
    const parts = whole ? [whole] : split(run, line.height, left);
    if (!parts) return undefined;
    for (const { column, gutters: narrowed, run: part } of parts) {
      left = narrowed;
      cells.push({ column, run: part });
    }
  }
  return { cells: joinSame(cells), gutters: left };
}

type Placed = { readonly column: number; readonly run: Run; readonly gutters: readonly Gutter[] };

function place(run: Run, gutters: readonly Gutter[]): Placed | undefined {
  const [from, to] = [run.box.x, rightOf(run)];
  // The column is the one whose gutters on either side the run's middle lies between.
  const middle = (from + to) / 2;
  const column = gutters.filter(({ left, right }) => (left + right) / 2 < middle).length;
  const narrowed = gutters.map(({ left, right }, at) =>
    at < column ? { left, right: Math.min(right, from) } : { left: Math.max(left, to), right },
  );
  return narrowed.every(({ left, right }) => right - left >= least) ? { column, run, gutters: narrowed } : undefined;
}

function split(run: Run, height: number, gutters: readonly Gutter[]): Placed[] | undefined {
  const placed: Placed[] = [];
  for (const part of partsOf(run, height, gutters)) {
    const one = place(part, placed.at(-1)?.gutters ?? gutters);
    if (!one) return undefined;
    placed.push(one);
  }
  return placed;
}

/** Cuts a run where its words are further apart than in a sentence, or at a column whose gutter is no wider than that. */
function partsOf(run: Run, height: number, gutters: readonly Gutter[]): Run[] {
  const narrow = gutters.filter(({ left, right }) => right - left < height * splittingGap);
  return runsOf({ words: run.words, box: run.box, middle: 0, height }, splittingGap).flatMap((part) => {
    const cuts = part.words.flatMap((word, at) =>
      at > 0 && narrow.some(({ right }) => Math.abs(word.box.x - right) <= 1) ? [at] : [],
    );
    return [0, ...cuts].map((from, at) => runOf(part.words.slice(from, cuts[at])));
  });
}

function joinSame(cells: readonly ColumnRun[]): ColumnRun[] {
  return [...Map.groupBy(cells, ({ column }) => column)]
    .map(([column, same]) => ({ column, run: runOf(same.flatMap(({ run }) => run.words)) }))
    .sort((a, b) => a.column - b.column);
}

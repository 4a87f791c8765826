import type { PlacedLine } from "./line-up.ts";
import { type Run, rightOf, runOf, runsOf } from "./runs.ts";

/** Names of columns from left to right, and the lines they were read from. */
export type Header = { readonly runs: readonly Run[]; readonly first: number; readonly last: number };

/** Lines of one header are this close, in heights of a line. */
const pitch = 1.4;

/** Returns the header that starts at a line of a page, or undefined where what stands there is none. */
export function headerAt(lines: readonly PlacedLine[], first: number): Header | undefined {
  const named = labelsOf(lines[first]);
  if (!named) return undefined;
  let runs: readonly Run[] = named;
  let last = first;
  for (;;) {
    const next = lines[last + 1];
    if (!next || !isClose(lines[last]!, next)) break;
    const more = labelsOf(next, 1);
    // Nearer to what is above than what follows is to it: names in two lines, not names and a first row.
    const after = lines[last + 2];
    if (!more || !after || distance(lines[last]!, next) > 0.75 * distance(next, after)) break;
    const merged: Run[] | undefined = stack(runs, more) ?? stack(more, runs);
    if (!merged) break;
    runs = merged;
    last += 1;
  }
  const names = runs.map(({ text }) => text.toLowerCase());
  if (runs.length < 2 || new Set(names).size < names.length) return undefined;
  return { runs, first, last };
}

/** Returns true when a line says what a header says, as a table that goes on repeats it on the next page. */
export function repeatsHeader(line: PlacedLine, header: readonly string[]): boolean {
  const texts = runsOf(line).map(({ text }) => text);
  return texts.length >= 2 && texts.every((text) => header.some((name) => name === text || name.includes(text)));
}

function labelsOf(line: PlacedLine | undefined, least = 2): Run[] | undefined {
  const runs = line ? runsOf(line) : [];
  return runs.length >= least && runs.every(({ text }) => isLabel(text)) ? runs : undefined;
}

/** A name of a column: a few words, no amount, no form's `label:`, no sentence. Years and numbers of columns will do. */
function isLabel(text: string): boolean {
  return (
    text.length <= 60 &&
    text.split(" ").length <= 6 &&
    !/[:;]$|[.!?] |\d{5}|[$€£]\s?\d|@|\d[.,/]\d|^\[/.test(text) &&
    (/\p{L}{2}|#/u.test(text) || /^(19|20)\d\d$/.test(text))
  );
}

/** Puts the names of a line with fewer of them above or below those of the other; undefined where they do not line up. */
function stack(many: readonly Run[], few: readonly Run[]): Run[] | undefined {
  if (few.length > many.length) return undefined;
  const homes = few.map((run) => many.filter((other) => run.box.x < rightOf(other) && other.box.x < rightOf(run)));
  if (homes.some((home) => home.length !== 1)) return undefined;
  return many.map((run) =>
    runOf(
      [run, ...few.filter((_, at) => homes[at]![0] === run)]
        .toSorted((a, b) => a.box.y - b.box.y)
        .flatMap(({ words }) => words),
    ),
  );
}

function isClose(a: PlacedLine, b: PlacedLine): boolean {
  return distance(a, b) <= pitch * Math.max(a.height, b.height);
}

function distance(a: PlacedLine, b: PlacedLine): number {
  return b.middle - a.middle;
}

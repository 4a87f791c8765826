/** Something found or labelled in a text. */
export type Marked = { readonly start: number; readonly end: number; readonly kind: string };

/** A text with its labels; `neutral` are labels of what we neither look for nor hold against anybody. */
export type Labelled = {
  readonly id: string;
  readonly text: string;
  readonly labels: readonly Marked[];
  readonly neutral: readonly Marked[];
};

export type Tally = {
  labels: number;
  /** Labels of which every letter and figure was found, as whatever kind. */
  whole: number;
  /** Labels of which something was found. */
  touched: number;
  characters: number;
  charactersFound: number;
  found: number;
  /** What was found and is right: at least half of its letters and figures are labelled, as whatever kind. */
  right: number;
};

export const emptyTally = (): Tally => ({
  labels: 0,
  whole: 0,
  touched: 0,
  characters: 0,
  charactersFound: 0,
  found: 0,
  right: 0,
});

const counted = /[\p{L}\p{N}]/u;

/** Adds what was found in a text to the tallies by kind. */
export function score(
  { text, labels, neutral }: Labelled,
  found: readonly Marked[],
  tallies: Map<string, Tally>,
): void {
  const tally = (kind: string): Tally => {
    const known = tallies.get(kind) ?? emptyTally();
    tallies.set(kind, known);
    return known;
  };
  const covered = cover(text, found);
  const labelled = cover(text, labels);
  const passed = cover(text, neutral);
  for (const { start, end, kind } of labels) {
    const into = tally(kind);
    const places = lettersOf(text, start, end);
    const hit = places.filter((at) => covered[at] === 1).length;
    into.labels++;
    into.characters += places.length;
    into.charactersFound += hit;
    if (hit === places.length) into.whole++;
    if (hit > 0) into.touched++;
  }
  for (const { start, end, kind } of found) {
    const places = lettersOf(text, start, end).filter((at) => passed[at] !== 1 || labelled[at] === 1);
    if (places.length === 0) continue;
    const into = tally(kind);
    into.found++;
    if (places.filter((at) => labelled[at] === 1).length * 2 >= places.length) into.right++;
  }
}

function lettersOf(text: string, start: number, end: number): number[] {
  const places: number[] = [];
  for (let at = start; at < end; at++) if (counted.test(text[at] ?? " ")) places.push(at);
  return places;
}

function cover(text: string, spans: readonly Marked[]): Uint8Array {
  const covered = new Uint8Array(text.length);
  for (const { start, end } of spans) covered.fill(1, start, end);
  return covered;
}

/** Returns the sum of tallies. */
export function sum(tallies: readonly Tally[]): Tally {
  const total = emptyTally();
  for (const tally of tallies) for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += tally[key];
  return total;
}

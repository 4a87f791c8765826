import type { Piece } from "./pieces.ts";
import { rough } from "./traits.ts";
import type { Traits } from "./traits.ts";

/** How the words of a line are written. */
const modes = { mixed: 0, upper: 1, lower: 2, title: 3 } as const;

/** Where each piece stands in its line and among the words with capitals around it. */
export type Lines = {
  /** First piece of the line, and the first after it. */
  readonly first: Int32Array;
  readonly end: Int32Array;
  readonly mode: Uint8Array;
  /** First piece of the run of capitals a piece is in, and the first after it; both the piece's own place + 0 and + 1 elsewhere. */
  readonly runFirst: Int32Array;
  readonly runEnd: Int32Array;
};

/** Longer rows of capitals are cut: nothing is called by forty words. */
const longestRun = 40;

const capital = (traits: Traits): boolean =>
  traits.rough === rough.title ||
  traits.rough === rough.upper ||
  traits.rough === rough.initial ||
  traits.rough === rough.mixed;

/** Returns the lines of a text by its pieces, and its runs of words with capitals. */
export function linesOf(pieces: readonly Piece[], traits: readonly Traits[]): Lines {
  const count = pieces.length;
  const [first, end] = [new Int32Array(count), new Int32Array(count)];
  const [runFirst, runEnd] = [new Int32Array(count), new Int32Array(count)];
  const mode = new Uint8Array(count);
  for (let from = 0; from < count;) {
    let to = from;
    while (to < count && pieces[to]!.form !== "break") to++;
    const how = modeOf(traits, from, to);
    const stop = Math.min(count, to + 1);
    for (let at = from; at < stop; at++) {
      first[at] = from;
      end[at] = to;
      mode[at] = how;
    }
    runsOf(pieces, traits, from, stop, runFirst, runEnd);
    from = stop;
  }
  return { first, end, mode, runFirst, runEnd };
}

function modeOf(traits: readonly Traits[], from: number, to: number): number {
  let [lower, upper, title, longLower] = [0, 0, 0, 0];
  for (let at = from; at < to; at++) {
    const { rough: how, length } = traits[at]!;
    if (how === rough.lower) {
      lower++;
      if (length > 4) longLower++;
    } else if (how === rough.upper) upper++;
    else if (how === rough.title || how === rough.mixed) title++;
  }
  if (upper >= 2 && lower + title === 0) return modes.upper;
  if (lower >= 2 && upper + title === 0) return modes.lower;
  return title >= 3 && longLower === 0 ? modes.title : modes.mixed;
}

/** Writes down the runs of capitals: words with a capital one after the other, with points of initials and hyphens between. */
function runsOf(
  pieces: readonly Piece[],
  traits: readonly Traits[],
  from: number,
  to: number,
  runFirst: Int32Array,
  runEnd: Int32Array,
): void {
  for (let at = from; at < to;) {
    let last = at;
    if (capital(traits[at]!))
      for (let next = at + 1; next < to && next - at < longestRun; next++) {
        const text = pieces[next]!.text;
        if (capital(traits[next]!)) last = next;
        else if (!(next === last + 1 && (text === "-" || (text === "." && traits[last]!.length <= 2)))) break;
      }
    for (let each = at; each <= last; each++) {
      runFirst[each] = at;
      runEnd[each] = last + 1;
    }
    at = last + 1;
  }
}

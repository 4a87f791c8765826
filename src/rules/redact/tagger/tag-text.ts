import { labelCount } from "./chain.ts";
import { featuresOf, traitsOfPiece } from "./features.ts";
import { chancesIn } from "./model.ts";
import type { TaggerModel } from "./model.ts";
import { piecesOf } from "./pieces.ts";
import type { Piece } from "./pieces.ts";

/** How likely it is that each piece of a text belongs to a name or an address. */
export type Tagged = {
  readonly pieces: readonly Piece[];
  readonly name: Float64Array;
  readonly address: Float64Array;
};

/** Something the tagger found, with how likely it is. */
export type TaggedSpan = {
  readonly start: number;
  readonly end: number;
  readonly kind: "name" | "address";
  readonly likely: number;
};

/** From which chance a piece starts a span, and from which it belongs to one. */
export type Thresholds = {
  readonly [kind in "name" | "address"]: { readonly found: number; readonly joined: number };
};

export const thresholds: Thresholds = {
  name: { found: 0.5, joined: 0.3 },
  address: { found: 0.8, joined: 0.3 },
};

/** Chains are read in stretches of at most so many pieces, ended at a line's end where there is one. */
const stretch = 1500;

/** Returns the chance of each piece of a text to be part of a name or of an address. */
export function tagText(text: string, model: TaggerModel): Tagged {
  const pieces = piecesOf(text);
  const small = new Set<string>();
  for (const { text: word, form } of pieces) if (form === "word" && /^\p{Ll}/u.test(word)) small.add(word);
  const name = new Float64Array(pieces.length);
  const address = new Float64Array(pieces.length);
  for (let from = 0; from < pieces.length;) {
    let to = Math.min(pieces.length, from + stretch);
    if (to < pieces.length)
      for (let back = to; back > from + stretch / 2; back--)
        if (pieces[back - 1]!.form === "break") {
          to = back;
          break;
        }
    const part = pieces.slice(from, to);
    const { single } = chancesIn(model, featuresOf(part, part.map(traitsOfPiece), small));
    for (let at = 0; at < part.length; at++) {
      name[from + at] = single[at * labelCount + 1]! + single[at * labelCount + 2]!;
      address[from + at] = single[at * labelCount + 3]! + single[at * labelCount + 4]!;
    }
    from = to;
  }
  return { pieces, name, address };
}

/** Returns the names and addresses in a tagged text. A name ends with its line; an address has a figure in it. */
export function spansOf({ pieces, name, address }: Tagged, limits: Thresholds = thresholds): TaggedSpan[] {
  return [
    ...stretches(pieces, name, limits.name, "name", (piece) => piece.form === "word"),
    ...stretches(pieces, address, limits.address, "address", () => true),
  ].sort((a, b) => a.start - b.start);
}

function stretches(
  pieces: readonly Piece[],
  chance: Float64Array,
  { found, joined }: { readonly found: number; readonly joined: number },
  kind: "name" | "address",
  counts: (piece: Piece) => boolean,
): TaggedSpan[] {
  const spans: TaggedSpan[] = [];
  const ends = (piece: Piece): boolean =>
    piece.form === "mask" || piece.form === "web" || (kind === "name" && piece.form === "break");
  for (let at = 0; at < pieces.length;) {
    if (chance[at]! < joined || ends(pieces[at]!)) {
      at++;
      continue;
    }
    let to = at;
    let likely = 0;
    while (to < pieces.length && chance[to]! >= joined && !ends(pieces[to]!)) {
      if (counts(pieces[to]!)) likely = Math.max(likely, chance[to]!);
      to++;
    }
    let [first, last] = [at, to - 1];
    while (first <= last && pieces[first]!.form !== "word") first++;
    while (last >= first && pieces[last]!.form !== "word") last--;
    at = to;
    if (first > last || likely < found) continue;
    const end = pieces[last]!.end;
    const dotted = /^.$/u.test(pieces[last]!.text) && pieces[last + 1]?.text === "." && last + 1 < to ? 1 : 0;
    const words = pieces.slice(first, last + 1);
    if (
      kind === "name"
        ? !words.some((piece) => /\p{L}/u.test(piece.text))
        : !words.some((piece) => /\p{N}/u.test(piece.text))
    )
      continue;
    spans.push({ start: pieces[first]!.start, end: end + dotted, kind, likely });
  }
  return spans;
}

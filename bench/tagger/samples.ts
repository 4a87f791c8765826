import { featuresOf, traitsOfPiece } from "../../src/rules/redact/tagger/features.ts";
import { piecesOf } from "../../src/rules/redact/tagger/pieces.ts";
import { rough } from "../../src/rules/redact/tagger/traits.ts";
import type { Traits } from "../../src/rules/redact/tagger/traits.ts";
import { kindOf } from "../../src/rules/redact/word-kinds.ts";
import type { Random } from "../random.ts";
import type { Carrier } from "./carriers.ts";
import type { Filled, Sample } from "./fill.ts";

/** A text as the trainer reads it: features and steps as the tagger sees them, and the label of each piece. */
export type Lesson = {
  readonly perPiece: number;
  readonly features: Int32Array;
  readonly steps: Uint8Array;
  readonly labels: Uint8Array;
};

/** Returns the words that the carriers' own text has, in small letters: what the tagger may know by itself. */
export function ownWords(carriers: readonly Carrier[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { parts } of carriers)
    for (const part of parts)
      if (typeof part === "string")
        for (const { text, form } of piecesOf(part)) if (form === "word") words.add(text.toLowerCase());
  return words;
}

const strange = 32;
const capitals: ReadonlySet<number> = new Set([rough.title, rough.upper, rough.mixed]);

/**
 * Returns a filled text as a lesson. Words that came from slots are not known by themselves unless the carriers' own text has
 * them, and in some slots no list knows them; of other capitalised words some are forgotten, so that none is learnt by heart.
 */
export function lessonOf({ text, filled }: Sample, own: ReadonlySet<string>, random: Random): Lesson {
  const pieces = piecesOf(text);
  const labels = new Uint8Array(pieces.length);
  const spans = joinNames(text, filled);
  const traits: Traits[] = [];
  const small = new Set<string>();
  let [span, slot] = [0, 0];
  pieces.forEach((piece, at) => {
    const known = traitsOfPiece(piece);
    if (piece.form === "word" && /^\p{Ll}/u.test(piece.text)) small.add(piece.text);
    while (span < spans.length && spans[span]!.end <= piece.start) span++;
    while (slot < filled.length && filled[slot]!.end <= piece.start) slot++;
    const around = spans[span];
    if (around !== undefined && around.kind !== "other" && around.start < piece.end) {
      const begun = at > 0 && pieces[at - 1]!.end > around.start && labels[at - 1] !== 0;
      const base = around.kind === "name" ? 1 : 3;
      labels[at] = around.kind === "name" && piece.form === "break" ? 0 : begun ? base + 1 : base;
    }
    const from = filled[slot];
    traits.push(
      from !== undefined && from.start < piece.end
        ? ofSlot(known, from, piece.text, own)
        : ofCarrier(known, piece.text, random),
    );
  });
  return { ...featuresOf(pieces, traits, small), labels };
}

function ofSlot(traits: Traits, { listed }: Filled, text: string, own: ReadonlySet<string>): Traits {
  const word = traits.rough !== rough.number && traits.rough !== rough.mark && text.length > 1;
  if (!word) return traits;
  const identity = own.has(text.toLowerCase()) || traits.address > 0 ? traits.identity : 0;
  return { ...traits, identity, lists: listed || traits.lists === 0 ? traits.lists : strange };
}

function ofCarrier(traits: Traits, text: string, random: Random): Traits {
  if (!capitals.has(traits.rough) || kindOf(text).ordinary) return traits;
  const forgotten = random.chance(0.7);
  const unlisted = random.chance(0.1);
  return {
    ...traits,
    identity: forgotten ? 0 : traits.identity,
    lists: unlisted && traits.lists !== 0 ? strange : traits.lists,
  };
}

/** Returns the spans with names one blank apart made one: a given name and a surname from two slots. */
export function joinNames(text: string, filled: readonly Filled[]): Filled[] {
  const joined: Filled[] = [];
  for (const each of filled) {
    const last = joined.at(-1);
    if (last !== undefined && last.kind === "name" && each.kind === "name" && text.slice(last.end, each.start) === " ")
      joined[joined.length - 1] = { ...last, end: each.end };
    else joined.push({ ...each });
  }
  return joined;
}

import { searchTokens } from "../model/search-words.ts";
import type { SearchAtom } from "../model/search-words.ts";
import { markEnd, markStart } from "./search-schema.ts";

/** A candidate as the engine gives it: its texts with the hits marked. */
export type Candidate = {
  readonly body: string;
  readonly title: string;
  readonly label: string;
  readonly size: number;
};

const marked = new RegExp(`${markStart}([^${markEnd}]*)${markEnd}`, "g");
/** A hit in a title, award id or vendor's name weighs as much as this many in the text. */
const nameWeight = 2;
const [k1, b] = [1.2, 0.75];

/**
 * Returns a function that scores candidates the way BM25 does: rare words weigh more than common ones, the second hit
 * less than the first, and a hit in a short text more than one in a long. `rarity` is each atom's inverse frequency.
 */
export function scorer(
  atoms: readonly SearchAtom[],
  rarity: readonly number[],
): (candidate: Candidate, usualSize: number) => number {
  // The same few marked words come again and again.
  const known = new Map<string, readonly number[]>();
  const named = (words: string): readonly number[] => {
    let found = known.get(words);
    if (!found) {
      const tokens = searchTokens(words);
      known.set(words, (found = atoms.flatMap((atom, i) => (occurs(atom, tokens) ? [i] : []))));
    }
    return found;
  };
  const counts = new Float64Array(atoms.length);
  const count = (text: string, weight: number) => {
    for (const [, words] of text.matchAll(marked)) for (const i of named(words!)) counts[i]! += weight;
  };
  return (candidate, usualSize) => {
    counts.fill(0);
    count(candidate.body, 1);
    count(candidate.title, nameWeight);
    count(candidate.label, nameWeight);
    const length = k1 * (1 - b + (b * candidate.size) / usualSize);
    return counts.reduce((score, n, i) => score + (n === 0 ? 0 : (rarity[i]! * n * (k1 + 1)) / (n + length)), 0);
  };
}

/** Returns the weight of an atom that `entries` of `all` hold. */
export function rarityOf(entries: number, all: number): number {
  return Math.log(1 + (all - entries + 0.5) / (entries + 0.5));
}

function occurs(atom: SearchAtom, tokens: readonly string[]): boolean {
  const { tokens: wanted, prefix } = atom;
  for (let at = 0; at + wanted.length <= tokens.length; at++) {
    const fits = wanted.every((token, i) =>
      prefix && i === wanted.length - 1 ? tokens[at + i]!.startsWith(token) : tokens[at + i] === token,
    );
    if (fits) return true;
  }
  return false;
}

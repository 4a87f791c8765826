import { doubleMetaphone } from "double-metaphone";
import type { NameAsFiled } from "../../model/name-match.ts";
import type { NameReading, NormalisedName } from "./normalise-name.ts";

/** The most names that share a key and are still all compared with each other; past that the key tells too little. */
const most = 60;
/** Sounds, beginnings and initials tell less than words, and where names are many they are many more. */
const mostVague = 24;
/** How many of a name's rarest words are paired to tell names of common words apart. */
const paired = 4;

/**
 * Yields the pairs of names worth comparing, each once, as their places: those that share a registry identifier, a word
 * of few names, two words that together are of few names, the same letters at the beginning, the same sound there, or
 * the initials of one. What too many names share says nothing, so the pairs grow with the names, not with their square.
 */
export function* blockNames(
  names: readonly NameAsFiled[],
  normal: readonly NormalisedName[],
): Generator<[number, number]> {
  const words = new Map<string, number>();
  for (const name of normal)
    for (const word of new Set(name.readings.flatMap((reading) => reading.words)))
      words.set(word, (words.get(word) ?? 0) + 1);
  const blocks = new Map<string, number[]>();
  const keysOf = names.map((name, i) => {
    const keys = new Set(identifierKeys(name));
    for (const reading of normal[i]!.readings) for (const key of nameKeys(reading, words)) keys.add(key);
    for (const key of keys) {
      const block = blocks.get(key);
      if (block) block.push(i);
      else blocks.set(key, [i]);
    }
    return [...keys];
  });
  for (const [i, keys] of keysOf.entries()) {
    const others = new Set<number>();
    for (const key of keys) {
      const block = blocks.get(key)!;
      if (block.length <= (key.startsWith("~") ? mostVague : most)) for (const j of block) if (j > i) others.add(j);
    }
    for (const j of others) yield [i, j];
  }
}

function identifierKeys(name: NameAsFiled): string[] {
  return [
    ...(name.uei ? [`uei ${name.uei}`] : []),
    ...(name.duns ? [`duns ${name.duns.padStart(9, "0")}`] : []),
    ...(name.cage ? [`cage ${name.cage}`] : []),
  ];
}

function* nameKeys(reading: NameReading, words: ReadonlyMap<string, number>): Generator<string> {
  const own = [...new Set(reading.words)];
  const rarest = own.sort((a, b) => words.get(a)! - words.get(b)! || (a < b ? -1 : 1)).slice(0, paired);
  for (const word of rarest) yield `word ${word}`;
  for (const [i, a] of rarest.entries())
    for (const b of rarest.slice(i + 1)) yield a < b ? `words ${a} ${b}` : `words ${b} ${a}`;
  const written = reading.words.join("");
  yield `~begins ${written.slice(0, 7)}`;
  const first = reading.words[0];
  if (first !== undefined) {
    const second = reading.words[1]?.slice(0, 2) ?? "";
    yield `~sounds ${doubleMetaphone(first)[0]} ${second}`;
    if (rarest[0] !== undefined) yield `~sounds ${doubleMetaphone(rarest[0])[0]}`;
  }
  const initials = reading.words.map((word) => word[0]).join("");
  if (initials.length >= 3) yield `~initials ${initials.slice(0, 8)}`;
  for (const word of rarest) if (word.length >= 3 && word.length <= 8) yield `~initials ${word}`;
}

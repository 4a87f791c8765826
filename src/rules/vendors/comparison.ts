import { alignWords, soundAlike } from "./align-words.ts";
import type { Aligned, Alignment } from "./align-words.ts";
import { wordWeight } from "./common-words.ts";
import type { NameReading } from "./normalise-name.ts";
import { isRegion } from "./regions.ts";

/** Two readings beside each other: what the features look at. */
export type Comparison = {
  readonly left: NameReading;
  readonly right: NameReading;
  readonly alignment: Alignment;
  /** Weighted share of the words that both have. */
  readonly shared: number;
  /** Weight of the words that only one has: those of the left and of the right. */
  readonly onlyLeft: number;
  readonly onlyRight: number;
  /** Words only one has, but for those beyond the place where the other was cut off. */
  readonly wordsLeft: readonly string[];
  readonly wordsRight: readonly string[];
  /** Pairs of words that are spelt differently. */
  readonly respelt: readonly { readonly left: string; readonly right: string; readonly pair: Aligned }[];
  readonly soundSame: boolean;
  readonly inOrder: boolean;
  /** The numbers that only one has. */
  readonly numbersLeft: readonly string[];
  readonly numbersRight: readonly string[];
  readonly numbersShared: readonly string[];
  readonly regions: readonly string[];
};

/** Puts two readings of names beside each other. */
export function compareReadings(left: NameReading, right: NameReading): Comparison {
  const alignment = alignWords(left, right);
  const onlyLeft = within(right, alignment.left, alignment, "right");
  const onlyRight = within(left, alignment.right, alignment, "left");
  let shared = 0;
  for (const pair of alignment.pairs)
    shared += (pair.alike * (sum(left.words, pair.left) + sum(right.words, pair.right))) / 2;
  const weightLeft = sum(left.words, onlyLeft);
  const weightRight = sum(right.words, onlyRight);
  const all = alignment.pairs.reduce((n, p) => n + (sum(left.words, p.left) + sum(right.words, p.right)) / 2, 0);
  const total = all + (weightLeft + weightRight) / 2;
  const respelt = alignment.pairs
    .filter((pair) => pair.how === "spelling")
    .map((pair) => ({ left: left.words[pair.left[0]!]!, right: right.words[pair.right[0]!]!, pair }));
  const figured = alignment.pairs.filter((pair) => pair.how === "number");
  const figuresOf = (words: readonly string[], side: "left" | "right") =>
    figured.flatMap((pair) => words[pair[side][0]!]!.match(/\d+/g) ?? []);
  const numbers = apart(
    [...left.numbers, ...figuresOf(left.words, "left")],
    [...right.numbers, ...figuresOf(right.words, "right")],
  );
  const wordsLeft = onlyLeft.map((i) => left.words[i]!);
  const wordsRight = onlyRight.map((i) => right.words[i]!);
  return {
    left,
    right,
    alignment,
    shared: total === 0 ? 0 : shared / total,
    onlyLeft: weightLeft,
    onlyRight: weightRight,
    wordsLeft,
    wordsRight,
    respelt,
    soundSame: respelt.length > 0 && respelt.every((r) => soundAlike(r.left, r.right)),
    inOrder: inOrder(alignment.pairs),
    ...numbers,
    regions: [...wordsLeft, ...wordsRight].filter(isRegion),
  };
}

/** The words only one has that lie within what the other's field had room for. */
function within(
  other: NameReading,
  only: readonly number[],
  alignment: Alignment,
  side: "left" | "right",
): readonly number[] {
  if (!other.cut || only.length === 0) return only;
  const last = alignment.pairs.find((pair) => pair[side].includes(other.words.length - 1));
  if (!last || (last.how !== "cut" && last.how !== "same")) return only;
  const place = Math.max(...(side === "left" ? last.right : last.left));
  return only.filter((i) => i < place);
}

function sum(words: readonly string[], at: readonly number[]): number {
  return at.reduce((n, i) => n + wordWeight(words[i]!), 0);
}

function inOrder(pairs: readonly Aligned[]): boolean {
  const places = [...pairs].sort((a, b) => a.left[0]! - b.left[0]!).map((pair) => pair.right[0]!);
  return places.every((place, i) => i === 0 || place > places[i - 1]!);
}

function apart(left: readonly string[], right: readonly string[]) {
  const rest = [...right];
  const numbersLeft: string[] = [];
  const numbersShared: string[] = [];
  for (const number of left) {
    const at = rest.indexOf(number);
    if (at < 0) numbersLeft.push(number);
    else numbersShared.push(...rest.splice(at, 1));
  }
  return { numbersLeft, numbersRight: rest, numbersShared };
}

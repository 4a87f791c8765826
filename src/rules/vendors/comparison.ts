import { doubleMetaphone } from "double-metaphone";
import { alignWords } from "./align-words.ts";
import type { Aligned, Alignment } from "./align-words.ts";
import type { NameReading } from "./normalise-name.ts";

/** Two words that are one but for their spelling. */
export type Respelt = { readonly left: string; readonly right: string; readonly alike: number; readonly edits: number };

/** Two readings beside each other: what the features look at. */
export type Comparison = {
  readonly left: NameReading;
  readonly right: NameReading;
  readonly alignment: Alignment;
  /** Weighted share of the words that both have. */
  readonly shared: number;
  /** What the rarest word weighs that both have. */
  readonly rarest: number;
  /** The words that only one has, but for those beyond the place where the other was cut off, and what they weigh. */
  readonly onlyLeft: readonly string[];
  readonly onlyRight: readonly string[];
  readonly weightLeft: number;
  readonly weightRight: number;
  readonly respelt: readonly Respelt[];
  readonly inOrder: boolean;
  /** The numbers that only one has. */
  readonly numbersLeft: readonly string[];
  readonly numbersRight: readonly string[];
};

const none: readonly never[] = [];

/** Puts two readings of names beside each other. */
export function compareReadings(left: NameReading, right: NameReading): Comparison {
  const alignment = alignWords(left, right);
  const { pairs } = alignment;
  const placesLeft = within(right, alignment.left, pairs, "right");
  const placesRight = within(left, alignment.right, pairs, "left");
  const weightLeft = sum(left.weights, placesLeft);
  const weightRight = sum(right.weights, placesRight);
  let [shared, all, rarest] = [0, 0, 0];
  let plain = true;
  for (const pair of pairs) {
    const weight = (sum(left.weights, pair.left) + sum(right.weights, pair.right)) / 2;
    all += weight;
    shared += pair.alike * weight;
    for (const i of pair.left) rarest = Math.max(rarest, left.weights[i]!);
    plain &&= pair.how === "same";
  }
  const total = all + (weightLeft + weightRight) / 2;
  return {
    left,
    right,
    alignment,
    shared: total === 0 ? 0 : shared / total,
    rarest,
    onlyLeft: placesLeft.map((i) => left.words[i]!),
    onlyRight: placesRight.map((i) => right.words[i]!),
    weightLeft,
    weightRight,
    respelt: plain ? none : respeltWords(left, right, pairs),
    inOrder: inOrder(pairs),
    ...numbersApart(left, right, plain ? none : pairs),
  };
}

/** Returns whether all that is spelt differently sounds the same, as double metaphone has it. */
export function soundSame({ respelt }: Comparison): boolean {
  return respelt.length > 0 && respelt.every((r) => doubleMetaphone(r.left)[0] === doubleMetaphone(r.right)[0]);
}

function respeltWords(left: NameReading, right: NameReading, pairs: readonly Aligned[]): readonly Respelt[] {
  return pairs
    .filter((pair) => pair.how === "spelling")
    .map(({ left: [i], right: [j], alike, edits }) => ({
      left: left.words[i!]!,
      right: right.words[j!]!,
      alike,
      edits,
    }));
}

/** The words only one has that lie within what the other's field had room for. */
function within(
  other: NameReading,
  only: readonly number[],
  pairs: readonly Aligned[],
  side: "left" | "right",
): readonly number[] {
  if (!other.cut || only.length === 0) return only;
  const last = pairs.find((pair) => pair[side].includes(other.words.length - 1));
  if (!last || (last.how !== "cut" && last.how !== "same")) return only;
  const place = Math.max(...(side === "left" ? last.right : last.left));
  return only.filter((i) => i < place);
}

function sum(weights: readonly number[], at: readonly number[]): number {
  let total = 0;
  for (const i of at) total += weights[i]!;
  return total;
}

function inOrder(pairs: readonly Aligned[]): boolean {
  if (pairs.length < 2) return true;
  const places = [...pairs].sort((a, b) => a.left[0]! - b.left[0]!).map((pair) => pair.right[0]!);
  return places.every((place, i) => i === 0 || place > places[i - 1]!);
}

function numbersApart(left: NameReading, right: NameReading, pairs: readonly Aligned[]) {
  const figured = pairs.filter((pair) => pair.how === "number");
  if (left.numbers.length + right.numbers.length + figured.length === 0)
    return { numbersLeft: none, numbersRight: none };
  const figures = (words: readonly string[], at: number) => words[at]!.match(/\d+/g) ?? [];
  const numbersLeft = [...left.numbers, ...figured.flatMap((pair) => figures(left.words, pair.left[0]!))];
  const numbersRight = [...right.numbers, ...figured.flatMap((pair) => figures(right.words, pair.right[0]!))];
  for (const number of numbersLeft.slice()) {
    const at = numbersRight.indexOf(number);
    if (at < 0) continue;
    numbersRight.splice(at, 1);
    numbersLeft.splice(numbersLeft.indexOf(number), 1);
  }
  return { numbersLeft, numbersRight };
}

import { distance } from "fastest-levenshtein";
import type { NameReading } from "./normalise-name.ts";

/** How two words were found to be one. */
export type Likeness = "same" | "plural" | "joined" | "cut" | "initials" | "number" | "spelling";

/** Words of one name put beside words of the other, by their places. */
export type Aligned = {
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly how: Likeness;
  /** 1 for the same word; for another spelling, 1 less the share of letters that differ. */
  readonly alike: number;
  readonly edits: number;
};

/** The words of two names, each beside its like as far as it has one. */
export type Alignment = {
  readonly pairs: readonly Aligned[];
  readonly left: readonly number[];
  readonly right: readonly number[];
};

type Take = (left: readonly number[], right: readonly number[], how: Likeness, alike: number, edits?: number) => void;

/** Least likeness of two spellings that are put beside each other at all, and least letters: ISS and NSS are two. */
const least = 0.6;
const leastLetters = 4;

/** Puts the words of two names beside each other: the same ones first, then the likest. */
export function alignWords(left: NameReading, right: NameReading): Alignment {
  const pairs: Aligned[] = [];
  const restA = left.words.map((_, i) => i);
  const restB = right.words.map((_, i) => i);
  const take: Take = (i, j, how, alike, edits = 0) => {
    for (const n of i) restA.splice(restA.indexOf(n), 1);
    for (const n of j) restB.splice(restB.indexOf(n), 1);
    pairs.push({ left: i, right: j, how, alike, edits });
  };
  const back: Take = (j, i, how, alike, edits) => take(i, j, how, alike, edits);
  equals(left.words, right.words, restA, restB, (i, j) => take([i], [j], "same", 1));
  if (restA.length === 0 || restB.length === 0) return { pairs, left: restA, right: restB };
  equals(left.stems, right.stems, restA, restB, (i, j) => take([i], [j], "plural", 0.97));
  joinNeighbours(left.words, right.words, restA, restB, take);
  joinNeighbours(right.words, left.words, restB, restA, back);
  cutWord(left, right, restA, restB, take);
  cutWord(right, left, restB, restA, back);
  initialsOf(left.words, right.words, restA, restB, take);
  initialsOf(right.words, left.words, restB, restA, back);
  if (restA.length > 0 && restB.length > 0) likest(left.words, right.words, restA, restB, take);
  return { pairs, left: restA, right: restB };
}

function equals(
  a: readonly string[],
  b: readonly string[],
  restA: readonly number[],
  restB: readonly number[],
  take: (i: number, j: number) => void,
): void {
  for (let at = 0; at < restA.length;) {
    const i = restA[at]!;
    const j = restB.find((n) => b[n] === a[i]);
    if (j === undefined) at += 1;
    else take(i, j);
  }
}

/** What is left, by likeness of spelling. */
function likest(
  a: readonly string[],
  b: readonly string[],
  restA: readonly number[],
  restB: readonly number[],
  take: Take,
): void {
  const close: { i: number; j: number; alike: number; edits: number }[] = [];
  for (const i of restA)
    for (const j of restB) {
      const [one, other] = [a[i]!, b[j]!];
      const longest = Math.max(one.length, other.length);
      const figures = figuresApart(one, other);
      if (!figures) {
        if (longest < leastLetters || Math.min(one.length, other.length) < least * longest) continue;
        if (hasFigure(one) !== hasFigure(other)) continue;
      }
      const edits = figures ? 0 : distance(one, other);
      const alike = 1 - edits / longest;
      if (alike >= least) close.push({ i, j, alike, edits });
    }
  close.sort((x, y) => y.alike - x.alike || x.i - y.i || x.j - y.j);
  for (const { i, j, alike, edits } of close)
    if (restA.includes(i) && restB.includes(j))
      if (figuresApart(a[i]!, b[j]!)) take([i], [j], "number", 0.9);
      else take([i], [j], "spelling", alike, edits);
}

/** Whether two words differ in their figures only: AHL1 and AHL2, BI and BI2. */
function figuresApart(left: string, right: string): boolean {
  return (hasFigure(left) || hasFigure(right)) && left.replace(/\d+/g, "") === right.replace(/\d+/g, "");
}

function hasFigure(word: string): boolean {
  return /\d/.test(word);
}

/** One word of `b` that is two or three neighbours of `a` written together. */
function joinNeighbours(
  a: readonly string[],
  b: readonly string[],
  restA: readonly number[],
  restB: readonly number[],
  take: Take,
): void {
  if (restA.length < 2) return;
  for (const j of restB.slice())
    for (const i of restA) {
      if (!restB.includes(j) || !b[j]!.startsWith(a[i]!) || !restA.includes(i + 1)) continue;
      const two = a[i]! + a[i + 1]!;
      if (two === b[j]) take([i, i + 1], [j], "joined", 0.97);
      else if (restA.includes(i + 2) && two + a[i + 2]! === b[j]) take([i, i + 1, i + 2], [j], "joined", 0.97);
      if (!restB.includes(j)) break;
    }
}

/** The last word of a name that was cut off, as the beginning of a word of the other. */
function cutWord(
  cut: NameReading,
  whole: NameReading,
  restCut: readonly number[],
  restWhole: readonly number[],
  take: Take,
): void {
  const last = cut.words.length - 1;
  if (!cut.cut || last === 0 || !restCut.includes(last)) return;
  const j = restWhole.find((n) => whole.words[n]!.startsWith(cut.words[last]!) && n >= last);
  if (j !== undefined) take([last], [j], "cut", 0.95);
}

/** A word of `a` made of the first letters of a run of words of `b`. */
function initialsOf(
  a: readonly string[],
  b: readonly string[],
  restA: readonly number[],
  restB: readonly number[],
  take: Take,
): void {
  if (restB.length < 3) return;
  for (const i of restA.slice()) {
    const word = a[i]!;
    if (word.length < 3 || word.length > 8 || word.length > restB.length) continue;
    const start = restB.find((n) => {
      for (let k = 0; k < word.length; k++) if (b[n + k]?.[0] !== word[k] || !restB.includes(n + k)) return false;
      return true;
    });
    if (start === undefined) continue;
    take(
      [i],
      Array.from({ length: word.length }, (_, k) => start + k),
      "initials",
      0.9,
    );
  }
}

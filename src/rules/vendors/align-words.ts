import { doubleMetaphone } from "double-metaphone";
import { distance } from "fastest-levenshtein";
import type { NameReading } from "./normalise-name.ts";

/** How two words were found to be one. */
export type Likeness = "same" | "plural" | "joined" | "cut" | "initial" | "initials" | "number" | "spelling";

/** Words of one name put beside words of the other. */
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

/** Least likeness of two spellings that are put beside each other at all. */
const least = 0.6;

/** Puts the words of two names beside each other: the same ones first, then the likest. */
export function alignWords(left: NameReading, right: NameReading): Alignment {
  const [a, b] = [left.words, right.words];
  const pairs: Aligned[] = [];
  const restA = new Set(a.keys());
  const restB = new Set(b.keys());
  const take = (i: readonly number[], j: readonly number[], how: Likeness, alike: number, edits = 0) => {
    for (const n of i) restA.delete(n);
    for (const n of j) restB.delete(n);
    pairs.push({ left: i, right: j, how, alike, edits });
  };
  for (const i of a.keys()) {
    const j = [...restB].find((n) => b[n] === a[i]);
    if (j !== undefined) take([i], [j], "same", 1);
  }
  if (restA.size === 0 && restB.size === 0) return { pairs, left: [], right: [] };
  for (const i of restA)
    for (const j of restB)
      if (restA.has(i) && restB.has(j) && singular(a[i]!) === singular(b[j]!)) take([i], [j], "plural", 0.97);
  joinNeighbours(a, b, restA, restB, (i, j) => take(i, j, "joined", 0.97));
  joinNeighbours(b, a, restB, restA, (j, i) => take(i, j, "joined", 0.97));
  cutWord(left, right, restA, restB, (i, j) => take(i, j, "cut", 0.95));
  cutWord(right, left, restB, restA, (j, i) => take(i, j, "cut", 0.95));
  initialsOf(a, b, restA, restB, (i, j) => take(i, j, "initials", 0.9));
  initialsOf(b, a, restB, restA, (j, i) => take(i, j, "initials", 0.9));
  const close: { i: number; j: number; alike: number; edits: number }[] = [];
  for (const i of restA)
    for (const j of restB) {
      const edits = spellingEdits(a[i]!, b[j]!);
      const alike = 1 - edits / Math.max(a[i]!.length, b[j]!.length);
      if (alike >= least) close.push({ i, j, alike, edits });
    }
  close.sort((x, y) => y.alike - x.alike || x.i - y.i || x.j - y.j);
  for (const { i, j, alike, edits } of close)
    if (restA.has(i) && restB.has(j))
      if (figuresApart(a[i]!, b[j]!)) take([i], [j], "number", 0.9);
      else take([i], [j], "spelling", alike, edits);
  return { pairs, left: [...restA], right: [...restB] };
}

/** Returns whether two words sound the same, as double metaphone has it. */
export function soundAlike(left: string, right: string): boolean {
  return doubleMetaphone(left)[0] === doubleMetaphone(right)[0];
}

/** Returns whether two words differ in their figures only: AHL1 and AHL2, BI and BI2. */
function figuresApart(left: string, right: string): boolean {
  if (!/\d/.test(left + right)) return false;
  return left.replace(/\d+/g, "") === right.replace(/\d+/g, "");
}

function spellingEdits(left: string, right: string): number {
  return figuresApart(left, right)
    ? 0
    : /\d/.test(left) !== /\d/.test(right)
      ? left.length + right.length
      : distance(left, right);
}

function singular(word: string): string {
  if (word.length < 5 || !word.endsWith("S") || /(?:SS|US|IS)$/.test(word)) return word;
  return word.endsWith("IES") ? `${word.slice(0, -3)}Y` : word.slice(0, -1);
}

/** One word of `b` that is two or three neighbours of `a` written together. */
function joinNeighbours(
  a: readonly string[],
  b: readonly string[],
  restA: ReadonlySet<number>,
  restB: ReadonlySet<number>,
  take: (a: readonly number[], b: readonly number[]) => void,
): void {
  for (const j of restB)
    for (const i of restA)
      for (const count of [2, 3]) {
        const run = Array.from({ length: count }, (_, n) => i + n);
        if (!restB.has(j) || !run.every((n) => restA.has(n))) continue;
        if (run.map((n) => a[n]).join("") === b[j]) take(run, [j]);
      }
}

/** The last word of a name that was cut off, as the beginning of a word of the other. */
function cutWord(
  cut: NameReading,
  whole: NameReading,
  restCut: ReadonlySet<number>,
  restWhole: ReadonlySet<number>,
  take: (cut: readonly number[], whole: readonly number[]) => void,
): void {
  const last = cut.words.length - 1;
  if (!cut.cut || !restCut.has(last) || last === 0) return;
  const j = [...restWhole].find((n) => whole.words[n]!.startsWith(cut.words[last]!) && n >= last);
  if (j !== undefined) take([last], [j]);
}

/** A word of `a` made of the first letters of a run of words of `b`. */
function initialsOf(
  a: readonly string[],
  b: readonly string[],
  restA: ReadonlySet<number>,
  restB: ReadonlySet<number>,
  take: (a: readonly number[], b: readonly number[]) => void,
): void {
  for (const i of restA) {
    const word = a[i]!;
    if (word.length < 3 || word.length > 8) continue;
    const start = [...restB].find((n) =>
      Array.from({ length: word.length }, (_, k) => n + k).every((m, k) => restB.has(m) && b[m]!.startsWith(word[k]!)),
    );
    if (start !== undefined)
      take(
        [i],
        Array.from({ length: word.length }, (_, k) => start + k),
      );
  }
}

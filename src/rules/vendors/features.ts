import { howCommon } from "./common-words.ts";
import type { Comparison } from "./comparison.ts";
import { tradeWords } from "../organization-words.ts";

/** One thing two names are compared on; undefined where it does not apply to them. */
export type Feature = {
  readonly name: string;
  readonly score: (it: Comparison) => number | undefined;
  readonly says: (it: Comparison) => string;
};

const list = (words: readonly string[]) => words.join(", ");
const withCount = (word: string) => {
  const count = howCommon(word);
  return count === undefined ? word : `${word} (in ${count})`;
};
const some = (n: number) => (n > 0 ? n : undefined);
const unshared = (it: Comparison) => [...it.wordsLeft, ...it.wordsRight];
const oneSided = (it: Comparison) => it.wordsLeft.length === 0 || it.wordsRight.length === 0;

/** What names alone are compared on, in the order it is shown. */
export const nameFeatures: readonly Feature[] = [
  {
    name: "words in common",
    score: (it) => it.shared,
    says: (it) => {
      const words = it.alignment.pairs.map((pair) => pair.left.map((i) => it.left.words[i]).join(" "));
      return words.length === 0
        ? "no word in common"
        : `${Math.round(it.shared * 100)} % of what the words weigh is in both: ${list(words)}`;
    },
  },
  {
    name: "words on one side only",
    score: (it) => some(Math.min(1, Math.abs(it.onlyLeft - it.onlyRight) / 1.5)),
    says: (it) => `only one has ${list((it.onlyLeft > it.onlyRight ? it.wordsLeft : it.wordsRight).map(withCount))}`,
  },
  {
    name: "different words",
    score: (it) => some(Math.min(1, it.onlyLeft, it.onlyRight)),
    says: (it) => `one has ${list(it.wordsLeft)} where the other has ${list(it.wordsRight)}`,
  },
  {
    name: "a region on one side only",
    score: (it) => some(Math.min(1, it.regions.length)),
    says: (it) => `only one has ${list(it.regions)}`,
  },
  {
    name: "a word of trade on one side only",
    score: (it) =>
      unshared(it).length > 0 && oneSided(it) && unshared(it).every((word) => tradeWords.has(word)) ? 1 : undefined,
    says: (it) => `${list(unshared(it))} often tells firms of one name apart`,
  },
  {
    name: "first words differ",
    score: (it) => {
      const first = it.alignment.pairs.find((pair) => pair.left[0] === 0 || pair.right[0] === 0);
      const both = it.alignment.pairs.some((pair) => pair.left.includes(0) && pair.right.includes(0));
      return both || (first && !it.inOrder) ? undefined : 1;
    },
    says: (it) =>
      `one begins with ${it.left.words[0] ?? "a number"}, the other with ${it.right.words[0] ?? "a number"}`,
  },
  {
    name: "letters differ",
    score: (it) => some(Math.min(1, Math.max(0, ...it.respelt.map((r) => (1 - r.pair.alike) / 0.4)))),
    says: (it) =>
      list(
        it.respelt.map(
          (r) => `${r.left} and ${r.right} are ${r.pair.edits} ${r.pair.edits === 1 ? "letter" : "letters"} apart`,
        ),
      ),
  },
  {
    name: "several letters differ",
    score: (it) => some(Math.min(1, (it.respelt.reduce((n, r) => n + r.pair.edits, 0) - 1) / 2)),
    says: (it) => `${it.respelt.reduce((n, r) => n + r.pair.edits, 0)} letters in all`,
  },
  {
    name: "sound alike",
    score: (it) => (it.soundSame ? 1 : undefined),
    says: (it) => list(it.respelt.map((r) => `${r.left} sounds like ${r.right}`)),
  },
  {
    name: "initials",
    score: (it) => (it.alignment.pairs.some((pair) => pair.how === "initials") ? 1 : undefined),
    says: (it) => {
      const { left, right } = it.alignment.pairs.find((pair) => pair.how === "initials")!;
      const [a, b] = [left.map((i) => it.left.words[i]), right.map((i) => it.right.words[i])];
      return a.length === 1
        ? `${a[0]} are the initials of ${b.join(" ")}`
        : `${b[0]} are the initials of ${a.join(" ")}`;
    },
  },
  {
    name: "a number on one side only",
    score: (it) => ((it.numbersLeft.length === 0) === (it.numbersRight.length === 0) ? undefined : 1),
    says: (it) => `only one has the number ${list([...it.numbersLeft, ...it.numbersRight])}`,
  },
  {
    name: "numbers differ",
    score: (it) => (it.numbersLeft.length > 0 && it.numbersRight.length > 0 ? 1 : undefined),
    says: (it) => `${list(it.numbersLeft)} in one, ${list(it.numbersRight)} in the other`,
  },
  {
    name: "legal form agrees",
    score: (it) => (sharedForms(it).length > 0 ? 1 : undefined),
    says: (it) => `both are ${list(sharedForms(it))}`,
  },
  {
    name: "legal form differs",
    score: (it) => {
      const { left, right } = it;
      if (left.forms.length === 0 || right.forms.length === 0 || sharedForms(it).length > 0) return undefined;
      return left.forms.some((a) => right.forms.some((b) => a.family === b.family)) ? 0.4 : 1;
    },
    says: (it) =>
      `one is ${list(it.left.forms.map((f) => f.form))}, the other ${list(it.right.forms.map((f) => f.form))}`,
  },
  {
    name: "other order",
    score: (it) => (it.inOrder ? undefined : 1),
    says: () => "the words they share stand in another order",
  },
];

function sharedForms(it: Comparison): readonly string[] {
  return it.left.forms.map((f) => f.form).filter((form) => it.right.forms.some((f) => f.form === form));
}

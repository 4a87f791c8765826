import { tradeWords } from "../persons/organization-words.ts";
import { howCommon } from "./common-words.ts";
import { soundSame } from "./comparison.ts";
import type { Comparison, Respelt } from "./comparison.ts";
import type { NameReading } from "./normalise-name.ts";
import { isOwnWord } from "./own-words.ts";
import { isRegion, isState, namesPublicBody } from "./regions.ts";

/** One thing two names are compared on: 0 where it does not apply to them. */
export type Feature = {
  readonly name: string;
  readonly score: (it: Comparison) => number;
  readonly says: (it: Comparison) => string;
};

const list = (words: readonly string[]) => words.join(", ");
const withCount = (word: string) => {
  const count = howCommon(word);
  return count === undefined ? word : `${word} (in ${count})`;
};
const letters = (n: number) => `${n} ${n === 1 ? "letter" : "letters"}`;
const aside = (it: Comparison) => [...it.onlyLeft, ...it.onlyRight];
const oneSided = (it: Comparison) => (it.onlyLeft.length === 0) !== (it.onlyRight.length === 0);

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
    score: (it) => (isPart(it) ? 0 : Math.min(1, Math.abs(it.weightLeft - it.weightRight) / 1.5)),
    says: (it) => `only one has ${list((it.weightLeft > it.weightRight ? it.onlyLeft : it.onlyRight).map(withCount))}`,
  },
  {
    name: "a part of a public body",
    score: (it) => (isPart(it) ? Math.min(1, Math.abs(it.weightLeft - it.weightRight) / 1.5) : 0),
    says: (it) => `only one says ${list(aside(it))}, which may be a part of the other`,
  },
  {
    name: "different words",
    score: (it) => (it.weightLeft * it.weightRight > 0 ? 0.5 + Math.min(1, it.weightLeft, it.weightRight) / 2 : 0),
    says: (it) => `one has ${list(it.onlyLeft)} where the other has ${list(it.onlyRight)}`,
  },
  {
    name: "a region on one side only",
    score: (it) => (aside(it).some(isRegion) && !isAddress(it) ? 1 : 0),
    says: (it) => `only one has ${list(aside(it).filter(isRegion))}`,
  },
  {
    name: "a state on one side only",
    score: (it) => (isAddress(it) ? 1 : 0),
    says: (it) => `only one says that it is in ${list(aside(it))}`,
  },
  {
    name: "a word of trade on one side only",
    score: (it) =>
      oneSided(it) && !isAddress(it) && !isPart(it) && aside(it).every((word) => tradeWords.has(word)) ? 1 : 0,
    says: (it) => `${list(aside(it))} often tells firms of one name apart`,
  },
  {
    name: "nothing rare in common",
    score: (it) => (it.alignment.pairs.length === 0 ? 0 : 1 - it.rarest),
    says: (it) =>
      `what they share is in many names: ${list(it.alignment.pairs.flatMap((pair) => pair.left.map((i) => withCount(it.left.words[i]!))))}`,
  },
  {
    name: "a firm and a public body",
    score: (it) => (firmAndBody(it.left, it.right) || firmAndBody(it.right, it.left) ? 1 : 0),
    says: () => "one has a legal form, the other is a public body by its words",
  },
  {
    name: "first words differ",
    score: (it) => {
      const { pairs } = it.alignment;
      if (pairs.some((pair) => pair.left.includes(0) && pair.right.includes(0))) return 0;
      return it.inOrder || !pairs.some((pair) => pair.left.includes(0) || pair.right.includes(0)) ? 1 : 0;
    },
    says: (it) =>
      `one begins with ${it.left.words[0] ?? "a number"}, the other with ${it.right.words[0] ?? "a number"}`,
  },
  {
    name: "letters differ",
    score: (it) =>
      Math.min(
        1,
        it.respelt.reduce((most, r) => Math.max(most, (1 - r.alike) / 0.4), 0),
      ),
    says: (it) => list(it.respelt.map((r) => `${r.left} and ${r.right} are ${letters(r.edits)} apart`)),
  },
  {
    name: "several letters differ",
    score: (it) => Math.max(0, Math.min(1, (edits(it.respelt) - 1) / 2)),
    says: (it) => `${letters(edits(it.respelt))} in all`,
  },
  {
    name: "two words of their own",
    score: (it) => (it.respelt.some(bothOwn) ? 1 : 0),
    says: (it) => list(it.respelt.filter(bothOwn).map((r) => `${r.left} and ${r.right} are both words or places`)),
  },
  {
    name: "sound alike",
    score: (it) => (soundSame(it) ? 1 : 0),
    says: (it) => list(it.respelt.map((r) => `${r.left} sounds like ${r.right}`)),
  },
  {
    name: "initials",
    score: (it) => (it.alignment.pairs.some((pair) => pair.how === "initials") ? 1 : 0),
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
    score: (it) => ((it.numbersLeft.length === 0) === (it.numbersRight.length === 0) ? 0 : 1),
    says: (it) => `only one has the number ${list([...it.numbersLeft, ...it.numbersRight])}`,
  },
  {
    name: "numbers differ",
    score: (it) => (it.numbersLeft.length > 0 && it.numbersRight.length > 0 ? 1 : 0),
    says: (it) => `${list(it.numbersLeft)} in one, ${list(it.numbersRight)} in the other`,
  },
  {
    name: "office codes differ",
    score: (it) => (officesDiffer(it.left, it.right) ? 1 : 0),
    says: (it) => `${it.left.office} behind one name, ${it.right.office} behind the other`,
  },
  {
    name: "legal form agrees",
    score: (it) => (sharedForms(it).length > 0 ? 1 : 0),
    says: (it) => `both are ${list(sharedForms(it))}`,
  },
  {
    name: "legal form differs",
    score: (it) => {
      const { left, right } = it;
      if (left.forms.length === 0 || right.forms.length === 0 || sharedForms(it).length > 0) return 0;
      return left.forms.some((a) => right.forms.some((b) => a.family === b.family)) ? 0.4 : 1;
    },
    says: (it) => {
      const [left, right] = [it.left.forms, it.right.forms].map((forms) => list(forms.map((f) => f.form)));
      return `one is ${left}, the other ${right}`;
    },
  },
  {
    name: "other order",
    score: (it) => (it.inOrder ? 0 : 1),
    says: () => "the words they share stand in another order",
  },
];

/** Returns whether both names carry a code of FPDS and not the same: ADAMS COUNTY OF (0278), ADAMS COUNTY OF (1294). */
export function officesDiffer(left: NameReading, right: NameReading): boolean {
  return left.office !== undefined && right.office !== undefined && left.office !== right.office;
}

function sharedForms(it: Comparison): readonly string[] {
  if (it.left.forms.length === 0 || it.right.forms.length === 0) return [];
  return it.left.forms.map((f) => f.form).filter((form) => it.right.forms.some((f) => f.form === form));
}

/** Whether all that one has and the other lacks is the state a public body lies in: PINAL COUNTY ARIZONA. */
function isAddress(it: Comparison): boolean {
  return oneSided(it) && aside(it).every(isState) && isPublicBody(it.left) && isPublicBody(it.right);
}

/** Whether one has all words of the other and more, and both are public bodies: a county and its sheriff. */
function isPart(it: Comparison): boolean {
  return oneSided(it) && !isAddress(it) && isPublicBody(it.left) && isPublicBody(it.right);
}

function firmAndBody(firm: NameReading, body: NameReading): boolean {
  return firm.forms.length > 0 && body.forms.length === 0 && isPublicBody(body) && !isPublicBody(firm);
}

/** A county may be incorporated, but is no LLC. */
function isPublicBody({ words, forms }: NameReading): boolean {
  return forms.every(({ form }) => form === "INC") && namesPublicBody(words);
}

function edits(respelt: readonly Respelt[]): number {
  return respelt.reduce((n, r) => n + r.edits, 0);
}

function bothOwn(r: Respelt): boolean {
  return isOwnWord(r.left) && isOwnWord(r.right);
}

import { ratio, token_set_ratio, token_sort_ratio } from "fuzzball";
import { stringSimilarity } from "string-similarity-js";
import { scoreNames } from "../../src/rules/vendors/compare-names.ts";
import { takeForms } from "../../src/rules/vendors/legal-forms.ts";
import { normaliseName } from "../../src/rules/vendors/normalise-name.ts";
import type { NormalisedName } from "../../src/rules/vendors/normalise-name.ts";
import { vendorWeights } from "../../src/rules/vendors/weights.ts";
import type { Weights } from "../../src/rules/vendors/weights.ts";

/** A way to say how alike two names are, 0 to 1. */
export type System = {
  readonly name: string;
  readonly ours: boolean;
  readonly score: (a: string, b: string) => number;
};

/** Ours, with the weights it has; `series` takes two numbers that differ for no difference. */
const series: Weights = { ...vendorWeights, features: { ...vendorWeights.features, "numbers differ": 0 } };

export const systems: readonly System[] = [
  { name: "Tallylight", ours: true, score: scorer(vendorWeights) },
  { name: "Tallylight, numbers that differ not counted", ours: true, score: scorer(series) },
  {
    name: "legal forms stripped, words sorted, equal",
    ours: false,
    score: (a, b) => (sorted(a) === sorted(b) ? 1 : 0),
  },
  {
    name: "legal forms stripped, words sorted, fuzzball ratio",
    ours: false,
    score: (a, b) => ratio(sorted(a), sorted(b)) / 100,
  },
  { name: "fuzzball 2 token_sort_ratio", ours: false, score: (a, b) => token_sort_ratio(a, b) / 100 },
  { name: "fuzzball 2 token_set_ratio", ours: false, score: (a, b) => token_set_ratio(a, b) / 100 },
  {
    name: "string-similarity-js 2 (Dice)",
    ours: false,
    score: (a, b) => stringSimilarity(a, b),
  },
];

/** Returns a scorer of names alone with these weights. */
export function scorer(weights: Weights): (a: string, b: string) => number {
  const known = new Map<string, NormalisedName>();
  const normal = (name: string) => {
    const found = known.get(name) ?? normaliseName(name);
    known.set(name, found);
    return found;
  };
  return (a, b) => scoreNames(normal(a), normal(b), [], weights);
}

const stripped = new Map<string, string>();

function sorted(name: string): string {
  let text = stripped.get(name);
  if (text === undefined) {
    const words =
      name
        .toUpperCase()
        .replace(/[.']/g, "")
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    const { before, after } = takeForms(words);
    text = words
      .slice(before, words.length - after)
      .sort()
      .join(" ");
    stripped.set(name, text);
  }
  return text;
}

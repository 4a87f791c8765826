import type { MatchFeature, NameAsFiled, NameMatch } from "../../model/name-match.ts";
import { explainMatch, scoreNames } from "../vendors/compare-names.ts";
import { compareIdentifiers } from "../vendors/identifiers.ts";
import { normaliseName } from "../vendors/normalise-name.ts";
import type { NormalisedName } from "../vendors/normalise-name.ts";
import { vendorWeights } from "../vendors/weights.ts";

/** Two names held against each other: quickly for many, and in words for the few that are shown. */
export type NameComparison = {
  readonly score: (left: NameAsFiled, right: NameAsFiled) => number;
  readonly explain: (left: NameAsFiled, right: NameAsFiled) => NameMatch;
};

/** How many names are kept taken apart; those that come after are taken apart each time. */
const mostHeld = 500_000;

/** Returns a comparison by the features of vendor names that takes each name apart once. */
export function vendorComparison(): NameComparison {
  const held = new Map<string, NormalisedName>();
  const normal = (name: string): NormalisedName => {
    const known = held.get(name);
    if (known) return known;
    const made = normaliseName(name);
    if (held.size < mostHeld) held.set(name, made);
    return made;
  };
  return {
    score: (left, right) => scoreNames(normal(left.name), normal(right.name), registryFeatures(left, right)),
    explain: (left, right) => explainMatch(left, right, normal(left.name), normal(right.name)),
  };
}

function registryFeatures(left: NameAsFiled, right: NameAsFiled): MatchFeature[] {
  return compareIdentifiers(left, right).map((f) => ({ ...f, weight: vendorWeights.features[f.name] ?? 0 }));
}

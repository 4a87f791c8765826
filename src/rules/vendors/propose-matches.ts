import type { NameAsFiled, NameMatch } from "../../model/name-match.ts";
import { blockNames } from "./block-names.ts";
import { explainMatch, scoreNames } from "./compare-names.ts";
import { compareIdentifiers } from "./identifiers.ts";
import { normaliseName } from "./normalise-name.ts";
import { proposeFrom, vendorWeights } from "./weights.ts";

/** What is asked of proposals. */
export type ProposeOptions = {
  /** The least score; `proposeFrom` where none is given. */
  readonly threshold?: number;
  /** Pairs, by place, that are not to be compared: one vendor already, or declared to be two. */
  readonly skip?: (left: number, right: number) => boolean;
};

/** Returns the pairs of names that are likely one vendor, best first; nothing but a suggestion to a person. */
export function proposeMatches(names: readonly NameAsFiled[], options: ProposeOptions = {}): readonly NameMatch[] {
  return proposePairs(names, options).map(({ match }) => match);
}

/** Like proposeMatches, with the places of the two names in the list. */
export function proposePairs(
  names: readonly NameAsFiled[],
  { threshold = proposeFrom, skip }: ProposeOptions = {},
): readonly { readonly left: number; readonly right: number; readonly match: NameMatch }[] {
  const normal = names.map((name) => normaliseName(name.name));
  const found: { left: number; right: number; score: number }[] = [];
  for (const [i, j] of blockNames(names, normal)) {
    if (skip?.(i, j)) continue;
    const registry = compareIdentifiers(names[i]!, names[j]!);
    const weighed = registry.map((f) => ({ ...f, weight: vendorWeights.features[f.name] ?? 0 }));
    const score = scoreNames(normal[i]!, normal[j]!, weighed);
    if (score >= threshold) found.push({ left: i, right: j, score });
  }
  found.sort(
    (a, b) =>
      b.score - a.score ||
      alphabet(names[a.left]!.name, names[b.left]!.name) ||
      alphabet(names[a.right]!.name, names[b.right]!.name),
  );
  return found.map(({ left, right }) => ({
    left,
    right,
    match: explainMatch(names[left]!, names[right]!, normal[left]!, normal[right]!),
  }));
}

function alphabet(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import type { NameAsFiled, NameMatch } from "../../model/name-match.ts";
import { blockNames } from "./block-names.ts";
import { explainMatch, scoreNames } from "./compare-names.ts";
import { compareIdentifiers } from "./identifiers.ts";
import { normaliseName } from "./normalise-name.ts";
import type { NormalisedName } from "./normalise-name.ts";
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

/** A match with the places of its two names in the list. */
export type ProposedPair = { readonly left: number; readonly right: number; readonly match: NameMatch };

/** How many names or pairs are worked on between two rests. */
const stride = 2000;

/** Like proposeMatches, with the places of the two names in the list. */
export function proposePairs(names: readonly NameAsFiled[], options: ProposeOptions = {}): readonly ProposedPair[] {
  const work = proposingPairs(names, options);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Like proposePairs, but rests after every few thousand pairs, so that who has other work can do it between. */
export function* proposingPairs(
  names: readonly NameAsFiled[],
  { threshold = proposeFrom, skip }: ProposeOptions = {},
): Generator<undefined, readonly ProposedPair[]> {
  const normal: NormalisedName[] = [];
  for (const { name } of names) {
    normal.push(normaliseName(name));
    if (normal.length % stride === 0) yield;
  }
  const found: { left: number; right: number; score: number }[] = [];
  let compared = 0;
  for (const [i, j] of blockNames(names, normal)) {
    compared += 1;
    if (compared % stride === 0) yield;
    if (skip?.(i, j)) continue;
    const registry = compareIdentifiers(names[i]!, names[j]!);
    const weighed = registry.map((f) => ({ ...f, weight: vendorWeights.features[f.name] ?? 0 }));
    const score = scoreNames(normal[i]!, normal[j]!, weighed);
    // Which of two names is left must not hang on the order they came in.
    const [left, right] = order(names[i]!, names[j]!) <= 0 ? [i, j] : [j, i];
    if (score >= threshold) found.push({ left, right, score });
  }
  found.sort(
    (a, b) => b.score - a.score || order(names[a.left]!, names[b.left]!) || order(names[a.right]!, names[b.right]!),
  );
  return found.map(({ left, right }) => ({
    left,
    right,
    match: explainMatch(names[left]!, names[right]!, normal[left]!, normal[right]!),
  }));
}

function order(a: NameAsFiled, b: NameAsFiled): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : identifiers(a) < identifiers(b) ? -1 : 1;
}

function identifiers({ uei, duns, cage }: NameAsFiled): string {
  return `${uei ?? ""} ${duns ?? ""} ${cage ?? ""}`;
}

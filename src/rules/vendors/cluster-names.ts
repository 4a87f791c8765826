import type { NameAsFiled, NameMatch } from "../../model/name-match.ts";
import { compareNames } from "./compare-names.ts";

/** Names proposed as one vendor, with the matches that hold them together. */
export type NameCluster = { readonly names: readonly NameAsFiled[]; readonly matches: readonly NameMatch[] };

/** What keeps clusters apart. */
export type ClusterOptions = {
  /** Pairs of names, as filed, that are two vendors: they are never in one cluster. */
  readonly apart?: readonly (readonly [string, string])[];
  /** The least score any two names of a cluster may have. */
  readonly coherence?: number;
};

/**
 * Returns clusters of names that are likely one vendor, from matches taken best first. Likeness is not handed on: two
 * clusters are joined only where no name of one is declared apart from a name of the other, and every name of one is at
 * least somewhat like every name of the other.
 */
export function clusterNames(
  matches: readonly NameMatch[],
  { apart = [], coherence = 0.2 }: ClusterOptions = {},
): readonly NameCluster[] {
  const declared = new Map<string, Set<string>>();
  const declare = (a: string, b: string) => declared.set(a, (declared.get(a) ?? new Set()).add(b));
  for (const [a, b] of apart) {
    declare(a, b);
    declare(b, a);
  }
  const scores = new Map<string, number>();
  for (const { left, right, score } of matches) scores.set(pairKey(left, right), score);
  const clusterOf = new Map<string, { names: NameAsFiled[]; matches: NameMatch[] }>();
  const own = (name: NameAsFiled) => {
    const key = nameKey(name);
    const cluster = clusterOf.get(key) ?? { names: [name], matches: [] };
    clusterOf.set(key, cluster);
    return cluster;
  };
  const likeEnough = (a: NameAsFiled, b: NameAsFiled) => {
    if (declared.get(a.name)?.has(b.name)) return false;
    const key = pairKey(a, b);
    let score = scores.get(key);
    if (score === undefined) scores.set(key, (score = compareNames(a, b).score));
    return score >= coherence;
  };
  for (const match of [...matches].sort(
    (a, b) => b.score - a.score || (pairKey(a.left, a.right) < pairKey(b.left, b.right) ? -1 : 1),
  )) {
    const [one, other] = [own(match.left), own(match.right)];
    if (one === other) one.matches.push(match);
    else if (one.names.every((a) => other.names.every((b) => likeEnough(a, b)))) {
      one.names.push(...other.names);
      one.matches.push(...other.matches, match);
      for (const name of other.names) clusterOf.set(nameKey(name), one);
    }
  }
  return [...new Set(clusterOf.values())].filter((cluster) => cluster.names.length > 1);
}

function nameKey({ name, uei, duns, cage }: NameAsFiled): string {
  return JSON.stringify([name, uei ?? "", duns ?? "", cage ?? ""]);
}

function pairKey(a: NameAsFiled, b: NameAsFiled): string {
  const [one, other] = [nameKey(a), nameKey(b)];
  return one < other ? one + other : other + one;
}

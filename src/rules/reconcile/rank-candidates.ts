import { candidateFrom, matchAhead, matchFrom } from "../../model/reconciliation.ts";
import type { ReconcileCandidate, ReconcileFeature, ReconcileQuery } from "../../model/reconciliation.ts";
import type { MatchFeature, NameAsFiled, NameMatch } from "../../model/name-match.ts";
import { registries } from "../../model/vendor-profile.ts";
import type { Registry, VendorProfile } from "../../model/vendor-profile.ts";
import { foldName } from "../fold-text.ts";
import type { VendorIndex } from "./vendor-index.ts";

export type CompareNames = (left: NameAsFiled, right: NameAsFiled) => NameMatch;

/** How sure an identifier alone makes: registries have entries that are wrong, and firms that share one. */
const identifierAlone: Readonly<Record<Registry, number>> = { uei: 0.97, duns: 0.95, cage: 0.92 };

/**
 * Returns the vendors a query may mean, best first, each with what speaks for and against it. At most one is a match.
 * A name the casebook lists under `notThese` of a vendor never gives that vendor.
 */
export function rankCandidates(index: VendorIndex, query: ReconcileQuery, compare: CompareNames): ReconcileCandidate[] {
  const folded = query.name === null ? null : foldName(query.name);
  const scored = index
    .candidates(query)
    .filter((vendor) => folded === null || !vendor.declared?.notThese.some((name) => foldName(name) === folded))
    .map((vendor) => score(vendor, query, compare))
    .filter((candidate) => candidate.score >= candidateFrom)
    .sort((a, b) => b.score - a.score || (a.vendor.id < b.vendor.id ? -1 : 1));
  const [first, second] = scored;
  const match = first !== undefined && first.score >= matchFrom && first.score - (second?.score ?? 0) >= matchAhead;
  return scored.slice(0, query.limit).map((candidate, i) => ({ ...candidate, match: match && i === 0 }));
}

type Scored = Omit<ReconcileCandidate, "match">;

function score(vendor: VendorProfile, query: ReconcileQuery, compare: CompareNames): Scored {
  const shared = registries.filter((registry) => sharedValue(vendor, query, registry) !== undefined);
  if (query.name === null) {
    const best = Math.max(0, ...shared.map((registry) => identifierAlone[registry]));
    const features = shared.map((registry) => ({
      id: registry,
      value: 1,
      says: `the same ${registry.toUpperCase()}, ${sharedValue(vendor, query, registry)}`,
    }));
    return { vendor, name: null, score: outOfHundred(best), features };
  }
  const left = { name: query.name, ...identifiersFor(vendor, query, "query") };
  let best: { name: string; match: NameMatch } | undefined;
  for (const name of vendor.names) {
    const match = compare(left, { name, ...identifiersFor(vendor, query, "vendor") });
    if (best === undefined || match.score > best.match.score) best = { name, match };
  }
  const { name, match } = best!;
  return { vendor, name, score: outOfHundred(match.score), features: featuresOf(match.features) };
}

function sharedValue(vendor: VendorProfile, query: ReconcileQuery, registry: Registry): string | undefined {
  return query.identifiers[registry].find((value) => vendor.identifiers[registry].includes(value));
}

/** The one identifier of each registry to hold against the other side's: the shared one where there is one. */
function identifiersFor(
  vendor: VendorProfile,
  query: ReconcileQuery,
  side: "query" | "vendor",
): Omit<NameAsFiled, "name"> {
  const own = side === "query" ? query.identifiers : vendor.identifiers;
  return Object.fromEntries(
    registries.map((registry) => [registry, sharedValue(vendor, query, registry) ?? own[registry][0] ?? null]),
  );
}

function featuresOf(features: readonly MatchFeature[]): ReconcileFeature[] {
  const seen = new Map<string, number>();
  return features.map(({ name, score: value, says }) => {
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return { id: nth === 1 ? name : `${name}-${nth}`, value: Math.round(value * 1000) / 1000, says };
  });
}

function outOfHundred(share: number): number {
  return Math.round(share * 1000) / 10;
}

import { candidateFrom, matchAhead, matchFrom } from "../../model/reconciliation.ts";
import type { ReconcileCandidate, ReconcileFeature, ReconcileQuery } from "../../model/reconciliation.ts";
import type { MatchFeature, NameAsFiled } from "../../model/name-match.ts";
import { registries } from "../../model/vendor-profile.ts";
import type { Registry, VendorProfile } from "../../model/vendor-profile.ts";
import { foldName } from "../fold-text.ts";
import type { NameComparison } from "./name-comparison.ts";
import type { VendorIndex } from "./vendor-index.ts";

/** How sure an identifier alone makes: registries have entries that are wrong, and firms that share one. */
const identifierAlone: Readonly<Record<Registry, number>> = { uei: 0.97, duns: 0.95, cage: 0.92 };

/**
 * Returns the vendors a query may mean, best first, each with what speaks for and against it. At most one is a match.
 * A name the casebook lists under `notThese` of a vendor never gives that vendor.
 */
export function rankCandidates(
  index: VendorIndex,
  query: ReconcileQuery,
  comparison: NameComparison,
): ReconcileCandidate[] {
  // A number several vendors have cannot tell which of them a name means.
  const asked = query.name === null ? query : { ...query, identifiers: index.tellingApart(query.identifiers) };
  const folded = query.name === null ? null : foldName(query.name);
  const scored = index
    .candidates(query)
    .filter((vendor) => folded === null || !vendor.declared?.notThese.some((name) => foldName(name) === folded))
    .map((vendor) => nearestName(vendor, asked, comparison))
    .filter(({ score }) => score >= candidateFrom)
    .sort((a, b) => b.score - a.score || (a.vendor.id < b.vendor.id ? -1 : 1));
  const [first, second] = scored;
  const match = first !== undefined && first.score >= matchFrom && first.score - (second?.score ?? 0) >= matchAhead;
  return scored.slice(0, query.limit).map((near, i) => ({
    ...near,
    match: match && i === 0,
    features: featuresOf(near, asked, comparison),
  }));
}

type Near = { readonly vendor: VendorProfile; readonly name: string | null; readonly score: number };

/** A vendor with the nearest of its names; without a name to compare, by the identifiers it shares. */
function nearestName(vendor: VendorProfile, query: ReconcileQuery, comparison: NameComparison): Near {
  if (query.name === null) {
    const shared = sharedRegistries(vendor, query).map((registry) => identifierAlone[registry]);
    return { vendor, name: null, score: outOfHundred(Math.max(0, ...shared)) };
  }
  const left = { name: query.name, ...identifiersFor(vendor, query, "query") };
  const own = identifiersFor(vendor, query, "vendor");
  let best = { name: vendor.name, score: -1 };
  for (const name of vendor.names) {
    const score = comparison.score(left, { name, ...own });
    if (score > best.score) best = { name, score };
  }
  return { vendor, name: best.name, score: outOfHundred(best.score) };
}

function featuresOf({ vendor, name }: Near, query: ReconcileQuery, comparison: NameComparison): ReconcileFeature[] {
  if (query.name === null || name === null)
    return sharedRegistries(vendor, query).map((registry) => ({
      id: registry,
      value: 1,
      says: `the same ${registry.toUpperCase()}, ${sharedValue(vendor, query, registry)}`,
    }));
  const left = { name: query.name, ...identifiersFor(vendor, query, "query") };
  return asFeatures(comparison.explain(left, { name, ...identifiersFor(vendor, query, "vendor") }).features);
}

function sharedRegistries(vendor: VendorProfile, query: ReconcileQuery): Registry[] {
  return registries.filter((registry) => sharedValue(vendor, query, registry) !== undefined);
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

function asFeatures(features: readonly MatchFeature[]): ReconcileFeature[] {
  const seen = new Map<string, number>();
  return features.map(({ name, score, says }) => {
    const id = name.replace(/[^A-Za-z0-9]+/g, "-").toLowerCase();
    const nth = (seen.get(id) ?? 0) + 1;
    seen.set(id, nth);
    return { id: nth === 1 ? id : `${id}-${nth}`, value: Math.round(score * 1000) / 1000, says };
  });
}

function outOfHundred(share: number): number {
  return Math.round(share * 1000) / 10;
}

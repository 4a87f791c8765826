import { describe, expect, it } from "vitest";
import type { ReconcileQuery } from "../../../src/model/reconciliation.ts";
import { matchAhead, matchFrom } from "../../../src/model/reconciliation.ts";
import type { VendorProfile } from "../../../src/model/vendor-profile.ts";
import type { NameComparison } from "../../../src/rules/reconcile/name-comparison.ts";
import { vendorComparison } from "../../../src/rules/reconcile/name-comparison.ts";
import { rankCandidates } from "../../../src/rules/reconcile/rank-candidates.ts";
import { VendorIndex } from "../../../src/rules/reconcile/vendor-index.ts";

const vendor = (id: string, names: readonly string[], more: Partial<VendorProfile> = {}): VendorProfile => ({
  id,
  name: names[0]!,
  names,
  identifiers: { uei: [], duns: [], cage: [] },
  declared: null,
  ...more,
});

const query = (name: string | null, more: Partial<ReconcileQuery> = {}): ReconcileQuery => ({
  name,
  identifiers: { uei: [], duns: [], cage: [] },
  limit: 10,
  ...more,
});

/** A comparison that says of each name what the test says. */
const saying = (scores: Readonly<Record<string, number>>): NameComparison => ({
  score: (_left, right) => scores[right.name] ?? 0,
  explain: (left, right) => ({
    left,
    right,
    score: scores[right.name] ?? 0,
    features: [
      { name: "words in common", score: 1, weight: 1, says: "as the test says" },
      { name: "words in common", score: 0.5, weight: 1, says: "and again" },
    ],
  }),
});

const three = new VendorIndex([
  vendor("a", ["HARBOUR ONE", "HARBOUR UNO"]),
  vendor("b", ["HARBOUR TWO"]),
  vendor("c", ["HARBOUR THREE"]),
]);

describe("rankCandidates(index, query, compare)", () => {
  const rank = (scores: Record<string, number>, limit = 10) =>
    rankCandidates(three, query("harbour", { limit }), saying(scores)).map((c) => [c.vendor.id, c.score, c.match]);

  it("takes the best of a vendor's names, and sorts by score", () => {
    expect(rank({ "HARBOUR ONE": 0.3, "HARBOUR UNO": 0.95, "HARBOUR TWO": 0.6 })).toEqual([
      ["a", 95, true],
      ["b", 60, false],
    ]);
  });

  it("matches nobody below the threshold", () => {
    expect(rank({ "HARBOUR TWO": (matchFrom - 0.1) / 100 })).toEqual([["b", matchFrom - 0.1, false]]);
    expect(rank({ "HARBOUR TWO": matchFrom / 100 })).toEqual([["b", matchFrom, true]]);
  });

  it("matches nobody when two are too close, also when the limit hides the second", () => {
    const close = { "HARBOUR ONE": 0.99, "HARBOUR TWO": (99 - matchAhead + 0.1) / 100 };
    expect(rank(close)[0]).toEqual(["a", 99, false]);
    expect(rank(close, 1)).toEqual([["a", 99, false]]);
  });

  it("gives every feature an id of its own", () => {
    const [first] = rankCandidates(three, query("harbour"), saying({ "HARBOUR ONE": 1 }));
    expect(first!.features.map((f) => f.id)).toEqual(["words-in-common", "words-in-common-2"]);
  });

  it("holds the identifier both have against each other, of several", () => {
    const index = new VendorIndex([
      vendor("a", ["HARBOUR"], { identifiers: { uei: ["AAAAAAAAAAA1", "BBBBBBBBBBB2"], duns: [], cage: [] } }),
    ]);
    const seen: unknown[] = [];
    const identifiers = { uei: ["CCCCCCCCCCC3", "BBBBBBBBBBB2"], duns: [], cage: [] };
    rankCandidates(index, query("harbour", { identifiers }), {
      ...saying({}),
      score: (left, right) => {
        seen.push([left.uei, right.uei]);
        return 1;
      },
    });
    expect(seen).toEqual([["BBBBBBBBBBB2", "BBBBBBBBBBB2"]]);
  });
});

describe("rankCandidates(index, query, vendorComparison())", () => {
  const index = new VendorIndex([
    vendor("harbour", ["HARBOUR LANTERN SYSTEMS LLC"]),
    vendor("marine", ["HARBOUR LANTERN MARINE LLC"]),
    vendor("quillon", ["QUILLON GOVERNMENT SERVICES, INC."]),
  ]);
  const rank = (name: string) => rankCandidates(index, query(name), vendorComparison());

  it.each([
    ["Harbour Lantern Systems, L.L.C.", "harbour"],
    ["LANTERN HARBOUR SYSTEMS", "harbour"],
    ["Quillon Govt Svcs Inc", "quillon"],
    ["THE QUILLON GOVERNMENT SERVICES INCORPORATED", "quillon"],
  ])("matches %s", (name, id) => {
    expect(rank(name)[0]).toMatchObject({ vendor: { id }, match: true });
  });

  it.each(["Harbour Lantern", "Harbour Lantern Bakery LLC", "Quillon", "Government Services Inc"])(
    "leaves %s to a person",
    (name) => {
      expect(rank(name).filter((candidate) => candidate.match)).toEqual([]);
    },
  );

  it("explains every candidate", () => {
    for (const { features } of rank("Harbour Lantern Systems")) {
      expect(features.length).toBeGreaterThan(0);
      for (const { says } of features) expect(says).toMatch(/\S/);
    }
  });
});

describe("VendorIndex.candidates(query)", () => {
  it("finds words that are misspelt or cut off towards their end", () => {
    const index = new VendorIndex([vendor("a", ["MERIDIAN TELEMATICS LLC"]), vendor("b", ["NORTHWIND LLC"])]);
    for (const name of ["Telematix", "TELEMATI", "meridian"])
      expect(index.candidates(query(name)).map((v) => v.id)).toEqual(["a"]);
  });

  it("compares with few, and those that share the rarest words first", () => {
    const many = Array.from({ length: 300 }, (_, i) => vendor(`v${i}`, [`HARBOUR ${i} LLC`]));
    const index = new VendorIndex([...many, vendor("rare", ["HARBOUR QUILLON"])]);
    const found = index.candidates(query("Quillon Harbour"));
    expect(found.length).toBeLessThanOrEqual(60);
    expect(found[0]!.id).toBe("rare");
  });
});

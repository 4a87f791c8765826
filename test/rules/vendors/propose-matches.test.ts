import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockNames } from "../../../src/rules/vendors/block-names.ts";
import { clusterNames } from "../../../src/rules/vendors/cluster-names.ts";
import { normaliseName } from "../../../src/rules/vendors/normalise-name.ts";
import { proposeMatches, proposePairs, proposingPairs } from "../../../src/rules/vendors/propose-matches.ts";

const names = [
  "HAVREN OPTICS INC",
  "HAVREN OPTICS, INC.",
  "HAVREN OPTIKS INCORPORATED",
  "THE LAMP ROAD COMPANY",
  "LAMPROAD CO",
  "AUTOMATED LIGHT EXCHANGE",
  "ALE",
  "GOVERNMENT MARKETING AND PROCU",
  "GOVERNMENT MARKETING AND PROCUREMENT LLC",
  "COUNTY OF FERRY",
  "FERRY, COUNTY OF",
  "ZEBRA TOURS LLC",
].map((name) => ({ name }));

const compared = (of: readonly { readonly name: string }[]) => {
  const normal = of.map(({ name }) => normaliseName(name));
  return [...blockNames(of, normal)].map(([i, j]) => [of[i]!.name, of[j]!.name].sort().join(" | "));
};

describe("blockNames(names, normal)", () => {
  it.each([
    "HAVREN OPTICS INC | HAVREN OPTICS, INC.",
    "HAVREN OPTICS INC | HAVREN OPTIKS INCORPORATED",
    "LAMPROAD CO | THE LAMP ROAD COMPANY",
    "ALE | AUTOMATED LIGHT EXCHANGE",
    "GOVERNMENT MARKETING AND PROCU | GOVERNMENT MARKETING AND PROCUREMENT LLC",
    "COUNTY OF FERRY | FERRY, COUNTY OF",
  ])("compares %s", (pair) => {
    expect(compared(names)).toContain(pair);
  });

  it("compares each pair once, and no name with what it shares nothing with", () => {
    const pairs = compared(names);
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(pairs.filter((pair) => pair.includes("ZEBRA"))).toEqual([]);
  });

  it("compares names under one identifier, whatever they are", () => {
    const two = [
      { name: "ZEBRA TOURS LLC", duns: "12345678" },
      { name: "HAVREN OPTICS", duns: "012345678" },
    ];
    expect(compared(two)).toEqual(["HAVREN OPTICS | ZEBRA TOURS LLC"]);
  });

  it("compares fewer pairs than the square of the names, though all share a word", () => {
    const many = Array.from({ length: 2000 }, (_, i) => ({ name: `${letters(i)} SERVICES LLC` }));
    expect(compared(many).length).toBeLessThan(many.length * 60);
  });
});

describe("proposeMatches(names)", () => {
  it("proposes the same in whatever order names come", () => {
    const of = proposeMatches(names);
    expect(of.length).toBeGreaterThan(4);
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (shuffled) => {
        expect(proposeMatches(shuffled)).toEqual(of);
      }),
      { numRuns: 20 },
    );
  });

  it("is best first, and nothing is below the threshold", () => {
    const scores = proposeMatches(names, { threshold: 0.3 }).map((match) => match.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(Math.min(...scores)).toBeGreaterThanOrEqual(0.3);
    expect(proposeMatches(names, { threshold: 0.99 }).every((match) => match.score >= 0.99)).toBe(true);
  });

  it("skips what it is told to", () => {
    expect(proposeMatches(names, { skip: () => true })).toEqual([]);
  });
});

describe("clusterNames(matches)", () => {
  it("does not hand likeness on from name to name", () => {
    // Each is like the next; the first and the last are not.
    const chain = ["LAMP ROAD", "LAMP ROAD SERVICES", "LAMP ROAD SERVICES OPTICS HAVREN"].map((name) => ({ name }));
    const matches = proposeMatches(chain, { threshold: 0.01 }).filter(
      (m) => !(m.left.name === chain[0]!.name && m.right.name === chain[2]!.name),
    );
    expect(matches).toHaveLength(2);
    expect(clusterNames(matches, { coherence: 0 }).map((c) => c.names.length)).toEqual([3]);
    expect(clusterNames(matches, { coherence: 0.5 }).every((c) => c.names.length === 2)).toBe(true);
  });

  it("puts every name in one cluster at most", () => {
    const held = clusterNames(proposeMatches(names)).flatMap((cluster) => cluster.names.map(({ name }) => name));
    expect(new Set(held).size).toBe(held.length);
    expect(held).toContain("HAVREN OPTIKS INCORPORATED");
    expect(held).not.toContain("ZEBRA TOURS LLC");
  });
});

/** Five letters of its own for each number. */
function letters(n: number): string {
  return (
    Array.from({ length: 5 }, (_, k) => String.fromCharCode(65 + ((n * 7919 + k * 31 * (n + 1)) % 26))).join("") +
    n
      .toString(26)
      .toUpperCase()
      .replace(/\d/g, (d) => "QRSTUVWXYZ"[Number(d)]!)
  );
}

describe("proposingPairs(names)", () => {
  it("rests among many names, and proposes what proposePairs does", () => {
    const names = Array.from({ length: 4500 }, (_, i) => ({
      name: `${i % 2 ? "Zq" : "ZQ"}${i >> 1}VORN LANTERN${i % 2 ? " Inc." : ", INC"}`,
    }));
    const work = proposingPairs(names);
    let rests = 0;
    let step = work.next();
    for (; !step.done; step = work.next()) rests += 1;
    expect(rests).toBeGreaterThanOrEqual(2);
    expect(step.value.length).toBeGreaterThan(1000);
    expect(step.value).toEqual(proposePairs(names));
  });
});

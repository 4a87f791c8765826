import { describe, expect, it } from "vitest";
import { clusterNames } from "../../../src/rules/vendors/cluster-names.ts";
import { compareNames } from "../../../src/rules/vendors/compare-names.ts";
import { proposeMatches } from "../../../src/rules/vendors/propose-matches.ts";
import { proposeFrom } from "../../../src/rules/vendors/weights.ts";

/** Names in award files that look alike and are two firms. */
const falseFriends = [
  ["PARAGON SYSTEMS INC", "PARAGON SOLUTIONS (US) INC"],
  ["PARAGON SYSTEMS INC", "PARAGON MICRO INC"],
  ["PARAGON SYSTEMS INC", "PARAGON PROFESSIONAL SERVICES LLC"],
  ["PARAGON SOLUTIONS (US) INC", "PARAGON ENVIRONMENTAL SERVICES, LLC"],
  ["PARAGON SOLUTIONS (US) INC", "PARAGON PROFESSIONAL SERVICES LLC"],
  ["PARAGON PROFESSIONAL SERVICES LLC", "PARAGON ENVIRONMENTAL SERVICES, LLC"],
  ["EVIGILANT.COM, LLC", "VIGILANT SOLUTIONS, LLC"],
  ["EVIGILANT.COM INCORPORATED", "VIGILANT VIDEO, INC"],
  ["BI2 TECHNOLOGIES, LLC", "B.I. INCORPORATED"],
  ["BI2 TECHNOLOGIES, LLC", "BI INCORPORATED"],
  ["CLEARVIEW AI, INC.", "KHARON CLEARVIEW"],
  ["HARRIS CORPORATION", "HARRIS COUNTY"],
  ["ADAMS, COUNTY OF", "ADAMS, CITY OF"],
  ["WASHINGTON STATE UNIVERSITY", "UNIVERSITY OF WASHINGTON"],
  ["GEO GROUP INC., THE", "GEO MED LIMITED LIABILITY COMPANY"],
  ["NORTHFIELD GLOBAL SOLUTIONS LLC", "NORTHFIELD GLOBAL SOLUTIONS II LLC"],
  ["NORTHROP GRUMMAN SYSTEMS CORPORATION", "GRUMMAN ALLIED INDUSTRIES INC"],
  ["AMERICAN SYSTEMS CORPORATION", "AMERICAN SERVICES CORPORATION"],
] as const;

describe("compareNames(left, right)", () => {
  it.each(falseFriends)("keeps %s and %s apart", (left, right) => {
    const match = compareNames({ name: left }, { name: right });
    expect([match.score < proposeFrom, match.score]).toEqual([true, match.score]);
  });
});

describe("proposeMatches(names)", () => {
  it("proposes none of them", () => {
    const names = [...new Set(falseFriends.flat())].map((name) => ({ name }));
    const known = new Set(["B.I. INCORPORATED | BI INCORPORATED", "EVIGILANT.COM INCORPORATED | EVIGILANT.COM, LLC"]);
    const proposed = proposeMatches(names).map((m) => [m.left.name, m.right.name].sort().join(" | "));
    expect(proposed.filter((pair) => !known.has(pair))).toEqual([]);
    expect(proposed).toHaveLength(2);
  });
});

describe("clusterNames(matches)", () => {
  it("never joins two names that are declared apart, whatever stands between them", () => {
    const names = ["ACME TOOLS INC", "ACME TOOLS", "ACME TOOLS LLC"].map((name) => ({ name }));
    const matches = proposeMatches(names);
    expect(matches).toHaveLength(3);
    expect(clusterNames(matches).map((c) => c.names.length)).toEqual([3]);
    const apart = clusterNames(matches, { apart: [["ACME TOOLS INC", "ACME TOOLS LLC"]] });
    for (const cluster of apart) {
      const held = cluster.names.map(({ name }) => name);
      expect(held.includes("ACME TOOLS INC") && held.includes("ACME TOOLS LLC")).toBe(false);
    }
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareNames } from "../../../src/rules/vendors/compare-names.ts";
import { proposeFrom } from "../../../src/rules/vendors/weights.ts";

const parts = [
  "LAMP",
  "LAMPS",
  "ROAD SIDE",
  "ROADSIDE",
  "HARBOR",
  "HARBOUR",
  "SYSTEMS",
  "GROUP",
  "OF TEXAS",
  "COUNTY OF",
];
const ends = [
  "",
  "INC",
  ", INC.",
  "LLC",
  "L.L.C.",
  "CORPORATION",
  "II",
  "(0123)",
  "D/B/A LAMPLIGHT",
  "THE",
  "3",
  "(US)",
];
const word = fc.oneof(fc.constantFrom(...parts), fc.stringMatching(/^[A-Z]{1,9}$/));
const name = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 4 }), fc.constantFrom(...ends))
  .map(([words, end]) => `${words.join(" ")} ${end}`.trim());

const score = (left: string, right: string) => compareNames({ name: left }, { name: right }).score;

describe("compareNames(left, right)", () => {
  it("is the same whichever is left", () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(score(a, b)).toBe(score(b, a));
      }),
    );
  });

  it("is 1 for a name and itself, and between 0 and 1 for all", () => {
    fc.assert(
      fc.property(name, (a) => {
        expect(score(a, a)).toBe(1);
      }),
    );
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(score(a, b)).toBeGreaterThanOrEqual(0);
        expect(score(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("has no feature without a name, words and a score from 0 to 1", () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        for (const feature of compareNames({ name: a, uei: "ABCDEFGHJKL1" }, { name: b, uei: "ABCDEFGHJKL2" })
          .features) {
          expect(feature.name).not.toBe("");
          expect(feature.says).toMatch(/\S{2,}/);
          expect(feature.says).not.toMatch(/undefined|NaN/);
          expect(feature.score).toBeGreaterThanOrEqual(0);
          expect(feature.score).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it.each([
    ["GEO GROUP, INC., THE", "THE GEO GROUP INCORPORATED"],
    ["D BRIAN'S DELI CORP", "D BRIANS DELI CORPORATION"],
    ["GEO MED LIMITED LIABILITY COMPANY", "GEO-MED LLC"],
    ["BROAD WATER PUMPS", "BROADWATER PUMPS INC"],
    ["GOVERNMENT MARKETING AND PROCU", "GOVERNMENT MARKETING AND PROCUREMENT LLC"],
    ["PALANTIR TECHNOLOGIES INC.", "PALANTIR TECHNOLOGIES INCORPORATED"],
    ["PUBLIC SAFETY TX DEPT OF (0130)", "TEXAS DEPARTMENT OF PUBLIC SAFETY"],
    ["CRISTALWARE LIMITED", "CRYSTALWARE LTD"],
    ["LAMP LLC D/B/A ROADSIDE SUPPLY", "ROADSIDE SUPPLY INC"],
    ["ООО ЗВЕЗДОЧЁТ", "ZVEZDOCHET LLC"],
  ])("proposes %s and %s", (left, right) => {
    expect(score(left, right)).toBeGreaterThanOrEqual(proposeFrom);
  });

  it("says what it saw", () => {
    const says = (left: string, right: string) =>
      Object.fromEntries(compareNames({ name: left }, { name: right }).features.map((f) => [f.name, f.says]));
    expect(says("CRISTALWARE II LTD", "CRYSTALWARE III INC")).toMatchObject({
      "letters differ": "CRISTALWARE and CRYSTALWARE are 1 letter apart",
      "sound alike": "CRISTALWARE sounds like CRYSTALWARE",
      "numbers differ": "2 in one, 3 in the other",
      "legal form differs": "one is LTD, the other INC",
    });
    expect(says("HAVREN SYSTEMS INC", "HAVREN INC")).toMatchObject({
      "words on one side only": expect.stringMatching(/^only one has SYSTEMS \(in \d+ of 4,708 names\)$/) as string,
      "a word of trade on one side only": "SYSTEMS often tells firms of one name apart",
    });
  });

  it("takes registry identifiers for strong evidence, not for proof", () => {
    const [a, b] = [{ name: "HAVREN OPTICS INC" }, { name: "HAVREN OPTICAL SUPPLY LLC" }];
    const [alone, one, two] = [
      compareNames(a, b).score,
      compareNames({ ...a, uei: "ABCDEFGHJKL1" }, { ...b, uei: "ABCDEFGHJKL1" }).score,
      compareNames({ ...a, uei: "ABCDEFGHJKL1" }, { ...b, uei: "ABCDEFGHJKL2" }).score,
    ];
    expect(one).toBeGreaterThan(alone);
    expect(two).toBeLessThan(alone);
    expect(
      compareNames({ name: "HAVREN OPTICS", duns: "1" }, { name: "ZEBRA TOURS", duns: "000000001" }).score,
    ).toBeLessThan(1);
    const same = compareNames(
      { name: "ADAMS, COUNTY OF", uei: "ABCDEFGHJKL1" },
      { name: "COUNTY OF ADAMS", uei: "ABCDEFGHJKL2" },
    );
    expect(same.score).toBeLessThan(1);
  });

  it("keeps two public bodies of one name apart whose codes differ, and says so", () => {
    const match = compareNames({ name: "LANTERN COUNTY OF (0278)" }, { name: "COUNTY OF LANTERN (1294)" });
    expect(match.score).toBeLessThan(proposeFrom);
    expect(match.features.find((f) => f.name === "office codes differ")?.says).toBe(
      "0278 behind one name, 1294 behind the other",
    );
    expect(score("LANTERN COUNTY OF (0278)", "COUNTY OF LANTERN (0278) 1265082")).toBe(1);
    expect(score("LANTERN COUNTY OF (0278)", "COUNTY OF LANTERN")).toBe(1);
  });
});

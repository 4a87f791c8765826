import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { naturalPerson } from "../../../src/model/award.ts";
import type { Vendor } from "../../../src/model/organization.ts";
import type { VendorLine } from "../../../src/model/decision.ts";
import { groupVendors } from "../../../src/rules/vendors/group-vendors.ts";
import { unheldVendors } from "../../../src/rules/decisions/held-decisions.ts";

type AsFiled = { name: string; uei: string | null; duns: string | null; cage: string | null; rows: number };

const filed = (name: string, over: Partial<AsFiled> = {}): AsFiled => ({
  name,
  uei: null,
  duns: null,
  cage: null,
  rows: 1,
  ...over,
});

const vendor = (id: string, over: Partial<Vendor> = {}): Vendor => ({
  id,
  name: id,
  names: [],
  identifiers: [],
  notThese: [],
  parents: [],
  was: [],
  products: [],
  ...over,
});

const ids = (recipients: readonly AsFiled[], vendors: readonly Vendor[] = []) =>
  groupVendors(recipients, vendors).map((g) => g.vendor);

describe("groupVendors(recipients, vendors)", () => {
  const harris = vendor("l3harris", {
    name: "L3Harris",
    names: ["HARRIS CORPORATION", "L3HARRIS TECHNOLOGIES INC"],
    identifiers: ["004203337", "ABCDEFGHIJK1", "1ABC2"],
    notThese: ["HARRIS COUNTY"],
  });

  it.each([
    ["a name, spelled otherwise", filed("Harris Corp."), "l3harris", "name the casebook declares"],
    ["the vendor's own name", filed("L3HARRIS"), "l3harris", "name the casebook declares"],
    ["a DUNS", filed("SOME NAME", { duns: "004203337" }), "l3harris", "identifier the casebook declares"],
    ["a UEI, case aside", filed("SOME NAME", { uei: "abcdefghijk1" }), "l3harris", "identifier the casebook declares"],
    ["a CAGE code", filed("SOME NAME", { cage: "1ABC2" }), "l3harris", "identifier the casebook declares"],
    ["neither", filed("HARRIS TEETER"), "harris-teeter", "name as filed"],
    [
      "a name under notThese, with the identifier",
      filed("HARRIS COUNTY", { duns: "004203337" }),
      "harris-county",
      "name as filed",
    ],
    ["another identifier", filed("X", { duns: "004203338" }), "x", "name as filed"],
  ])("groups by what the casebook declares: %s", (_says, recipient, id, because) =>
    expect(groupVendors([recipient], [harris])[0]).toMatchObject({ vendor: id, because }),
  );

  it("trusts an identifier over a name", () => {
    const other = vendor("other", { names: ["HARRIS CORPORATION"] });
    const one = vendor("l3harris", { identifiers: ["004203337"] });
    expect(
      ids([filed("HARRIS CORPORATION", { duns: "004203337" }), filed("HARRIS CORPORATION")], [one, other]),
    ).toEqual(["l3harris", "other"]);
  });

  it("keeps the name as filed", () => {
    const [grouped] = groupVendors([filed("harris corp", { rows: 3 })], [harris]);
    expect(grouped).toMatchObject({ name: "harris corp", rows: 3, vendorName: "L3Harris" });
  });

  it.each([
    ["PARAGON SYSTEMS, INC.", "PARAGON SOLUTIONS (US), INC."],
    ["EVIGILANT.COM, INC.", "VIGILANT SOLUTIONS, INC."],
    ["ACME INC", "ACME LLC"],
    ["ACME", "ACME INC"],
    ["HARRIS CORPORATION", "HARRIS COUNTY"],
  ])("never merges on likeness: %s, %s", (a, b) => expect(new Set(ids([filed(a), filed(b)])).size).toBe(2));

  it("keeps declared false friends apart, whoever is declared", () => {
    const paragon = vendor("paragon-solutions", {
      names: ["PARAGON SOLUTIONS (US), INC."],
      notThese: ["PARAGON SYSTEMS, INC."],
    });
    const vigilant = vendor("vigilant", { name: "Vigilant Solutions", names: ["VIGILANT SOLUTIONS, LLC"] });
    expect(
      ids(
        ["PARAGON SYSTEMS INC", "PARAGON SOLUTIONS (US), INC", "EVIGILANT.COM", "VIGILANT SOLUTIONS LLC"].map((n) =>
          filed(n),
        ),
        [paragon, vigilant],
      ),
    ).toEqual(["paragon-systems-inc", "paragon-solutions", "evigilant-com", "vigilant"]);
  });

  it.each([
    ["ACME, INC.", "ACME INCORPORATED"],
    ["THE GEO GROUP, INC.", "GEO GROUP, INC., THE"],
    ["B.I. INC", "BI INC."],
  ])("holds spellings of one name for one vendor: %s, %s", (a, b) =>
    expect(new Set(ids([filed(a), filed(b)])).size).toBe(1),
  );

  describe("by registry identifiers", () => {
    it.each([
      ["a UEI", filed("OLD NAME", { uei: "U1" }), filed("NEW NAME", { uei: "U1" }), 1],
      ["a DUNS", filed("OLD NAME", { duns: "1" }), filed("NEW NAME", { duns: "1" }), 1],
      ["a DUNS, one with a UEI", filed("OLD NAME", { duns: "1" }), filed("NEW NAME", { duns: "1", uei: "U1" }), 1],
      [
        "a DUNS under two UEIs",
        filed("OLD NAME", { duns: "1", uei: "U2" }),
        filed("NEW NAME", { duns: "1", uei: "U1" }),
        2,
      ],
      [
        "a CAGE code, which says nothing by itself",
        filed("OLD NAME", { cage: "1" }),
        filed("NEW NAME", { cage: "1" }),
        2,
      ],
      ["nothing", filed("OLD NAME", { uei: "U1" }), filed("NEW NAME", { uei: "U2" }), 2],
    ])("names that share %s", (_says, a, b, groups) => expect(new Set(ids([a, b])).size).toBe(groups));

    it("joins in chains and shows the name filed most", () => {
      const grouped = groupVendors(
        [filed("A", { uei: "U1", rows: 2 }), filed("B", { uei: "U1", duns: "9", rows: 5 }), filed("C", { duns: "9" })],
        [],
      );
      expect(grouped.map((g) => [g.vendor, g.vendorName, g.because])).toEqual([
        ["b", "B", "registry identifier"],
        ["b", "B", "name as filed"],
        ["b", "B", "registry identifier"],
      ]);
    });

    it("never joins by a DUNS that several UEIs share, in whatever order they come", () => {
      const three = [
        filed("A", { uei: "U1", duns: "1" }),
        filed("B", { duns: "1" }),
        filed("C", { uei: "U2", duns: "1" }),
      ];
      fc.assert(
        fc.property(fc.shuffledSubarray(three, { minLength: 3 }), (order) => {
          const of = new Map(groupVendors(order, []).map((g) => [g.name, g.vendor]));
          expect(of.get("A")).not.toBe(of.get("C"));
        }),
      );
    });
  });

  it("gives two vendors whose names make one id two ids, and no undeclared vendor a declared id", () => {
    expect(ids([filed("汉字"), filed("«漢»"), filed("ACME")], [vendor("acme", { name: "Other" })])).toEqual([
      "unnamed",
      "unnamed-2",
      "acme-2",
    ]);
  });

  it("has one vendor for masked natural persons, whatever else stands beside them", () => {
    const person = vendor("person", { names: [naturalPerson], identifiers: ["U1"] });
    expect(
      ids([filed(naturalPerson, { uei: "U1" }), filed(naturalPerson), filed("X", { uei: "U2" })], [person]),
    ).toEqual(["natural-person", "natural-person", "x"]);
  });

  describe("with people's decisions", () => {
    const said = (left: string, right: string, decision: VendorLine["decision"]): VendorLine => ({
      what: "vendor",
      left,
      right,
      decision,
      who: "Ann",
      when: "2026-01-02T10:00:00Z",
    });
    const grouped = (
      recipients: readonly ReturnType<typeof filed>[],
      decisions: readonly VendorLine[],
      vendors: readonly Vendor[] = [],
    ) => groupVendors(recipients, vendors, decisions).map((g) => [g.name, g.vendor, g.because]);
    const decided = "decided by Ann on 2 Jan 2026";

    it("joins what was decided to be one, under the name filed most", () => {
      expect(grouped([filed("A", { rows: 2 }), filed("B", { rows: 5 }), filed("C")], [said("A", "B", "same")])).toEqual(
        [
          ["A", "b", decided],
          ["B", "b", "name as filed"],
          ["C", "c", "name as filed"],
        ],
      );
    });

    it("joins to a declared vendor, and with it what shares an identifier", () => {
      const recipients = [filed("ACME"), filed("A", { uei: "U1" }), filed("B", { uei: "U1" })];
      expect(grouped(recipients, [said("A", "ACME", "same")], [vendor("acme", { name: "ACME" })])).toEqual([
        ["ACME", "acme", "name the casebook declares"],
        ["A", "acme", decided],
        ["B", "acme", "registry identifier"],
      ]);
    });

    it("keeps apart what was decided to be two, though they share an identifier, and leaves others with the one filed most", () => {
      const recipients = [
        filed("A", { uei: "U1" }),
        filed("B", { uei: "U1", rows: 9 }),
        filed("C", { uei: "U1" }),
        filed("D", { uei: "U1" }),
      ];
      const of = new Map(grouped(recipients, [said("B", "A", "different")]).map(([name, id]) => [name, id]));
      expect([...of]).toEqual([
        ["A", "a"],
        ["B", "b"],
        ["C", "b"],
        ["D", "b"],
      ]);
    });

    it("keeps a name out of a declared vendor whose identifier it was filed with", () => {
      const acme = vendor("acme", { name: "ACME", identifiers: ["U1"] });
      const recipients = [filed("ACME"), filed("A", { uei: "U1" })];
      expect(grouped(recipients, [], [acme])[1]?.[1]).toBe("acme");
      expect(grouped(recipients, [said("A", "ACME", "different")], [acme])[1]?.[1]).toBe("a");
    });

    it("never joins two declared vendors, what the casebook lists under notThese, or over a chain what is kept apart", () => {
      const two = [vendor("acme", { name: "ACME", notThese: ["B"] }), vendor("other", { name: "OTHER" })];
      const recipients = [filed("ACME"), filed("OTHER"), filed("A"), filed("B")];
      const all = [said("A", "ACME", "same"), said("A", "OTHER", "same"), said("B", "ACME", "same")];
      expect(grouped(recipients, all, two).map(([, id]) => id)).toEqual(["acme", "other", "acme", "b"]);
      expect(
        unheldVendors(groupVendors(recipients, two, all), all).map(({ line, because }) => [line.right, because]),
      ).toEqual([
        ["OTHER", "other decisions make them two vendors"],
        ["ACME", "other decisions make them two vendors"],
      ]);
      const chain = [said("A", "B", "same"), said("B", "C", "same"), said("A", "C", "different")];
      expect(new Set(grouped([filed("A"), filed("B"), filed("C")], chain).map(([, id]) => id)).size).toBe(2);
    });

    it("gives one answer in whatever order recipients come", () => {
      const recipients = ["A", "B", "C", "D", "E"].map((name, i) => filed(name, { uei: `U${i % 2}`, rows: i }));
      const decisions = [said("A", "C", "different"), said("B", "E", "same"), said("C", "D", "same")];
      const answer = new Map(grouped(recipients, decisions).map(([name, id]) => [name, id]));
      fc.assert(
        fc.property(fc.shuffledSubarray(recipients, { minLength: 5 }), (order) => {
          expect(new Map(grouped(order, decisions).map(([name, id]) => [name, id]))).toEqual(
            new Map([...answer].toSorted()),
          );
        }),
      );
    });
  });
});

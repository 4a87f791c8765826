import { describe, expect, it } from "vitest";
import type { Vendor } from "../../../src/model/organization.ts";
import { formerId, vendorLineage } from "../../../src/rules/vendors/vendor-lineage.ts";

const source = "announced that day";
const vendor = (id: string, over: Partial<Vendor> = {}): Vendor => ({
  id,
  name: id.toUpperCase(),
  names: [],
  identifiers: [],
  notThese: [],
  parents: [],
  was: [],
  products: [],
  ...over,
});
const then = (...vendors: Vendor[]) =>
  vendorLineage(vendors).atAction.map((p) => `${p.vendor}: ${p.since ?? ""}..${p.before ?? ""} ${p.other} (${p.name})`);
const parents = (...vendors: Vendor[]) =>
  vendorLineage(vendors).parents.map((p) => `${p.vendor}: ${p.since ?? ""}..${p.before ?? ""} ${p.parent}`);

describe("vendorLineage(vendors)", () => {
  it("has nothing to say of vendors that never changed", () =>
    expect(vendorLineage([vendor("acme")])).toMatchObject({ atAction: [], today: [], parents: [], parentsToday: [] }));

  it("calls a vendor by each former name up to the day of the change, in whatever order they are declared", () => {
    const acme = vendor("acme", {
      was: [
        { name: "Acme Watch", until: "2019-06-29", source },
        { name: "Acme Lamps", until: "2010-01-01", source },
      ],
    });
    expect(then(acme)).toEqual([
      "acme: ..2010-01-01 acme-lamps (Acme Lamps)",
      "acme: 2010-01-01..2019-06-29 acme-watch (Acme Watch)",
    ]);
    expect(vendorLineage([acme]).today).toEqual([]);
    expect(vendorLineage([acme]).names.get("acme-watch")).toBe("Acme Watch");
    expect(formerId("Acme Watch")).toBe("acme-watch");
  });

  it("makes a merged vendor the other from that day on, by the name the other had", () => {
    const acme = vendor("acme", { was: [{ name: "Acme Watch", until: "2020-01-01", source }] });
    const orbit = vendor("orbit", { became: { vendor: "acme", on: "2019-06-29", how: "merged", source } });
    expect(then(acme, orbit)).toEqual([
      "acme: ..2020-01-01 acme-watch (Acme Watch)",
      "orbit: 2019-06-29..2020-01-01 acme-watch (Acme Watch)",
      "orbit: 2020-01-01.. acme (ACME)",
    ]);
    expect(vendorLineage([acme, orbit]).today).toEqual([{ vendor: "orbit", today: "acme" }]);
  });

  it("leaves an acquired vendor itself at the action, and makes it the last of the chain today", () => {
    const all = [
      vendor("acme", { became: { vendor: "orbit", on: "2015-01-01", how: "acquired", source } }),
      vendor("orbit", { became: { vendor: "delta", on: "2018-01-01", how: "acquired", source } }),
      vendor("delta"),
    ];
    expect(then(...all)).toEqual([]);
    expect(vendorLineage(all).today).toEqual([
      { vendor: "acme", today: "delta" },
      { vendor: "orbit", today: "delta" },
    ]);
  });

  it("gives an acquired vendor its acquirer as parent, the acquirer's own where it has one", () => {
    const bought = { became: { vendor: "orbit", on: "2015-01-01", how: "acquired", source } } as const;
    expect(parents(vendor("acme", bought), vendor("orbit"))).toEqual(["acme: 2015-01-01.. ORBIT"]);
    expect(vendorLineage([vendor("acme", bought), vendor("orbit")]).parents[0]?.source).toBe(source);
    const orbit = vendor("orbit", {
      parents: [
        { parent: "Old", to: "2014-12-31" },
        { parent: "New", from: "2017-01-01" },
      ],
    });
    expect(parents(vendor("acme", bought), orbit)).toEqual([
      "acme: 2017-01-01.. New",
      "orbit: ..2015-01-01 Old",
      "orbit: 2017-01-01.. New",
    ]);
    expect(vendorLineage([vendor("acme", bought), orbit]).parentsToday).toEqual([
      { vendor: "acme", parent: "New" },
      { vendor: "orbit", parent: "New" },
    ]);
  });

  it("states a parent once where the declaration says it too, and none now where the last one ended", () => {
    const orbit = vendor("orbit");
    const acme = vendor("acme", {
      parents: [{ parent: "ORBIT", from: "2015-01-01" }],
      became: { vendor: "orbit", on: "2015-01-01", how: "acquired", source },
    });
    expect(parents(acme, orbit)).toEqual(["acme: 2015-01-01.. ORBIT"]);
    const left = vendor("acme", { parents: [{ parent: "Old", from: "2010-01-01", to: "2012-02-29" }] });
    expect(parents(left)).toEqual(["acme: 2010-01-01..2012-03-01 Old"]);
    expect(vendorLineage([left]).parentsToday).toEqual([]);
  });
});

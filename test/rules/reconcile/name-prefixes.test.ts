import { describe, expect, it } from "vitest";
import type { VendorProfile } from "../../../src/model/vendor-profile.ts";
import { NamePrefixes } from "../../../src/rules/reconcile/name-prefixes.ts";

const vendors = [
  ["northwind", "Northwind Optics"],
  ["optics-north", "Optics of the North"],
  ["quillon", "Quillon-Harbour, Inc."],
].map(([id, name]): VendorProfile => ({
  id: id!,
  name: name!,
  names: [name!],
  identifiers: { uei: [], duns: [], cage: [] },
  declared: null,
}));
const find = (prefix: string) => new NamePrefixes(vendors).find(prefix).map((v) => v.id);

describe("NamePrefixes.find(prefix)", () => {
  it("puts names that begin so before words that do, each vendor once", () => {
    expect(find("opt")).toEqual(["optics-north", "northwind"]);
    expect(find("north")).toEqual(["northwind", "optics-north"]);
  });

  it("reads over case and punctuation, and goes on over words", () => {
    expect(find("quillon h")).toEqual(["quillon"]);
    expect(find("HARBOUR INC")).toEqual(["quillon"]);
  });

  it("finds nothing for nothing, nor for the middle of a word", () => {
    expect(find("")).toEqual([]);
    expect(find(" . ")).toEqual([]);
    expect(find("wind")).toEqual([]);
  });
});

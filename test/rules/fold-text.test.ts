import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldName, foldText, slug } from "../../src/rules/fold-text.ts";

describe("foldText(text)", () => {
  it.each([
    ["License-Plate  Readers, (ALPR)", "LICENSE PLATE READERS ALPR"],
    ["  ...  ", ""],
    ['5-1/2" drive', "5 1 2 DRIVE"],
    ["Société Générale", "SOCIÉTÉ GÉNÉRALE"],
    ["straße", "STRASSE"],
  ])("folds %j to %j", (text, folded) => expect(foldText(text)).toBe(folded));

  it("folds a folded text to itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 12 }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});

describe("foldName(name)", () => {
  it.each([
    ["Palantir Technologies, Inc.", "PALANTIR TECHNOLOGIES INCORPORATED"],
    ["THE GEO GROUP, INC.", "GEO GROUP, INC., THE"],
    ["B.I. INCORPORATED", "BI INC"],
    ["VIGILANT SOLUTIONS, L.L.C.", "VIGILANT SOLUTIONS LLC"],
    ["VIGILANT SOLUTIONS, L. L. C.", "VIGILANT SOLUTIONS LIMITED LIABILITY COMPANY"],
    ["HARRIS CORPORATION", "Harris Corp."],
    ["O'BRIEN & SONS", "OBRIEN AND SONS".replace(" AND", "")],
    ["MOTOROLA SOLUTIONS  INC", "Motorola-Solutions, Inc."],
    ["ACME COMPANY LIMITED", "ACME CO LTD"],
  ])("holds %j and %j for one name", (a, b) => expect(foldName(a)).toBe(foldName(b)));

  it.each([
    ["PARAGON SYSTEMS, INC.", "PARAGON SOLUTIONS (US), INC."],
    ["EVIGILANT.COM, INC.", "VIGILANT SOLUTIONS, INC."],
    ["ACME INC", "ACME LLC"],
    ["ACME", "ACME INC"],
    ["HARRIS CORPORATION", "HARRIS COUNTY"],
    ["L3 TECHNOLOGIES, INC.", "L3HARRIS TECHNOLOGIES, INC."],
    ["THE", "GEO"],
  ])("never holds %j and %j for one", (a, b) => expect(foldName(a)).not.toBe(foldName(b)));
});

describe("slug(text)", () => {
  it.each([
    ["CSI AVIATION, INC.", "csi-aviation-inc"],
    ["Société Générale", "societe-generale"],
    ["L3HARRIS / TECHNOLOGIES", "l3harris-technologies"],
    ["«»", "unnamed"],
    ["汉字", "unnamed"],
  ])("makes %j %j", (text, id) => expect(slug(text)).toBe(id));

  it("is always a safe name of a file", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 12 }), (text) => {
        expect(slug(text)).toMatch(/^[a-z0-9-]{1,80}$/);
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import type { Technology } from "../../../src/model/taxonomy.ts";
import { readingsOf } from "../../../src/model/figure.ts";
import { compileVetoes, compileWordRules, numberRules } from "../../../src/rules/technologies/classify.ts";

const technology = (id: string, rules: Technology["rules"], not: readonly string[] = []): Technology => ({
  id,
  name: id,
  says: "",
  excludes: "",
  not,
  rules,
  colour: null,
});

const plates = technology(
  "plates",
  [
    { name: "named", reading: "strict", words: ["license plate reader*", "alpr"] },
    { name: "reader", reading: "broad", words: ["plate read*"], not: ["training"] },
    { name: "maker", reading: "broad", vendors: ["vigilant"], not: ["training"] },
  ],
  ["faceplate*", "plate reader cover"],
);
const iris = technology("iris", [{ name: "named", reading: "strict", words: ["iris scan*"] }]);

describe("numberRules(technologies)", () => {
  it("numbers rules over all technologies and gives each its own and its technology's vetoes", () => {
    expect(numberRules([plates, iris]).map((r) => [r.number, r.technology, r.name, r.vetoes])).toEqual([
      [0, "plates", "named", ["faceplate*", "plate reader cover"]],
      [1, "plates", "reader", ["faceplate*", "plate reader cover", "training"]],
      [2, "plates", "maker", ["faceplate*", "plate reader cover", "training"]],
      [3, "iris", "named", []],
    ]);
  });
});

describe("compileWordRules(rules)(description)", () => {
  const fire = compileWordRules(numberRules([plates, iris]));

  it.each([
    ["ALPR SUBSCRIPTION", [{ rule: 0, matched: "ALPR" }]],
    [
      "License-plate readers",
      [
        { rule: 0, matched: "LICENSE PLATE READERS" },
        { rule: 1, matched: "PLATE READERS" },
      ],
    ],
    [
      "ALPR, LICENSE PLATE READER",
      [
        { rule: 0, matched: "ALPR, LICENSE PLATE READER" },
        { rule: 1, matched: "PLATE READER" },
      ],
    ],
    [
      "ALPR AND IRIS SCANNER",
      [
        { rule: 0, matched: "ALPR" },
        { rule: 3, matched: "IRIS SCANNER" },
      ],
    ],
    ["OFFICE CHAIRS", []],
    ["", []],
  ])("fires %j", (description, hits) => expect(fire(description)).toEqual(hits));

  it.each([
    ["a veto of the technology stops all its rules", "LICENSE PLATE READERS WITH FACEPLATES", []],
    ["a veto of one rule leaves the others", "LICENSE PLATE READER TRAINING", [0]],
    ["a veto of one technology leaves the others", "FACEPLATE, ALPR, IRIS SCAN", [3]],
    ["a veto is a whole word too", "LICENSE PLATE READER TRAININGS", [0, 1]],
  ])("%s", (_says, description, rules) => expect(fire(description).map((h) => h.rule)).toEqual(rules));

  it("leaves rules without words to the store", () => {
    expect(
      compileWordRules(numberRules([technology("x", [{ name: "v", reading: "strict", vendors: ["x"] }])]))("X"),
    ).toEqual([]);
  });

  it("says the same words once", () => {
    const twice = numberRules([technology("x", [{ name: "n", reading: "strict", words: ["scan*", "scan"] }])]);
    expect(compileWordRules(twice)("SCAN")).toEqual([{ rule: 0, matched: "SCAN" }]);
  });
});

describe("compileVetoes(rule)(description)", () => {
  const maker = compileVetoes(numberRules([plates])[2]!);
  it.each([
    ["OPERATOR TRAINING", true],
    ["FACEPLATES, METAL", true],
    ["CAMERAS", false],
    ["TRAININGS", false],
    ["", false],
  ])("vetoes %j: %s", (description, vetoed) => expect(maker(description)).toBe(vetoed));

  it("vetoes nothing without phrases", () => expect(compileVetoes(numberRules([iris])[0]!)("TRAINING")).toBe(false));
});

describe("readingsOf(reading)", () => {
  it("a wider reading finds what a narrower one finds", () => {
    expect(readingsOf("strict")).toEqual(["strict"]);
    expect(readingsOf("standard")).toEqual([...readingsOf("strict"), "standard"]);
    expect(readingsOf("broad")).toEqual([...readingsOf("standard"), "broad"]);
  });
});

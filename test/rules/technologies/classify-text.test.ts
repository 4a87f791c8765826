import { describe, expect, it } from "vitest";
import type { Technology } from "../../../src/model/taxonomy.ts";
import { classifyText } from "../../../src/rules/technologies/classify-text.ts";
import type { AwardText } from "../../../src/rules/technologies/classify-text.ts";

const technology = (id: string, more: Partial<Technology>): Technology => ({
  id,
  name: id,
  says: "",
  excludes: "",
  not: [],
  rules: [],
  colour: null,
  ...more,
});

const plates = technology("plates", {
  not: ["faceplate*"],
  rules: [
    { name: "named", reading: "strict", words: ["plate reader*", "alpr"] },
    { name: "maker", reading: "broad", vendors: ["vigilant"], not: ["training"] },
    { name: "maker and code", reading: "standard", vendors: ["vigilant"], psc: ["D399"] },
    { name: "fleet office", reading: "broad", words: ["camera*"], offices: ["FLEET OFFICE"] },
  ],
});
const faces = technology("faces", {
  not: ["face mask*"],
  evidence: [
    { weight: 4, words: ["face", "facial*"] },
    { weight: 3, psc: ["7A21"] },
    { weight: 2, naics: ["541511"] },
    { weight: 2, offices: ["BIOMETRIC OFFICE"] },
    { weight: 3, vendors: ["clear"] },
    { weight: 3, history: { share: 50, awards: 4 } },
    { weight: -5, words: ["shield*"] },
  ],
});

const by = (input: AwardText) => classifyText([plates, faces])(input).map((l) => `${l.rule} ${l.reading}`);

describe("classifyText(technologies)(input)", () => {
  it.each<[string, AwardText, string[]]>([
    ["words", { description: "ALPR subscription" }, ["named strict"]],
    ["nothing", { description: "Office chairs" }, []],
    ["no description", { description: "" }, []],
    ["a vendor", { description: "Support", vendor: "vigilant" }, ["maker broad"]],
    [
      "a vendor and a code, both of which must hold",
      { description: "Support", vendor: "vigilant", psc: "D399" },
      ["maker broad", "maker and code standard"],
    ],
    ["a code without the vendor", { description: "Support", psc: "D399" }, []],
    ["words and an office", { description: "Cameras", office: "FLEET OFFICE" }, ["fleet office broad"]],
    ["words in another office", { description: "Cameras", office: "SOUTH" }, []],
    ["a vendor, vetoed", { description: "Training", vendor: "vigilant" }, []],
    ["words, vetoed by the technology", { description: "ALPR faceplates" }, []],
  ])("labels by %s", (_what, input, labels) => expect(by(input)).toEqual(labels));

  it.each<[string, AwardText, string[]]>([
    ["words alone", { description: "Facial services" }, ["evidence, weighed broad"]],
    ["a code on the threshold", { description: "Services", psc: "7A21" }, ["evidence, weighed broad"]],
    ["a code under the threshold", { description: "Services", naics: "541511" }, []],
    [
      "words, code and industry",
      { description: "Face search", psc: "7A21", naics: "541511" },
      ["evidence, weighed standard"],
    ],
    ["words, code, vendor", { description: "Face search", psc: "7A21", vendor: "clear" }, ["evidence, weighed strict"]],
    ["words, with words that speak against them", { description: "Face shields", psc: "7A21" }, []],
    ["words, vetoed", { description: "Face masks", psc: "7A21", vendor: "clear" }, []],
    ["codes, vetoed by words", { description: "Masks: face masks", psc: "7A21", vendor: "clear" }, []],
    [
      "a vendor’s history",
      { description: "Support", history: { faces: { labelled: 3, of: 6 } } },
      ["evidence, weighed broad"],
    ],
    ["a history of too small a share", { description: "Support", history: { faces: { labelled: 3, of: 7 } } }, []],
    ["a history of too few awards", { description: "Support", history: { faces: { labelled: 3, of: 3 } } }, []],
    ["another technology’s history", { description: "Support", history: { plates: { labelled: 6, of: 6 } } }, []],
  ])("weighs %s", (_what, input, labels) => expect(by(input)).toEqual(labels));

  it("says every part that held, as filed, with its weight", () => {
    const [label] = classifyText([faces])({
      description: "FACE SEARCH, FACIAL",
      psc: "7A21",
      vendor: "clear",
      recipient: "CLEAR, INC.",
      history: { faces: { labelled: 12, of: 14 } },
    });
    expect(label).toEqual({
      technology: "faces",
      reading: "strict",
      rule: "evidence, weighed",
      matched: [
        "FACE, FACIAL",
        "7A21",
        "CLEAR, INC.",
        "12 of this vendor’s other 14 described awards are of it by their words",
      ],
      parts: [
        { kind: "words", says: "FACE, FACIAL", weight: 4 },
        { kind: "psc", says: "7A21", weight: 3 },
        { kind: "vendors", says: "CLEAR, INC.", weight: 3 },
        {
          kind: "history",
          says: "12 of this vendor’s other 14 described awards are of it by their words",
          weight: 3,
        },
      ],
      score: 13,
    });
  });

  it("says the parts of a rule without weights, and what spoke against a score with its own", () => {
    const classify = classifyText([plates, faces]);
    expect(classify({ description: "SUPPORT", vendor: "vigilant", recipient: "VIGILANT LLC", psc: "D399" })[1]).toEqual(
      {
        technology: "plates",
        reading: "standard",
        rule: "maker and code",
        matched: ["vigilant"],
        parts: [
          { kind: "vendors", says: "VIGILANT LLC", weight: null },
          { kind: "psc", says: "D399", weight: null },
        ],
        score: null,
      },
    );
    const [label] = classify({ description: "FACE SHIELDS", psc: "7A21", vendor: "clear" });
    expect(label).toMatchObject({ reading: "broad", score: 5, matched: ["FACE", "7A21", "clear"] });
    expect(label!.parts.at(-1)).toEqual({ kind: "words", says: "SHIELDS", weight: -5 });
  });

  it("reads scores by the technology’s own thresholds", () => {
    const own = { ...faces, thresholds: { strict: 4, standard: 4, broad: 2 } };
    expect(classifyText([own])({ description: "FACE" })[0]!.reading).toBe("strict");
    expect(classifyText([own])({ description: "", naics: "541511" })[0]!.reading).toBe("broad");
  });
});

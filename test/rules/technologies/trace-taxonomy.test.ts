import { describe, expect, it } from "vitest";
import type { Technology } from "../../../src/model/taxonomy.ts";
import { coveredWords, traceTaxonomy } from "../../../src/rules/technologies/trace-taxonomy.ts";
import type { TracedRecord } from "../../../src/rules/technologies/trace-taxonomy.ts";

const plates: Technology = {
  id: "plates",
  name: "Plates",
  says: "",
  excludes: "",
  not: ["faceplate*", "dental"],
  rules: [
    { name: "named", reading: "strict", words: ["alpr", "plate reader*", "lpr system"] },
    { name: "maker", reading: "broad", vendors: ["vigilant"], not: ["training"] },
    { name: "maker and words", reading: "broad", vendors: ["vigilant"], words: ["database"] },
  ],
  evidence: [
    { weight: 2, words: ["plate*"] },
    { weight: -2, words: ["registration*", "china"] },
  ],
  colour: null,
};

const record = (description: string, vendor: string | null = null, award = 0): TracedRecord => ({
  award,
  description,
  vendor,
  psc: null,
  naics: null,
  office: null,
});

function traced(...records: readonly TracedRecord[]) {
  const { see, phrases } = traceTaxonomy([plates]);
  for (const [i, one] of records.entries()) see({ ...one, award: one.award || i + 1 });
  return Object.fromEntries(
    phrases().map((p) => [`${p.role} ${p.rule ?? `c${p.clue ?? ""}`} ${p.phrase}`, [p.stands.size, p.acted]]),
  );
}

describe("traceTaxonomy(technologies)", () => {
  it("counts the awards words stand in and the records they label", () => {
    const seen = traced(record("ALPR", null, 1), record("ALPR", null, 2), record("ALPR, PLATE READERS", null, 2));
    expect(seen).toMatchObject({
      "word 0 alpr": [2, 3],
      "word 0 plate reader*": [1, 1],
      "word 0 lpr system": [0, 0],
    });
  });

  it("tells words that are stopped, or whose rule's vendor is another, from words that label", () => {
    const seen = traced(record("ALPR FACEPLATE"), record("DATABASE", "other"), record("DATABASE", "vigilant"));
    expect(seen).toMatchObject({ "word 0 alpr": [1, 0], "word 2 database": [2, 1] });
  });

  it("counts a veto only where something would be labelled without it", () => {
    const seen = traced(record("FACEPLATES"), record("ALPR, FACEPLATES"), record("TRAINING", "vigilant"));
    expect(seen).toMatchObject({
      "veto c faceplate*": [2, 1],
      "veto c dental": [0, 0],
      "veto 1 training": [1, 1],
    });
  });

  it("counts a clue's words only beside a clue in favour, vetoes taken into account", () => {
    const seen = traced(record("REGISTRATION"), record("PLATE REGISTRATIONS"), record("DENTAL PLATES FROM CHINA"));
    expect(seen).toMatchObject({
      "word c0 plate*": [2, 1],
      "word c1 registration*": [2, 1],
      "word c1 china": [1, 0],
      "veto c dental": [1, 1],
    });
  });
});

describe("coveredWords(words)", () => {
  it.each([
    [["reader*", "readers"], [{ word: "readers", by: "reader*" }]],
    [["plate reader*", "reader*"], [{ word: "plate reader*", by: "reader*" }]],
    [["readers*", "reader*"], [{ word: "readers*", by: "reader*" }]],
    [["Reader", "reader"], [{ word: "reader", by: "Reader" }]],
    [["tethered balloon", "balloon"], [{ word: "tethered balloon", by: "balloon" }]],
    // Not covered: the ending may be another, the word begins another, the words part.
    [["reader", "reader*"], [{ word: "reader", by: "reader*" }]],
    [["readers", "reader s"], []],
    [["plate reader", "plate readers"], []],
    [["lpr", "alpr"], []],
    [["mobile lpr*", "lpr camera*"], []],
  ])("of %j finds %j", (words, expected) => expect(coveredWords(words)).toEqual(expected));
});

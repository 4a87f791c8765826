import { describe, expect, it } from "vitest";
import { sayLabel } from "../../src/model/say-label.ts";
import { evidenceRule, sayHistory } from "../../src/model/taxonomy.ts";
import type { Label } from "../../src/model/taxonomy.ts";

const label = (more: Partial<Label>): Label => ({
  technology: "plates",
  reading: "strict",
  rule: "named",
  matched: [],
  parts: [],
  score: null,
  ...more,
});

describe("sayLabel(label)", () => {
  it("names the rule and every part that held", () => {
    const parts = [
      { kind: "vendors", says: "VIGILANT, LLC", weight: null },
      { kind: "psc", says: "D399", weight: null },
    ] as const;
    expect(sayLabel(label({ parts }))).toBe("rule “named”: vendor “VIGILANT, LLC”, product or service code “D399”");
  });

  it("says what evidence adds up to, each clue with its sign, a history in its own words", () => {
    const parts = [
      { kind: "words", says: "PLATES", weight: 4 },
      { kind: "offices", says: "FLEET OFFICE", weight: -3 },
      { kind: "history", says: sayHistory(12, 14), weight: 3 },
    ] as const;
    expect(sayLabel(label({ rule: evidenceRule, score: 4, parts }))).toBe(
      "evidence that adds up to 4: words “PLATES” (+4), office “FLEET OFFICE” (−3), 12 of this vendor’s other 14 described awards are of it by their words (+3)",
    );
  });

  it("leaves a person's decision as it is told", () => {
    expect(sayLabel(label({ rule: "decided by a reader on 1 May 2026" }))).toBe("decided by a reader on 1 May 2026");
  });
});

import { describe, expect, it } from "vitest";
import { markedText } from "../../src/pages/page-text.ts";

describe("markedText(text, marks, doubtful)", () => {
  const text = "Cameras 57 for [name], thlrty days";
  const doubtful = [
    { start: 8, end: 10, confidence: 41 },
    { start: 23, end: 29, confidence: 35 },
  ];
  const doubt = (word: string, confidence: number) =>
    `<span class="doubt" title="recognised with a confidence of ${confidence} of 100">${word}</span>`;
  const name = '<span class="mask" title="masked: name">[name]</span>';

  it("marks what was recognised with little confidence, in its place, masks as ever", () => {
    expect(String(markedText(text, [], doubtful))).toBe(
      `Cameras ${doubt("57", 41)} for ${name}, ${doubt("thlrty", 35)} days`,
    );
    expect(String(markedText(text, []))).toBe(`Cameras 57 for ${name}, thlrty days`);
  });

  it("marks it inside a quoted passage too, and not where a passage begins or ends within the word", () => {
    const mark = (start: number, end: number) => ({ page: 1, start, end, quote: "", claims: [] });
    const quoted = String(markedText(text, [mark(0, 10)], doubtful));
    expect(quoted).toContain(`>Cameras ${doubt("57", 41)}</mark> for`);
    expect(quoted).toContain(doubt("thlrty", 35));
    const within = String(markedText(text, [mark(0, 9)], doubtful));
    expect(within).not.toContain(">57<");
    expect(within.replace(/<[^>]*>/g, "")).toBe(text);
    expect(within).toContain(doubt("thlrty", 35));
  });
});

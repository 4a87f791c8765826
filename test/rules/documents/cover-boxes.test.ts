import { describe, expect, it } from "vitest";
import type { RawDocument, Word } from "../../../src/model/document.ts";
import { coverBoxes } from "../../../src/rules/documents/cover-boxes.ts";
import { handPage } from "./hand-document.ts";

/** A line of words ten points wide each, twelve apart. */
function line(text: string, y: number) {
  const words = [...text.matchAll(/\S+/g)].map((m, i): Word => ({
    start: m.index,
    end: m.index + m[0].length,
    box: { x: 12 * i, y, width: 10, height: 8 },
  }));
  return { text, words };
}

const document: RawDocument = {
  format: "pdf",
  metadata: { title: null, byline: null, publisher: null, date: null },
  pages: [{ ...handPage(1, []), lines: [line("Signed: Maria Vogel, Chief", 100), line("on Monday", 120)] }],
  badRedactions: [],
  notes: [],
};
const cover = (x: number, y: number, width: number, height: number, page = 1) => ({ page, x, y, width, height });
const texts = (covered: RawDocument) => covered.pages[0]!.lines.map((l) => l.text);

describe("coverBoxes(document, covers)", () => {
  it("masks the words under a box as one name, and leaves the others where they are", () => {
    const covered = coverBoxes(document, [cover(11, 98, 24, 12)]);
    expect(texts(covered)).toEqual(["Signed: [name] Chief", "on Monday"]);
    const [first] = covered.pages[0]!.lines;
    expect(first!.words.map((w) => first!.text.slice(w.start, w.end))).toEqual(["Signed:", "[name]", "Chief"]);
    expect(first!.words[1]!.box).toEqual({ x: 11, y: 98, width: 24, height: 12 });
  });

  it("masks a box with no words under it, for what is drawn there", () =>
    expect(texts(coverBoxes(document, [cover(300, 300, 50, 20)]))).toEqual([...texts(document), "[name]"]));

  it("leaves words that a box touches by less than half, and other pages", () => {
    expect(texts(coverBoxes(document, [cover(20, 98, 5, 12)])).slice(0, 2)).toEqual(texts(document));
    expect(coverBoxes(document, [cover(0, 0, 600, 800, 2)])).toEqual(document);
    expect(coverBoxes(document, [])).toBe(document);
  });
});

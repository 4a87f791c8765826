import type { Line } from "../../model/document.ts";
import { glyphWords } from "./glyph-words.ts";
import { groupLines, type PlacedWord } from "./group-lines.ts";
import type { Glyph, PageMarks } from "./marks.ts";
import { areaOf, intersection, type Rect } from "./rect.ts";

/** Returns the lines of a page's text layer: what reads from left to right first, then what stands on its side. */
export function textLayerLines(glyphs: readonly Glyph[]): Line[] {
  const words = glyphWords(glyphs);
  return [0, 1, 2, 3].flatMap((turns) => {
    const turned = words.filter((word) => word.turns === turns);
    if (turns === 0) return groupLines(turned);
    return turned.length === 0 ? [] : groupTurned(turned, turns);
  });
}

/** Lines are found upright and their boxes turned back. */
function groupTurned(words: readonly PlacedWord[], turns: number): Line[] {
  const upright = words.map(({ text, rect, middle, height, spaced }) => ({
    text,
    height,
    spaced,
    rect: turn(rect, turns),
    middle: turns === 2 ? -middle : turns === 1 ? middle : -middle,
  }));
  return groupLines(upright).map((line) => ({
    text: line.text,
    words: line.words.map((word) => {
      const { x, y, width, height } = word.box;
      const back = turn({ x0: x, y0: y, x1: x + width, y1: y + height }, (4 - turns) & 3);
      return { ...word, box: { x: back.x0, y: back.y0, width: back.x1 - back.x0, height: back.y1 - back.y0 } };
    }),
  }));
}

/** Turns a rectangle about the origin so that text of so many quarter turns reads from left to right. */
function turn({ x0, y0, x1, y1 }: Rect, turns: number): Rect {
  if (turns === 1) return { x0: -y1, y0: x0, x1: -y0, y1: x1 };
  if (turns === 2) return { x0: -x1, y0: -y1, x1: -x0, y1: -y0 };
  if (turns === 3) return { x0: y0, y0: -x1, x1: y1, y1: -x0 };
  return { x0, y0, x1, y1 };
}

/** A page of pictures carries a header at most in letters of its own. */
const fewLetters = 200;

/** Returns true where the letters of a page are not its text: none, few over a picture, or a code nobody can read. */
export function needsRecognising({ paints }: PageMarks, lines: readonly Line[], page: Rect): boolean {
  const text = lines.map((line) => line.text).join(" ");
  const letters = text.replace(/\s/g, "").length;
  const images = paints.filter((paint) => paint.kind === "image");
  const pictured = images.reduce((sum, paint) => sum + areaOf(intersection(paint.rect, page)), 0) / areaOf(page);
  if (letters === 0) return paints.length > 0;
  if (letters < fewLetters && pictured > 0.5) return true;
  return meaningless(text);
}

/** Returns true for text that has its letters in a code of its own: no words, or characters that are none. */
export function meaningless(text: string): boolean {
  const letters = text.replace(/\s/g, "");
  if (letters.length < 20) return false;
  const strange = letters.match(/[\ue000-\uf8ff\ufffd\u{f0000}-\u{10ffff}]/gu)?.length ?? 0;
  if (strange > 0.3 * letters.length) return true;
  const words = text.match(/[a-z]{4,}/gi) ?? [];
  const marks = letters.match(/[^\p{L}\p{N}]/gu)?.length ?? 0;
  if (letters.length > 100 && marks > 0.6 * letters.length && words.length === 0) return true;
  if (words.length < 20) return false;
  return words.filter((word) => /[aeiouy]/i.test(word)).length < 0.4 * words.length;
}

import type { Line, Word } from "../../model/document.ts";
import { splitColumns } from "./split-columns.ts";
import { areaOf, boxOf, intersection, type Rect, union } from "./rect.ts";

/** A word by itself: its text, its place, and its middle as rows count it (the same for all words of an even row). */
export type PlacedWord = {
  readonly text: string;
  readonly rect: Rect;
  readonly middle: number;
  /** How tall its line is, which a dash alone does not say. */
  readonly height: number;
  /** True where a space of the text itself comes before it, however narrow. */
  readonly spaced: boolean;
  /** How sure recognition is of it, 0 to 100. */
  readonly confidence?: number;
};

/** Words nearer to each other than this share of their height are one word in two pieces. */
export const wordGap = 0.1;

type Row = { middle: number; height: number; readonly words: PlacedWord[] };

/**
 * Returns the lines of a page: words that stand beside each other are one line, whatever stands between them, from
 * top to bottom and from left to right; so the rows of a table are lines, and its columns are seen from the boxes. Prose
 * in two columns is read column by column.
 */
export function groupLines(words: readonly PlacedWord[]): Line[] {
  const rows: Row[] = [];
  for (const word of withoutDoubles(words).sort((a, b) => a.middle - b.middle)) {
    const { height } = word;
    const near = rows
      .slice(-8)
      .filter((row) => Math.abs(row.middle - word.middle) < 0.4 * Math.min(row.height, height))
      .sort((a, b) => Math.abs(a.middle - word.middle) - Math.abs(b.middle - word.middle))[0];
    if (near) {
      near.words.push(word);
      // The tallest word says where a row is: footnote marks and small print stand beside it, not the other way round.
      if (height > near.height) [near.middle, near.height] = [word.middle, height];
    } else rows.push({ middle: word.middle, height, words: [word] });
  }
  return splitColumns(rows.sort((a, b) => a.middle - b.middle)).map((row) => lineOf(row.words));
}

/** Type set twice to look bold is one word. */
function withoutDoubles(words: readonly PlacedWord[]): PlacedWord[] {
  const seen = new Map<string, PlacedWord[]>();
  return words.filter((word) => {
    const same = seen.get(word.text) ?? [];
    if (same.some((other) => areaOf(intersection(other.rect, word.rect)) > 0.7 * areaOf(word.rect))) return false;
    seen.set(word.text, [...same.slice(-63), word]);
    return true;
  });
}

function lineOf(words: readonly PlacedWord[]): Line {
  const pieces = [...words].sort((a, b) => a.rect.x0 - b.rect.x0);
  const joined: { text: string; rect: Rect; confidence?: number | undefined }[] = [];
  for (const { text, rect, spaced, height, confidence } of pieces) {
    const last = joined.at(-1);
    if (
      last &&
      !spaced &&
      rect.x0 - last.rect.x1 < wordGap * height &&
      rect.x0 > last.rect.x0 + 0.3 * (last.rect.x1 - last.rect.x0)
    ) {
      last.text += text;
      last.rect = union(last.rect, rect);
      if (confidence !== undefined) last.confidence = Math.min(last.confidence ?? 100, confidence);
    } else joined.push({ text, rect, confidence });
  }
  let text = "";
  const placed: Word[] = joined.map((word) => {
    const start = text === "" ? 0 : text.length + 1;
    text = text === "" ? word.text : `${text} ${word.text}`;
    const sure = word.confidence === undefined ? {} : { confidence: Math.round(word.confidence) };
    return { start, end: text.length, box: boxOf(word.rect), ...sure };
  });
  return { text, words: placed };
}

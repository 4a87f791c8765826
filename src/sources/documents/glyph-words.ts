import { type PlacedWord, wordGap } from "./group-lines.ts";
import type { Glyph } from "./marks.ts";
import { type Rect, union } from "./rect.ts";

type Run = { text: string; rect: Rect; middle: number; height: number; turns: number; spaced: boolean };

/** Where a rectangle begins and ends along the direction its text is read in. */
const along = ({ x0, y0, x1, y1 }: Rect, turns: number): readonly [from: number, to: number] =>
  turns === 0 ? [x0, x1] : turns === 1 ? [-y1, -y0] : turns === 2 ? [-x1, -x0] : [y0, y1];

/** Returns the words that glyphs make, in the order they are drawn, with the direction they are read in. */
export function glyphWords(glyphs: readonly Glyph[]): (PlacedWord & { readonly turns: number })[] {
  const words: Run[] = [];
  let open: Run | undefined;
  let spaced = true;
  let parted: { readonly word: Run; readonly by: number; readonly after: number } | undefined;
  let before = -1;
  for (const { text, rect, middle, turns, order } of glyphs) {
    const letters = clean(text);
    if (letters === "") {
      // A space ends a word; a soft hyphen or a mark of direction does not.
      if (/\s/.test(text)) {
        if (open) parted = { word: open, by: order, after: before };
        [open, spaced] = [undefined, true];
      }
      continue;
    }
    // Browsers draw a soft hyphen as a space by itself, and the rest of the word over it.
    if (parted && parted.by !== parted.after && parted.by !== order && beginsAt(parted.word, rect, turns, middle))
      [open, spaced] = [parted.word, false];
    parted = undefined;
    before = order;
    const height = turns % 2 === 0 ? rect.y1 - rect.y0 : rect.x1 - rect.x0;
    if (open && open.turns === turns && Math.abs(open.middle - middle) < 0.25 * height) {
      const gap = along(rect, turns)[0] - along(open.rect, turns)[1];
      if (gap < wordGap * height && gap > -0.5 * height) {
        open.text += letters;
        open.rect = union(open.rect, rect);
        continue;
      }
    }
    // What is drawn elsewhere on the page is not what the space was before.
    const last = words.at(-1);
    const runsOn = last !== undefined && last.turns === turns && Math.abs(last.middle - middle) < 0.25 * height;
    open = { text: letters, rect, middle, height, turns, spaced: spaced && runsOn };
    spaced = false;
    words.push(open);
  }
  return words.map((word) => ({ ...word, text: word.text.normalize("NFC") }));
}

/** Whether a glyph begins exactly where a word ends, in its line. */
function beginsAt(word: Run, rect: Rect, turns: number, middle: number): boolean {
  const gap = along(rect, turns)[0] - along(word.rect, turns)[1];
  return word.turns === turns && Math.abs(word.middle - middle) < 0.5 && Math.abs(gap) < 0.005 * word.height;
}

/** Returns the letters of a glyph as text has them: ligatures apart, no control characters, no spaces. */
export function clean(text: string): string {
  return (
    text
      .replace(/[\ufb00-\ufb06\uff01-\uff5e]/g, (each) => each.normalize("NFKC"))
      // oxlint-disable-next-line no-control-regex
      .replace(/[\s\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "")
  );
}

import type { Box, Line, MarkupCell, Page } from "../../model/document.ts";
import { aroundAll, median } from "./boxes.ts";
import { lieOf, straightBox } from "./upright.ts";

/** A word of a page with its place, and where it starts and ends in the page's text: see textOf. */
export type PlacedWord = {
  readonly text: string;
  readonly box: Box;
  readonly start: number;
  readonly end: number;
  readonly confidence?: number;
};

/** Words that stand beside each other across the whole page, from left to right. */
export type PlacedLine = {
  readonly words: readonly PlacedWord[];
  readonly box: Box;
  readonly middle: number;
  /** The usual height of its words. */
  readonly height: number;
};

/** Returns the text of a page in reading order, line ends as spaces. */
export function textOf(page: Page): string {
  return page.lines.map(({ text }) => text).join(" ");
}

/** Returns the words of a page that have a place, without what recognition makes of ruling lines and specks. */
export function placedWords(page: Page): PlacedWord[] {
  const words: PlacedWord[] = [];
  let offset = 0;
  for (const [at, { text, words: placed, row }] of page.lines.entries()) {
    const own: Line["words"] = row ? row.cells.map((cell) => ({ ...cell, box: gridBox(cell, at) })) : placed;
    for (const { start, end, box, confidence } of own) {
      words.push({
        text: text.slice(start, end).trim(),
        box,
        start: offset + start,
        end: offset + end,
        ...(confidence !== undefined && { confidence }),
      });
    }
    offset += text.length + 1;
  }
  return words.filter(({ text, box }) => text !== "" && (page.origin !== "ocr" || (box.width >= 1 && !isSpeck(text))));
}

/** Whether words of a page have places on it; a table's cells of markup stand in a grid of our own. */
export function hasPlaces({ origin }: Pick<Page, "origin">): boolean {
  return origin === "text-layer" || origin === "ocr";
}

/** A cell as a word of a grid, columns as far apart as no cell reaches, so that what stands beside or under it is told. */
function gridBox({ column, columns }: Pick<MarkupCell, "column" | "columns">, line: number): Box {
  return { x: column * 100, y: line * 12, width: columns * 100 - 50, height: 10 };
}

/** A ruling line or a speck, as recognition reads them. */
function isSpeck(text: string): boolean {
  return /^[|~_=\\/[\]{}—–‘’'"`.,:;]+$/u.test(text);
}

/**
 * Returns the lines of a page from top to bottom, each across all columns, however the reader cut them up. Where a page
 * lies on its side, on its head or askew, their boxes are those it had if it lay straight: see boxOnPage.
 */
export function lineUp(page: Page): PlacedLine[] {
  const lie = lieOf(page);
  const words = placedWords(page).map((word) => ({ ...word, box: straightBox(word.box, page, lie) }));
  const middleOf = ({ y, height }: Box): number => y + height / 2;
  const usual = median(words.map(({ box }) => box.height));
  const open: { words: PlacedWord[]; middle: number; height: number; right: number }[] = [];
  for (const word of words.toSorted((a, b) => a.box.x - b.box.x || a.box.y - b.box.y)) {
    const middle = middleOf(word.box);
    // A dash or a full stop is low, and lies off the middle of the words beside it.
    const small = word.box.height < usual * 0.6;
    const near = open
      .map((line) => ({ line, off: Math.abs(line.middle - middle) }))
      .filter(({ line, off }) => {
        const height = small ? line.height : Math.min(line.height, word.box.height);
        return off <= height * (small ? 0.6 : 0.45) && line.right <= word.box.x + height * 0.5;
      })
      .sort((a, b) => a.off - b.off)[0]?.line;
    if (near === undefined) {
      open.push({ words: [word], middle, height: word.box.height, right: word.box.x + word.box.width });
      continue;
    }
    near.words.push(word);
    near.right = word.box.x + word.box.width;
    if (small) continue;
    near.middle = near.height < usual * 0.6 ? middle : (near.middle + middle) / 2;
    near.height = Math.max(near.height * 0.8, word.box.height);
  }
  return open
    .map(({ words: own }) => {
      const height = median(own.map(({ box }) => box.height));
      const tall = own.filter(({ box }) => box.height >= height * 0.6);
      return {
        words: own,
        box: aroundAll(own.map(({ box }) => box)),
        height,
        middle: median(tall.map(({ box }) => middleOf(box))),
      };
    })
    .sort((a, b) => a.middle - b.middle);
}

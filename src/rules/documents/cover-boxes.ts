import type { Box, Line, Page, RawDocument, Word } from "../../model/document.ts";
import type { CoverBox } from "../../model/document-source.ts";

const mask = "[name]";

/**
 * Returns the document with what stands in the boxes masked as a name: signatures drawn by hand, stamps, names no rule
 * knows. Each box is masked as a whole, so that a masked copy paints over all of it.
 */
export function coverBoxes(document: RawDocument, covers: readonly CoverBox[]): RawDocument {
  if (covers.length === 0) return document;
  return {
    ...document,
    pages: document.pages.map((page) => {
      const own = covers.filter((cover) => cover.page === page.page);
      return own.length === 0 ? page : coverPage(page, own);
    }),
  };
}

function coverPage(page: Page, covers: readonly CoverBox[]): Page {
  const lines = page.lines.map((line) => coverLine(line, covers));
  const words = page.lines.flatMap((line) => line.words);
  const bare = covers.filter((cover) => !words.some((word) => overlaps(word.box, cover)));
  const boxes = bare.map((cover): Line => ({ text: mask, words: [{ start: 0, end: mask.length, box: boxOf(cover) }] }));
  return { ...page, lines: [...lines, ...boxes] };
}

function boxOf({ x, y, width, height }: Box): Box {
  return { x, y, width, height };
}

/** A run of words under one cover becomes one mask as large as the cover. */
function coverLine(line: Line, covers: readonly Box[]): Line {
  const over = line.words.map((word) => covers.find((cover) => overlaps(word.box, cover)));
  if (over.every((cover) => cover === undefined)) return line;
  let text = "";
  let from = 0;
  const words: Word[] = [];
  for (const [i, word] of line.words.entries()) {
    const cover = over[i];
    if (cover !== undefined && cover === over[i - 1]) {
      from = word.end;
      continue;
    }
    text += line.text.slice(from, word.start);
    const shown = cover === undefined ? line.text.slice(word.start, word.end) : mask;
    const placed = { start: text.length, end: text.length + shown.length };
    words.push(cover === undefined ? { ...word, ...placed } : { ...placed, box: boxOf(cover) });
    text += shown;
    from = word.end;
  }
  return { text: text + line.text.slice(from), words };
}

/** Half of a word under a cover is a word under it. */
function overlaps(word: Box, cover: Box): boolean {
  const across = Math.min(word.x + word.width, cover.x + cover.width) - Math.max(word.x, cover.x);
  const down = Math.min(word.y + word.height, cover.y + cover.height) - Math.max(word.y, cover.y);
  return across > 0 && down > 0 && across * down * 2 >= word.width * word.height;
}

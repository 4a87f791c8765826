import type { Box, Line, Page, RawDocument, Word } from "../model/document.ts";
import type { CoverBox } from "../model/document-source.ts";

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
  const boxes = covers.map(({ x, y, width, height }): Line => ({
    text: mask,
    words: [{ start: 0, end: mask.length, box: { x, y, width, height } }],
  }));
  return { ...page, lines: [...lines, ...boxes] };
}

function coverLine(line: Line, covers: readonly Box[]): Line {
  const hit = (word: Word) => covers.some((cover) => overlaps(word.box, cover));
  if (!line.words.some(hit)) return line;
  let text = "";
  let from = 0;
  const words: Word[] = [];
  for (let i = 0; i < line.words.length; i++) {
    const first = line.words[i]!;
    text += line.text.slice(from, first.start);
    if (!hit(first)) {
      words.push({ start: text.length, end: text.length + first.end - first.start, box: first.box });
      text += line.text.slice(first.start, first.end);
      from = first.end;
      continue;
    }
    let box = first.box;
    while (i + 1 < line.words.length && hit(line.words[i + 1]!)) box = union(box, line.words[++i]!.box);
    words.push({ start: text.length, end: text.length + mask.length, box });
    text += mask;
    from = line.words[i]!.end;
  }
  return { text: text + line.text.slice(from), words };
}

/** Half of a word under a cover is a word under it. */
function overlaps(word: Box, cover: Box): boolean {
  const across = Math.min(word.x + word.width, cover.x + cover.width) - Math.max(word.x, cover.x);
  const down = Math.min(word.y + word.height, cover.y + cover.height) - Math.max(word.y, cover.y);
  return across > 0 && down > 0 && across * down * 2 >= word.width * word.height;
}

function union(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

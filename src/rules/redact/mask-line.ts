import type { Box, DocumentMaskKind, Line, MarkupCell, Word } from "../../model/document.ts";

/** A part of a line to mask. */
export type Patch = { readonly start: number; readonly end: number; readonly kind: DocumentMaskKind };

/** Returns the smallest box around both. */
function union(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

/** Returns the text with the patches, in order and without overlaps, as their kinds in square brackets. */
export function maskString(text: string, patches: readonly Patch[]): string {
  let result = "";
  let position = 0;
  for (const { start, end, kind } of patches) {
    result += `${text.slice(position, start)}[${kind}]`;
    position = end;
  }
  return result + text.slice(position);
}

/**
 * Returns the line with the patches masked in its text, and in its words: what a mask touches becomes one word with the
 * box around all of them, so that no box betrays how the name was divided.
 */
export function maskLine(line: Line, patches: readonly Patch[]): Line {
  if (patches.length === 0) return line;
  const text = maskString(line.text, patches);
  const words: Word[] = [];
  for (const word of line.words) {
    const start = moved(word.start, patches, "start");
    const end = moved(word.end, patches, "end");
    const last = words.at(-1);
    if (last !== undefined && start < last.end)
      words[words.length - 1] = {
        start: last.start,
        end: Math.max(last.end, end),
        box: union(last.box, word.box),
        ...leastSure(last, word),
      };
    else words.push({ ...word, start, end });
  }
  return {
    text,
    words,
    ...(line.row && { row: { ...line.row, cells: line.row.cells.map((cell) => within(cell, patches)) } }),
  };
}

/** A word made of two is as doubtful as the worse read of them. */
function leastSure(one: Word, other: Word): Pick<Word, "confidence"> {
  const known = [one.confidence, other.confidence].filter((confidence) => confidence !== undefined);
  return known.length === 0 ? {} : { confidence: Math.min(...known) };
}

/** A cell keeps its column; of a mask that runs over several, each shows all. */
function within(cell: MarkupCell, patches: readonly Patch[]): MarkupCell {
  return { ...cell, start: moved(cell.start, patches, "start"), end: moved(cell.end, patches, "end") };
}

/** Returns where a place of the old text is in the new; a place inside a patch is its mask's start or end. */
function moved(place: number, patches: readonly Patch[], side: "start" | "end"): number {
  let shift = 0;
  for (const { start, end, kind } of patches) {
    const length = kind.length + 2;
    if (side === "start" ? place < start : place <= start) break;
    if (side === "start" ? place < end : place < end) return start + shift + (side === "start" ? 0 : length);
    shift += length - (end - start);
  }
  return place + shift;
}

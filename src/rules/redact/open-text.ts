import type { RawDocument } from "../../model/document.ts";

/** Where a piece of the open text comes from. */
export type Place =
  | { readonly part: "title" | "byline" | "publisher" }
  | { readonly part: "line"; readonly page: number; readonly line: number }
  | { readonly part: "note"; readonly note: number };

/** A piece of the open text, from `start` to before `end`. */
export type Piece = { readonly start: number; readonly end: number; readonly place: Place };

/** A document as one text, the way back included: what stands between pieces is ours. */
export type OpenText = { readonly text: string; readonly pieces: readonly Piece[] };

/**
 * Returns all text of a document in one, so that a name found on one page is known on the next, and what runs over the
 * end of a line is read in one. Lines are joined by a line break, pages by two; a byline says that it is one.
 */
export function openText({ metadata, pages, notes }: RawDocument): OpenText {
  const parts: string[] = [];
  const pieces: Piece[] = [];
  let length = 0;
  const write = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  const add = (text: string, place: Place): void => {
    const start = length;
    write(text);
    pieces.push({ start, end: length, place });
  };
  if (metadata.title !== null) {
    add(metadata.title, { part: "title" });
    write("\n\n");
  }
  if (metadata.byline !== null) {
    write("Byline: ");
    add(metadata.byline, { part: "byline" });
    write("\n\n");
  }
  if (metadata.publisher !== null) {
    add(metadata.publisher, { part: "publisher" });
    write("\n\n");
  }
  pages.forEach((page, at) => {
    page.lines.forEach((line, index) => {
      add(line.text, { part: "line", page: at, line: index });
      write("\n");
    });
    write("\n");
  });
  notes.forEach((note, at) => {
    add(note, { part: "note", note: at });
    write("\n\n");
  });
  return { text: parts.join(""), pieces };
}

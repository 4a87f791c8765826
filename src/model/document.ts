import type { IsoDate } from "./dates.ts";

/** A place on a page in PDF points (1/72 inch), from the page's top left corner; for markup and plain text there is none. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** A word of a line: its place in the line's text (`start` to `end`, UTF-16 units) and on the page. */
export type Word = {
  readonly start: number;
  readonly end: number;
  readonly box: Box;
  /** How sure recognition is of it, 0 to 100; absent where nothing was recognised. */
  readonly confidence?: number;
};

/** Below this confidence a recognised word is shown as doubtful, and a check that rests on it says so. */
export const sureWord = 60;

/** A cell of a table in markup: its place in its line's text, its column from 0, and how many columns and rows it takes. */
export type MarkupCell = {
  readonly start: number;
  readonly end: number;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
};

/** What a line of markup is in a table: of which table of the document, from 1, and whether it names the columns. */
export type MarkupRow = {
  readonly table: number;
  readonly part: "header" | "body";
  /** From left to right, empty ones left out. */
  readonly cells: readonly MarkupCell[];
};

/**
 * A line of a page in reading order. Its words are in order and do not overlap; none where a format has no positions.
 * There a row of a table is a line, with its cells.
 */
export type Line = { readonly text: string; readonly words: readonly Word[]; readonly row?: MarkupRow };

/** How a page's text came to be: taken from the file's text layer, recognised in its picture, or written as text. */
export type TextOrigin = "text-layer" | "ocr" | "markup" | "plain";

/** One page (a PDF's, or the whole of an article or text as page 1). Pages are numbered from 1. */
export type Page = {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly origin: TextOrigin;
  /** Mean confidence of recognised words, 0 to 100; null where nothing was recognised. */
  readonly confidence: number | null;
  readonly lines: readonly Line[];
};

export type DocumentFormat = "pdf" | "html" | "markdown" | "text";

/** What a document says of itself; every text of it goes through redaction like the pages do. */
export type DocumentMetadata = {
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly date: IsoDate | null;
};

/**
 * A place where a file hides less than it seems to. `under-box`: text under a drawn box; `white-text`: text in the
 * colour of what it stands on; `off-page`: text outside the page; `annotation`: an annotation that only covers. What
 * the text says is never kept.
 */
export type BadRedaction = {
  readonly kind: "under-box" | "white-text" | "off-page" | "annotation";
  readonly page: number;
  readonly box: Box;
  readonly characters: number;
};

/** A document as read, with what names private persons still in it: never stored, only ever redacted. */
export type RawDocument = {
  readonly format: DocumentFormat;
  readonly metadata: DocumentMetadata;
  readonly pages: readonly Page[];
  readonly badRedactions: readonly BadRedaction[];
  /** What a person should know: scripts and attachments passed over, pages without words. */
  readonly notes: readonly string[];
};

/** What can be masked in a document; the mask is the kind in square brackets. */
export const maskKinds = [
  "name",
  "e-mail",
  "phone",
  "SSN",
  "A-number",
  "passport",
  "driver's licence",
  "address",
  "date of birth",
  "plate",
  "VIN",
  "bank account",
  "card",
  "IP address",
  "coordinates",
] as const;
export type DocumentMaskKind = (typeof maskKinds)[number];

/** Something to mask in a text: from `start` to before `end` (UTF-16 units). */
export type RedactionSpan = {
  readonly start: number;
  readonly end: number;
  readonly kind: DocumentMaskKind;
  /** The rule that said so and the words of context it went by, never the datum itself. */
  readonly because: string;
  /** False where a person should look: masked all the same until somebody decides. */
  readonly certain: boolean;
};

/** Who may be named: acts in a public role, with the source that says so (`officials.yaml`). */
export type Official = { readonly name: string; readonly role: string; readonly source: string };

/** What was masked, by kind and whether it waits for a person. */
export type MaskCount = { readonly kind: DocumentMaskKind; readonly certain: number; readonly uncertain: number };

/** A document after redaction: the only shape that is stored, indexed or shown. */
export type RedactedDocument = RawDocument & { readonly masked: readonly MaskCount[] };

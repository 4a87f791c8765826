/** A quote with what stands before and after it, as W3C's Web Annotation Data Model selects text. */
export type TextQuoteSelector = {
  readonly type: "TextQuoteSelector";
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
};

/** Where a quote stands: its page, its place in the page's text (UTF-16 units), and its selector. */
export type FoundQuote = {
  readonly page: number;
  readonly start: number;
  readonly end: number;
  readonly selector: TextQuoteSelector;
};

/** The passage of a document that comes nearest to a quote that is not in it. */
export type NearestPassage = { readonly page: number; readonly text: string; readonly likeness: number };

/**
 * Words of a document: the source's file, the page, and the words as they stand there; of a table in markup also which
 * table of the document and which row of it, from 1.
 */
export type DocumentPlace = {
  readonly document: string;
  readonly source: string;
  readonly page: number;
  readonly quote: string;
  readonly table?: number;
  readonly row?: number;
};

/** Returns where a place stands in its document, `page 3` or `table 2, row 5`. */
export function sayPlace({ page, table, row }: Pick<DocumentPlace, "page" | "table" | "row">): string {
  return table === undefined || row === undefined ? `page ${page}` : `table ${table}, row ${row}`;
}

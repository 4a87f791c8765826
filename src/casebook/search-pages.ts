import type { DocumentEntry } from "../model/search.ts";
import type { Book } from "./book.ts";

/**
 * The pages of documents to search, redacted, in the order they matter; `key` names their content in a file name, so
 * that other pages make another index.
 */
export type SearchPages = {
  readonly key: string;
  readonly entries: () => AsyncIterable<DocumentEntry> | Iterable<DocumentEntry>;
};

/** Returns the pages of a book's documents; none, for no book holds documents yet. */
export function searchPages(_book: Book): SearchPages {
  return { key: "awards", entries: () => [] };
}

import type { Box } from "./document.ts";

/** What the value of a field is, and so how it is written: see DocumentField. */
export type FieldKind = "text" | "number" | "money" | "date";

/**
 * A value a document states, with the words it stands in. `value` is text in one form per kind: a number plain
 * (`30`, `1.5`), money as decimal text (`171000.00`), a date as ISO text, anything else as printed.
 */
export type DocumentField = {
  readonly name: string;
  readonly kind: FieldKind;
  readonly value: string;
  readonly page: number;
  /** Words of the page exactly as they stand there, line ends as spaces: label and value, or the sentence. */
  readonly quote: string;
  /** Where the value stands; null where the page has no positions. */
  readonly box: Box | null;
  /** The words of the value, or of the row it stands in, that were recognised with little confidence. */
  readonly doubtful?: readonly { readonly text: string; readonly confidence: number }[];
  /** Of a line of an order: how it was told which column holds what. */
  readonly columnsBy?: "names" | "sums";
};

/** What to look for in a document's pages: the first value of a kind after some words. */
export type FieldQuery = {
  readonly name: string;
  /** The words the value follows: a form's label, a column's name, or words of a sentence. */
  readonly after: string;
  readonly kind: FieldKind;
  /** The page it stands on; any when absent. */
  readonly page?: number;
  /** A regular expression for the value, its first group where it has one, in place of the kind's own. */
  readonly pattern?: string;
};

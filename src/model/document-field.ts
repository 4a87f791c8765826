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
};

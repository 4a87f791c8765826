import type { Box } from "./document.ts";
import type { DocumentField } from "./document-field.ts";
import type { Cents } from "./money.ts";

/** Whether a line's quantity times its unit price is its total; `not stated` where one of the three is missing. */
export type Agreement = "agrees" | "differs" | "not stated";

/** A line of an order or an invoice as it states it: nothing is computed into it, nothing corrected. */
export type LineItem = {
  readonly page: number;
  readonly description: string;
  /** Exact decimal text, `57` or `1.5`. */
  readonly quantity: string | null;
  readonly unit: string | null;
  readonly unitPrice: Cents | null;
  readonly total: Cents | null;
  /** Quantity times unit price, exactly, as decimal text; null where one of them is not stated. */
  readonly product: string | null;
  readonly agreement: Agreement;
  /** The cells of the line from left to right. */
  readonly quote: string;
  readonly box: Box | null;
  readonly doubtful?: DocumentField["doubtful"];
};

/** What an order or an invoice states: its lines, its totals as it names them, its numbers and dates. */
export type Order = {
  readonly items: readonly LineItem[];
  /**
   * How it was told which column holds what: by the columns' names, or, where they are lost, by sums that come out;
   * then that they agree is how they were found, and proves nothing.
   */
  readonly columnsBy: "names" | "sums";
  /** `invoice number`, `order number`, `date`, `due date`, as far as they are stated. */
  readonly facts: readonly DocumentField[];
  /** Amounts beside the words for a total, each by these words in small letters: `subtotal`, `balance due`. */
  readonly totals: readonly DocumentField[];
  /** The totals of its lines added up; null where a line states none. */
  readonly itemsTotal: Cents | null;
};

import type { DocumentField } from "../../model/document-field.ts";
import type { LineItem, Order } from "../../model/line-item.ts";
import { decimalText } from "../../model/money.ts";

/**
 * Returns what an order or invoice states as fields: `line 1 quantity`, `line 1 unit price`, `line 1 total` and so on,
 * its numbers and dates, and its totals by their own words.
 */
export function orderFields({ items, facts, totals, columnsBy }: Order): DocumentField[] {
  return [...items.flatMap((item, i) => lineFields(item, `line ${i + 1}`, columnsBy)), ...facts, ...totals];
}

function lineFields(item: LineItem, line: string, columnsBy: Order["columnsBy"]): DocumentField[] {
  const { page, quote, box, doubtful } = item;
  const field = (name: string, kind: DocumentField["kind"], value: string | null): DocumentField[] =>
    value === null || value === ""
      ? []
      : [{ name: `${line} ${name}`, kind, value, page, quote, box, columnsBy, ...(doubtful && { doubtful }) }];
  return [
    ...field("description", "text", item.description),
    ...field("quantity", "number", item.quantity),
    ...field("unit price", "money", item.unitPrice === null ? null : decimalText(item.unitPrice)),
    ...field("total", "money", item.total === null ? null : decimalText(item.total)),
  ];
}

import type { Dimension, Filter } from "../model/figure.ts";

/** Dimensions that are one column of a record; the others are tables of awards. */
export type ColumnDimension = Exclude<Dimension, "technology" | "maker">;

const columns: Record<ColumnDimension, string> = {
  agency: "agency",
  office: "office",
  vendor: "vendor",
  parent: "parent",
  "fiscal-year": "fiscal_year",
  month: "month",
  psc: "psc",
  naics: "naics",
  competition: "competition",
  pricing: "pricing",
  award: "piid",
};

/** Vendors and parents are so many that they are added up by number; the numbers are in the order of the texts. */
export type Numbered = { readonly number: string; readonly names: string; readonly text: string };

type Seen = { readonly column: string; readonly numbered: Numbered };

function seen(of: "vendor" | "parent", { vendors = "as-grouped" }: Pick<Filter, "vendors">): Seen {
  const names = `${of}_number`;
  const one = (column: string, number: string): Seen => ({ column, numbered: { number, names, text: of } });
  switch (vendors) {
    case "as-filed":
      return of === "parent"
        ? one("registry_parent", "registry_parent_number")
        : {
            column: "recipient",
            numbered: { number: "recipient_number", names: "recipient_number", text: "recipient" },
          };
    case "as-grouped":
      return one(of, names);
    case "at-action":
      return of === "parent"
        ? one(of, names)
        : one("coalesce(vendor_then, vendor)", "coalesce(vendor_then_number, vendor_number)");
    case "today":
      return of === "parent"
        ? one("coalesce(parent_today, registry_parent)", "coalesce(parent_today_number, registry_parent_number)")
        : one("coalesce(vendor_today, vendor)", "coalesce(vendor_today_number, vendor_number)");
  }
}

/** Returns SQL for a dimension's value in a record, vendors and parents as the filter sees them. */
export function columnOf(dimension: ColumnDimension, filter: Pick<Filter, "vendors">): string {
  return dimension === "vendor" || dimension === "parent" ? seen(dimension, filter).column : columns[dimension];
}

/** Returns by which number the groups of a dimension are added up in `transaction`, if by any. */
export function numberOf(dimension: ColumnDimension, filter: Pick<Filter, "vendors">): Numbered | undefined {
  return dimension === "vendor" || dimension === "parent" ? seen(dimension, filter).numbered : undefined;
}

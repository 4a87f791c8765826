import type { Dimension, Filter } from "../model/figure.ts";
import { count, text } from "./connector.ts";
import type { Connector } from "./connector.ts";
import { dimensionColumn, filterSql } from "./figures.ts";
import { raw, sql } from "./sql.ts";

/** Where the rows of a filter lie. */
export type Scope = { readonly agencies: readonly string[]; readonly firstYear: number | null; readonly lastYear: number | null };

/** Returns the agencies and fiscal years of the transactions a filter takes; nulls and nothing when it takes none. */
export async function matchedScope(db: Connector, filter: Filter): Promise<Scope> {
  const rows = await db.query(sql`select agency, min(fiscal_year) as first_year, max(fiscal_year) as last_year from transaction${filterSql(filter, "transaction")} group by agency order by agency`);
  if (rows.length === 0) return { agencies: [], firstYear: null, lastYear: null };
  return {
    agencies: rows.map((row) => text(row, "agency")!),
    firstYear: Math.min(...rows.map((row) => count(row, "first_year"))),
    lastYear: Math.max(...rows.map((row) => count(row, "last_year"))),
  };
}

/** Returns the same for every value of a dimension the rows have. */
export async function matchedScopes(db: Connector, filter: Filter, per: Dimension): Promise<Map<string, Scope>> {
  const rows = await db.query(sql`
    select ${raw(dimensionColumn(per))}::varchar as per, list_sort(list_distinct(list(agency))) as agencies, min(fiscal_year) as first_year, max(fiscal_year) as last_year
    from transaction f${filterSql(filter, "transaction")} group by per`);
  return new Map(
    rows.map((row) => [
      text(row, "per") ?? "",
      { agencies: [...((row["agencies"] as { items: readonly string[] }).items ?? [])], firstYear: count(row, "first_year"), lastYear: count(row, "last_year") },
    ]),
  );
}

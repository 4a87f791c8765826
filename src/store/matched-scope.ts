import type { Dimension, Filter } from "../model/figure.ts";
import { count, text } from "./connector.ts";
import type { Connector } from "./connector.ts";
import { filterSql, valuePer } from "./figures.ts";
import { raw, sql } from "./sql.ts";
import type { Query } from "./sql.ts";

/**
 * The fiscal year an award was issued in, as positions 7 and 8 of its PIID say (FAR 4.1603(a)(2)): transactions of
 * years before the first one held belong to the award all the same.
 */
const issued =
  "try_cast(case when regexp_full_match(piid, '[A-Z0-9]{6}[0-9]{2}[A-Z][A-Z0-9]{4,8}') then 2000 + try_cast(substr(piid, 7, 2) as integer) end as integer)";

/** Returns SQL for the first year a filter's rows concern: where awards are named, not after they were issued. */
function firstYear(ofAwards: boolean): Query {
  return raw(ofAwards ? `least(min(fiscal_year), min(${issued}))` : "min(fiscal_year)");
}

/** Where the rows of a filter lie. */
export type Scope = {
  readonly agencies: readonly string[];
  readonly firstYear: number | null;
  readonly lastYear: number | null;
};

/** Returns the question matchedScope asks; filters that take the same rows ask the same. */
export function scopeSql(filter: Filter): Query {
  return sql`select agency, ${firstYear(filter.where.award !== undefined)} as first_year, max(fiscal_year) as last_year from transaction${filterSql(filter, "transaction")} group by agency order by agency`;
}

/** Returns the agencies and fiscal years of the transactions a filter takes; nulls and nothing when it takes none. */
export async function matchedScope(db: Connector, filter: Filter): Promise<Scope> {
  const rows = await db.query(scopeSql(filter));
  if (rows.length === 0) return { agencies: [], firstYear: null, lastYear: null };
  return {
    agencies: rows.map((row) => text(row, "agency")!),
    firstYear: Math.min(...rows.map((row) => count(row, "first_year"))),
    lastYear: Math.max(...rows.map((row) => count(row, "last_year"))),
  };
}

/** Returns the same for every value of a dimension the rows have. */
export async function matchedScopes(db: Connector, filter: Filter, per: Dimension): Promise<Map<string, Scope>> {
  const { value, join } = valuePer(per, filter);
  const rows = await db.query(sql`
    select ${value}::varchar as per, list_sort(list_distinct(list(agency))) as agencies, ${firstYear(per === "award")} as first_year, max(fiscal_year) as last_year
    from transaction f${join}${filterSql(filter, "transaction")} group by per`);
  return new Map(
    rows.map((row) => [
      text(row, "per") ?? "",
      {
        agencies: [...((row["agencies"] as { items: readonly string[] }).items ?? [])],
        firstYear: count(row, "first_year"),
        lastYear: count(row, "last_year"),
      },
    ]),
  );
}

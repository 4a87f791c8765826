import { readingsOf } from "../model/figure.ts";
import type { Dimension, Filter } from "../model/figure.ts";
import type { ColumnDimension } from "./figure-columns.ts";
import { joined, literal, raw, sql } from "./sql.ts";
import type { Query } from "./sql.ts";

/** Dimensions that are tables of awards: an award can have several values, or none. */
export type AwardDimension = Exclude<Dimension, ColumnDimension>;

/** Returns true for a dimension whose groups share awards, and leave out those that have none. */
export function isOfAwards(dimension: Dimension | undefined): dimension is AwardDimension {
  return dimension === "technology" || dimension === "maker";
}

/** Returns SQL for each award with each of its values, once. */
export function awardsBy(dimension: AwardDimension, filter: Filter): Query {
  switch (dimension) {
    case "technology":
      return sql`select distinct award, technology from label where ${readingSql(filter)}`;
    case "maker":
      return raw("select distinct award, maker from maker");
  }
}

/** Returns SQL that takes the awards with one of some values; `any` takes those that have one at all. */
export function awardsWith(dimension: AwardDimension, values: readonly string[], filter: Filter): Query {
  const named = values.includes("any") ? raw("true") : sql`${raw(dimension)} in (${list(values)})`;
  switch (dimension) {
    case "technology":
      return sql`award in (select award from label where ${named} and ${readingSql(filter)})`;
    case "maker":
      return sql`award in (select award from maker where ${named})`;
  }
}

function readingSql(filter: Filter): Query {
  const taken = readingsOf(filter.reading ?? "strict");
  return taken.length === 1 ? raw("reading = 'strict'") : raw(`reading in (${taken.map(literal).join(", ")})`);
}

/** Returns values as SQL for `in (…)`. */
export function list(values: readonly string[]): Query {
  // Nothing is in a list of nothing: a casebook without technologies and claims has no award pages.
  return values.length === 0
    ? raw("null")
    : joined(
        values.map((value) => sql`${value}`),
        ", ",
      );
}

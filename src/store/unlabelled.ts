import { count, text } from "./connector.ts";
import type { Connector } from "./connector.ts";
import { described, oneOf } from "./label-awards.ts";
import { joined, raw, sql } from "./sql.ts";

/** A vendor whose awards are of a technology so often that its others are worth a look. */
export type TellingVendor = {
  readonly vendor: string;
  readonly technology: string;
  readonly labelled: number;
  readonly of: number;
};

/**
 * Returns the vendors at least `share` per cent of whose described awards, and at least `awards` of them, carry a
 * technology by a strict rule of words alone. Natural persons are nobody's history.
 */
export async function tellingVendors(db: Connector, share: number, awards: number): Promise<TellingVendor[]> {
  const rows = await db.query(sql`
    with worded as (select distinct award, technology from (
      select award, technology from label_part where reading = 'strict' group by award, technology, rule having bool_and(part = 'words' and weight is null))),
    said as (select distinct vendor, award from ${described} where description <> '' and vendor not in ('natural-person', 'not-stated')),
    known as (select vendor, technology, count(*) as labelled from said join worded using (award) group by all),
    size as (select vendor, count(*) as n from said where vendor in (select vendor from known) group by vendor)
    select vendor, technology, labelled, n from known join size using (vendor)
    where n >= ${awards} and labelled * 100 >= ${share} * n order by vendor, technology`);
  return rows.map((row) => ({
    vendor: text(row, "vendor")!,
    technology: text(row, "technology")!,
    labelled: count(row, "labelled"),
    of: count(row, "n"),
  }));
}

/** An award of no technology, with every distinct description it has. */
export type UnlabelledAward = {
  readonly award: number;
  readonly vendors: readonly string[];
  readonly descriptions: readonly string[];
};

/** Returns the largest awards of no technology whose descriptions pass a sieve, or whose vendor is one of some. */
export async function unlabelledAwards(
  db: Connector,
  patterns: readonly string[],
  vendors: readonly string[],
  limit: number,
): Promise<UnlabelledAward[]> {
  const any = [
    ...patterns.map((pattern) => sql`regexp_matches(upper(description), ${pattern})`),
    ...(vendors.length > 0 ? [oneOf("vendor", vendors)] : []),
    raw("false"),
  ];
  const rows = await db.query(sql`
    with hit as materialized (select distinct award from ${described} d anti join label l using (award) where ${joined(any, " or ")}),
    largest as materialized (select award, sum(obligation) as obligation from hit join transaction using (award)
      group by award having sum(obligation) > 0 order by obligation desc, award limit ${limit})
    select award, list(distinct vendor order by vendor) as vendors, list(distinct description order by description) as descriptions
    from largest join ${described} d using (award) group by award, obligation order by obligation desc, award`);
  return rows.map((row) => ({
    award: count(row, "award"),
    vendors: items(row["vendors"]),
    descriptions: items(row["descriptions"]),
  }));
}

function items(value: unknown): string[] {
  return (value as { readonly items: readonly string[] }).items.map(String);
}

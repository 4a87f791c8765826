import type { Filter } from "../model/figure.ts";
import type { FiledName, RegistryParent } from "../model/site.ts";
import { count, integer, text } from "./connector.ts";
import type { Connector, Row } from "./connector.ts";
import { filterSql } from "./figures.ts";
import { joined, raw, sql } from "./sql.ts";

/** Returns the awards that get a page: the ones named, and every award with a label when `labelled`; by PIID. */
export async function awardsWithPages(
  db: Connector,
  named: readonly string[],
  labelled: boolean,
): Promise<{ awardKey: string; piid: string }[]> {
  const names =
    named.length === 0
      ? raw("false")
      : sql`award_key in (${joined(
          named.map((n) => sql`${n}`),
          ", ",
        )})`;
  const labels = labelled ? raw("award in (select award from label)") : raw("false");
  const rows = await db.query(
    sql`select award_key, piid from award where ${names} or ${labels} order by piid, award_key`,
  );
  return rows.map((row) => ({ awardKey: text(row, "award_key")!, piid: text(row, "piid")! }));
}

/** Returns how many awards a filter takes. */
export async function countAwards(db: Connector, filter: Filter): Promise<number> {
  return count(
    (await db.query(sql`select count(distinct award) as n from transaction${filterSql(filter, "transaction")}`))[0]!,
    "n",
  );
}

/** Returns the vendors that get a page: the declared ones with rows or as makers, and every vendor of a labelled award; natural persons never. */
export async function labelledVendors(db: Connector, declared: readonly string[]): Promise<string[]> {
  const named =
    declared.length === 0
      ? raw("false")
      : sql`vendor in (${joined(
          declared.map((d) => sql`${d}`),
          ", ",
        )})`;
  const rows = await db.query(sql`
    select distinct vendor from (
      select vendor, award from transaction union all select vendor, award from award_record union all select maker, award from maker)
    where vendor not in ('natural-person', 'not-stated') and (${named} or award in (select award from label)) order by vendor`);
  return rows.map((row) => text(row, "vendor")!);
}

/** Returns the names as filed of every vendor with their transactions, sums and dates, largest first. */
export async function namesAsFiled(db: Connector): Promise<Map<string, FiledName[]>> {
  const rows = await db.query(sql`
    select vendor, recipient, sum(n)::bigint as n, (sum(obligation) * 100)::hugeint as obligations, min(first)::varchar as first, max(last)::varchar as last from (
      select vendor, recipient, count(*) as n, sum(obligation) as obligation, min(action_date) as first, max(action_date) as last from transaction group by all
      union all select vendor, recipient, 0, 0, null, null from award_record group by all)
    group by vendor, recipient order by vendor, obligations desc, recipient`);
  return byVendor(rows, (row) => ({
    name: text(row, "recipient")!,
    transactions: count(row, "n"),
    obligations: integer(row, "obligations") ?? 0n,
    first: text(row, "first"),
    last: text(row, "last"),
  }));
}

/** Returns the parents the registry gave each vendor, as filed, the first dated first. */
export async function registryParents(db: Connector): Promise<Map<string, RegistryParent[]>> {
  const rows = await db.query(sql`
    select vendor, registry_parent, count(*) as n, min(day)::varchar as first, max(day)::varchar as last from (
      select vendor, registry_parent, action_date as day from transaction union all select vendor, registry_parent, as_of from award_record)
    where registry_parent is not null group by vendor, registry_parent order by vendor, first, registry_parent`);
  return byVendor(rows, (row) => ({
    name: text(row, "registry_parent")!,
    records: count(row, "n"),
    first: text(row, "first")!,
    last: text(row, "last")!,
  }));
}

function byVendor<T>(rows: readonly Row[], read: (row: Row) => T): Map<string, T[]> {
  return new Map([...Map.groupBy(rows, (row) => text(row, "vendor")!)].map(([vendor, own]) => [vendor, own.map(read)]));
}

/** Returns how many awards with transactions each vendor has. */
export async function awardCountByVendor(db: Connector): Promise<Map<string, number>> {
  const rows = await db.query(sql`select vendor, count(distinct award) as n from transaction group by vendor`);
  return new Map(rows.map((row) => [text(row, "vendor")!, count(row, "n")]));
}

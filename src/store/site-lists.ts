import type { Filter } from "../model/figure.ts";
import { count, integer, text } from "./connector.ts";
import type { Connector } from "./connector.ts";
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

/** Returns the vendors that get a page: the declared ones with rows, and every vendor of a labelled award; natural persons never. */
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
      select vendor, award from transaction union all select vendor, award from award_record)
    where vendor not in ('natural-person', 'not-stated') and (${named} or award in (select award from label)) order by vendor`);
  return rows.map((row) => text(row, "vendor")!);
}

export type NameAsFiled = { readonly name: string; readonly transactions: number; readonly obligations: bigint };

/** Returns the names as filed of every vendor with their transactions and sums, largest first. */
export async function namesAsFiled(db: Connector): Promise<Map<string, NameAsFiled[]>> {
  const rows = await db.query(sql`
    select vendor, recipient, sum(n)::bigint as n, (sum(obligation) * 100)::hugeint as obligations from (
      select vendor, recipient, count(*) as n, sum(obligation) as obligation from transaction group by all
      union all select vendor, recipient, 0, 0 from award_record group by all)
    group by vendor, recipient order by vendor, obligations desc, recipient`);
  return new Map(
    [...Map.groupBy(rows, (row) => text(row, "vendor")!)].map(([vendor, own]) => [
      vendor,
      own.map((row) => ({
        name: text(row, "recipient")!,
        transactions: count(row, "n"),
        obligations: integer(row, "obligations") ?? 0n,
      })),
    ]),
  );
}

/** Returns how many awards with transactions each vendor has. */
export async function awardCountByVendor(db: Connector): Promise<Map<string, number>> {
  const rows = await db.query(sql`select vendor, count(distinct award) as n from transaction group by vendor`);
  return new Map(rows.map((row) => [text(row, "vendor")!, count(row, "n")]));
}

import type { AwardMaker, MakerLine } from "../model/site.ts";
import type { Connector } from "./connector.ts";
import { count, integer, text } from "./connector.ts";
import type { Database } from "./duckdb.ts";
import { sql } from "./sql.ts";

/** A product with its number and its maker, and the records it counts in. */
export type ProductPeriod = {
  readonly number: number;
  readonly maker: string;
  readonly since: string | null;
  readonly before: string | null;
};

/**
 * Makes `maker`: the makers of what each award buys. One row per award, maker and basis: the first record whose words
 * name a product, and the first whose recipient is a maker itself.
 */
export async function putMakers(
  db: Database,
  products: readonly ProductPeriod[],
  hits: Iterable<{ readonly description: string; readonly rule: number; readonly matched: string }>,
): Promise<void> {
  await db.query(
    sql`create or replace temp table product(number integer, maker varchar, since varchar, before varchar)`,
  );
  await db.append(
    "product",
    products.map((p) => [p.number, p.maker, p.since, p.before]),
  );
  await db.query(sql`create or replace temp table product_hit(description varchar, number integer, matched varchar)`);
  await db.append(
    "product_hit",
    [...hits].map((h) => [h.description, h.rule, h.matched] as const),
  );
  await db.query(sql`create or replace table maker as
    with described as (
      select award, source, record, action_date as day, vendor, recipient, description from transaction
      union all select award, source, record, as_of, vendor, recipient, description from award_record),
    said as (
      select award, maker, 'words' as basis, matched, source, record from described join product_hit using (description) join product using (number)
      where (since is null or since::date <= day) and (before is null or day < before::date)
      union all select award, vendor, 'recipient', recipient, source, record from described semi join (select distinct maker as vendor from product) using (vendor))
    select * from said qualify row_number() over (partition by award, maker, basis order by source, record, matched) = 1
    order by award, maker, basis`);
}

/** What one recipient was paid on awards for one maker's products; either may be the other. */
export type ResoldLine = Omit<MakerLine, "id" | "name"> & { readonly maker: string; readonly vendor: string };

/** Returns who sold whose products, largest sums first; a maker's own sales are among them. */
export async function resoldLines(db: Connector): Promise<ResoldLine[]> {
  const rows = await db.query(sql`
    with made as (select award, maker, string_agg(distinct matched, ', ' order by matched) filter (basis = 'words') as words from maker group by award, maker),
    paid as (select award, vendor, sum(obligation) as obligations, count(*) as transactions from transaction group by award, vendor)
    select maker, vendor, (sum(obligations) * 100)::hugeint as obligations, count(distinct award) as awards, sum(transactions)::bigint as transactions,
      coalesce(string_agg(distinct words, ', ' order by words), '') as words
    from made join paid using (award) group by maker, vendor order by maker, obligations desc, vendor`);
  return rows.map((row) => ({
    maker: text(row, "maker")!,
    vendor: text(row, "vendor")!,
    obligations: integer(row, "obligations")!,
    awards: count(row, "awards"),
    transactions: count(row, "transactions"),
    words: [...new Set(text(row, "words")!.split(", ").filter(Boolean))].sort(),
  }));
}

/** Returns the makers of what each award buys, by award key; where words name one, they stand before the recipient. */
export async function makersByAward(db: Connector): Promise<Map<string, AwardMaker[]>> {
  const rows = await db.query(sql`
    select w.award_key, m.maker, m.basis, m.matched, s.file, m.record from maker m join award w using (award) join source s using (source)
    qualify row_number() over (partition by m.award, m.maker order by m.basis desc) = 1 order by w.award_key, m.maker`);
  const makers = rows.map((row): readonly [string, AwardMaker] => [
    text(row, "award_key")!,
    {
      maker: text(row, "maker")!,
      words: text(row, "basis") === "words" ? text(row, "matched")!.split(", ") : [],
      from: { source: text(row, "file")!, record: count(row, "record") },
    },
  ]);
  return new Map([...Map.groupBy(makers, ([key]) => key)].map(([key, own]) => [key, own.map(([, maker]) => maker)]));
}

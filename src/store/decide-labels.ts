import { text } from "./connector.ts";
import type { Database } from "./duckdb.ts";
import { sql } from "./sql.ts";

/** What a person decided on an award's technology; `because` names who and when. */
export type DecidedLabel = {
  readonly award: string;
  readonly technology: string;
  readonly decision: "yes" | "no";
  readonly because: string;
};

/**
 * Takes the labels away that people said no to, and adds one to the strict reading where they said yes: with what the
 * machine had matched, or on the award's first record where it had nothing. Returns the keys of awards that are in no
 * record.
 */
export async function decideLabels(db: Database, decided: readonly DecidedLabel[]): Promise<string[]> {
  if (decided.length === 0) return [];
  await db.query(
    sql`create or replace temp table decided_as_filed(award_key varchar, technology varchar, decision varchar, because varchar)`,
  );
  await db.append(
    "decided_as_filed",
    decided.map((d) => [d.award, d.technology, d.decision, d.because]),
  );
  await db.query(sql`create or replace temp table decided_label as
    select w.award, d.technology, d.decision, d.because from decided_as_filed d join award w using (award_key)`);
  await db.query(sql`create or replace temp table decided_yes as
    with before as (
      select award, technology, source, record, matched from label semi join decided_label using (award, technology)
      qualify row_number() over (partition by award, technology order by
        case reading when 'strict' then 0 when 'standard' then 1 else 2 end, rule, source, record) = 1),
    first as (
      select award, source, record from (
        select award, source, record from transaction semi join decided_label using (award)
        union all select award, source, record from award_record semi join decided_label using (award))
      qualify row_number() over (partition by award order by source, record) = 1)
    select d.award, d.technology, d.because, coalesce(b.source, f.source) as source, coalesce(b.record, f.record) as record,
      coalesce(b.matched, 'no rule') as matched
    from decided_label d join first f using (award) left join before b using (award, technology) where d.decision = 'yes'`);
  await db.query(sql`create or replace table label as
    select * from label anti join (from decided_label where decision = 'no') using (award, technology)
    union all select award, technology, 'strict', because, matched, source, record, null from decided_yes
    order by award, technology, reading, rule`);
  await db.query(sql`create or replace table label_part as
    select * from label_part anti join (from decided_label where decision = 'no') using (award, technology)
    order by award, technology, reading, rule, place`);
  const lost = await db.query(
    sql`select distinct award_key from decided_as_filed anti join award using (award_key) order by award_key`,
  );
  return lost.map((row) => text(row, "award_key")!);
}

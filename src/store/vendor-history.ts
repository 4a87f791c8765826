import type { Database } from "./duckdb.ts";
import { described } from "./label-awards.ts";
import { raw, sql } from "./sql.ts";

/** Persons and nobody in particular stand for many at once: their awards say nothing of one another. */
const vendorsOfMany = raw("('natural-person', 'not-stated')");

/**
 * Makes the temporary tables of what vendors' awards say of technologies: `worded_award`, which award carries which
 * technology by the words of a rule alone; `described_award`, which awards of those vendors have any description; and
 * `vendor_history`, the two counted. `rules` are rules of words and nothing else: a label that looked at the vendor
 * would otherwise prove itself.
 */
export async function makeVendorHistory(
  db: Database,
  rules: readonly { readonly number: number; readonly technology: string }[],
): Promise<void> {
  await db.query(sql`create or replace temp table worded_rule(rule integer, technology varchar)`);
  await db.append(
    "worded_rule",
    rules.map((rule) => [rule.number, rule.technology]),
  );
  await db.query(sql`create or replace temp table worded_award as
    select distinct award, vendor, technology from hit_row join worded_rule using (rule) where vendor not in ${vendorsOfMany}`);
  await db.query(sql`create or replace temp table described_award as
    select distinct award, vendor from ${described} where description <> '' and vendor in (select vendor from worded_award)`);
  await db.query(sql`create or replace temp table vendor_history as
    select vendor, technology, labelled, described from
      (select vendor, technology, count(*)::integer as labelled from worded_award group by all)
      join (select vendor, count(*)::integer as described from described_award group by all) using (vendor)`);
}

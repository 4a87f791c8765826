import { count, text } from "./connector.ts";
import type { Connector } from "./connector.ts";
import type { Database } from "./duckdb.ts";
import { joined, raw, sql } from "./sql.ts";
import type { Query } from "./sql.ts";

const described =
  raw(`(select award, source, record, vendor, psc, naics, description, 'transaction' as kind from transaction
  union all select award, source, record, vendor, psc, naics, description, kind from award_record)`);

/** Returns the distinct descriptions beyond ASCII, and those whose capitals one of the RE2 patterns lets through. */
export async function sievedDescriptions(db: Connector, patterns: readonly string[]): Promise<string[]> {
  const any = joined(
    [
      raw("strlen(description) <> length(description)"),
      ...patterns.map((pattern) => sql`regexp_matches(upper(description), ${pattern})`),
    ],
    " or ",
  );
  const rows = await db.query(sql`select distinct description from ${described} where ${any}`);
  return rows.map((row) => text(row, "description")!).sort();
}

/** The parts of a rule the store holds: vendor ids and codes; an absent part holds of every row. */
export type RuleParts = {
  readonly number: number;
  readonly technology: string;
  readonly reading: string;
  readonly name: string;
  readonly words: boolean;
  readonly vendors: readonly string[] | undefined;
  readonly psc: readonly string[] | undefined;
  readonly naics: readonly string[] | undefined;
};

/** Makes the `label` table empty and the temporary tables its rules are joined from. */
export async function beginLabels(
  db: Database,
  hits: Iterable<{ description: string; rule: number; matched: string }>,
): Promise<void> {
  await db.query(
    sql`create or replace table label(award integer, technology varchar, reading varchar, rule varchar, matched varchar, source integer, record integer)`,
  );
  await db.query(sql`create or replace temp table word_hit(description varchar, rule integer, matched varchar)`);
  const rows = [...hits].map((h) => [h.description, h.rule, h.matched] as const);
  await db.append("word_hit", rows);
}

/** Adds the labels of the rules that have words: one join for all of them, codes and vendors held in SQL. */
export async function labelByWords(db: Connector, rules: readonly RuleParts[]): Promise<void> {
  const worded = rules.filter((rule) => rule.words);
  if (worded.length === 0) return;
  await db.query(
    sql`create or replace temp table hit_row as select d.*, h.rule, h.matched from ${described} d join word_hit h on h.description = d.description`,
  );
  for (const rule of worded) {
    await db.query(sql`insert into label
      select award, ${rule.technology}, ${rule.reading}, ${rule.name}, matched, source, record from hit_row where rule = ${rule.number} and ${partsHold(rule)}`);
  }
}

/** Sets the rows aside that hold the codes and vendors of any rule without words: few of the many, read once. */
export async function holdParts(db: Connector, rules: readonly RuleParts[]): Promise<void> {
  const any = joined(
    rules.map((rule) => sql`(${partsHold(rule)})`),
    " or ",
  );
  await db.query(
    sql`create or replace temp table held_row as select * from ${described} where ${rules.length === 0 ? raw("false") : any}`,
  );
}

/** Returns the distinct descriptions of the rows that hold a rule's codes and vendors, for rules without words. */
export async function descriptionsHolding(db: Connector, rule: RuleParts): Promise<string[]> {
  const rows = await db.query(sql`select distinct description from held_row where ${partsHold(rule)}`);
  return rows.map((row) => text(row, "description")!).sort();
}

/** Adds the labels of a rule without words, rows with a vetoed description left out. */
export async function labelByParts(db: Database, rule: RuleParts, vetoed: readonly string[]): Promise<void> {
  await db.query(sql`create or replace temp table vetoed(description varchar)`);
  await db.append(
    "vetoed",
    vetoed.map((d) => [d]),
  );
  const shown = rule.vendors ? raw("vendor") : rule.psc ? raw("psc") : raw("naics");
  await db.query(sql`insert into label
    select award, ${rule.technology}, ${rule.reading}, ${rule.name}, ${shown}, source, record from held_row d anti join vetoed using (description)
    where ${partsHold(rule)}`);
}

/** Keeps one label per award and rule: that of the first record that says so. Returns how many are left. */
export async function settleLabels(db: Connector): Promise<number> {
  await db.query(sql`create or replace table label as
    select * from label qualify row_number() over (partition by award, technology, reading, rule order by source, record, matched) = 1
    order by award, technology, reading, rule`);
  return count((await db.query(sql`select count(*) as n from label`))[0]!, "n");
}

function partsHold(rule: RuleParts): Query {
  const parts: Query[] = [];
  if (rule.vendors) parts.push(oneOf("vendor", rule.vendors));
  if (rule.psc) parts.push(oneOf("psc", rule.psc));
  if (rule.naics) parts.push(oneOf("naics", rule.naics));
  return parts.length === 0 ? raw("true") : joined(parts, " and ");
}

function oneOf(column: string, values: readonly string[]): Query {
  return sql`${raw(column)} in (${joined(
    values.map((v) => sql`${v}`),
    ", ",
  )})`;
}

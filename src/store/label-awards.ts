import { count, text } from "./connector.ts";
import type { Connector } from "./connector.ts";
import type { Database } from "./duckdb.ts";
import { joined, raw, sql } from "./sql.ts";
import type { Query } from "./sql.ts";

/** The rows rules look at: transactions, and award-level records beside them. */
export const described =
  raw(`(select award, source, record, vendor, psc, naics, office, recipient, description from transaction
  union all select award, source, record, vendor, psc, naics, office, recipient, description from award_record)`);

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
  readonly offices: readonly string[] | undefined;
};

/**
 * Makes the temporary tables labels are found with: the words of rules and clues in distinct descriptions, the rows
 * that hold them, and, empty, what takes the labels of every row by rules (`found`) and by evidence (`weighed`).
 */
export async function beginLabels(
  db: Database,
  hits: Iterable<{ description: string; rule: number; matched: string }>,
): Promise<void> {
  await db.query(sql`create or replace temp table word_hit(description varchar, rule integer, matched varchar)`);
  await db.append(
    "word_hit",
    [...hits].map((h) => [h.description, h.rule, h.matched] as const),
  );
  await db.query(
    sql`create or replace temp table hit_row as select d.*, h.rule, h.matched from ${described} d join word_hit h on h.description = d.description`,
  );
  await db.query(sql`create or replace temp table found as
    select award, source, record, null::varchar as technology, null::varchar as reading, null::varchar as rule, matched,
      null::varchar as words, recipient, psc, naics, office from hit_row where false`);
  await db.query(
    sql`create or replace temp table weighed(award integer, technology varchar, reading varchar, rule varchar, matched varchar, source integer, record integer, score integer)`,
  );
  await db.query(
    sql`create or replace temp table weighed_part(award integer, technology varchar, reading varchar, rule varchar, place integer, part varchar, says varchar, weight integer)`,
  );
}

/** Adds the labels of the rules that have words, codes and vendors held in SQL. */
export async function labelByWords(db: Connector, rules: readonly RuleParts[]): Promise<void> {
  for (const rule of rules.filter((one) => one.words)) {
    await db.query(sql`insert into found
      select award, source, record, ${rule.technology}, ${rule.reading}, ${rule.name}, matched, matched, ${partsFiled(rule)}
      from hit_row where rule = ${rule.number} and ${partsHold(rule)}`);
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
  const shown = raw(rule.vendors ? "vendor" : rule.psc ? "psc" : rule.naics ? "naics" : "office");
  await db.query(sql`insert into found
    select award, source, record, ${rule.technology}, ${rule.reading}, ${rule.name}, ${shown}, null, ${partsFiled(rule)}
    from held_row d anti join vetoed using (description) where ${partsHold(rule)}`);
}

/**
 * Makes `label`, one per award and rule: that of the first record that says so; and `label_part`, what held of that
 * record, as filed.
 */
export async function settleLabels(db: Connector): Promise<void> {
  await db.query(sql`create or replace temp table settled as
    select * from found qualify row_number() over (partition by award, technology, reading, rule order by source, record, matched) = 1`);
  await db.query(sql`create or replace table label as
    select award, technology, reading, rule, matched, source, record, null::integer as score from settled
    union all select * from weighed order by award, technology, reading, rule`);
  await db.query(sql`create or replace table label_part as
    select award, technology, reading, rule, p.place::integer as place, p.part, p.says, null::integer as weight from settled,
      unnest([{place: 0, part: 'words', says: words}, {place: 1, part: 'vendors', says: recipient}, {place: 2, part: 'psc', says: psc},
        {place: 3, part: 'naics', says: naics}, {place: 4, part: 'offices', says: office}]) u(p)
    where p.says is not null
    union all select * from weighed_part order by award, technology, reading, rule, place`);
}

/** Returns how many labels there are. */
export async function countLabels(db: Connector): Promise<number> {
  return count((await db.query(sql`select count(*) as n from label`))[0]!, "n");
}

/** The columns of the parts a rule has, as filed; null for a part it has not. */
function partsFiled(rule: RuleParts): Query {
  const filed = [rule.vendors && "recipient", rule.psc && "psc", rule.naics && "naics", rule.offices && "office"];
  return raw(filed.map((column) => column ?? "null").join(", "));
}

function partsHold(rule: RuleParts): Query {
  const parts: Query[] = [];
  if (rule.vendors) parts.push(oneOf("vendor", rule.vendors));
  if (rule.psc) parts.push(oneOf("psc", rule.psc));
  if (rule.naics) parts.push(oneOf("naics", rule.naics));
  if (rule.offices) parts.push(oneOf("office", rule.offices));
  return parts.length === 0 ? raw("true") : joined(parts, " and ");
}

/** Returns SQL telling whether a column has one of some values. */
export function oneOf(column: string, values: readonly string[]): Query {
  return sql`${raw(column)} in (${joined(
    values.map((v) => sql`${v}`),
    ", ",
  )})`;
}

import type { Clue, TechnologyRule } from "../model/taxonomy.ts";
import type { FindingRow } from "../model/taxonomy-finding.ts";
import { count, integer, text } from "./connector.ts";
import type { Connector, Row } from "./connector.ts";
import { described, oneOf } from "./label-awards.ts";
import { joined, raw, sql } from "./sql.ts";
import type { Query } from "./sql.ts";

/** What an award comes to, from its transactions; an award of summaries alone comes to nothing that adds up. */
const money = raw("(select award, sum(obligation) as obligation from transaction group by award)");
const cents = raw("(sum(obligation) * 100)::hugeint");

/** What a rule, or a technology's evidence, did. */
export type RuleCount = {
  readonly technology: string;
  readonly reading: string;
  readonly rule: string;
  readonly awards: number;
  readonly obligations: bigint | null;
  /** How many distinct product and service codes its awards have. */
  readonly codes: number;
  /** Awards no other rule of the technology labels as narrowly. */
  readonly alone: number;
};

/** Returns what each rule did, by technology and name; what people decided on single awards is no rule's. */
export async function ruleCounts(db: Connector): Promise<RuleCount[]> {
  const rows = await db.query(sql`
    with rank as (select *, case reading when 'strict' then 1 when 'standard' then 2 else 3 end as width
      from label semi join label_part using (award, technology, reading, rule)),
    own as (select technology, reading, rule, award, not exists (
        from rank o where o.award = r.award and o.technology = r.technology and o.width <= r.width and (o.rule <> r.rule or o.reading <> r.reading)) as alone
      from rank r),
    codes as (select technology, reading, rule, count(distinct psc) as codes
      from own join (select award, psc from transaction union select award, psc from award_record) using (award) group by all)
    select technology, reading, rule, count(*) as awards, ${cents} as obligations, any_value(codes) as codes, count(*) filter (alone) as alone
    from own left join ${money} m using (award) left join codes using (technology, reading, rule) group by technology, reading, rule order by all`);
  return rows.map((row) => ({
    technology: text(row, "technology")!,
    reading: text(row, "reading")!,
    rule: text(row, "rule")!,
    awards: count(row, "awards"),
    obligations: integer(row, "obligations"),
    codes: count(row, "codes"),
    alone: count(row, "alone"),
  }));
}

/** Returns how many awards and distinct product and service codes there are in all. */
export async function wholeCounts(db: Connector): Promise<{ readonly awards: number; readonly codes: number }> {
  const [row] = await db.query(sql`select (select count(*) from award) as awards,
    (select count(distinct psc) from (select psc from transaction union select psc from award_record)) as codes`);
  return { awards: count(row!, "awards"), codes: count(row!, "codes") };
}

/** Two technologies and what they share, on any reading. */
export type Overlap = {
  readonly first: string;
  readonly second: string;
  readonly awards: number;
  readonly obligations: bigint | null;
  /** How many awards each has in all. */
  readonly ofFirst: number;
  readonly ofSecond: number;
};

/** Returns every pair of technologies that share awards, most dollars first. */
export async function overlaps(db: Connector): Promise<Overlap[]> {
  const rows = await db.query(sql`
    with has as (select distinct award, technology from label),
    size as (select technology, count(*) as n from has group by technology)
    select a.technology as first, b.technology as second, count(*) as awards, ${cents} as obligations, any_value(x.n) as of_first, any_value(y.n) as of_second
    from has a join has b on b.award = a.award and a.technology < b.technology left join ${money} m on m.award = a.award
      join size x on x.technology = a.technology join size y on y.technology = b.technology
    group by a.technology, b.technology order by obligations desc nulls last, first, second`);
  return rows.map((row) => ({
    first: text(row, "first")!,
    second: text(row, "second")!,
    awards: count(row, "awards"),
    obligations: integer(row, "obligations"),
    ofFirst: count(row, "of_first"),
    ofSecond: count(row, "of_second"),
  }));
}

/** Returns the largest awards that SQL picks, each with its first record that `speaks`, else the first with any words. */
export async function findingRows(
  db: Connector,
  awards: Query,
  limit: number,
  speaks: Query = raw("false"),
): Promise<FindingRow[]> {
  const rows = await db.query(sql`
    with asked as materialized (${awards}),
    picked as materialized (select award, (sum(obligation) * 100)::hugeint as obligations from asked left join transaction t using (award)
      group by award order by obligations desc nulls last, award limit ${limit}),
    said as (select * from ${described} where award in (select award from picked)
      qualify row_number() over (partition by award order by (${speaks}) desc, description = '', source, record) = 1)
    select w.piid, w.award_key, obligations, s.file, d.record, d.recipient, d.description
    from picked join award w using (award) join said d using (award) join source s using (source)
    order by obligations desc nulls last, award_key`);
  return rows.map(asFindingRow);
}

function asFindingRow(row: Row): FindingRow {
  return {
    award: text(row, "piid")!,
    obligations: integer(row, "obligations"),
    recipient: text(row, "recipient")!,
    description: text(row, "description")!,
    from: { source: text(row, "file")!, record: count(row, "record") },
  };
}

/** Returns SQL for the awards of a technology that a rule labels. */
export function awardsOfRule(technology: string, rule: string): Query {
  return sql`select distinct award from label where technology = ${technology} and rule = ${rule}`;
}

/** Returns SQL that holds of the records a rule's labels name. */
export function recordsOfRule(technology: string, rule: string): Query {
  return sql`(source, record) in (select (source, record) from label where technology = ${technology} and rule = ${rule})`;
}

/** Returns SQL that holds of records whose description passes one of some patterns. */
export function recordsSaying(patterns: readonly string[]): Query {
  const any = patterns.map((pattern) => sql`regexp_matches(upper(description), ${pattern})`);
  return any.length === 0 ? raw("false") : joined(any, " or ");
}

/** Returns SQL for the awards that carry both technologies. */
export function awardsOfBoth(first: string, second: string): Query {
  return sql`select award from label where technology = ${first} intersect select award from label where technology = ${second}`;
}

/** Returns SQL for the awards named by number. */
export function awardsNumbered(awards: readonly number[]): Query {
  return sql`select award from award where award in (${joined(
    awards.map((award) => raw(String(award))),
    ", ",
  )})`;
}

/**
 * Returns the records that a taxonomy's words may stand in, or that hold the codes of one of the rules given; words of
 * distinct descriptions are sieved as labels are.
 */
export async function recordsToTrace(
  db: Connector,
  patterns: readonly string[],
  rules: readonly (TechnologyRule | Clue)[],
): Promise<readonly Row[]> {
  const any = [
    raw("strlen(description) <> length(description)"),
    ...patterns.map((pattern) => sql`regexp_matches(upper(description), ${pattern})`),
    ...rules.map((rule) => sql`(${codesHold(rule)})`),
  ];
  return db.query(
    sql`select distinct award, description, vendor, psc, naics, office from ${described} where ${joined(any, " or ")} order by all`,
  );
}

/** Returns whether any record has the codes of a clue. */
export async function anyHolds(db: Connector, clue: Clue): Promise<boolean> {
  const rows = await db.query(sql`select 1 from ${described} where ${codesHold(clue)} limit 1`);
  return rows.length > 0;
}

/** Returns whether any label of a technology rests on what its vendors' other awards are. */
export async function anyHistory(db: Connector, technology: string): Promise<boolean> {
  const rows = await db.query(
    sql`select 1 from label_part where technology = ${technology} and part = 'history' limit 1`,
  );
  return rows.length > 0;
}

function codesHold(rule: TechnologyRule | Clue): Query {
  const parts = [
    rule.vendors && oneOf("vendor", rule.vendors),
    rule.psc && oneOf("psc", rule.psc),
    rule.naics && oneOf("naics", rule.naics),
    rule.offices && oneOf("office", rule.offices),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? raw("false") : joined(parts, " and ");
}

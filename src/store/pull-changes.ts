import type { PullChange, PullComparison } from "../model/site.ts";
import { count, integer, text } from "./connector.ts";
import type { Connector, Row } from "./connector.ts";
import { fiscalYearSql } from "./resolve-slices.ts";
import { joined, raw, sql } from "./sql.ts";
import type { Query } from "./sql.ts";

/** Two pulls of one scope: the superseded one and the one figures use. */
export type PullPair = {
  readonly agency: string;
  readonly fiscalYear: number;
  readonly older: number;
  readonly newer: number;
  readonly olderComplete: boolean;
  /** All tables of a pull that came in several, the one that names it among them. */
  readonly olderParts?: readonly number[];
  readonly newerParts?: readonly number[];
};

/**
 * Makes the empty `pull_change` table, and reads the rows of the sources to be compared once, with their agency and
 * fiscal year; `startMonth` is the first month of a fiscal year.
 */
export async function beginChanges(db: Connector, sources: readonly number[], startMonth: number): Promise<void> {
  await db.query(sql`create or replace table pull_change(kind varchar, agency varchar, fiscal_year integer, older varchar, newer varchar, piid varchar,
    modification varchar, before varchar, after varchar, file varchar, record integer)`);
  await db.query(sql`create or replace temp table pull_row as
    select s.source, s.record, a.agency, ${raw(fiscalYearSql("s.action_date", startMonth))} as fiscal_year, s.award_id_piid as piid,
      coalesce(s.modification_number, '0') as modification, s.federal_action_obligation as obligation, s.recipient_name as recipient,
      coalesce(s.description, '') as description, s.action_date
    from staged_transaction s join agency_of a on a.code is not distinct from s.awarding_sub_agency_code and a.name is not distinct from s.awarding_sub_agency_name
    where s.source in (${numbers(sources)})`);
}

/** Numbers as SQL for `in (…)`; nothing is in a list of none. */
function numbers(values: readonly number[]): Query {
  return values.length === 0
    ? raw("null")
    : joined(
        values.map((value) => sql`${value}`),
        ", ",
      );
}

/**
 * Adds what differs between an older and a newer pull of one scope, per award and modification: renamed recipients,
 * other amounts, other descriptions, vanished rows, and (for a complete older pull) rows that appeared with a date
 * the older pull had already reached. Exact duplicates count once.
 */
export async function comparePulls(db: Connector, pair: PullPair): Promise<void> {
  await putSide(db, "older_pull", pair.olderParts ?? [pair.older], pair);
  await putSide(db, "newer_pull", pair.newerParts ?? [pair.newer], pair);
  const file = (source: number) => sql`(select file from source where source = ${source})`;
  const head = (kind: string) =>
    sql`select ${kind}, ${pair.agency}, ${pair.fiscalYear}, ${file(pair.older)}, ${file(pair.newer)}`;
  const [oldFile, newFile] = [
    raw("(select file from source s where s.source = o.source)"),
    raw("(select file from source s where s.source = n.source)"),
  ];
  const both = raw(
    "(select * from older_pull where versions = 1) o join (select * from newer_pull where versions = 1) n using (piid, modification)",
  );
  await db.query(sql`insert into pull_change
    ${head("renamed")}, piid, modification, o.recipient, n.recipient, ${oldFile}, o.record from ${both} where o.recipient is distinct from n.recipient
    union all ${head("amount")}, piid, modification, o.obligation::varchar, n.obligation::varchar, ${oldFile}, o.record from ${both} where o.obligation <> n.obligation
    union all ${head("described")}, piid, modification, o.description, n.description, ${oldFile}, o.record from ${both} where o.description <> n.description
    union all ${head("vanished")}, piid, modification, o.obligation::varchar, '', ${oldFile}, o.record from older_pull o anti join newer_pull using (piid, modification)
    union all ${head("appeared")}, piid, modification, '', n.obligation::varchar, ${newFile}, n.record from newer_pull n anti join older_pull using (piid, modification)
      where ${pair.olderComplete} and n.action_date <= (select max(action_date) from older_pull)`);
}

/** One pull's rows of the scope, exact duplicates once; `versions` counts what stands under one award and modification. */
async function putSide(db: Connector, name: string, sources: readonly number[], pair: PullPair): Promise<void> {
  await db.query(sql`create or replace temp table ${raw(name)} as
    select * exclude place, place.source as source, place.record as record, count(*) over (partition by piid, modification) as versions from (
      select piid, modification, obligation, recipient, description, action_date, min({'source': source, 'record': record}) as place
      from pull_row where source in (${numbers(sources)}) and agency = ${pair.agency} and fiscal_year = ${pair.fiscalYear} group by all)`);
}

/** Returns every change, in a fixed order. */
export async function changesOf(db: Connector): Promise<PullChange[]> {
  const rows = await db.query(
    sql`select * from pull_change order by agency, fiscal_year, older, newer, kind, piid, modification, record`,
  );
  return rows.map(asChange);
}

function asChange(row: Row): PullChange {
  return {
    kind: text(row, "kind") as PullChange["kind"],
    agency: text(row, "agency")!,
    fiscalYear: count(row, "fiscal_year"),
    older: text(row, "older")!,
    newer: text(row, "newer")!,
    piid: text(row, "piid")!,
    modification: text(row, "modification")!,
    before: text(row, "before") ?? "",
    after: text(row, "after") ?? "",
    file: text(row, "file")!,
    record: count(row, "record"),
  };
}

/** Returns the obligations of the sources of a pull in one scope, cents; duplicates included, as the files have them. */
export async function obligationsOf(
  db: Connector,
  sources: readonly number[],
  agency: string,
  fiscalYear: number,
): Promise<bigint> {
  const rows = await db.query(sql`select (coalesce(sum(obligation), 0) * 100)::hugeint as cents from pull_row
    where source in (${numbers(sources)}) and agency = ${agency} and fiscal_year = ${fiscalYear}`);
  return integer(rows[0]!, "cents") ?? 0n;
}

/** Returns the comparisons with their counts and first `examples` changes of each. */
export function summarise(
  pairs: readonly Pick<
    PullComparison,
    "agency" | "fiscalYear" | "older" | "newer" | "obligationsBefore" | "obligationsAfter"
  >[],
  changes: readonly PullChange[],
  examples: number,
): PullComparison[] {
  return pairs.map((pair) => {
    const own = changes.filter(
      (c) =>
        c.agency === pair.agency &&
        c.fiscalYear === pair.fiscalYear &&
        c.older === pair.older &&
        c.newer === pair.newer,
    );
    const counts = { renamed: 0, amount: 0, described: 0, vanished: 0, appeared: 0 };
    for (const change of own) counts[change.kind]++;
    return { ...pair, counts, examples: own.slice(0, examples) };
  });
}

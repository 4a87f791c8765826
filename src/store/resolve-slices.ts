import type { Slice } from "../model/source.ts";
import { count, text } from "./connector.ts";
import type { Connector } from "./connector.ts";
import type { Database } from "./duckdb.ts";
import { raw, sql } from "./sql.ts";

/** A name and code of an agency as some source writes it. */
export type AgencyAsFiled = { readonly code: string | null; readonly name: string | null };

const both = raw(`(select awarding_sub_agency_code as code, awarding_sub_agency_name as name from staged_transaction
  union all select awarding_sub_agency_code, awarding_sub_agency_name from staged_other)`);

/** Returns the distinct agencies as filed, over all staged records. */
export async function agenciesAsFiled(db: Connector): Promise<AgencyAsFiled[]> {
  const rows = await db.query(sql`select distinct code, name from ${both} order by code, name`);
  return rows.map((row) => ({ code: text(row, "code"), name: text(row, "name") }));
}

/** Makes the temporary table that turns an agency as filed into the casebook's id. */
export async function putAgencies(
  db: Database,
  agencies: readonly (AgencyAsFiled & { readonly agency: string })[],
): Promise<void> {
  await db.query(sql`create or replace temp table agency_of(code varchar, name varchar, agency varchar)`);
  await db.append(
    "agency_of",
    agencies.map((a) => [a.code, a.name, a.agency]),
  );
}

/** A slice before anybody has decided what to do with it. */
export type SliceFacts = Omit<Slice, "state" | "because">;

/** Returns the rows each source has per agency and fiscal year; `startMonth` is the first month of a fiscal year. */
export async function sliceFacts(db: Connector, files: readonly string[], startMonth: number): Promise<SliceFacts[]> {
  const year = raw(fiscalYearSql("coalesce(action_date, award_base_action_date)", startMonth));
  const rows = await db.query(sql`
    select source, a.agency, ${year} as fiscal_year, kind, count(*) as rows,
      count(*) filter (federal_action_obligation < 0) as negatives,
      min(action_date)::varchar as first_date, max(action_date)::varchar as last_date, any_value(retrieved)::varchar as retrieved
    from staged_transaction s join agency_of a on a.code is not distinct from s.awarding_sub_agency_code and a.name is not distinct from s.awarding_sub_agency_name
    group by all
    union all
    select source, a.agency, coalesce(${year}, try_cast(s.fiscal_year as integer)) as fiscal_year, kind, count(*), 0,
      min(action_date)::varchar, max(action_date)::varchar, any_value(retrieved)::varchar
    from staged_other s join agency_of a on a.code is not distinct from s.awarding_sub_agency_code and a.name is not distinct from s.awarding_sub_agency_name
    group by all
    order by source, agency, fiscal_year`);
  return rows.map((row) => ({
    file: files[count(row, "source")]!,
    agency: text(row, "agency")!,
    fiscalYear: row["fiscal_year"] === null ? null : count(row, "fiscal_year"),
    kind: text(row, "kind") as Slice["kind"],
    rows: count(row, "rows"),
    negatives: count(row, "negatives"),
    firstDate: text(row, "first_date"),
    lastDate: text(row, "last_date"),
    retrieved: text(row, "retrieved")!,
  }));
}

/** Returns SQL for the fiscal year of a date (federal: from 1 October, 31 U.S.C. 1102). */
export function fiscalYearSql(date: string, startMonth: number): string {
  return startMonth <= 1
    ? `year(${date})::integer`
    : `(year(${date}) + (month(${date}) >= ${startMonth})::integer)::integer`;
}

/** Writes the decided slices into the book. */
export async function putSlices(db: Database, files: readonly string[], slices: readonly Slice[]): Promise<void> {
  await db.query(sql`create or replace table slice(source integer, agency varchar, fiscal_year integer, kind varchar, rows integer,
    negatives integer, first_date varchar, last_date varchar, state varchar, because varchar)`);
  await db.append(
    "slice",
    slices.map((s) => [
      files.indexOf(s.file),
      s.agency,
      s.fiscalYear,
      s.kind,
      s.rows,
      s.negatives,
      s.firstDate,
      s.lastDate,
      s.state,
      s.because,
    ]),
  );
}

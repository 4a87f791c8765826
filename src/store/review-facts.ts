import { count, integer, text } from "./connector.ts";
import type { Connector } from "./connector.ts";
import { oneOf } from "./label-awards.ts";
import { raw, sql } from "./sql.ts";
import type { Query } from "./sql.ts";

/** What a vendor's transactions add up to. */
export type VendorFacts = {
  readonly obligations: bigint;
  readonly transactions: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  readonly agencies: readonly string[];
};

export const noFacts: VendorFacts = {
  obligations: 0n,
  transactions: 0,
  firstDate: null,
  lastDate: null,
  agencies: [],
};

/** Narrows to some values; of very many, asking for all costs less than naming them. */
function fewOf(column: string, values: readonly string[]): Query {
  return values.length > 1000 ? raw("true") : oneOf(column, values);
}

/** Returns what transactions add up to, by vendor or by name as filed; of very many asked for, those of all. */
export async function vendorFacts(
  db: Connector,
  wanted: readonly string[],
  by: "vendor" | "recipient" = "vendor",
): Promise<Map<string, VendorFacts>> {
  if (wanted.length === 0) return new Map();
  const rows = await db.query(sql`select ${raw(by)} as key, (sum(obligation) * 100)::hugeint as cents, count(*) as n,
      min(action_date)::varchar as first_date, max(action_date)::varchar as last_date,
      string_agg(distinct agency, chr(31) order by agency) as agencies
    from transaction where ${fewOf(by, wanted)} group by ${raw(by)}`);
  return new Map(
    rows.map((row) => [
      text(row, "key")!,
      {
        obligations: integer(row, "cents") ?? 0n,
        transactions: count(row, "n"),
        firstDate: text(row, "first_date"),
        lastDate: text(row, "last_date"),
        agencies: (text(row, "agencies") ?? "").split("\u001f").filter(Boolean),
      },
    ]),
  );
}

/** Returns the vendors each of some names as filed is of, those of most names first. */
export async function vendorsByName(db: Connector, names: readonly string[]): Promise<Map<string, string[]>> {
  if (names.length === 0) return new Map();
  const rows = await db.query(
    sql`select recipient, vendor from vendor where ${fewOf("recipient", names)} group by recipient, vendor order by recipient, count(*) desc, vendor`,
  );
  const out = new Map<string, string[]>();
  for (const row of rows)
    out.set(text(row, "recipient")!, [...(out.get(text(row, "recipient")!) ?? []), text(row, "vendor")!]);
  return out;
}

/** Returns the names that stand under a vendor for a registry identifier alone, each with the name the vendor is shown by. */
export async function joinedByIdentifier(
  db: Connector,
): Promise<readonly { readonly name: string; readonly shown: string }[]> {
  const rows = await db.query(sql`select distinct recipient, name from vendor where because = 'registry identifier'
    and vendor in (select vendor from vendor where recipient = name) order by recipient`);
  return rows.map((row) => ({ name: text(row, "recipient")!, shown: text(row, "name")! }));
}

/** Returns the names of a vendor, or a name, with the registry identifiers that were filed beside them. */
export async function filedAs(
  db: Connector,
  wanted: string,
  by: "vendor" | "recipient" = "vendor",
): Promise<{ readonly names: readonly string[]; readonly identifiers: readonly string[] }> {
  const where = sql`${raw(by)} = ${wanted}`;
  const names = await db.query(sql`select distinct recipient from vendor where ${where} order by recipient`);
  const identifiers = await db.query(sql`select distinct kind || ' ' || id as said from (
      select 'UEI' as kind, uei as id from vendor where ${where}
      union all select 'DUNS', duns from vendor where ${where}
      union all select 'CAGE', cage from vendor where ${where}) where id is not null order by said desc`);
  return {
    names: names.map((row) => text(row, "recipient")!),
    identifiers: identifiers.map((row) => text(row, "said")!),
  };
}

/** A label on weak evidence: of no strict rule, or of one strict rule alone that looks at no words. */
export type WeakLabel = {
  readonly awardKey: string;
  readonly piid: string;
  readonly technology: string;
  readonly reading: string;
  readonly obligations: bigint;
};

/** Returns the labels on weak evidence, those with most obligations first. */
export async function weakLabels(db: Connector): Promise<WeakLabel[]> {
  const rows = await db.query(sql`with worded as (
      select distinct award, technology, reading, rule from label_part where part = 'words'),
    held as (
      select award, technology, min(case reading when 'strict' then 0 when 'standard' then 1 else 2 end) as strength,
        count(distinct rule) as rules, count(w.rule) as worded
      from label l left join worded w using (award, technology, reading, rule) group by award, technology),
    weak as (select * from held where strength > 0 or (rules = 1 and worded = 0)),
    paid as (select award, sum(obligation) as paid from transaction semi join weak using (award) group by award)
    select a.award_key, a.piid, technology, ['strict', 'standard', 'broad'][strength + 1] as reading, (coalesce(paid, 0) * 100)::hugeint as cents
    from weak join award a using (award) left join paid using (award)
    order by abs(coalesce(paid, 0)) desc, award_key, technology`);
  return rows.map((row) => ({
    awardKey: text(row, "award_key")!,
    piid: text(row, "piid")!,
    technology: text(row, "technology")!,
    reading: text(row, "reading")!,
    obligations: integer(row, "cents") ?? 0n,
  }));
}

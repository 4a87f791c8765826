import { count, integer, text } from "./connector.ts";
import type { Connector } from "./connector.ts";
import { oneOf } from "./label-awards.ts";
import { raw, sql } from "./sql.ts";

/** Returns the vendors some names as filed are of, and every name as filed that is of those. */
export async function vendorsOfNames(
  db: Connector,
  names: readonly string[],
): Promise<{ readonly vendors: readonly string[]; readonly names: readonly string[] }> {
  if (names.length === 0) return { vendors: [], names: [] };
  const rows = await db.query(sql`select distinct vendor, recipient from vendor
    where vendor in (select vendor from vendor where ${oneOf("recipient", names)}) order by vendor, recipient`);
  return {
    vendors: [...new Set(rows.map((row) => text(row, "vendor")!))],
    names: rows.map((row) => text(row, "recipient")!),
  };
}

/** Returns the obligations of vendors by fiscal year, by vendor. */
export async function vendorYears(
  db: Connector,
  vendors: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<number, bigint>>> {
  if (vendors.length === 0) return new Map();
  const rows = await db.query(sql`select vendor, fiscal_year, (sum(obligation) * 100)::hugeint as cents from transaction
    where ${oneOf("vendor", vendors)} group by vendor, fiscal_year order by vendor, fiscal_year`);
  const out = new Map<string, Map<number, bigint>>();
  for (const row of rows) {
    const years = out.get(text(row, "vendor")!) ?? new Map<number, bigint>();
    out.set(text(row, "vendor")!, years.set(count(row, "fiscal_year"), integer(row, "cents") ?? 0n));
  }
  return out;
}

/** Returns the obligations of every technology in every reading, by technology and reading with a space between. */
export async function technologySums(db: Connector): Promise<ReadonlyMap<string, bigint>> {
  const rows = await db.query(sql`with strength as (
      select award, technology, max(case reading when 'strict' then 3 when 'standard' then 2 else 1 end) as strength from label group by all),
    paid as (select award, sum(obligation) as paid from transaction semi join strength using (award) group by award)
    select technology, reading, (coalesce(sum(paid) filter (strength >= least_strength), 0) * 100)::hugeint as cents
    from strength left join paid using (award), ${raw(readings)} group by technology, reading`);
  return new Map(
    rows.map((row) => [`${text(row, "technology")} ${text(row, "reading")}`, integer(row, "cents") ?? 0n]),
  );
}

const readings = "(values ('strict', 3), ('standard', 2), ('broad', 1)) r(reading, least_strength)";

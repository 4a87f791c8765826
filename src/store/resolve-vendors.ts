import { count, text } from "./connector.ts";
import type { Connector } from "./connector.ts";
import type { Database } from "./duckdb.ts";
import { joined, raw, sql } from "./sql.ts";

/** A recipient as filed, with the registry identifiers that stood beside the name. */
export type RecipientAsFiled = {
  readonly name: string;
  readonly uei: string | null;
  readonly duns: string | null;
  readonly cage: string | null;
  readonly rows: number;
};

/** A recipient as filed with the vendor it was grouped to, and why. */
export type GroupedRecipient = RecipientAsFiled & {
  readonly vendor: string;
  readonly vendorName: string;
  readonly because: string;
};

const all =
  raw(`(select recipient_name as name, recipient_uei as uei, recipient_duns as duns, cage_code as cage from staged_transaction
  union all select recipient_name, recipient_uei, recipient_duns, cage_code from staged_other)`);

/** Returns the distinct recipients as filed over all staged records. */
export async function recipientsAsFiled(db: Connector): Promise<RecipientAsFiled[]> {
  const rows =
    await db.query(sql`select name, uei, duns, cage, count(*) as rows from ${all} where name is not null group by all
    order by name, uei nulls first, duns nulls first, cage nulls first`);
  return rows.map((row) => ({
    name: text(row, "name")!,
    uei: text(row, "uei"),
    duns: text(row, "duns"),
    cage: text(row, "cage"),
    rows: count(row, "rows"),
  }));
}

/** The vendor of a record that states no recipient. */
export const notStated = "not-stated";

/** Writes the vendor table, and the number of each vendor in the order of their ids, by which many rows are added up. */
export async function putVendors(db: Database, recipients: readonly GroupedRecipient[]): Promise<void> {
  const names = new Map([[notStated, notStated], ...recipients.map((r) => [r.vendor, r.vendorName] as const)]);
  const ids = [...names.keys()].sort();
  const numbers = new Map(ids.map((id, i) => [id, i + 1]));
  await db.query(
    sql`create or replace table vendor(vendor varchar, name varchar, recipient varchar, uei varchar, duns varchar, cage varchar, because varchar, number integer)`,
  );
  await db.append(
    "vendor",
    recipients.map((r) => [r.vendor, r.vendorName, r.name, r.uei, r.duns, r.cage, r.because, numbers.get(r.vendor)!]),
  );
  await db.query(sql`create or replace table vendor_number(number integer, vendor varchar, name varchar)`);
  await db.append(
    "vendor_number",
    ids.map((id, i) => [i + 1, id, names.get(id)!]),
  );
}

/** Returns the names shown of vendors; those that are none are left out. */
export async function vendorNames(db: Connector, ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = joined(
    ids.map((id) => sql`${id}`),
    ", ",
  );
  const rows = await db.query(
    ids.length === 0
      ? sql`select vendor, name from vendor_number where false`
      : ids.length < 1000
        ? sql`select vendor, name from vendor_number where vendor in (${wanted})`
        : sql`select vendor, name from vendor_number`,
  );
  return new Map(rows.map((row) => [text(row, "vendor")!, text(row, "name")!]));
}

/** A declared period of a vendor under a parent; open ends are null. */
export type ParentPeriod = {
  readonly vendor: string;
  readonly parent: string;
  readonly from: string | null;
  readonly to: string | null;
};

/** Makes the temporary table of declared parents. */
export async function putParents(db: Database, periods: readonly ParentPeriod[]): Promise<void> {
  await db.query(
    sql`create or replace temp table vendor_parent(vendor varchar, parent varchar, since varchar, until varchar)`,
  );
  await db.append(
    "vendor_parent",
    periods.map((p) => [p.vendor, p.parent, p.from, p.to]),
  );
}

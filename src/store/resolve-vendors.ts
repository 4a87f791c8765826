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

/** What such a record has for a name as filed. */
export const unstated = "[not stated]";

/**
 * Writes the vendor table, and the numbers of vendors and of names as filed in their order, by which many rows are added
 * up. `others` are vendors a record may count for through time that none was grouped to, with their names.
 */
export async function putVendors(
  db: Database,
  recipients: readonly GroupedRecipient[],
  others: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  const names = new Map([
    [notStated, notStated],
    ...others,
    ...recipients.map((r) => [r.vendor, r.vendorName] as const),
  ]);
  const filed = new Map([...new Set([unstated, ...recipients.map((r) => r.name)])].sort().map((n, i) => [n, i + 1]));
  const ids = [...names.keys()].sort();
  const numbers = new Map(ids.map((id, i) => [id, i + 1]));
  await db.query(
    sql`create or replace table vendor(vendor varchar, name varchar, recipient varchar, uei varchar, duns varchar, cage varchar, because varchar, number integer, filed integer)`,
  );
  await db.append(
    "vendor",
    recipients.map((r) => [
      r.vendor,
      r.vendorName,
      r.name,
      r.uei,
      r.duns,
      r.cage,
      r.because,
      numbers.get(r.vendor)!,
      filed.get(r.name)!,
    ]),
  );
  await db.query(sql`create or replace table vendor_number(number integer, vendor varchar, name varchar)`);
  await db.append(
    "vendor_number",
    ids.map((id, i) => [i + 1, id, names.get(id)!]),
  );
  await db.query(sql`create or replace table recipient_number(number integer, recipient varchar)`);
  await db.append(
    "recipient_number",
    [...filed].map(([name, number]) => [number, name]),
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

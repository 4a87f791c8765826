import { text } from "./connector.ts";
import type { Connector } from "./connector.ts";
import { sql } from "./sql.ts";

/** One recipient as filed of a vendor, with the identifiers beside it; natural persons are none. */
export type VendorIdentity = {
  readonly vendor: string;
  readonly name: string;
  readonly recipient: string;
  readonly uei: string | null;
  readonly duns: string | null;
  readonly cage: string | null;
};

/** Returns the recipients as filed of every vendor, by vendor and name; masked persons and what states none are left out. */
export async function vendorIdentities(db: Connector): Promise<VendorIdentity[]> {
  const rows = await db.query(sql`
    select distinct vendor, name, recipient, uei, duns, cage from vendor
    where vendor not in ('natural-person', 'not-stated')
    order by vendor, recipient, uei nulls last, duns nulls last, cage nulls last`);
  return rows.map((row) => ({
    vendor: text(row, "vendor")!,
    name: text(row, "name")!,
    recipient: text(row, "recipient")!,
    uei: text(row, "uei"),
    duns: text(row, "duns"),
    cage: text(row, "cage"),
  }));
}

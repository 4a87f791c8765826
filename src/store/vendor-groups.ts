import { naturalPerson } from "../model/award.ts";
import { text } from "./connector.ts";
import type { Connector } from "./connector.ts";
import { sql } from "./sql.ts";

/** A recipient as filed and the vendor it was grouped to. */
export type VendorName = {
  readonly vendor: string;
  readonly name: string;
  readonly uei: string | null;
  readonly duns: string | null;
  readonly cage: string | null;
};

/** Returns every distinct name as filed, with its registry identifiers and its vendor; masked persons are left out. */
export async function vendorNamesAsFiled(db: Connector): Promise<VendorName[]> {
  const rows = await db.query(
    sql`select distinct vendor, recipient, uei, duns, cage from vendor where recipient is not null
    and recipient <> ${naturalPerson} and vendor <> 'natural-person'
    order by vendor, recipient, uei nulls first, duns nulls first, cage nulls first`,
  );
  return rows.map((row) => ({
    vendor: text(row, "vendor")!,
    name: text(row, "recipient")!,
    uei: text(row, "uei"),
    duns: text(row, "duns"),
    cage: text(row, "cage"),
  }));
}

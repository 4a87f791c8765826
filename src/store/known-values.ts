import type { VendorView } from "../model/figure.ts";
import { text } from "./connector.ts";
import type { Connector } from "./connector.ts";
import { columnOf } from "./figure-columns.ts";
import type { ColumnDimension } from "./figure-columns.ts";
import { raw, sql } from "./sql.ts";

/**
 * Returns the values a dimension has in transactions or award-level records, sorted; vendors and parents as they are
 * seen; for awards, PIIDs and keys.
 */
export async function knownValues(
  db: Connector,
  dimension: ColumnDimension,
  vendors: VendorView = "as-grouped",
): Promise<string[]> {
  const column = columnOf(dimension, { vendors });
  const from =
    dimension === "award"
      ? raw("(select piid as value from award union select award_key from award)")
      : raw(`(select ${column} as value from transaction union select ${column} from award_record)`);
  const rows = await db.query(
    sql`select distinct value::varchar as value from ${from} where value is not null order by value`,
  );
  return rows.map((row) => text(row, "value")!);
}

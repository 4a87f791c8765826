import type { Dimension } from "../model/figure.ts";
import { text } from "./connector.ts";
import type { Connector } from "./connector.ts";
import { raw, sql } from "./sql.ts";

const columns: Partial<Record<Dimension, string>> = {
  agency: "agency",
  office: "office",
  vendor: "vendor",
  parent: "parent",
  psc: "psc",
  naics: "naics",
  competition: "competition",
  pricing: "pricing",
};

/** Returns the values a dimension has in transactions or award-level records, sorted; for awards, PIIDs and keys. */
export async function knownValues(db: Connector, dimension: Dimension): Promise<string[]> {
  const column = columns[dimension];
  const from = column
    ? raw(`(select ${column} as value from transaction union select ${column} from award_record)`)
    : raw("(select piid as value from award union select award_key from award)");
  const rows = await db.query(sql`select distinct value from ${from} where value is not null order by value`);
  return rows.map((row) => text(row, "value")!);
}

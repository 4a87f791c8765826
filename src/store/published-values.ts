import { text } from "./connector.ts";
import type { Connector } from "./connector.ts";
import { raw, sql } from "./sql.ts";

async function distinct(db: Connector, parts: readonly string[]): Promise<string[]> {
  const rows = await db.query(
    sql`select distinct value from (${raw(parts.map((p) => `select ${p}`).join(" union all "))}) where value is not null and value <> ''`,
  );
  return rows.map((row) => text(row, "value")!);
}

/** Returns every distinct name that tables or pages show as a recipient, parent or subrecipient. */
export async function publishedNames(db: Connector): Promise<string[]> {
  return distinct(db, [
    "recipient as value from transaction",
    "parent from transaction",
    "parent from award_record",
    "recipient from award_record",
    "recipient from vendor",
    "recipient from subaward",
    "subrecipient from subaward",
    "recipient from action",
  ]);
}

/** Returns every distinct free text that tables or pages show. */
export async function publishedTexts(db: Connector): Promise<string[]> {
  return distinct(db, [
    "description as value from transaction",
    "description from award_record",
    "before from pull_change",
    "after from pull_change",
  ]);
}

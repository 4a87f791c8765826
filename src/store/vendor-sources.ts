import { count, text } from "./connector.ts";
import type { Connector } from "./connector.ts";
import { sql } from "./sql.ts";

/** Returns the sources whose used records name each vendor, by their place in the list of sources. */
export async function vendorSources(db: Connector): Promise<Map<string, number[]>> {
  const rows = await db.query(sql`
    select vendor, source from (select vendor, source from transaction union select vendor, source from award_record)
    order by vendor, source`);
  return new Map(
    [...Map.groupBy(rows, (row) => text(row, "vendor")!)].map(([vendor, own]) => [
      vendor,
      own.map((row) => count(row, "source")),
    ]),
  );
}

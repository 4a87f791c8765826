import type { AwardEntry } from "../model/search.ts";
import { count, integer, text } from "./connector.ts";
import type { Connector } from "./connector.ts";
import { raw, sql } from "./sql.ts";

/** How many entries are held in memory at a time. */
const batch = 50_000;

/**
 * Yields what awards are found by: each award with each of its distinct descriptions, largest obligations first. Each
 * names the first record that says so, and the vendor of the last.
 */
export async function* awardEntries(db: Connector): AsyncGenerator<AwardEntry> {
  await db.query(
    raw(`
    create or replace temp table search_entry as
    with said as (
      select award, coalesce(description, '') as description, recipient, vendor, agency, fiscal_year, action_date as day, source, record from transaction
      union all
      select award, coalesce(description, ''), recipient, vendor, agency, fiscal_year, as_of, source, record from award_record),
    entry as (
      select award, description, arg_max(agency, (day, source, record)) as agency, arg_max(vendor, (day, source, record)) as vendor,
        arg_max(recipient, (day, source, record)) as recipient, arg_min(source, (day, source, record)) as source, arg_min(record, (day, source, record)) as record,
        string_agg(distinct fiscal_year::varchar, ' ' order by fiscal_year::varchar) as years
      from said group by award, description),
    money as (select award, (sum(obligation) * 100)::hugeint as obligations from transaction group by award),
    named as (select vendor, min(name) as name from vendor group by vendor),
    labelled as (select award, string_agg(distinct technology, ' ' order by technology) as technologies from label group by award)
    select row_number() over (order by m.obligations desc nulls last, w.award_key, e.source, e.record, e.description) as number,
      w.award_key, w.piid, e.description, e.vendor, coalesce(n.name, e.recipient) as vendor_name, e.recipient, e.agency, e.years,
      coalesce(l.technologies, '') as technologies, m.obligations, s.file, e.record
    from entry e join award w using (award) join source s using (source)
      left join money m using (award) left join named n using (vendor) left join labelled l using (award)
    order by number`),
  );
  try {
    for (let from = 1; ; from += batch) {
      const rows = await db.query(
        sql`select * from search_entry where number between ${from} and ${from + batch - 1} order by number`,
      );
      for (const row of rows) {
        yield {
          kind: "award",
          awardKey: text(row, "award_key")!,
          piid: text(row, "piid")!,
          text: text(row, "description")!,
          vendor: text(row, "vendor")!,
          vendorName: text(row, "vendor_name")!,
          recipient: text(row, "recipient")!,
          agency: text(row, "agency")!,
          years: listed(text(row, "years")).map(Number),
          technologies: listed(text(row, "technologies")),
          obligations: integer(row, "obligations"),
          source: text(row, "file")!,
          record: count(row, "record"),
        };
      }
      if (rows.length < batch) return;
    }
  } finally {
    await db.query(raw("drop table if exists search_entry"));
  }
}

const listed = (words: string | null): string[] => (words ?? "").split(" ").filter(Boolean);

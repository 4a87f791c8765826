import { fiscalYearOf } from "../model/dates.ts";
import type { DocumentEntry } from "../model/search.ts";
import { count, text } from "./connector.ts";
import type { Connector } from "./connector.ts";
import { sql } from "./sql.ts";

/** Yields what documents are found by, page by page: the redacted text, in the order the casebook names them. */
export async function* pageEntries(db: Connector, startMonth: number): AsyncGenerator<DocumentEntry> {
  const documents = await db.query(
    sql`select document, file, title, date::varchar as date, agency, technologies from document where reason is null order by rowid`,
  );
  for (const row of documents) {
    const document = text(row, "document")!;
    const agency = text(row, "agency");
    const date = text(row, "date");
    const shared = {
      kind: "document" as const,
      document,
      source: text(row, "file")!,
      title: text(row, "title")!,
      technologies: (text(row, "technologies") ?? "").split(", ").filter(Boolean),
      ...(agency !== null && { agency }),
      ...(date !== null && { year: fiscalYearOf(date, startMonth) }),
    };
    const pages = await db.query(sql`select page, text from page where document = ${document} order by page`);
    for (const page of pages) yield { ...shared, page: count(page, "page"), text: text(page, "text")! };
  }
}

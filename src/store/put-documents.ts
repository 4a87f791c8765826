import type { DocumentAccount, DocumentFacts } from "../model/document-source.ts";
import type { Page } from "../model/document.ts";
import type { Database } from "./duckdb.ts";
import { sql } from "./sql.ts";

/** Makes the tables of documents, empty. */
export async function beginDocuments(db: Database): Promise<void> {
  await db.query(
    sql`create or replace table document(document varchar, file varchar, kind varchar, title varchar, publisher varchar, date date, agency varchar, technologies varchar, pages integer, recognised integer, confidence integer, reason varchar)`,
  );
  await db.query(
    sql`create or replace table page(document varchar, page integer, origin varchar, confidence integer, text varchar)`,
  );
  await db.query(
    sql`create or replace table document_field(document varchar, name varchar, kind varchar, value varchar, amount decimal(18,2), page integer, quote varchar)`,
  );
  await db.query(
    sql`create or replace table document_row(document varchar, "table" integer, row integer, page integer, ordinal integer, "column" varchar, text varchar)`,
  );
}

/** Adds a document to its tables: accounts, redacted pages, fields, and the cells of its tables. */
export async function putDocument(
  db: Database,
  { declaration: d, ...account }: DocumentAccount,
  { fields, tables }: DocumentFacts,
  pages: readonly (Pick<Page, "page" | "origin" | "confidence"> & { readonly text: string })[],
): Promise<void> {
  await db.append("document", [
    [
      d.id,
      d.file,
      d.kind,
      d.title,
      d.publisher,
      d.date,
      d.agency ?? null,
      d.technologies.join(", "),
      account.pages,
      account.recognised,
      rounded(account.confidence),
      account.reason,
    ],
  ]);
  await db.append(
    "page",
    pages.map((p) => [d.id, p.page, p.origin, rounded(p.confidence), p.text] as const),
  );
  await db.append(
    "document_field",
    fields.map((f) => [d.id, f.name, f.kind, f.value, null, f.page, f.quote] as const),
  );
  await db.append(
    "document_row",
    tables.flatMap((table, t) =>
      table.rows.flatMap((row, r) =>
        row.cells.map(
          (cell) => [d.id, t + 1, r + 1, row.page, cell.column, table.header[cell.column] ?? "", cell.text] as const,
        ),
      ),
    ),
  );
}

const rounded = (value: number | null) => (value === null ? null : Math.round(value));

/** Gives amounts and numbers among the fields their exact value. */
export async function endDocuments(db: Database): Promise<void> {
  await db.query(
    sql`update document_field set amount = try_cast(value as decimal(18,2)) where kind in ('money', 'number')`,
  );
}

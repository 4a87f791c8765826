import { join } from "node:path";
import { count } from "./connector.ts";
import type { Database } from "./duckdb.ts";
import { literal, Query, raw, sql } from "./sql.ts";

/** One published table: its name, what it is, and the query whose rows are published in a fixed order. */
export type PublishedTable = { readonly name: string; readonly says: string; readonly query: string };

const keyed = "join source s using (source) join award w using (award)";

/** The tables of `data/`, as readers get them: no internal ids, sources by file name, every row with its record. */
export const publishedTables: readonly PublishedTable[] = [
  {
    name: "transactions",
    says: "Award transactions (one row per modification) that figures add up, with the source file and the 1-based record each was read from.",
    query: `select s.file as source, t.record, w.award_key, t.piid as award_id_piid, t.modification as modification_number, t.action_date, t.fiscal_year, t.agency, t.office,
      t.obligation as federal_action_obligation, t.current_value as current_total_value_of_award, t.potential_value as potential_total_value_of_award,
      t.recipient as recipient_name, t.vendor, t.parent, t.psc, t.naics, t.competition as extent_competed, t.pricing as type_of_contract_pricing, t.description,
      t.vendor_then, t.vendor_today, t.parent_today, t.registry_parent
      from transaction t ${keyed} order by t.source, t.record`,
  },
  {
    name: "award-records",
    says: "Award-level records (summaries and latest modifications): stated values, never added to transactions.",
    query: `select s.file as source, t.record, w.award_key, t.piid as award_id_piid, t.kind, t.as_of, t.agency, t.office, t.recipient as recipient_name, t.vendor,
      t.obligated as total_obligated_amount, t.current_value as current_total_value_of_award, t.potential_value as potential_total_value_of_award,
      t.psc, t.naics, t.competition as extent_competed, t.pricing as type_of_contract_pricing, t.modification as modification_number, t.description
      from award_record t ${keyed} order by t.source, t.record`,
  },
  {
    name: "award-values",
    says: "The latest stated current and potential value of each award, with the record that states it.",
    query: `select w.award_key, t.piid as award_id_piid, t.as_of, t.fiscal_year, t.agency, t.office, t.vendor, t.parent, t.psc, t.naics, t.competition as extent_competed,
      t.pricing as type_of_contract_pricing, t.current_value as current_total_value_of_award, t.potential_value as potential_total_value_of_award, s.file as source, t.record,
      t.recipient as recipient_name, t.vendor_then, t.vendor_today, t.parent_today, t.registry_parent
      from award_value t ${keyed} order by w.award_key`,
  },
  {
    name: "labels",
    says: "Technologies an award carries, with the rule, the words that fired it and the record they stand in.",
    query: `select w.award_key, w.piid as award_id_piid, t.technology, t.reading, t.rule, t.matched, t.score, s.file as source, t.record from label t ${keyed} order by w.award_key, t.technology, t.reading, t.rule`,
  },
  {
    name: "label-parts",
    says: "Why an award carries a technology: every part of the rule, or clue of the evidence, that held of the record, as filed.",
    query: `select w.award_key, w.piid as award_id_piid, t.technology, t.reading, t.rule, t.part, t.says, t.weight from label_part t join award w using (award) order by w.award_key, t.technology, t.reading, t.rule, t.place, t.part, t.says`,
  },
  {
    name: "makers",
    says: "Makers of what awards buy, by the words that name a product or by the recipient, with the record they stand in.",
    query: `select w.award_key, w.piid as award_id_piid, t.maker, t.basis, t.matched, s.file as source, t.record from maker t ${keyed} order by w.award_key, t.maker, t.basis`,
  },
  {
    name: "vendors",
    says: "Recipient names as filed and the vendor each was grouped to, with why.",
    query: `select distinct vendor, name as vendor_name, recipient as recipient_name, because from vendor order by all`,
  },
  {
    name: "slices",
    says: "What each source holds per agency and fiscal year, and whether figures use it.",
    query: `select s.file as source, t.agency, t.fiscal_year, t.kind, t.rows, t.negatives, t.first_date, t.last_date, t.state, t.because from slice t join source s using (source) order by t.source, t.agency, t.fiscal_year`,
  },
  {
    name: "changes",
    says: "Differences between a pull that is not used and the one that is, per award and modification.",
    query: `select * from pull_change order by agency, fiscal_year, older, newer, kind, piid, modification, record`,
  },
  {
    name: "rejections",
    says: "Records that could not be read, with the place and the reason.",
    query: `select s.file as source, t.record, t."column", t.value, t.reason from rejection t join source s using (source) order by t.source, t.record`,
  },
];

/** The tables of `data/` a casebook with documents has besides. */
export const documentTables: readonly PublishedTable[] = [
  {
    name: "documents",
    says: "The documents of the casebook: what each is, how many of its pages were recognised in their pictures, and why one could not be read.",
    query: `select t.document, t.file as source, t.kind, t.title, t.publisher, t.date, t.agency, t.technologies, t.pages, t.recognised, t.confidence, t.reason from document t order by t.document`,
  },
  {
    name: "document-pages",
    says: "The redacted text of each page, and where its words came from.",
    query: `select t.document, t.page, t.origin, t.confidence, t.text from page t order by t.document, t.page`,
  },
  {
    name: "document-fields",
    says: "Fields that documents state, each with its page and the words it stands in.",
    query: `select t.document, t.name, t.kind, t.value, t.amount, t.page, t.quote from document_field t order by t.document, t.page, t.name, t.value`,
  },
  {
    name: "document-rows",
    says: "The cells of the tables of documents, by table, row and column, each with its page.",
    query: `select t.document, t."table", t.row, t.page, t."column", t.text from document_row t order by t.document, t."table", t.row, t.ordinal`,
  },
];

const renamed = `award_key as award, award_id_piid as piid, agency, office, recipient_name as recipient, vendor, parent, vendor_then, vendor_today, parent_today, registry_parent, psc, naics, extent_competed as competition, type_of_contract_pricing as pricing, fiscal_year`;

/**
 * `data/views.sql`: gives the published tables the names the book's queries use, so that the SQL a page prints runs
 * over the published rows as it stands (`duckdb -init views.sql`, from the folder `data`).
 */
export const viewsSql = `-- Run from the folder this file is in: duckdb -init views.sql
-- Then paste the SQL of any claim or figure: it runs over the published rows.
create view transaction as select ${renamed}, source, record, modification_number as modification, action_date, strftime(action_date, '%Y-%m') as month,
  federal_action_obligation as obligation, current_total_value_of_award as current_value, potential_total_value_of_award as potential_value, description
  from 'transactions.parquet';
create view award_value as select ${renamed}, source, record, as_of, strftime(as_of, '%Y-%m') as month,
  current_total_value_of_award as current_value, potential_total_value_of_award as potential_value from 'award-values.parquet';
create view award as select distinct award_key as award, award_key, award_id_piid as piid, agency from 'transactions.parquet';
create view maker as select award_key as award, maker, basis, matched, source, record from 'makers.parquet';
create view label as select award_key as award, technology, reading, rule, matched, score, source, record from 'labels.parquet';
create view label_part as select award_key as award, technology, reading, rule, part, says, weight from 'label-parts.parquet';
`;

export type ExportedTable = PublishedTable & {
  readonly rows: number;
  readonly fields: readonly { readonly name: string; readonly type: string }[];
};

/** Writes the tables as Parquet and CSV into a folder; the same book gives the same bytes. */
export async function exportTables(
  db: Database,
  folder: string,
  tables: readonly PublishedTable[],
): Promise<ExportedTable[]> {
  const out: ExportedTable[] = [];
  for (const table of tables) {
    const to = join(folder, table.name);
    await db.query(
      new Query(`copy (${table.query}) to ${literal(`${to}.parquet`)} (format parquet, compression zstd)`),
    );
    await db.query(new Query(`copy (${table.query}) to ${literal(`${to}.csv`)} (format csv, header)`));
    const described = await db.query(new Query(`describe ${table.query}`));
    const total = await db.query(sql`select count(*) as n from (${raw(table.query)})`);
    out.push({
      ...table,
      rows: count(total[0]!, "n"),
      fields: described.map((row) => ({ name: String(row["column_name"]), type: String(row["column_type"]) })),
    });
  }
  return out;
}

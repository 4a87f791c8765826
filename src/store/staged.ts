import { dateFields, moneyFields, textFields } from "../model/layout.ts";
import type { Field } from "../model/layout.ts";
import type { RecordKind } from "../model/source.ts";
import type { Database } from "./duckdb.ts";
import { joined, literal, Query, sql } from "./sql.ts";

/** One staged Parquet file with what is needed to read it beside the others. */
export type StagedFile = {
  readonly file: string;
  readonly path: string;
  readonly kind: RecordKind;
  readonly fields: readonly Field[];
  readonly retrieved: string;
  /** Ordinals of structurally rejected records, ascending; they shift the records after them. */
  readonly structural: readonly number[];
};

const types: readonly (readonly [Field, string])[] = [
  ...textFields.map((f) => [f, "varchar"] as const),
  ...moneyFields.map((f) => [f, "decimal(18,2)"] as const),
  ...dateFields.map((f) => [f, "date"] as const),
];

/**
 * Makes the temporary views `staged_transaction` and `staged_other` over the staged files: every field, null where a
 * layout lacks it, with `source` (place in the list) and `record` (1-based ordinal); rejected records left out.
 */
export async function viewStaged(database: Database, files: readonly StagedFile[]): Promise<void> {
  await database.query(sql`create or replace temp table shift(source integer, first_place bigint, moved bigint)`);
  for (const [source, file] of files.entries()) {
    const shifts = file.structural.map((record, i) => [source, record - 1 - i, i + 1] as const);
    if (shifts.length > 0) {
      await database.query(
        new Query(
          `insert into shift select source, first_place, max(moved) from (values ${shifts.map((s) => `(${s.join(", ")})`).join(", ")}) v(source, first_place, moved) group by all`,
        ),
      );
    }
  }
  await database.query(view("staged_transaction", files, (kind) => kind === "transaction"));
  await database.query(view("staged_other", files, (kind) => kind !== "transaction"));
}

function view(name: string, files: readonly StagedFile[], takes: (kind: RecordKind) => boolean): Query {
  const parts = files.flatMap((file, source) => (takes(file.kind) ? [part(file, source)] : []));
  const body =
    parts.length > 0
      ? joined(
          parts.map((p) => new Query(p)),
          " union all ",
        ).text
      : emptyPart();
  return new Query(`create or replace temp view ${name} as ${body}`);
}

function part(file: StagedFile, source: number): string {
  const has = new Set<string>(file.fields);
  const columns = types.map(([field, type]) => (has.has(field) ? field : `null::${type} as ${field}`));
  const shifted = file.structural.length > 0;
  const record = shifted ? `file_row_number + 1 + coalesce(s.moved, 0)` : "file_row_number + 1";
  const from = `read_parquet(${literal(file.path)}, file_row_number = true)`;
  const shiftedFrom = `${from} p asof left join (select first_place, moved from shift where source = ${source}) s on p.file_row_number >= s.first_place`;
  return (
    `select ${source} as source, (${record})::integer as record, ${literal(file.kind)} as kind, ${literal(file.retrieved)}::date as retrieved, ` +
    `${columns.join(", ")} from ${shifted ? shiftedFrom : from} where bad is null`
  );
}

function emptyPart(): string {
  const columns = types.map(([field, type]) => `null::${type} as ${field}`);
  return `select 0 as source, 0 as record, '' as kind, null::date as retrieved, ${columns.join(", ")} where false`;
}

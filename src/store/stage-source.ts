import type { Field, Layout, TextField } from "../model/layout.ts";
import { naturalPerson } from "../model/award.ts";
import { blankLinesBefore } from "./blank-lines.ts";
import { count, text } from "./connector.ts";
import type { Database } from "./duckdb.ts";
import { cleanText, dateValue, dunsValue, fieldType, moneyValue, nullTexts } from "./field-sql.ts";
import { literal, Query, raw, sql } from "./sql.ts";

/** What decides about persons while rows pass: a rule asked only for values a SQL pattern cannot clear by itself. */
export type Minimiser = {
  /** RE2 pattern of names that are certainly organisations. */
  readonly organizationPattern: string;
  /** RE2 pattern of texts that may hold something to mask. */
  readonly maskTextPattern: string;
  /** Whether a name as filed is a natural person's. */
  readonly isPerson: (name: string, soleProprietor: boolean) => boolean;
  /** The text with what concerns private persons masked; `recipient` is the name of a masked recipient. */
  readonly maskText: (text: string, recipient: string | null) => string;
};

/** A file ready for DuckDB: UTF-8, known delimiter, a header or a declared order. */
export type ReadableSource = {
  readonly path: string;
  readonly columns: readonly string[];
  readonly delimiter: string;
  readonly newline: "\n" | "\r\n";
};

export type Rejection = {
  readonly record: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
};

export type StagedSource = {
  readonly rows: number;
  /** Records DuckDB could not take as rows (too few or many columns, broken quotes), by 1-based ordinal. */
  readonly structural: readonly Rejection[];
  readonly rejected: readonly Rejection[];
  readonly droppedValues: number;
  readonly maskedRecipients: number;
  readonly maskedTexts: number;
};

const requiredOf: Record<Layout["kind"], readonly Field[]> = {
  transaction: ["award_id_piid", "action_date", "federal_action_obligation"],
  "award-summary": ["award_id_piid"],
  "award-latest": ["award_id_piid"],
  action: [],
  subaward: ["subaward_amount"],
};

export const nameFields = ["recipient_name", "recipient_parent_name", "subawardee_name"] as const;
const personal: Record<(typeof nameFields)[number], readonly TextField[]> = {
  recipient_name: ["recipient_uei", "recipient_duns", "cage_code", "recipient_state_code"],
  recipient_parent_name: ["recipient_parent_uei", "recipient_parent_duns"],
  subawardee_name: ["subawardee_uei", "subawardee_duns"],
};

/**
 * Writes one source's records to a Parquet file with typed fields, in the file's order, and returns its accounts.
 * What names private persons is masked or dropped while rows pass: no name is ever on disk. The record's ordinal is
 * the row's place in the Parquet file plus the structural rejections before it; a record whose required field does
 * not parse keeps its row, with `bad` saying why.
 */
export async function stageSource(
  database: Database,
  source: ReadableSource,
  layout: Layout,
  minimiser: Minimiser,
  out: string,
): Promise<StagedSource> {
  let maskedRecipients = 0;
  let maskedTexts = 0;
  const persons = new Map<string, boolean>();
  database.registerText2("tally_name", (name, sole) => {
    if (name === null) return null;
    const key = sole === null ? name : `${name}\u0000`;
    let person = persons.get(key);
    if (person === undefined) persons.set(key, (person = minimiser.isPerson(name, sole !== null)));
    if (person) maskedRecipients++;
    return person ? naturalPerson : name;
  });
  database.registerText2("tally_text", (value, recipient) => {
    if (value === null) return null;
    const masked = minimiser.maskText(value, recipient);
    if (masked !== value) maskedTexts++;
    return masked;
  });
  const csv = layout.format === "csv";
  const { reader, cell } = reading(source, layout);
  const drops = droppedColumns(source.columns, layout.drop).map((i) =>
    csv ? `(${cell(i)} is not null)::utinyint` : `coalesce(${cell(i)} <> '', false)::utinyint`,
  );
  const fields = Object.keys(layout.columns) as Field[];
  const fixed = Object.keys(layout.fixed) as TextField[];
  const clean = fields.map(
    (field) => `${cleanText(cell(source.columns.indexOf(layout.columns[field]!)), csv)} as "r_${field}"`,
  );
  const has = new Set<Field>([...fields, ...fixed]);
  const select = [
    ...fields.map((field) => `${fieldValue(field, has)} as ${field}`),
    ...fixed.filter((f) => !fields.includes(f)).map((f) => `${literal(layout.fixed[f]!)} as ${f}`),
    `dropped`,
    `${badValue(layout, has)} as bad`,
  ];
  const names = nameFields.filter((f) => has.has(f)).map((f) => `${nameValue(f, has, minimiser)} as "n_${f}"`);
  const typed = fields.filter((f) => fieldType(f) !== "text").map((f) => `${typedValue(f, layout)} as "v_${f}"`);
  const text = masking(has, minimiser);
  const copy = (options: string): Query =>
    new Query(
      `copy (select ${select.join(", ")} from (select *, ${text.map((t) => `${t.sql} as "m_${t.field}"`).join(", ") || "null as m_none"} ` +
        `from (select *, ${[...names, ...typed].join(", ") || "null as n_none"} from (select ${clean.join(", ")}, (${drops.join(" + ") || "0"})::integer as dropped from ${reader(options)})))) ` +
        `to ${literal(out)} (format parquet, compression lz4_raw)`,
    );
  let structural: Rejection[] = [];
  try {
    await database.query(copy(""));
  } catch (error) {
    // Keeping rejects costs a fifth of the time, so it is done only for a file that has some.
    if (!csv) throw error;
    [maskedRecipients, maskedTexts] = [0, 0];
    await database.query(copy(", max_line_size = 16777216, store_rejects = true, rejects_limit = 0"));
    structural = await structuralRejections(database, source.path, layout.header);
  }
  const totals = (
    await database.query(
      sql`select count(*) as rows, coalesce(sum(dropped), 0)::bigint as dropped from read_parquet(${out})`,
    )
  )[0]!;
  return {
    rows: count(totals, "rows"),
    structural,
    rejected: await valueRejections(database, out, structural),
    droppedValues: count(totals, "dropped"),
    maskedRecipients,
    maskedTexts,
  };
}

function reading(
  source: ReadableSource,
  layout: Layout,
): { reader: (options: string) => string; cell: (i: number) => string } {
  if (layout.format === "json") {
    const columns = source.columns.map((name) => `${literal(name)}: 'VARCHAR'`).join(", ");
    return {
      reader: () => `read_json(${literal(source.path)}, columns = {${columns}}, maximum_object_size = 16777216)`,
      cell: (i) => `"${source.columns[i]!.replaceAll('"', '""')}"`,
    };
  }
  const columns = source.columns.map((_, i) => `'c${i}': 'VARCHAR'`).join(", ");
  return {
    reader: (options) =>
      `read_csv(${literal(source.path)}, columns = {${columns}}, header = ${layout.header}, auto_detect = false, ` +
      `delim = ${literal(source.delimiter)}, quote = '"', escape = '"', new_line = ${source.newline === "\n" ? "'\\n'" : "'\\r\\n'"}, ` +
      `nullstr = [${nullTexts.map(literal).join(", ")}]${options})`,
    cell: (i) => `c${i}`,
  };
}

/** Returns the places of the columns a layout drops; `*` at the end of a name matches any ending. */
export function droppedColumns(columns: readonly string[], drop: readonly string[]): number[] {
  const exact = new Set(drop.filter((d) => !d.endsWith("*")));
  const starts = drop.filter((d) => d.endsWith("*")).map((d) => d.slice(0, -1));
  return columns.flatMap((name, i) => (exact.has(name) || starts.some((s) => name.startsWith(s)) ? [i] : []));
}

function soleFlag(has: ReadonlySet<Field>): string {
  const flags = [];
  if (has.has("sole_proprietorship")) flags.push(`lower("r_sole_proprietorship") in ('t', 'true', 'y', 'yes')`);
  if (has.has("organizational_type")) flags.push(`upper("r_organizational_type") = 'SOLE PROPRIETORSHIP'`);
  return flags.length === 0 ? "false" : `coalesce(${flags.join(" or ")}, false)`;
}

function nameValue(field: (typeof nameFields)[number], has: ReadonlySet<Field>, minimiser: Minimiser): string {
  const sole = field === "recipient_name" ? soleFlag(has) : "false";
  const name = `"r_${field}"`;
  return (
    `case when ${name} is null then null when not ${sole} and regexp_matches(${name}, ${literal(minimiser.organizationPattern)}, 'i') ` +
    `then ${name} else tally_name(${name}, case when ${sole} then 'sole' end) end`
  );
}

function masking(has: ReadonlySet<Field>, minimiser: Minimiser): { field: TextField; sql: string }[] {
  const recipient = has.has("recipient_name")
    ? `case when "n_recipient_name" = ${literal(naturalPerson)} then "r_recipient_name" end`
    : "null::varchar";
  const needs = has.has("recipient_name") ? `"n_recipient_name" = ${literal(naturalPerson)} or ` : "";
  // What an award was first bought for stands in where a record has no words of its own, and is kept only there.
  const covered = (field: TextField) => field === "base_description" && has.has("description");
  return textFieldsIn(has).map((field) => ({
    field,
    sql: `case ${covered(field) ? `when "r_description" is not null then null ` : ""}when "r_${field}" is not null and (${needs}regexp_matches("r_${field}", ${literal(minimiser.maskTextPattern)}, 'i')) then tally_text("r_${field}", ${recipient}) else "r_${field}" end`,
  }));
}

export function textFieldsIn(has: ReadonlySet<Field>): TextField[] {
  return (["description", "base_description"] as const).filter((field) => has.has(field));
}

/** Codes that the legacy layout writes with their text, `7030: INFORMATION TECHNOLOGY SOFTWARE`. */
const codes: ReadonlySet<Field> = new Set([
  "product_or_service_code",
  "naics_code",
  "awarding_sub_agency_code",
  "awarding_office_code",
]);

/** Reads an amount or a date, once for the value and for what is said where it does not read. */
function typedValue(field: Field, layout: Layout): string {
  return fieldType(field) === "money" ? moneyValue(`"r_${field}"`) : dateValue(`"r_${field}"`, layout.dates);
}

/** Returns SQL for a field once names (`n_`), texts (`m_`) and typed values (`v_`) stand beside the cleaned ones (`r_`). */
export function fieldValue(field: Field, has: ReadonlySet<Field>): string {
  const rawValue = `"r_${field}"`;
  if (fieldType(field) !== "text") return `"v_${field}"`;
  if (field === "recipient_parent_name" && has.has("recipient_name"))
    return `case when "n_recipient_name" = ${literal(naturalPerson)} then null else "n_${field}" end`;
  if ((nameFields as readonly string[]).includes(field)) return `"n_${field}"`;
  if (field === "description" || field === "base_description") return `"m_${field}"`;
  const value = field.endsWith("_duns")
    ? dunsValue(rawValue)
    : codes.has(field)
      ? `split_part(${rawValue}, ': ', 1)`
      : rawValue;
  const person = nameFields.find((name) => has.has(name) && personal[name].includes(field as TextField));
  const parent = field.startsWith("recipient_parent_") && has.has("recipient_name") ? "recipient_name" : undefined;
  const guards = [person, parent]
    .filter((name) => name !== undefined)
    .map((name) => `"n_${name}" = ${literal(naturalPerson)}`);
  return guards.length === 0 ? value : `case when ${guards.join(" or ")} then null else ${value} end`;
}

/** `field<US>value<US>reason` lines, null where every typed field reads; letters in a value are not repeated. */
function badValue(layout: Layout, has: ReadonlySet<Field>): string {
  const required = new Set(requiredOf[layout.kind]);
  const checks: string[] = [];
  for (const field of has) {
    const type = fieldType(field);
    if (!(field in layout.columns)) continue;
    if (type === "text") {
      if (required.has(field))
        checks.push(`case when "r_${field}" is null then '${field}' || chr(31) || chr(31) || 'missing' end`);
      continue;
    }
    const expected = type === "money" ? "expected an exact amount" : `expected a date (${layout.dates.join(" or ")})`;
    const shown = `regexp_replace(left("r_${field}", 40), '[\\pL\\pM]{2,}', '[letters]', 'g')`;
    const missing = required.has(field)
      ? `when "r_${field}" is null then '${field}' || chr(31) || chr(31) || 'missing' `
      : "";
    checks.push(
      `case ${missing}when "r_${field}" is not null and "v_${field}" is null then '${field}' || chr(31) || ${shown} || chr(31) || '${expected}' end`,
    );
  }
  return checks.length === 0 ? "null::varchar" : `nullif(concat_ws(chr(30), ${checks.join(", ")}), '')`;
}

const structuralReasons: Record<string, string> = {
  "MISSING COLUMNS": "too few columns",
  "TOO MANY COLUMNS": "too many columns",
  "UNQUOTED VALUE": "a quoted field is not closed where it should be",
  "LINE SIZE OVER MAXIMUM": "longer than the 16 MiB a record may have",
  "INVALID ENCODING": "not UTF-8",
};

async function structuralRejections(database: Database, path: string, header: boolean): Promise<Rejection[]> {
  const rows = await database.query(sql`
    select line, min(error_type::varchar) as error, min(line_byte_position - 1 + length(csv_line) - length(ltrim(csv_line, chr(13) || chr(10)))) as start
    from reject_errors group by line order by line`);
  await database.query(sql`drop table if exists reject_errors`);
  await database.query(sql`drop table if exists reject_scans`);
  const blank =
    rows.length === 0
      ? []
      : await blankLinesBefore(
          path,
          rows.map((row) => count(row, "start")),
        );
  return rows.map((row, i) => ({
    record: count(row, "line") - (header ? 1 : 0) - blank[i]!,
    column: "",
    value: "",
    reason: structuralReasons[text(row, "error") ?? ""] ?? (text(row, "error") ?? "unreadable").toLowerCase(),
  }));
}

async function valueRejections(
  database: Database,
  path: string,
  structural: readonly Rejection[],
): Promise<Rejection[]> {
  const rows = await database.query(
    sql`select file_row_number as place, bad from read_parquet(${path}, file_row_number = true) where bad is not null order by 1`,
  );
  return rows.map((row) => {
    const [column = "", value = "", reason = ""] = text(row, "bad")!.split("\u001e")[0]!.split("\u001f");
    return { record: ordinalOf(count(row, "place"), structural), column, value, reason };
  });
}

/** Returns the distinct names of parties in staged files. */
export async function stagedNames(database: Database, paths: readonly string[]): Promise<string[]> {
  const names = new Set<string>();
  for (const path of paths) {
    const columns = (await database.query(sql`select name from parquet_schema(${path})`)).map((row) =>
      text(row, "name"),
    );
    for (const field of nameFields.filter((f) => columns.includes(f))) {
      const rows = await database.query(
        sql`select distinct ${raw(field)} as name from read_parquet(${path}) where ${raw(field)} is not null`,
      );
      for (const row of rows) names.add(text(row, "name")!);
    }
  }
  return [...names];
}

/** Returns the 1-based ordinal in the source of the row at a 0-based place among the accepted ones. */
export function ordinalOf(place: number, structural: readonly { readonly record: number }[]): number {
  let record = place + 1;
  for (const rejection of structural) {
    if (rejection.record > record) break;
    record++;
  }
  return record;
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { type Field, type Layout, dateFields, moneyFields, textFields } from "../model/layout.ts";
import type { RecordKind } from "../model/source.ts";
import { UserError } from "../model/user-error.ts";
import { looksLikeHeader } from "./csv-header.ts";
import { guessDateForms } from "./guess-dates.ts";
import { layouts } from "./layouts.ts";

const fields: readonly Field[] = [...textFields, ...moneyFields, ...dateFields];
const personal =
  /phone|fax|e_?mail|address|street|officer(?!s?_?(determination|business))|employee_name|highly_compensated|executive|doing_?business|\bdba\b|_dba_|contact|person|ssn|birth|first_name|last_name|signed_by|name_raw/;
let synonyms: ReadonlyMap<string, Field> | undefined;

export type ProposalOptions = {
  readonly id?: string;
  readonly format?: Layout["format"];
  /** A few records, to tell the forms of its dates. */
  readonly sample?: readonly (readonly string[])[];
};

/**
 * Returns a mapping file for a header nobody knows, as YAML a person reads, corrects and keeps in `mappings/`. It maps
 * columns by their names, drops those that may name or reach a person, and marks what it could only guess.
 */
export function proposeMapping(columns: readonly string[], options: ProposalOptions = {}): string {
  if (!looksLikeHeader(columns)) {
    throw new UserError(
      `The first record (${columns.length} fields) looks like data, not like a header row, so no mapping can be proposed; ` +
        "declare a layout without a header row in sources.yaml (layout: …) or write one",
    );
  }
  const mapped = mapColumns(columns);
  const drop = columns.filter((column) => personal.test(simple(column)) && ![...mapped.values()].includes(column));
  const rest = columns.filter((column) => !drop.includes(column) && ![...mapped.values()].includes(column));
  const dates = dateFormsOf(columns, mapped, options.sample ?? []);
  const id = options.id ?? `unknown-${columns.length}-columns`;
  return [
    "# Proposed from the column names; nothing here is certain. Read it, correct it, keep it in mappings/.",
    `id: ${id}`,
    `title: ${quote(`${id} (say here what it is)`)}`,
    "publisher: (say here who published it)",
    `kind: ${guessKind(mapped)}   # transaction | award-summary | award-latest | action | subaward: only transactions are summed`,
    `format: ${options.format ?? "csv"}`,
    "recognise:",
    ...list("required", [...mapped.values()].length > 0 ? [...mapped.values()] : columns, "  "),
    "  absent: []",
    `  minColumns: ${columns.length}`,
    `  maxColumns: ${columns.length}`,
    `dates: [${(dates.length > 0 ? dates : ["iso"]).join(", ")}]${dates.length === 1 ? "" : "   # not told by the records seen: iso, mdy or dmy"}`,
    mapped.size > 0 ? "columns:" : "columns: {}   # no column was recognised: field: column, see docs",
    ...[...mapped].map(([field, column]) => `  ${field}: ${quote(column)}`),
    "# Dropped before anything is stored: they may name a person or reach one.",
    ...list("drop", drop, ""),
    ...(rest.length > 0
      ? ["# Neither mapped nor dropped, so left out:", ...rest.map((column) => `#   ${column.replaceAll("\n", " ")}`)]
      : []),
    "",
  ].join("\n");
}

function mapColumns(columns: readonly string[]): Map<Field, string> {
  synonyms ??= readSynonyms();
  const mapped = new Map<Field, string>();
  // An exact field name beats a synonym, an earlier column a later one.
  for (const column of columns) {
    const field = fields.find((one) => normal(one) === normal(column));
    if (field && !mapped.has(field)) mapped.set(field, column);
  }
  for (const column of columns) {
    const field = synonyms.get(normal(column));
    if (field && !mapped.has(field) && ![...mapped.values()].includes(column)) mapped.set(field, column);
  }
  return new Map(fields.flatMap((field) => (mapped.has(field) ? [[field, mapped.get(field)!] as const] : [])));
}

function readSynonyms(): ReadonlyMap<string, Field> {
  const listed = parse(readFileSync(join(import.meta.dirname, "synonyms.yaml"), "utf8")) as Record<Field, string[]>;
  const known = layouts().flatMap((layout) =>
    Object.entries(layout.columns).map(([field, column]) => [normal(column), field as Field] as const),
  );
  const own = Object.entries(listed).flatMap(([field, names]) =>
    names.map((name) => [normal(name), field as Field] as const),
  );
  return new Map([...known, ...own]);
}

function guessKind(mapped: ReadonlyMap<Field, string>): RecordKind {
  if (mapped.has("subaward_amount")) return "subaward";
  if (mapped.has("federal_action_obligation") && mapped.has("action_date")) return "transaction";
  return mapped.has("award_id_piid") || mapped.has("award_key") ? "award-summary" : "action";
}

function dateFormsOf(
  columns: readonly string[],
  mapped: ReadonlyMap<Field, string>,
  sample: readonly (readonly string[])[],
): string[] {
  const at = dateFields.flatMap((field) => (mapped.has(field) ? [columns.indexOf(mapped.get(field)!)] : []));
  return guessDateForms(sample.flatMap((record) => at.map((index) => record[index] ?? "")));
}

function list(key: string, values: readonly string[], indent: string): string[] {
  return values.length === 0
    ? [`${indent}${key}: []`]
    : [`${indent}${key}:`, ...values.map((value) => `${indent}  - ${quote(value)}`)];
}

function normal(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}

function simple(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, "_");
}

function quote(text: string): string {
  return /^[A-Za-z][A-Za-z0-9_/ -]*$/.test(text) && !/^(true|false|null|yes|no|on|off)$/i.test(text)
    ? text.trimEnd()
    : JSON.stringify(text);
}

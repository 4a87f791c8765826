import { dateFields, moneyFields } from "../model/layout.ts";
import type { Field } from "../model/layout.ts";
import type { DateForm } from "../model/dates.ts";

/** Returns SQL that trims a text and reads the empty text and the literal NAN (pandas' not-a-number) as null. */
export function cleanText(column: string): string {
  return `case when upper(trim(${column})) in ('', 'NAN') then null else trim(${column}) end`;
}

/**
 * Returns SQL for an exact amount: a decimal of two places, null when the text is not one. Dollar signs, thousands
 * separators and zeros past the second place are read through; any other third place makes it null, never rounded.
 */
export function moneyValue(column: string): string {
  const exact = `case when ${column} like '%.___%' and regexp_matches(${column}, '\\.\\d\\d\\d*[1-9]') then null else ${column} end`;
  return `coalesce(try_cast(${exact} as decimal(18,2)), try_cast(replace(replace(${exact}, ',', ''), '$', '') as decimal(18,2)))`;
}

const dateReaders: Record<DateForm, (column: string) => string> = {
  iso: (c) => `case when ${c} like '____-__-__%' then try_cast(left(${c}, 10) as date) end`,
  dmy: (c) => slashed(c, "%d/%m"),
  mdy: (c) => slashed(c, "%m/%d"),
};

/** Two-digit years are 1969 to 2068, as POSIX strptime reads them. */
function slashed(column: string, dayMonth: string): string {
  const day = `split_part(${column}, ' ', 1)`;
  return (
    `case when regexp_full_match(${day}, '\\d{1,2}/\\d{1,2}/\\d{4}') then try_strptime(${day}, '${dayMonth}/%Y')::date ` +
    `when regexp_full_match(${day}, '\\d{1,2}/\\d{1,2}/\\d{2}') then try_strptime(${day}, '${dayMonth}/%y')::date end`
  );
}

/** Returns SQL for a date in the first of the forms that reads it, else null. */
export function dateValue(column: string, forms: readonly DateForm[]): string {
  const readers = forms.map((form) => dateReaders[form](column));
  return readers.length === 1 ? readers[0]! : `coalesce(${readers.join(", ")})`;
}

/** Returns SQL for an identifier of nine digits that lost its leading zeros on the way (DUNS through a spreadsheet). */
export function dunsValue(column: string): string {
  return `case when regexp_full_match(${column}, '\\d{5,9}(\\.0)?') then lpad(split_part(${column}, '.', 1), 9, '0') else ${column} end`;
}

const money: ReadonlySet<string> = new Set(moneyFields);
const dates: ReadonlySet<string> = new Set(dateFields);

/** Returns what kind of value a field is stored as. */
export function fieldType(field: Field): "money" | "date" | "text" {
  if (money.has(field)) return "money";
  return dates.has(field) ? "date" : "text";
}

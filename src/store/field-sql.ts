import { dateFields, moneyFields } from "../model/layout.ts";
import type { Field } from "../model/layout.ts";
import type { DateForm } from "../model/dates.ts";

/** What the reader of a CSV takes for null: nothing, and pandas' not-a-number however it is written. */
export const nullTexts = [
  "",
  ...["N", "n"].flatMap((a) => ["A", "a"].flatMap((b) => ["N", "n"].map((c) => a + b + c))),
];

/**
 * Returns SQL that trims a text and reads the empty text and the literal NAN (pandas' not-a-number) as null. Trimming
 * copies, so only a text that begins or ends with what may be white space is trimmed; `read` says that null texts are
 * null already.
 */
export function cleanText(column: string, read = false): string {
  const trimmed = `case when upper(trim(${column})) in ('', 'NAN') then null else trim(${column}) end`;
  if (!read) return trimmed;
  return `case when ${column} < '!' or ${column} > '~' or suffix(${column}, ' ') or suffix(${column}, chr(160)) then ${trimmed} else ${column} end`;
}

/**
 * Returns SQL for an exact amount: a decimal of two places, null when the text is not one. Dollar signs, thousands
 * separators and zeros past the second place are read through; any other third place makes it null, never rounded, and
 * so does what a spreadsheet makes of large amounts (`1.39E+08`) or a decimal comma (`1,5`). What reads back as it was
 * written needs no such look: it is most amounts, and twice as fast.
 */
export function moneyValue(column: string): string {
  const read = `try_cast(${column} as decimal(18,2))`;
  return (
    `case when ${read}::varchar = ${column} then ${read} when regexp_full_match(${column}, '[-+]?\\d*(\\.\\d{0,2}0*)?') then ${read} ` +
    `when regexp_full_match(${column}, '[-+]?\\$?(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d{0,2}0*)?') ` +
    `then try_cast(replace(replace(${column}, ',', ''), '$', '') as decimal(18,2)) end`
  );
}

const dateReaders: Record<DateForm, (column: string) => string> = {
  // The cast alone would read 2025-09-3O as the third of September.
  iso: (c) =>
    `case when strlen(${c}) = 10 and try_cast(${c} as date)::varchar = ${c} then try_cast(${c} as date) ` +
    `when regexp_full_match(${c}, '\\d{4}-\\d{2}-\\d{2}([ T].*)?') then try_cast(left(${c}, 10) as date) end`,
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

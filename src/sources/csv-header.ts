import { UserError } from "../model/user-error.ts";
import { csvRecords } from "./csv-records.ts";

/** How a CSV starts: its dialect, its first record as read, and a few records after it. */
export type CsvHead = {
  readonly columns: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly delimiter: string;
  readonly newline: "\n" | "\r\n" | "\r";
};

const delimiters = [",", "\t", ";", "|"];
const sampleSize = 20;

/**
 * Reads the dialect and the first records from the start of a CSV. Whether the first record is a header or already
 * data is for the layout to say. `whole` tells that the text is all there is, so that its last record is complete.
 */
export function readCsvHead(text: string, name: string, whole: boolean): CsvHead {
  const delimiter = delimiters
    .map((candidate) => ({
      candidate,
      width: firstRecords(text, candidate, name, 1)[0]?.length ?? 0,
    }))
    .reduce((best, next) => (next.width > best.width ? next : best)).candidate;
  const records = firstRecords(text, delimiter, name, sampleSize + 2);
  const complete = whole ? records : records.slice(0, Math.max(1, records.length - 1));
  const [columns, ...sample] = complete;
  if (!columns || columns.every((column) => column.trim() === "")) {
    throw new UserError(
      `${name}: nothing but blank lines or empty fields at its start; expected a header row or records`,
    );
  }
  return { columns, sample: sample.slice(0, sampleSize), delimiter, newline: newlineOf(text) };
}

/**
 * Returns true when a first record can be a header: names, none empty, none twice, no numbers or dates. What is data
 * must not be printed as if it were names: it may be about persons.
 */
export function looksLikeHeader(columns: readonly string[]): boolean {
  const isName = (column: string): boolean =>
    column.length <= 100 && /\p{L}/u.test(column) && !/^[-$+\d.,/: ]+[a-z]?$/i.test(column);
  return new Set(columns).size === columns.length && columns.every(isName);
}

function firstRecords(text: string, delimiter: string, name: string, count: number): string[][] {
  const records: string[][] = [];
  try {
    for (const { fields } of csvRecords(text, { delimiter, name })) {
      records.push(fields);
      if (records.length === count) break;
    }
  } catch (error) {
    // The text may end inside a quoted field of a later record; only the first must be whole.
    if (records.length === 0) throw error;
  }
  return records;
}

/** Returns the line end after the first record, looking past line ends in quotes. */
function newlineOf(text: string): CsvHead["newline"] {
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted;
    if (quoted) continue;
    if (text[at] === "\n") return "\n";
    if (text[at] === "\r") return text[at + 1] === "\n" ? "\r\n" : "\r";
  }
  return "\n";
}

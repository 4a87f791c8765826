import { UserError } from "../model/user-error.ts";

/** One record of a CSV: its 1-based ordinal among the records of the text (a header row is one), and its fields. */
export type CsvRecord = { readonly ordinal: number; readonly fields: string[] };

export type CsvDialect = {
  readonly delimiter: string;
  /** The file, for messages. */ readonly name: string;
};

/**
 * Yields the records of a CSV as RFC 4180 has them: fields in quotes may hold delimiters, line ends and doubled
 * quotes; a line ends in LF, CRLF or CR. Lines without a single character are no records. A quote inside a field that
 * does not start with one is a character like any other.
 */
export function* csvRecords(text: string, { delimiter, name }: CsvDialect): Generator<CsvRecord> {
  const stop = new RegExp(`[${delimiter === "|" ? "\\|" : delimiter}\\r\\n]`, "g");
  let ordinal = 0;
  let at = text.startsWith("\ufeff") ? 1 : 0;
  while (at < text.length) {
    const end = lineEnd(text, at);
    if (end > at) {
      at = end;
      continue;
    }
    ordinal += 1;
    const fields: string[] = [];
    for (;;) {
      let field = "";
      if (text[at] === '"') {
        const close = closingQuote(text, at);
        if (close === -1)
          throw new UserError(`${name}, record ${ordinal}, field ${fields.length + 1}: a quote opens and never closes`);
        field = text.slice(at + 1, close).replaceAll('""', '"');
        at = close + 1;
      }
      stop.lastIndex = at;
      const next = stop.exec(text)?.index ?? text.length;
      if (next > at) field += text.slice(at, next);
      fields.push(field);
      at = next;
      if (text[at] !== delimiter) break;
      at += 1;
    }
    yield { ordinal, fields };
    at = lineEnd(text, at);
  }
}

/** Returns the position after a line end that starts at `at`, or `at` when none does. */
function lineEnd(text: string, at: number): number {
  if (text[at] === "\r") return text[at + 1] === "\n" ? at + 2 : at + 1;
  return text[at] === "\n" ? at + 1 : at;
}

/** Returns where the quoted field that opens at `at` closes, or -1. */
function closingQuote(text: string, at: number): number {
  for (let from = at + 1; ;) {
    const quote = text.indexOf('"', from);
    if (quote === -1 || text[quote + 1] !== '"') return quote;
    from = quote + 2;
  }
}

import { readFile } from "node:fs/promises";
import { UserError } from "../model/user-error.ts";

/** One record of a JSON source: each field's JSON text exactly as written, so that `14899.20` stays what it was. */
export type JsonRecord = ReadonlyMap<string, string>;

/** Reads a JSON source: an array of flat objects. Anything else is refused with its place. */
export async function readJsonRecords(path: string, name: string): Promise<JsonRecord[]> {
  const text = (await readFile(path, "utf8")).replace(/^\ufeff/, "");
  let parsed: unknown;
  try {
    parsed = JSON.parse(text, keepSourceText as (this: unknown, key: string, value: unknown) => unknown);
  } catch (error) {
    throw new UserError(`${name} is not valid JSON: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  if (!Array.isArray(parsed))
    throw new UserError(`${name} holds one JSON value; expected an array of records, [{…}, {…}]`);
  return parsed.map((record: unknown, index) => flatRecord(record, `${name}, record ${index + 1}`));
}

/** Returns every key the records have, in the order they first appear. */
export function jsonColumns(records: readonly JsonRecord[]): string[] {
  return [...new Set(records.flatMap((record) => [...record.keys()]))];
}

/** Returns a field's text: a string without its quotes, a number as written, empty for null or a missing key. */
export function jsonText(source: string | undefined): string {
  if (source === undefined || source === "null") return "";
  return source.startsWith('"') ? String(JSON.parse(source)) : source;
}

function flatRecord(record: unknown, place: string): JsonRecord {
  if (typeof record !== "object" || record === null || Array.isArray(record)) {
    throw new UserError(`${place} is not an object; expected an array of records, [{…}, {…}]`);
  }
  return new Map(
    Object.entries(record).map(([key, value]: [string, unknown]) => {
      if (typeof value !== "string")
        throw new UserError(`${place}: field “${key}” holds an object or a list; expected a text or a number`);
      return [key, value];
    }),
  );
}

/** A reviver that keeps the source text of every text, number, true, false and null. */
function keepSourceText(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  return context?.source ?? value;
}

import type { JudgedReading } from "../../model/claim.ts";
import type { FieldReference } from "../../model/document-check.ts";
import type { DocumentField } from "../../model/document-field.ts";
import type { HeldDocument } from "../../model/document-source.ts";
import { parseCents } from "../../model/money.ts";
import type { DocumentPlace } from "../../model/quote.ts";
import { doubtNote } from "../documents/doubtful-words.ts";

/** The documents of a casebook by id, as far as they could be read. */
export type Documents = ReadonlyMap<string, HeldDocument>;

/** What a check over documents came to; `problem` is a mistake in the check itself, to be put right by its author. */
export type DocumentJudgement = Partial<JudgedReading> & { readonly problem?: string };

/** Returns a document that was read, or what to say of a reading that rests on one that was not. */
export function heldOr(documents: Documents, id: string): HeldDocument | DocumentJudgement {
  const held = documents.get(id);
  if (held && held.account.reason === null) return held;
  return {
    holds: null,
    note: `${held?.account.declaration.title ?? id} could not be read: ${held?.account.reason ?? "it is not held"}`,
  };
}

/** Returns whether a document was read. */
export function isHeld(value: HeldDocument | DocumentJudgement): value is HeldDocument {
  return "account" in value;
}

/** Returns a field of a document; a name that is neither declared nor found is a problem. */
export function fieldOf(
  held: HeldDocument,
  { document, field }: FieldReference,
): DocumentField | { readonly absent: string } | { readonly problem: string } {
  const { fields, missing } = held.facts;
  const found = fields.find((f) => f.name === field);
  if (found) return found;
  if (missing.includes(field)) return { absent: `“${field}” is not found in ${held.account.declaration.title}` };
  const names = [...new Set([...fields.map((f) => f.name), ...missing])];
  return {
    problem: `document ${document} has no field “${field}”; ${names.length > 0 ? `it has: ${names.join(", ")}` : "it has none"}`,
  };
}

/** Returns what a reading that rests on fields must say of them: how columns were told, and which words are doubtful. */
export function fieldNote(fields: readonly DocumentField[]): { readonly note?: string } {
  const by = new Set(fields.flatMap(({ columnsBy }) => columnsBy ?? []));
  const told = [
    ...(by.has("names") ? ["The columns of the line are those their names say."] : []),
    ...(by.has("sums")
      ? ["The columns’ names were lost; they were told by sums that come out, so that these do proves nothing."]
      : []),
    doubtNote(fields.flatMap(({ doubtful }) => doubtful ?? [])).note,
  ].filter((note) => note !== undefined);
  return told.length === 0 ? {} : { note: told.join(" ") };
}

/** Returns where a field stands. */
export function placeOf(held: HeldDocument, { page, quote }: Pick<DocumentField, "page" | "quote">): DocumentPlace {
  const { id, file } = held.account.declaration;
  return { document: id, source: file, page, quote };
}

/** Returns the number or amount of a field in hundredths; undefined where it is neither. */
export function hundredths({ kind, value }: Pick<DocumentField, "kind" | "value">): bigint | undefined {
  return kind === "money" || kind === "number" ? parseCents(value) : undefined;
}

/** Returns a field's value as a reading measures it: an amount in cents, a whole number, else text. */
export function measuredOf(field: Pick<DocumentField, "kind" | "value">): Pick<JudgedReading, "measured" | "unit"> {
  const value = hundredths(field);
  if (value !== undefined && field.kind === "money") return { measured: value, unit: "cents" };
  if (value !== undefined && value % 100n === 0n) return { measured: value / 100n, unit: "count" };
  return { measured: field.value, unit: value === undefined ? "text" : "number" };
}

import type { Expectation } from "./claim.ts";

/** A field of a document: by its declared name, or the name it has as a line item or on a printout. */
export type FieldReference = { readonly document: string; readonly field: string };

/** A check on a field of a document: a number or amount held against an expectation, or text that must contain one of some words. */
export type FieldCheck = FieldReference & {
  readonly kind: "field";
  /** In hundredths, whatever the field is. */
  readonly expect?: Expectation;
  readonly oneOf?: readonly string[];
};

/** A check on the rows of a document's tables: how many rows match, or what a cell of the matching row says. */
export type RowCheck = {
  readonly kind: "row";
  readonly document: string;
  readonly page?: number;
  /** Column to words its cell must contain; a row must match them all. `any` looks in every cell. */
  readonly where: Readonly<Record<string, string>>;
  /** The number of matching rows; at least one when absent. In hundredths. */
  readonly expect?: Expectation;
  /** The cell held, and what it must contain one of. */
  readonly cell?: { readonly column: string; readonly oneOf: readonly string[] };
};

/** A check that a passage stands in a document, or does not; absence counts only where every page was read with confidence. */
export type PassageCheck = {
  readonly kind: "passage";
  readonly document: string;
  readonly page?: number;
  readonly anyOf: readonly string[];
  readonly present: boolean;
};

/** What two documents are held against each other by: a field, or the passage that states it with what it states. */
export type Statement =
  | FieldReference
  | { readonly document: string; readonly passage: string; readonly says: string; readonly page?: number };

/** A check that two documents differ, or agree, on one thing. */
export type DisagreeCheck = {
  readonly kind: "disagree";
  readonly first: Statement;
  readonly second: Statement;
  readonly expect: "differ" | "agree";
};

export type DocumentCheck = FieldCheck | RowCheck | PassageCheck | DisagreeCheck;

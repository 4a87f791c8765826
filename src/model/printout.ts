import type { DocumentField } from "./document-field.ts";

/**
 * The award screen of FPDS-NG as somebody printed it: one modification of one award. Its fields have the names of
 * USAspending's data dictionary. Who prepared, changed or approved it, and how the vendor is reached, are never fields.
 */
export type Printout = {
  /** The page it starts on. */
  readonly page: number;
  readonly piid: string;
  readonly modification: string;
  /** The code of the sub-agency whose identifier it is, `7012`. */
  readonly agency: string | null;
  readonly parentPiid: string | null;
  readonly fields: readonly DocumentField[];
};

/** How a printed field and the record of the award agree; `cut-off` where the form's box ended the printed text early. */
export type FieldAgreement = "same" | "cut-off" | "different";

/** A field of a printout beside what the award's record says. */
export type FieldComparison = {
  readonly field: string;
  readonly printed: string;
  readonly recorded: string;
  readonly agreement: FieldAgreement;
  readonly page: number;
};

/** Returns what a printout says in a field, null where it says nothing. */
export function printedValue(printout: Printout, name: string): string | null {
  return printout.fields.find((field) => field.name === name)?.value ?? null;
}

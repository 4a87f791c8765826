import type { Field, Layout } from "../model/layout.ts";
import { isDropped } from "./parse-layout.ts";

/** What a casebook's rules say of one value; they live in another layer and come in as functions. */
export type Masks = {
  /** Returns the name, or what is printed in its place where it is a natural person's. */
  readonly maskRecipient: (
    name: string,
    evidence: { readonly soleProprietor: boolean; readonly organizationalType: string },
  ) => string;
  /** Returns the text with personal data masked; `maskedNames` are the names of its record that were masked. */
  readonly maskText: (
    text: string,
    context: { readonly recipientMasked: boolean; readonly maskedNames: readonly string[] },
  ) => string;
};

/** What minimising did, to be printed and kept: values, not columns, are counted. */
export type MinimiseCounts = {
  readonly records: number;
  /** Non-empty values emptied because their column names private persons or reaches them. */
  readonly dropped: number;
  /** Non-empty values emptied because nothing uses their column. */
  readonly leftOut: number;
  readonly maskedRecipients: number;
  /** Identifiers (UEI, DUNS, CAGE) emptied because their recipient's name was masked. */
  readonly maskedIdentifiers: number;
  readonly maskedTexts: number;
  /** Records with another number of fields than the header; kept as empty records, so that ordinals stay. */
  readonly misshapen: number;
};

type Counter = { -readonly [key in keyof MinimiseCounts]: number };

/** Names of recipients, each with what identifies the same party. */
const parties = [
  ["recipient_name", ["recipient_uei", "recipient_duns", "cage_code"]],
  ["recipient_parent_name", ["recipient_parent_uei", "recipient_parent_duns"]],
  ["subawardee_name", ["subawardee_uei", "subawardee_duns"]],
] as const satisfies readonly (readonly [Field, readonly Field[]])[];

/**
 * Returns a function that minimises one record, given as its values by position, in place, and counts what it did:
 * drops, leaves out, masks. `counts` is read when all records are through.
 */
export function minimiser(
  columns: readonly string[],
  layout: Layout,
  masks: Masks,
): { minimise: (values: string[]) => void; counts: () => MinimiseCounts } {
  const counts: Counter = {
    records: 0,
    dropped: 0,
    leftOut: 0,
    maskedRecipients: 0,
    maskedIdentifiers: 0,
    maskedTexts: 0,
    misshapen: 0,
  };
  const place = (field: Field): number => {
    const column = layout.columns[field];
    return column === undefined ? -1 : columns.indexOf(column);
  };
  const used = new Set(Object.values(layout.columns));
  const drop = columns.flatMap((column, at) => (isDropped(column, layout) ? [at] : []));
  const leave = columns.flatMap((column, at) => (!used.has(column) && !isDropped(column, layout) ? [at] : []));
  const named = parties
    .map(([field, others]) => ({
      field,
      at: place(field),
      others: others.map(place).filter((at) => at !== -1),
    }))
    .filter(({ at }) => at !== -1);
  const texts = (["description", "base_description"] as const).map(place).filter((at) => at !== -1);
  const [soleAt, typeAt] = [place("sole_proprietorship"), place("organizational_type")];

  const empty = (values: string[], at: number, counter: "dropped" | "leftOut" | "maskedIdentifiers"): void => {
    if (values[at] === "") return;
    values[at] = "";
    counts[counter] += 1;
  };
  const minimise = (values: string[]): void => {
    counts.records += 1;
    if (values.length !== columns.length) {
      // Which value belongs to which column cannot be told, so none is kept.
      counts.misshapen += 1;
      values.fill("");
      return;
    }
    for (const at of drop) empty(values, at, "dropped");
    const type = values[typeAt] ?? "";
    const maskedNames: string[] = [];
    for (const { field, at, others } of named) {
      const name = values[at]!;
      if (name === "") continue;
      // In subaward layouts the organizational type is the subawardee's and says nothing of the prime recipient.
      const about = layout.kind !== "subaward" || field === "subawardee_name";
      const evidence = {
        soleProprietor: about && saysYes(values[soleAt] ?? ""),
        organizationalType: about ? type : "",
      };
      const masked = masks.maskRecipient(name, evidence);
      if (masked === name) continue;
      values[at] = masked;
      maskedNames.push(name);
      counts.maskedRecipients += 1;
      for (const other of others) empty(values, other, "maskedIdentifiers");
    }
    for (const at of texts) {
      const masked =
        values[at] === "" ? "" : masks.maskText(values[at]!, { recipientMasked: maskedNames.length > 0, maskedNames });
      if (masked === values[at]) continue;
      values[at] = masked;
      counts.maskedTexts += 1;
    }
    for (const at of leave) empty(values, at, "leftOut");
  };
  return { minimise, counts: () => ({ ...counts }) };
}

/** Returns true for the ways publishers write a flag that is set: t, true, Y, YES, 1. */
export function saysYes(text: string): boolean {
  return /^(t|true|y|yes|1)$/i.test(text.trim());
}

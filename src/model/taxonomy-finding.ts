import type { Locator } from "./source.ts";

/**
 * What a look over a taxonomy finds. What `mends` is to be mended whatever the records; the others are worth a look and
 * may well be right: a word that stands nowhere today may stand in the next pull.
 */
export const findingKinds = {
  "dead-rule": { says: "Rules that label no award", mends: true },
  "idle-clue": { says: "Clues that hold of no record their evidence could label", mends: true },
  "covered-word": { says: "Words that others of the same rule cover", mends: true },
  "too-wide": { says: "Rules that fire on too much", mends: true },
  "never-alone": { says: "Rules that change no figure: others label every award of theirs as narrowly", mends: false },
  "dead-word": { says: "Words that stand in no description", mends: false },
  "idle-word": { says: "Words that stand in descriptions, none of which their rule labels", mends: false },
  "idle-veto": { says: "Vetoes that stop nothing", mends: false },
  overlap: { says: "Technologies that share awards", mends: false },
  unlabelled: { says: "Awards of no technology that look like one, by money", mends: false },
} as const;

export type FindingKind = keyof typeof findingKinds;

/** A record a finding opens onto. */
export type FindingRow = {
  readonly award: string;
  /** Obligations of the whole award, in cents; null where no transaction of it is held. */
  readonly obligations: bigint | null;
  readonly recipient: string;
  readonly description: string;
  readonly from: Locator;
};

export type TaxonomyFinding = {
  readonly kind: FindingKind;
  /** Null where no file is to be mended: an award that is of no technology. */
  readonly file: string | null;
  readonly line: number | null;
  readonly technology: string | null;
  readonly rule: string | null;
  /** The phrase, the clue or the other technology it is about. */
  readonly what: string | null;
  /** What was found, in words. */
  readonly says: string;
  /** How many awards it is about, and what was obligated on them, in cents. */
  readonly awards: number;
  readonly obligations: bigint | null;
  /** The largest of them. */
  readonly rows: readonly FindingRow[];
};

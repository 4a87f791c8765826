import type { Reading } from "./figure.ts";

/**
 * One way a technology shows in an award. `words`: phrases found as whole words in the description
 * (`*` at the end of a word matches any ending). `vendors`: vendor ids. `psc`/`naics`: codes or exact descriptions.
 * `offices`: awarding offices as filed. All given parts must hold (words AND psc, say); values inside a part are
 * alternatives.
 */
export type TechnologyRule = {
  readonly name: string;
  readonly reading: Reading;
  readonly words?: readonly string[];
  readonly vendors?: readonly string[];
  readonly psc?: readonly string[];
  readonly naics?: readonly string[];
  readonly offices?: readonly string[];
  /** Phrases that veto this rule when the description contains them. */
  readonly not?: readonly string[];
  readonly because?: string;
};

/** The parts of a record a rule or a clue looks at, in the order people are told of them. */
export const partKinds = {
  words: "words",
  vendors: "vendor",
  psc: "product or service code",
  naics: "industry code",
  offices: "office",
  history: "vendor history",
} as const;

export type PartKind = keyof typeof partKinds;

/**
 * What speaks for a technology, or against it with a negative weight; the weights of the clues that hold of one record
 * add up to its score. Exactly one part is given. `history`: at least `share` per cent of the vendor's other described
 * awards, of which there are at least `awards`, carry the technology by words alone, strictly read.
 */
export type Clue = {
  readonly weight: number;
  readonly words?: readonly string[];
  readonly vendors?: readonly string[];
  readonly psc?: readonly string[];
  readonly naics?: readonly string[];
  readonly offices?: readonly string[];
  readonly history?: { readonly share: number; readonly awards: number };
  readonly because?: string;
};

/** The score from which each reading takes a record; a narrower reading never asks for less than a wider one. */
export type Thresholds = Readonly<Record<Reading, number>>;

export const defaultThresholds: Thresholds = { strict: 10, standard: 6, broad: 3 };

/** A technology; what a narrower reading finds, a wider one finds too. */
export type Technology = {
  readonly id: string;
  readonly name: string;
  readonly says: string;
  /** What does not count, in a sentence. */
  readonly excludes: string;
  /** Phrases that veto every rule of this technology, and its evidence. */
  readonly not: readonly string[];
  readonly rules: readonly TechnologyRule[];
  /** Clues that are weighed; none when absent. */
  readonly evidence?: readonly Clue[];
  /** Defaults to `defaultThresholds`. */
  readonly thresholds?: Thresholds;
  /** 0 to 7: the same technology always has the same colour; technologies past eight are grey. */
  readonly colour: number | null;
};

/** The name labels by evidence carry where others carry the name of their rule. */
export const evidenceRule = "evidence, weighed";

/** A part of a rule, or a clue, that held of a record. */
export type LabelPart = {
  readonly kind: PartKind;
  /** The words, code, office or recipient as filed, or the vendor's history in words. */
  readonly says: string;
  /** Null for a part of a rule: all of a rule's parts must hold. */
  readonly weight: number | null;
};

/** Returns a vendor's history in words; the store gives it names for the numbers and fills them in. */
export function sayHistory(labelled: number | string, of: number | string): string {
  return `${labelled} of this vendor’s other ${of} described awards are of it by their words`;
}

/** Why an award carries a technology: the rule, or the evidence, and what fired it. */
export type Label = {
  readonly technology: string;
  readonly reading: Reading;
  readonly rule: string;
  /** The words as they stand in the description, or the vendor or code that fired. */
  readonly matched: readonly string[];
  /** Every part that held, as filed. */
  readonly parts: readonly LabelPart[];
  /** What the weights add up to; null for a rule. */
  readonly score: number | null;
};

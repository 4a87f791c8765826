import type { Reading } from "./figure.ts";

/**
 * One way a technology shows in an award. `words`: phrases found as whole words in the description
 * (`*` at the end of a word matches any ending). `vendors`: vendor ids. `psc`/`naics`: codes or exact descriptions.
 * All given parts must hold (words AND psc, say); values inside a part are alternatives.
 */
export type TechnologyRule = {
  readonly name: string;
  readonly reading: Reading;
  readonly words?: readonly string[];
  readonly vendors?: readonly string[];
  readonly psc?: readonly string[];
  readonly naics?: readonly string[];
  /** Phrases that veto this rule when the description contains them. */
  readonly not?: readonly string[];
  readonly because?: string;
};

/** A technology; what the strict reading finds, the broad one finds too. */
export type Technology = {
  readonly id: string;
  readonly name: string;
  readonly says: string;
  /** What does not count, in a sentence. */
  readonly excludes: string;
  /** Phrases that veto every rule of this technology. */
  readonly not: readonly string[];
  readonly rules: readonly TechnologyRule[];
  /** 0 to 7: the same technology always has the same colour; technologies past eight are grey. */
  readonly colour: number | null;
};

/** Why an award carries a technology: the rule and what fired it. */
export type Label = {
  readonly technology: string;
  readonly reading: Reading;
  readonly rule: string;
  /** The words as they stand in the description, or the vendor or code that fired. */
  readonly matched: readonly string[];
};

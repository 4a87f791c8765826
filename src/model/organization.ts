import type { IsoDate } from "./dates.ts";

/** An agency that awards; codes are the toptier and subtier codes of the Treasury's agency list. */
export type Agency = {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  /** Names and codes a source may use for it. */
  readonly aliases: readonly string[];
  readonly parent?: string;
};

/** A period in which a vendor belonged to a parent; open ends are unknown or still true. */
export type Parentage = {
  readonly parent: string;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly source?: string;
};

/** A name a vendor had before it was called what it is called now; from the day `until` on it was another. */
export type FormerName = {
  readonly name: string;
  readonly until: IsoDate;
  readonly source: string;
};

/**
 * What became of a vendor from a day on. Merged, it is no firm of its own any more; acquired, it goes on as one under
 * its new parent.
 */
export type Succession = {
  readonly vendor: string;
  readonly on: IsoDate;
  readonly how: "merged" | "acquired";
  readonly source: string;
};

/**
 * What a maker sells under which words: an award says them in its description, whoever it was bought from. `since` and
 * `before` bound the records they count in, for a product that changed hands.
 */
export type Product = {
  readonly words: readonly string[];
  /** Phrases that veto it when the description contains them. */
  readonly not: readonly string[];
  readonly since?: IsoDate;
  readonly before?: IsoDate;
  readonly source?: string;
};

/** A vendor as the casebook declares it. Names are matched after folding case, punctuation and legal forms. */
export type Vendor = {
  readonly id: string;
  readonly name: string;
  /** Names as filed that are this vendor. */
  readonly names: readonly string[];
  /** Registry identifiers: UEI (12 characters), DUNS (9 digits), CAGE (5). */
  readonly identifiers: readonly string[];
  /** Names that look alike and are somebody else. */
  readonly notThese: readonly string[];
  readonly parents: readonly Parentage[];
  readonly was: readonly FormerName[];
  readonly became?: Succession;
  /** What it makes; a vendor with products is a maker. */
  readonly products: readonly Product[];
  readonly note?: string;
};

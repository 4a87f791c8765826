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
  /** Makers whose products it resells, as far as declared. */
  readonly note?: string;
};

import type { Cents } from "./money.ts";
import type { IsoDate } from "./dates.ts";
import type { Locator } from "./source.ts";

/** The name printed where a recipient is a natural person; the name itself is never stored. */
export const naturalPerson = "[natural person]";

/** One modification of an award as pages and evidence lists show it; names as USAspending's data dictionary has them. */
export type AwardTransaction = {
  readonly from: Locator;
  /** `contract_award_unique_key`, as given or composed from PIID, agency and parent. */
  readonly awardKey: string;
  readonly piid: string;
  readonly parentPiid: string | null;
  readonly modification: string;
  readonly actionDate: IsoDate;
  readonly obligation: Cents;
  readonly currentValue: Cents | null;
  readonly potentialValue: Cents | null;
  readonly agency: string;
  readonly office: string | null;
  readonly recipient: string;
  /** The vendor's id, where the casebook groups the name. */
  readonly vendor: string;
  readonly psc: string | null;
  readonly naics: string | null;
  readonly pricing: string | null;
  readonly competition: string | null;
  readonly description: string;
};

/** An award-level record (summary or latest modification): stated values, never added to transactions. */
export type AwardRecord = {
  readonly from: Locator;
  readonly awardKey: string;
  readonly piid: string;
  readonly asOf: IsoDate | null;
  readonly agency: string;
  readonly recipient: string;
  readonly vendor: string;
  readonly obligated: Cents | null;
  readonly currentValue: Cents | null;
  readonly potentialValue: Cents | null;
  readonly pricing: string | null;
  readonly competition: string | null;
  readonly description: string;
  /** Fields as filed by the publisher's column name, for attribute claims. */
  readonly fields: Readonly<Record<string, string>>;
};

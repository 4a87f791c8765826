import type { Cents } from "./money.ts";

export const searchKinds = ["award", "document"] as const;
export type SearchKind = (typeof searchKinds)[number];

/** What an award is found by: one of its descriptions, with what narrows it. */
export type AwardEntry = {
  readonly kind: "award";
  readonly awardKey: string;
  readonly piid: string;
  readonly text: string;
  /** Vendor id, the name shown, and the name as filed. */
  readonly vendor: string;
  readonly vendorName: string;
  readonly recipient: string;
  readonly agency: string;
  /** Fiscal years of the records that say so. */
  readonly years: readonly number[];
  readonly technologies: readonly string[];
  /** What the whole award adds up to; null where only award-level records speak of it. */
  readonly obligations: Cents | null;
  /** The first record that says so. */
  readonly source: string;
  readonly record: number;
};

/** What a document is found by: the redacted text of one of its pages. */
export type DocumentEntry = {
  readonly kind: "document";
  /** The document's id, and its file. */
  readonly document: string;
  readonly source: string;
  readonly title: string;
  readonly page: number;
  readonly text: string;
  readonly technologies?: readonly string[];
  readonly agency?: string;
  readonly year?: number;
};

export type SearchEntry = AwardEntry | DocumentEntry;

/** What narrows a search: values of one name are alternatives, names narrow one another. */
export const searchFilters = ["agency", "technology", "vendor", "year"] as const;
export type SearchFilter = (typeof searchFilters)[number];

export type SearchRequest = {
  readonly words: string;
  readonly kind?: SearchKind;
  readonly where?: Readonly<Partial<Record<SearchFilter, readonly string[]>>>;
  readonly limit?: number;
  readonly offset?: number;
};

/** A stretch of text with the places in it that were searched for; the text is as stored, the caller escapes it. */
export type MarkedText = {
  readonly text: string;
  /** Start and end (UTF-16 units) of each place, in order, apart from one another. */
  readonly marks: readonly (readonly [number, number])[];
  /** Whether text was left out before and after. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
};

type HitBase = {
  readonly snippet: MarkedText;
  readonly years: readonly number[];
  readonly technologies: readonly string[];
  readonly agency: string | null;
  readonly score: number;
};
export type AwardHit = HitBase & {
  readonly kind: "award";
  readonly awardKey: string;
  readonly piid: MarkedText;
  readonly vendor: string;
  readonly vendorName: MarkedText;
  readonly obligations: Cents | null;
  readonly from: { readonly source: string; readonly record: number };
};
export type DocumentHit = HitBase & {
  readonly kind: "document";
  readonly title: MarkedText;
  readonly from: { readonly document: string; readonly source: string; readonly page: number };
};
export type SearchHit = AwardHit | DocumentHit;

/** A number that may be a lower bound: `more` says that counting stopped there. */
export type CountedHits = { readonly count: number; readonly more: boolean };

export type SearchAnswer = {
  readonly words: string;
  readonly total: CountedHits;
  /**
   * How many hits were ranked and can be paged through. Where hits are many these are the first of their kind: awards
   * by obligations, largest first, and pages in the order of the documents.
   */
  readonly ranked: number;
  readonly offset: number;
  readonly hits: readonly SearchHit[];
};

/** How many hits each value of a filter has beside the other filters. */
export type FacetCount = { readonly value: string; readonly hits: CountedHits };

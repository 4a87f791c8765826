import type { AwardRecord, AwardTransaction } from "./award.ts";
import type { Coverage } from "./coverage.ts";
import type { IsoDate } from "./dates.ts";
import type { DocumentCheck, FieldReference } from "./document-check.ts";
import type { Filter, Figure, FigureQuery, Unit } from "./figure.ts";
import type { DocumentPlace, TextQuoteSelector } from "./quote.ts";

export type Verdict = "supported" | "contradicted" | "depends" | "not testable";

/** What a measured value is held against. `about` means within five per cent; cents or counts. */
export type Expectation = {
  readonly comparison: "more than" | "at least" | "exactly" | "at most" | "less than" | "about";
  readonly value: bigint;
};

/** A check on a figure: `over $139 million`. */
export type QuantityCheck = {
  readonly kind: "quantity";
  readonly figure: FigureQuery;
  readonly expect: Expectation;
};

/** A check on a field of an award as filed: pricing, competition, recipient … */
export type AttributeCheck = {
  readonly kind: "attribute";
  readonly award: string;
  readonly field: string;
  /** The value must contain one of these, case aside. */
  readonly oneOf: readonly string[];
};

/** A check that rows exist. Finding none says nothing unless coverage is complete. */
export type ExistenceCheck = {
  readonly kind: "existence";
  readonly filter: Filter;
};

/** A check that one figure is smaller or larger than another. */
export type TrendCheck = {
  readonly kind: "trend";
  readonly before: FigureQuery;
  readonly after: FigureQuery;
  readonly direction: "fell" | "rose";
  /** How much it must have changed, in per cent. */
  readonly byPercent: number;
};

/**
 * A sentence held against itself: numbers it states or documents state in their fields, and a comparison of two sums
 * over them. No record is needed.
 */
export type ArithmeticCheck = {
  readonly kind: "arithmetic";
  readonly given: Readonly<Record<string, number | FieldReference>>;
  /** `requests / days > perDay`: names, numbers, + - * / ( ) and one comparison. */
  readonly expression: string;
};

/** What no held record can decide. */
export type UntestableCheck = { readonly kind: "untestable" };

export type Check =
  QuantityCheck | AttributeCheck | ExistenceCheck | TrendCheck | ArithmeticCheck | DocumentCheck | UntestableCheck;

/** Where a quote was taken from: a document of the casebook, or a text it does not hold, with why. */
export type QuoteSource = { readonly document: string; readonly page?: number } | { readonly notHeld: string };

/** One defensible way to read a sentence. */
export type ClaimReading = {
  readonly name: string;
  readonly check: Check;
  /** False for a reading shown beside the claim that does not decide it. */
  readonly decides: boolean;
  readonly note?: string;
};

/** A claim file as read: the sentence, who said it where and when, and its readings. */
export type Claim = {
  readonly id: string;
  /** The claim's file, for messages, and the 1-based line its mapping starts on. */
  readonly file: string;
  readonly title: string;
  /** The sentence in its own words. */
  readonly quote: string;
  /** The 1-based line of the claim's file the quote stands on. */
  readonly quoteLine?: number;
  /** The document the quote is bound to. */
  readonly from?: QuoteSource;
  /** A second quoted sentence the claim is held against, with where it stands. */
  readonly against?: { readonly quote: string; readonly says: string; readonly from?: QuoteSource };
  readonly speaker: string;
  readonly date: IsoDate;
  readonly article: ArticleCitation;
  readonly kind: "quantity" | "attribute" | "existence" | "denial" | "trend" | "arithmetic" | "forecast";
  /** Whether a forecast binds who said it: a promise, not an estimate. */
  readonly committed?: boolean;
  readonly readings: readonly ClaimReading[];
  /** The record that would settle it, for what is not testable. */
  readonly missing?: string;
  /** Purchases or rows laid beside a claim they cannot decide. */
  readonly beside: readonly { readonly says: string; readonly filter: Filter }[];
  readonly authorities: readonly string[];
  readonly gate: boolean;
  readonly notes: readonly string[];
};

export type ArticleCitation = {
  readonly publisher: string;
  readonly title: string;
  readonly date: IsoDate;
  readonly url?: string;
  readonly licence?: string;
  readonly attribution?: string;
};

/** What one reading came to. `holds` is null where it could not be decided. */
export type JudgedReading = {
  readonly name: string;
  readonly kind: Check["kind"];
  readonly decides: boolean;
  readonly holds: boolean | null;
  readonly unit: Unit | "number" | "text";
  /** Cents or counts as bigint, text for attributes, a decimal text for arithmetic. */
  readonly measured: bigint | string | null;
  /** `more than $139,000,000.00`, for people. */
  readonly expected: string;
  readonly coverage: Coverage | null;
  readonly figure: Figure | null;
  /** How many evidence rows it rests on, of which `rows` are the first. */
  readonly evidence: number;
  readonly rows: readonly AwardTransaction[];
  readonly records: readonly AwardRecord[];
  /** Passages and fields of documents it rests on; absent where it rests on none. */
  readonly places?: readonly DocumentPlace[];
  readonly sql: string | null;
  readonly note?: string;
};

/** What became of a quote that is bound to its text: found in a document, or the text is not held and why. */
export type BoundQuote =
  | { readonly state: "found"; readonly place: DocumentPlace; readonly selector: TextQuoteSelector }
  | { readonly state: "not held"; readonly because: string };

export type Judgement = {
  readonly claim: Claim;
  readonly verdict: Verdict;
  /** What stands behind the verdict, in one line that follows its word. */
  readonly says: string;
  readonly readings: readonly JudgedReading[];
  readonly beside: readonly {
    readonly says: string;
    readonly figure: Figure;
    readonly rows: readonly AwardTransaction[];
  }[];
  readonly evidence: number;
  /** The verdict of the last published build, when it was another one. */
  readonly before: Verdict | null;
  /** The quote, and the one it is held against, in the documents they are bound to. */
  readonly quoted?: BoundQuote;
  readonly againstQuoted?: BoundQuote;
};

import type { AwardTransaction } from "./award.ts";
import type { DecisionLine, LabelLine, SpanLine, VendorLine } from "./decision.ts";
import type { NameMatch } from "./name-match.ts";
import type { AwardLabel } from "./site.ts";

/** A masked span that waits for a person: what it is filed under, and what a person needs to see of it. */
export type ReviewSpan = {
  readonly key: string;
  readonly kind: string;
  readonly before: string;
  readonly text: string;
  readonly after: string;
  /** 0 for what a document says of itself. */
  readonly page: number;
  readonly count: number;
  readonly because: string;
};

/** A span people spoke on; the text is null where it stands in no document held as obtained. */
export type SpokenSpan = { readonly key: string; readonly text: string | null; readonly said: readonly SpanLine[] };

export type SpanQueue = {
  readonly documents: readonly { readonly title: string; readonly spans: readonly ReviewSpan[] }[];
  /** The newest first. */
  readonly decided: readonly SpokenSpan[];
  readonly contested: readonly SpokenSpan[];
};

/** A sum before and after a decision; null where it was of nothing at all. */
type Moved = { readonly before: bigint; readonly after: bigint };

/** What a decision moved: only what changed is listed, but for the vendors it was about. */
export type ReviewEffect = {
  /** False where the decisions are not followed: nobody is sure, or people differ. */
  readonly applied: boolean;
  /** The vendors the decision was about, as they are after it and were before: with the years that moved. */
  readonly vendors: readonly (Moved & {
    readonly id: string;
    readonly name: string;
    readonly gone: boolean;
    readonly years: readonly (Moved & { readonly year: number })[];
  })[];
  readonly technologies: readonly (Moved & { readonly name: string; readonly reading: string })[];
  /** Documents whose text is masked otherwise: the pages, the facts that moved, and how many claims are bound to it. */
  readonly documents: readonly {
    readonly id: string;
    readonly title: string;
    readonly pages: readonly number[];
    readonly facts: readonly {
      readonly name: string;
      readonly before: string | null;
      readonly after: string | null;
    }[];
    readonly bound: number;
  }[];
  readonly claims: readonly {
    readonly id: string;
    readonly title: string;
    readonly before: string;
    readonly after: string;
    /** Readings that measure something else now, in words. */
    readonly readings: readonly { readonly name: string; readonly before: string; readonly after: string }[];
    /** Where its quotes stand, in words, where that is otherwise now; a quote that is not found stops the next build. */
    readonly quotes: { readonly before: string; readonly after: string } | null;
  }[];
  /** How many claims measure what they measured. */
  readonly unchanged: number;
};

/** One side of a pair: a vendor as it is grouped now. */
export type ReviewSide = {
  /** The vendor it is, or null where the side is one name of a vendor. */
  readonly vendor: string | null;
  readonly name: string;
  /** The names it was filed under, the one compared first. */
  readonly names: readonly string[];
  readonly identifiers: readonly string[];
  readonly agencies: readonly string[];
  readonly obligations: bigint;
  readonly transactions: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  /** The largest rows, by their absolute amount. */
  readonly rows: readonly AwardTransaction[];
};

/** Two names that may be one vendor's, with the money at stake: the smaller side's obligations. */
export type ReviewPair = {
  readonly key: string;
  readonly match: NameMatch;
  readonly stake: bigint;
  /** True where a registry identifier groups the two though their names are unlike. */
  readonly joined: boolean;
};

/** What was decided, or set down as unsure, on a pair or a label. */
export type Spoken<L extends DecisionLine> = { readonly key: string; readonly said: readonly L[] };

export type VendorQueue = {
  /** In the order they are asked. */
  readonly waiting: readonly ReviewPair[];
  readonly unsure: readonly Spoken<VendorLine>[];
  readonly decided: readonly Spoken<VendorLine>[];
  readonly contested: readonly Spoken<VendorLine>[];
};

/** An award on weak evidence of a technology, with its obligations at stake. */
export type ReviewLabel = {
  readonly key: string;
  readonly award: string;
  readonly piid: string;
  readonly technology: string;
  readonly technologyName: string;
  readonly reading: string;
  readonly stake: bigint;
};

/** All there is to see of an award whose technology is asked about. */
export type ReviewAward = {
  readonly recipient: string;
  readonly agency: string;
  readonly psc: string | null;
  readonly naics: string | null;
  readonly office: string | null;
  readonly obligations: bigint;
  readonly transactions: number;
  readonly descriptions: readonly string[];
  /** Why it has the label, with what the taxonomy says of the rule. */
  readonly labels: readonly (AwardLabel & { readonly because: string | null })[];
  readonly rows: readonly AwardTransaction[];
};

export type LabelQueue = {
  readonly waiting: readonly ReviewLabel[];
  readonly unsure: readonly Spoken<LabelLine>[];
  readonly decided: readonly Spoken<LabelLine>[];
  readonly contested: readonly Spoken<LabelLine>[];
};

/** What some decisions moved, once that is known; those that came while another was worked out are worked out as one. */
export type EffectOfLines = {
  readonly lines: readonly DecisionLine[];
  readonly effect: ReviewEffect | { readonly problem: string };
};

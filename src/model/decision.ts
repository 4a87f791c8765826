import type { DocumentMaskKind } from "./document.ts";

/** What every decision says of itself: who, when, and what the person saw. */
type DecisionBy = {
  readonly who: string;
  /** A date, or a moment in UTC. */
  readonly when: string;
  readonly why?: string | undefined;
  /** How likely the machine held it to be then, 0 to 1. */
  readonly score?: number | undefined;
  /** What was shown beside the question, compactly: features, rules, sums. */
  readonly shown?: Readonly<Record<string, string | number | Readonly<Record<string, string | number>>>> | undefined;
  /** People whose earlier words on the same thing this line sets aside. */
  readonly settles?: readonly string[] | undefined;
};

/** A decision on a masked span, known by a salted hash of its text; `wait` takes an earlier word back. */
export type SpanLine = DecisionBy & {
  readonly what: "span";
  readonly kind: DocumentMaskKind;
  readonly hash: string;
  readonly salt: string;
  readonly words: number;
  readonly decision: "keep" | "mask" | "wait";
};

/** A decision on two names as filed. */
export type VendorLine = DecisionBy & {
  readonly what: "vendor";
  readonly left: string;
  readonly right: string;
  readonly decision: "same" | "different" | "unsure" | "wait";
};

/** A decision on an award's being of a technology. */
export type LabelLine = DecisionBy & {
  readonly what: "label";
  readonly award: string;
  readonly technology: string;
  readonly decision: "yes" | "no" | "unsure" | "wait";
};

/** One line of `decisions.jsonl`. */
export type DecisionLine = SpanLine | VendorLine | LabelLine;

/**
 * Where people stand on one thing: `decided` where the last words of all agree, `contested` where they differ and
 * nothing is applied, `unsure` where nobody could say, `open` where every word was taken back.
 */
export type Standing<L extends DecisionLine = DecisionLine> = {
  readonly key: string;
  readonly state: "decided" | "contested" | "unsure" | "open";
  /** The last word of each person that stands, oldest first; words taken back left out. */
  readonly said: readonly L[];
};

import type { DocumentMaskKind, RedactionSpan } from "../../model/document.ts";

/** What a recogniser says of a candidate: the reason, whether it is sure, and where the datum lies when not all of it. */
export type Finding = {
  readonly because: string;
  readonly certain: boolean;
  readonly start?: number;
  readonly end?: number;
};

/** A candidate in its text: what matched and what stands before and after it. */
export type Candidate = {
  /** The datum: the group `datum` of the expression, or all of the match. */
  readonly datum: string;
  readonly start: number;
  readonly end: number;
  readonly match: RegExpExecArray;
  /** Up to so many characters before the datum, in lower case, white space as single spaces. */
  readonly before: (length: number) => string;
  readonly after: (length: number) => string;
};

/** One recogniser of a structured identifier: an expression for candidates and a judgement on each. */
export type Recogniser = {
  readonly kind: DocumentMaskKind;
  /** Global; the group `datum`, where there is one, is what is masked. */
  readonly pattern: RegExp;
  readonly judge: (candidate: Candidate) => Finding | null;
};

const flat = (text: string): string => text.replace(/\s+/g, " ").toLowerCase();

/** Returns a finding that is sure of itself. */
export const certainly = (because: string): Finding => ({ because, certain: true });

/** Returns a finding that a person should look at. */
export const perhaps = (because: string): Finding => ({ because, certain: false });

/** Returns the spans that the recognisers find in the text, in their order, overlaps included. */
export function recognise(text: string, recognisers: readonly Recogniser[]): RedactionSpan[] {
  const spans: RedactionSpan[] = [];
  for (const { kind, pattern, judge } of recognisers) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const datum = match.groups?.["datum"] ?? match[0];
      const start = match.index + (match.groups?.["datum"] === undefined ? 0 : match[0].lastIndexOf(datum));
      const end = start + datum.length;
      const finding = judge({
        datum,
        start,
        end,
        match,
        before: (length) => flat(text.slice(Math.max(0, start - length), start)),
        after: (length) => flat(text.slice(end, end + length)),
      });
      if (finding !== null) {
        spans.push({
          start: finding.start ?? start,
          end: finding.end ?? end,
          kind,
          because: finding.because,
          certain: finding.certain,
        });
        const stop = finding.end ?? end;
        if (stop > match.index) pattern.lastIndex = stop;
      } else pattern.lastIndex = Math.max(match.index + 1, start + 1);
    }
  }
  return spans;
}

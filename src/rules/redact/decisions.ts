import type { DocumentMaskKind, RedactionSpan } from "../../model/document.ts";
import { normaliseSpan } from "./policy.ts";
import type { RedactionPolicy, SpanDecision } from "./policy.ts";

const key = (kind: DocumentMaskKind, salt: string, hash: string): string => `${kind} ${salt} ${hash}`;

/** Returns a test of a span's text against decisions: two ledgers that were begun apart have two salts. */
function tester(decisions: readonly SpanDecision[], policy: RedactionPolicy) {
  const wanted = new Set(decisions.map((each) => key(each.kind, each.salt, each.hash)));
  const salts = [...new Set(decisions.map(({ salt }) => salt))];
  return (kind: DocumentMaskKind, text: string): boolean => {
    const normalised = normaliseSpan(kind, text);
    return salts.some((salt) => wanted.has(key(kind, salt, policy.hash(normalised, salt))));
  };
}

/** Returns whether a person decided that the span may stand, and none that it must not. */
export function keptByDecision(text: string, span: RedactionSpan, policy: RedactionPolicy): boolean {
  const kept = policy.decisions.filter((each) => each.decision === "keep" && each.kind === span.kind);
  if (kept.length === 0) return false;
  const words = text.slice(span.start, span.end);
  if (!tester(kept, policy)(span.kind, words)) return false;
  const masked = policy.decisions.filter((each) => each.decision === "mask" && each.kind === span.kind);
  return masked.length === 0 || !tester(masked, policy)(span.kind, words);
}

/** Returns the spans that a person decided to mask, found by hashing every run of as many words. */
export function decidedSpans(text: string, policy: RedactionPolicy): RedactionSpan[] {
  const wanted = policy.decisions.filter((each) => each.decision === "mask");
  if (wanted.length === 0) return [];
  const decided = tester(wanted, policy);
  const shapes = new Map(wanted.map((each) => [`${each.kind} ${each.words}`, each]));
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'\u2019@.-]*(?<![.'\u2019-])/gu)];
  const spans: RedactionSpan[] = [];
  for (const { kind, words: count } of shapes.values())
    for (let at = 0; at + count <= words.length; at++) {
      const start = words[at]!.index;
      const last = words[at + count - 1]!;
      const end = last.index + last[0].length;
      if (end - start > 40 * count) continue;
      if (decided(kind, text.slice(start, end)))
        spans.push({ start, end, kind, because: "decided by a person", certain: true });
    }
  return spans;
}

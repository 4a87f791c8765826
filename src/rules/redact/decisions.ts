import type { DocumentMaskKind, RedactionSpan } from "../../model/document.ts";
import { normaliseSpan } from "./policy.ts";
import type { RedactionPolicy } from "./policy.ts";

const key = (kind: DocumentMaskKind, hash: string): string => `${kind} ${hash}`;

/** Returns whether a person decided that the span may stand. */
export function keptByDecision(text: string, span: RedactionSpan, policy: RedactionPolicy): boolean {
  const kept = policy.decisions.filter((each) => each.decision === "keep" && each.kind === span.kind);
  if (kept.length === 0) return false;
  const hash = policy.hash(normaliseSpan(span.kind, text.slice(span.start, span.end)));
  return kept.some((each) => each.hash === hash);
}

/** Returns the spans that a person decided to mask, found by hashing every run of as many words. */
export function decidedSpans(text: string, policy: RedactionPolicy): RedactionSpan[] {
  const wanted = policy.decisions.filter((each) => each.decision === "mask");
  if (wanted.length === 0) return [];
  const hashes = new Set(wanted.map((each) => key(each.kind, each.hash)));
  const shapes = new Map(wanted.map((each) => [`${each.kind} ${each.words}`, each]));
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'\u2019@.-]*(?<![.'\u2019-])/gu)];
  const spans: RedactionSpan[] = [];
  for (const { kind, words: count } of shapes.values())
    for (let at = 0; at + count <= words.length; at++) {
      const start = words[at]!.index;
      const last = words[at + count - 1]!;
      const end = last.index + last[0].length;
      if (end - start > 40 * count) continue;
      if (hashes.has(key(kind, policy.hash(normaliseSpan(kind, text.slice(start, end))))))
        spans.push({ start, end, kind, because: "decided by a person", certain: true });
    }
  return spans;
}

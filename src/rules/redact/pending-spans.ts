import type { DocumentMaskKind, RawDocument, RedactionSpan } from "../../model/document.ts";
import { findPersonal } from "./find-personal.ts";
import { openText } from "./open-text.ts";
import { normaliseSpan } from "./policy.ts";
import type { RedactionPolicy, SpanDecision } from "./policy.ts";

/**
 * A masked span that waits for a person: why it was masked, where it stands, and what a decision on it is filed under.
 * `text` is for the eyes of who decides and is never stored.
 */
export type PendingSpan = Omit<SpanDecision, "decision"> & {
  /** Its hash under each salt that was given: what earlier decisions on it may be filed under. */
  readonly hashes: readonly string[];
  readonly because: string;
  /** How often it stands in the document, in this or another spelling of case and spacing. */
  readonly count: number;
  /** The page it stands on first; 0 for the metadata and notes. */
  readonly page: number;
  readonly text: string;
  /** A few words around the first place it stands at, what else is masked there masked. */
  readonly before: string;
  readonly after: string;
};

/**
 * Returns the uncertain spans of a document as read, each once: what the review page asks about. A decision on one is
 * filed under the first of the salts.
 */
export function pendingSpans(
  raw: RawDocument,
  policy: RedactionPolicy,
  salts: readonly [string, ...string[]] = [""],
): PendingSpan[] {
  const { text, pieces } = openText(raw);
  const pending = new Map<string, PendingSpan>();
  const spans = findPersonal(text, policy);
  for (const { start, end, kind, because, certain } of spans) {
    if (certain) continue;
    const normalised = normaliseSpan(kind, text.slice(start, end));
    const known = pending.get(key(kind, normalised));
    if (known !== undefined) {
      pending.set(key(kind, normalised), { ...known, count: known.count + 1 });
      continue;
    }
    const place = pieces.find((piece) => piece.end > start)?.place;
    pending.set(key(kind, normalised), {
      kind,
      hash: policy.hash(normalised, salts[0]),
      salt: salts[0],
      hashes: salts.map((salt) => policy.hash(normalised, salt)),
      words: normalised.split(" ").length,
      because,
      count: 1,
      page: place?.part === "line" ? raw.pages[place.page]!.page : 0,
      text: text.slice(start, end),
      before: shown(text, spans, start - around, start),
      after: shown(text, spans, end, end + around),
    });
  }
  return [...pending.values()];
}

/** How many letters of context are taken on each side, cut to whole words. */
const around = 70;

function shown(text: string, spans: readonly RedactionSpan[], from: number, to: number): string {
  let out = "";
  let at = Math.max(0, from);
  for (const span of spans) {
    if (span.end <= from || span.start >= to) continue;
    out += `${text.slice(at, Math.max(at, span.start))}[${span.kind}]`;
    at = span.end;
  }
  const words = (out + text.slice(at, Math.max(at, to))).replace(/\s+/g, " ");
  // Only the far end of the words was cut, on one side or the other.
  if (from > 0 && spans.some(({ start }) => start === to)) return words.replace(/^\S*\s/, "");
  return to < text.length && spans.some(({ end }) => end === from) ? words.replace(/\s\S*$/, "") : words;
}

const key = (kind: DocumentMaskKind, normalised: string): string => `${kind} ${normalised}`;

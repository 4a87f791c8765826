import type { RedactionSpan } from "../../model/document.ts";
import { blockEnd } from "./address-block.ts";
import { allowedSpans, keptPlaces } from "./allowed.ts";
import { decidedSpans, keptByDecision } from "./decisions.ts";
import { findNames, speaksAgainst } from "./find-names.ts";
import { addressesBeside, namesJoined, opinionOn } from "./join-tagged.ts";
import type { Opinion } from "./join-tagged.ts";
import { standingPhrases } from "./name-words.ts";
import { withoutOfficials } from "./officials.ts";
import type { RedactionPolicy } from "./policy.ts";
import { recognise } from "./recogniser.ts";
import { accountRecognisers } from "./recognise-account.ts";
import { addressRecognisers, townsAfter } from "./recognise-address.ts";
import { contactRecognisers } from "./recognise-contact.ts";
import { identityRecognisers } from "./recognise-identity.ts";
import { birthRecognisers, placeRecognisers } from "./recognise-place.ts";
import { vehicleRecognisers } from "./recognise-vehicle.ts";
import { trainedModel } from "./tagger/trained.ts";

/** In the order of their precedence where two find the same figures. */
const recognisers = [
  ...contactRecognisers.filter(({ kind }) => kind !== "phone"),
  ...accountRecognisers,
  ...identityRecognisers,
  ...vehicleRecognisers,
  ...birthRecognisers,
  ...placeRecognisers,
  ...contactRecognisers.filter(({ kind }) => kind === "phone"),
];

const mask =
  /\[(?:name|e-mail|phone|SSN|A-number|passport|driver's licence|address|date of birth|plate|VIN|bank account|card|IP address|coordinates)\]/g;
const filler = "\u25a0";

/**
 * Returns what concerns private persons in a text, in order and without overlaps: identifiers by form, checksum and
 * context, names by word lists, context and, in doubt, compromise; and in doubt the names and addresses that the trained
 * tagger reads beyond those. What the policy lets stand is left out. Masks in the text are passed over. `asked` is the
 * tagger, or nobody.
 */
export function findPersonal(
  text: string,
  policy: RedactionPolicy,
  asked: ((text: string) => Opinion) | null = (each) => opinionOn(each, trainedModel()),
): RedactionSpan[] {
  const masks = [...text.matchAll(mask)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const hidden = blank(text, masks);
  const allowed = allowedSpans(policy);
  const opinion = asked === null ? null : asked(text);
  const ruled = withoutOverlaps([
    ...recognise(hidden, recognisers),
    ...recognise(capitalised(hidden), addressRecognisers),
  ]);
  const read = opinion === null ? ruled : [...ruled, ...addressesBeside(text, opinion, ruled)];
  const structured = withoutOverlaps(
    read.map((span) => (span.kind === "address" ? { ...span, end: blockEnd(hidden, span.end) } : span)),
  );
  // Words of an address are no names, those of an address that may stand neither.
  const rest = blank(hidden, structured);
  const kept = keptPlaces(rest, [...policy.keep, ...standingPhrases]);
  const named = findNames(rest);
  const joined =
    opinion === null ? named : namesJoined(text, named, opinion, [...masks, ...structured], speaksAgainst(rest));
  const seen = inOrder(joined).filter(
    (span) => !kept.some((place) => place.start <= span.start && span.end <= place.end),
  );
  // Whom a person let stand may stand in any form, like an official.
  const decided = seen
    .filter((span) => keptByDecision(text, span, policy))
    .map(({ start, end }) => ({ name: text.slice(start, end), role: "kept by decision", source: "" }));
  const names = withoutOfficials(text, seen, [...policy.officials, ...decided]);
  const unlisted = structured.filter((span) => !allowed(text, span));
  const mayNot = (span: RedactionSpan) => !keptByDecision(text, span, policy);
  // Asked again of what overlapped, for that is what a person was shown.
  const found = withoutOverlaps([...unlisted, ...townsAfter(rest, unlisted), ...names].filter(mayNot)).filter(mayNot);
  return withoutOverlaps([...decidedSpans(hidden, policy), ...found]);
}

/** Returns a text that is all in small letters with its words begun in capitals, as addresses are read; others as they are. */
function capitalised(text: string): string {
  if (/\p{Lu}/u.test(text)) return text;
  return text.replace(/(?<![\p{L}\p{M}'\u2019])\p{Ll}/gu, (letter) =>
    letter.toUpperCase().length === letter.length ? letter.toUpperCase() : letter,
  );
}

function inOrder(spans: readonly RedactionSpan[]): RedactionSpan[] {
  return [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Returns the spans in order; of two that overlap the one that came first stays, as long as the longer of both. */
function withoutOverlaps(spans: readonly RedactionSpan[]): RedactionSpan[] {
  const ranked = spans
    .map((span, rank) => ({ span, rank }))
    .sort((a, b) => a.span.start - b.span.start || a.rank - b.rank);
  const kept: { span: RedactionSpan; rank: number }[] = [];
  for (const next of ranked) {
    const last = kept.at(-1);
    if (last === undefined || last.span.end <= next.span.start) kept.push(next);
    else {
      const winner = next.rank < last.rank ? next : last;
      const span = {
        ...winner.span,
        start: Math.min(last.span.start, next.span.start),
        end: Math.max(last.span.end, next.span.end),
        certain: last.span.certain || next.span.certain,
      };
      kept[kept.length - 1] = { span, rank: winner.rank };
    }
  }
  return kept.map(({ span }) => span);
}

/** Returns the text with the spans blackened: as long as before, line breaks kept, no word left in them. */
function blank(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  let result = "";
  let position = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    result += text.slice(position, start) + text.slice(Math.max(position, start), end).replace(/[^\n]/g, filler);
    position = Math.max(position, end);
  }
  return result + text.slice(position);
}

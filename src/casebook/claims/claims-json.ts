import type { Coverage } from "../../model/coverage.ts";
import type { BoundQuote, JudgedReading, Judgement } from "../../model/claim.ts";
import { decimalText } from "../../model/money.ts";
import type { DocumentPlace } from "../../model/quote.ts";

/** The version of the judged claim's shape; it changes only with the major version of the package. */
export const claimShape = 1;

/**
 * Returns a judged claim in its promised JSON shape: money as decimal strings, dates as ISO strings, places as
 * `{source, record}` or, in documents, `{source, page, quote}`, with `table` and `row` in tables of markup. `tables` with all evidence rows stand beside the pages.
 */
export function claimJson(judgement: Judgement): Record<string, unknown> {
  const { claim } = judgement;
  return {
    shape: claimShape,
    id: claim.id,
    says: claim.quote,
    ...(judgement.quoted && { quoted: quotedJson(judgement.quoted) }),
    ...(claim.against &&
      judgement.againstQuoted && {
        against: { says: claim.against.quote, where: claim.against.says, quoted: quotedJson(judgement.againstQuoted) },
      }),
    speaker: claim.speaker,
    date: claim.date,
    article: claim.article,
    kind: claim.kind,
    ...(claim.kind === "forecast" && { committed: claim.committed ?? false }),
    gate: claim.gate,
    verdict: judgement.verdict,
    line: judgement.says,
    before: judgement.before,
    readings: judgement.readings.map(readingJson),
    coverage: sharedCoverage(judgement.readings),
    evidence: { rows: judgement.evidence, places: places(judgement) },
    missing: claim.missing ?? null,
    notes: claim.notes,
  };
}

function quotedJson(quoted: BoundQuote): Record<string, unknown> {
  if (quoted.state === "not held") return { held: false, because: quoted.because };
  const { place, selector } = quoted;
  return { held: true, document: place.document, source: place.source, page: place.page, selector };
}

function readingJson(reading: JudgedReading): Record<string, unknown> {
  const { measured, unit } = reading;
  return {
    name: reading.name,
    decides: reading.decides,
    measured: typeof measured === "bigint" ? (unit === "cents" ? decimalText(measured) : String(measured)) : measured,
    expected: reading.expected,
    holds: reading.holds,
    unit: unit === "cents" ? "USD" : unit,
    evidence: reading.evidence,
    ...(reading.places && { places: reading.places.map(placeJson) }),
    coverage: reading.coverage?.says ?? null,
    complete: reading.coverage?.complete ?? null,
  };
}

function sharedCoverage(readings: readonly JudgedReading[]): Coverage["says"] | null {
  return readings.find((r) => r.decides && r.coverage)?.coverage?.says ?? null;
}

type Place = { readonly source: string; readonly record: number } | Omit<DocumentPlace, "document">;

/** A place goes by its source, as records do. */
function placeJson({ document: _document, ...place }: DocumentPlace): Omit<DocumentPlace, "document"> {
  return place;
}

function places(judgement: Judgement): Place[] {
  const seen = new Map<string, Place>();
  for (const reading of judgement.readings) {
    if (!reading.decides) continue;
    for (const { from } of [...reading.records, ...reading.rows]) seen.set(`${from.source}\u0000${from.record}`, from);
    for (const place of (reading.places ?? []).map(placeJson))
      seen.set(`${place.source}\u0000${place.page}\u0000${place.row ?? ""}\u0000${place.quote}`, place);
  }
  return [...seen.values()].slice(0, 100);
}

import type { Coverage } from "../model/coverage.ts";
import type { JudgedReading, Judgement } from "../model/claim.ts";
import { decimalText } from "../model/money.ts";

/** The version of the judged claim's shape; it changes only with the major version of the package. */
export const claimShape = 1;

/**
 * Returns a judged claim in its promised JSON shape: money as decimal strings, dates as ISO strings, places as
 * `{source, record}`. `tables` with all evidence rows stand beside the pages.
 */
export function claimJson(judgement: Judgement): Record<string, unknown> {
  const { claim } = judgement;
  return {
    shape: claimShape,
    id: claim.id,
    says: claim.quote,
    speaker: claim.speaker,
    date: claim.date,
    article: claim.article,
    kind: claim.kind,
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
    coverage: reading.coverage?.says ?? null,
    complete: reading.coverage?.complete ?? null,
  };
}

function sharedCoverage(readings: readonly JudgedReading[]): Coverage["says"] | null {
  return readings.find((r) => r.decides && r.coverage)?.coverage?.says ?? null;
}

function places(judgement: Judgement): { source: string; record: number }[] {
  const seen = new Map<string, { source: string; record: number }>();
  for (const reading of judgement.readings) {
    if (!reading.decides) continue;
    for (const { from } of [...reading.records, ...reading.rows]) seen.set(`${from.source}\u0000${from.record}`, from);
  }
  return [...seen.values()].slice(0, 100);
}

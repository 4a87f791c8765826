import type { Claim, Expectation, JudgedReading, Verdict } from "../../model/claim.ts";
import type { Unit } from "../../model/figure.ts";
import { exactMoney } from "../../model/money.ts";
import { sayMeasured } from "../../model/say-measured.ts";

/** Returns whether a measured value meets what a sentence says; `about` means within five per cent. */
export function meets(measured: bigint, expect: Expectation): boolean {
  switch (expect.comparison) {
    case "more than":
      return measured > expect.value;
    case "at least":
      return measured >= expect.value;
    case "exactly":
      return measured === expect.value;
    case "at most":
      return measured <= expect.value;
    case "less than":
      return measured < expect.value;
    case "about": {
      const difference = measured > expect.value ? measured - expect.value : expect.value - measured;
      return difference * 20n <= (expect.value < 0n ? -expect.value : expect.value);
    }
  }
}

/** Returns an expectation in words, `more than $139,000,000.00`. */
export function sayExpectation(expect: Expectation, unit: Unit): string {
  return `${expect.comparison} ${unit === "cents" ? exactMoney(expect.value) : expect.value.toLocaleString("en-US")}`;
}

/**
 * Returns whether a quantity reading holds, or null when partial coverage cannot say. What is known is not the whole,
 * and de-obligations can lower it, so with holes in the coverage nothing is contradicted; an award's own transactions
 * that already reach a lower bound are reported as holding only where the coverage is complete.
 */
export function quantityHolds(
  measured: bigint | null,
  expect: Expectation,
  evidence: number,
  complete: boolean,
): boolean | null {
  if (measured === null || (evidence === 0 && !complete)) return null;
  const met = meets(measured, expect);
  return complete ? met : null;
}

/** Decides a claim from its readings; see docs/casebook.md, “How a verdict follows”. */
export function decideVerdict(
  claim: Pick<Claim, "kind" | "committed">,
  readings: readonly Pick<JudgedReading, "decides" | "holds">[],
): Verdict {
  if (claim.kind === "denial") return "not testable";
  const deciding = readings.filter((r) => r.decides);
  const decided = deciding.filter((r) => r.holds !== null);
  if (decided.length === 0 || decided.length < deciding.length) return "not testable";
  if (decided.every((r) => r.holds)) return "supported";
  return decided.some((r) => r.holds) || isEstimate(claim) ? "depends" : "contradicted";
}

/** A forecast that binds nobody: that it did not come true does not make it false when it was said. */
function isEstimate({ kind, committed }: Pick<Claim, "kind" | "committed">): boolean {
  return kind === "forecast" && !committed;
}

/** Returns what stands behind a verdict in one line, to be printed after its word: what was measured against what. */
export function sayVerdict(
  verdict: Verdict,
  claim: Pick<Claim, "kind" | "committed" | "missing">,
  readings: readonly JudgedReading[],
): string {
  const told = readings.filter((r) => r.decides && r.measured !== null);
  if (verdict === "depends" && isEstimate(claim) && told.every((r) => !r.holds))
    return `as a forecast, it did not come true: ${told.map((r) => `${r.name}, ${sayMeasured(r)} against ${r.expected}`).join("; ")}; as a commitment, it would be contradicted`;
  if (verdict === "depends")
    return told.length > 3
      ? sayRange(told)
      : told.map((r) => `${r.name}, ${sayMeasured(r)}, ${r.holds ? "holds" : "does not hold"}`).join("; ");
  const first = told[0];
  if (verdict === "not testable") {
    const why =
      claim.kind === "denial"
        ? "buying is not using; the purchases are laid beside it"
        : (claim.missing ?? "no record held decides it");
    const sentence = /[.!?]$/.test(why) ? why : `${why}.`;
    return first?.kind === "arithmetic"
      ? `${sentence} The arithmetic ${first.holds ? "holds" : "does not hold"}: ${sayMeasured(first)}`
      : why;
  }
  if (!first) return "every deciding reading was held";
  if (first.kind === "arithmetic") return `${first.name}, ${sayMeasured(first)} (${first.expected})`;
  const [place] = first.places ?? [];
  const rows = place
    ? first.kind === "row"
      ? `, in ${place.document}`
      : `, page ${place.page} of ${place.document}`
    : first.evidence > 0
      ? `, ${first.evidence.toLocaleString("en-US")} ${first.evidence === 1 ? "row" : "rows"}`
      : "";
  // What two documents say, or the words of one, are said once: what was expected of them is the same words again.
  if (first.kind === "passage") return `${first.name}, ${quotedOrSaid(first)}${rows}`;
  if (first.kind === "disagree") return `${first.name}, ${sayMeasured(first)}`;
  return `${first.name}, ${sayMeasured(first)} against ${first.expected}${rows}`;
}

function quotedOrSaid(reading: JudgedReading): string {
  return (reading.places ?? []).length > 0 ? `“${sayMeasured(reading)}”` : sayMeasured(reading);
}

/** Many readings in one line: how many hold, and the least and most that was measured where they measure alike. */
function sayRange(readings: readonly JudgedReading[]): string {
  const holding = readings.filter((r) => r.holds).length;
  const values = readings.flatMap((r) => (typeof r.measured === "bigint" ? [{ ...r, value: r.measured }] : []));
  const alike =
    values.length === readings.length &&
    values.every((r) => r.unit === values[0]!.unit && r.expected === values[0]!.expected);
  const head = `${holding} of ${readings.length} readings hold`;
  if (!alike) return head;
  const sorted = values.toSorted((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
  return `${head}, from ${sayMeasured(sorted[0]!)} (${sorted[0]!.name}) to ${sayMeasured(sorted.at(-1)!)} (${sorted.at(-1)!.name}), against ${values[0]!.expected}`;
}

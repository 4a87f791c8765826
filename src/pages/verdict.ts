import type { Judgement, JudgedReading, Verdict } from "../model/claim.ts";
import { Html, html } from "./html.ts";
import { markFigures } from "./numbers.ts";

/** The order in which pages list verdicts. */
export const verdicts = ["supported", "contradicted", "depends", "not testable"] as const satisfies readonly Verdict[];

/** What each verdict means, in a sentence. */
export const verdictMeanings: Readonly<Record<Verdict, string>> = {
  supported: "The records bear the sentence out, on every reading that decides it.",
  contradicted: "The records hold what would have to be otherwise, and hold all of it.",
  depends: "It holds on one defensible reading and not on another; both are shown.",
  "not testable": "No record held here can decide it; the page names the one that would.",
};

const shapes: Readonly<Record<Verdict, string>> = {
  supported: '<circle cx="8" cy="8" r="6.5" fill="currentColor"/>',
  contradicted: '<circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-width="2.2"/>',
  depends:
    '<circle cx="8" cy="8" r="5.9" fill="none" stroke="currentColor" stroke-width="1.3"/>' +
    '<path d="M8 1.5a6.5 6.5 0 0 0 0 13z" fill="currentColor"/>',
  "not testable":
    '<circle cx="8" cy="8" r="5.7" fill="none" stroke="currentColor" stroke-width="1.9" stroke-dasharray="0.1 3.48" stroke-linecap="round"/>',
};

/** The verdict's shape alone; always beside its word. */
export function verdictShape(verdict: Verdict): Html {
  const name = verdict.replace(" ", "-");
  return Html.unsafe(
    `<svg class="shape shape-${name}" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">${shapes[verdict]}</svg>`,
  );
}

/** The verdict as a shape and a word. */
export function verdictMark(verdict: Verdict): Html {
  return html`<span class="verdict">${verdictShape(verdict)} <span class="verdict-word">${verdict}</span></span>`;
}

/** Says that a verdict is another one than in the last published build. */
export function changedMark(judgement: Judgement): Html | null {
  if (judgement.before === null || judgement.before === judgement.verdict) return null;
  return html`<span class="changed">Changed: was ${verdictMark(judgement.before)}</span>`;
}

/** Returns the judgement's one line, with the measured amounts in it marked as figures. */
export function verdictLine(judgement: Judgement): Html {
  const measured = judgement.readings.flatMap(({ measured }) => (typeof measured === "bigint" ? [measured] : []));
  return markFigures(judgement.says, measured);
}

/** Whether a reading holds, as a shape and words. */
export function holdsMark(reading: JudgedReading): Html {
  const [verdict, words]: [Verdict, string] =
    reading.holds === null
      ? ["not testable", "cannot be decided"]
      : reading.holds
        ? ["supported", "holds"]
        : ["contradicted", "does not hold"];
  return html`<span class="holds">${verdictShape(verdict)} ${words}</span>`;
}

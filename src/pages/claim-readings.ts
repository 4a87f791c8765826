import type { Judgement, JudgedReading } from "../model/claim.ts";
import { tableRegion } from "./figure-table.ts";
import { html, join, type Html } from "./html.ts";
import { count, exactValue } from "./numbers.ts";
import { holdsMark } from "./verdict.ts";

/** Returns every reading of a claim as a table: what was expected, what was measured, and whether it holds. */
export function readingsTable(judgement: Judgement): Html {
  const caption = "The readings of this claim";
  return tableRegion(
    caption,
    html`<table class="stack readings"><caption class="unseen">${caption}</caption><thead><tr><th scope="col">Reading</th><th scope="col">Claimed</th><th scope="col">Measured</th><th scope="col">Result</th><th scope="col">Coverage</th><th scope="col" class="number">Rows</th></tr></thead><tbody>
${join(judgement.readings.map(line))}</tbody></table>`,
  );
}

function line(reading: JudgedReading): Html {
  return html`<tr><th scope="row" data-label="Reading">${reading.name}${!reading.decides && html` <span class="aside">(shown beside; does not decide)</span>`}${reading.note && html`<span class="reading-note">${reading.note}</span>`}</th><td data-label="Claimed">${reading.expected}</td><td data-label="Measured" class="measured">${measured(reading)}</td><td data-label="Result">${holdsMark(reading)}</td><td data-label="Coverage" class="coverage-words">${reading.coverage?.says ?? (reading.kind === "untestable" ? "nothing held" : placesWords(reading))}</td><td class="number" data-label="Rows">${count(reading.evidence)}</td></tr>\n`;
}

/** What a reading came to, exact: an amount, a count, a field as filed, or the result of a sum. */
export function measured(reading: JudgedReading): Html {
  if (reading.measured === null)
    return html`<span class="absent">${reading.kind === "untestable" ? "no record held" : "not stated"}</span>`;
  if (typeof reading.measured === "bigint") {
    return exactValue(reading.measured, reading.unit === "cents" ? "cents" : "count");
  }
  return reading.unit === "text" ? html`<q class="filed">${reading.measured}</q>` : html`${reading.measured}`;
}

/** What a reading rests on that rests on documents: their pages, not a period of records. */
function placesWords({ places }: JudgedReading): string {
  if (!places || places.length === 0) return "needs none";
  const pages = new Map<string, Set<number>>();
  for (const { document, page } of places) pages.set(document, (pages.get(document) ?? new Set()).add(page));
  return [...pages].map(([document, numbers]) => `${document}, page ${[...numbers].slice(0, 4).join(", ")}`).join("; ");
}

import { sayDate } from "../model/dates.ts";
import type { CoverageCell } from "../model/coverage.ts";
import { agencyLink } from "./award-tables.ts";
import { emptyState } from "./empty-state.ts";
import { tableRegion } from "./figure-table.ts";
import { Html, html, join } from "./html.ts";
import { count } from "./numbers.ts";
import type { SiteIndex } from "./site-index.ts";
import { coverageMeanings, coverageStates, type CoverageState } from "./year-coverage.ts";

/** Returns what is held as a map, agency by fiscal year: a shape and a word per cell, hatched where nothing is held. */
export function coverageMap(index: SiteIndex, cells: readonly CoverageCell[], path: string, caption: string): Html {
  if (cells.length === 0) return emptyState("No coverage", "No source with transactions has been added yet.");
  const years = range(cells.map((cell) => cell.fiscalYear));
  const agencies = [...new Set(cells.map((cell) => cell.agency))].sort();
  const held = new Map(cells.map((cell) => [`${cell.agency} ${cell.fiscalYear}`, cell]));
  const shown = new Set(cells.map((cell) => cell.state));
  if (cells.length < agencies.length * years.length) shown.add("none");
  return html`${coverageKey(coverageStates.filter((state) => shown.has(state)))}${tableRegion(
    caption,
    html`<table class="coverage-map"><caption class="unseen">${caption}</caption><thead><tr><th scope="col">Agency</th>${join(
      years.map(
        (year) => html`<th scope="col"><abbr title="Fiscal year ${year}">’${String(year).slice(2)}</abbr></th>`,
      ),
    )}</tr></thead><tbody>
${join(
  agencies.map(
    (agency) =>
      html`<tr><th scope="row">${agencyLink(index, agency, path)}</th>${join(years.map((year) => mapCell(held.get(`${agency} ${year}`), agency, year)))}</tr>\n`,
  ),
)}</tbody></table>`,
  )}`;
}

function mapCell(cell: CoverageCell | undefined, agency: string, year: number): Html {
  const state = cell?.state ?? "none";
  const through = cell?.through && state === "running" ? ` through ${sayDate(cell.through)}` : "";
  return html`<td class="cell cell-${state}" title="${agency}, fiscal year ${year}: ${state}${through}">${stateShape(state)}<span class="unseen">${state}${through}</span>${cell !== undefined && cell.transactions > 0 && html`<span class="cell-count">${count(cell.transactions)}</span>`}${cell !== undefined && cell.transactions === 0 && cell.awardRecords > 0 && html`<span class="cell-count cell-records">${count(cell.awardRecords)}<span class="unseen"> award-level records, no transactions</span><span aria-hidden="true">*</span></span>`}</td>`;
}

const shapes: Readonly<Record<CoverageState, string>> = {
  complete: '<rect x="1" y="1" width="14" height="10" fill="currentColor"/>',
  running:
    '<rect x="1.5" y="1.5" width="13" height="9" fill="none" stroke="currentColor"/><rect x="1" y="1" width="9" height="10" fill="currentColor"/>',
  slice:
    '<rect x="1.5" y="1.5" width="13" height="9" fill="none" stroke="currentColor"/><rect x="6" y="1" width="4" height="10" fill="currentColor"/>',
  "cut-off": '<path d="M1.5 1.5H9l-2 3 2.5 3-2 3h-6z" fill="none" stroke="currentColor"/>',
  none: '<path d="M1 11 5 1M6 11l4-10M11 11l4-10" fill="none" stroke="currentColor"/>',
};

export function stateShape(state: CoverageState): Html {
  return Html.unsafe(
    `<svg class="state state-${state}" viewBox="0 0 16 12" width="16" height="12" aria-hidden="true" focusable="false">${shapes[state]}</svg>`,
  );
}

/** What the shapes mean. */
export function coverageKey(states: readonly CoverageState[] = coverageStates): Html {
  return html`<ul class="coverage-key">${join(
    states.map((state) => html`<li>${stateShape(state)} <span><b>${state}</b> ${coverageMeanings[state]}</span></li>`),
  )}</ul>`;
}

function range(years: readonly number[]): readonly number[] {
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => first + i);
}

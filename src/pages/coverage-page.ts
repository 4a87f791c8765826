import { sayDate } from "../model/dates.ts";
import type { CoverageCell } from "../model/coverage.ts";
import type { Site, SiteFile } from "../model/site.ts";
import type { Slice } from "../model/source.ts";
import { agencyLink, absent, period } from "./award-tables.ts";
import { coverageMap, stateShape } from "./coverage-map.ts";
import { sourceLink } from "./figure-note.ts";
import { tableRegion } from "./figure-table.ts";
import { html, join, nothing, type Html } from "./html.ts";
import { count } from "./numbers.ts";
import { renderPage } from "./page.ts";
import type { SiteIndex } from "./site-index.ts";

const path = "coverage.html";

/** Returns the map of what is held, agency by fiscal year, and what was left out and why. */
export function renderCoverage(index: SiteIndex, site: Pick<Site, "coverage" | "slices">): readonly SiteFile[] {
  const body = html`<header class="dossier-head"><h1>Coverage</h1><p class="standfirst">Nothing misleads more than a sum over a hole. This is what is held, and what is not.</p>
<p class="lead">Numbers are transactions that make figures. An asterisk counts award-level records where no transactions are held: they state values and are never summed.</p></header>
${coverageMap(index, site.coverage, path, "What is held, by agency and fiscal year")}
${site.coverage.length > 0 && html`<section id="cells"><h2>Cell by cell</h2>${cells(index, site.coverage)}</section>`}
${leftOut(index, site.slices)}`;
  return [
    renderPage(index, {
      path,
      title: "Coverage",
      description: "What is held of each agency and fiscal year, and what is missing",
      section: path,
      body,
    }),
  ];
}

function cells(index: SiteIndex, coverage: readonly CoverageCell[]): Html {
  const caption = "Coverage, cell by cell";
  const sorted = [...coverage].sort((a, b) =>
    a.agency < b.agency ? -1 : a.agency > b.agency ? 1 : a.fiscalYear - b.fiscalYear,
  );
  return tableRegion(
    caption,
    html`<table class="sortable filterable stack"><caption class="unseen">${caption}</caption><thead><tr><th scope="col">Agency</th><th scope="col" class="number">Fiscal year</th><th scope="col">Held</th><th scope="col">Through</th><th scope="col" class="number">Transactions</th><th scope="col" class="number">Award-level records</th><th scope="col">Files</th></tr></thead><tbody>
${join(
  sorted.map(
    (cell) =>
      html`<tr><th scope="row" data-label="Agency">${agencyLink(index, cell.agency, path)}</th><td class="number" data-label="Fiscal year">${cell.fiscalYear}</td><td data-label="Held" class="held">${stateShape(cell.state)} ${cell.state}</td><td class="date" data-label="Through">${cell.through === null ? absent : sayDate(cell.through)}</td><td class="number" data-label="Transactions">${cell.transactions > 0 ? count(cell.transactions) : html`<span class="absent">${cell.state === "cut-off" ? "none used" : "none held"}</span>`}</td><td class="number" data-label="Award records">${count(cell.awardRecords)}</td><td data-label="Files" class="place">${
        cell.files.length === 0
          ? html`<span class="absent">none</span>`
          : join(
              cell.files.map((file) => sourceLink(index, file, path)),
              ", ",
            )
      }</td></tr>\n`,
  ),
)}</tbody></table>`,
  );
}

/** Rows that were read and make no figure, with the reason. */
function leftOut(index: SiteIndex, slices: readonly Slice[]): Html {
  const out = slices
    .filter((slice) => slice.state !== "used")
    .sort((a, b) =>
      a.file < b.file
        ? -1
        : a.file > b.file
          ? 1
          : (a.fiscalYear ?? 0) - (b.fiscalYear ?? 0) || (a.agency < b.agency ? -1 : 1),
    );
  if (out.length === 0) return nothing;
  const caption = "Rows read and left out of every figure";
  return html`<section id="left-out"><h2>Read and left out</h2><p class="lead">A figure never mixes two pulls of one scope: the newest complete pull wins.</p>${tableRegion(
    caption,
    html`<table class="sortable stack"><caption class="unseen">${caption}</caption><thead><tr><th scope="col">File</th><th scope="col">Agency</th><th scope="col" class="number">Fiscal year</th><th scope="col" class="number">Rows</th><th scope="col">Dates</th><th scope="col">Why</th></tr></thead><tbody>
${join(
  out.map(
    (slice) =>
      html`<tr><th scope="row" data-label="File" class="place">${sourceLink(index, slice.file, path)}</th><td data-label="Agency">${agencyLink(index, slice.agency, path)}</td><td class="number" data-label="Fiscal year">${slice.fiscalYear ?? "unknown"}</td><td class="number" data-label="Rows">${count(slice.rows)}</td><td data-label="Dates">${slice.firstDate !== null && slice.lastDate !== null ? period(slice.firstDate, slice.lastDate) : absent}</td><td data-label="Why">${slice.state}: ${slice.because}</td></tr>\n`,
  ),
)}</tbody></table>`,
  )}</section>`;
}

import type { AgencyDossier, SiteFile } from "../model/site.ts";
import { emptyState } from "./empty-state.ts";
import { tableRegion } from "./figure-table.ts";
import { html, join } from "./html.ts";
import { linkTo } from "./link.ts";
import { count, exactValue } from "./numbers.ts";
import { renderPage } from "./page.ts";
import { agencyPath, type SiteIndex } from "./site-index.ts";

const path = "agencies/index.html";

/** Returns the list of agencies with what is held of each. */
export function renderAgencies(index: SiteIndex, dossiers: readonly AgencyDossier[]): readonly SiteFile[] {
  const caption = "Agencies, with dollars obligated and what the records cover";
  const sorted = [...dossiers].sort((a, b) => (a.agency.name < b.agency.name ? -1 : 1));
  const table = tableRegion(
    caption,
    html`<table class="sortable stack"><caption class="unseen">${caption}</caption><thead><tr><th scope="col">Agency</th><th scope="col" class="number">Obligated, all awards held</th><th scope="col" class="number">Transactions</th><th scope="col">Coverage</th></tr></thead><tbody>
${join(
  sorted.map(
    ({ agency, obligations }) =>
      html`<tr><th scope="row" data-label="Agency"><a href="${linkTo(path, agencyPath(agency.id))}">${agency.name}</a></th><td class="number" data-label="Obligated">${exactValue(obligations.total.value, "cents")}</td><td class="number" data-label="Transactions">${count(obligations.total.transactions)}</td><td data-label="Coverage">${obligations.coverage.says}</td></tr>\n`,
  ),
)}</tbody></table>`,
  );
  const body = html`<header class="dossier-head"><h1>Agencies</h1><p class="standfirst">Who awards. A sum is only as good as what is held: read it with its coverage.</p></header>
${sorted.length === 0 ? emptyState("No agencies yet", "No source names one.") : table}`;
  return [renderPage(index, { path, title: "Agencies", description: caption, section: path, body })];
}

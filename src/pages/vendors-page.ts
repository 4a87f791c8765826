import type { SiteFile, VendorDossier } from "../model/site.ts";
import { vendorLink } from "./award-tables.ts";
import { emptyState } from "./empty-state.ts";
import { tableRegion } from "./figure-table.ts";
import { html, join } from "./html.ts";
import { linkTo } from "./link.ts";
import { count, exactValue } from "./numbers.ts";
import { renderPage } from "./page.ts";
import type { SiteIndex } from "./site-index.ts";
import { technologyName } from "./technology-words.ts";

const path = "vendors/index.html";

/** Returns the list of vendors, the largest first. */
export function renderVendors(index: SiteIndex, dossiers: readonly VendorDossier[]): readonly SiteFile[] {
  const caption = "Vendors, with dollars obligated, the largest first";
  const sorted = [...dossiers].sort(largestFirst);
  const table = tableRegion(
    caption,
    html`<table class="sortable filterable stack"><caption class="unseen">${caption}</caption><thead><tr><th scope="col">Vendor</th><th scope="col" class="number">Obligated</th><th scope="col" class="number">Transactions</th><th scope="col" class="number">Awards</th><th scope="col">Technologies</th></tr></thead><tbody>
${join(
  sorted.map((vendor) => {
    const technologies = vendor.byTechnology.rows.flatMap((row) =>
      row.key === null || row.transactions === 0 ? [] : [technologyName(index, row.key, path)],
    );
    return html`<tr><th scope="row" data-label="Vendor">${vendorLink(index, vendor.id, path, vendor.name)}${vendor.made && vendor.obligations.total.transactions === 0 && html` <span class="aside">maker; bought from <a href="${linkTo(path, `${vendor.path}#bought-through`)}">others</a></span>`}</th><td class="number" data-label="Obligated">${exactValue(vendor.obligations.total.value, "cents")}</td><td class="number" data-label="Transactions">${count(vendor.obligations.total.transactions)}</td><td class="number" data-label="Awards">${count(vendor.awardCount)}</td><td data-label="Technologies">${technologies.length > 0 ? join(technologies, ", ") : html`<span class="absent">none</span>`}</td></tr>\n`;
  }),
)}</tbody></table>`,
  );
  const body = html`<header class="dossier-head"><h1>Vendors</h1><p class="standfirst">Who was paid. Names are kept as filed; a person, or a rule a person wrote, says which are one vendor.</p></header>
${sorted.length === 0 ? emptyState("No vendors yet", "No award of a watched technology is held.") : table}`;
  return [renderPage(index, { path, title: "Vendors", description: caption, section: path, body })];
}

function largestFirst(a: VendorDossier, b: VendorDossier): number {
  const [left, right] = [a.obligations.total.value ?? 0n, b.obligations.total.value ?? 0n];
  return left === right ? (a.name < b.name ? -1 : 1) : left < right ? 1 : -1;
}

import type { FigureRow } from "../model/figure.ts";
import type { SiteFile, VendorDossier } from "../model/site.ts";
import type { Vendor } from "../model/organization.ts";
import { agencyLink, awardsTable, period } from "./award-tables.ts";
import { barChart } from "./bar-chart.ts";
import type { Chart } from "./chart-frame.ts";
import { figureNote } from "./figure-note.ts";
import { tableRegion } from "./figure-table.ts";
import { html, join, type Html } from "./html.ts";
import { count, counted, exact } from "./numbers.ts";
import { renderPage } from "./page.ts";
import { sentence } from "./sentence.ts";
import type { SiteIndex } from "./site-index.ts";
import { awardsLead } from "./technology-page.ts";
import { technologyColour, technologyName } from "./technology-words.ts";
import { vendorHistory } from "./vendor-history.ts";
import { boughtThrough, soldProducts } from "./vendor-makers.ts";
import { yearChart } from "./year-chart.ts";

/** Returns a vendor's page: what it was paid, for what, by whom, and under which names it was filed. */
export function renderVendor(index: SiteIndex, dossier: VendorDossier): readonly SiteFile[] {
  const { path, name } = dossier;
  const { made } = dossier;
  const resold = dossier.obligations.total.transactions === 0 ? made : undefined;
  const charts = [
    yearChart(index, { path, name: "by-year" }, resold?.byYear ?? dossier.byYear, {
      title: resold ? `Obligated for what ${name} makes, year by year` : `Obligated to ${name}, year by year`,
    }),
    ...(resold ? [] : ofRecipient(index, dossier)),
  ];
  const body = html`<article><header class="dossier-head"><p class="kicker">${resold ? "Maker" : "Vendor"}</p><h1>${name}</h1>
${resold ? html`<p class="lead">No transaction held has it as recipient: what it makes is bought from others.</p>` : html`<p class="headline-figure">${figureNote(index, dossier.obligations, { path, id: "obligations", rows: `${path}#awards` })} obligated in ${counted(dossier.obligations.total.transactions, "transaction")} on ${counted(dossier.awardCount, "award")}. ${sentence(dossier.obligations.coverage.says)}</p>`}
${made && html`<p class="headline-figure">${figureNote(index, made.obligations, { path, id: "made", rows: `${path}#bought-through` })} obligated in ${counted(made.obligations.total.transactions, "transaction")} of awards for what it makes, <a href="#bought-through">whoever was paid</a>.</p>`}</header>
${charts.map((chart) => chart.html)}
${boughtThrough(index, dossier)}${soldProducts(index, dossier)}${vendorHistory(index, dossier)}
<section id="names"><h2>Names as filed</h2>${
    dossier.namesAsFiled.length === 0
      ? html`<p class="lead">No record held names it as recipient.</p>`
      : html`<p class="lead">Nothing is overwritten: these are the names the records use${dossier.declared ? "; the casebook says they are one vendor" : ""}.</p>${names(dossier)}`
  }
${dossier.decided !== undefined && html`<h3>Decided by people</h3><ul>${dossier.decided.map((line) => html`<li>${line}.</li>`)}</ul>`}
${dossier.declared && declared(dossier.declared)}</section>
${!resold && html`<section id="awards"><h2>Awards</h2><p class="lead">${awardsLead(dossier.awards.length, dossier.awardCount)}</p>${awardsTable(index, dossier.awards, { path, caption: `Awards to ${name}`, vendor: false })}</section>`}</article>`;
  const page = renderPage(index, {
    path,
    title: name,
    description: resold
      ? `What was spent on what ${name} makes, and who sold it`
      : `What ${name} was paid, by whom and for what`,
    section: "vendors/index.html",
    body,
  });
  return [page, ...charts.flatMap((chart) => chart.files)];
}

function ofRecipient(index: SiteIndex, { path, byTechnology, byAgency }: VendorDossier): Chart[] {
  return [
    barChart(index, { path, name: "by-technology" }, byTechnology, {
      title: "For which technologies",
      none: "No award to it that is held is labelled as a watched technology.",
      label: "Technology",
      colour: (row: FigureRow) => technologyColour(index, row.key),
      link: (row: FigureRow) => (row.key === null ? row.label : technologyName(index, row.key, path)),
    }),
    barChart(index, { path, name: "by-agency" }, byAgency, {
      title: "By which agencies",
      label: "Agency",
      link: (row: FigureRow) =>
        row.key === null
          ? row.label
          : html`${agencyLink(index, row.key, path)} ${row.label === row.key ? "" : row.label}`,
    }),
  ];
}

function names(dossier: VendorDossier): Html {
  const caption = `Names under which ${dossier.name} was filed`;
  return tableRegion(
    caption,
    html`<table class="sortable"><caption class="unseen">${caption}</caption><thead><tr><th scope="col">Name as filed</th><th scope="col" class="number">Obligated</th><th scope="col" class="number">Transactions</th><th scope="col">Actions dated</th></tr></thead><tbody>
${join(
  dossier.namesAsFiled.map(
    (row) =>
      html`<tr><th scope="row">${row.name}</th><td class="number">${exact(row.obligations)}</td><td class="number">${count(row.transactions)}</td><td class="date">${row.first === null || row.last === null ? html`<span class="absent">award-level records only</span>` : period(row.first, row.last)}</td></tr>\n`,
  ),
)}</tbody></table>`,
  );
}

function declared(vendor: Vendor): Html {
  return html`${
    vendor.identifiers.length > 0 &&
    html`<p>Registry identifiers: ${join(
      vendor.identifiers.map((id) => html`<span class="piid">${id}</span>`),
      ", ",
    )}.</p>`
  }${vendor.notThese.length > 0 && html`<p>Not the same, though the names look alike: ${vendor.notThese.join("; ")}.</p>`}${vendor.note && html`<p>${vendor.note}</p>`}`;
}

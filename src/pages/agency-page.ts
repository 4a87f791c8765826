import type { FigureRow } from "../model/figure.ts";
import type { AgencyDossier, SiteFile } from "../model/site.ts";
import { awardsTable, vendorLink } from "./award-tables.ts";
import { barChart } from "./bar-chart.ts";
import { coverageMap } from "./coverage-map.ts";
import { figureNote } from "./figure-note.ts";
import { html } from "./html.ts";
import { counted } from "./numbers.ts";
import { renderPage } from "./page.ts";
import { sentence } from "./sentence.ts";
import { agencyPath, type SiteIndex } from "./site-index.ts";
import { awardsLead } from "./technology-page.ts";
import { technologyColour, technologyName } from "./technology-words.ts";
import { yearChart } from "./year-chart.ts";

/** Returns an agency's page: what it bought, from whom, through which offices, and how much of it is held. */
export function renderAgency(index: SiteIndex, dossier: AgencyDossier): readonly SiteFile[] {
  const { agency } = dossier;
  const path = agencyPath(agency.id);
  const cells = index.coverage.filter((cell) => cell.agency === agency.id);
  const charts = [
    yearChart(index, { path, name: "by-year" }, dossier.byYear, {
      title: `Obligated by ${agency.id}, year by year`,
    }),
    barChart(index, { path, name: "by-technology" }, dossier.byTechnology, {
      title: "For which technologies",
      none: "No award of it that is held is labelled as a watched technology.",
      label: "Technology",
      colour: (row: FigureRow) => technologyColour(index, row.key),
      link: (row: FigureRow) => (row.key === null ? row.label : technologyName(index, row.key, path)),
    }),
    barChart(index, { path, name: "by-vendor" }, dossier.byVendor, {
      title: "From which vendors",
      label: "Vendor",
      link: (row: FigureRow) => vendorLink(index, row.key ?? "", path, row.label),
    }),
    barChart(index, { path, name: "by-office" }, dossier.byOffice, {
      title: "Through which offices",
      label: "Office, as filed",
    }),
  ];
  const body = html`<article><header class="dossier-head"><p class="kicker">Agency</p><h1>${agency.name}</h1>
<p class="headline-figure">${figureNote(index, dossier.obligations, { path, id: "obligations", rows: `${path}#awards` })} obligated in ${counted(dossier.obligations.total.transactions, "transaction")}. ${sentence(dossier.obligations.coverage.says)}</p></header>
<section id="coverage"><h2>What is held of it</h2>${coverageMap(index, cells, path, `Coverage of ${agency.name}, by fiscal year`)}</section>
${charts.map((chart) => chart.html)}
<section id="awards"><h2>Awards for watched technologies</h2><p class="lead">${awardsLead(dossier.awards.length, dossier.awardCount)}</p>${awardsTable(index, dossier.awards, { path, caption: `Awards by ${agency.name}` })}</section></article>`;
  const page = renderPage(index, {
    path,
    title: agency.name,
    description: `What ${agency.name} bought, from whom and for how much`,
    section: "agencies/index.html",
    body,
  });
  return [page, ...charts.flatMap((chart) => chart.files)];
}

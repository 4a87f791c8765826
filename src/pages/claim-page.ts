import type { Judgement } from "../model/claim.ts";
import type { SiteFile } from "../model/site.ts";
import { transactionsTable, recordsTable } from "./award-tables.ts";
import type { Chart } from "./chart-frame.ts";
import { claimBeside } from "./claim-beside.ts";
import { claimCite } from "./claim-cite.ts";
import { claimChart, claimReadingsChart } from "./claim-charts.ts";
import { passages, quotedIn } from "./claim-passages.ts";
import { claimSelfCheck } from "./claim-self-check.ts";
import { claimReview } from "./claim-review.ts";
import { readingsTable } from "./claim-readings.ts";
import { coverageMap } from "./coverage-map.ts";
import { html, join, nothing, type Html } from "./html.ts";
import { linkTo } from "./link.ts";
import { count, sayCount } from "./numbers.ts";
import { renderPage } from "./page.ts";
import { attribution, quotation } from "./quote.ts";
import { claimPath, type SiteIndex } from "./site-index.ts";
import { changedMark, verdictLine, verdictMark, verdictMeanings } from "./verdict.ts";

/** Returns a claim's page: it reads from the sentence to the verdict to the rows, like an argument. */
export function renderClaim(index: SiteIndex, judgement: Judgement): readonly SiteFile[] {
  const { claim, verdict } = judgement;
  const path = claimPath(claim.id);
  const chart = claimChart(index, judgement);
  const readings = claimReadingsChart(index, judgement);
  const beside = claimBeside(index, judgement);
  const changed = changedMark(judgement);
  const body = html`<article class="claim">
<header class="claim-head">
<p class="kicker">Claim</p>
<h1>${claim.title}</h1>
${quotation(claim.quote)}
${attribution(claim)}
${quotedIn(index, judgement.quoted, path)}${claim.against && html`<div class="against"><p>Held against:</p>${quotation(claim.against.quote, "quote quote-second")}<p class="attribution">${claim.against.says}</p>${quotedIn(index, judgement.againstQuoted, path)}</div>\n`}</header>
<section class="ruling" aria-label="Verdict">
<p class="ruling-verdict">${verdictMark(verdict)}${changed && html` ${changed}`}</p>
<p class="ruling-line">${verdictLine(judgement)}</p>
<p class="ruling-meaning">${verdictMeanings[verdict]}</p>
</section>
${chart.html}
<section id="readings"><h2>${judgement.readings.length > 1 ? "The readings" : "The reading"}</h2>
${judgement.readings.length > 1 && html`<p class="lead">A sentence can often be read in more than one defensible way. Each way is a check of its own.</p>`}
${readingsTable(judgement)}
${readings.html}
</section>
${missing(judgement)}${map(index, judgement, path)}${rows(index, judgement, path)}${passages(index, judgement, path)}${beside.html}${authorities(index, judgement, path)}${notes(judgement)}${claimSelfCheck(index, judgement)}${claimCite(index, judgement)}
</article>`;
  const page = renderPage(index, {
    path,
    title: claim.title,
    description: `${verdict}: ${judgement.says}`,
    section: "index.html",
    body,
    head: claimReview(index, judgement),
  });
  return [page, ...filesOf([chart, readings, beside])];
}

function filesOf(charts: readonly Chart[]): readonly SiteFile[] {
  return charts.flatMap(({ files }) => files);
}

function missing({ claim, verdict }: Judgement): Html {
  if (claim.missing === undefined) return nothing;
  return html`<section id="missing" class="missing"><h2>${verdict === "not testable" ? "The record that would settle it" : "What would change it"}</h2>
<p>${claim.missing}</p></section>\n`;
}

/** The map of what is held, where a verdict rests on holes in it. */
function map(index: SiteIndex, judgement: Judgement, path: string): Html {
  const cells = judgement.readings.flatMap((reading) => reading.coverage?.cells ?? []);
  const whole = judgement.readings.every((reading) => reading.coverage === null || reading.coverage.complete);
  if (whole || cells.length < 2) return nothing;
  const distinct = [...new Map(cells.map((cell) => [`${cell.agency} ${cell.fiscalYear}`, cell])).values()];
  return html`<section id="coverage"><h2>What is held, and what is not</h2>
<p class="lead">A sum over a hole is not the whole. Numbers are transactions held.</p>
${coverageMap(index, distinct, path, "Coverage this claim rests on, by agency and fiscal year")}</section>\n`;
}

/** Every row of evidence once, however many readings rest on it. */
function rows(index: SiteIndex, judgement: Judgement, path: string): Html {
  const transactions = [
    ...new Map(
      judgement.readings
        .flatMap((reading) => reading.rows)
        .map((row) => [`${row.from.source} ${row.from.record}`, row]),
    ).values(),
  ].sort((a, b) =>
    a.actionDate < b.actionDate ? -1 : a.actionDate > b.actionDate ? 1 : a.from.record - b.from.record,
  );
  const records = [
    ...new Map(
      judgement.readings
        .flatMap((reading) => reading.records)
        .map((row) => [`${row.from.source} ${row.from.record}`, row]),
    ).values(),
  ];
  if (transactions.length + records.length === 0) return nothing;
  const more = judgement.readings.some((reading) => reading.evidence > reading.rows.length + reading.records.length);
  return html`<section id="rows"><h2>The rows behind it</h2>
<p class="lead">${more ? html`The first ${sayCount(transactions.length + records.length)} of ${count(judgement.evidence)} rows; the query below gives them all.` : "All of them, as filed."}${transactions.length > 0 && " Modifications are not awards: obligations add up over them."}</p>
${transactions.length > 0 && transactionsTable(index, transactions, { path, caption: "Transactions behind this claim" })}
${records.length > 0 && html`<h3>Award-level records</h3><p class="lead">Stated values of a whole award; never added to transactions.</p>${recordsTable(index, records, { path, caption: "Award-level records behind this claim" })}`}
</section>\n`;
}

function authorities(index: SiteIndex, { claim }: Judgement, path: string): Html {
  if (claim.authorities.length === 0) return nothing;
  return html`<section id="authorities"><h2>Authorities</h2><ul class="plain">${join(
    claim.authorities.map((id) =>
      index.authorityNames.has(id)
        ? html`<li><a href="${linkTo(path, `authorities.html#${id}`)}">${index.authorityNames.get(id)}</a></li>`
        : html`<li>${id}</li>`,
    ),
  )}</ul></section>\n`;
}

function notes({ claim }: Judgement): Html {
  if (claim.notes.length === 0) return nothing;
  return html`<section id="notes"><h2>Notes</h2>${join(claim.notes.map((note) => html`<p>${note}</p>`))}</section>\n`;
}

import type { AwardDossier, AwardMaker, SiteFile } from "../model/site.ts";
import { agencyLink, place, recordsTable, transactionsTable, vendorLink } from "./award-tables.ts";
import { noChart } from "./chart-frame.ts";
import { figureNote } from "./figure-note.ts";
import { html, join, type Html } from "./html.ts";
import { labelItem } from "./label-words.ts";
import { counted } from "./numbers.ts";
import { renderPage } from "./page.ts";
import { sentence } from "./sentence.ts";
import type { SiteIndex } from "./site-index.ts";
import { stepChart } from "./step-chart.ts";

/** Returns an award's page: its sum, every transaction, award-level records beside them, and why it is labelled. */
export function renderAward(index: SiteIndex, award: AwardDossier): readonly SiteFile[] {
  const { path, piid, obligations } = award;
  const agency = index.agencyNames.get(award.agency) ?? award.agency;
  const chart =
    award.transactions.length < 3
      ? noChart
      : stepChart(index, { path, name: "running-sum" }, award.transactions, {
          title: "How the sum grew, transaction by transaction",
          coverage: obligations.coverage,
        });
  const body = html`<article><header class="dossier-head"><p class="kicker">Award</p><h1 class="piid-title">${piid}</h1>
<p class="standfirst">${agency} to ${vendorLink(index, award.vendor, path, award.recipient)}</p>
${award.transactions.length > 0 ? html`<p class="headline-figure">${figureNote(index, obligations, { path, id: "obligations", rows: `${path}#transactions` })} obligated in ${counted(obligations.total.transactions, "transaction")}. ${sentence(obligations.coverage.says)}</p>` : html`<p class="lead">Only award-level records are held of it: stated values, no transactions to add up.</p>`}
<dl class="facts"><dt>Agency</dt><dd>${agencyLink(index, award.agency, path)} ${agency === award.agency ? "" : agency}</dd><dt>Recipient, as filed</dt><dd>${award.recipient}</dd>${
    award.makers.length > 0 &&
    html`<dt>${award.makers.length === 1 ? "Maker" : "Makers"}</dt><dd>${join(
      award.makers.map((maker) => makerOf(index, maker, path)),
      "; ",
    )}</dd>`
  }<dt>Unique key</dt><dd><span class="piid">${award.awardKey}</span></dd></dl></header>
${chart.html}
${award.transactions.length > 0 && html`<section id="transactions"><h2>Transactions</h2><p class="lead">Each is a modification of one award; the obligations add up to the sum above.</p>${transactionsTable(index, award.transactions, { path, caption: `Transactions of ${piid}` })}</section>`}
${award.records.length > 0 && html`<section id="records"><h2>Award-level records</h2><p class="lead">What a publisher states of the whole award. Never added to transactions.</p>${recordsTable(index, award.records, { path, caption: `Award-level records of ${piid}` })}</section>`}
<section id="labels"><h2>Why it is labelled</h2>${
    award.labels.length === 0
      ? html`<p>No rule of a watched technology matches it.</p>`
      : html`<ul class="rules">${join(award.labels.map((label) => labelItem(index, label, path)))}</ul>`
  }${award.decided !== undefined && html`<h3>Decided by people</h3><ul>${award.decided.map((line) => html`<li>${line}.</li>`)}</ul>`}</section></article>`;
  const page = renderPage(index, {
    path,
    title: piid,
    description: `Award ${piid}: ${agency} to ${award.recipient}`,
    section: "vendors/index.html",
    body,
  });
  return [page, ...chart.files];
}

function makerOf(index: SiteIndex, { maker, words, from }: AwardMaker, path: string): Html {
  const said =
    words.length === 0
      ? "the recipient itself"
      : html`the description says ${join(
          words.map((w) => html`“${w}”`),
          ", ",
        )}`;
  return html`${vendorLink(index, maker, path)} <span class="aside">(${said}: ${place(index, from, path)})</span>`;
}

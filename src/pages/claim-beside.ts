import type { Judgement } from "../model/claim.ts";
import type { SiteFile } from "../model/site.ts";
import { transactionsTable } from "./award-tables.ts";
import type { Chart } from "./chart-frame.ts";
import { byYear } from "./claim-charts.ts";
import { figureNote } from "./figure-note.ts";
import { html, nothing, type Html } from "./html.ts";
import { count, counted, sayCount } from "./numbers.ts";
import { sentence } from "./sentence.ts";
import { claimPath, type SiteIndex } from "./site-index.ts";
import { yearChart } from "./year-chart.ts";

/** Returns the rows laid beside a claim they cannot decide, each group with its sum and, by year, its chart. */
export function claimBeside(index: SiteIndex, judgement: Judgement): Chart {
  if (judgement.beside.length === 0) return { html: nothing, files: [] };
  const path = claimPath(judgement.claim.id);
  const files: SiteFile[] = [];
  const parts = judgement.beside.map(({ says, figure, rows }, i): Html => {
    const chart = byYear(figure)
      ? yearChart(index, { path, name: `beside-${i + 1}` }, figure, {
          title: `${says}, year by year`,
        })
      : null;
    files.push(...(chart?.files ?? []));
    const shown =
      rows.length < figure.total.transactions
        ? html`The first ${sayCount(rows.length)} of ${count(figure.total.transactions)} rows`
        : counted(rows.length, "row");
    return html`<section class="beside"><h3 id="beside-${i + 1}">${says}</h3>
<p>${figureNote(index, figure, { path, id: `beside-${i + 1}`, rows: `${path}#beside-${i + 1}` })} in ${counted(figure.total.transactions, "transaction")}. ${sentence(figure.coverage.says)}</p>
${chart?.html}
<details><summary>${shown}</summary>${transactionsTable(index, rows, { path, caption: says })}</details></section>`;
  });
  return {
    html: html`<section id="beside"><h2>Laid beside it</h2><p class="lead">These records do not decide the claim; a reader should know of them.</p>
${parts}</section>\n`,
    files,
  };
}

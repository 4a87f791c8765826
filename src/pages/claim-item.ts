import { sayDate } from "../model/dates.ts";
import type { Judgement } from "../model/claim.ts";
import { html, join, type Html } from "./html.ts";
import { linkTo } from "./link.ts";
import { counted, exact } from "./numbers.ts";
import { claimPath, type SiteIndex } from "./site-index.ts";
import { place } from "./award-tables.ts";
import { changedMark, verdictLine, verdictShape } from "./verdict.ts";

/** Returns a claim as it stands in a list: verdict and measured line, who said it, and the evidence one click away. */
export function claimItem(index: SiteIndex, judgement: Judgement, path: string): Html {
  const { claim } = judgement;
  const page = linkTo(path, claimPath(claim.id));
  return html`<li class="claim-item">
<h3><a href="${page}">${claim.title}</a></h3>
<p class="claim-line"><span class="verdict">${verdictShape(judgement.verdict)} <span class="verdict-word">${judgement.verdict}</span></span> — <span class="says">${verdictLine(judgement)}</span></p>
${changedMark(judgement) && html`<p>${changedMark(judgement)}</p>\n`}<p class="claim-said">${claim.speaker}, ${sayDate(claim.date)}</p>
${evidence(index, judgement, path)}
</li>`;
}

const shown = 5;

function evidence(index: SiteIndex, judgement: Judgement, path: string): Html {
  const page = linkTo(path, claimPath(judgement.claim.id));
  const rows = judgement.readings.find((reading) => reading.rows.length > 0)?.rows ?? judgement.beside[0]?.rows ?? [];
  if (rows.length === 0) return html`<p class="claim-evidence"><a href="${page}">How it was judged</a></p>`;
  const total = judgement.evidence > 0 ? judgement.evidence : rows.length;
  return html`<details class="claim-evidence"><summary>Evidence: ${counted(total, "row")}</summary><ul class="evidence">${join(
    rows
      .slice(0, shown)
      .map(
        (row) =>
          html`<li><span class="evidence-amount">${exact(row.obligation)}</span> <span>${sayDate(row.actionDate)}, ${row.recipient}, <span class="piid">${row.piid}</span> mod. ${row.modification}</span> <span class="place">${place(index, row.from, path)}</span></li>`,
      ),
  )}</ul><p><a href="${page}">${total > shown ? "All rows, and how it was judged" : "How it was judged"}</a></p></details>`;
}

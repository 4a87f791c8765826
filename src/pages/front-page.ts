import { sayDate } from "../model/dates.ts";
import type { Judgement, Verdict } from "../model/claim.ts";
import type { Site, SiteFile } from "../model/site.ts";
import { claimItem } from "./claim-item.ts";
import { documentsTable } from "./documents-page.ts";
import { emptyState } from "./empty-state.ts";
import { figureNote } from "./figure-note.ts";
import { html, join, nothing, type Html } from "./html.ts";
import { slug } from "./link.ts";
import { counted, sayCount } from "./numbers.ts";
import { renderPage } from "./page.ts";
import { capital } from "./sentence.ts";
import type { SiteIndex } from "./site-index.ts";
import { technologyChart } from "./technology-chart.ts";
import { verdictMeanings, verdictShape, verdicts } from "./verdict.ts";
import { yearChart } from "./year-chart.ts";

const path = "index.html";

/** Returns the front page: claims first, what changed on top, then the overview of spend. */
export function renderFront(
  index: SiteIndex,
  site: Pick<Site, "claims" | "overview" | "documents">,
): readonly SiteFile[] {
  const { frame } = index;
  const strict = site.overview.surveillanceStrict;
  const broad = site.overview.surveillanceBroad;
  const together = yearChart(index, { path, name: "surveillance-by-year" }, strict, {
    title: "All watched technologies together",
    behind: { figure: broad, front: "strict reading", back: "broad reading" },
    note: "Each award counted once.",
  });
  const technologies = technologyChart(index, { path, name: "technology-by-year" }, site.overview);
  const held = site.overview.obligations.total.transactions > 0;
  const documentsOnly = !held && site.documents !== undefined;
  const body = html`<header class="front-head">
<h1>${frame.title}</h1>
<p class="standfirst">${frame.summary}</p>
${frame.asOf && html`<p class="as-of">Records as of ${sayDate(frame.asOf)}</p>`}
</header>
<section id="claims" class="claims"><h2 class="unseen">Claims</h2>
${claims(index, site.claims)}</section>
${
  documentsOnly
    ? html`<section id="overview"><h2>What it rests on</h2>
${documentsTable(site.documents!, path)}`
    : html`<section id="overview"><h2>What the records add up to</h2>`
}
${
  documentsOnly
    ? nothing
    : held
      ? html`<p class="headline-figure">${figureNote(index, site.overview.obligations, { path, id: "obligations" })} in ${counted(site.overview.obligations.total.transactions, "transaction")} of every kind is held. Of that, the technologies watched here come to ${figureNote(index, strict, { path, id: "strict", rows: `${path}#chart-surveillance-by-year` })} on the strict reading and ${figureNote(index, broad, { path, id: "broad", rows: `${path}#chart-surveillance-by-year` })} on the broad one.</p>
${technologies.html}
${together.html}`
      : emptyState(
          "No transactions yet",
          "Nothing can be added up until an award file is added; award-level records state values and are never summed.",
        )
}
</section>`;
  const page = renderPage(index, {
    path,
    title: frame.title,
    description: frame.summary,
    section: "index.html",
    body,
  });
  return held ? [page, ...technologies.files, ...together.files] : [page];
}

function claims(index: SiteIndex, judgements: readonly Judgement[]): Html {
  if (judgements.length === 0) {
    return emptyState(
      "No claims yet",
      "This casebook holds records and no sentence to hold against them. A claim is a file in claims/; the next build judges it.",
    );
  }
  const changed = judgements.filter(hasChanged).sort(byTitle);
  const groups = verdicts.map(
    (verdict) => [verdict, judgements.filter((j) => j.verdict === verdict && !hasChanged(j)).sort(byTitle)] as const,
  );
  return html`${tally(judgements)}
${
  changed.length > 0 &&
  html`<section class="claim-group" aria-labelledby="changed"><div class="group-head"><h2 id="changed" class="group-title">Changed</h2><p class="group-meaning">Another verdict than in the last publication.</p></div><ul class="claim-list">${join(
    changed.map((j) => claimItem(index, j, path)),
    "\n",
  )}</ul></section>\n`
}${join(groups.map(([verdict, list]) => (list.length === 0 ? nothing : group(index, verdict, list))))}`;
}

/** A list of undecided sentences longer than this is folded, so that what was decided and the overview stay in reach. */
const folding = 8;

function group(index: SiteIndex, verdict: Verdict, list: readonly Judgement[]): Html {
  const id = slug(verdict);
  const items = html`<ul class="claim-list">${join(
    list.map((j) => claimItem(index, j, path)),
    "\n",
  )}</ul>`;
  const folded = verdict === "not testable" && list.length > folding;
  return html`<section class="claim-group" aria-labelledby="${id}"><div class="group-head"><h2 id="${id}" class="group-title">${verdictShape(verdict)} ${capital(verdict)}</h2><p class="group-meaning">${verdictMeanings[verdict]}</p></div>${folded ? html`<details class="group-fold"><summary>${sayCount(list.length)} sentences, each with the record that would settle it</summary>${items}</details>` : items}</section>\n`;
}

/** How many claims came to each verdict, in one line. */
function tally(judgements: readonly Judgement[]): Html {
  const parts = verdicts.flatMap((verdict) => {
    const number = judgements.filter((judgement) => judgement.verdict === verdict).length;
    return number === 0
      ? []
      : [html`<li><a href="#${slug(verdict)}">${verdictShape(verdict)} <b>${sayCount(number)}</b> ${verdict}</a></li>`];
  });
  return html`<div class="tally"><p><b>${sayCount(judgements.length)}</b> ${judgements.length === 1 ? "sentence" : "sentences"} said in public, held against the records:</p><ul>${parts}</ul></div>`;
}

function hasChanged({ before, verdict }: Judgement): boolean {
  return before !== null && before !== verdict;
}

function byTitle(a: Judgement, b: Judgement): number {
  return a.claim.title < b.claim.title ? -1 : a.claim.title > b.claim.title ? 1 : a.claim.id < b.claim.id ? -1 : 1;
}

import type { PullChange, PullComparison, SiteFile } from "../model/site.ts";
import { agencyLink } from "./award-tables.ts";
import { emptyState } from "./empty-state.ts";
import { sourceLink } from "./figure-note.ts";
import { tableRegion } from "./figure-table.ts";
import { html, join, nothing, type Html } from "./html.ts";
import { linkTo } from "./link.ts";
import { count, exact, sayCount } from "./numbers.ts";
import { renderPage } from "./page.ts";
import type { SiteIndex } from "./site-index.ts";

const path = "changes.html";

const kinds = [
  "vanished",
  "appeared",
  "amount",
  "renamed",
  "described",
] as const satisfies readonly PullChange["kind"][];

const kindWords: Readonly<Record<PullChange["kind"], string>> = {
  vanished: "Vanished rows",
  appeared: "New rows",
  amount: "Amounts changed",
  renamed: "Recipients renamed",
  described: "Descriptions changed",
};

/** Returns what changed between an older and a newer pull of the same scope: itself worth a page. */
export function renderChanges(index: SiteIndex, comparisons: readonly PullComparison[]): readonly SiteFile[] {
  const sorted = [...comparisons].sort(
    (a, b) =>
      b.fiscalYear - a.fiscalYear || (a.agency < b.agency ? -1 : a.agency > b.agency ? 1 : a.older < b.older ? -1 : 1),
  );
  const files = (index.frame.files ?? []).filter((file) => /^data\/changes[^/]*\.csv$/.test(file));
  const body = html`<header class="dossier-head"><h1>Changes between pulls</h1><p class="standfirst">The same agency and year, asked for twice. Records that disappear, amounts that move and names that change are news in themselves.</p>${
    files.length > 0 &&
    html`<p class="lead">All of them as data: ${join(
      files.map(
        (file) => html`<a class="file" href="${linkTo(path, file)}" download>${file.slice("data/".length)}</a>`,
      ),
      ", ",
    )}</p>`
  }</header>
${sorted.length === 0 ? emptyState("Nothing to compare", "No scope is held in two pulls.") : join(sorted.map((comparison) => section(index, comparison)))}`;
  return [
    renderPage(index, {
      path,
      title: "Changes between pulls",
      description: "What changed in the record between an older and a newer pull",
      section: path,
      body,
    }),
  ];
}

function section(index: SiteIndex, comparison: PullComparison): Html {
  const { agency, fiscalYear, obligationsBefore, obligationsAfter } = comparison;
  const caption = `Changes in ${agency}, fiscal year ${fiscalYear}`;
  return html`<section class="comparison"><h2>${agencyLink(index, agency, path)}, fiscal year ${fiscalYear}</h2>
<p class="lead">${sourceLink(index, comparison.older, path)}, then ${sourceLink(index, comparison.newer, path)}. Obligations went from ${exact(obligationsBefore)} to ${exact(obligationsAfter)}, a difference of ${exact(obligationsAfter - obligationsBefore)}.</p>
<dl class="facts facts-row">${join(kinds.map((kind) => html`<div><dt>${kindWords[kind]}</dt><dd>${count(comparison.counts[kind])}</dd></div>`))}</dl>
${examples(index, comparison, caption)}</section>\n`;
}

function examples(index: SiteIndex, { examples, counts }: PullComparison, caption: string): Html {
  if (examples.length === 0) return nothing;
  const all = kinds.reduce((sum, kind) => sum + counts[kind], 0);
  return html`<details><summary>${examples.length < all ? `The first ${sayCount(examples.length)} of ${sayCount(all)}` : `All ${sayCount(all)}`}</summary>${tableRegion(
    caption,
    html`<table class="sortable filterable stack changes"><caption class="unseen">${caption}</caption><thead><tr><th scope="col">What</th><th scope="col">Award</th><th scope="col">Mod.</th><th scope="col">Before</th><th scope="col">After</th><th scope="col">Record</th></tr></thead><tbody>
${join(
  examples.map(
    (change) =>
      html`<tr><td data-label="What">${change.kind}</td><th scope="row" data-label="Award">${award(index, change.piid)}</th><td data-label="Mod.">${change.modification}</td><td class="filed" data-label="Before">${change.before || html`<span class="absent">nothing</span>`}</td><td class="filed" data-label="After">${change.after || html`<span class="absent">nothing</span>`}</td><td class="place" data-label="Record">${sourceLink(index, change.file, path)}, record ${change.record}</td></tr>\n`,
  ),
)}</tbody></table>`,
  )}</details>`;
}

function award(index: SiteIndex, piid: string): Html {
  const target = index.piidPages.get(piid);
  const code = html`<span class="piid">${piid}</span>`;
  return target === undefined ? code : html`<a href="${linkTo(path, target)}">${code}</a>`;
}

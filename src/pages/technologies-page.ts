import type { SiteFile, TechnologyDossier } from "../model/site.ts";
import { emptyState } from "./empty-state.ts";
import { tableRegion } from "./figure-table.ts";
import { html, join } from "./html.ts";
import { count, exactValue } from "./numbers.ts";
import { renderPage } from "./page.ts";
import type { SiteIndex } from "./site-index.ts";
import { technologyName, technologySwatch } from "./technology-words.ts";

const path = "technologies/index.html";

/** Returns the list of technologies with what each comes to on each reading, the largest first. */
export function renderTechnologies(index: SiteIndex, dossiers: readonly TechnologyDossier[]): readonly SiteFile[] {
  const caption =
    "Technologies, with dollars obligated on the strict, the standard and the broad reading, the largest first";
  const sorted = [...dossiers].sort(largestFirst);
  const table = tableRegion(
    caption,
    html`<table class="sortable filterable stack names"><caption class="unseen">${caption}</caption><thead><tr><th scope="col">Technology</th><th scope="col" class="number">Obligated, strict</th><th scope="col" class="number">Standard</th><th scope="col" class="number">Broad</th><th scope="col" class="number">Awards, broad</th><th scope="col">What it is</th></tr></thead><tbody>
${join(
  sorted.map(
    ({ technology, strict, standard, broad, awardCount }) =>
      html`<tr><th scope="row" data-label="Technology">${technologySwatch(index, technology.id)} ${technologyName(index, technology.id, path)}</th><td class="number" data-label="Strict">${exactValue(strict.total.value, strict.unit)}</td><td class="number" data-label="Standard">${exactValue(standard.total.value, standard.unit)}</td><td class="number" data-label="Broad">${exactValue(broad.total.value, broad.unit)}</td><td class="number" data-label="Awards">${count(awardCount)}</td><td data-label="What it is" class="filed">${technology.says}</td></tr>\n`,
  ),
)}</tbody></table>`,
  );
  const body = html`<header class="dossier-head"><h1>Technologies</h1><p class="standfirst">What is watched here. Each is a set of rules over what an award says of itself, and of evidence that is weighed. The strict reading takes what is named; the standard one also what follows from the records, such as what a maker of nothing else sells; the broad one also what follows less surely.</p></header>
${sorted.length === 0 ? emptyState("No technologies yet", "The casebook’s taxonomy/ folder names none.") : table}`;
  return [renderPage(index, { path, title: "Technologies", description: caption, section: path, body })];
}

function largestFirst(a: TechnologyDossier, b: TechnologyDossier): number {
  const [left, right] = [a.strict.total.value ?? 0n, b.strict.total.value ?? 0n];
  return left === right ? (a.technology.name < b.technology.name ? -1 : 1) : left < right ? 1 : -1;
}

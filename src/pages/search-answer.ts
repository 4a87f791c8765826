import type { MarkedText, SearchAnswer, SearchHit } from "../model/search.ts";
import { sayHits, sayRanking } from "../model/say-hits.ts";
import type { SiteFile } from "../model/site.ts";
import { html, join, type Child, type Html } from "./html.ts";
import { linkTo } from "./link.ts";
import { exact } from "./numbers.ts";
import { renderPage } from "./page.ts";
import { searchForm, searchPath } from "./search-form.ts";
import type { SearchChoices, SearchForm } from "./search-form.ts";
import { agencyPath, sourcePath, technologyPath } from "./site-index.ts";
import type { SiteIndex } from "./site-index.ts";

/** What the local app found, where its hits have pages, and the addresses of the pages of hits around this one. */
export type SearchShown = {
  readonly answer: SearchAnswer;
  /** Returns the page of a hit, relative to the site's root, or null where it has none. */
  readonly pageOf: (hit: SearchHit) => string | null;
  /** Returns whether the published site has a page. */
  readonly has: (path: string) => boolean;
  readonly previous: string | null;
  readonly next: string | null;
};

/** Returns the local app's search page: the form, with hits per filter, and what was found or what was wrong with the words. */
export function renderSearchAnswer(
  index: SiteIndex,
  form: SearchForm,
  choices: SearchChoices,
  shown: SearchShown | { readonly problem: string } | null,
): SiteFile {
  const body = html`<header class="dossier-head"><h1>Search</h1>
<p class="standfirst">Every award by its descriptions, vendor and id, and every page of every document. The same answer as <code>tallylight search</code> gives.</p></header>
${searchForm(form, choices)}
<p class="search-help">All words must occur. <code>"plate reader"</code> finds the two in this order, <code>surveil*</code> every word that begins so, <code>drone OR unmanned</code> either; <code>-toll</code> leaves out.</p>
${shown === null ? null : "problem" in shown ? html`<p class="problem" role="alert">${shown.problem}</p>` : answered(index, shown)}`;
  return renderPage(index, {
    path: searchPath,
    title: "Search",
    description: "Search the awards and documents of the casebook",
    section: null,
    body,
  });
}

function answered(index: SiteIndex, shown: SearchShown): Html {
  const { answer, previous, next } = shown;
  const pager = [
    previous && html`<a rel="prev" href="${previous}">Previous</a>`,
    next && html`<a rel="next" href="${next}">Next</a>`,
  ];
  const { hits, offset, total } = answer;
  if (total.count === 0)
    return html`<section aria-label="Hits"><h2 class="search-total">No hits</h2><p>No award and no page has all of these words.</p></section>`;
  return html`<section aria-label="Hits"><h2 class="search-total">${capital(sayHits(total))}</h2>
<p class="aside">${hits.length === 0 ? "None left to list" : `${offset + 1} to ${offset + hits.length}`}; ${sayRanking(answer)}.</p>
<ol class="hits" start="${offset + 1}">${join(hits.map((hit) => hitItem(index, shown, hit)))}</ol>
${(previous ?? next) !== null && html`<nav class="pager" aria-label="Pages of hits">${join(pager.filter(Boolean), " ")}</nav>`}</section>`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function hitItem(index: SiteIndex, shown: SearchShown, hit: SearchHit): Html {
  const page = shown.pageOf(hit);
  const name = hit.kind === "award" ? html`<span class="piid">${marked(hit.piid)}</span>` : marked(hit.title);
  const to = (target: string) => linkTo(searchPath, target);
  const link = (target: string | null, says: Child) =>
    target === null ? says : html`<a href="${to(target)}">${says}</a>`;
  const there = (path: string) => (shown.has(path) ? path : null);
  const about: Child[] = [
    hit.agency !== null && link(there(agencyPath(hit.agency)), index.agencyNames.get(hit.agency) ?? hit.agency),
    hit.years.length > 0 && hit.years.map((year) => `FY${year}`).join(", "),
    ...hit.technologies.map((id) => link(there(technologyPath(id)), index.technologies.get(id)?.name ?? id)),
    hit.kind === "award" && hit.obligations !== null && html`${exact(hit.obligations)} obligated over the whole award`,
  ];
  const place = hit.kind === "award" ? `record ${hit.from.record}` : `page ${hit.from.page}`;
  const file = index.sourceFiles.has(hit.from.source) ? sourcePath(hit.from.source) : null;
  return html`<li class="hit"><h3>${link(page, name)}${hit.kind === "award" ? html` ${link(there(`vendors/${hit.vendor}.html`), marked(hit.vendorName))}` : html` <span class="aside">page ${hit.from.page}</span>`}</h3>
${hit.snippet.text.trim() !== "" && html`<p class="hit-text">${hit.snippet.cutBefore && "… "}${marked(hit.snippet)}${hit.snippet.cutAfter && " …"}</p>\n`}<p class="hit-about">${join(about.filter(Boolean), html`<span class="dot"> · </span>`)}</p>
<p class="place">${link(file, hit.from.source)}, ${place}</p></li>`;
}

/** Returns a text with what was searched for marked in it. */
export function marked({ text, marks }: MarkedText): Html {
  const parts: Child[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    parts.push(text.slice(at, start), html`<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  return join([...parts, text.slice(at)]);
}

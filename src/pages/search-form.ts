import type { CountedHits } from "../model/search.ts";
import { html, join, type Html } from "./html.ts";
import { sayCount } from "./numbers.ts";
import type { SiteIndex } from "./site-index.ts";

/** The page a search is asked at, in the published site and in the local app. */
export const searchPath = "search.html";

/** What the form was filled with; empty where nothing was chosen. */
export type SearchForm = {
  readonly words: string;
  readonly kind: string;
  readonly technology: string;
  readonly agency: string;
  readonly year: string;
};

export const emptySearch: SearchForm = { words: "", kind: "", technology: "", agency: "", year: "" };

/** One thing a filter may be set to, with how many hits that would leave. */
export type Choice = { readonly value: string; readonly says: string; readonly hits?: CountedHits };
export type SearchChoices = Readonly<Record<"kind" | "technology" | "agency" | "year", readonly Choice[]>>;

const labels = { kind: "Kind", technology: "Technology", agency: "Agency", year: "Fiscal year" } as const;

/** Returns the form of the search page; it works without scripts where a server answers. */
export function searchForm(form: SearchForm, choices: SearchChoices): Html {
  const names = (Object.keys(labels) as (keyof typeof labels)[]).filter((name) => choices[name].length > 0);
  return html`<form class="search-form" id="search-form" action="${searchPath}" method="get" role="search">
<p class="search-words"><label for="search-q">Words</label><input id="search-q" name="q" type="search" value="${form.words}" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="500"><button type="submit">Search</button></p>
<div class="search-filters">${join(names.map((name) => select(name, form[name], choices[name])))}</div>
</form>`;
}

function select(name: keyof typeof labels, chosen: string, choices: readonly Choice[]): Html {
  const option = ({ value, says, hits }: Choice) =>
    html`<option value="${value}"${value.toLowerCase() === chosen.toLowerCase() && html` selected`}>${says}${hits && ` (${hits.more ? "over " : ""}${sayCount(hits.count)})`}</option>`;
  return html`<p><label for="search-${name}">${labels[name]}</label><select id="search-${name}" name="${name}">${join([{ value: "", says: "all" }, ...choices].map(option))}</select></p>`;
}

/** Returns the box that stands in the head of every other page. */
export function searchBox(action: string): Html {
  return html`<form class="site-search" action="${action}" method="get" role="search"><label class="unseen" for="site-q">Search this site</label><input id="site-q" name="q" type="search" placeholder="Search" autocomplete="off" maxlength="500"><button type="submit">Search</button></form>`;
}

/** Returns what technologies, agencies and years of the site a search can be narrowed to. */
export function siteChoices(index: SiteIndex): Omit<SearchChoices, "kind"> {
  const years = [...new Set(index.coverage.map((cell) => cell.fiscalYear))].sort((a, b) => b - a);
  return {
    technology: index.frame.technologies.map(({ id, name }) => ({ value: id, says: name })),
    agency: index.frame.agencies
      .filter(({ id }) => index.agencyPages.has(id))
      .map(({ id, name }) => ({ value: id, says: name })),
    year: years.map((year) => ({ value: String(year), says: `FY${year}` })),
  };
}

import type { SiteFile } from "../model/site.ts";
import { html, join } from "./html.ts";
import { linkTo } from "./link.ts";
import { renderPage } from "./page.ts";
import { emptySearch, searchForm, searchPath, siteChoices } from "./search-form.ts";
import type { SiteIndex } from "./site-index.ts";

/** What can be found in the published site, by the name the search index files it under. */
export const foundKinds = {
  claim: "Claims",
  award: "Awards",
  vendor: "Vendors",
  technology: "Technologies",
  agency: "Agencies",
  document: "Pages of documents",
} as const;

/**
 * What the search page may do, and no other page needs: read its index from the site, and run the WebAssembly that
 * searches it.
 */
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'";

/** Returns the published search page. The reader's browser searches; with scripts off the page says where to look. */
export function renderSearch(index: SiteIndex, hasDocuments = false): readonly SiteFile[] {
  const lists = [
    ["index.html", "claims"],
    ["technologies/index.html", "technologies"],
    ["vendors/index.html", "vendors"],
    ["agencies/index.html", "agencies"],
    ...(hasDocuments ? [["documents/index.html", "documents"] as const] : []),
    ["sources.html", "sources"],
  ] as const;
  const kinds = Object.entries(foundKinds).filter(([kind]) => kind !== "document" || hasDocuments);
  const body = html`<header class="dossier-head"><h1>Search</h1>
<p class="standfirst">Claims, and the awards, vendors, technologies and agencies that have a page${hasDocuments && "; documents, page by page"}.</p></header>
${searchForm(emptySearch, { kind: kinds.map(([value, says]) => ({ value, says })), ...siteChoices(index) })}
<p class="search-help">All words must occur; <code>"plate reader"</code> in quotes finds the two in this order. Your browser searches; the words go nowhere.</p>
<noscript><p class="notice">Searching here needs JavaScript, which is off. Everything that can be found is also in the lists.</p></noscript>
<section class="search-answer" id="search-answer" aria-labelledby="search-total" data-index="${linkTo(searchPath, "search/pagefind.js")}"><h2 class="search-total" id="search-total" role="status"></h2><ol class="hits" id="search-hits"></ol><p id="search-more"></p></section>
<p class="search-lists">Lists: ${join(
    lists.map(([target, name]) => html`<a href="${linkTo(searchPath, target)}">${name}</a>`),
    ", ",
  )}.</p>`;
  return [
    renderPage(index, {
      path: searchPath,
      title: "Search",
      description: "Search claims, awards, vendors, technologies and agencies",
      section: null,
      body,
      policy,
      head: html`<script src="${linkTo(searchPath, "assets/search.js")}" defer></script>\n`,
    }),
  ];
}

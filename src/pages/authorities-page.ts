import type { Authority, AuthoritySentence } from "../model/authority.ts";
import type { Judgement } from "../model/claim.ts";
import type { SiteFile } from "../model/site.ts";
import { emptyState } from "./empty-state.ts";
import { html, join, nothing, type Html } from "./html.ts";
import { linkTo, outsideLink } from "./link.ts";
import { renderPage } from "./page.ts";
import { claimPath, type SiteIndex } from "./site-index.ts";

const path = "authorities.html";

/** Returns the statutes, directives and policies: what each permits, requires and forbids, and which claims cite it. */
export function renderAuthorities(
  index: SiteIndex,
  authorities: readonly Authority[],
  claims: readonly Judgement[],
): readonly SiteFile[] {
  const sorted = [...authorities].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
  const body = html`<header class="dossier-head"><h1>Authorities</h1><p class="standfirst">What is cited when surveillance is bought or data demanded: what each permits, what it asks for first, and what it forbids.</p>
<p class="lead">A sentence marked <span class="unverified">unverified</span> has not been checked against the text by anyone here.</p></header>
${sorted.length === 0 ? emptyState("No authorities yet", "The casebook’s authorities/ folder names none.") : join(sorted.map((authority) => entry(authority, claims)))}`;
  return [
    renderPage(index, {
      path,
      title: "Authorities",
      description: "Statutes, directives and policies: what each permits, requires and forbids",
      section: path,
      body,
    }),
  ];
}

function entry(authority: Authority, claims: readonly Judgement[]): Html {
  const url = outsideLink(authority.url);
  const citing = claims
    .filter(({ claim }) => claim.authorities.includes(authority.id))
    .sort((a, b) => (a.claim.title < b.claim.title ? -1 : 1));
  return html`<section class="authority" id="${authority.id}"><p class="kicker">${authority.kind}</p><h2>${authority.name}</h2>
<p class="citation">${url ? html`<a href="${url}" rel="external noreferrer">${authority.citation}</a>` : authority.citation}</p>
${sentences("Permits", authority.permits)}${sentences("Requires", authority.requires)}${sentences("Forbids", authority.forbids)}${authority.note && html`<p>${authority.note}</p>`}
${
  citing.length > 0 &&
  html`<p class="cited">Cited beside: ${join(
    citing.map(({ claim }) => html`<a href="${linkTo(path, claimPath(claim.id))}">${claim.title}</a>`),
    "; ",
  )}.</p>`
}</section>\n`;
}

function sentences(title: string, list: readonly AuthoritySentence[]): Html {
  if (list.length === 0) return nothing;
  return html`<h3>${title}</h3><ul>${join(
    list.map(
      ({ says, citation, verified }) =>
        html`<li>${says}${citation && html` <span class="citation">${citation}</span>`}${!verified && html` <span class="unverified">unverified</span>`}</li>`,
    ),
  )}</ul>\n`;
}

import type { SiteFile } from "../model/site.ts";
import { html } from "./html.ts";
import { linkTo } from "./link.ts";
import { renderPage } from "./page.ts";
import type { SiteIndex } from "./site-index.ts";

/** Returns the page for an address that leads nowhere; its links start at that address where a server knows it. */
export function renderNotFound(index: SiteIndex, path = "404.html"): readonly SiteFile[] {
  const body = html`<header class="dossier-head"><h1>Nothing is published at this address</h1>
<p class="standfirst">A page may have gone because its award lost its label or its claim was withdrawn. What is published starts at <a href="${linkTo(path, "index.html")}">the claims</a>.</p></header>`;
  return [
    renderPage(index, {
      path,
      title: "Not found",
      description: "Nothing is published at this address",
      section: null,
      body,
    }),
  ];
}

import type { DocumentDossier } from "../model/site.ts";
import { documentAccount } from "./document-words.ts";
import { html, join, type Html } from "./html.ts";
import { linkTo } from "./link.ts";
import { sourceAnchor, type SiteIndex } from "./site-index.ts";

/** Returns the account of every document: those that could not be read first, with the reason. */
export function documentSources(index: SiteIndex, documents: readonly DocumentDossier[], path: string): Html {
  const sorted = documents.toSorted(
    (a, b) =>
      Number(b.account.reason !== null) - Number(a.account.reason !== null) ||
      (a.account.declaration.file < b.account.declaration.file ? -1 : 1),
  );
  return html`<section id="documents"><h2>Documents</h2>
${join(
  sorted.map(({ account, path: page }) => {
    const { declaration } = account;
    return html`<section class="source" id="${sourceAnchor(declaration.file)}"><h3 class="file-title"><a href="${linkTo(path, page)}">${declaration.title}</a></h3>
${account.reason !== null && html`<p class="warning">This document could not be read: ${account.reason}. Nothing rests on it; the next build tries again.</p>\n`}${account.badRedactions.length > 0 && html`<p class="warning">This file hides less than it seems to; it is not published.</p>\n`}${documentAccount(index, account, path)}</section>\n`;
  }),
)}</section>\n`;
}

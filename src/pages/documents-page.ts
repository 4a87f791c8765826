import { sayDate } from "../model/dates.ts";
import type { DocumentDossier, SiteFile } from "../model/site.ts";
import { kindWords, maskedWords } from "./document-words.ts";
import { emptyState } from "./empty-state.ts";
import { tableRegion } from "./figure-table.ts";
import { html, join, type Html } from "./html.ts";
import { linkTo } from "./link.ts";
import { count } from "./numbers.ts";
import { renderPage } from "./page.ts";
import type { SiteIndex } from "./site-index.ts";

const path = "documents/index.html";

/** Returns the list of every document: what it is, who published it, how it was read, and what was masked. */
export function renderDocuments(index: SiteIndex, documents: readonly DocumentDossier[]): readonly SiteFile[] {
  const body = html`<header class="dossier-head"><h1>Documents</h1><p class="standfirst">Contracts, orders, policies and statements, as read from their pages. Personal data was masked before anything was stored.</p></header>
${documents.length === 0 ? emptyState("No documents yet", "Add one with tallylight add FILE.") : documentsTable(documents, path)}`;
  return [
    renderPage(index, {
      path,
      title: "Documents",
      description: "Every document with its kind, publisher, date and pages",
      section: path,
      body,
    }),
  ];
}

/** Returns documents as a table, by kind and date. */
export function documentsTable(documents: readonly DocumentDossier[], at: string): Html {
  const caption = "The documents of this casebook";
  const sorted = documents.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  return tableRegion(
    caption,
    html`<table class="sortable filterable stack"><caption class="unseen">${caption}</caption><thead><tr><th scope="col">Document</th><th scope="col">Kind</th><th scope="col">Publisher</th><th scope="col">Date</th><th scope="col" class="number">Pages</th><th scope="col">Masked</th></tr></thead><tbody>
${join(
  sorted.map(({ account, path: page }) => {
    const { declaration: d } = account;
    return html`<tr><th scope="row" data-label="Document"><a href="${linkTo(at, page)}">${d.title}</a></th><td data-label="Kind">${kindWords[d.kind]}</td><td data-label="Publisher">${d.publisher}</td><td class="date" data-label="Date"><time datetime="${d.date}">${sayDate(d.date)}</time></td><td class="number${account.reason !== null && " flagged"}" data-label="Pages">${account.reason === null ? count(account.pages) : "could not be read"}</td><td data-label="Masked">${maskedWords(account)}</td></tr>\n`;
  }),
)}</tbody></table>`,
  );
}

function key({ account: { declaration } }: DocumentDossier): string {
  return `${declaration.date} ${declaration.id}`;
}

import { sayDate } from "../model/dates.ts";
import type { DocumentDossier, DocumentPage, QuoteMark, SiteFile } from "../model/site.ts";
import { copyable } from "./copyable.ts";
import { documentFacts } from "./document-facts.ts";
import { documentAccount, kindWords } from "./document-words.ts";
import { emptyState } from "./empty-state.ts";
import { html, join, nothing, type Html } from "./html.ts";
import { linkTo } from "./link.ts";
import { count } from "./numbers.ts";
import { renderPage } from "./page.ts";
import { markedText } from "./page-text.ts";
import { claimPath, markAnchor, pageAnchor, type SiteIndex } from "./site-index.ts";

/** Returns a document's page: what it is, the claims that quote it, its fields and tables, and its text page by page. */
export function renderDocument(index: SiteIndex, dossier: DocumentDossier): readonly SiteFile[] {
  const { account, path, pages } = dossier;
  const { declaration } = account;
  const body = html`<article class="document"><header class="dossier-head"><p class="kicker">${kindWords[declaration.kind]}</p><h1>${declaration.title}</h1>
<p class="standfirst">${declaration.publisher}, <time datetime="${declaration.date}">${sayDate(declaration.date)}</time></p>
${account.reason !== null && html`<p class="warning">This document could not be read: ${account.reason}. Nothing rests on it; the next build tries again.</p>\n`}${documentAccount(index, account, path)}</header>
${quoting(index, dossier)}${documentFacts(index, dossier)}${
    pages.length === 0
      ? emptyState("No text", "No page of this document could be read.")
      : html`<section id="text" class="document-text" data-source="${declaration.file}" data-sha256="${declaration.sha256}"><h2>${pages.length === 1 ? "The text" : "The text, page by page"}</h2>
<p class="lead">As read from the file, in its reading order. What concerns private persons was masked before it was stored; each mask says its kind.</p>
${
  pages.length > 3 &&
  html`<nav class="page-numbers" aria-label="Pages">Page ${join(
    pages.map(({ page }) => html`<a href="#${pageAnchor(page)}">${page}</a>`),
    " ",
  )}</nav>\n`
}${join(pages.map((page) => onePage(dossier, page)))}</section>`
  }</article>`;
  return [
    renderPage(index, {
      path,
      title: declaration.title,
      description: `${kindWords[declaration.kind]} of ${declaration.publisher}, ${sayDate(declaration.date)}`,
      section: "documents/index.html",
      body,
      head: html`<link rel="stylesheet" href="${linkTo(path, "assets/document.css")}">\n<script src="${linkTo(path, "assets/document.js")}" defer></script>\n`,
    }),
  ];
}

/** The passages claims quote or rest on, each with its claims. */
function quoting(index: SiteIndex, { marks, path }: DocumentDossier): Html {
  const told = marks.filter((mark) => mark.claims.some((id) => index.claimTitles.has(id)));
  if (told.length === 0) return nothing;
  return html`<section id="claims"><h2>Claims that quote it or rest on it</h2><ul class="plain quoting">${join(
    told.map(
      (mark) =>
        html`<li>${join(
          mark.claims.map((id) => html`<a href="${linkTo(path, claimPath(id))}">${index.claimTitles.get(id)}</a>`),
          ", ",
        )}: <a href="#${markAnchor(mark)}">page ${mark.page}</a>, <q>${shortened(mark.quote)}</q></li>\n`,
    ),
  )}</ul></section>\n`;
}

function shortened(quote: string): string {
  const words = quote.split(" ");
  return words.length <= 18 ? quote : `${words.slice(0, 16).join(" ")} …`;
}

function onePage(dossier: DocumentDossier, page: DocumentPage): Html {
  const anchor = pageAnchor(page.page);
  const marks = dossier.marks.filter((mark) => mark.page === page.page);
  return html`<section class="document-page" id="${anchor}" data-page="${page.page}"><div class="page-head"><h3>Page ${page.page}</h3> <p class="aside">${originWords(page)}</p></div>
${page.text.trim() === "" ? html`<p class="absent">No words on this page.</p>` : html`<div class="page-text">${markedText(page.text, marks, page.doubtful)}</div>`}
${page.picture && html`<details class="page-picture"><summary>Picture of page ${page.page}</summary><img src="${linkTo(dossier.path, page.picture.path)}" width="${page.picture.width}" height="${page.picture.height}" loading="lazy" decoding="async" alt="Page ${page.page} of ${dossier.account.declaration.title}; its text stands above"></details>\n`}<details class="cite"><summary>Cite page ${page.page}</summary><p>A link to this page, and what selects it (W3C Web Annotation); select words on the page to cite just them.</p>
${copyable(citedLink(dossier.path, page.page), "sh")}
${copyable(citedSelector(dossier, page.page, marks), "json")}</details></section>\n`;
}

function originWords({ origin, confidence }: DocumentPage): Html | string {
  switch (origin) {
    case "text-layer":
      return "from the file’s own text";
    case "ocr":
      return html`recognised in its picture${confidence !== null && html`, mean confidence ${count(Math.round(confidence))} of 100`}`;
    case "markup":
    case "plain":
      return "the whole text";
  }
}

/** A link that stays: the page's own name and the page, readable by people and by the script that marks the quote. */
function citedLink(path: string, page: number): string {
  return `${path.split("/").at(-1)!}#page=${page}`;
}

/** The page as a specific resource; with the passage a claim quotes where there is just one. */
function citedSelector({ account }: DocumentDossier, page: number, marks: readonly QuoteMark[]): string {
  const { file, sha256 } = account.declaration;
  const exact = marks.length === 1 ? marks[0]!.quote : undefined;
  return JSON.stringify(
    {
      type: "SpecificResource",
      source: `sources/${file}`,
      sha256,
      selector: {
        type: "FragmentSelector",
        value: `page=${page}`,
        ...(exact !== undefined && { refinedBy: { type: "TextQuoteSelector", exact } }),
      },
    },
    null,
    1,
  );
}

import { sayDate } from "../model/dates.ts";
import type { SiteFile } from "../model/site.ts";
import { Html, html, join, type Child } from "./html.ts";
import { linkTo } from "./link.ts";
import { searchBox, searchPath } from "./search-form.ts";
import type { SiteIndex } from "./site-index.ts";

/** The parts of the site, in the order of its navigation. */
const sections = [
  ["index.html", "Claims"],
  ["technologies/index.html", "Technologies"],
  ["vendors/index.html", "Vendors"],
  ["agencies/index.html", "Agencies"],
  ["documents/index.html", "Documents"],
  ["coverage.html", "Coverage"],
  ["changes.html", "Changes"],
  ["sources.html", "Sources"],
  ["authorities.html", "Authorities"],
  ["about.html", "Method"],
] as const;

export type PageContent = {
  readonly path: string;
  /** The page's own title; the casebook's is added. */
  readonly title: string;
  readonly description: string;
  /** The page of the section this one belongs to. */
  readonly section: (typeof sections)[number][0] | "figure" | "review" | null;
  readonly body: Child;
  /** A content security policy of the page's own, where it is published without a server that sends one. */
  readonly policy?: string;
  /** Markup for the end of `head`: structured data. */
  readonly head?: Html;
};

/** Returns one page of the site: the same for the published site and the local app. */
export function renderPage(index: SiteIndex, page: PageContent): SiteFile {
  const { frame } = index;
  const to = (target: string) => linkTo(page.path, target);
  const title = page.path === "index.html" ? frame.title : `${page.title} · ${frame.title}`;
  const body = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${page.policy === undefined ? null : html`<meta http-equiv="content-security-policy" content="${page.policy}">\n`}<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<meta name="description" content="${page.description}">
<link rel="icon" href="${to("assets/mark.svg")}" type="image/svg+xml">
<link rel="stylesheet" href="${to("assets/style.css")}">
<script src="${to("assets/tallylight.js")}" defer></script>
${feedLink(index, to)}${page.head}</head>
<body>
<a class="skip" href="#main">Skip to the page</a>
<header class="masthead">
<a class="wordmark" href="${to("index.html")}">${lamp}<span class="wordmark-name">Tallylight</span> <span class="wordmark-case">${frame.title}</span></a>
${page.path === searchPath ? null : searchBox(to(searchPath))}<nav aria-label="Site"><ul>${join(
    sections
      .filter(([target]) => target !== "documents/index.html" || index.documentTitles.size > 0)
      .map(([target, name]) => navigationItem(to(target), name, page, target)),
  )}${(index.tools ?? []).map(([target, name]) => navigationItem(to(target), name, page, target))}</ul></nav>
</header>
<main id="main">
${page.body}
</main>
${footer(index, to)}
</body>
</html>
`;
  return { path: page.path, body: String(body) };
}

const lamp = html`<svg class="lamp" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false"><circle cx="6" cy="6" r="5"/></svg>`;

function navigationItem(href: string, name: string, page: PageContent, target: string): Html {
  const current = page.path === target ? "page" : page.section === target ? "true" : null;
  return html`<li><a href="${href}"${current && html` aria-current="${current}"`}>${name}</a></li>`;
}

function feedLink(index: SiteIndex, to: (target: string) => string): Html | null {
  if (!index.frame.files?.includes("feed.xml")) return null;
  return html`<link rel="alternate" type="application/atom+xml" title="Changes of verdict" href="${to("feed.xml")}">\n`;
}

const footerFiles = [
  ["feed.xml", "Feed of changed verdicts"],
  ["datapackage.json", "Data package"],
  ["manifest.json", "Manifest with hashes"],
] as const;

function footer({ frame }: SiteIndex, to: (target: string) => string): Html {
  const files = footerFiles.filter(([file]) => frame.files?.includes(file));
  return html`<footer class="colophon">
<p>${frame.asOf && html`Records as of ${sayDate(frame.asOf)}. `}Institutions only: no record of a private person is held here, and personal data is removed before anything is stored.</p>
<p>Every number can be re-derived from the sources: <a href="${to("about.html#verify")}">how to verify this site</a>.${
    files.length > 0 &&
    html` ${join(
      files.map(([file, name]) => html`<a href="${to(file)}">${name}</a>`),
      html`<span class="dot"> · </span>`,
    )}.`
  }</p>
</footer>`;
}

import type { SiteFile } from "../model/site.ts";
import { copyable } from "./copyable.ts";
import { coverageKey } from "./coverage-map.ts";
import { html, join } from "./html.ts";
import { linkTo } from "./link.ts";
import { renderPage } from "./page.ts";
import type { SiteIndex } from "./site-index.ts";
import { verdictMark, verdictMeanings, verdicts } from "./verdict.ts";

const path = "about.html";

/** Returns the page on method: how a verdict follows, what is masked, how to verify. */
export function renderAbout(index: SiteIndex): readonly SiteFile[] {
  const { fiscalYearStart } = index.frame;
  const to = (target: string) => linkTo(path, target);
  const body = html`<article class="prose"><header class="dossier-head"><h1>Method</h1><p class="standfirst">How a sentence said in public is held against the public record, and how to check that we did it right.</p></header>
<section id="way"><h2>From file to figure</h2>
<p>Sources are kept as obtained, named by the SHA-256 of their bytes, and never changed. Each record is read or rejected with its place and reason, and <a href="${to("sources.html")}">the counts add up</a>. Records become award transactions; a transaction is one modification of an award, and obligations add up over transactions. Award-level files state values of a whole award and are never added to transactions. Potential value is the latest stated, never a sum.</p>
<p>Where one agency and year was pulled more than once, the newest complete pull is used and the others are not; <a href="${to("changes.html")}">what changed between them</a> is reported. Fiscal years start ${fiscalYearStart === 10 ? "on 1 October of the year before" : fiscalYearStart === 1 ? "on 1 January" : `in month ${fiscalYearStart}`}.</p>
<p>Every number with a dotted underline opens, in this order: its exact value, what it covers, the rows it rests on, and their source.</p></section>
<section id="verdicts"><h2>How a verdict follows</h2>
<p>A claim has one or more readings, each a check that runs on every build.</p>
<dl class="verdict-list">${join(verdicts.map((verdict) => html`<dt>${verdictMark(verdict)}</dt><dd>${verdictMeanings[verdict]}</dd>`))}</dl>
<ul><li>Every deciding reading holds: supported. Some hold and some do not: depends.</li>
<li>None holds: contradicted, but only where coverage is complete or the check needs none, such as a field as filed or a sentence’s own arithmetic. Otherwise not testable.</li>
<li>A denial is never contradicted by purchases: buying is not using. The purchases are laid beside it.</li>
<li>A sum of what is known is not the whole, and money taken back can lower it. With partial coverage a verdict says only what partial coverage can.</li></ul></section>
<section id="coverage"><h2>Coverage</h2><p>What is held of each agency and year is <a href="${to("coverage.html")}">a map</a>. In charts a year that is not held, or held in part, is hatched. It is never drawn as zero.</p>${coverageKey()}</section>
<section id="technologies"><h2>Technologies and vendors</h2><p>An award is of a technology when a rule in the casebook says so, or when clues that are weighed add up to enough; each award’s page shows the rule or the sum, and every word, code, vendor or office that held, as filed. The strict reading takes what is named; the standard one adds what follows from the records, such as what a maker of nothing else sells; the broad one adds what follows less surely. Names of vendors are kept as filed. A machine may suggest that two are one; only a person, or a rule a person wrote, decides.</p></section>
<section id="privacy"><h2>What is removed</h2><p>This site watches institutions, never people. Columns that name private persons, or reach them by telephone, fax or street address, are dropped before anything is stored, and counted. Recipients who are natural persons appear as “[natural person]”. Identifiers inside texts are masked. Before publication every byte is searched for what was removed; a leak stops the publication.</p></section>
<section id="verify"><h2>Verify this site</h2><p>With the casebook at hand, one command re-derives every published number from the sources and compares the hashes of every file. It ends with an error, and names the file and the number, when one byte of the data or one number on a page was changed:</p>
${copyable("tallylight verify dist", "sh")}
<p>To follow one claim from its sentence to the query, the rows, their file and record:</p>
${copyable("tallylight explain CLAIM", "sh")}</section></article>`;
  return [
    renderPage(index, {
      path,
      title: "Method",
      description: "How a verdict follows, what is removed, and how to verify",
      section: path,
      body,
    }),
  ];
}

import { dimensions, measures, overlaps, readingNames, vendorViews } from "../model/figure.ts";
import type { Dimension, Figure } from "../model/figure.ts";
import type { SiteFile } from "../model/site.ts";
import { figureTable } from "./figure-table.ts";
import { html, join, type Child, type Html } from "./html.ts";
import { exactValue, sayCount } from "./numbers.ts";
import { renderPage } from "./page.ts";
import type { SiteIndex } from "./site-index.ts";

/** What the form was filled with; filters by name, one value each. */
export type DeskForm = {
  readonly measure: string;
  readonly by: string;
  readonly reading: string;
  readonly vendors: string;
  readonly since: string;
  readonly through: string;
  readonly where: Readonly<Record<string, string>>;
};

const path = "figure.html";

/** Returns the figure desk of the local app: a form, and the figure it asks for, or what was wrong with the question. */
export function renderFigureDesk(
  index: SiteIndex,
  form: DeskForm,
  answer: Figure | { readonly problem: string } | null,
): SiteFile {
  const body = html`<header class="dossier-head"><h1>Figure desk</h1><p class="standfirst">One measure, any filter, one grouping. The same answer as <code>tallylight figure</code> gives.</p></header>
<form class="desk" action="figure" method="get">
${select("measure", "Measure", Object.keys(measures), form.measure)}
${select("by", "Group by", ["", ...Object.keys(dimensions)], form.by)}
${select("reading", "Reading of technologies", readingNames, form.reading)}
${select("vendors", "Vendors and parents", Object.keys(vendorViews), form.vendors)}
${(Object.keys(dimensions) as Dimension[]).map((name) => filterField(index, name, form.where[name] ?? ""))}
${field("since", "From", form.since, "date")}
${field("through", "Through", form.through, "date")}
<p class="desk-send"><button type="submit">Measure</button></p>
</form>
${answer === null ? null : "problem" in answer ? html`<p class="problem" role="alert">${answer.problem}</p>` : answered(answer)}`;
  return renderPage(index, {
    path,
    title: "Figure desk",
    description: "Measure any figure of the casebook",
    section: null,
    body,
  });
}

function answered(figure: Figure): Html {
  const { total, unit, rows, query } = figure;
  return html`<section aria-label="Answer"><h2>${measures[query.measure].says}</h2>
<p class="desk-total">${exactValue(total.value, unit)} <span class="desk-rows">over ${sayCount(total.transactions)} rows</span></p>
<p>Coverage: ${figure.coverage.says}${figure.coverage.complete ? null : " (not complete)"}.</p>
${query.vendors !== undefined && html`<p>${vendorViews[query.vendors]}.</p>`}
${figure.overlapping && query.by !== undefined && html`<p>${overlaps[query.by]}.</p>`}
${query.by !== undefined && rows.length > 0 ? figureTable(rows, unit, { caption: `${query.measure} by ${query.by}`, label: query.by, value: query.measure }) : null}
${figure.omitted > 0 ? html`<p>And ${sayCount(figure.omitted)} smaller groups; <code>tallylight figure</code> prints them all.</p>` : null}
<details><summary>The query</summary><pre class="sql"><code>${figure.sql}</code></pre></details></section>`;
}

function select(name: string, label: string, words: readonly string[], chosen: string): Html {
  const options = words.map(
    (word) =>
      html`<option value="${word}"${word === chosen ? html` selected` : null}>${word === "" ? (name === "by" ? "nothing" : "all") : word}</option>`,
  );
  return html`<p><label for="desk-${name}">${label}</label><select id="desk-${name}" name="${name}">${join(options)}</select></p>`;
}

function filterField(index: SiteIndex, name: Dimension, value: string): Child {
  if (name === "technology")
    return select(name, "technology", ["", "any", ...index.frame.technologies.map((t) => t.id)], value);
  if (name === "maker") {
    const makers = index.frame.vendors.filter((v) => v.products.length > 0);
    return select(name, "maker", ["", "any", ...makers.map((v) => v.id)], value);
  }
  if (name === "agency") return select(name, "agency", ["", ...index.frame.agencies.map((a) => a.id)], value);
  return field(name, name, value, "text");
}

function field(name: string, label: string, value: string, type: string): Html {
  return html`<p><label for="desk-${name}">${label}</label><input id="desk-${name}" name="${name}" type="${type}" value="${value}"></p>`;
}

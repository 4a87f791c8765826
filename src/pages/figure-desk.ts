import { dimensions, measures, overlaps, vendorViews } from "../model/figure.ts";
import type { Dimension, Figure, Measure, Reading, VendorView } from "../model/figure.ts";
import type { SiteFile } from "../model/site.ts";
import { copyable } from "./copyable.ts";
import { deskCommand } from "./desk-command.ts";
import type { DeskForm } from "./desk-form.ts";
import { figureTable } from "./figure-table.ts";
import { html, join, type Child, type Html } from "./html.ts";
import { measureWords } from "./measure-words.ts";
import { exactValue, sayCount } from "./numbers.ts";
import { renderPage } from "./page.ts";
import type { SiteIndex } from "./site-index.ts";

const path = "figure.html";

const dimensionWords: Readonly<Record<Dimension, string>> = {
  agency: "Agency",
  office: "Office",
  vendor: "Vendor",
  parent: "Parent of the vendor",
  technology: "Technology",
  maker: "Maker",
  "fiscal-year": "Fiscal year",
  month: "Month",
  psc: "Product or service code",
  naics: "NAICS code",
  competition: "Extent competed",
  pricing: "Contract pricing",
  award: "Award",
};

const measureNames: Readonly<Record<Measure, string>> = {
  obligations: "obligations",
  "gross-obligations": "gross obligations",
  deobligations: "de-obligations",
  "potential-value": "potential value",
  "current-value": "current value",
  awards: "awards",
  transactions: "transactions",
};

const readingWords: Readonly<Record<Reading, string>> = { strict: "strict", standard: "standard", broad: "broad" };

const viewWords: Readonly<Record<VendorView, string>> = {
  "as-filed": "as filed",
  "as-grouped": "as grouped",
  "at-action": "at the action",
  today: "today",
};

/** What a free field expects, by example. */
const examples: Readonly<Partial<Record<Dimension, string>>> = {
  vendor: "an id, or a name as filed",
  parent: "a name as filed",
  office: "a name as filed",
  "fiscal-year": "2025",
  month: "2025-09",
  psc: "a code",
  naics: "a code",
  competition: "words as filed",
  pricing: "words as filed",
  award: "PIID or unique key",
};

/** The words of a select and what each is called. */
type Options = readonly (readonly [word: string, name: string])[];

/** Returns the figure desk of the local app: a form, and the figure it asks for, or what was wrong with the question. */
export function renderFigureDesk(
  index: SiteIndex,
  form: DeskForm,
  answer: Figure | { readonly problem: string } | null,
): SiteFile {
  const groups: Options = Object.entries(dimensionWords).map(([word, name]) => [word, name.toLowerCase()]);
  const body = html`<header class="dossier-head"><h1>Figure desk</h1><p class="standfirst">One measure, any filter, one grouping. The same answer as <code>tallylight figure</code> gives; the address keeps the question.</p></header>
<form class="desk" action="figure" method="get">
${select("measure", "Measure", Object.entries(measureNames), form.measure)}
${select("by", "Group by", [["", "nothing"], ...groups], form.by)}
${select("reading", "Reading of technologies", Object.entries(readingWords), form.reading)}
${select("vendors", "Vendors and parents", Object.entries(viewWords), form.vendors)}
${(Object.keys(dimensions) as Dimension[]).map((name) => filterField(index, name, form.where[name] ?? ""))}
${field("since", "From", form.since, { type: "date" })}
${field("through", "Through", form.through, { type: "date" })}
<p class="desk-send"><button type="submit">Measure</button></p>
</form>
<datalist id="desk-vendors">${join(index.frame.vendors.map((v) => html`<option value="${v.id}">${v.name}</option>`))}</datalist>
${answer === null ? null : "problem" in answer ? html`<p class="problem" role="alert">${answer.problem}</p>` : answered(answer, form)}`;
  return renderPage(index, {
    path,
    title: "Figure desk",
    description: "Measure any figure of the casebook",
    section: "figure",
    body,
  });
}

function answered(figure: Figure, form: DeskForm): Html {
  const { total, unit, rows, query } = figure;
  return html`<section aria-label="Answer"><h2>${measures[query.measure].says}</h2>
<p class="desk-total">${exactValue(total.value, unit)} <span class="desk-rows">over ${sayCount(total.transactions)} rows</span></p>
<p>Coverage: ${figure.coverage.says}${figure.coverage.complete ? null : " (not complete)"}.</p>
${query.vendors !== undefined && html`<p>${vendorViews[query.vendors]}.</p>`}
${figure.overlapping && query.by !== undefined && html`<p>${overlaps[query.by]}.</p>`}
${query.by !== undefined && rows.length > 0 ? figureTable(rows, unit, { caption: `${measureWords(figure)} by ${dimensionWords[query.by].toLowerCase()}`, label: dimensionWords[query.by], value: measureWords(figure), filterable: true }) : null}
${figure.omitted > 0 ? html`<p>And ${sayCount(figure.omitted)} smaller groups; <code>tallylight figure</code> prints them all.</p>` : null}
<h3>The same in the casebook’s folder</h3>${copyable(deskCommand(form), "sh")}
<details><summary>The query</summary>${copyable(figure.sql, "sql")}</details></section>`;
}

function select(name: string, label: string, options: Options, chosen: string): Html {
  return html`<p><label for="desk-${name}">${label}</label><select id="desk-${name}" name="${name}">${join(
    options.map(
      ([word, says]) => html`<option value="${word}"${word === chosen ? html` selected` : null}>${says}</option>`,
    ),
  )}</select></p>`;
}

function filterField({ frame }: SiteIndex, name: Dimension, value: string): Child {
  const label = dimensionWords[name];
  const named = (things: readonly { readonly id: string; readonly name: string }[]): Options =>
    things.map(({ id, name: says }) => [id, says]);
  if (name === "technology")
    return select(name, label, [["", "all"], ["any", "any watched one"], ...named(frame.technologies)], value);
  if (name === "maker") {
    const makers = frame.vendors.filter((v) => v.products.length > 0);
    return select(name, label, [["", "all"], ["any", "any that is named"], ...named(makers)], value);
  }
  if (name === "agency") return select(name, label, [["", "all"], ...named(frame.agencies)], value);
  return field(name, label, value, {
    type: "text",
    ...(examples[name] !== undefined && { example: examples[name] }),
    ...(name === "vendor" && { list: "desk-vendors" }),
  });
}

function field(
  name: string,
  label: string,
  value: string,
  is: { readonly type: "text" | "date"; readonly example?: string; readonly list?: string },
): Html {
  return html`<p><label for="desk-${name}">${label}</label><input id="desk-${name}" name="${name}" type="${is.type}" value="${value}"${is.example && html` placeholder="${is.example}"`}${is.list && html` list="${is.list}" autocomplete="off"`}></p>`;
}

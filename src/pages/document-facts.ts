import { parseCents } from "../model/money.ts";
import type { DocumentAccount } from "../model/document-source.ts";
import type { DocumentField } from "../model/document-field.ts";
import { cellText } from "../model/document-table.ts";
import type { DocumentTable } from "../model/document-table.ts";
import type { FieldComparison } from "../model/printout.ts";
import type { DocumentDossier } from "../model/site.ts";
import { tableRegion } from "./figure-table.ts";
import { html, join, nothing, type Html } from "./html.ts";
import { linkTo } from "./link.ts";
import { count, counted, exact } from "./numbers.ts";
import { masked } from "./page-text.ts";
import { pageAnchor, rowAnchor, type SiteIndex } from "./site-index.ts";

/** How many rows of a table the page shows; the data files have them all. */
const shownRows = 1000;

/** Returns what a document states: its fields, its tables, and the award row a printed record is of. */
export function documentFacts(index: SiteIndex, dossier: DocumentDossier): Html {
  return html`${printout(index, dossier)}${fields(dossier)}${tables(dossier)}`;
}

function fields({ facts }: DocumentDossier): Html {
  if (facts.fields.length + facts.missing.length === 0) return nothing;
  const caption = "Fields of this document";
  return html`<section id="fields"><h2>What it states</h2>${
    facts.fields.length > 0 &&
    tableRegion(
      caption,
      html`<table class="stack"><caption class="unseen">${caption}</caption><thead><tr><th scope="col">Field</th><th scope="col">Value</th><th scope="col">Where</th><th scope="col">In its words</th></tr></thead><tbody>
${join(
  facts.fields.map(
    (field) =>
      html`<tr><th scope="row" data-label="Field">${field.name}</th><td data-label="Value">${value(field)}</td><td data-label="Where"><a href="#${pageAnchor(field.page)}">page&nbsp;${field.page}</a></td><td class="filed" data-label="In its words">${masked(field.quote)}</td></tr>\n`,
  ),
)}</tbody></table>`,
    )
  }${facts.missing.length > 0 && html`<p class="notice">Declared, and not found: ${facts.missing.join(", ")}.</p>`}</section>\n`;
}

function value({ kind, value: text }: DocumentField): Html {
  const cents = kind === "money" ? parseCents(text) : undefined;
  return cents === undefined ? masked(text) : exact(cents);
}

function tables({ facts, account }: DocumentDossier): Html {
  if (facts.tables.length === 0) return nothing;
  return html`<section id="tables"><h2>${facts.tables.length === 1 ? "Its table" : "Its tables"}</h2>${join(
    facts.tables.map((table, i) => oneTable(table, i + 1, account)),
  )}</section>\n`;
}

/** Rows stand on pages; those of markup, which is one page, have their number. */
function oneTable(table: DocumentTable, number: number, { declaration, format }: DocumentAccount): Html {
  const caption = `Table ${number} of ${declaration.title}`;
  const paged = format === "pdf";
  const shown = table.rows.slice(0, shownRows);
  const region = tableRegion(
    caption,
    html`<table class="filterable"><caption class="unseen">${caption}</caption><thead><tr>${join(table.header.map((name) => html`<th scope="col">${masked(name)}</th>`))}<th scope="col">${paged ? "Page" : "Row"}</th></tr></thead><tbody>
${join(
  shown.map(
    (row, at) =>
      html`<tr${!paged && html` id="${rowAnchor(number, at + 1)}"`}>${join(table.header.map((_, column) => html`<td>${masked(cellText(row, column))}</td>`))}<td>${paged ? html`<a href="#${pageAnchor(row.page)}">${row.page}</a>` : at + 1}</td></tr>\n`,
  ),
)}</tbody></table>`,
  );
  return html`<details${table.rows.length <= 12 && html` open`}><summary>${counted(table.rows.length, "row")}${paged && `, from page ${table.page}`}</summary>${region}${table.rows.length > shown.length && html`<p class="aside">The first ${count(shown.length)} rows; the data files have all.</p>`}</details>`;
}

function printout(index: SiteIndex, { printout: printed, path }: DocumentDossier): Html {
  if (printed === null) return nothing;
  const award = printed.awardKey === null ? undefined : index.awardPages.get(printed.awardKey);
  const named = html`<span class="piid">${printed.piid}</span>, modification ${printed.modification}`;
  const differing = printed.fields.filter((field) => field.agreement === "different");
  return html`<section id="award"><h2>The award it prints</h2>
<p>${award === undefined ? named : html`<a href="${linkTo(path, award)}">${named}</a>`}. ${
    printed.awardKey === null
      ? "No source of this casebook has its row."
      : differing.length === 0
        ? html`Every one of the ${counted(printed.fields.length, "field")} that both state is the same in the award’s row.`
        : html`The printed record and the award’s row differ in ${count(differing.length)} of the ${counted(printed.fields.length, "field")} both state. Records are revised after somebody printed them.`
  }</p>${printed.fields.length > 0 && comparisons(printed.fields)}</section>\n`;
}

const agreementWords = {
  same: "the same",
  "cut-off": "the same, cut off by the form’s box",
  different: "different",
} as const;

function comparisons(fields: readonly FieldComparison[]): Html {
  const caption = "The printed record beside the award’s row";
  return tableRegion(
    caption,
    html`<table class="stack"><caption class="unseen">${caption}</caption><thead><tr><th scope="col">Field</th><th scope="col">Printed</th><th scope="col">In the row</th><th scope="col">They are</th></tr></thead><tbody>
${join(
  fields.map(
    (field) =>
      html`<tr><th scope="row" data-label="Field">${field.field}</th><td data-label="Printed">${masked(field.printed)}</td><td data-label="In the row">${field.recorded}</td><td data-label="They are"${field.agreement === "different" && html` class="flagged"`}>${agreementWords[field.agreement]}</td></tr>\n`,
  ),
)}</tbody></table>`,
  );
}

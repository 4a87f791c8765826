import { sayDate } from "../model/dates.ts";
import type { DocumentDossier, SiteFile } from "../model/site.ts";
import type { SourceAccount } from "../model/source.ts";
import { documentSources } from "./document-sources.ts";
import { emptyState } from "./empty-state.ts";
import { tableRegion } from "./figure-table.ts";
import { html, join, type Html } from "./html.ts";
import { linkTo } from "./link.ts";
import { linkedText } from "./linked-text.ts";
import { count, counted } from "./numbers.ts";
import { renderPage } from "./page.ts";
import { sourceAnchor, type SiteIndex } from "./site-index.ts";

const path = "sources.html";

/** Returns the account of every source: where it came from, its hash, and what became of each of its records. */
export function renderSources(
  index: SiteIndex,
  sources: readonly SourceAccount[],
  documents: readonly DocumentDossier[],
): readonly SiteFile[] {
  const sorted = [...sources].sort((a, b) => (a.file < b.file ? -1 : 1));
  const body = html`<header class="dossier-head"><h1>Sources</h1><p class="standfirst">Every number here was read from these files. Each record is accounted for: read = parsed + rejected + superseded + duplicate.</p></header>
${sorted.length > 0 ? html`${accounts(sorted)}\n${join(sorted.map(entry))}` : documents.length === 0 && emptyState("No sources yet", "Add an award file with tallylight add FILE.")}${documents.length > 0 && documentSources(index, documents, path)}`;
  return [
    renderPage(index, {
      path,
      title: "Sources",
      description: "Every source with its hash, origin, licence and counts",
      section: path,
      body,
    }),
  ];
}

function accounts(sources: readonly SourceAccount[]): Html {
  const caption = "What became of the records of each source";
  const sum = (of: (source: SourceAccount) => number) =>
    count(sources.reduce((total, source) => total + of(source), 0));
  return tableRegion(
    caption,
    html`<table class="sortable filterable accounts stack names"><caption class="unseen">${caption}</caption><thead><tr><th scope="col">Source</th><th scope="col" class="number">Read</th><th scope="col" class="number">= parsed</th><th scope="col" class="number">+ rejected</th><th scope="col" class="number">+ superseded</th><th scope="col" class="number">+ duplicate</th></tr></thead><tbody>
${join(
  sources.map(
    (source) =>
      html`<tr><th scope="row" data-label="Source"><a class="file" href="${linkTo(path, `${path}#${sourceAnchor(source.file)}`)}">${source.file}</a></th><td class="number" data-label="Read">${count(source.read)}</td><td class="number" data-label="= parsed">${count(source.parsed)}</td><td class="number${source.rejected > 0 && " flagged"}" data-label="+ rejected">${count(source.rejected)}</td><td class="number" data-label="+ superseded">${count(source.superseded)}</td><td class="number" data-label="+ duplicate">${count(source.duplicate)}</td></tr>\n`,
  ),
)}</tbody><tfoot><tr><th scope="row" data-label="Source">All</th><td class="number" data-label="Read">${sum((s) => s.read)}</td><td class="number" data-label="= parsed">${sum((s) => s.parsed)}</td><td class="number" data-label="+ rejected">${sum((s) => s.rejected)}</td><td class="number" data-label="+ superseded">${sum((s) => s.superseded)}</td><td class="number" data-label="+ duplicate">${sum((s) => s.duplicate)}</td></tr></tfoot></table>`,
  );
}

function entry(source: SourceAccount): Html {
  const { declaration } = source;
  return html`<section class="source" id="${sourceAnchor(source.file)}"><h2 class="file-title">${source.file}</h2>
${status(source)}<dl class="facts">
<dt>Publisher</dt><dd>${declaration.publisher}</dd>
<dt>Origin</dt><dd>${linkedText(declaration.origin)}</dd>
<dt>Licence</dt><dd>${declaration.licence}</dd>
<dt>Retrieved</dt><dd><time datetime="${declaration.retrieved}">${sayDate(declaration.retrieved)}</time></dd>
<dt>Layout</dt><dd>${source.layoutTitle}, recognised by ${source.recognisedBy === "columns" ? "its columns" : "declaration"}; ${kindWords[source.kind]}</dd>
<dt>Records</dt><dd>${count(source.read)} read = ${count(source.parsed)} parsed + ${count(source.rejected)} rejected + ${count(source.superseded)} superseded + ${count(source.duplicate)} duplicate</dd>
<dt>Removed</dt><dd>${removed(source)}</dd>
<dt>Repaired</dt><dd>${source.repairs.length === 0 ? "nothing" : source.repairs.join(", ")}</dd>
<dt>Size</dt><dd>${count(source.bytes)} bytes</dd>
<dt>SHA-256</dt><dd><code class="hash">${source.sha256}</code>${declaration.obtainedSha256 !== undefined && html`<br>as obtained: <code class="hash">${declaration.obtainedSha256}</code>`}</dd>
${
  declaration.covers.length > 0 &&
  html`<dt>Declared</dt><dd>${join(
    declaration.covers.map(
      (cover) =>
        html`${cover.agency}${cover.fiscalYear !== undefined && ` fiscal year ${cover.fiscalYear}`}: ${cover.state}${cover.because && `, because ${cover.because}`}`,
    ),
    "; ",
  )}</dd>\n`
}${declaration.note && html`<dt>Note</dt><dd>${declaration.note}</dd>\n`}</dl></section>\n`;
}

/** What was taken out for privacy, before anything was stored. */
function removed({ droppedValues, maskedRecipients, maskedTexts }: SourceAccount): Html | string {
  const parts = [
    droppedValues > 0 &&
      html`${counted(droppedValues, "value")} that ${droppedValues === 1 ? "names or reaches a private person" : "name or reach private persons"}, dropped`,
    maskedRecipients > 0 &&
      html`${counted(maskedRecipients, "recipient")} masked as ${maskedRecipients === 1 ? "a natural person" : "natural persons"}`,
    maskedTexts > 0 && html`${counted(maskedTexts, "text")} masked in part`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? "nothing" : join(parts, "; ");
}

const kindWords: Readonly<Record<SourceAccount["kind"], string>> = {
  transaction: "one record per transaction; obligations add up",
  "award-summary": "one record per award; never added to transactions",
  "award-latest": "the latest modification of each award; never added to transactions",
  action: "contract actions without award, date or obligation",
  subaward: "payments by the prime recipient",
};

function status(source: SourceAccount): Html | null {
  if (source.read === 0)
    return html`<p class="warning">No record could be read from this file. No figure rests on it.</p>\n`;
  if (source.parsed === 0 && source.rejected === source.read)
    return html`<p class="warning">Every record of this file was rejected. No figure rests on it; the reasons are in the casebook’s list of rejections.</p>\n`;
  if (source.parsed === 0)
    return html`<p class="notice">No figure rests on this file: newer or more complete pulls hold its records.</p>\n`;
  if (source.rejected > 0)
    return html`<p class="warning">${count(source.rejected)} of ${count(source.read)} records were rejected; the reasons are in the casebook’s list of rejections.</p>\n`;
  return null;
}

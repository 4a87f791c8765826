import { sayDate } from "../model/dates.ts";
import type { Coverage } from "../model/coverage.ts";
import type { SiteFile } from "../model/site.ts";
import { html, nothing, type Child, type Html } from "./html.ts";
import { linkTo } from "./link.ts";
import { sentence } from "./sentence.ts";
import type { SiteIndex } from "./site-index.ts";

/** A chart with everything around it, and the file of its rows. */
export type Chart = { readonly html: Html; readonly files: readonly SiteFile[] };

export const noChart: Chart = { html: nothing, files: [] };

/** Where a chart stands, and what it is called there. */
export type ChartPlace = { readonly path: string; readonly name: string };

/** The id of a chart on its page. */
export function chartId(place: ChartPlace): string {
  return `chart-${place.name}`;
}

/** Returns the path of a chart's rows: `data/figures/<page>-<name>.csv`. */
export function chartDataPath({ path, name }: ChartPlace): string {
  return `data/figures/${path.replace(/\.html$/, "").replaceAll("/", "-")}-${name}.csv`;
}

/** Returns the chart as a figure: title, units, key, drawing, source line, the table behind it and its rows to take away. */
export function chartFrame(
  index: SiteIndex,
  place: ChartPlace,
  chart: {
    readonly title: Child;
    /** What is measured and in which unit. */
    readonly subtitle: Child;
    readonly key?: Child;
    readonly drawing: Html;
    readonly coverage: Coverage | null;
    readonly note?: Child;
    readonly table: Html;
    readonly csv: string;
  },
): Chart {
  const data = chartDataPath(place);
  return {
    html: html`<figure class="chart" id="${chartId(place)}">
<figcaption><h3 class="chart-title">${chart.title}</h3><p class="chart-subtitle">${chart.subtitle}</p>${chart.key && html`<p class="key">${chart.key}</p>`}</figcaption>
${chart.drawing}
<p class="chart-source">${chart.note && html`${chart.note} `}${sourceLine(index, chart.coverage)}</p>
<div class="behind"><details><summary>Table of the rows drawn</summary>${chart.table}</details> <a class="download" href="${linkTo(place.path, data)}" download>Download these rows (CSV)</a></div>
</figure>`,
    files: [{ path: data, body: chart.csv }],
  };
}

function sourceLine(index: SiteIndex, coverage: Coverage | null): Html {
  const files = new Set(coverage?.cells.flatMap((cell) => cell.files) ?? []);
  const publishers = [...new Set([...files].flatMap((file) => index.publishers.get(file) ?? []))].sort();
  const asOf = index.frame.asOf === "" ? "" : `, as of ${sayDate(index.frame.asOf)}`;
  return html`Source: ${publishers.length > 0 ? publishers.join(", ") : "the casebook’s sources"}${asOf}.${coverage?.says && html` ${sentence(coverage.says)}`}`;
}

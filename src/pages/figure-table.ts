import type { FigureRow, Unit } from "../model/figure.ts";
import { html, join, type Child, type Html } from "./html.ts";
import { count, exactValue } from "./numbers.ts";

/** A table in a region of its own, so that a wide one scrolls by itself and never the page. */
export function tableRegion(label: string, table: Html): Html {
  return html`<div class="table-region" role="region" aria-label="${label}" tabindex="0">${table}</div>`;
}

/** Returns a figure's rows as a table: label, exact value, transactions. */
export function figureTable(
  rows: readonly FigureRow[],
  unit: Unit,
  words: {
    readonly caption: string;
    readonly label: string;
    readonly value: string;
    readonly link?: (row: FigureRow) => Child;
    /** Whether a long one gets a box that keeps some of its rows, and a way to take them away. */
    readonly filterable?: boolean;
  },
): Html {
  return tableRegion(
    words.caption,
    html`<table class="sortable${words.filterable && " filterable"}"><caption class="unseen">${words.caption}</caption><thead><tr><th scope="col">${words.label}</th><th scope="col" class="number">${words.value}</th><th scope="col" class="number">Transactions</th></tr></thead><tbody>
${join(
  rows.map(
    (row) =>
      html`<tr><th scope="row">${words.link?.(row) ?? row.label}</th><td class="number">${exactValue(row.value, unit)}</td><td class="number">${count(row.transactions)}</td></tr>\n`,
  ),
)}</tbody></table>`,
  );
}

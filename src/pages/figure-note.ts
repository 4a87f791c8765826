import { exactMoney } from "../model/money.ts";
import type { Figure } from "../model/figure.ts";
import { html, join, type Child, type Html } from "./html.ts";
import { linkTo } from "./link.ts";
import { counted, exactValue, figureData, sayCount, sayValue } from "./numbers.ts";
import { sourcePath, type SiteIndex } from "./site-index.ts";

/**
 * Returns a figure with the quiet affordance every figure has: words with a dotted underline that open value, coverage,
 * rows and source, in that order. A popover of the platform: it needs no script, and works by mouse, touch and keyboard.
 */
export function figureNote(
  index: SiteIndex,
  figure: Figure,
  at: { readonly path: string; readonly id: string; readonly rows?: string; readonly says?: Child },
): Html {
  const { value, transactions } = figure.total;
  if (value === null) return html`<span class="absent">not stated</span>`;
  const words = figure.unit === "cents" ? exactMoney(value) : sayCount(value);
  const id = `note-${at.id}`;
  return html`<span class="noted"><button type="button" class="fig" popovertarget="${id}" title="${words}">${figureData(value, figure.unit, at.says ?? sayValue(value, figure.unit))}</button><span popover id="${id}" class="note">${join(
    [
      line("Value", exactValue(value, figure.unit)),
      line("Coverage", figure.coverage.says || "nothing is held"),
      line("Rows", rowsLine(transactions, at)),
      line("Source", sourceLinks(index, figure, at.path)),
    ],
  )}</span></span>`;
}

function line(key: string, value: Child): Html {
  return html`<span class="note-line"><span class="note-key">${key}</span> <span class="note-value">${value}</span></span>`;
}

function rowsLine(transactions: number, at: { readonly path: string; readonly rows?: string }): Html {
  const words = counted(transactions, "transaction");
  return at.rows === undefined ? words : html`${words}, <a href="${linkTo(at.path, at.rows)}">listed</a>`;
}

/** Returns links to the sources a figure rests on: the first three by name, the rest as a number. */
export function sourceLinks(index: SiteIndex, figure: Pick<Figure, "coverage">, path: string): Html {
  const files = sourceFilesOf(figure);
  if (files.length === 0) return html`<a href="${linkTo(path, "sources.html")}">all sources</a>`;
  const shown = files.slice(0, 3).map((file) => sourceLink(index, file, path));
  const more = files.length - shown.length;
  return html`${join(shown, ", ")}${more > 0 && html` and <a href="${linkTo(path, "sources.html")}">${sayCount(more)} more</a>`}`;
}

/** A source's name, linked to its account where it has one. */
export function sourceLink(index: SiteIndex, file: string, path: string): Html {
  if (!index.sourceFiles.has(file)) return html`<span class="file">${file}</span>`;
  return html`<a class="file" href="${linkTo(path, sourcePath(file))}">${file}</a>`;
}

export function sourceFilesOf(figure: Pick<Figure, "coverage">): readonly string[] {
  return [...new Set(figure.coverage.cells.flatMap((cell) => cell.files))].sort();
}

import { sayDate } from "../../model/dates.ts";
import type { AwardTransaction } from "../../model/award.ts";
import { tableRegion } from "../figure-table.ts";
import { html, join, type Child, type Html } from "../html.ts";
import { exact } from "../numbers.ts";

/** Returns a few rows with dates, sums and where each stands. */
export function reviewRows(
  caption: string,
  rows: readonly AwardTransaction[],
  says: (text: string) => Child = (text) => text,
): Html {
  return tableRegion(
    caption,
    html`<table class="stack"><caption class="unseen">${caption}</caption><thead><tr><th scope="col">Date</th><th scope="col" class="number">Obligated</th><th scope="col">Description, as filed</th></tr></thead><tbody>${join(
      rows.map(
        (row) =>
          html`<tr><td class="date" data-label="Date"><time datetime="${row.actionDate}">${sayDate(row.actionDate)}</time></td><td class="number" data-label="Obligated">${exact(row.obligation)}</td><td class="filed" data-label="Description">${row.description === "" ? "not stated" : says(row.description)} <span class="place">${row.piid}, ${row.from.source}, record ${row.from.record}</span></td></tr>\n`,
      ),
    )}</tbody></table>`,
  );
}

/** Returns the address of all rows of a filter, at the figure desk. */
export function deskAddress(dimension: string, value: string, more: Readonly<Record<string, string>> = {}): string {
  return `../figure?${new URLSearchParams({ measure: "obligations", by: "award", [dimension]: value, ...more }).toString()}`;
}

/** Returns a text with the words that made it match marked. */
export function markWords(text: string, words: readonly string[]): Child {
  const sought = words
    .map((phrase) => phrase.split(/[^\p{L}\p{N}]+/u).filter(Boolean))
    .filter((parts) => parts.length > 0)
    .map((parts) => parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("[^\\p{L}\\p{N}]+"));
  if (sought.length === 0) return text;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${sought.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  const out: Child[] = [];
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    out.push(text.slice(at, match.index), html`<mark>${match[0]}</mark>`);
    at = match.index + match[0].length;
  }
  return [...out, text.slice(at)];
}

import type { MakerLine, VendorDossier } from "../model/site.ts";
import { vendorLink } from "./award-tables.ts";
import { tableRegion } from "./figure-table.ts";
import { html, join, nothing, type Html } from "./html.ts";
import { count, exact } from "./numbers.ts";
import type { SiteIndex } from "./site-index.ts";

/** Returns through whom a maker's products were bought, itself among them; nothing for a vendor that is no maker. */
export function boughtThrough(index: SiteIndex, { made, name, id, path }: VendorDossier): Html {
  if (!made) return nothing;
  return html`<section id="bought-through"><h2>Bought through</h2>
<p class="lead">Who was paid on awards for what ${name} makes, as their descriptions name it. An award whose recipient is the maker counts for the maker. An award counts with all its money, once for each maker it names: this is another cut of the money paid to recipients, and never added to it.</p>
${makerTable(index, made.through, path, {
  caption: `Recipients of awards for what ${name} makes`,
  first: "Recipient",
  none: (line) => (line.id === id ? "the recipient is the maker" : "the maker is a recipient of the award"),
})}</section>`;
}

/** Returns whose products a vendor sold besides its own; nothing where the descriptions name nobody's. */
export function soldProducts(index: SiteIndex, { sold, name, path }: VendorDossier): Html {
  if (sold.length === 0) return nothing;
  return html`<section id="makers"><h2>Makers of what it sold</h2>
<p class="lead">As the descriptions of its awards name them; most awards name no maker. An award counts with all its money, once for each maker it names, so the sums do not add up to what was paid.</p>
${makerTable(index, sold, path, {
  caption: `Makers of what ${name} sold`,
  first: "Maker",
  none: () => "the maker is a recipient of the award",
})}</section>`;
}

function makerTable(
  index: SiteIndex,
  lines: readonly MakerLine[],
  path: string,
  words: { readonly caption: string; readonly first: string; readonly none: (line: MakerLine) => string },
): Html {
  return tableRegion(
    words.caption,
    html`<table class="sortable stack"><caption class="unseen">${words.caption}</caption><thead><tr><th scope="col">${words.first}</th><th scope="col" class="number">Obligated</th><th scope="col" class="number">Transactions</th><th scope="col" class="number">Awards</th><th scope="col">Because</th></tr></thead><tbody>
${join(
  lines.map(
    (line) =>
      html`<tr><th scope="row" data-label="${words.first}">${vendorLink(index, line.id, path, line.name)}</th><td class="number" data-label="Obligated">${exact(line.obligations)}</td><td class="number" data-label="Transactions">${count(line.transactions)}</td><td class="number" data-label="Awards">${count(line.awards)}</td><td data-label="Because"><span>${line.words.length === 0 ? words.none(line) : join(line.words.map(quoted), ", ")}</span></td></tr>\n`,
  ),
)}</tbody></table>`,
  );
}

function quoted(words: string): Html {
  return html`“${words}”`;
}

import type { BoundQuote, Judgement } from "../model/claim.ts";
import { type DocumentPlace, sayPlace } from "../model/quote.ts";
import { html, join, nothing, type Html } from "./html.ts";
import { linkTo } from "./link.ts";
import { counted } from "./numbers.ts";
import { masked } from "./page-text.ts";
import { placePath, type SiteIndex } from "./site-index.ts";

/** Says where a quote stands, with the words around it; or that its text is not held, so that nobody takes it as checked. */
export function quotedIn(index: SiteIndex, quoted: BoundQuote | undefined, path: string): Html {
  if (quoted === undefined) return nothing;
  if (quoted.state === "not held")
    return html`<p class="notice quoted-in">The casebook does not hold the text this was quoted from, so the quote could not be checked against it: ${quoted.because}.</p>\n`;
  const { place, selector } = quoted;
  return html`<div class="quoted-in"><p>In ${placeLink(index, place, path)}:</p><p class="quoted-context">${selector.prefix !== "" && html`… ${masked(selector.prefix)}`}<mark>${masked(selector.exact)}</mark>${selector.suffix !== "" && html`${masked(selector.suffix)} …`}</p></div>\n`;
}

const shown = 30;

/** Returns the passages, fields and rows of documents a claim rests on, each in its words with a link to where it stands. */
export function passages(index: SiteIndex, judgement: Judgement, path: string): Html {
  const readings = judgement.readings.filter((reading) => (reading.places ?? []).length > 0);
  if (readings.length === 0) return nothing;
  return html`<section id="passages"><h2>The passages behind it</h2>
${join(
  readings.map((reading) => {
    const places = reading.places ?? [];
    return html`<h3>${reading.name}</h3><ul class="plain passages">${join(
      places
        .slice(0, shown)
        .map((place) => html`<li>${placeLink(index, place, path)}: <q>${masked(place.quote)}</q></li>\n`),
    )}</ul>${reading.evidence > Math.min(shown, places.length) && html`<p class="aside">The first of ${counted(reading.evidence, "place")}.</p>`}\n`;
  }),
)}</section>\n`;
}

function placeLink(index: SiteIndex, place: DocumentPlace, path: string): Html {
  const title = index.documentTitles.get(place.document) ?? place.document;
  return html`<a href="${linkTo(path, placePath(index, place))}">${title}, ${sayPlace(place)}</a>`;
}

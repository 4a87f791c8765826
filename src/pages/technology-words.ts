import { readingNames } from "../model/figure.ts";
import type { AwardLabel } from "../model/site.ts";
import { html, join, type Html } from "./html.ts";
import { linkTo } from "./link.ts";
import { technologyPath, type SiteIndex } from "./site-index.ts";

/** The colour of a technology, everywhere the same; grey for those past the eight. */
export function technologyColour(index: SiteIndex, id: string | null): string {
  const colour = id === null ? null : (index.technologies.get(id)?.colour ?? null);
  return colour === null ? "var(--tech-grey)" : `var(--tech-${colour})`;
}

/** A technology's name, linked to its page where it has one. */
export function technologyName(index: SiteIndex, id: string, path: string): Html {
  const name = index.technologies.get(id)?.name ?? id;
  return index.technologyPages.has(id)
    ? html`<a href="${linkTo(path, technologyPath(id))}">${name}</a>`
    : html`${name}`;
}

/** A small square in the technology's colour; always beside its name. */
export function technologySwatch(index: SiteIndex, id: string): Html {
  return html`<svg class="swatch" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true" focusable="false"><rect width="10" height="10" fill="${technologyColour(index, id)}"/></svg>`;
}

/** The technologies of an award in words, each once; one that the strict reading does not find says which does. */
export function technologyList(index: SiteIndex, labels: readonly AwardLabel[], path: string): Html {
  const all = [...new Set(labels.map((label) => label.technology))].sort();
  if (all.length === 0) return html`<span class="absent">none</span>`;
  const narrowest = (id: string) =>
    readingNames.find((reading) => labels.some((label) => label.technology === id && label.reading === reading));
  return join(
    all.map((id) => {
      const reading = narrowest(id);
      return html`${technologyName(index, id, path)}${reading === "strict" ? "" : ` (${reading})`}`;
    }),
    ", ",
  );
}

import type { AwardLabel } from "../model/site.ts";
import { sayWeight } from "../model/say-label.ts";
import { partKinds } from "../model/taxonomy.ts";
import { place } from "./award-tables.ts";
import { html, join, type Html } from "./html.ts";
import type { SiteIndex } from "./site-index.ts";
import { technologyName } from "./technology-words.ts";

/** Returns why an award carries a technology: the rule, or the score, with every part that held and its weight; or who decided so. */
export function labelItem(index: SiteIndex, label: AwardLabel, path: string): Html {
  const decided = label.parts.length === 0;
  const by = decided
    ? label.rule
    : label.score === null
      ? `by the rule “${label.rule}”`
      : `by evidence that adds up to ${label.score}`;
  const parts = (decided ? label.matched.map((says) => ({ kind: null, says, weight: null })) : label.parts).map(
    (part) =>
      html`${part.kind === "history" || part.kind === null ? null : `${partKinds[part.kind]} `}<mark>${part.says}</mark>${part.weight === null ? null : html` (${sayWeight(part.weight)})`}`,
  );
  return html`<li><b>${technologyName(index, label.technology, path)}</b> (${label.reading}), ${by}: ${join(parts, ", ")} <span class="place">${place(index, label, path)}</span></li>\n`;
}

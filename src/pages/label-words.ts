import type { AwardLabel } from "../model/site.ts";
import { sayWeight } from "../model/say-label.ts";
import { partKinds } from "../model/taxonomy.ts";
import { place } from "./award-tables.ts";
import { html, join, type Html } from "./html.ts";
import type { SiteIndex } from "./site-index.ts";
import { technologyName } from "./technology-words.ts";

/** Returns why an award carries a technology: the rule, or the score, with every part that held and its weight. */
export function labelItem(index: SiteIndex, label: AwardLabel, path: string): Html {
  const by =
    label.score === null ? html`by the rule “${label.rule}”` : html`by evidence that adds up to ${String(label.score)}`;
  const parts = label.parts.map(
    (part) =>
      html`${part.kind === "history" ? null : `${partKinds[part.kind]} `}<mark>${part.says}</mark>${part.weight === null ? null : html` (${sayWeight(part.weight)})`}`,
  );
  return html`<li><b>${technologyName(index, label.technology, path)}</b> (${label.reading}), ${by}: ${join(parts, ", ")} <span class="place">${place(index, label, path)}</span></li>\n`;
}

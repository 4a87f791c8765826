import { readingNames } from "../model/figure.ts";
import { sayWeight } from "../model/say-label.ts";
import { defaultThresholds } from "../model/taxonomy.ts";
import type { Clue, Technology, TechnologyRule } from "../model/taxonomy.ts";
import { vendorLink } from "./award-tables.ts";
import { html, join, type Html } from "./html.ts";
import type { SiteIndex } from "./site-index.ts";

/** Returns a technology's rules, evidence and vetoes as people read them. */
export function technologyRules(index: SiteIndex, technology: Technology, path: string): Html {
  const { rules, evidence = [], not } = technology;
  return html`${rules.length > 0 && html`<ul class="rules">${join(rules.map((rule) => ruleItem(index, rule, path)))}</ul>`}
${evidence.length > 0 && evidenceList(index, technology, path)}
${not.length > 0 && html`<p>Never counted when the description says: ${words(not)}.</p>`}`;
}

function evidenceList(index: SiteIndex, technology: Technology, path: string): Html {
  const thresholds = technology.thresholds ?? defaultThresholds;
  const asked = readingNames.map((reading) => `${thresholds[reading]} on the ${reading} reading`).join(", ");
  return html`<h3>Evidence that is weighed</h3><p>The weights of what holds of one record add up; an award needs ${asked}.</p>
<ul class="rules">${join((technology.evidence ?? []).map((clue) => clueItem(index, clue, path)))}</ul>`;
}

function ruleItem(index: SiteIndex, rule: TechnologyRule, path: string): Html {
  return html`<li><b>${rule.name}</b> (${rule.reading}): ${parts(index, rule, path)}${rule.not && rule.not.length > 0 && html`; unless it says ${words(rule.not)}`}.${because(rule)}</li>\n`;
}

function clueItem(index: SiteIndex, clue: Clue, path: string): Html {
  return html`<li><b>${sayWeight(clue.weight)}</b> ${parts(index, clue, path)}.${because(clue)}</li>\n`;
}

function because({ because: why }: { readonly because?: string }): Html | undefined {
  return why === undefined ? undefined : html` <span class="aside">${why}</span>`;
}

type Parts = Pick<Clue, "words" | "vendors" | "psc" | "naics" | "offices" | "history">;

function parts(index: SiteIndex, rule: Parts, path: string): Html {
  const all = [
    rule.words && html`the description says ${words(rule.words)}`,
    rule.vendors &&
      html`the vendor is ${join(
        rule.vendors.map((id) => vendorLink(index, id, path)),
        " or ",
      )}`,
    rule.psc && html`the product or service code is ${words(rule.psc)}`,
    rule.naics && html`the industry code is ${words(rule.naics)}`,
    rule.offices && html`the awarding office is ${words(rule.offices)}`,
    rule.history &&
      html`at least ${String(rule.history.share)} per cent of the vendor’s other described awards, of at least ${String(rule.history.awards)}, are of it by their words`,
  ].filter((part) => part !== undefined);
  return join(all, ", and ");
}

function words(list: readonly string[]): Html {
  return join(
    list.map((word) => html`<q>${word}</q>`),
    ", ",
  );
}

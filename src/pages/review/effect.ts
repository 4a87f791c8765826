import type { DecisionLine } from "../../model/decision.ts";
import type { EffectOfLines, ReviewEffect } from "../../model/review.ts";
import { exactMoney } from "../../model/money.ts";
import { tableRegion } from "../figure-table.ts";
import { html, join, type Html } from "../html.ts";
import { linkTo } from "../link.ts";
import { exact, sayCount } from "../numbers.ts";

/** Returns in a few sentences what decisions moved; that nothing moved is said too. */
export function sayEffect({ lines, effect }: EffectOfLines): string {
  const what = lines.length === 1 ? named(lines[0]!) : `These ${lines.length} decisions together`;
  if ("problem" in effect) return `${what} stands in the ledger; what it moves is not known: ${effect.problem}.`;
  if (!effect.applied) return `${what} moves nothing: it is not applied while nobody is sure or people differ.`;
  return [sayVendors(what, effect), sayTechnologies(effect), sayClaims(effect)].join(" ");
}

function named(line: DecisionLine): string {
  if (line.what !== "vendor") return "This decision";
  return line.decision === "same"
    ? "This merge"
    : line.decision === "different"
      ? "This split"
      : line.decision === "wait"
        ? "Taking this back"
        : "This decision";
}

function sayVendors(what: string, { vendors }: ReviewEffect): string {
  const left = vendors.filter(({ gone }) => !gone);
  if (left.length === 0) return `${what} moves no vendor’s sum.`;
  return `${what} ${left
    .slice(0, 4)
    .map(({ name, before, after, years }) => {
      const by = years.map((year) => `FY${year.year} ${signed(year.after - year.before)}`);
      const moved = after - before;
      const verb = moved < 0n ? "lowers" : "raises";
      const sum =
        moved === 0n && by.length > 0
          ? "by $0 in all"
          : `by ${moved === 0n ? "$0" : exactMoney(moved < 0n ? -moved : moved)}`;
      return `${verb} ${name} ${sum}${by.length > 0 ? ` (${by.join(", ")})` : ""}`;
    })
    .join("; ")}.`;
}

function sayTechnologies({ technologies }: ReviewEffect): string {
  if (technologies.length === 0) return "No technology’s sum moves.";
  // Readings that move alike are said together.
  const moves = Map.groupBy(technologies, ({ name, before, after }) => `${name}|${after - before}`);
  const said = [...moves.values()].map((alike) => {
    const { name, before, after } = alike[0]!;
    return `${name} (${alike.map(({ reading }) => reading).join(", ")}) moves by ${signed(after - before)}`;
  });
  return `${said.slice(0, 3).join("; ")}${said.length > 3 ? `; ${said.length - 3} more sums move` : ""}.`;
}

function sayClaims({ claims, unchanged }: ReviewEffect): string {
  const same = `${sayCount(unchanged)} ${unchanged === 1 ? "claim" : "claims"} unchanged`;
  if (claims.length === 0) return `${same}, none changed.`;
  const flipped = claims.filter(({ before, after }) => before !== after).length;
  return `${sayCount(claims.length)} ${claims.length === 1 ? "claim" : "claims"} changed (${flipped === 0 ? "no verdict" : sayCount(flipped) + (flipped === 1 ? " verdict" : " verdicts")}), ${same}.`;
}

function signed(cents: bigint): string {
  return cents < 0n ? exactMoney(cents) : `+${exactMoney(cents)}`;
}

/** Returns the place of the effect on a page: empty until the script, or the next page, knows it. */
export function effectPanel(
  path: string,
  {
    effect: known,
    busy,
    fresh,
  }: { readonly effect: EffectOfLines | null; readonly busy: boolean; readonly fresh: boolean },
): Html | null {
  if (known === null && !busy) return null;
  const to = linkTo(path, "review/effect");
  return html`<section class="review-effect" aria-labelledby="effect-title" data-effect="${to}" data-busy="${busy ? "yes" : "no"}"${fresh && html` data-fresh="yes"`}><h2 id="effect-title">What the last decision moved</h2><p role="status" class="effect-says">${busy ? "Working out what the decision moves …" : sayEffect(known!)}</p>
<div class="effect-details">${!busy && known !== null && effectDetails(path, known)}</div></section>`;
}

/** Returns sums and claims before and after, where any moved. */
export function effectDetails(path: string, { effect }: EffectOfLines): Html | null {
  if ("problem" in effect) return null;
  const sums = [
    ...effect.vendors.flatMap(({ name, gone, before, after, years }) => [
      ...(before !== after || years.length > 0
        ? [{ says: `${name}${gone ? ", now part of the other" : ""}`, before, after }]
        : []),
      ...years.map((year) => ({ says: `${name}, FY${year.year}`, before: year.before, after: year.after })),
    ]),
    ...effect.technologies.map(({ name, reading, before, after }) => ({ says: `${name} (${reading})`, before, after })),
  ];
  if (sums.length === 0 && effect.claims.length === 0) return null;
  return html`<details><summary>Before and after</summary>${
    sums.length > 0 &&
    tableRegion(
      "Sums before and after",
      html`<table><caption class="unseen">Sums before and after</caption><thead><tr><th scope="col">Obligated</th><th scope="col" class="number">Before</th><th scope="col" class="number">After</th><th scope="col" class="number">Difference</th></tr></thead><tbody>${join(
        sums.map(
          ({ says, before, after }) =>
            html`<tr><th scope="row">${says}</th><td class="number">${exact(before)}</td><td class="number">${exact(after)}</td><td class="number">${exact(after - before)}</td></tr>\n`,
        ),
      )}</tbody></table>`,
    )
  }${
    effect.claims.length > 0 &&
    html`<ul class="effect-claims">${join(
      effect.claims.map(
        ({ id, title, before, after, readings }) =>
          html`<li><a href="${linkTo(path, `claims/${id}.html`)}">${title}</a>: ${before === after ? html`still ${after}` : html`${before}, now <b>${after}</b>`}${readings.map(
            (reading) => html`; ${reading.name} measured ${reading.before}, now ${reading.after}`,
          )}</li>\n`,
      ),
    )}</ul>`
  }</details>`;
}

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
  const masks = lines.every((line) => line.what === "span");
  return [
    ...(masks ? [] : [sayVendors(what, effect), sayTechnologies(effect)]),
    ...(masks || effect.documents.length > 0 ? [sayDocuments(masks ? what : "It", effect)] : []),
    sayClaims(effect),
  ].join(" ");
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

function sayDocuments(what: string, { documents }: ReviewEffect): string {
  if (documents.length === 0) return `${what} changes the text of no document.`;
  return `${what} changes ${documents
    .slice(0, 4)
    .map(({ title, pages, facts, bound }) => {
      const moved =
        facts.length === 0 ? "no fact" : `${sayCount(facts.length)} ${facts.length === 1 ? "fact" : "facts"}`;
      const text =
        pages.length === 0
          ? "no text"
          : `${pages.length === 1 ? "page" : "pages"} ${pages.slice(0, 5).join(", ")}${pages.length > 5 ? " …" : ""}`;
      return `${text} and ${moved} of ${title}, to which ${bound === 0 ? "no claim is" : bound === 1 ? "one claim is" : `${sayCount(bound)} claims are`} bound`;
    })
    .join("; ")}${documents.length > 4 ? `; and ${documents.length - 4} more documents` : ""}.`;
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

/** Returns sums, facts and claims before and after, where any moved. */
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
  const facts = effect.documents.flatMap(({ title, facts: moved }) => moved.map((fact) => ({ title, ...fact })));
  if (sums.length + facts.length + effect.claims.length === 0) return null;
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
    facts.length > 0 &&
    html`<ul class="effect-facts">${join(
      facts.map(
        ({ title, name, before, after }) =>
          html`<li>${name} of ${title}: ${before ?? "not found"}, now <b>${after ?? "not found"}</b></li>\n`,
      ),
    )}</ul>`
  }${
    effect.claims.length > 0 &&
    html`<ul class="effect-claims">${join(
      effect.claims.map(
        ({ id, title, before, after, readings, quotes }) =>
          html`<li><a href="${linkTo(path, `claims/${id}.html`)}">${title}</a>: ${before === after ? html`still ${after}` : html`${before}, now <b>${after}</b>`}${readings.map(
            (reading) => html`; ${reading.name} measured ${reading.before}, now ${reading.after}`,
          )}${quotes && html`; its quote ${quotes.before}, now <b>${quotes.after}</b>${quotes.after.includes("not found") && ", which stops the next build until the quote is mended"}`}</li>\n`,
      ),
    )}</ul>`
  }</details>`;
}

import type { VendorLine } from "../../model/decision.ts";
import type { MatchFeature } from "../../model/name-match.ts";
import type { ReviewPair, ReviewSide, VendorQueue } from "../../model/review.ts";
import type { SiteFile } from "../../model/site.ts";
import { period } from "../award-tables.ts";
import { emptyState } from "../empty-state.ts";
import { tableRegion } from "../figure-table.ts";
import { html, join, type Html } from "../html.ts";
import { counted, exact, sayCount, spoken } from "../numbers.ts";
import type { SiteIndex } from "../site-index.ts";
import { contests, queues, renderReviewPage, reviewButtons, reviewForm, whyNote } from "./frame.ts";
import type { ReviewForm } from "./frame.ts";
import { nextList } from "./next-list.ts";
import { deskAddress, reviewRows } from "./rows.ts";
import { spokenList } from "./spoken.ts";

/** Words for what was decided on a pair. */
export const vendorAnswers = { same: "the same vendor", different: "two vendors", unsure: "unsure" } as const;

/** The pair that is asked about, with the two vendors its names are of. */
export type AskedPair = { readonly pair: ReviewPair; readonly sides: readonly [ReviewSide, ReviewSide] };

const path = queues.vendors.path;
const asks = ({ left, right }: Pick<VendorLine, "left" | "right">): Html => html`<b>${left}</b> and <b>${right}</b>`;

/** Returns the page on which a person says whether two names are one vendor's; the queue is null while names are compared. */
export function renderVendorReview(
  index: SiteIndex,
  form: ReviewForm,
  queue: VendorQueue | null,
  asked: AskedPair | null,
): SiteFile {
  return renderReviewPage(index, form, {
    path,
    title: "Review of vendors",
    standfirst:
      "Two names as filed that look alike, or that only a registry identifier holds together. The one with less money moves, so the pairs stand by its sum.",
    refresh: queue === null,
    body:
      queue === null
        ? emptyState("The names are compared", "This page asks again by itself.")
        : reviewForm(path, form, questions(queue, asked, form.who)),
  });
}

function questions(queue: VendorQueue, asked: AskedPair | null, who: string): Html {
  const { waiting, decided, unsure, contested } = queue;
  return html`<p class="review-count">${sayCount(waiting.length)} ${waiting.length === 1 ? "pair waits" : "pairs wait"}, ${sayCount(decided.length)} decided.</p>
${contests(
  contested.map(({ key, said }) => ({ key, asks: asks(said[0]!), said })),
  vendorAnswers,
)}
${asked === null ? emptyState("Nothing waits", "No two names are left to decide on.") : pairItem(asked)}
${nextList(
  waiting
    .filter(({ key }) => key !== asked?.pair.key)
    .map(({ key, stake, match }) => ({
      key,
      stake,
      says: html`${match.left.name} <span class="aside">and</span> ${match.right.name}`,
    })),
  "pair",
)}
${spokenList("Unsure", unsure, who, asks, vendorAnswers)}
${spokenList("Decided", decided, who, asks, vendorAnswers)}`;
}

function pairItem({ pair, sides }: AskedPair): Html {
  const { match, stake, key, joined } = pair;
  return html`<section class="review-item" id="asked" tabindex="-1" aria-labelledby="asked-title"><h2 id="asked-title">Are these one vendor?</h2>
<p class="review-stake">${spoken(stake)} at stake; ${likely(match.score)} by the names.${joined && " A registry identifier they share groups them, though the names are unlike."}</p>
<div class="review-sides">${sides.map(side)}</div>
${features(match.features)}
<div class="review-sides">${sides.map(sideRows)}</div>
${whyNote()}
${reviewButtons(key, [
  { decision: "same", label: "Same vendor", press: "s" },
  { decision: "different", label: "Different", press: "d" },
  { decision: "unsure", label: "Unsure", press: "u" },
  { decision: "later", label: "Later", press: "l" },
])}</section>`;
}

function likely(score: number): string {
  // Rounded down: only the same name is a hundred.
  return `likeness ${Math.floor(score * 100)} of 100`;
}

function side(of: ReviewSide): Html {
  return html`<article class="review-side"><h3>${of.names[0]}</h3>
<dl class="facts"><dt>Obligated</dt><dd>${exact(of.obligations)} in ${counted(of.transactions, "transaction")}</dd>
<dt>Actions</dt><dd>${of.firstDate === null || of.lastDate === null ? "none that figures use" : period(of.firstDate, of.lastDate)}</dd>
<dt>Agencies</dt><dd>${of.agencies.length === 0 ? "none" : of.agencies.join(", ")}</dd>
<dt>Registered</dt><dd>${of.identifiers.length === 0 ? "no identifier filed" : of.identifiers.join(", ")}</dd>${grouped(of)}</dl></article>`;
}

function grouped({ name, names: [compared, ...others] }: ReviewSide): Html | null {
  if (others.length === 0 && name === compared) return null;
  return html`<dt>Grouped as</dt><dd>${name}${others.length > 0 && html`, also filed as ${others.slice(0, 4).join("; ")}${others.length > 4 && html` and ${sayCount(others.length - 4)} more`}`}</dd>`;
}

function sideRows(of: ReviewSide): Html {
  const [compared] = of.names;
  if (of.transactions === 0) return html`<div><p class="aside">${compared}: no rows that figures use.</p></div>`;
  return html`<div><h3 class="review-rows">${of.rows.length < of.transactions ? "Largest rows" : "Rows"} of ${compared}</h3>${reviewRows(`Rows of ${compared}`, of.rows)}
<p><a href="${of.vendor === null ? deskAddress("vendor", of.name, { vendors: "as-filed" }) : deskAddress("vendor", of.vendor)}">All its awards</a></p></div>`;
}

function features(all: readonly MatchFeature[]): Html {
  return tableRegion(
    "How the names compare",
    html`<table class="stack review-features"><caption class="unseen">How the names compare</caption><thead><tr><th scope="col">Compared on</th><th scope="col">What was found</th><th scope="col" class="number">Score</th><th scope="col" class="number">Weight</th></tr></thead><tbody>${join(
      all.map(
        ({ name, says, score, weight }) =>
          html`<tr><th scope="row" data-label="Compared on">${name}</th><td data-label="Found">${says}</td><td class="number" data-label="Score">${score.toFixed(2)}</td><td class="number" data-label="Weight">${signedWeight(weight)}</td></tr>\n`,
      ),
    )}</tbody></table>`,
  );
}

function signedWeight(weight: number): string {
  return weight < 0 ? `−${Math.abs(weight)}` : weight > 0 ? `+${weight}` : "0";
}

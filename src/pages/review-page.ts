import { sayDate } from "../model/dates.ts";
import type { SiteFile } from "../model/site.ts";
import { emptyState } from "./empty-state.ts";
import { html, join, type Child, type Html } from "./html.ts";
import { sayCount } from "./numbers.ts";
import { renderPage } from "./page.ts";
import type { SiteIndex } from "./site-index.ts";

/** A span that waits: what it is filed under, and what a person needs to see of it. */
export type ReviewSpan = {
  readonly key: string;
  readonly kind: string;
  readonly before: string;
  readonly text: string;
  readonly after: string;
  /** 0 for what a document says of itself. */
  readonly page: number;
  readonly count: number;
  readonly because: string;
};

type Said = { readonly who: string; readonly when: string; readonly decision: "keep" | "mask" | "wait" };

export type ReviewQueue = {
  readonly documents: readonly { readonly title: string; readonly spans: readonly ReviewSpan[] }[];
  readonly decided: number;
  /** The newest decision in force, which can be taken back. */
  readonly last: (Said & { readonly key: string; readonly text: string }) | null;
  /** Spans people decided differently; the text is null where it stands in no document held as obtained. */
  readonly conflicts: readonly { readonly text: string | null; readonly said: readonly Said[] }[];
};

export type Review = {
  readonly token: string;
  readonly who: string;
  /** Titles of the documents that are held as masked copies. */
  readonly minimised: readonly string[];
  readonly reading: { readonly done: number; readonly of: number };
  /** Null while the documents are read. */
  readonly queue: ReviewQueue | null;
};

/** How many spans are shown at once. */
const shown = 100;

/** Returns the page of the local app on which a person decides about uncertain masks; it is never published. */
export function renderReview(index: SiteIndex, review: Review): SiteFile {
  const { queue, reading } = review;
  const refresh = queue === null && html`<meta http-equiv="refresh" content="3">\n`;
  const body = html`<header class="dossier-head"><h1>Review</h1><p class="standfirst">Words that were masked in doubt. Each stays masked until you say that it is no private person's: an institution, a place, a product, or somebody in a public role.</p></header>
${queue === null ? emptyState("The documents are read again", `${reading.done} of ${reading.of} so far. What was masked is on no disk, so it is read anew for this page, into memory only. This page asks again by itself.`) : waiting(queue, review)}
${review.minimised.length > 0 && html`<p class="aside">Held as masked copies, with nothing to review: ${review.minimised.join("; ")}.</p>`}`;
  return renderPage(index, {
    path: "review",
    title: "Review",
    description: "Uncertain masks that wait for a person",
    section: null,
    head: html`<meta name="robots" content="noindex">\n<link rel="stylesheet" href="assets/review.css">\n<script src="assets/review.js" defer></script>\n${refresh}`,
    body,
  });
}

function waiting(queue: ReviewQueue, { token, who }: Review): Html {
  const count = queue.documents.reduce((sum, { spans }) => sum + spans.length, 0);
  let left = shown;
  const documents = queue.documents.map(({ title, spans }) => {
    const part = spans.slice(0, left);
    left -= part.length;
    return (
      part.length > 0 && html`<section><h2>${title}</h2><ol class="review-list">${part.map(spanItem)}</ol></section>`
    );
  });
  return html`<form class="review" method="post" action="review">
<input type="hidden" name="token" value="${token}">
<p class="review-who"><label for="review-who">Decided by</label> <input id="review-who" name="who" value="${who}" maxlength="80" required autocomplete="off"> <button name="decide" value="who">Set</button></p>
<p role="status">${sayCount(count)} ${count === 1 ? "waits" : "wait"}, ${sayCount(queue.decided)} decided.${queue.decided > 0 && " A decision is shown after the next build: stop the server and start it again."}</p>
<p class="review-keys aside" hidden>Keys, for the first on the list or the one in focus: <kbd>m</kbd> stays masked, <kbd>s</kbd> show it, <kbd>l</kbd> later, <kbd>u</kbd> take the last decision back.</p>
${queue.last !== null && lastDecision(queue.last)}
${queue.conflicts.length > 0 && html`<section class="review-conflicts"><h2>Decided differently</h2><p>The newest decision holds.</p><ul>${queue.conflicts.map(conflict)}</ul></section>`}
${count === 0 ? emptyState("Nothing waits", "Every uncertain span of the documents held as obtained was decided, or there is none.") : join(documents)}
${count > shown && html`<p>And ${sayCount(count - shown)} more, once these are decided.</p>`}
</form>`;
}

function spanItem(span: ReviewSpan): Html {
  const where = span.page === 0 ? "in what the document says of itself" : `page ${span.page}`;
  const times = span.count === 1 ? "once" : `${sayCount(span.count)} times`;
  return html`<li class="review-span" tabindex="-1"><p class="review-context">${span.before && html`… ${span.before}`}<mark>${span.text}</mark>${span.after && html`${span.after} …`}</p>
<p class="aside">[${span.kind}], ${where}, ${times}. Masked because: ${span.because}.</p>
<p class="review-buttons">${button("mask", span.key, "A private person's: stays masked")}${button("keep", span.key, "Not a person's: show it")}${button("later", span.key, "Later")}</p></li>\n`;
}

const outcomes = { keep: "shown", mask: "stays masked", wait: "waits" } as const;

function lastDecision({ key, text, decision, who, when }: NonNullable<ReviewQueue["last"]>): Html {
  return html`<p class="review-last">Last: <q>${text}</q>, ${outcomes[decision]}, by ${who} on ${sayDate(when)}. ${button("wait", key, "Take it back")}</p>`;
}

function conflict({ text, said }: ReviewQueue["conflicts"][number]): Child {
  const words = said.map((each) => `${each.who}: ${outcomes[each.decision]} (${sayDate(each.when)})`).join("; ");
  return html`<li>${text === null ? "A span of no document held as obtained" : html`<q>${text}</q>`}: ${words}.</li>`;
}

function button(decision: "keep" | "mask" | "wait" | "later", key: string, label: string): Html {
  return html`<button name="decide" value="${decision}|${key}" data-decide="${decision}">${label}</button> `;
}

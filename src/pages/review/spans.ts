import type { ReviewSpan, SpanQueue } from "../../model/review.ts";
import type { SiteFile } from "../../model/site.ts";
import { emptyState } from "../empty-state.ts";
import { html, join, type Html } from "../html.ts";
import { sayCount } from "../numbers.ts";
import type { SiteIndex } from "../site-index.ts";
import { spokenList } from "./spoken.ts";
import { contests, queues, renderReviewPage, reviewButtons, reviewForm } from "./frame.ts";
import type { ReviewForm } from "./frame.ts";

export type SpanReviewPage = {
  /** Titles of the documents that are held as masked copies. */
  readonly minimised: readonly string[];
  readonly reading: { readonly done: number; readonly of: number };
  /** Null while the documents are read. */
  readonly queue: SpanQueue | null;
};

/** How many spans are shown at once. */
const shown = 100;

/** Words for what was decided on a span. */
export const spanAnswers = { keep: "shown", mask: "stays masked" } as const;

/** Returns the page on which a person decides about uncertain masks. */
export function renderSpanReview(index: SiteIndex, form: ReviewForm, review: SpanReviewPage): SiteFile {
  const { queue, reading } = review;
  return renderReviewPage(index, form, {
    path: queues.spans.path,
    title: "Review of masks",
    standfirst:
      "Words that were masked in doubt. Each stays masked until you say that it is no private person's: an institution, a place, a product, or somebody in a public role.",
    refresh: queue === null,
    body: html`${
      queue === null
        ? emptyState(
            "The documents are read again",
            `${reading.done} of ${reading.of} so far. What was masked is on no disk, so it is read anew for this page, into memory only. This page asks again by itself.`,
          )
        : reviewForm(queues.spans.path, form, waiting(queue, form.who))
    }
${review.minimised.length > 0 && html`<p class="aside">Held as masked copies, with nothing to review: ${review.minimised.join("; ")}.</p>`}`,
  });
}

function waiting(queue: SpanQueue, who: string): Html {
  const count = queue.documents.reduce((sum, { spans }) => sum + spans.length, 0);
  let left = shown;
  const first = queue.documents[0]?.spans[0]?.key;
  const documents = queue.documents.map(({ title, spans }) => {
    const part = spans.slice(0, left);
    left -= part.length;
    return (
      part.length > 0 &&
      html`<section><h2>${title}</h2><ol class="review-list">${part.map((span) => spanItem(span, span.key === first))}</ol></section>`
    );
  });
  return html`<p role="status">${sayCount(count)} ${count === 1 ? "waits" : "wait"}, ${sayCount(queue.decided.length)} decided.${queue.decided.length > 0 && " A decision is shown after the next build: stop the server and start it again."}</p>
${contests(
  queue.contested.map(({ key, text, said }) => ({
    key,
    asks: text === null ? "A span of no document held as obtained" : html`<q>${text}</q>`,
    said,
  })),
  spanAnswers,
)}
${count === 0 ? emptyState("Nothing waits", "Every uncertain span of the documents held as obtained was decided, or there is none.") : join(documents)}
${spokenList("Decided", queue.decided, who, ({ hash }) => spanSaid(queue, hash), spanAnswers)}
${count > shown && html`<p>And ${sayCount(count - shown)} more, once these are decided.</p>`}`;
}

function spanSaid({ decided }: SpanQueue, hash: string): Html {
  const text = decided.find(({ said }) => said.at(-1)!.hash === hash)?.text ?? null;
  return text === null ? html`A span of no document held as obtained` : html`<q>${text}</q>`;
}

function spanItem(span: ReviewSpan, first: boolean): Html {
  const where = span.page === 0 ? "in what the document says of itself" : `page ${span.page}`;
  const times = span.count === 1 ? "once" : `${sayCount(span.count)} times`;
  return html`<li class="review-item"${first && html` id="asked"`} tabindex="-1"><p class="review-context">${span.before && html`… ${span.before}`}<mark>${span.text}</mark>${span.after && html`${span.after} …`}</p>
<p class="aside">[${span.kind}], ${where}, ${times}. Masked because: ${span.because}.</p>
${reviewButtons(span.key, [
  { decision: "mask", label: "A private person's: stays masked", press: "m" },
  { decision: "keep", label: "Not a person's: show it", press: "s" },
  { decision: "later", label: "Later", press: "l" },
])}</li>\n`;
}

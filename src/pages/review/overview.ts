import type { SiteFile } from "../../model/site.ts";
import { emptyState } from "../empty-state.ts";
import { html, join } from "../html.ts";
import { linkTo } from "../link.ts";
import { sayCount } from "../numbers.ts";
import type { SiteIndex } from "../site-index.ts";
import { queues, renderReviewPage } from "./frame.ts";
import type { QueueName, ReviewForm } from "./frame.ts";

const asks: Readonly<Record<QueueName, string>> = {
  vendors: "Two names as filed that look alike: one vendor, or two?",
  technologies: "An award on weak evidence: is it of that technology?",
  spans: "Words of documents that were masked in doubt: a private person's, or not?",
};

/** Returns the page that says how much waits in each queue. */
export function renderReviewOverview(index: SiteIndex, form: ReviewForm): SiteFile {
  const names = (Object.keys(queues) as QueueName[]).filter((name) => form.waiting[name] !== undefined);
  return renderReviewPage(index, form, {
    path: "review",
    title: "Review",
    standfirst:
      "The machine suggests; you decide. Each decision is a line in decisions.jsonl with your name on it, and can be taken back.",
    body:
      names.length === 0
        ? emptyState("Nothing to review", "The casebook has no awards and no documents.")
        : html`<ul class="review-overview">${join(
            names.map((name) => {
              const count = form.waiting[name];
              const waits =
                count === null || count === undefined
                  ? "being made ready"
                  : `${sayCount(count)} ${count === 1 ? "waits" : "wait"}`;
              return html`<li><h2><a href="${linkTo("review", queues[name].path)}">${queues[name].title}</a></h2><p>${asks[name]}</p><p class="review-count">${waits}</p></li>\n`;
            }),
          )}</ul>`,
  });
}

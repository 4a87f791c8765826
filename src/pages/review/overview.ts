import type { SiteFile } from "../../model/site.ts";
import { emptyState } from "../empty-state.ts";
import { html, join, type Html } from "../html.ts";
import { linkTo } from "../link.ts";
import { sayCount, spoken } from "../numbers.ts";
import type { SiteIndex } from "../site-index.ts";
import { queues, renderReviewPage } from "./frame.ts";
import type { QueueName, ReviewForm, Waiting } from "./frame.ts";

const asks: Readonly<Record<QueueName, string>> = {
  vendors: "Two names as filed that look alike: one vendor, or two?",
  technologies: "An award on weak evidence: is it of that technology?",
  spans: "Words of documents that were masked in doubt: a private person's, or not?",
};

const notKnown: Readonly<Record<QueueName, string>> = {
  vendors: "the names are being compared",
  technologies: "",
  spans: "the documents are read again once you open it",
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
              const waits = form.waiting[name];
              return html`<li><h2><a href="${linkTo("review", queues[name].path)}">${queues[name].title}</a></h2><p>${asks[name]}</p><p class="review-count">${waits ? sayWaiting(waits) : notKnown[name]}</p></li>\n`;
            }),
          )}</ul>`,
  });
}

function sayWaiting({ count, stake, contested }: Waiting): Html {
  return html`<b>${sayCount(count)}</b> ${count === 1 ? "waits" : "wait"}${stake !== null && count > 0 && html`, ${spoken(stake)} at stake`}${contested > 0 && html`; <b>${sayCount(contested)}</b> decided differently`}`;
}

import type { EffectOfLines } from "../../model/review.ts";
import { sayDate } from "../../model/dates.ts";
import type { SiteFile } from "../../model/site.ts";
import { html, join, type Child, type Html } from "../html.ts";
import { linkTo } from "../link.ts";
import { sayCount } from "../numbers.ts";
import { renderPage } from "../page.ts";
import type { SiteIndex } from "../site-index.ts";
import { effectPanel } from "./effect.ts";

/** The three queues, in the order of the review's own navigation. */
export const queues = {
  vendors: { path: "review/vendors", title: "Vendors" },
  technologies: { path: "review/technologies", title: "Technologies" },
  spans: { path: "review/spans", title: "Masks" },
} as const;

export type QueueName = keyof typeof queues;

/** How much waits, with the money at stake where a queue is about money. */
export type Waiting = { readonly count: number; readonly stake: bigint | null; readonly contested: number };

/** What every form of the review carries. */
export type ReviewForm = {
  readonly token: string;
  readonly who: string;
  /** What waits in each queue; null while that is not known, undefined where the casebook has no such queue. */
  readonly waiting: Readonly<Partial<Record<QueueName, Waiting | null>>>;
  /** The newest decision of this run that can be undone, in words. */
  readonly undo: string | null;
  /** What the newest decision moved, as far as that is known. */
  readonly effect: EffectOfLines | null;
  readonly busy: boolean;
  /** Whether no page has told that effect yet. */
  readonly fresh: boolean;
};

type ReviewContent = {
  readonly path: string;
  readonly title: string;
  readonly standfirst: Child;
  readonly body: Child;
  /** Asked again by itself, for what is not ready yet. */
  readonly refresh?: boolean;
};

/** Returns a page of the review, which only the local app has; it is never published. */
export function renderReviewPage(index: SiteIndex, form: ReviewForm, content: ReviewContent): SiteFile {
  const { path, title } = content;
  const to = (target: string) => linkTo(path, target);
  const body = html`<header class="dossier-head"><h1>${title}</h1><p class="standfirst">${content.standfirst}</p></header>
<nav class="review-nav" aria-label="Review"><ul><li><a href="${to("review")}"${path === "review" && html` aria-current="page"`}>Overview</a></li>${join(
    (Object.keys(queues) as QueueName[])
      .filter((name) => form.waiting[name] !== undefined)
      .map((name) => {
        const count = form.waiting[name]?.count;
        const current = path === queues[name].path && html` aria-current="page"`;
        return html`<li><a href="${to(queues[name].path)}"${current}>${queues[name].title}</a>${count === undefined ? "" : html` <span class="aside">${sayCount(count)}</span>`}</li>`;
      }),
  )}</ul></nav>
${content.body}`;
  // The address without its fragment, for with one a browser would only move on the page.
  const again = html`<meta http-equiv="refresh" content="3; url=${to(path)}">\n`;
  // Without a script the page asks again for what a decision moved; with one the page stays as it is.
  const refresh = content.refresh === true ? again : form.busy && html`<noscript>${again}</noscript>`;
  return renderPage(index, {
    path,
    title,
    description: "What waits for a person's decision",
    section: "review",
    head: html`<meta name="robots" content="noindex">\n<link rel="stylesheet" href="${to("assets/review.css")}">\n<script src="${to("assets/review.js")}" defer></script>\n${refresh}`,
    body,
  });
}

/** Returns a form of a queue: who decides, the keys, what can be undone, then what is asked. */
export function reviewForm(path: string, form: ReviewForm, asked: Child): Html {
  const { token, who, undo } = form;
  return html`<form class="review" method="post" action="${linkTo(path, path)}">
<input type="hidden" name="token" value="${token}">
${effectPanel(path, form)}
${undo !== null && html`<p class="review-last">Last: ${undo}. <button name="decide" value="undo" data-key="z" aria-keyshortcuts="z">Undo <kbd>z</kbd></button></p>`}
${asked}
<div class="review-foot"><p class="review-who"><label for="review-who">Decided by</label> <input id="review-who" name="who" value="${who}" maxlength="80" required autocomplete="off"> <button name="decide" value="who">Set</button></p>
<p class="review-keys" hidden><label><input type="checkbox" id="review-keys" checked> Single keys</label> <span class="aside">the letters on the buttons, while no field has the focus</span></p></div>
</form>`;
}

export type ReviewButton = { readonly decision: string; readonly label: string; readonly press: string };

/** Returns the buttons that answer a question; each shows the key that presses it. */
export function reviewButtons(key: string, buttons: readonly ReviewButton[]): Html {
  return html`<p class="review-buttons">${join(
    buttons.map(
      ({ decision, label, press }) =>
        html`<button name="decide" value="${decision}|${key}" data-key="${press}" data-decide="${decision}" aria-keyshortcuts="${press}">${label} <kbd>${press}</kbd></button>`,
    ),
    " ",
  )}</p>`;
}

/** Returns the field of a note, which goes into the ledger with the decision. */
export function whyNote(): Html {
  return html`<p class="review-why"><label for="review-why">Why <span class="aside">(optional; goes into decisions.jsonl, so name no private person)</span></label> <input id="review-why" name="why" maxlength="300" autocomplete="off"></p>`;
}

/** A thing on which people's last words differ. */
export type Contest = {
  readonly key: string;
  readonly asks: Child;
  readonly said: readonly {
    readonly who: string;
    readonly when: string;
    readonly decision: string;
    readonly why?: string | undefined;
  }[];
};

/** Returns what people decided differently, with buttons that settle it; nothing where they agree. */
export function contests(all: readonly Contest[], answers: Readonly<Record<string, string>>): Html | null {
  if (all.length === 0) return null;
  return html`<section class="review-contested"><h2>Decided differently</h2><p>Their last words differ, so none of them is applied. Whoever changes or takes back a word settles it; so does a decision here, which sets the others’ words aside.</p><ul>${join(
    all.map(
      ({ key, asks, said }) =>
        html`<li><p>${asks}</p><p>${join(
          said.map(
            (each) =>
              html`${each.who}: ${answers[each.decision] ?? each.decision} (${sayDate(each.when.slice(0, 10))})${each.why !== undefined && html`, “${each.why}”`}`,
          ),
          "; ",
        )}.</p><p class="review-buttons">${join(
          [...new Set(said.map(({ decision }) => decision))]
            .sort()
            .map(
              (decision) =>
                html`<button name="decide" value="settle-${decision}|${key}">Settle: ${answers[decision] ?? decision}</button>`,
            ),
          " ",
        )}</p></li>\n`,
    ),
  )}</ul></section>`;
}

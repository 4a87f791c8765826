import type { LabelLine } from "../../model/decision.ts";
import type { LabelQueue, ReviewAward, ReviewLabel } from "../../model/review.ts";
import type { SiteFile } from "../../model/site.ts";
import { emptyState } from "../empty-state.ts";
import { html, join, type Html } from "../html.ts";
import { labelItem } from "../label-words.ts";
import { counted, exact, sayCount, spoken } from "../numbers.ts";
import type { SiteIndex } from "../site-index.ts";
import { contests, queues, renderReviewPage, reviewButtons, reviewForm, whyNote } from "./frame.ts";
import type { ReviewForm } from "./frame.ts";
import { nextList } from "./next-list.ts";
import { deskAddress, markWords, reviewRows } from "./rows.ts";
import { spokenList } from "./spoken.ts";

/** Words for what was decided on a label. */
export const labelAnswers = { yes: "of it", no: "not of it", unsure: "unsure" } as const;

/** The label that is asked about, with its award. */
export type AskedLabel = { readonly label: ReviewLabel; readonly award: ReviewAward };

const path = queues.technologies.path;

/** Returns the page on which a person says whether an award is of a technology. */
export function renderLabelReview(
  index: SiteIndex,
  form: ReviewForm,
  queue: LabelQueue,
  asked: AskedLabel | null,
): SiteFile {
  return renderReviewPage(index, form, {
    path,
    title: "Review of technologies",
    standfirst:
      "Awards labelled on weak evidence: not by the strict reading, or by one rule alone that looks at no words. Most money first.",
    body: reviewForm(path, form, questions(index, queue, asked, form.who)),
  });
}

function questions(index: SiteIndex, queue: LabelQueue, asked: AskedLabel | null, who: string): Html {
  const { waiting, decided, unsure, contested } = queue;
  const name = (id: string) => index.frame.technologies.find((t) => t.id === id)?.name ?? id;
  const asks = ({ award, technology }: Pick<LabelLine, "award" | "technology">): Html =>
    html`<span class="piid">${award}</span>, ${name(technology)}`;
  return html`<p class="review-count">${sayCount(waiting.length)} ${waiting.length === 1 ? "label waits" : "labels wait"}, ${sayCount(decided.length)} decided.</p>
${contests(
  contested.map(({ key, said }) => ({ key, asks: asks(said[0]!), said })),
  labelAnswers,
)}
${asked === null ? emptyState("Nothing waits", "No award is labelled on weak evidence alone that nobody decided on.") : labelAsked(index, asked)}
${nextList(
  waiting
    .filter(({ key }) => key !== asked?.label.key)
    .map(({ key, stake, piid, technologyName }) => ({
      key,
      stake,
      says: html`<span class="piid">${piid}</span>, ${technologyName}`,
    })),
  "label",
)}
${spokenList("Unsure", unsure, who, asks, labelAnswers)}
${spokenList("Decided", decided, who, asks, labelAnswers)}`;
}

function labelAsked(index: SiteIndex, { label, award }: AskedLabel): Html {
  const matched = award.labels.flatMap((each) => [
    ...each.matched,
    ...each.parts.filter(({ kind }) => kind === "words").map(({ says }) => says),
  ]);
  const marked = (text: string) => markWords(text, matched);
  const technology = index.frame.technologies.find(({ id }) => id === label.technology);
  return html`<section class="review-item" id="asked" tabindex="-1" aria-labelledby="asked-title"><h2 id="asked-title">Is this ${label.technologyName}?</h2>
<p class="review-stake">${spoken(label.stake)} at stake; ${label.reading} so far.</p>
${technology !== undefined && html`<p class="aside">${technology.says} ${technology.excludes && html`Not: ${technology.excludes}`}</p>`}
<ul class="review-texts">${award.descriptions.map((text) => html`<li><q>${marked(text)}</q></li>`)}</ul>
<h3>Why it is labelled</h3>
<ul class="rules">${join(award.labels.map((each) => html`${labelItem(index, each, path)}${each.because !== null && html`<li class="aside">${each.because}</li>`}`))}</ul>
<dl class="facts"><dt>Recipient</dt><dd>${award.recipient}</dd><dt>Agency</dt><dd>${award.agency}${award.office !== null && html`, ${award.office}`}</dd>
<dt>PSC</dt><dd>${award.psc ?? "not stated"}</dd><dt>NAICS</dt><dd>${award.naics ?? "not stated"}</dd>
<dt>Obligated</dt><dd>${exact(award.obligations)} in ${counted(award.transactions, "transaction")}</dd></dl>
${award.rows.length > 0 && reviewRows(`The largest rows of ${label.piid}`, award.rows, marked)}
${award.transactions > 0 && html`<p><a href="${deskAddress("award", label.award)}">The whole award</a></p>`}
${whyNote()}
${reviewButtons(label.key, [
  { decision: "yes", label: "Yes, it is", press: "y" },
  { decision: "no", label: "No", press: "n" },
  { decision: "unsure", label: "Unsure", press: "u" },
  { decision: "later", label: "Later", press: "l" },
])}</section>`;
}

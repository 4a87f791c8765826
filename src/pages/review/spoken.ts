import { sayDate } from "../../model/dates.ts";
import type { DecisionLine } from "../../model/decision.ts";
import type { Spoken } from "../../model/review.ts";
import { html, join, type Child, type Html } from "../html.ts";
import { sayCount } from "../numbers.ts";

/** How many are listed; the ledger has them all. */
const listed = 50;

/**
 * Returns what people decided or were unsure of, folded away, each with a button that takes the reader's own word back;
 * nothing where there is none.
 */
export function spokenList<L extends DecisionLine>(
  title: string,
  things: readonly Spoken<L>[],
  who: string,
  asks: (line: L) => Child,
  answers: Readonly<Record<string, string>>,
): Html | null {
  if (things.length === 0) return null;
  return html`<details class="review-spoken"><summary>${title}: ${sayCount(things.length)}</summary><ul>${join(
    things.slice(0, listed).map(({ key, said }) => {
      const own = said.some((line) => line.who === who);
      return html`<li>${asks(said.at(-1)!)}: ${join(
        said.map(
          (line) =>
            html`${answers[line.decision] ?? line.decision}, ${line.who}, ${sayDate(line.when.slice(0, 10))}${line.why !== undefined && html`, “${line.why}”`}`,
        ),
        "; ",
      )}. ${own && html`<button name="decide" value="wait|${key}">Take back</button>`}</li>\n`;
    }),
  )}</ul>${things.length > listed && html`<p class="aside">And ${sayCount(things.length - listed)} more, in decisions.jsonl.</p>`}</details>`;
}

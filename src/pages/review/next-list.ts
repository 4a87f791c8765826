import { html, join, type Child, type Html } from "../html.ts";
import { sayCount, spoken } from "../numbers.ts";

/** How many questions are listed under the one that is asked. */
const shown = 8;

/** Returns the questions that come next, each with the money at stake, to be asked out of turn; nothing where there is none. */
export function nextList(
  next: readonly { readonly key: string; readonly stake: bigint; readonly says: Child }[],
  parameter: string,
): Html | null {
  if (next.length === 0) return null;
  return html`<section class="review-next"><h2>Next</h2><ol>${join(
    next
      .slice(0, shown)
      .map(
        ({ key, stake, says }) =>
          html`<li><a href="?${new URLSearchParams({ [parameter]: key }).toString()}#asked">${says}</a> <span class="aside">${spoken(stake)}</span></li>\n`,
      ),
  )}</ol>${next.length > shown && html`<p class="aside">And ${sayCount(next.length - shown)} more.</p>`}</section>`;
}

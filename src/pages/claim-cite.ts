import { sayDate } from "../model/dates.ts";
import type { Judgement } from "../model/claim.ts";
import { copyable } from "./copyable.ts";
import { html, type Html } from "./html.ts";
import { claimPath, type SiteIndex } from "./site-index.ts";
import { sentence } from "./sentence.ts";

/** Returns a line to cite a verdict by: what was found, in which casebook, on records as of which day. */
export function claimCite({ frame }: SiteIndex, { claim, verdict, says }: Judgement): Html {
  const asOf = frame.asOf === "" ? "" : `, records as of ${sayDate(frame.asOf)}`;
  const line = `“${claim.title}”: ${sentence(`${verdict}, ${says}`)} ${frame.title}, Tallylight${asOf}, ${claimPath(claim.id)}`;
  return html`<section id="cite"><h2>Cite it</h2><p class="lead">A verdict is of its day: later records can change it, and then the page says so.</p>
${copyable(line, "text")}</section>`;
}

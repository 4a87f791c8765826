import { sayDate } from "../model/dates.ts";
import type { Claim } from "../model/claim.ts";
import { html, type Html } from "./html.ts";
import { outsideLink } from "./link.ts";

/** The sentence in its own words. */
export function quotation(quote: string, className = "quote"): Html {
  return html`<blockquote class="${className}"><p>“${quote.trim().replace(/^[“"]|[”"]$/g, "")}”</p></blockquote>`;
}

/** Who said it, and where it can be read. */
export function attribution(claim: Claim): Html {
  const { article } = claim;
  const url = outsideLink(article.url);
  const title = html`<cite>${article.title}</cite>`;
  const same = claim.speaker === article.publisher;
  return html`<p class="attribution"><span class="speaker">${claim.speaker}</span>${!same && html`, in ${article.publisher}`}, <time datetime="${claim.date}">${sayDate(claim.date)}</time><br>${url ? html`<a href="${url}" rel="external noreferrer">${title}</a>` : title}${article.date !== claim.date && html`, <time datetime="${article.date}">${sayDate(article.date)}</time>`}${article.attribution && html`. ${article.attribution}`}${article.licence && html` <span class="licence">(${article.licence})</span>`}</p>`;
}

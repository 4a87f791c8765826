import type { Page } from "../../model/document.ts";
import type { FoundQuote, TextQuoteSelector } from "../../model/quote.ts";
import { foldQuote } from "./fold-quote.ts";
import { pageText } from "./page-text.ts";

type Pages = readonly Pick<Page, "page" | "lines">[];

/** How much of the page goes before and after a quote in its selector. */
const around = 48;

/**
 * Returns the first place of a quote in the pages of a redacted document, whatever the white space, the hyphens at the
 * ends of lines, the style of quotation marks and dashes, and the ligatures; undefined where it does not stand. A quote
 * begins and ends with whole words, on one page.
 */
export function findQuote(pages: Pages, quote: string, page?: number): FoundQuote | undefined {
  return findQuotes(pages, quote, page).next().value ?? undefined;
}

/** Gives every place of a quote in the pages, in order. */
export function* findQuotes(pages: Pages, quote: string, page?: number): Generator<FoundQuote, undefined> {
  const wanted = foldQuote(quote.trim().replace(/^(?:…|\.\.\.)|(?:…|\.\.\.)$/g, "")).text;
  if (wanted === "") return;
  for (const one of pages) {
    if (page !== undefined && one.page !== page) continue;
    const text = pageText(one);
    const folded = foldQuote(text);
    for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + 1)) {
      const start = folded.from[at]!;
      const end = endOf(text, folded.from[at + wanted.length - 1]!);
      if (!wholeWords(text, start, end)) continue;
      yield { page: one.page, start, end, selector: selectorOf(text, start, end) };
    }
  }
}

/** Returns the selector of a stretch of a page's text. */
export function selectorOf(text: string, start: number, end: number): TextQuoteSelector {
  const [from, to] = [Math.max(0, start - around), Math.min(text.length, end + around)];
  const [before, after] = [plain(text.slice(from, start)), plain(text.slice(end, to))];
  return {
    type: "TextQuoteSelector",
    exact: plain(text.slice(start, end)).trim(),
    // A word cut off at the far end is left out; the space beside the quote is kept.
    prefix: from > 0 ? before.replace(/^\S*\s/, "") : before.trimStart(),
    suffix: to < text.length ? after.replace(/\s\S*$/, "") : after.trimEnd(),
  };
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ");
}

function endOf(text: string, last: number): number {
  return last + String.fromCodePoint(text.codePointAt(last)!).length;
}

const word = /[\p{L}\p{N}]/u;

function wholeWords(text: string, start: number, end: number): boolean {
  const inside = (at: number) => word.test(text[at - 1] ?? "") && word.test(text[at] ?? "");
  // A word that goes on after the hyphen at the end of its line is one word.
  const cut =
    /\p{L}[-\u2010]\s*\n\s*$/u.test(text.slice(Math.max(0, start - 12), start)) && word.test(text[start] ?? "");
  const goesOn = word.test(text[end - 1] ?? "") && /^[-\u2010]\s*\n\s*\p{L}/u.test(text.slice(end, end + 12));
  return !inside(start) && !inside(end) && !cut && !goesOn;
}

import type { Page } from "../../model/document.ts";
import type { NearestPassage } from "../../model/quote.ts";
import { pageText } from "./page-text.ts";

type Spot = { readonly start: number; readonly end: number; readonly word: string };

/** Returns the passage of as many words that shares most of them with the quote; undefined where a third is not shared. */
export function nearestPassage(
  pages: readonly Pick<Page, "page" | "lines">[],
  quote: string,
  page?: number,
): NearestPassage | undefined {
  const wanted = spots(quote);
  if (wanted.length === 0) return undefined;
  let best: NearestPassage | undefined;
  for (const one of pages) {
    if (page !== undefined && one.page !== page) continue;
    const text = pageText(one);
    const there = spots(text);
    const at = bestWindow(
      there.map((s) => s.word),
      wanted.map((s) => s.word),
    );
    if (at === undefined || at.likeness <= (best?.likeness ?? 1 / 3)) continue;
    const last = there[Math.min(there.length, at.start + wanted.length) - 1]!;
    best = {
      page: one.page,
      text: text.slice(there[at.start]!.start, last.end).replace(/\s+/g, " "),
      likeness: at.likeness,
    };
  }
  return best;
}

function spots(text: string): Spot[] {
  return [...text.matchAll(/[\p{L}\p{N}$][\p{L}\p{N}.,$%’']*(?<![.,])/gu)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    word: m[0].toLowerCase().replaceAll("’", "'"),
  }));
}

/** The window that shares most words, the words in the quote's order counting a little more. */
function bestWindow(
  there: readonly string[],
  wanted: readonly string[],
): { start: number; likeness: number } | undefined {
  const size = wanted.length;
  const left = new Map<string, number>();
  for (const w of wanted) left.set(w, (left.get(w) ?? 0) + 1);
  let shared = 0;
  const move = (word: string | undefined, by: 1 | -1) => {
    const free = word === undefined ? undefined : left.get(word);
    if (word === undefined || free === undefined) return;
    // A word of the quote is shared as often as the quote has it, no oftener.
    shared += by === 1 ? (free > 0 ? 1 : 0) : free >= 0 ? -1 : 0;
    left.set(word, free - by);
  };
  let best: { start: number; score: number; shared: number } | undefined;
  for (let end = 0; end < there.length; end++) {
    move(there[end], 1);
    if (end >= size) move(there[end - size], -1);
    const start = Math.max(0, end - size + 1);
    const score = shared + (there[start] === wanted[0] ? 0.5 : 0);
    if (score > (best?.score ?? 0)) best = { start, score, shared };
  }
  return best && { start: best.start, likeness: best.shared / size };
}

import { counted } from "./counted.ts";
import type { CountedHits, SearchAnswer } from "./search.ts";

/** Returns how many hits there are in words, “more than” where counting stopped: `more than 10,000 hits`. */
export function sayHits(total: CountedHits): string {
  return `${total.more ? "more than " : ""}${counted(total.count, "hit")}`;
}

/** Returns what a reader should know of the order of the hits: whether all were ranked, or which. */
export function sayRanking(answer: SearchAnswer): string {
  const { total, ranked } = answer;
  if (!total.more && ranked >= total.count) return "best first";
  return `ranked and listed: ${counted(ranked, "hit")}, of awards those with the largest obligations, of pages the first; add words or filters to see the others`;
}

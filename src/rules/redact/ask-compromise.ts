import nlp from "compromise";
import { headWords } from "./name-words.ts";
import { kindOf, listForm } from "./word-kinds.ts";

type Answer = readonly {
  readonly text: string;
  readonly offset: { readonly start: number; readonly length: number };
}[];

/**
 * Returns the persons compromise sees in a short text, as places in it: those of two words or more, all with capitals,
 * none of them a place's or an organisation's.
 */
export function personsIn(window: string): { readonly start: number; readonly end: number }[] {
  const answer = nlp(window).people().json({ offset: true }) as Answer;
  return answer.flatMap(({ offset }) => {
    const found = window.slice(offset.start, offset.start + offset.length).replace(/[^\p{L}\p{M}]+$/u, "");
    const words = found.split(/[^\p{L}\p{M}'\u2019]+/u).filter((word) => word.length > 1);
    const person =
      words.length >= 2 &&
      words.length <= 4 &&
      !/[\n,;:()]/.test(found) &&
      words.every(
        (word) =>
          /^\p{Lu}/u.test(word) &&
          !/^(?:To|From|By|For|At|In|On|Of|And|The|With|Image|Photo)$/.test(word) &&
          !headWords.has(listForm(word)) &&
          !kindOf(word).decisive &&
          !kindOf(word).place,
      );
    return person ? [{ start: offset.start, end: offset.start + found.length }] : [];
  });
}

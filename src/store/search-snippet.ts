import type { MarkedText } from "../model/search.ts";
import { markEnd, markStart } from "./search-schema.ts";

const signs = new RegExp(`([${markStart}${markEnd}])`);

/** Returns a text and its marks from what the engine marked. */
export function markedText(text: string): MarkedText {
  let plain = "";
  const marks: [number, number][] = [];
  let start = 0;
  for (const piece of text.split(signs)) {
    if (piece === markStart) start = plain.length;
    else if (piece === markEnd) marks.push([start, plain.length]);
    else plain += piece;
  }
  return { text: plain, marks, cutBefore: false, cutAfter: false };
}

/**
 * Returns the stretch of a marked text that shows the most different words that were searched for, at most `size`
 * characters or so, cut at white space; a text that is short enough is returned whole.
 */
export function snippetOf(text: string, size = 240): MarkedText {
  const whole = markedText(text);
  if (whole.text.length <= size * 1.25) return whole;
  const { marks } = whole;
  let [best, bestWords] = [0, -1];
  for (let i = 0; i < marks.length; i++) {
    const words = new Set<string>();
    for (let j = i; j < marks.length && marks[j]![1] - marks[i]![0] <= size * 0.8; j++)
      words.add(whole.text.slice(...marks[j]!).toLowerCase());
    if (words.size > bestWords) [best, bestWords] = [i, words.size];
    if (i > 200) break;
  }
  const from = Math.max(0, Math.min((marks[best]?.[0] ?? 0) - Math.floor(size * 0.2), whole.text.length - size));
  return cut(whole, from, from + size);
}

function cut(whole: MarkedText, from: number, to: number): MarkedText {
  const { text } = whole;
  let start = from;
  if (start > 0) {
    const space = text.slice(start, start + 40).search(/\s/);
    if (space >= 0) start += space + 1;
  }
  let end = Math.min(text.length, to);
  if (end < text.length) {
    const space = /\s\S*$/.exec(text.slice(Math.max(start, end - 40), end));
    if (space) end = Math.max(start, end - 40) + space.index;
  }
  return {
    text: text.slice(start, end),
    marks: whole.marks.filter(([a, z]) => a >= start && z <= end).map(([a, z]) => [a - start, z - start] as const),
    cutBefore: start > 0,
    cutAfter: end < text.length,
  };
}

import { contextAgainst } from "./name-context.ts";
import { isCapital } from "./name-runs.ts";
import type { Reading, Run } from "./name-runs.ts";
import { personalContext } from "./person-contexts.ts";
import { isActor, isClearName, kindOf, listForm } from "./word-kinds.ts";

const single = (reading: Reading, at: number): Run => ({
  first: at,
  last: at,
  full: [reading.tokens[at]!],
  initials: 0,
  joined: 0,
});

/**
 * Returns the words of series such as “Moreau, Graves and Reed”: three single words or more that can all be names, two
 * of them on a list and one of these no place.
 */
export function namesInSeries(reading: Reading): Run[] {
  const runs: Run[] = [];
  if (reading.lower) return runs;
  for (const series of seriesOf(reading)) {
    const kinds = series.map((each) => kindOf(reading.tokens[each]!.text));
    const named = kinds.filter((kind) => kind.given || kind.surname);
    const person = named.length >= 2 && named.some((kind) => !kind.place);
    if (person && series.every((each) => contextAgainst(reading, single(reading, each), false) === null))
      runs.push(...series.map((each) => single(reading, each)));
  }
  return runs;
}

const atFirm =
  /\b(?:at|joined|firms?(?: of)?|company|employer|agency|employed by|(?:works?|worked|working) (?:for|with)|partners? (?:at|in|of)|hired by|law offices? of) $/i;
const actor = (word: string): boolean => isActor(word) || /.{3}(?:er|or|ist|ian)s?$/.test(word);
/** Before three surnames, without what one does only to people: a firm's name more often than three people. */
const afterPreposition = /\b(?:for|from|with|of|to|in|via|by|the|an?|our|my|your|their|its|his|her|as|called|and) $/i;
const firmAfter = /^,? (?:LLP|LLC|PLLC|PLC|P\.?C|P\.?A|Inc|Ltd|Co|Corp|Group|GmbH|AG|and Sons|& Sons)\b/;

/**
 * Returns the words of series that are a firm’s name: “at Moreau, Graves and Reed”, “Moreau, Graves and Reed LLP”, or
 * with what somebody there is right after.
 */
export function firmSeries(reading: Reading): ReadonlySet<number> {
  const { text, tokens } = reading;
  const words = new Set<number>();
  for (const series of seriesOf(reading)) {
    const [first, last] = [tokens[series[0]!]!, tokens[series.at(-1)!]!];
    const next = tokens[series.at(-1)! + 1];
    const noun = next?.shape === "lower" && text.slice(last.end, next.start) === " " && actor(next.text);
    const lead = text.slice(Math.max(0, first.start - 40), first.start);
    const given = series.filter((each) => kindOf(tokens[each]!.text).given).length === series.length;
    const firm =
      series.length === 3 &&
      ((!given && afterPreposition.test(lead) && personalContext(lead, text.slice(last.end, last.end + 60)) === null) ||
        atFirm.test(text.slice(Math.max(0, first.start - 24), first.start)) ||
        firmAfter.test(text.slice(last.end, last.end + 12)) ||
        noun);
    if (firm) for (const at of series) words.add(at);
  }
  return words;
}

/** Returns the series of three single words or more that can all be names. */
function seriesOf(reading: Reading): number[][] {
  const { text, tokens, written, lower } = reading;
  const found: number[][] = [];
  const linked = (left: number): boolean =>
    tokens[left + 1] !== undefined &&
    /^(?:,|,? (?:and|&|or))[ \n]$/.test(text.slice(tokens[left]!.end, tokens[left + 1]!.start));
  const nextOf = (at: number): number => {
    if (linked(at)) return at + 1;
    const link = tokens[at + 1];
    const and =
      link !== undefined && /^(?:and|or)$/.test(link.text) && /^,? $/.test(text.slice(tokens[at]!.end, link.start));
    return and && tokens[at + 2] !== undefined && /^[ \n]$/.test(text.slice(link.end, tokens[at + 2]!.start))
      ? at + 2
      : -1;
  };
  const possible = (at: number): boolean => {
    const token = tokens[at]!;
    const kind = kindOf(token.text);
    return (
      isCapital(reading, token) &&
      (token.shape === "title" || lower) &&
      !kind.decisive &&
      !written.has(listForm(token.text)) &&
      (kind.given || kind.surname || kind.strange)
    );
  };
  for (let at = 0; at < tokens.length; at++) {
    if (!possible(at)) continue;
    const series = [at];
    for (let next = nextOf(at); next >= 0 && possible(next); next = nextOf(next)) series.push(next);
    if (series.length < 3) continue;
    found.push(series);
    at = series.at(-1)!;
  }
  return found;
}

/** Returns the speakers of a transcript: single words before a colon at the start of a line, where one is clearly a name. */
export function speakers(reading: Reading): Run[] {
  const { text, tokens } = reading;
  const lines = tokens.flatMap((token, at) =>
    isCapital(reading, token) &&
    /^:\s/.test(text.slice(token.end, token.end + 2)) &&
    /(?:^|\n)$/.test(text.slice(0, token.start).slice(-1))
      ? [at]
      : [],
  );
  const named = lines.filter((at) => isClearName(tokens[at]!.text) && kindOf(tokens[at]!.text).given);
  if (lines.length < 2 || named.length === 0) return [];
  return lines
    .filter((at) => {
      const kind = kindOf(tokens[at]!.text);
      return kind.given || kind.surname || kind.strange;
    })
    .map((at) => single(reading, at));
}

/** Returns who is spoken to at the start of a line: “Moreau, can I …”. */
export function addressed(reading: Reading): Run[] {
  const { text, tokens } = reading;
  return tokens.flatMap((token, at) => {
    const kind = kindOf(token.text);
    const spoken = /^, (?:can|could|would|will|please|I|you|do|did|are|have|thanks|thank)\b/.test(
      text.slice(token.end, token.end + 10),
    );
    const start = /(?:^|\n)$/.test(text.slice(0, token.start).slice(-1));
    return spoken &&
      start &&
      isCapital(reading, token) &&
      !kind.ordinary &&
      (kind.given || kind.surname || kind.strange)
      ? [single(reading, at)]
      : [];
  });
}

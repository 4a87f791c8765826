import { kindOf, listForm } from "./word-kinds.ts";
import { particles, suffixes } from "./name-words.ts";
import type { Token } from "./tokens.ts";

/** The text with its words, and what finding names needs to know of the whole of it. */
export type Reading = {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Words written in small letters somewhere in the text, as lists know them. */
  readonly written: ReadonlySet<string>;
  /** The text has no capitals at all: any word may begin a name. */
  readonly lower: boolean;
};

/** Some words that could be one name, from the token `first` to the token `last`. */
export type Run = {
  readonly first: number;
  readonly last: number;
  readonly full: readonly Token[];
  readonly initials: number;
  /** How many of the full words are joined to the one before by a hyphen. */
  readonly joined: number;
};

export type Gap = "space" | "line" | "hyphen" | "comma" | "none";

/** Returns what stands between two neighbouring words. */
export function gapBetween(reading: Reading, left: number): Gap {
  const { text, tokens } = reading;
  const [a, b] = [tokens[left], tokens[left + 1]];
  if (a === undefined || b === undefined || b.start - a.end > 12) return "none";
  const between = text.slice(a.end, b.start);
  if (between === " " || between === "\u00a0") return "space";
  if (between === "  ") return "line";
  if (between === "-" || between === "\u2010") return "hyphen";
  if (/^[.,]? ?["\u201c(][\p{Lu}]?$/u.test(between)) return "none";
  const short =
    a.text.length === 1 || suffixes.has(listForm(a.text)) || /^(?:Wm|Chas|Geo|Jos|Thos|St|Ste)$/.test(a.text);
  if (short && /^\.(?: {0,2}|[ ]?\n[ ]?)$/.test(between)) return "space";
  if (/^ ?\n ?$/.test(between)) return "line";
  if (/^,(?: {1,2}| ?\n ?)$/.test(between)) return "comma";
  return "none";
}

/** Returns whether the token is written as the words of names are. */
export const isCapital = (reading: Reading, token: Token): boolean =>
  !token.joined && (token.shape !== "lower" || reading.lower);

/** Returns the longest run of name-like words from a token on, and every shorter one that ends in a full word. */
export function runsFrom(reading: Reading, first: number): Run[] {
  const { tokens } = reading;
  const runs: Run[] = [];
  const full: Token[] = [];
  let initials = 0;
  let joined = 0;
  for (let at = first; at < tokens.length && at < first + 8; at++) {
    const token = tokens[at]!;
    const form = listForm(token.text);
    if (at > first) {
      const gap = gapBetween(reading, at - 1);
      if (gap === "none" || gap === "comma") {
        const suffix = gap === "comma" && suffixes.has(form) && full.length >= 2;
        if (!suffix) break;
      }
      // A name runs over the end of a line while it is not complete; below a complete one stands something else.
      if (gap === "line" && (full.length >= 2 || (full.length === 1 && !mayContinue(full[0]!, token)))) break;
    }
    // A form's next field: Bill To, Ship To.
    if (
      at > first &&
      /^(?:Bill|Ship|Sold|Remit|Deliver|Mail)$/i.test(token.text) &&
      /^to$/i.test(tokens[at + 1]?.text ?? "")
    )
      break;
    // JANE ROE Buyer: what is written in another way is another thing.
    if (full.length >= 2 && full.every(({ shape }) => shape === "upper") && token.shape === "title") break;
    if (full.length >= 2 && suffixes.has(form)) {
      runs.push({ first, last: at, full: [...full], initials, joined });
      if (!suffixes.has(listForm(tokens[at + 1]?.text ?? ""))) break;
      continue;
    }
    const inside = full.length > 0 && particles.has(form) && token.shape !== "upper";
    if (inside && (token.shape === "lower" || !kindOf(token.text).given)) continue;
    // Hyun-woo: what a hyphen joins in small letters is part of the name, unless it is a word.
    const tail = at > first && gapBetween(reading, at - 1) === "hyphen" && token.text.length < 5;
    if (tail && token.shape === "lower" && !kindOf(token.text).ordinary && full.length > 0) {
      runs.push({ first, last: at, full: [...full], initials, joined });
      continue;
    }
    if (!isCapital(reading, token)) break;
    if (token.shape === "initial" || (reading.lower && token.text.length === 1)) {
      initials++;
      continue;
    }
    if (at > first && gapBetween(reading, at - 1) === "hyphen" && full.at(-1) === tokens[at - 1]) joined++;
    full.push(token);
    if (full.length > 4) break;
    runs.push({ first, last: at, full: [...full], initials, joined });
  }
  return runs.map((run) => withTrailingInitial(reading, run)).reverse();
}

/** Returns the run with the initial after it: QUIMBERLY Orla M. */
function withTrailingInitial(reading: Reading, run: Run): Run {
  const next = reading.tokens[run.last + 1];
  if (next?.shape !== "initial" || next.joined || run.full.length < 2 || gapBetween(reading, run.last) !== "space")
    return run;
  const after = reading.text.slice(next.end, next.end + 3);
  return /^(?:$|[\n,;)]|\.?(?:$|[\n,;)])|\. ?$)/.test(after) ? { ...run, last: run.last + 1 } : run;
}

function mayContinue(before: Token, token: Token): boolean {
  const [a, b] = [kindOf(before.text), kindOf(token.text)];
  return (
    before.shape === token.shape &&
    (a.given || a.surname || a.strange) &&
    (b.surname || b.given || b.strange) &&
    !b.place
  );
}

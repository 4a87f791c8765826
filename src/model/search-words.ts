import { UserError } from "./user-error.ts";

/** A word, a phrase, or the beginning of a word (`prefix`), folded into the tokens it is compared by. */
export type SearchAtom = { readonly says: string; readonly tokens: readonly string[]; readonly prefix: boolean };

/** What must occur (one of each group) and what must not. */
export type SearchWords = { readonly all: readonly (readonly SearchAtom[])[]; readonly none: readonly SearchAtom[] };

/** The most characters and terms one search may have. */
export const searchBounds = { characters: 500, terms: 32 } as const;

const expected =
  "expected words, “phrases in quotes”, beginnings* of at least three letters, OR between words, -without";

/** Returns the tokens of a text as the index folds them: without case and accents, at every sign that is no letter or figure. */
export function searchTokens(text: string): string[] {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== "");
}

/** Returns what a search asks for; a UserError says what in it could not be read. */
export function parseSearchWords(text: string): SearchWords {
  const wrong = (what: string): never => {
    throw new UserError(`search “${shown(text)}”: ${what}; ${expected}`);
  };
  if (text.length > searchBounds.characters)
    wrong(`${text.length} characters, at most ${searchBounds.characters} are read`);
  const all: SearchAtom[][] = [];
  const none: SearchAtom[] = [];
  let either: "no" | "asked" = "no";
  const parts = splitParts(text, wrong);
  for (const [i, part] of parts.entries()) {
    if (part.says === "OR" && !part.quoted) {
      const [before, after] = [parts[i - 1], parts[i + 1]];
      if (!before || !after || [before, after].some((p) => p.without || (!p.quoted && p.says === "OR")))
        wrong("OR stands without a word on each side");
      either = "asked";
      continue;
    }
    const tokens = searchTokens(part.says);
    if (tokens.length === 0) {
      if (part.quoted || part.prefix || part.without) wrong(`${part.as} names no word`);
      if (either === "asked" || isOr(parts[i + 1])) wrong("OR stands without a word on each side");
      continue;
    }
    if (part.prefix && [...tokens.at(-1)!].length < 3) wrong(`${part.as} is too short a beginning`);
    const atom: SearchAtom = { says: part.says, tokens, prefix: part.prefix };
    if (part.without) none.push(atom);
    else if (either === "asked") all.at(-1)!.push(atom);
    else all.push([atom]);
    either = "no";
  }
  if (all.length === 0) wrong(none.length > 0 ? "only says what to leave out" : "names no word");
  if (all.flat().length + none.length > searchBounds.terms) wrong(`more than ${searchBounds.terms} terms`);
  return { all, none };
}

type Part = {
  readonly says: string;
  /** The part as it was typed, for messages. */
  readonly as: string;
  readonly quoted: boolean;
  readonly prefix: boolean;
  readonly without: boolean;
};

const isOr = (part: Part | undefined) => part?.says === "OR" && !part.quoted;

function splitParts(text: string, wrong: (what: string) => never): Part[] {
  const plain = text.replace(/[“”„«»]/g, '"').replace(/[\p{Co}\p{Cc}]/gu, " ");
  const parts: Part[] = [];
  for (const [as, minus, phrase, word] of plain.matchAll(/(-?)(?:"([^"]*)"\*?|([^\s"]+)|")/g)) {
    if (phrase === undefined && word === undefined) wrong("a quote is opened and not closed");
    if (phrase !== undefined)
      parts.push({ says: phrase, as, quoted: true, prefix: as.endsWith("*"), without: minus === "-" });
    else {
      const stars = word!.replace(/\*$/, "");
      // A dash or star alone among words is a sign of punctuation, as people paste it.
      if (stars === "" && minus === "") wrong(`${as} names no word`);
      if (stars.includes("*")) wrong(`${as} has a star before its end`);
      parts.push({ says: stars, as, quoted: false, prefix: word!.endsWith("*"), without: minus === "-" });
    }
  }
  return parts;
}

function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

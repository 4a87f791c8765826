/** How a word is written: `initial` is one capital letter. */
export type WordShape = "lower" | "title" | "upper" | "initial";

/** A word of a text. A possessive ’s is not part of it. */
export type Token = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly shape: WordShape;
  /** Part of an address on the web, a file name or a user name. */
  readonly joined: boolean;
};

const word = /\p{L}[\p{L}\p{M}]*(?:['\u2018\u2019](?![sS](?![\p{L}]))[\p{L}\p{M}]+)*/gu;

function shapeOf(text: string): WordShape {
  const first = text[0]!;
  if (first === first.toLowerCase()) return "lower";
  if (text.length === 1) return "initial";
  return text === text.toUpperCase() ? "upper" : "title";
}

/** Returns the words of the text, in order; those inside masks are left out. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(word)) {
    const start = match.index;
    const end = start + match[0].length;
    const before = text[start - 1] ?? " ";
    const after = text[end] ?? " ";
    if (before === "[" && /^[^[\]\n]{0,20}\]/.test(text.slice(end, end + 21))) continue;
    // Photograph: Jane Roe/Agency
    const credit =
      after === "/" && /^\p{Lu}[\p{L}]+(?:[\s,.;)]|$)/u.test(text.slice(end + 1, end + 24)) && /^[\s]$/.test(before);
    const joined =
      /[@/\\_0-9]/.test(before) ||
      (before === "." && /[\p{L}0-9]/u.test(text[start - 2] ?? " ") && match[0].length > 2) ||
      (/[@/\\_0-9]/.test(after) && !credit) ||
      (after === "." && /[a-z0-9]/.test(text[end + 1] ?? " "));
    tokens.push({ text: match[0], start, end, shape: shapeOf(match[0]), joined });
  }
  return tokens;
}

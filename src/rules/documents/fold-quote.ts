/** A text folded for comparison: each character of `text` came from the character of the original at `from`. */
export type FoldedQuote = { readonly text: string; readonly from: readonly number[] };

const alike: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['"“”„‟«»″〝〞', '"'],
    ["'‘’‚‛‹›′`´", "'"],
    ["-‐‑‒–—―−⁃", "-"],
  ].flatMap(([all, one]) => [...all!].map((character) => [character, one!])),
);

/**
 * Returns the text without white space, soft hyphens and invisible characters, with one style of quotation marks and
 * dashes, ligatures taken apart, and no hyphen between letters: what differs between two printings of one sentence.
 */
export function foldQuote(text: string): FoldedQuote {
  const characters: string[] = [];
  const from: number[] = [];
  let at = 0;
  for (const original of text) {
    for (const character of alike[original] ?? original.normalize("NFKC")) {
      const one = alike[character] ?? character;
      if (/[\s\u00ad\u200b-\u200d\u2060\ufeff]/u.test(one)) continue;
      characters.push(one);
      from.push(at);
    }
    at += original.length;
  }
  const letter = (i: number) => /\p{L}/u.test(characters[i] ?? "");
  const kept = characters.map((c, i) => !(c === "-" && letter(i - 1) && letter(i + 1)));
  const units: number[] = [];
  let folded = "";
  for (const [i, character] of characters.entries()) {
    if (!kept[i]) continue;
    folded += character;
    for (let unit = 0; unit < character.length; unit++) units.push(from[i]!);
  }
  return { text: folded, from: units };
}

import { foldText } from "../fold-text.ts";

/** A phrase found in a text: which one, and the words as they stand there (folded). */
export type PhraseHit = { readonly phrase: number; readonly words: string };

type Compiled = { readonly index: number; readonly rest: readonly string[]; readonly open: readonly boolean[] };

/**
 * Returns a matcher that finds phrases as whole words, case and punctuation aside; `*` at the end of a word matches
 * any ending. One pass over the words of a text, whatever the number of phrases.
 */
export function compilePhrases(phrases: readonly string[]): (text: string) => PhraseHit[] {
  const exact = new Map<string, Compiled[]>();
  const prefixes = new Map<string, Compiled[]>();
  let shortest = Infinity;
  for (const [index, phrase] of phrases.entries()) {
    const words = phraseWords(phrase);
    const compiled = { index, rest: words.map((w) => w.text), open: words.map((w) => w.open) };
    const first = words[0]!;
    const into = first.open ? prefixes : exact;
    if (first.open) shortest = Math.min(shortest, first.text.length);
    into.set(first.text, [...(into.get(first.text) ?? []), compiled]);
  }
  return (text) => {
    const words = foldText(text).split(" ");
    const hits: PhraseHit[] = [];
    const seen = new Set<number>();
    const tryAll = (candidates: readonly Compiled[] | undefined, at: number) => {
      for (const candidate of candidates ?? []) {
        if (seen.has(candidate.index) || !holds(candidate, words, at)) continue;
        seen.add(candidate.index);
        hits.push({ phrase: candidate.index, words: words.slice(at, at + candidate.rest.length).join(" ") });
      }
    };
    for (const [at, word] of words.entries()) {
      tryAll(exact.get(word), at);
      for (let size = shortest; size <= word.length; size++) tryAll(prefixes.get(word.slice(0, size)), at);
    }
    return hits;
  };
}

function holds(candidate: Compiled, words: readonly string[], at: number): boolean {
  return candidate.rest.every((word, i) => {
    const there = words[at + i];
    return there !== undefined && (candidate.open[i] ? there.startsWith(word) : there === word);
  });
}

function phraseWords(phrase: string): { text: string; open: boolean }[] {
  const words = phrase
    .trim()
    .split(/\s+/)
    .flatMap((word) => {
      const open = word.endsWith("*");
      const parts = foldText(open ? word.slice(0, -1) : word)
        .split(" ")
        .filter(Boolean);
      return parts.map((text, i) => ({ text, open: open && i === parts.length - 1 }));
    });
  if (words.length === 0) throw new Error(`a phrase without words: “${phrase}”`);
  return words;
}

/**
 * Returns RE2 patterns, at most `chunk` phrases each, that match the capitals of every ASCII text in which one of the
 * phrases is found (and perhaps a few more): the engine's first sieve. Texts beyond ASCII are few and pass it as they
 * are, since engines do not agree on their capitals (ß, ﬁ); a phrase beyond ASCII is found in no other text. Plain
 * classes keep RE2's automaton small (Unicode ones made it thirty times slower), and it falls off a cliff past some
 * 900 terms, hence the chunks.
 */
export function phrasePatterns(phrases: readonly string[], chunk = 250): string[] {
  const patterns = [...new Set(phrases)]
    .map(phraseWords)
    .filter((words) => words.every(({ text }) => /^[A-Z0-9]+$/.test(text)))
    .map((words) => words.map(({ text, open }) => text + (open ? "[^ ]*" : "")).join("[^A-Z0-9]+"));
  const out: string[] = [];
  for (let i = 0; i < patterns.length; i += chunk)
    out.push(`(?:^|[^A-Z0-9])(?:${patterns.slice(i, i + chunk).join("|")})`);
  return out;
}

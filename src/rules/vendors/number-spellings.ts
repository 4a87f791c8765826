const named = new Map<string, string>([
  ...["ZERO", "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN", "ELEVEN", "TWELVE"].map(
    (word, i): [string, string] => [word, String(i)],
  ),
  ...["FIRST", "SECOND", "THIRD", "FOURTH", "FIFTH", "SIXTH", "SEVENTH", "EIGHTH", "NINTH", "TENTH"].map(
    (word, i): [string, string] => [word, `${i + 1}.`],
  ),
]);
const roman = /^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/;
const value: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/**
 * Returns the number a word of a name is, as figures (`7`, `1.` for FIRST); undefined where it is none. A Roman one is
 * a number only after a word, and a single letter only as the last word.
 */
export function numberOf(word: string, at: "first" | "middle" | "last"): string | undefined {
  if (/^\d+$/.test(word)) return word.replace(/^0+(?=\d)/, "");
  const ordinal = /^(\d+)(?:ST|ND|RD|TH)$/.exec(word);
  if (ordinal) return `${ordinal[1]}.`;
  const spelt = named.get(word);
  if (spelt !== undefined) return spelt;
  if (at === "first" || (word.length === 1 && at !== "last") || !roman.test(word)) return undefined;
  const letters = [...word].map((letter) => value[letter]!);
  return String(letters.reduce((sum, n, i) => (n < (letters[i + 1] ?? 0) ? sum - n : sum + n), 0));
}

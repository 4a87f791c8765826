import type { SearchRequest } from "../src/model/search.ts";
import { searchTokens } from "../src/model/search-words.ts";
import type { Random } from "./random.ts";
import { seeded } from "./random.ts";
import { searchEntries } from "./search-entries.ts";

/** One question, and the class it is reported under. */
export type Asked = { readonly kind: string; readonly request: SearchRequest };

/**
 * Returns 200 questions, the same each time, 20 of each class. Words are drawn from a sample of the entries by how many
 * of them hold the word: common, the 40 most held; rare, held by one to three of the sample.
 */
export function searchQueries(): Asked[] {
  const random = seeded(21);
  const texts = [...searchEntries(20_000, 0)].map((entry) => searchTokens(entry.text));
  const held = new Map<string, number>();
  for (const tokens of texts) for (const token of new Set(tokens)) held.set(token, (held.get(token) ?? 0) + 1);
  const words = [...held]
    .filter(([word]) => /^[a-z]{3,}$/.test(word))
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const common = words.slice(0, 40).map(([word]) => word);
  const middling = words.filter(([, n]) => n >= 20 && n < 400).map(([word]) => word);
  const rare = words.filter(([, n]) => n <= 3).map(([word]) => word);
  const stretch = (size: number): string[] => {
    for (;;) {
      const tokens = random.pick(texts);
      const at = random.below(Math.max(1, tokens.length - size));
      if (tokens.length >= size) return tokens.slice(at, at + size);
    }
  };
  const some = (n: number) => [...new Set(Array.from({ length: n }, () => random.pick(stretch(8))))].join(" ");
  const where = (): NonNullable<SearchRequest["where"]> => ({
    agency: [random.pick(["ICE", "CBP", "USSS", "FEMA"])],
    ...(random.chance(0.5) && { year: [String(2021 + random.below(5))] }),
  });
  const classes: Readonly<Record<string, (random: Random) => SearchRequest>> = {
    "a common word": (r) => ({ words: r.pick(common) }),
    "a middling word": (r) => ({ words: r.pick(middling) }),
    "a rare word": (r) => ({ words: r.pick(rare) }),
    "two common words": (r) => ({ words: `${r.pick(common)} ${r.pick(common)}` }),
    "three words of anywhere": () => ({ words: some(3) }),
    "a phrase of two or three": (r) => ({ words: `"${stretch(2 + r.below(2)).join(" ")}"` }),
    "a beginning of three to five letters": (r) => ({
      words: `${r.pick([...common, ...middling]).slice(0, 3 + r.below(3))}*`,
    }),
    "one OR another, and a third": (r) => ({ words: `${r.pick(middling)} OR ${r.pick(rare)} ${r.pick(common)}` }),
    "a common word, one left out, agency and year": (r) => ({
      words: `${r.pick(common)} -${r.pick(middling)}`,
      where: where(),
    }),
    "two words, technology or kind": (r) => ({
      words: `${r.pick(common)} ${r.pick(middling)}`,
      ...(r.chance(0.5)
        ? { where: { technology: [`technology-${r.below(12)}`] } }
        : { kind: r.pick(["award", "document"] as const) }),
    }),
  };
  return Object.entries(classes).flatMap(([kind, make]) =>
    Array.from({ length: 20 }, () => ({ kind, request: make(random) })),
  );
}

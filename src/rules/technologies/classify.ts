import type { Technology, TechnologyRule } from "../../model/taxonomy.ts";
import { compilePhrases } from "./match-phrases.ts";

/** A rule with its place in the list the store works with. */
export type NumberedRule = TechnologyRule & {
  readonly technology: string;
  readonly number: number;
  readonly vetoes: readonly string[];
};

/** Returns every rule of a taxonomy in order, each with its own and its technology's vetoes. */
export function numberRules(technologies: readonly Technology[]): NumberedRule[] {
  let number = 0;
  return technologies.flatMap((technology) =>
    technology.rules.map((rule) => ({
      ...rule,
      technology: technology.id,
      number: number++,
      vetoes: [...technology.not, ...(rule.not ?? [])],
    })),
  );
}

/** What the words of one description say of numbered rules: the words that stand there, and who is vetoed. */
export type TextHits = {
  readonly found: ReadonlyMap<number, readonly string[]>;
  readonly vetoed: ReadonlySet<number>;
};

/** Returns a function that looks for the words and vetoes of rules, or of clues, in a description. */
export function compileTexts(
  rules: readonly Pick<NumberedRule, "number" | "words" | "vetoes">[],
): (description: string) => TextHits {
  const phrases: string[] = [];
  const owners: { rule: number; veto: boolean }[] = [];
  for (const rule of rules) {
    for (const words of rule.words ?? []) owners[phrases.push(words) - 1] = { rule: rule.number, veto: false };
    for (const words of rule.vetoes) owners[phrases.push(words) - 1] = { rule: rule.number, veto: true };
  }
  const match = compilePhrases(phrases);
  return (description) => {
    const found = new Map<number, string[]>();
    const vetoed = new Set<number>();
    for (const hit of match(description)) {
      const { rule, veto } = owners[hit.phrase]!;
      if (veto) vetoed.add(rule);
      else found.set(rule, [...new Set([...(found.get(rule) ?? []), hit.words])]);
    }
    return { found, vetoed };
  };
}

/** A rule whose words stand in a description. */
export type WordHit = { readonly rule: number; readonly matched: string };

/**
 * Returns a function that names the rules whose words a description fires, vetoes taken into account. It sees one
 * description and nothing else; codes and vendors of the rule are the store's to hold.
 */
export function compileWordRules(
  rules: readonly Pick<NumberedRule, "number" | "words" | "vetoes">[],
): (description: string) => WordHit[] {
  const read = compileTexts(rules.filter((rule) => rule.words));
  return (description) => {
    const { found, vetoed } = read(description);
    return [...found]
      .filter(([rule]) => !vetoed.has(rule))
      .map(([rule, words]) => ({ rule, matched: words.join(", ") }));
  };
}

/** Returns a function telling whether a rule without words is vetoed by a description. */
export function compileVetoes(rule: NumberedRule): (description: string) => boolean {
  if (rule.vetoes.length === 0) return () => false;
  const match = compilePhrases(rule.vetoes);
  return (description) => match(description).length > 0;
}

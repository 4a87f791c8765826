import type { Reading } from "../model/figure.ts";
import type { Technology, TechnologyRule } from "../model/taxonomy.ts";
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

/** A rule whose words stand in a description. */
export type WordHit = { readonly rule: number; readonly matched: string };

/**
 * Returns a function that names the rules whose words a description fires, vetoes taken into account. It sees one
 * description and nothing else; codes and vendors of the rule are the store's to hold.
 */
export function compileWordRules(rules: readonly NumberedRule[]): (description: string) => WordHit[] {
  const phrases: string[] = [];
  const owners: { rule: number; veto: boolean }[] = [];
  for (const rule of rules) {
    if (!rule.words) continue;
    for (const words of rule.words) owners[phrases.push(words) - 1] = { rule: rule.number, veto: false };
    for (const words of rule.vetoes) owners[phrases.push(words) - 1] = { rule: rule.number, veto: true };
  }
  if (phrases.length === 0) return () => [];
  const match = compilePhrases(phrases);
  return (description) => {
    const found = new Map<number, string[]>();
    const vetoed = new Set<number>();
    for (const hit of match(description)) {
      const { rule, veto } = owners[hit.phrase]!;
      if (veto) vetoed.add(rule);
      else found.set(rule, [...(found.get(rule) ?? []), hit.words]);
    }
    return [...found]
      .filter(([rule]) => !vetoed.has(rule))
      .map(([rule, words]) => ({ rule, matched: [...new Set(words)].join(", ") }));
  };
}

/** Returns a function telling whether a rule without words is vetoed by a description. */
export function compileVetoes(rule: NumberedRule): (description: string) => boolean {
  if (rule.vetoes.length === 0) return () => false;
  const match = compilePhrases(rule.vetoes);
  return (description) => match(description).length > 0;
}

/** Which readings a question asks for: what strict finds, broad finds too. */
export function readingsOf(reading: Reading): readonly Reading[] {
  return reading === "strict" ? ["strict"] : ["strict", "broad"];
}

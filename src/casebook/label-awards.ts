import type { Technology } from "../model/taxonomy.ts";
import { compileVetoes, compileWordRules, numberRules } from "../rules/classify.ts";
import { phrasePatterns } from "../rules/match-phrases.ts";
import type { Database } from "../store/duckdb.ts";
import {
  beginLabels,
  descriptionsHolding,
  holdParts,
  labelByParts,
  labelByWords,
  settleLabels,
  sievedDescriptions,
} from "../store/label-awards.ts";

/**
 * Labels awards with technologies and returns how many labels there are. The engine sieves descriptions with one
 * pattern, the rules see each distinct survivor once, and the answers are joined back to the rows.
 */
export async function labelAwards(db: Database, technologies: readonly Technology[]): Promise<number> {
  const rules = numberRules(technologies);
  const parts = rules.map((rule) => ({
    ...rule,
    words: rule.words !== undefined,
    vendors: rule.vendors,
    psc: rule.psc,
    naics: rule.naics,
  }));
  const descriptions = await sievedDescriptions(db, phrasePatterns(rules.flatMap((rule) => rule.words ?? [])));
  const fire = compileWordRules(rules);
  await beginLabels(
    db,
    descriptions.flatMap((description) => fire(description).map((hit) => ({ description, ...hit }))),
  );
  await labelByWords(db, parts);
  const wordless = parts.filter((rule) => !rule.words);
  await holdParts(db, wordless);
  for (const rule of wordless) {
    const vetoed = compileVetoes(rules[rule.number]!);
    const candidates = rules[rule.number]!.vetoes.length === 0 ? [] : await descriptionsHolding(db, rule);
    await labelByParts(db, rule, candidates.filter(vetoed));
  }
  return settleLabels(db);
}

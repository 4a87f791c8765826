import type { LabelLine } from "../../model/decision.ts";
import type { Technology } from "../../model/taxonomy.ts";
import { compileTexts, compileVetoes, compileWordRules, numberRules } from "../../rules/technologies/classify.ts";
import type { NumberedRule } from "../../rules/technologies/classify.ts";
import { sayDecided } from "../../rules/decisions/join-decided.ts";
import { phrasePatterns } from "../../rules/technologies/match-phrases.ts";
import { anchorsOf, numberClues, thresholdsOf } from "../../rules/technologies/weigh-evidence.ts";
import type { NumberedClue } from "../../rules/technologies/weigh-evidence.ts";
import { decideLabels } from "../../store/decide-labels.ts";
import type { Database } from "../../store/duckdb.ts";
import {
  beginLabels,
  countLabels,
  descriptionsHolding,
  holdParts,
  labelByParts,
  labelByWords,
  settleLabels,
  sievedDescriptions,
} from "../../store/label-awards.ts";
import { makeVendorHistory } from "../../store/vendor-history.ts";
import { holdClues, labelByEvidence } from "../../store/weigh-evidence.ts";
import type { WeighedTechnology } from "../../store/weigh-evidence.ts";

/**
 * Labels awards with technologies, then does what people decided on single awards. Returns how many labels there are,
 * and the keys of awards that were decided on and are in no record. The engine sieves descriptions with one
 * pattern, the rules see each distinct survivor once, and the answers are joined back to the rows.
 */
export async function labelAwards(
  db: Database,
  technologies: readonly Technology[],
  decisions: readonly LabelLine[] = [],
): Promise<{ readonly labels: number; readonly lost: readonly string[] }> {
  const rules = numberRules(technologies);
  const clues = numberClues(technologies, rules.length);
  const weighed = technologies
    .filter((technology) => (technology.evidence ?? []).length > 0)
    .map((technology) => {
      const thresholds = thresholdsOf(technology);
      const own = clues.filter((clue) => clue.technology === technology.id);
      return { technology: technology.id, thresholds, clues: own, ...anchorsOf(own, thresholds.broad) };
    });
  const heavy = weighed.flatMap((one) => one.heavy);
  await beginLabels(db, await wordHits(db, [...rules, ...heavy]));
  const parts = rules.map((rule) => ({
    ...rule,
    words: rule.words !== undefined,
    vendors: rule.vendors,
    psc: rule.psc,
    naics: rule.naics,
    offices: rule.offices,
  }));
  await labelByWords(db, parts);
  const wordless = parts.filter((rule) => !rule.words);
  await holdParts(db, wordless);
  for (const rule of wordless) {
    const vetoed = compileVetoes(rules[rule.number]!);
    const candidates = rules[rule.number]!.vetoes.length === 0 ? [] : await descriptionsHolding(db, rule);
    await labelByParts(db, rule, candidates.filter(vetoed));
  }
  if (clues.length > 0) await weigh(db, weighed, rules, clues);
  await settleLabels(db);
  const known = new Set(technologies.map(({ id }) => id));
  const lost = await decideLabels(
    db,
    decisions.flatMap(({ award, technology, decision, ...by }) =>
      known.has(technology) && (decision === "yes" || decision === "no")
        ? [{ award, technology, decision, because: sayDecided(by) }]
        : [],
    ),
  );
  return { labels: await countLabels(db), lost };
}

/** Looks for the words of rules, and the heavy ones of evidence, in each distinct description that may hold any. */
async function wordHits(db: Database, sought: readonly (NumberedRule | NumberedClue)[]) {
  const descriptions = await sievedDescriptions(db, phrasePatterns(sought.flatMap((one) => one.words ?? [])));
  const fire = compileWordRules(sought);
  return descriptions.flatMap((description) => fire(description).map((hit) => ({ description, ...hit })));
}

/** Weighs the evidence of the rows it could label, each of their distinct descriptions looked at once. */
async function weigh(
  db: Database,
  weighed: readonly WeighedTechnology[],
  rules: readonly NumberedRule[],
  clues: readonly NumberedClue[],
): Promise<void> {
  const looking = new Set(clues.filter((clue) => clue.history).map((clue) => clue.technology));
  await makeVendorHistory(
    db,
    rules.filter((rule) => looking.has(rule.technology) && isOfWordsAlone(rule)),
  );
  const descriptions = await holdClues(db, weighed);
  const read = compileTexts(clues);
  const texts = descriptions.map((description) => ({ description, ...read(description) }));
  await labelByEvidence(db, {
    words: texts.flatMap(({ description, found }) =>
      [...found].map(([clue, words]) => ({ description, clue, matched: words.join(", ") })),
    ),
    vetoed: texts.flatMap(({ description, vetoed }) =>
      [...new Set(clues.filter((clue) => vetoed.has(clue.number)).map((clue) => clue.technology))].map(
        (technology) => ({ description, technology }),
      ),
    ),
  });
}

/** What counts in a vendor's history: strict rules of words and nothing else, so that no vendor speaks for itself. */
function isOfWordsAlone(rule: NumberedRule): boolean {
  const others = [rule.vendors, rule.psc, rule.naics, rule.offices];
  return rule.reading === "strict" && rule.words !== undefined && others.every((part) => part === undefined);
}

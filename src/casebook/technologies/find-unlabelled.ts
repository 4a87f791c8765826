import type { Technology } from "../../model/taxonomy.ts";
import type { TaxonomyFinding } from "../../model/taxonomy-finding.ts";
import { compileTexts, numberRules } from "../../rules/technologies/classify.ts";
import { compilePhrases, phrasePatterns } from "../../rules/technologies/match-phrases.ts";
import { watchWords } from "../../rules/technologies/watch-words.ts";
import type { Connector } from "../../store/connector.ts";
import { awardsNumbered, findingRows, recordsSaying } from "../../store/lint-labels.ts";
import { tellingVendors, unlabelledAwards } from "../../store/unlabelled.ts";
import type { TellingVendor, UnlabelledAward } from "../../store/unlabelled.ts";

/** A vendor is telling when half of its described awards, and at least three, are of a technology. */
const telling = { share: 50, awards: 3 } as const;

/**
 * Returns the largest awards of no technology that look like one: by words of the trade in a description, or by a vendor
 * whose awards mostly are of one. What a veto of the taxonomy stopped is left out: somebody has thought of it.
 */
export async function findUnlabelled(
  db: Connector,
  technologies: readonly Technology[],
  top: number,
): Promise<TaxonomyFinding[]> {
  const vendors = new Map(
    (await tellingVendors(db, telling.share, telling.awards)).map((vendor) => [vendor.vendor, vendor]),
  );
  // Some are stopped by vetoes, or passed the sieve and hold no word.
  const patterns = phrasePatterns(watchWords);
  const awards = await unlabelledAwards(db, patterns, [...vendors.keys()], top * 5 + 50);
  const read = compileTexts(numberRules(technologies));
  const vetoed = (description: string) => {
    const { found, vetoed: stopped } = read(description);
    return [...found.keys()].some((rule) => stopped.has(rule));
  };
  const match = compilePhrases(watchWords);
  const out: TaxonomyFinding[] = [];
  for (const award of awards) {
    if (out.length >= top) break;
    if (award.descriptions.some(vetoed)) continue;
    const says = reason(award, match, vendors);
    if (says === undefined) continue;
    const rows = await findingRows(db, awardsNumbered([award.award]), 1, recordsSaying(patterns));
    out.push({
      kind: "unlabelled",
      file: null,
      line: null,
      technology: null,
      rule: null,
      what: null,
      says,
      awards: 1,
      obligations: rows[0]?.obligations ?? null,
      rows,
    });
  }
  return out;
}

function reason(
  award: UnlabelledAward,
  match: (text: string) => { readonly words: string }[],
  vendors: ReadonlyMap<string, TellingVendor>,
): string | undefined {
  const words = [...new Set(award.descriptions.flatMap((text) => match(text).map((hit) => hit.words)))];
  const known = award.vendors.flatMap((vendor) => vendors.get(vendor) ?? []);
  const reasons = [
    ...(words.length > 0 ? [`a description says ${words.map((w) => `“${w}”`).join(", ")}`] : []),
    ...known.map((v) => `${v.labelled} of its vendor’s ${v.of} described awards are of ${v.technology} by their words`),
  ];
  return reasons.length === 0 ? undefined : reasons.join("; ");
}

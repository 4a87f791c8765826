import type { MatchFeature, NameAsFiled, NameMatch } from "../../model/name-match.ts";
import { registries } from "../../model/vendor-profile.ts";
import { foldName } from "../fold-text.ts";

const legalForms: ReadonlySet<string> = new Set("INC LLC CORP CO LTD LLP LP PLC".split(" "));

/** Returns how alike two names are by their folded words alone, and by their identifiers. */
export function comparePlainly(left: NameAsFiled, right: NameAsFiled): NameMatch {
  const features: MatchFeature[] = [];
  const [a, b] = [foldName(left.name), foldName(right.name)];
  const [words, others] = [a, b].map((name) => {
    const all = name.split(" ");
    const core = all.filter((word) => !legalForms.has(word));
    return new Set(core.length > 0 ? core : all);
  }) as [Set<string>, Set<string>];
  const both = [...words].filter((word) => others.has(word));
  const alike = a === b ? 1 : (0.95 * 2 * both.length) / (words.size + others.size);
  features.push({
    name: "words",
    score: alike,
    weight: 1,
    says: a === b ? `both are ${a}` : both.length > 0 ? `both have ${both.join(", ")}` : "no word in common",
  });
  let score = alike;
  for (const registry of registries) {
    const [own, other] = [left[registry], right[registry]];
    if (!own || !other) continue;
    const same = own === other;
    features.push({
      name: registry,
      score: same ? 1 : 0,
      weight: same ? 1 : -1,
      says: same
        ? `the same ${registry.toUpperCase()}, ${own}`
        : `another ${registry.toUpperCase()}: ${own} and ${other}`,
    });
    score = same ? Math.max(score, 0.6 + 0.4 * alike) : score * 0.8;
  }
  return { left, right, score, features };
}

import type { MatchFeature, NameAsFiled, NameMatch } from "../../model/name-match.ts";
import { compareReadings } from "./comparison.ts";
import type { Comparison } from "./comparison.ts";
import { nameFeatures, officesDiffer } from "./features.ts";
import { compareIdentifiers } from "./identifiers.ts";
import { normaliseName } from "./normalise-name.ts";
import type { NameReading, NormalisedName } from "./normalise-name.ts";
import { vendorWeights } from "./weights.ts";
import type { Weights } from "./weights.ts";

/**
 * Compares two names as filed on what they are made of and on their registry identifiers. The score is how likely they
 * are one vendor, the same whichever is left; each feature says in words what made it.
 */
export function compareNames(left: NameAsFiled, right: NameAsFiled, weights: Weights = vendorWeights): NameMatch {
  return explainMatch(left, right, normaliseName(left.name), normaliseName(right.name), weights);
}

/** Like compareNames, of names already taken apart. */
export function explainMatch(
  left: NameAsFiled,
  right: NameAsFiled,
  normalLeft: NormalisedName,
  normalRight: NormalisedName,
  weights: Weights = vendorWeights,
): NameMatch {
  const best = bestReading(normalLeft, normalRight, weights);
  const registry = compareIdentifiers(left, right).map((f) => ({ ...f, weight: weights.features[f.name] ?? 0 }));
  const features: MatchFeature[] = [...registry];
  const one = sameReading(best.it.left, best.it.right);
  if (one)
    features.push({
      name: "the same name",
      score: 1,
      weight: 1,
      says: "nothing but case, marks or short forms differ",
    });
  for (const feature of nameFeatures) {
    const score = feature.score(best.it);
    if (score === 0 && feature !== nameFeatures[0]) continue;
    features.push({
      name: feature.name,
      score,
      weight: weights.features[feature.name] ?? 0,
      says: feature.says(best.it),
    });
  }
  const read = [
    ...(normalLeft.readings.length > 1 ? [best.it.left.words.join(" ")] : []),
    ...(normalRight.readings.length > 1 ? [best.it.right.words.join(" ")] : []),
  ];
  if (read.length > 0)
    features.push({ name: "one of several names", score: 1, weight: 0, says: `read as ${read.join(" and ")}` });
  const score = total(best.sum, registry, one);
  return { left, right, score, features };
}

/** Returns the score of two names alone, without a word of why: fast. */
export function scoreNames(
  left: NormalisedName,
  right: NormalisedName,
  registry: readonly MatchFeature[] = [],
  weights: Weights = vendorWeights,
): number {
  const best = bestReading(left, right, weights);
  return total(best.sum, registry, sameReading(best.it.left, best.it.right));
}

function total(sum: number, registry: readonly MatchFeature[], one: boolean): number {
  if (one && !registry.some((f) => f.weight < 0)) return 1;
  const all = registry.reduce((n, f) => n + f.weight * f.score, sum);
  return Math.round(1e4 / (1 + Math.exp(-all))) / 1e4;
}

function bestReading(left: NormalisedName, right: NormalisedName, weights: Weights) {
  let best: { it: Comparison; sum: number } | undefined;
  for (const a of left.readings)
    for (const b of right.readings) {
      const it = compareReadings(a, b);
      const sum = sumOf(it, weights);
      if (!best || sum > best.sum) best = { it, sum };
    }
  return best!;
}

/** Returns the weighted sum of what two readings are compared on. */
export function sumOf(it: Comparison, weights: Weights): number {
  let sum = weights.bias;
  for (const feature of nameFeatures) {
    const score = feature.score(it);
    if (score !== 0) sum += score * (weights.features[feature.name] ?? 0);
  }
  return sum;
}

/** Returns whether two readings are the same, word by word, in any order. */
function sameReading(left: NameReading, right: NameReading): boolean {
  if (officesDiffer(left, right)) return false;
  if (left.words.length !== right.words.length || left.numbers.join() !== right.numbers.join()) return false;
  if ([...left.words].sort().join(" ") !== [...right.words].sort().join(" ")) return false;
  return left.forms.map((f) => f.form).join() === right.forms.map((f) => f.form).join();
}

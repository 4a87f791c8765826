import { foldText } from "../../src/rules/fold-text.ts";

/** A text a classifier learns from, and the labels it has. */
export type Example = { readonly text: string; readonly labels: readonly string[] };

const rounds = 60;
const rate = 0.5;
const decay = 1e-4;

/**
 * Trains a logistic regression for each label on the words and pairs of words of texts, and returns what finds labels
 * in a text: those at one half or more. Fixed settings, no
 * randomness.
 */
export function trainLogistic(examples: readonly Example[]): (text: string) => string[] {
  const index = new Map<string, number>();
  const seen = examples.map(({ text }) => features(text).map((f) => index.get(f) ?? add(index, f)));
  const labels = [...new Set(examples.flatMap((one) => one.labels))].sort();
  const models = labels.map((label) => {
    const weights = new Float64Array(index.size);
    let bias = 0;
    const own = examples.filter((one) => one.labels.includes(label)).length;
    // Rare labels weigh more, so that yes and no weigh the same in sum; else a rare label is never found.
    const heavy = { yes: examples.length / (2 * own), no: examples.length / (2 * (examples.length - own) || 1) };
    for (let round = 0; round < rounds; round++) {
      const step = rate / (1 + round / 10);
      for (const [i, active] of seen.entries()) {
        const truth = examples[i]!.labels.includes(label) ? 1 : 0;
        const size = Math.sqrt(active.length) || 1;
        const error = (truth - sigmoid(bias + dot(weights, active) / size)) * (truth ? heavy.yes : heavy.no);
        bias += step * error;
        for (const at of active) weights[at]! += step * (error / size - decay * weights[at]!);
      }
    }
    return { label, weights, bias };
  });
  return (text) => {
    const active = features(text).flatMap((f) => index.get(f) ?? []);
    const size = Math.sqrt(features(text).length) || 1;
    return models
      .filter(({ weights, bias }) => sigmoid(bias + dot(weights, active) / size) >= 0.5)
      .map(({ label }) => label);
  };
}

function add(index: Map<string, number>, feature: string): number {
  const at = index.size;
  index.set(feature, at);
  return at;
}

function features(text: string): string[] {
  const words = foldText(text).split(" ").filter(Boolean);
  return [...new Set([...words, ...words.slice(1).map((word, i) => `${words[i]!} ${word}`)])];
}

function dot(weights: Float64Array, active: readonly number[]): number {
  let sum = 0;
  for (const at of active) sum += weights[at]!;
  return sum;
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

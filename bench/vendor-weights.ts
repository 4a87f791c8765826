import { join } from "node:path";
import { compareReadings } from "../src/rules/vendors/comparison.ts";
import type { Comparison } from "../src/rules/vendors/comparison.ts";
import { nameFeatures } from "../src/rules/vendors/features.ts";
import { normaliseName } from "../src/rules/vendors/normalise-name.ts";
import { priorWeights } from "../src/rules/vendors/weights.ts";
import type { Weights } from "../src/rules/vendors/weights.ts";
import { bestThreshold } from "./vendors/score.ts";
import type { Answers } from "./vendors/score.ts";
import { scorer } from "./vendors/systems.ts";
import { answerPairs, registryPairs } from "./vendors/tasks.ts";
import { readPairs, readRegistry } from "./vendors/truth.ts";

/**
 * Fits the weights of the features of a name match and prints them: a logistic regression on the training halves of the
 * labelled pairs and of the registry's names alone. It starts from weights set by hand, is held near them (`pull`), and
 * keeps each on its side of zero, for a feature that speaks against must not come to speak for. What two numbers that
 * differ count is set by hand: the pair file has funds of one series as one firm, and whoever adds up money must not.
 */
const data = join(import.meta.dirname, "../../shared/data/08-entity-resolution-benchmarks");
const pull = 0.02;
const steps = 4_000;
const byHand = new Set(["numbers differ", "office codes differ"]);

type Sample = { readonly x: readonly number[]; readonly y: number; weight: number };

const pairs = readPairs(join(data, "nomenklatura_name_cases_orgs.visible.csv")).filter((p) => p.half === "train");
const names = readRegistry(join(data, "fpds_vendor_names_by_id.visible.csv"));
const registry = registryPairs(names, (i) => names.halves[i] === "train");
const own = nameFeatures.map((feature) => feature.name);
const samples = [...ofPairs(), ...ofRegistry()];
const fitted = fit(samples);
process.stdout.write(`${samples.length} training pairs\n${JSON.stringify(fitted, null, 2)}\n`);
process.stdout.write(`best threshold: ${bestThreshold(answer(pairs), answer(registry))}\n`);

function answer(of: readonly { readonly left: string; readonly right: string; readonly same: boolean }[]): Answers {
  return answerPairs({ name: "", ours: true, score: scorer(fitted) }, of);
}

function features(it: Comparison): number[] {
  return nameFeatures.map((feature) => feature.score(it));
}

function ofPairs(): Sample[] {
  return balanced(
    pairs.map(({ left, right, same }) => sample(left, right, same)),
    50,
  );
}

function ofRegistry(): Sample[] {
  // Pairs that nobody would look at teach nothing; neither do names that are equal.
  const near: Weights = { bias: -3, features: { "words in common": 10 } };
  const score = scorer(near);
  const out = registry.filter(({ left, right }) => {
    const likely = score(left, right);
    return likely >= 0.5 && likely < 1;
  });
  return balanced(out.map(({ left, right, same }) => sample(left, right, same)).filter(teaches), 400);
}

function sample(left: string, right: string, same: boolean): Sample {
  const [a] = normaliseName(left).readings;
  const [b] = normaliseName(right).readings;
  return { x: features(compareReadings(a!, b!)), y: same ? 1 : 0, weight: 1 };
}

/** A pair that is one by the registry and nothing alike teaches only that firms are renamed and offices are parts. */
function teaches({ x, y }: Sample): boolean {
  const sum = x.reduce((n, v, k) => n + v * (priorWeights.features[own[k]!] ?? 0), priorWeights.bias);
  return y === 0 || sum > -3;
}

/** What a wrong answer of either kind costs: two firms taken for one cost more where most pairs are two. */
function balanced(of: Sample[], different: number): Sample[] {
  const same = of.filter((s) => s.y === 1).length;
  for (const s of of) s.weight = s.y === 1 ? 50 / same : different / (of.length - same);
  return of;
}

function fit(of: readonly Sample[]): Weights {
  const prior = own.map((name) => priorWeights.features[name] ?? 0);
  const weights = [...prior];
  let bias = priorWeights.bias;
  for (let step = 0; step < steps; step++) {
    const rate = 0.02;
    const slope = weights.map((w, k) => 100 * pull * (w - prior[k]!));
    let slopeBias = 100 * pull * (bias - priorWeights.bias);
    for (const { x, y, weight } of of) {
      const sum = x.reduce((n, v, k) => n + v * weights[k]!, bias);
      const error = weight * (1 / (1 + Math.exp(-sum)) - y);
      for (const [k, v] of x.entries()) if (v !== 0) slope[k]! += error * v;
      slopeBias += error;
    }
    for (const [k, name] of own.entries()) {
      if (byHand.has(name)) continue;
      const next = weights[k]! - (rate * slope[k]!) / 10;
      weights[k] = Math.sign(next) === Math.sign(prior[k]!) ? next : 0;
    }
    bias -= (rate * slopeBias) / 10;
  }
  const round = (n: number) => Math.round(n * 100) / 100;
  return {
    bias: round(bias),
    features: Object.fromEntries(own.map((name, k) => [name, round(weights[k]!)])),
  };
}

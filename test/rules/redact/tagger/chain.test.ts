import { describe, expect, it } from "vitest";
import { seeded } from "../../../../bench/random.ts";
import { chancesOf, labelCount, mayFollow } from "../../../../src/rules/redact/tagger/chain.ts";

const L = labelCount;

/** The same by counting every labelling of the chain. */
function enumerated(length: number, single: Float64Array, steps: Uint8Array, pair: Float64Array) {
  const chances = new Float64Array(length * L);
  let total = 0;
  const walk = (at: number, path: readonly number[], score: number): void => {
    if (at === length) {
      const weight = Math.exp(score);
      total += weight;
      path.forEach((label, place) => (chances[place * L + label]! += weight));
      return;
    }
    for (let label = 0; label < L; label++) {
      const before = path.at(-1) ?? 0;
      if (!mayFollow(before, label)) continue;
      const step = at === 0 ? 0 : pair[(steps[at]! * L + before) * L + label]!;
      walk(at + 1, [...path, label], score + step + single[at * L + label]!);
    }
  };
  walk(0, [], 0);
  return { chances: chances.map((chance) => chance / total), logSum: Math.log(total) };
}

describe("chancesOf(scores)", () => {
  it.each([1, 2, 5])("is what counting every labelling of %i pieces gives", (length) => {
    const random = seeded(length);
    const number = () => 6 * random.next() - 3;
    const single = Float64Array.from({ length: length * L }, number);
    const pair = Float64Array.from({ length: 8 * L * L }, number);
    const steps = Uint8Array.from({ length }, () => random.below(8));
    const { single: chances, logSum } = chancesOf({ length, single, steps, pair });
    const expected = enumerated(length, single, steps, pair);
    expect(logSum).toBeCloseTo(expected.logSum, 9);
    chances.forEach((chance, at) => expect(chance).toBeCloseTo(expected.chances[at]!, 9));
  });

  it("gives a further piece of a name no chance where no name begins", () => {
    const single = Float64Array.from({ length: 2 * L }, (_, at) => (at % L === 1 ? -1000 : 0));
    const { single: chances } = chancesOf({
      length: 2,
      single,
      steps: new Uint8Array(2),
      pair: new Float64Array(8 * L * L),
    });
    expect(chances[2]).toBe(0);
    expect(chances[L + 2]).toBeLessThan(1e-9);
  });
});

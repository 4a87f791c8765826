/** What a piece can be: nothing, the first or a further piece of a name, the first or a further piece of an address. */
export const labels = ["O", "B-name", "I-name", "B-address", "I-address"] as const;
export const labelCount = labels.length;

/** Which label may follow which: a further piece only what it continues. */
export function mayFollow(before: number, after: number): boolean {
  return !(after === 2 && before !== 1 && before !== 2) && !(after === 4 && before !== 3 && before !== 4);
}

/** Scores of a chain: of each label at each piece, and of each pair of labels by the kind of step between them. */
export type ChainScores = {
  readonly length: number;
  /** By piece and label. */
  readonly single: Float64Array;
  /** The kind of step into each piece. */
  readonly steps: Uint8Array;
  /** By kind of step, label before and label after. */
  readonly pair: Float64Array;
};

/** Chances by piece and label, and the logarithm of the sum over all labellings. */
export type Chances = {
  readonly single: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly scale: Float64Array;
  readonly grown: Float64Array;
  readonly grownPair: Float64Array;
  readonly logSum: number;
};

/** Returns the exponentials of pair scores; 0 where a label may not follow. */
export function grownPairs(pair: Float64Array): Float64Array {
  return pair.map((score, at) => {
    const [before, after] = [Math.floor(at / labelCount) % labelCount, at % labelCount];
    return mayFollow(before, after) ? Math.exp(score) : 0;
  });
}

/** Returns the chance of every label at every piece, over all labellings of the chain: forward and backward. */
export function chancesOf(scores: ChainScores, grownPair = grownPairs(scores.pair)): Chances {
  const { length, single, steps } = scores;
  const L = labelCount;
  const grown = new Float64Array(length * L);
  const forward = new Float64Array(length * L);
  const backward = new Float64Array(length * L);
  const scale = new Float64Array(length);
  const chances = new Float64Array(length * L);
  let logSum = 0;
  for (let at = 0; at < length; at++) {
    let top = -Infinity;
    for (let y = 0; y < L; y++) top = Math.max(top, single[at * L + y]!);
    logSum += top;
    let sum = 0;
    for (let y = 0; y < L; y++) {
      const own = Math.exp(single[at * L + y]! - top);
      grown[at * L + y] = own;
      let before = 0;
      if (at === 0) before = mayFollow(0, y) ? 1 : 0;
      else {
        const base = steps[at]! * L * L + y;
        for (let x = 0; x < L; x++) before += forward[(at - 1) * L + x]! * grownPair[base + x * L]!;
      }
      const value = before * own;
      forward[at * L + y] = value;
      sum += value;
    }
    scale[at] = sum;
    logSum += Math.log(sum);
    for (let y = 0; y < L; y++) forward[at * L + y]! /= sum;
  }
  for (let y = 0; y < L; y++) backward[(length - 1) * L + y] = 1;
  for (let at = length - 2; at >= 0; at--) {
    const base = steps[at + 1]! * L * L;
    for (let x = 0; x < L; x++) {
      let sum = 0;
      for (let y = 0; y < L; y++)
        sum += grownPair[base + x * L + y]! * grown[(at + 1) * L + y]! * backward[(at + 1) * L + y]!;
      backward[at * L + x] = sum / scale[at + 1]!;
    }
  }
  for (let at = 0; at < length * L; at++) chances[at] = forward[at]! * backward[at]!;
  return { single: chances, forward, backward, scale, grown, grownPair, logSum };
}

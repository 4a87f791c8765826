import { chancesOf, labelCount } from "../../src/rules/redact/tagger/chain.ts";
import { stepCount, tableBits } from "../../src/rules/redact/tagger/features.ts";
import type { Lesson } from "./samples.ts";

const L = labelCount;

/** Weights being learnt: AdaGrad with an L1 penalty that is caught up with when a weight is next touched. */
export class Learner {
  readonly weights = new Float32Array((1 << tableBits) * L);
  readonly pair = new Float64Array(stepCount * L * L);
  readonly #squares = new Float32Array((1 << tableBits) * L).fill(1e-1);
  readonly #pairSquares = new Float64Array(stepCount * L * L).fill(1);
  readonly #touched = new Uint32Array(1 << tableBits);
  readonly #rate: number;
  readonly #penalty: number;
  #time = 0;

  constructor(rate: number, penalty: number) {
    this.#rate = rate;
    this.#penalty = penalty;
  }

  /** Learns one lesson; returns how surprising it was: minus the logarithm of the chance of its labels. */
  learn({ perPiece, features, steps, labels }: Lesson, speed: number): number {
    const length = labels.length;
    if (length === 0) return 0;
    this.#time++;
    const single = new Float64Array(length * L);
    const { weights, pair } = this;
    for (let at = 0; at < length; at++)
      for (let each = at * perPiece, end = each + perPiece; each < end; each++) {
        const place = features[each]!;
        if (place < 0) continue;
        this.#catchUp(place, speed);
        for (let y = 0; y < L; y++) single[at * L + y]! += weights[place * L + y]!;
      }
    const {
      single: chances,
      forward,
      backward,
      scale,
      grown,
      grownPair,
      logSum,
    } = chancesOf({ length, single, steps, pair });
    let surprise = logSum;
    const pairGradient = new Float64Array(pair.length);
    for (let at = 0; at < length; at++) {
      const gold = labels[at]!;
      surprise -= single[at * L + gold]!;
      for (let y = 0; y < L; y++) chances[at * L + y]! -= y === gold ? 1 : 0;
      if (at === 0) continue;
      const base = steps[at]! * L * L;
      surprise -= pair[base + labels[at - 1]! * L + gold]!;
      pairGradient[base + labels[at - 1]! * L + gold]! -= 1;
      for (let x = 0; x < L; x++)
        for (let y = 0; y < L; y++)
          pairGradient[base + x * L + y]! +=
            (forward[(at - 1) * L + x]! * grownPair[base + x * L + y]! * grown[at * L + y]! * backward[at * L + y]!) /
            scale[at]!;
    }
    const rate = this.#rate * speed;
    for (let at = 0; at < length; at++)
      for (let each = at * perPiece, end = each + perPiece; each < end; each++) {
        const place = features[each]!;
        if (place < 0) continue;
        for (let y = 0; y < L; y++) {
          const gradient = chances[at * L + y]!;
          if (gradient < 1e-4 && gradient > -1e-4) continue;
          const into = place * L + y;
          this.#squares[into]! += gradient * gradient;
          weights[into]! -= (rate * gradient) / Math.sqrt(this.#squares[into]!);
        }
      }
    for (let into = 0; into < pair.length; into++) {
      const gradient = pairGradient[into]!;
      if (gradient === 0) continue;
      this.#pairSquares[into]! += gradient * gradient;
      pair[into]! -= (rate * gradient) / Math.sqrt(this.#pairSquares[into]!);
      pair[into] = Math.max(-7.5, Math.min(7.5, pair[into]!));
    }
    return surprise;
  }

  /** Takes the penalty of all lessons since the place was last touched. */
  #catchUp(place: number, speed: number): void {
    const missed = this.#time - this.#touched[place]!;
    if (missed === 0) return;
    this.#touched[place] = this.#time;
    for (let y = 0; y < L; y++) {
      const into = place * L + y;
      const weight = this.weights[into]!;
      if (weight === 0) continue;
      const loss = (missed * this.#penalty * this.#rate * speed) / Math.sqrt(this.#squares[into]!);
      this.weights[into] = weight > loss ? weight - loss : weight < -loss ? weight + loss : 0;
    }
  }

  /** Takes what is left of the penalty from every weight. */
  finish(speed: number): void {
    for (let place = 0; place < this.#touched.length; place++)
      if (this.#touched[place]! > 0) this.#catchUp(place, speed);
  }
}

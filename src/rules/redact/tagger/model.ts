import { chancesOf, grownPairs, labelCount } from "./chain.ts";
import type { Chances } from "./chain.ts";
import { stepCount, tableBits } from "./features.ts";
import type { Sight } from "./features.ts";

/** A trained tagger: a row of weights for each feature that has any, and the weights of steps. */
export type TaggerModel = {
  /** The row of each place of the table; 0 is the row of no weights. */
  readonly rowOf: Uint32Array;
  readonly rows: Int8Array;
  readonly unit: number;
  readonly grownPair: Float64Array;
  readonly pair: Float64Array;
};

const pairUnit = 1 / 16;

/**
 * Returns a model as bytes: the unit of weights, the weights of steps, then for each place of the table that has weights the
 * distance from the last one (seven bits to a byte), which labels have one (a bit each), and each as a signed byte.
 */
export function encodeModel(weights: Float32Array, pair: Float64Array, unit: number): Uint8Array {
  const bytes: number[] = [...new Uint8Array(new Float32Array([unit]).buffer)];
  for (const weight of pair) bytes.push(clamp(weight / pairUnit) & 255);
  let last = 0;
  for (let place = 0; place < weights.length / labelCount; place++) {
    const quantised = Array.from({ length: labelCount }, (_, y) => clamp(weights[place * labelCount + y]! / unit));
    const mask = quantised.reduce((bits, weight, y) => bits | (weight === 0 ? 0 : 1 << y), 0);
    if (mask === 0) continue;
    let distance = place - last;
    last = place;
    for (; distance >= 128; distance = Math.floor(distance / 128)) bytes.push((distance & 127) | 128);
    bytes.push(distance, mask, ...quantised.filter((weight) => weight !== 0).map((weight) => weight & 255));
  }
  return Uint8Array.from(bytes);
}

const clamp = (value: number): number => Math.max(-127, Math.min(127, Math.round(value)));

/** Returns the model that `encodeModel` made bytes of. */
export function decodeModel(bytes: Uint8Array): TaggerModel {
  const signed = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  const unit = new Float32Array(bytes.slice(0, 4).buffer)[0]!;
  const pairs = stepCount * labelCount * labelCount;
  const pair = Float64Array.from(signed.subarray(4, 4 + pairs), (weight) => weight * pairUnit);
  const rowOf = new Uint32Array(1 << tableBits);
  const rows = new Int8Array((bytes.length >> 1) * labelCount);
  let [place, row] = [0, 0];
  for (let at = 4 + pairs; at < bytes.length;) {
    let [distance, factor] = [0, 1];
    while (bytes[at]! >= 128) {
      distance += (bytes[at++]! & 127) * factor;
      factor *= 128;
    }
    place += distance + bytes[at++]! * factor;
    rowOf[place] = ++row;
    const mask = bytes[at++]!;
    for (let y = 0; y < labelCount; y++) if (mask & (1 << y)) rows[row * labelCount + y] = signed[at++]!;
  }
  return { rowOf, rows: rows.slice(0, (row + 1) * labelCount), unit, pair, grownPair: grownPairs(pair) };
}

/** Returns the chance of every label at every piece of what was seen. */
export function chancesIn({ rowOf, rows, unit, pair, grownPair }: TaggerModel, sight: Sight): Chances {
  const { perPiece, features, steps } = sight;
  const length = steps.length;
  const single = new Float64Array(length * labelCount);
  for (let at = 0; at < length; at++) {
    let [s0, s1, s2, s3, s4] = [0, 0, 0, 0, 0];
    for (let each = at * perPiece, end = each + perPiece; each < end; each++) {
      const place = features[each]!;
      if (place < 0) continue;
      const row = rowOf[place]! * labelCount;
      if (row === 0) continue;
      s0 += rows[row]!;
      s1 += rows[row + 1]!;
      s2 += rows[row + 2]!;
      s3 += rows[row + 3]!;
      s4 += rows[row + 4]!;
    }
    const base = at * labelCount;
    single[base] = s0 * unit;
    single[base + 1] = s1 * unit;
    single[base + 2] = s2 * unit;
    single[base + 3] = s3 * unit;
    single[base + 4] = s4 * unit;
  }
  return chancesOf({ length, single, steps, pair }, grownPair);
}

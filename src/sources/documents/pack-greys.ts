import { deflateSync } from "node:zlib";
import type { GreyPixels } from "./grey-pixels.ts";

/** Returns greys cut down to so many bits and packed as PNG packs rows (filter “up”), which a PDF takes as it is. */
export function packGreys({ width, height, data }: GreyPixels, bits: 1 | 2 | 4): Uint8Array {
  const rowBytes = Math.ceil((width * bits) / 8);
  const packed = new Uint8Array((rowBytes + 1) * height);
  const levels = (1 << bits) - 1;
  let above = new Uint8Array(rowBytes);
  for (let y = 0; y < height; y++) {
    const row = new Uint8Array(rowBytes);
    for (let x = 0; x < width; x++) {
      const level = Math.round((data[y * width + x]! * levels) / 255);
      const bit = x * bits;
      row[bit >> 3]! |= level << (8 - bits - (bit & 7));
    }
    const at = y * (rowBytes + 1);
    packed[at] = 2;
    for (let x = 0; x < rowBytes; x++) packed[at + 1 + x] = row[x]! - above[x]!;
    above = row;
  }
  return deflateSync(packed, { level: 9 });
}

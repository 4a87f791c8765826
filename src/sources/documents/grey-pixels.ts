import type { Rect } from "./rect.ts";

/** A picture in greys, a byte a pixel, row by row. */
export type GreyPixels = { readonly width: number; readonly height: number; readonly data: Uint8Array };

/** Returns the greys of colours, a fourth byte for opacity not counted. */
export function greyOf(width: number, height: number, rgba: ArrayLike<number>): GreyPixels {
  const data = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < data.length; at++, from += 4)
    data[at] = (rgba[from]! * 77 + rgba[from + 1]! * 151 + rgba[from + 2]! * 28) >> 8;
  return { width, height, data };
}

/** Differences the eye does not see, and the share of pixels that a scratch or a rule takes. */
const [seen, scratches] = [24, 0.03];

/** Returns the grey of a part of a picture, given in pixels, that shows nothing: one grey all over; null where it does. */
export function blankGrey({ width, height, data }: GreyPixels, rect: Rect): number | null {
  const [x0, x1] = [Math.max(0, Math.round(rect.x0)), Math.min(width, Math.round(rect.x1))];
  const [y0, y1] = [Math.max(0, Math.round(rect.y0)), Math.min(height, Math.round(rect.y1))];
  const counts = new Uint32Array(256);
  let total = 0;
  for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++, total++) counts[data[y * width + x]!]!++;
  if (total === 0) return 255;
  let median = 0;
  for (let sum = counts[0]!; sum * 2 < total; sum += counts[++median]!);
  let different = 0;
  for (let value = 0; value < 256; value++) if (Math.abs(value - median) > seen) different += counts[value]!;
  return different < scratches * total ? median : null;
}

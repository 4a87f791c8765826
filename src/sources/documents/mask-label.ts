import type { Box } from "../../model/document.ts";
import { type Rect, rectOf } from "./rect.ts";

/** How wide letters of the label's font are on average, in shares of their size. */
const letter = 0.47;

/** Letters lean out of their boxes, and pixels along an edge are blended: a mask is so much larger than what it masks. */
export const maskMargin = 1.2;

/** Where the kind of what was masked is written in its box, in points: how large, and whether it reads upward. */
export type MaskLabel = { readonly size: number; readonly upright: boolean; readonly rect: Rect };

/** Returns the place of a label of so many letters in the middle of a masked box. */
export function maskLabel(box: Box, letters: number): MaskLabel {
  const upright = box.height > 2 * box.width && box.height > 20;
  const [length, height] = upright ? [box.height, box.width] : [box.width, box.height];
  const size = Math.max(2, Math.min(0.8 * (height + 2 * maskMargin), 14, length / (letter * letters)));
  const [long, high] = [Math.min(length, size * letter * letters), Math.min(height, 1.1 * size)];
  const { x0, y0, x1, y1 } = rectOf(box);
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const [halfX, halfY] = upright ? [high / 2, long / 2] : [long / 2, high / 2];
  return { size, upright, rect: { x0: x - halfX, y0: y - halfY, x1: x + halfX, y1: y + halfY } };
}

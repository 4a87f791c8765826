import type { Box } from "../../model/document.ts";

/** Returns the smallest box around all of these; there is at least one. */
export function aroundAll(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: tenths(right - x), height: tenths(bottom - y) };
}

/** Returns the middle one of some numbers, 0 of none. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

/** Sums of doubles leave dust (`103.30000000000001`); a hundredth of a point is nothing on a page. */
function tenths(length: number): number {
  return Math.round(length * 100) / 100;
}

import type { Box } from "../../model/document.ts";

/** A rectangle by its edges; y grows downward. */
export type Rect = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };

/** A transformation of the plane, as PDF writes it. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** Returns the transformation that does `inner` first and `outer` after it. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

/** Returns the smallest upright rectangle around a transformed one. */
export function transformed(matrix: Matrix, x0: number, y0: number, x1: number, y1: number): Rect {
  const [a, b, c, d, e, f] = matrix;
  const xs = [a * x0 + c * y0, a * x1 + c * y0, a * x0 + c * y1, a * x1 + c * y1];
  const ys = [b * x0 + d * y0, b * x1 + d * y0, b * x0 + d * y1, b * x1 + d * y1];
  return { x0: Math.min(...xs) + e, y0: Math.min(...ys) + f, x1: Math.max(...xs) + e, y1: Math.max(...ys) + f };
}

/** Returns what two rectangles share; where they share nothing its area is 0. */
export function intersection(one: Rect, other: Rect): Rect {
  const x0 = Math.max(one.x0, other.x0);
  const y0 = Math.max(one.y0, other.y0);
  return { x0, y0, x1: Math.max(x0, Math.min(one.x1, other.x1)), y1: Math.max(y0, Math.min(one.y1, other.y1)) };
}

/** Returns the smallest rectangle around both. */
export function union(one: Rect, other: Rect): Rect {
  return {
    x0: Math.min(one.x0, other.x0),
    y0: Math.min(one.y0, other.y0),
    x1: Math.max(one.x1, other.x1),
    y1: Math.max(one.y1, other.y1),
  };
}

export const areaOf = ({ x0, y0, x1, y1 }: Rect): number => Math.max(0, x1 - x0) * Math.max(0, y1 - y0);

/** A hundredth of a point is finer than any reader of a box needs. */
const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Returns the rectangle as the model writes places. */
export function boxOf({ x0, y0, x1, y1 }: Rect): Box {
  return { x: rounded(x0), y: rounded(y0), width: rounded(x1 - x0), height: rounded(y1 - y0) };
}

export function rectOf({ x, y, width, height }: Box): Rect {
  return { x0: x, y0: y, x1: x + width, y1: y + height };
}

import { type Matrix, type Rect, transformed } from "./rect.ts";

/** How pdf.js numbers the steps of a path, and how many numbers follow each. */
const move = 0;
const coordinates: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };

/** Returns the rectangle around each part of a path: around the four boxes of one path, four. */
export function pathRects(path: ArrayLike<number>, matrix: Matrix): Rect[] {
  const rects: Rect[] = [];
  let edges: [number, number, number, number] | undefined;
  const close = () => {
    if (edges) rects.push(transformed(matrix, ...edges));
    edges = undefined;
  };
  for (let at = 0; at < path.length;) {
    const step = path[at++]!;
    const count = coordinates[step] ?? 0;
    if (step === move) close();
    for (const end = at + count; at < end; at += 2) {
      const [x, y] = [path[at]!, path[at + 1]!];
      edges = edges
        ? [Math.min(edges[0], x), Math.min(edges[1], y), Math.max(edges[2], x), Math.max(edges[3], y)]
        : [x, y, x, y];
    }
  }
  close();
  return rects;
}

import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { MarkCanvas } from "./mark-canvas.ts";
import { pathRects } from "./path-rects.ts";
import { intersection, transformed } from "./rect.ts";

const fills = new Set<number>([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const strokes = new Set<number>([OPS.stroke, OPS.closeStroke]);

/** A stroke of this width in points hides a line of text. */
const thickStroke = 4;

/** Draws a path: what it fills, a stroke thick enough to hide text, and the clip where one waits for it. */
export function constructPath(canvas: MarkCanvas, args: readonly unknown[]): void {
  const [op, data, minMax] = args as [number, readonly [unknown], ArrayLike<number> | null];
  if (!minMax) return;
  const { state } = canvas;
  const path = data[0];
  const whole = () => transformed(state.ctm, minMax[0]!, minMax[1]!, minMax[2]!, minMax[3]!);
  const rects = () => (ArrayBuffer.isView(path) ? pathRects(path as Float32Array, state.ctm) : [whole()]);
  if (fills.has(op)) for (const rect of rects()) canvas.paint(rect, "fill", state.color);
  else if (strokes.has(op)) {
    const width = state.lineWidth * Math.sqrt(Math.abs(state.ctm[0] * state.ctm[3] - state.ctm[1] * state.ctm[2]));
    if (width >= thickStroke)
      for (const { x0, y0, x1, y1 } of rects())
        canvas.paint({ x0: x0 - width / 2, y0: y0 - width / 2, x1: x1 + width / 2, y1: y1 + width / 2 }, "fill", null);
  }
  if (canvas.pendingClip) state.clip = intersection(state.clip, whole());
  canvas.pendingClip = false;
}

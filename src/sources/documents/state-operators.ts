import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { setExtended } from "./graphics-state.ts";
import type { MarkCanvas, Operator } from "./mark-canvas.ts";
import { intersection, type Matrix, transformed } from "./rect.ts";

const noColor: Operator = ({ state }) => {
  state.color = null;
};
const clip: Operator = (canvas) => {
  canvas.pendingClip = true;
};

/** What operators on the state of graphics do: colours, clips, groups, annotations and layers. */
export const stateOperators: readonly (readonly [number, Operator])[] = [
  [OPS.save, (canvas) => canvas.save()],
  [OPS.restore, (canvas) => canvas.restore()],
  [OPS.transform, (canvas, args) => canvas.transform(args as unknown as Matrix)],
  [OPS.setGState, setGraphics],
  [
    OPS.setFillRGBColor,
    ({ state }, [color]) => {
      state.color = String(color as string);
    },
  ],
  [OPS.setFillColorN, noColor],
  [OPS.setFillTransparent, noColor],
  [
    OPS.setLineWidth,
    ({ state }, [width]) => {
      state.lineWidth = width as number;
    },
  ],
  [OPS.clip, clip],
  [OPS.eoClip, clip],
  [OPS.paintFormXObjectBegin, beginForm],
  [OPS.paintFormXObjectEnd, (canvas) => canvas.restore()],
  [OPS.beginGroup, beginGroup],
  [OPS.endGroup, endGroup],
  [OPS.beginAnnotation, beginAnnotation],
  [
    OPS.endAnnotation,
    (canvas) => {
      canvas.annotation = false;
      canvas.reset();
    },
  ],
  [
    OPS.beginMarkedContentProps,
    (canvas, [tag, group]) => void canvas.layers.push(tag !== "OC" || canvas.isVisible(group)),
  ],
  [OPS.beginMarkedContent, (canvas) => void canvas.layers.push(true)],
  [OPS.endMarkedContent, (canvas) => void canvas.layers.pop()],
];

function setGraphics(canvas: MarkCanvas, [entries]: readonly unknown[]): void {
  for (const [key, value] of entries as readonly [string, unknown][])
    if (key === "Font") canvas.setFont(...(value as [string, number]));
    else setExtended(canvas.state, key, value);
}

function beginForm(canvas: MarkCanvas, args: readonly unknown[]): void {
  canvas.save();
  const [matrix, bbox] = args as [Matrix | null, readonly number[] | null];
  if (matrix) canvas.transform(matrix);
  const { state } = canvas;
  if (bbox) state.clip = intersection(state.clip, transformed(state.ctm, bbox[0]!, bbox[1]!, bbox[2]!, bbox[3]!));
}

function beginGroup(canvas: MarkCanvas, args: readonly unknown[]): void {
  canvas.save();
  const group = args[0] as { readonly matrix?: Matrix | null; readonly smask?: unknown };
  if (group.matrix) canvas.transform(group.matrix);
  const { state } = canvas;
  state.groupAlpha *= state.alpha;
  if (state.blend !== "source-over") state.groupBlend = state.blend;
  state.alpha = state.strokeAlpha = 1;
  state.blend = "source-over";
  if (group.smask || canvas.masks > 0) canvas.masks++;
}

function endGroup(canvas: MarkCanvas): void {
  canvas.restore();
  if (canvas.masks > 0) canvas.masks--;
}

function beginAnnotation(canvas: MarkCanvas, args: readonly unknown[]): void {
  canvas.annotation = true;
  canvas.reset();
  const [, , transform, matrix] = args as [string, unknown, Matrix | null, Matrix | null];
  if (transform) canvas.transform(transform);
  if (matrix) canvas.transform(matrix);
}

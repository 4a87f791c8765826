import { type Matrix, type Rect, identity, multiply } from "./rect.ts";

/** What of a font its glyphs' places depend on; pdf.js knows more. */
export type FontMetrics = {
  readonly fontMatrix?: readonly number[];
  readonly ascent?: number;
  readonly descent?: number;
  readonly vertical?: boolean;
  readonly defaultVMetrics?: readonly number[];
};

/** The part of a PDF's graphics state that says where text stands, in what colour, and what it is drawn over. */
export type GraphicsState = {
  ctm: Matrix;
  clip: Rect;
  color: string | null;
  alpha: number;
  blend: string;
  lineWidth: number;
  strokeAlpha: number;
  font: FontMetrics | null;
  fontSize: number;
  direction: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  /** Alpha of the transparency group around; its members are drawn within it. */
  groupAlpha: number;
  groupBlend: string;
  /** Text space: these run on within a text object. */
  textMatrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
};

export function initialState(ctm: Matrix, clip: Rect): GraphicsState {
  return {
    ctm,
    clip,
    color: "#000000",
    alpha: 1,
    blend: "source-over",
    lineWidth: 1,
    strokeAlpha: 1,
    font: null,
    fontSize: 0,
    direction: 1,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    groupAlpha: 1,
    groupBlend: "source-over",
    textMatrix: identity,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
  };
}

/** Moves to where the next text begins, relative to where its line began. */
export function moveText(state: GraphicsState, x: number, y: number): void {
  state.x = state.lineX += x;
  state.y = state.lineY += y;
}

/** Returns the transformation from text space, with its origin where the next glyph begins, to the page. */
export function textSpace(state: GraphicsState): Matrix {
  const placed = multiply(state.textMatrix, [1, 0, 0, 1, state.x, state.y + state.rise]);
  return multiply(state.ctm, multiply(placed, [state.scale * state.direction, 0, 0, state.direction, 0, 0]));
}

/** Sets what one entry of an extended graphics state says. */
export function setExtended(state: GraphicsState, key: string, value: unknown): void {
  if (key === "ca") state.alpha = Number(value);
  else if (key === "CA") state.strokeAlpha = Number(value);
  else if (key === "BM") state.blend = String(value as string);
  else if (key === "LW") state.lineWidth = Number(value);
}

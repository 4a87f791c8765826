import { type FontMetrics, type GraphicsState, initialState } from "./graphics-state.ts";
import type { Glyph, Paint } from "./marks.ts";
import { intersection, type Matrix, multiply, type Rect, transformed } from "./rect.ts";

/** What a drawing operator of pdf.js does to the canvas. */
export type Operator = (canvas: MarkCanvas, args: readonly unknown[]) => void;

/** A page while it is drawn: the state that operators change, and the marks they have left so far. */
export class MarkCanvas {
  readonly glyphs: Glyph[] = [];
  readonly paints: Paint[] = [];
  /** Whether each marked content that is open shows. */
  readonly layers: boolean[] = [];
  readonly #saved: GraphicsState[] = [];
  readonly #begin: () => GraphicsState;
  readonly fontOf: (name: string) => FontMetrics | null;
  /** Whether an optional group of content, a layer, is switched on. */
  readonly isVisible: (group: unknown) => boolean;
  state: GraphicsState;
  /** How many groups are open that make up a mask: what they draw is not seen itself. */
  masks = 0;
  annotation = false;
  pendingClip = false;
  /** The number of the operator that draws. */
  order = 0;

  constructor(
    base: Matrix,
    page: Rect,
    fontOf: (name: string) => FontMetrics | null,
    isVisible: (group: unknown) => boolean,
  ) {
    this.fontOf = fontOf;
    this.isVisible = isVisible;
    this.#begin = () => initialState(base, page);
    this.state = this.#begin();
  }

  save(): void {
    this.#saved.push(this.state);
    this.state = { ...this.state };
  }

  restore(): void {
    this.state = this.#saved.pop() ?? this.state;
  }

  /** Starts anew, as a page and an annotation do, keeping the marks. */
  reset(): void {
    this.#saved.length = 0;
    this.state = this.#begin();
  }

  transform(matrix: Matrix): void {
    this.state.ctm = multiply(this.state.ctm, matrix);
  }

  /** Leaves a shape or picture where it shows, unless a mask or a layer that is off keeps it from being seen. */
  paint(rect: Rect, kind: Paint["kind"], color: string | null): void {
    const { state, order, annotation } = this;
    const visible = intersection(rect, state.clip);
    const solid = Math.min(state.alpha, state.groupAlpha) > 0.9;
    const dark = color === null || Number.parseInt(color.slice(1, 3), 16) < 96;
    const normal = state.blend === "source-over" && state.groupBlend === "source-over";
    // A highlighter multiplies: it hides only what it is dark enough to hide.
    const opaque = solid && (normal || dark);
    if (visible.x1 > visible.x0 && visible.y1 > visible.y0 && this.masks === 0 && !this.layers.includes(false))
      this.paints.push({ rect: visible, order, color: opaque ? color : null, kind, opaque, annotation });
  }

  /** Paints the unit square, which is where pictures stand. */
  paintSquare(kind: Paint["kind"], color: string | null, matrix: Matrix = this.state.ctm): void {
    this.paint(transformed(matrix, 0, 0, 1, 1), kind, color);
  }

  setFont(name: string, size: number): void {
    this.state.font = this.fontOf(name);
    this.state.fontSize = Math.abs(size);
    this.state.direction = size < 0 ? -1 : 1;
  }
}

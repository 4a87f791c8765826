import { textSpace } from "./graphics-state.ts";
import type { MarkCanvas } from "./mark-canvas.ts";
import { multiply, type Rect, transformed } from "./rect.ts";

/** What pdf.js says of a glyph, or of the room between two. */
export type TextItem =
  | number
  | {
      readonly unicode: string;
      readonly width: number;
      readonly isSpace: boolean;
      readonly vmetric?: readonly number[] | null;
    };

/** The x-height of most type, and where letters end above and below, in shares of the size. */
const [xHeight, above, below] = [0.5, 0.75, 0.22];

/** Draws text where the state has it, glyph by glyph, and moves on behind it. */
export function showText(canvas: MarkCanvas, items: readonly TextItem[]): void {
  const { state, order } = canvas;
  const { font, fontSize: em } = state;
  if (!font || em === 0) return;
  const space = textSpace(state);
  const advance = em * (font.fontMatrix?.[0] ?? 0.001);
  const vertical = font.vertical === true;
  const size = em * Math.hypot(space[2], space[3]);
  const turns = Math.round(Math.atan2(-space[1], space[0]) / (Math.PI / 2)) & 3;
  // Fonts without a file have no heights, and some have impossible ones.
  const top = Math.max(above, Math.min(font.ascent || 0, 1));
  const bottom = Math.max(below, Math.min(-(font.descent || 0), 0.4));
  const { color, invisible } = inkOf(canvas);
  let x = 0;
  for (const item of items) {
    if (typeof item === "number") {
      x += ((vertical ? 1 : -1) * item * em) / 1000;
      continue;
    }
    const spacing = (item.isSpace ? state.wordSpacing : 0) + state.charSpacing;
    const metric = vertical ? (item.vmetric ?? font.defaultVMetrics) : undefined;
    const width = metric ? -metric[0]! * advance : item.width * advance;
    const rect = metric
      ? transformed(space, -em / 2, -x - width, em / 2, -x)
      : transformed(space, x, -bottom * em, x + width, top * em);
    const middleX = vertical ? 0 : x + width / 2;
    const middle = multiply(space, [1, 0, 0, 1, middleX, vertical ? -x - width / 2 : (xHeight / 2) * em]);
    if (canvas.masks === 0 && size > 0)
      canvas.glyphs.push({
        text: item.unicode,
        rect,
        middle: turns % 2 === 0 ? middle[5] : middle[4],
        turns,
        order,
        color,
        invisible,
        cut: !holds(state.clip, middle[4], middle[5]) || canvas.layers.includes(false),
      });
    x += vertical ? width - spacing * state.direction : width + spacing * state.direction;
  }
  if (vertical) state.y -= x;
  else state.x += x * state.scale * state.direction;
}

function inkOf({ state }: MarkCanvas): { readonly color: string | null; readonly invisible: boolean } {
  const mode = state.mode % 4;
  return {
    // Letters with an outline are seen by it, whatever fills them.
    color: mode === 1 || mode === 2 ? null : state.color,
    invisible: mode === 3 || Math.min(state.alpha, state.groupAlpha) < 0.05,
  };
}

function holds(clip: Rect, x: number, y: number): boolean {
  return x >= clip.x0 && x <= clip.x1 && y >= clip.y0 && y <= clip.y1;
}

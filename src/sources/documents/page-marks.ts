import type { FontMetrics } from "./graphics-state.ts";
import { MarkCanvas } from "./mark-canvas.ts";
import type { PageMarks } from "./marks.ts";
import { paintOperators } from "./paint-operators.ts";
import type { Matrix, Rect } from "./rect.ts";
import { stateOperators } from "./state-operators.ts";
import { textOperators } from "./text-operators.ts";

export type MarkSource = {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
  readonly fontOf: (name: string) => FontMetrics | null;
  readonly isVisible: (group: unknown) => boolean;
};

/** The operators of pdf.js that move, paint or hide something; the others leave no mark. */
const operators = new Map([...stateOperators, ...paintOperators, ...textOperators]);

/** Returns where every glyph of a page stands and what is painted, in the order of painting, from pdf.js's operators. */
export function pageMarks({ fnArray, argsArray, fontOf, isVisible }: MarkSource, base: Matrix, page: Rect): PageMarks {
  const canvas = new MarkCanvas(base, page, fontOf, isVisible);
  for (const [at, operator] of fnArray.entries()) {
    canvas.order = at;
    operators.get(operator)?.(canvas, (argsArray[at] ?? []) as readonly unknown[]);
  }
  return { glyphs: canvas.glyphs, paints: canvas.paints };
}

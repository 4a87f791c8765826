import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { type GraphicsState, moveText } from "./graphics-state.ts";
import type { MarkCanvas, Operator } from "./mark-canvas.ts";
import type { Matrix } from "./rect.ts";
import { showText, type TextItem } from "./show-text.ts";

/** What operators on text do. */
export const textOperators: readonly (readonly [number, Operator])[] = [
  [OPS.beginText, ({ state }) => setMatrix(state, [1, 0, 0, 1, 0, 0])],
  [OPS.setFont, (canvas, [name, size]) => canvas.setFont(String(name as string), size as number)],
  [
    OPS.setTextMatrix,
    ({ state }, args) =>
      setMatrix(state, (Array.isArray(args[0]) || ArrayBuffer.isView(args[0]) ? args[0] : args) as unknown as Matrix),
  ],
  set("charSpacing", (n) => n, OPS.setCharSpacing),
  set("wordSpacing", (n) => n, OPS.setWordSpacing),
  set("scale", (n) => n / 100, OPS.setHScale),
  set("leading", (n) => -n, OPS.setLeading),
  set("rise", (n) => n, OPS.setTextRise),
  set("mode", (n) => n, OPS.setTextRenderingMode),
  [OPS.moveText, ({ state }, [x, y]) => moveText(state, x as number, y as number)],
  [
    OPS.setLeadingMoveText,
    ({ state }, [x, y]) => {
      state.leading = y as number;
      moveText(state, x as number, y as number);
    },
  ],
  [OPS.nextLine, ({ state }) => moveText(state, 0, state.leading)],
  [OPS.showText, (canvas: MarkCanvas, [items]) => showText(canvas, items as readonly TextItem[])],
];

type Measure = "charSpacing" | "wordSpacing" | "scale" | "leading" | "rise" | "mode";

function set(measure: Measure, of: (n: number) => number, operator: number): readonly [number, Operator] {
  return [operator, ({ state }, [n]) => void (state[measure] = of(n as number))];
}

function setMatrix(state: GraphicsState, matrix: Matrix): void {
  state.textMatrix = matrix;
  state.x = state.y = state.lineX = state.lineY = 0;
}

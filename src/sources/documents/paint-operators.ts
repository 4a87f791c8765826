import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { constructPath } from "./construct-path.ts";
import type { MarkCanvas, Operator } from "./mark-canvas.ts";
import { type Matrix, multiply } from "./rect.ts";

const picture: Operator = (canvas) => canvas.paintSquare("image", null);

/** Each of a group of pictures has a place of its own. */
const pictures: Operator = (canvas, args) => {
  for (const { transform } of args.flat().flat() as readonly { transform?: Matrix }[])
    if (transform) canvas.paintSquare("image", null, multiply(canvas.state.ctm, transform));
};

/** What operators that paint do: paths, shadings and pictures. */
export const paintOperators: readonly (readonly [number, Operator])[] = [
  [OPS.constructPath, constructPath],
  [OPS.shadingFill, (canvas) => canvas.paint(canvas.state.clip, "fill", null)],
  [OPS.paintImageXObject, picture],
  [OPS.paintInlineImageXObject, picture],
  [OPS.paintImageMaskXObject, picture],
  [OPS.paintSolidColorImageMask, (canvas) => canvas.paintSquare("fill", canvas.state.color)],
  [
    OPS.paintImageXObjectRepeat,
    (canvas, args) => {
      const [, x, y] = args as readonly number[];
      repeated(canvas, args, [x!, 0, 0, y!]);
    },
  ],
  [
    OPS.paintImageMaskXObjectRepeat,
    (canvas, args) => {
      const [, scaleX, skewX, skewY, scaleY] = args as readonly number[];
      repeated(canvas, args, [scaleX!, skewX!, skewY!, scaleY!]);
    },
  ],
  [OPS.paintInlineImageXObjectGroup, pictures],
  [OPS.paintImageMaskXObjectGroup, pictures],
];

/** One picture at many places, which stand in pairs in the first array of numbers. */
function repeated(
  canvas: MarkCanvas,
  args: readonly unknown[],
  [a, b, c, d]: readonly [number, number, number, number],
): void {
  const placed = args.flat().find((value) => ArrayBuffer.isView(value)) as Float32Array | undefined;
  for (let i = 0; placed && i + 1 < placed.length; i += 2)
    canvas.paintSquare("image", null, multiply(canvas.state.ctm, [a, b, c, d, placed[i]!, placed[i + 1]!]));
}

import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import {
  type FontMetrics,
  type GraphicsState,
  initialState,
  moveText,
  setExtended,
  textSpace,
} from "./graphics-state.ts";
import { pathRects } from "./path-rects.ts";
import { intersection, type Matrix, multiply, type Rect, transformed } from "./rect.ts";

/** One glyph as it stands on the page; `order` counts what is drawn, so that a later mark lies over an earlier one. */
export type Glyph = {
  readonly text: string;
  readonly rect: Rect;
  /** The middle of its x-height, and its direction in quarter turns (0 reads from left to right). */
  readonly middle: number;
  readonly turns: number;
  readonly order: number;
  readonly color: string | null;
  /** True where nothing is painted: rendering mode 3, or no opacity. */
  readonly invisible: boolean;
  /** True where it stands outside of what it is clipped to, or on a layer that is switched off. */
  readonly cut: boolean;
};

/** Something painted that may lie over text or under it: a filled shape, a thick stroke, a picture. */
export type Paint = {
  readonly rect: Rect;
  readonly order: number;
  readonly color: string | null;
  readonly kind: "fill" | "image";
  /** False where what is beneath shows through: such paint hides nothing and gives text another ground. */
  readonly opaque: boolean;
  readonly annotation: boolean;
};

export type PageMarks = { readonly glyphs: readonly Glyph[]; readonly paints: readonly Paint[] };

export type MarkSource = {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
  readonly fontOf: (name: string) => FontMetrics | null;
  readonly isVisible: (group: unknown) => boolean;
};

type GlyphArgs = {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[] | null;
};

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
/** The x-height of most type, and where letters end above and below, in shares of the size. */
const [xHeight, above, below] = [0.5, 0.75, 0.22];

/** Returns where every glyph of a page stands and what is painted, in the order of painting, from pdf.js's operators. */
export function pageMarks({ fnArray, argsArray, fontOf, isVisible }: MarkSource, base: Matrix, page: Rect): PageMarks {
  const glyphs: Glyph[] = [];
  const paints: Paint[] = [];
  let state = initialState(base, page);
  const saved: GraphicsState[] = [];
  const layers: boolean[] = [];
  let masks = 0;
  let annotation = false;
  let pendingClip = false;
  let order = 0;
  const shown = () => masks === 0 && !layers.includes(false);
  const paint = (rect: Rect, kind: Paint["kind"], color: string | null) => {
    const visible = intersection(rect, state.clip);
    const solid = Math.min(state.alpha, state.groupAlpha) > 0.9;
    const dark = color === null || Number.parseInt(color.slice(1, 3), 16) < 96;
    const normal = state.blend === "source-over" && state.groupBlend === "source-over";
    // A highlighter multiplies: it hides only what it is dark enough to hide.
    const opaque = solid && (normal || dark);
    if (visible.x1 > visible.x0 && visible.y1 > visible.y0 && shown())
      paints.push({ rect: visible, order, color: opaque ? color : null, kind, opaque, annotation });
  };
  const save = () => {
    saved.push(state);
    state = { ...state };
  };
  const restore = () => {
    state = saved.pop() ?? state;
  };
  const unitSquare = (matrix: Matrix = state.ctm) => transformed(matrix, 0, 0, 1, 1);

  const constructPath = (args: readonly unknown[]) => {
    const [op, data, minMax] = args as [number, readonly [unknown], ArrayLike<number> | null];
    if (!minMax) return;
    const path = data[0];
    const rects = () =>
      ArrayBuffer.isView(path)
        ? pathRects(path as Float32Array, state.ctm)
        : [transformed(state.ctm, minMax[0]!, minMax[1]!, minMax[2]!, minMax[3]!)];
    if (fills.has(op)) for (const rect of rects()) paint(rect, "fill", state.color);
    else if (strokes.has(op)) {
      const width = state.lineWidth * Math.sqrt(Math.abs(state.ctm[0] * state.ctm[3] - state.ctm[1] * state.ctm[2]));
      if (width >= thickStroke)
        for (const { x0, y0, x1, y1 } of rects())
          paint({ x0: x0 - width / 2, y0: y0 - width / 2, x1: x1 + width / 2, y1: y1 + width / 2 }, "fill", null);
    }
    if (pendingClip)
      state.clip = intersection(state.clip, transformed(state.ctm, minMax[0]!, minMax[1]!, minMax[2]!, minMax[3]!));
    pendingClip = false;
  };

  const showText = (items: readonly (GlyphArgs | number)[]) => {
    const { font } = state;
    if (!font || state.fontSize === 0) return;
    const space = textSpace(state);
    const advance = state.fontSize * (font.fontMatrix?.[0] ?? 0.001);
    const vertical = font.vertical === true;
    const size = state.fontSize * Math.hypot(space[2], space[3]);
    const turns = Math.round(Math.atan2(-space[1], space[0]) / (Math.PI / 2)) & 3;
    // Fonts without a file have no heights, and some have impossible ones.
    const top = Math.max(above, Math.min(font.ascent || 0, 1));
    const bottom = Math.max(below, Math.min(-(font.descent || 0), 0.4));
    let x = 0;
    for (const item of items) {
      if (typeof item === "number") {
        x += ((vertical ? 1 : -1) * item * state.fontSize) / 1000;
        continue;
      }
      const spacing = (item.isSpace ? state.wordSpacing : 0) + state.charSpacing;
      const metric = vertical ? (item.vmetric ?? font.defaultVMetrics) : undefined;
      const width = metric ? -metric[0]! * advance : item.width * advance;
      const em = state.fontSize;
      const rect = metric
        ? transformed(space, -em / 2, -x - width, em / 2, -x)
        : transformed(space, x, -bottom * em, x + width, top * em);
      const middleX = vertical ? 0 : x + width / 2;
      const middle = multiply(space, [1, 0, 0, 1, middleX, vertical ? -x - width / 2 : (xHeight / 2) * em]);
      const within =
        middle[4] >= state.clip.x0 &&
        middle[4] <= state.clip.x1 &&
        middle[5] >= state.clip.y0 &&
        middle[5] <= state.clip.y1;
      if (masks === 0 && size > 0)
        glyphs.push({
          text: item.unicode,
          rect,
          middle: turns % 2 === 0 ? middle[5] : middle[4],
          turns,
          order,
          // Letters with an outline are seen by it, whatever fills them.
          color: state.mode % 4 === 1 || state.mode % 4 === 2 ? null : state.color,
          invisible: state.mode % 4 === 3 || Math.min(state.alpha, state.groupAlpha) < 0.05,
          cut: !within || layers.includes(false),
        });
      x += vertical ? width - spacing * state.direction : width + spacing * state.direction;
    }
    if (vertical) state.y -= x;
    else state.x += x * state.scale * state.direction;
  };

  for (let at = 0; at < fnArray.length; at++) {
    const args = (argsArray[at] ?? []) as readonly unknown[];
    const numbers = args as readonly number[];
    const operator = fnArray[at]!;
    order = at;
    switch (operator) {
      case OPS.save:
        save();
        break;
      case OPS.restore:
        restore();
        break;
      case OPS.transform:
        state.ctm = multiply(state.ctm, args as unknown as Matrix);
        break;
      case OPS.setGState:
        for (const [key, value] of args[0] as readonly [string, unknown][])
          if (key === "Font") setFont(...(value as [string, number]));
          else setExtended(state, key, value);
        break;
      case OPS.setFillRGBColor:
        state.color = String(args[0] as string);
        break;
      case OPS.setFillColorN:
      case OPS.setFillTransparent:
        state.color = null;
        break;
      case OPS.setLineWidth:
        state.lineWidth = numbers[0]!;
        break;
      case OPS.clip:
      case OPS.eoClip:
        pendingClip = true;
        break;
      case OPS.constructPath:
        constructPath(args);
        break;
      case OPS.shadingFill:
        paint(state.clip, "fill", null);
        break;
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
        paint(unitSquare(), "image", null);
        break;
      case OPS.paintSolidColorImageMask:
        paint(unitSquare(), "fill", state.color);
        break;
      case OPS.paintImageXObjectRepeat:
      case OPS.paintImageMaskXObjectRepeat: {
        const flat = args.flat() as unknown[];
        const placed = flat.find((value) => ArrayBuffer.isView(value)) as Float32Array | undefined;
        const [scaleX, skewX, skewY, scaleY] =
          operator === OPS.paintImageXObjectRepeat
            ? [numbers[1]!, 0, 0, numbers[2]!]
            : [numbers[1]!, numbers[2]!, numbers[3]!, numbers[4]!];
        for (let i = 0; placed && i + 1 < placed.length; i += 2)
          paint(
            unitSquare(multiply(state.ctm, [scaleX, skewX, skewY, scaleY!, placed[i]!, placed[i + 1]!])),
            "image",
            null,
          );
        break;
      }
      case OPS.paintInlineImageXObjectGroup:
      case OPS.paintImageMaskXObjectGroup:
        for (const { transform } of args.flat().flat() as readonly { transform?: Matrix }[])
          if (transform) paint(unitSquare(multiply(state.ctm, transform)), "image", null);
        break;
      case OPS.paintFormXObjectBegin: {
        save();
        const [matrix, bbox] = args as [Matrix | null, readonly number[] | null];
        if (matrix) state.ctm = multiply(state.ctm, matrix);
        if (bbox) state.clip = intersection(state.clip, transformed(state.ctm, bbox[0]!, bbox[1]!, bbox[2]!, bbox[3]!));
        break;
      }
      case OPS.paintFormXObjectEnd:
        restore();
        break;
      case OPS.beginGroup: {
        save();
        const group = args[0] as { readonly matrix?: Matrix | null; readonly smask?: unknown };
        if (group.matrix) state.ctm = multiply(state.ctm, group.matrix);
        state.groupAlpha *= state.alpha;
        if (state.blend !== "source-over") state.groupBlend = state.blend;
        state.alpha = state.strokeAlpha = 1;
        state.blend = "source-over";
        // What makes up a mask is not seen itself.
        if (group.smask || masks > 0) masks++;
        break;
      }
      case OPS.endGroup:
        restore();
        if (masks > 0) masks--;
        break;
      case OPS.beginAnnotation: {
        annotation = true;
        saved.length = 0;
        state = initialState(base, page);
        const [, , transform, matrix] = args as [string, unknown, Matrix | null, Matrix | null];
        if (transform) state.ctm = multiply(state.ctm, transform);
        if (matrix) state.ctm = multiply(state.ctm, matrix);
        break;
      }
      case OPS.endAnnotation:
        annotation = false;
        saved.length = 0;
        state = initialState(base, page);
        break;
      case OPS.beginMarkedContentProps:
        layers.push(args[0] !== "OC" || isVisible(args[1]));
        break;
      case OPS.beginMarkedContent:
        layers.push(true);
        break;
      case OPS.endMarkedContent:
        layers.pop();
        break;
      case OPS.beginText:
        state.textMatrix = [1, 0, 0, 1, 0, 0];
        state.x = state.y = state.lineX = state.lineY = 0;
        break;
      case OPS.setFont:
        setFont(String(args[0] as string), numbers[1]!);
        break;
      case OPS.setTextMatrix:
        state.textMatrix = (Array.isArray(args[0]) || ArrayBuffer.isView(args[0])
          ? args[0]
          : args) as unknown as Matrix;
        state.x = state.y = state.lineX = state.lineY = 0;
        break;
      case OPS.setCharSpacing:
        state.charSpacing = numbers[0]!;
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = numbers[0]!;
        break;
      case OPS.setHScale:
        state.scale = numbers[0]! / 100;
        break;
      case OPS.setLeading:
        state.leading = -numbers[0]!;
        break;
      case OPS.setTextRise:
        state.rise = numbers[0]!;
        break;
      case OPS.setTextRenderingMode:
        state.mode = numbers[0]!;
        break;
      case OPS.moveText:
        moveText(state, numbers[0]!, numbers[1]!);
        break;
      case OPS.setLeadingMoveText:
        state.leading = numbers[1]!;
        moveText(state, numbers[0]!, numbers[1]!);
        break;
      case OPS.nextLine:
        moveText(state, 0, state.leading);
        break;
      case OPS.showText:
        showText(args[0] as readonly (GlyphArgs | number)[]);
        break;
    }
  }
  return { glyphs, paints };

  function setFont(name: string, size: number): void {
    state.font = fontOf(name);
    state.fontSize = Math.abs(size);
    state.direction = size < 0 ? -1 : 1;
  }
}

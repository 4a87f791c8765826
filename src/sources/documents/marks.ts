import type { Rect } from "./rect.ts";

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

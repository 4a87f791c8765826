import type { Line, Page, TextOrigin, Word } from "../../../src/model/document.ts";

/** A text and where it stands: the left edge and the top of its first letter, in points. */
export type Put = readonly [x: number, y: number, text: string];

export type PageOptions = {
  readonly page?: number;
  readonly origin?: TextOrigin;
  /** Height of the letters in points; each is 0.55 of it wide. */
  readonly size?: number;
  /** Moves each word by up to so many points, the same each time, as recognition does. */
  readonly jitter?: number;
};

/** Returns a page with these texts as lines of their own, each word with its box. */
export function makePage(
  puts: readonly Put[],
  { page = 1, origin = "text-layer", size = 10, jitter = 0 }: PageOptions = {},
): Page {
  let seed = 7;
  const off = (): number => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), seed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 31 - 1) * jitter;
  };
  const lines = puts.map(([x, y, text]): Line => {
    const words = [...text.matchAll(/\S+/g)].map((match): Word => {
      const start = match.index;
      const end = start + match[0].length;
      const box = {
        x: x + start * size * 0.55 + off(),
        y: y + off(),
        width: match[0].length * size * 0.55,
        height: size + off(),
      };
      return { start, end, box };
    });
    return { text, words };
  });
  const confidence = origin === "ocr" ? 90 : null;
  return { page, width: 612, height: 792, origin, confidence, lines };
}

/** Returns the texts of rows put at the left edges of columns, one row of them per `pitch` points from `top` on. */
export function putRows(
  edges: readonly number[],
  top: number,
  pitch: number,
  rows: readonly (readonly string[])[],
): Put[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((text, column): Put[] => (text === "" ? [] : [[edges[column]!, top + row * pitch, text]])),
  );
}

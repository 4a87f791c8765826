import type { GreyPixels } from "./grey-pixels.ts";

/** A shaded stretch of a page in its picture's pixels, and its grey. */
export type ShadedBand = {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly shade: number;
};

/** Pages are looked at in squares of so many pixels: smaller than a letter of print at the resolution of recognition. */
const tile = 8;
/** What counts as shade: clearly darker than paper, and light enough that dark print stands on it. */
const [darkest, belowPaper] = [96, 24];
/** A shade has one grey, give or take, in most of a band. */
const [give, most] = [14, 0.6];
/** The least width and height of a band, in tiles: about half an inch and a line of print. */
const [leastWidth, leastHeight] = [16, 3];

/** Returns the grey of a page's paper, the most frequent one. */
export function paperOf({ data }: GreyPixels): number {
  const counts = new Uint32Array(256);
  for (const grey of data) counts[grey]!++;
  return counts.indexOf(Math.max(...counts));
}

/**
 * Returns the shaded bands of a page, such as the header of a table in grey: stretches of one grey between ink and
 * paper, as wide as several words and as high as a line. Photographs have many greys and are none; a page on grey paper
 * has none either.
 */
export function shadedBands(picture: GreyPixels): ShadedBand[] {
  const paper = paperOf(picture);
  const [across, down] = [Math.floor(picture.width / tile), Math.floor(picture.height / tile)];
  const grounds = new Uint8Array(across * down);
  for (let y = 0; y < down; y++)
    for (let x = 0; x < across; x++) {
      const ground = groundOf(picture, x * tile, y * tile);
      if (ground >= darkest && ground <= paper - belowPaper) grounds[y * across + x] = ground;
    }
  return components(grounds, across, down).flatMap((found) => {
    const { x0, y0, x1, y1, greys } = found;
    const [width, height] = [x1 - x0 + 1, y1 - y0 + 1];
    if (width < leastWidth || height < leastHeight) return [];
    const shade = greys.sort((a, b) => a - b)[greys.length >> 1]!;
    const alike = greys.filter((grey) => Math.abs(grey - shade) <= give).length;
    if (alike < most * width * height) return [];
    return [{ x0: x0 * tile, y0: y0 * tile, x1: (x1 + 1) * tile, y1: (y1 + 1) * tile, shade }];
  });
}

/** The grey behind what stands in a tile: nearly its lightest, so that specks of paper do not say so. */
function groundOf({ width, data }: GreyPixels, left: number, top: number): number {
  const counts = new Uint8Array(256);
  for (let y = top; y < top + tile; y++) for (let x = left; x < left + tile; x++) counts[data[y * width + x]!]!++;
  let seen = 0;
  for (let grey = 255; grey >= 0; grey--) if ((seen += counts[grey]!) > (tile * tile) / 8) return grey;
  return 0;
}

type Component = { x0: number; y0: number; x1: number; y1: number; readonly greys: number[] };

/** Shaded tiles that touch, with the tiles of print between them left out. */
function components(grounds: Uint8Array, across: number, down: number): Component[] {
  const found: Component[] = [];
  const seen = new Uint8Array(grounds.length);
  for (let start = 0; start < grounds.length; start++) {
    if (grounds[start] === 0 || seen[start]) continue;
    const one: Component = { x0: across, y0: down, x1: 0, y1: 0, greys: [] };
    const open = [start];
    seen[start] = 1;
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const [x, y] = [at % across, Math.floor(at / across)];
      one.x0 = Math.min(one.x0, x);
      one.x1 = Math.max(one.x1, x);
      one.y0 = Math.min(one.y0, y);
      one.y1 = Math.max(one.y1, y);
      one.greys.push(grounds[at]!);
      // Over one tile's distance too: a ruling line or a stroke of a letter lies between.
      for (let dy = -2; dy <= 2; dy++)
        for (let dx = -2; dx <= 2; dx++) {
          const [nx, ny] = [x + dx, y + dy];
          const next = ny * across + nx;
          if (nx < 0 || ny < 0 || nx >= across || ny >= down || seen[next] || grounds[next] === 0) continue;
          if (Math.abs(grounds[next]! - grounds[at]!) > give) continue;
          seen[next] = 1;
          open.push(next);
        }
    }
    found.push(one);
  }
  return found;
}

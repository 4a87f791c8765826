import type { Box } from "../../model/document.ts";
import type { GreyPixels } from "./grey-pixels.ts";

/** Returns a picture turned clockwise by so many quarter turns. */
export function turnedPicture({ width, height, data }: GreyPixels, turns: number): GreyPixels {
  if (turns === 0) return { width, height, data };
  const [wide, high] = turns === 2 ? [width, height] : [height, width];
  const turned = new Uint8Array(data.length);
  for (let y = 0, at = 0; y < high; y++)
    for (let x = 0; x < wide; x++, at++) {
      const from =
        turns === 1 ? (height - 1 - x) * width + y : turns === 2 ? data.length - 1 - at : x * width + (width - 1 - y);
      turned[at] = data[from]!;
    }
  return { width: wide, height: high, data: turned };
}

/** Returns where a box of the turned picture stands in the picture as it was, which was so wide and high. */
export function turnedRect({ x, y, width, height }: Box, turns: number, wide: number, high: number): Box {
  const round = (value: number) => Math.round(value * 100) / 100;
  if (turns === 1) return { x: round(y), y: round(high - x - width), width: height, height: width };
  if (turns === 2) return { x: round(wide - x - width), y: round(high - y - height), width, height };
  if (turns === 3) return { x: round(wide - y - height), y: round(x), width: height, height: width };
  return { x, y, width, height };
}

import type { Box } from "../../model/document.ts";
import type { GreyPixels } from "./grey-pixels.ts";

/** Returns a picture turned about its middle so that lines that fall by so much from left to right lie level. */
export function straightenedPicture({ width, height, data }: GreyPixels, slope: number, paper: number): GreyPixels {
  const [cos, sin] = turnOf(slope);
  const [right, down] = [width / 2, height / 2];
  const straight = new Uint8Array(data.length).fill(paper);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) {
      const [dx, dy] = [x - right, y - down];
      const [fromX, fromY] = [right + cos * dx - sin * dy, down + sin * dx + cos * dy];
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue;
      const [a, b] = [fromX - left, fromY - top];
      const from = top * width + left;
      const above = data[from]! * (1 - a) + data[from + 1]! * a;
      const below = data[from + width]! * (1 - a) + data[from + width + 1]! * a;
      straight[at] = Math.round(above * (1 - b) + below * b);
    }
  return { width, height, data: straight };
}

/** Returns the box around where a box of the straightened picture stands in the picture as it was, so wide and high. */
export function askewBox({ x, y, width, height }: Box, slope: number, wide: number, high: number): Box {
  const [cos, sin] = turnOf(slope);
  const round = (value: number) => Math.round(value * 100) / 100;
  const [dx, dy] = [x + width / 2 - wide / 2, y + height / 2 - high / 2];
  const [across, down] = [width * cos + height * Math.abs(sin), width * Math.abs(sin) + height * cos];
  return {
    x: round(wide / 2 + cos * dx - sin * dy - across / 2),
    y: round(high / 2 + sin * dx + cos * dy - down / 2),
    width: round(across),
    height: round(down),
  };
}

function turnOf(slope: number): readonly [cos: number, sin: number] {
  const angle = Math.atan(slope);
  return [Math.cos(angle), Math.sin(angle)];
}

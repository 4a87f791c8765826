import type { Box, Page } from "../../model/document.ts";

/** How the lines of a page lie: so many quarter turns clockwise, and by how much they fall besides, in points a point. */
export type Lie = { readonly turns: 0 | 1 | 2 | 3; readonly slope: number };

type Lying = Pick<Page, "lines" | "origin" | "width" | "height">;

/**
 * Returns how the lines of a page lie, told from where their first and last words stand. Only a scan lies askew, and
 * where its words are off by as much anyway it is taken for level.
 */
export function lieOf(page: Lying): Lie {
  const reaches = page.lines.flatMap(({ words }) => {
    const [first, last] = [words[0]?.box, words.at(-1)?.box];
    if (!first || !last || first === last) return [];
    const [across, down] = [middleOf(last)[0] - middleOf(first)[0], middleOf(last)[1] - middleOf(first)[1]];
    return [{ across, down }];
  });
  const sum = (way: "across" | "down", sign: 1 | -1) =>
    reaches.reduce((total, reach) => {
      const [own, other] = way === "across" ? [reach.across, reach.down] : [reach.down, reach.across];
      return total + (Math.abs(own) > Math.abs(other) ? Math.max(0, sign * own) : 0);
    }, 0);
  const ways = [sum("across", 1), sum("down", 1), sum("across", -1), sum("down", -1)];
  const turns = ways.indexOf(Math.max(...ways)) as Lie["turns"];
  const level = reaches.map((reach) => turnedReach(reach, turns));
  return { turns, slope: page.origin === "ocr" ? slopeOf(level) : 0 };
}

/** Returns where a box of a page stands once its lines lie level and read from left to right. */
export function straightBox(box: Box, page: Lying, { turns, slope }: Lie): Box {
  if (turns === 0 && slope === 0) return box;
  const { x, y, width, height } = turnedBox(box, page, turns);
  const [wide, high] = sizeOf(page, turns);
  const [cos, sin] = angleOf(slope);
  const [dx, dy] = [x + width / 2 - wide / 2, y + height / 2 - high / 2];
  // The box around a word askew is larger than the word.
  const [across, down] = [shrunk(width, height, sin), shrunk(height, width, sin)];
  return around(wide / 2 + cos * dx + sin * dy, high / 2 - sin * dx + cos * dy, across, down);
}

/** Returns the box on the page around where a straight box stands. */
export function boxOnPage(box: Box, page: Lying, { turns, slope }: Lie = lieOf(page)): Box {
  if (turns === 0 && slope === 0) return box;
  const [wide, high] = sizeOf(page, turns);
  const [cos, sin] = angleOf(slope);
  const [dx, dy] = [box.x + box.width / 2 - wide / 2, box.y + box.height / 2 - high / 2];
  const askew = around(
    wide / 2 + cos * dx - sin * dy,
    high / 2 + sin * dx + cos * dy,
    box.width + Math.abs(sin) * box.height,
    box.height + Math.abs(sin) * box.width,
  );
  return turnedBox(askew, { width: wide, height: high }, ((4 - turns) & 3) as Lie["turns"]);
}

const middleOf = ({ x, y, width, height }: Box): readonly [number, number] => [x + width / 2, y + height / 2];

const around = (x: number, y: number, width: number, height: number): Box => ({
  x: hundredths(x - width / 2),
  y: hundredths(y - height / 2),
  width: hundredths(width),
  height: hundredths(height),
});

const hundredths = (value: number): number => Math.round(value * 100) / 100;

const shrunk = (length: number, other: number, sin: number): number =>
  Math.max(0.6 * length, length - Math.abs(sin) * other);

function angleOf(slope: number): readonly [cos: number, sin: number] {
  const angle = Math.atan(slope);
  return [Math.cos(angle), Math.sin(angle)];
}

function sizeOf({ width, height }: Pick<Page, "width" | "height">, turns: number): readonly [number, number] {
  return turns % 2 === 0 ? [width, height] : [height, width];
}

/** Undoes so many quarter turns clockwise. */
function turnedBox({ x, y, width, height }: Box, page: Pick<Page, "width" | "height">, turns: Lie["turns"]): Box {
  if (turns === 1) return { x: y, y: page.width - x - width, width: height, height: width };
  if (turns === 2) return { x: page.width - x - width, y: page.height - y - height, width, height };
  if (turns === 3) return { x: page.height - y - height, y: x, width: height, height: width };
  return { x, y, width, height };
}

type Reach = { readonly across: number; readonly down: number };

function turnedReach({ across, down }: Reach, turns: Lie["turns"]): Reach {
  if (turns === 1) return { across: down, down: -across };
  if (turns === 2) return { across: -across, down: -down };
  if (turns === 3) return { across: -down, down: across };
  return { across, down };
}

function slopeOf(reaches: readonly Reach[]): number {
  const long = reaches.filter(({ across }) => across > 50);
  const weight = long.reduce((sum, { across }) => sum + across * across, 0);
  if (weight === 0) return 0;
  const slope = long.reduce((sum, { across, down }) => sum + across * down, 0) / weight;
  const off = long.reduce((sum, { across, down }) => sum + (down - slope * across) ** 2, 0) / long.length;
  return Math.abs(slope) > 4 * Math.sqrt(off / weight) ? slope : 0;
}

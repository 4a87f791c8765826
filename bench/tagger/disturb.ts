import type { Random } from "../random.ts";
import type { Filled, Sample } from "./fill.ts";

/** Returns the text as paper and people spoil it: another case, lost marks, lines broken elsewhere, misread letters. */
export function disturb(sample: Sample, random: Random): Sample {
  const style = random.next();
  if (style < 0.07) return { ...sample, text: sameLength(sample.text, sample.text.toLowerCase()) };
  if (style < 0.11) return { ...sample, text: sameLength(sample.text, sample.text.toUpperCase()) };
  if (style < 0.13)
    return {
      ...sample,
      text: sample.text.replace(/(?<![\p{L}'\u2019])\p{Ll}/gu, (letter) => sameLength(letter, letter.toUpperCase())),
    };
  if (style < 0.16) return rewritten(sample, (sign) => (/[.,;:]/.test(sign) && random.chance(0.6) ? "" : sign));
  if (style < 0.22) return wrapped(sample, random);
  if (style < 0.235) return rewritten(sample, (sign) => (random.chance(0.02) ? misread(sign) : sign));
  if (style < 0.25) return rewritten(sample, (sign) => (sign === "\n" ? " " : sign), true);
  return sample;
}

const sameLength = (before: string, after: string): string => (before.length === after.length ? after : before);

const likenesses: Readonly<Record<string, string>> = {
  l: "1",
  I: "l",
  o: "0",
  O: "0",
  e: "c",
  rn: "m",
  a: "o",
  S: "5",
  B: "8",
  t: "f",
  i: "l",
  n: "r",
  ",": ".",
  " ": "  ",
};
const misread = (sign: string): string => likenesses[sign] ?? sign;

/** Returns the sample with each sign written anew, what came from slots moved with it. */
function rewritten({ text, filled }: Sample, write: (sign: string) => string, outside = false): Sample {
  const place = new Int32Array(text.length + 1);
  let made = "";
  for (let at = 0; at < text.length; at++) {
    place[at] = made.length;
    const inside = outside && filled.some(({ start, end }) => start <= at && at < end);
    made += inside ? text[at]! : write(text[at]!);
  }
  place[text.length] = made.length;
  return {
    text: made,
    filled: filled
      .map((each): Filled => ({ ...each, start: place[each.start]!, end: place[each.end]! }))
      .filter(({ start, end }) => end > start),
  };
}

/** Returns the sample with its longer lines broken at a width, as in a column; a name stays on its line. */
function wrapped({ text, filled }: Sample, random: Random): Sample {
  const width = 28 + random.below(50);
  const made = [...text];
  let column = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "\n") column = 0;
    else if (
      text[at] === " " &&
      column > width &&
      !filled.some(({ start, end, kind }) => kind === "name" && start <= at && at < end)
    ) {
      made[at] = "\n";
      column = 0;
    } else column++;
  }
  const broken = made.join("");
  return broken.length === text.length ? { text: broken, filled } : { text, filled };
}

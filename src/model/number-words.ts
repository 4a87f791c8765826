const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const ones: ReadonlyMap<string, number> = new Map(small.split(" ").map((word, value) => [word, value]));
const tens: ReadonlyMap<string, number> = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, at) => [word, (at + 2) * 10]),
);
const scales: ReadonlyMap<string, number> = new Map([
  ["thousand", 1000],
  ["million", 1_000_000],
]);

const word = [...ones.keys(), ...tens.keys(), "hundred", ...scales.keys()]
  .toSorted((a, b) => b.length - a.length)
  .join("|");

/** A number in words, as part of a regular expression that takes no notice of case: `thirty`, `one hundred and fifty`. */
export const numberWords = `(?:${word})(?:(?:[\\s-]+|\\s+and\\s+)(?:${word}))*`;

/** Returns the number some words say, `twenty-four` or `one hundred and fifty`; undefined where they say none. */
export function parseNumberWords(text: string): number | undefined {
  const words = text
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((part) => part !== "and" && part !== "");
  if (words.length === 0) return undefined;
  let total = 0;
  let part: number | undefined;
  for (const one of words) {
    const value = ones.get(one) ?? tens.get(one);
    const scale = scales.get(one);
    // After a ten only a one (twenty four), after a hundred anything below it; two numbers beside each other are none.
    if (
      value !== undefined &&
      (part === undefined || part % 100 === 0 || (part % 100 >= 20 && part % 10 === 0 && value > 0 && value < 10))
    )
      part = (part ?? 0) + value;
    else if (one === "hundred" && part !== undefined && part > 0 && part < 10) part *= 100;
    else if (scale !== undefined && part !== undefined) {
      total += part * scale;
      part = 0;
    } else return undefined;
  }
  return total + (part ?? 0);
}

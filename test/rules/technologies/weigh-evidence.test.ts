import { describe, expect, it } from "vitest";
import type { Clue } from "../../../src/model/taxonomy.ts";
import { anchorsOf, historyHolds, readingOfScore } from "../../../src/rules/technologies/weigh-evidence.ts";

const words = (weight: number): Clue => ({ weight, words: [`w${weight}`] });
const anchors = (clues: readonly Clue[], broad: number) => {
  const { heavy, others } = anchorsOf(
    clues.map((clue, number) => ({ ...clue, number, technology: "t", vetoes: [] })),
    broad,
  );
  return [heavy.map((clue) => clue.weight), others];
};

describe("anchorsOf(clues, broad)", () => {
  it.each<[string, readonly Clue[], number, unknown]>([
    ["words that reach it alone are heavy", [words(3), words(4)], 3, [[3, 4], 3]],
    [
      "words that cannot reach it together are light, and lower what else must come to",
      [words(1), words(1)],
      3,
      [[], 1],
    ],
    [
      "of words that can, the lightest are left to records that others bring",
      [words(2), words(1), words(2)],
      3,
      [[2, 2], 2],
    ],
    ["words against it are not looked for", [words(-5), words(4)], 3, [[4], 3]],
    ["codes are no words", [{ weight: 9, psc: ["X"] }], 3, [[], 3]],
  ])("%s", (_says, clues, broad, expected) => expect(anchors(clues, broad)).toEqual(expected));
});

describe("historyHolds(clue, others)", () => {
  it.each([
    [{ labelled: 3, of: 6 }, true],
    [{ labelled: 3, of: 7 }, false],
    [{ labelled: 2, of: 2 }, false],
    [{ labelled: 0, of: 0 }, false],
  ])("of half of three at least, %j: %s", (others, holds) =>
    expect(historyHolds({ share: 50, awards: 3 }, others)).toBe(holds),
  );
});

describe("readingOfScore(score, thresholds)", () => {
  it.each([
    [10, "strict"],
    [9, "standard"],
    [6, "standard"],
    [5, "broad"],
    [3, "broad"],
    [2, undefined],
    [-4, undefined],
  ])("%i is %s", (score, reading) =>
    expect(readingOfScore(score, { strict: 10, standard: 6, broad: 3 })).toBe(reading),
  );
});

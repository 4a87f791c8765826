import { seeded } from "../random.ts";

/** What was said of one text, and what is true of it: ids of technologies. */
export type Judged = { readonly truth: ReadonlySet<string>; readonly found: ReadonlySet<string> };

export type Score = {
  readonly technology: string;
  /** Texts it is true of. */
  readonly n: number;
  /** Texts it was said of. */
  readonly found: number;
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
};

/**
 * Returns precision, recall and F1 of each technology, each judged as a question of its own: is this text about it?
 * A text may carry several labels; one that is not true of it counts against its technology, whatever else was found.
 */
export function scoreEach(judged: readonly Judged[], technologies: readonly string[]): Score[] {
  return technologies.map((technology) => {
    const n = judged.filter(({ truth }) => truth.has(technology)).length;
    const found = judged.filter((one) => one.found.has(technology)).length;
    const right = judged.filter((one) => one.found.has(technology) && one.truth.has(technology)).length;
    return { technology, n, found, right, ...rates(n, found, right) };
  });
}

/** Returns the mean of the F1 of the technologies that are true of at least `least` texts. */
export function macroF1(scores: readonly Score[], least = 1): number {
  const counted = scores.filter(({ n }) => n >= least);
  return counted.reduce((sum, { f1 }) => sum + f1, 0) / counted.length;
}

/** Returns precision, recall and F1 over all labels together. */
export function micro(scores: readonly Score[]): Pick<Score, "precision" | "recall" | "f1"> {
  const sum = (key: "n" | "found" | "right"): number => scores.reduce((total, score) => total + score[key], 0);
  return rates(sum("n"), sum("found"), sum("right"));
}

function rates(n: number, found: number, right: number): Pick<Score, "precision" | "recall" | "f1"> {
  const precision = found === 0 ? (n === 0 ? 1 : 0) : right / found;
  const recall = n === 0 ? 1 : right / n;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Returns the middle 95 % of what `of` gives for samples of as many texts drawn anew from these, the same each time. */
export function interval(judged: readonly Judged[], of: (sample: readonly Judged[]) => number): [number, number] {
  const random = seeded(1);
  const values = Array.from({ length: samples }, () => of(judged.map(() => random.pick(judged))))
    .filter((value) => !Number.isNaN(value))
    .sort((a, b) => a - b);
  return [values[Math.floor(values.length * 0.025)]!, values[Math.ceil(values.length * 0.975) - 1]!];
}

const samples = 500;

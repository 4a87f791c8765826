import type { Figure, Measure } from "../model/figure.ts";

const words: Readonly<Record<Measure, string>> = {
  obligations: "Dollars obligated",
  "gross-obligations": "Dollars obligated, before de-obligations",
  deobligations: "Dollars de-obligated",
  "potential-value": "Potential value in dollars",
  "current-value": "Current value in dollars",
  awards: "Awards",
  transactions: "Transactions",
};

/** Returns what a figure measures and in which unit, in the fewest words: `Dollars obligated`. */
export function measureWords(figure: Figure): string {
  return words[figure.query.measure];
}

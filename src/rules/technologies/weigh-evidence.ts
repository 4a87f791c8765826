import { readingNames } from "../../model/figure.ts";
import type { Reading } from "../../model/figure.ts";
import { defaultThresholds } from "../../model/taxonomy.ts";
import type { Clue, Technology, Thresholds } from "../../model/taxonomy.ts";

/** A clue with its place in the list the store works with; a technology's vetoes stop its evidence too. */
export type NumberedClue = Clue & {
  readonly technology: string;
  readonly number: number;
  readonly vetoes: readonly string[];
};

/** Returns every clue of a taxonomy in order, numbered from `first` so that clues and rules can stand in one list. */
export function numberClues(technologies: readonly Technology[], first: number): NumberedClue[] {
  let number = first;
  return technologies.flatMap((technology) =>
    (technology.evidence ?? []).map((clue) => ({
      ...clue,
      technology: technology.id,
      number: number++,
      vetoes: technology.not,
    })),
  );
}

/** Returns the scores from which a technology's readings take a record. */
export function thresholdsOf(technology: Technology): Thresholds {
  return technology.thresholds ?? defaultThresholds;
}

/** Returns the narrowest reading that takes a score, undefined where none does. */
export function readingOfScore(score: number, thresholds: Thresholds): Reading | undefined {
  return readingNames.find((reading) => score >= thresholds[reading]);
}

/** What a vendor's awards say of a technology: how many, and how many of them carry it by words alone. */
export type VendorHistory = { readonly labelled: number; readonly of: number };

/** Returns whether a vendor's other awards are as many, and as often of a technology, as a clue asks. */
export function historyHolds(clue: NonNullable<Clue["history"]>, others: VendorHistory): boolean {
  return others.of >= clue.awards && others.labelled * 100 >= clue.share * others.of;
}

/**
 * Returns what must be looked for first: a record that reaches the broad threshold holds one of the `heavy` words, or
 * its codes, vendor and history alone come to `others`. The lightest words, which cannot reach it together, are looked
 * for in such records only: words like “modification” stand in half of all.
 */
export function anchorsOf(
  clues: readonly NumberedClue[],
  broad: number,
): { readonly heavy: readonly NumberedClue[]; readonly others: number } {
  const worded = clues.filter((clue) => clue.words && clue.weight > 0).sort((a, b) => a.weight - b.weight);
  let light = 0;
  let at = 0;
  while (at < worded.length && light + worded[at]!.weight < broad) light += worded[at++]!.weight;
  return { heavy: worded.slice(at), others: broad - light };
}

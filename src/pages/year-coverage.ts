import type { Coverage, CoverageCell } from "../model/coverage.ts";
import type { FigureRow } from "../model/figure.ts";

export type CoverageState = CoverageCell["state"];

/** From most to least held. */
export const coverageStates = [
  "complete",
  "running",
  "slice",
  "cut-off",
  "none",
] as const satisfies readonly CoverageState[];

export const coverageMeanings: Readonly<Record<CoverageState, string>> = {
  complete: "a complete pull, made after the year ended",
  running: "complete up to the day of the pull; the year was not over",
  slice: "a part on purpose: one award, or summaries of some recipients",
  "cut-off": "only a pull that stopped early; left out of every sum",
  none: "nothing is held; not zero",
};

/** One fiscal year of a coverage: the least that holds of any of its agencies. */
export type YearState = {
  readonly year: number;
  readonly state: CoverageState;
  readonly through: string | null;
};

/** Returns every year from the first to the last that cells or rows speak of, and what is held of each. */
export function yearStates(coverage: Pick<Coverage, "cells">, rows: readonly FigureRow[] = []): readonly YearState[] {
  const years = [
    ...coverage.cells.map((cell) => cell.fiscalYear),
    ...rows.flatMap((row) => (row.key !== null && /^\d{4}$/.test(row.key) ? [Number(row.key)] : [])),
  ];
  if (years.length === 0) return [];
  const states: YearState[] = [];
  for (let year = Math.min(...years); year <= Math.max(...years); year += 1) {
    const cells = coverage.cells.filter((cell) => cell.fiscalYear === year);
    states.push({
      year,
      state: joined(cells),
      through:
        cells
          .map((cell) => cell.through)
          .sort()
          .at(-1) ?? null,
    });
  }
  return states;
}

/** All of one state: that one; complete and running: running; otherwise something is missing, so a part. */
function joined(cells: readonly CoverageCell[]): CoverageState {
  const held = new Set(cells.map((cell) => cell.state));
  if (held.size === 0) return "none";
  if (held.size === 1) return [...held][0]!;
  return [...held].every((state) => state === "complete" || state === "running") ? "running" : "slice";
}

/** Years in a row of which not all is held, with the year in their middle to write over. */
export type GapRun = { readonly middle: string; readonly says: string; readonly years: number };

/** Returns the runs of years that are hatched, with the words to write over them. */
export function gapRuns(years: readonly YearState[]): readonly GapRun[] {
  const runs: YearState[][] = [];
  let open = false;
  for (const year of years) {
    const gap = isGap(year);
    if (gap && open) runs.at(-1)!.push(year);
    else if (gap) runs.push([year]);
    open = gap;
  }
  return runs.map((run) => ({
    middle: String(run[Math.floor((run.length - 1) / 2)]!.year),
    says: run.every(({ state }) => state === "none")
      ? "not held"
      : run.every(({ state }) => state !== "none")
        ? "part held"
        : "not held,\nor in part",
    years: run.length,
  }));
}

/** True for a year a sum of which would be a sum over a hole. */
export function isGap({ state }: YearState): boolean {
  return state !== "complete" && state !== "running";
}

import type { IsoDate } from "./dates.ts";

/** One cell of the coverage map: what is held of an agency's transactions in a fiscal year. */
export type CoverageCell = {
  readonly agency: string;
  readonly fiscalYear: number;
  /**
   * `complete`: a complete pull after the year ended. `running`: complete to the day of the pull, the year not over.
   * `slice`: a part on purpose (award summaries of some recipients, a single award). `cut-off`: only a truncated pull.
   * `none`: nothing held.
   */
  readonly state: "complete" | "running" | "slice" | "cut-off" | "none";
  readonly transactions: number;
  /** Award-level records held (summaries, latest modifications), never part of obligations. */
  readonly awardRecords: number;
  readonly through: IsoDate | null;
  readonly files: readonly string[];
};

/** What a figure rests on: the cells it asked for, and whether they are all whole. */
export type Coverage = {
  readonly cells: readonly CoverageCell[];
  readonly complete: boolean;
  /** One sentence for people: `ICE transactions FY2022–FY2025 complete; FY2026 through 1 May 2026`. */
  readonly says: string;
};

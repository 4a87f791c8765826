import { fiscalYearOf, fiscalYearSpan, sayDate } from "../model/dates.ts";
import type { Coverage, CoverageCell } from "../model/coverage.ts";
import type { Filter } from "../model/figure.ts";
import type { Slice, SourceDeclaration } from "../model/source.ts";

/** Which rows a filter met: where they lie, when nothing in the filter says. */
export type MatchedScope = {
  readonly agencies: readonly string[];
  readonly firstYear: number | null;
  readonly lastYear: number | null;
};

/** Returns the map of what is held: every agency with transactions (with any record, where there are none), every fiscal year from the first to the last. */
export function coverageMap(
  slices: readonly Slice[],
  declarations: readonly SourceDeclaration[],
  startMonth: number,
): CoverageCell[] {
  const dated = slices.filter((s) => s.fiscalYear !== null);
  const transactions = dated.filter((s) => s.kind === "transaction");
  if (transactions.length === 0 && dated.length === 0) return [];
  const years = dated.map((s) => s.fiscalYear!);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const agencies = [...new Set((transactions.length > 0 ? transactions : dated).map((s) => s.agency))].sort();
  return agencies.flatMap((agency) =>
    Array.from({ length: last - first + 1 }, (_, i) => cellOf(agency, first + i, dated, declarations, startMonth)),
  );
}

function cellOf(
  agency: string,
  fiscalYear: number,
  slices: readonly Slice[],
  declarations: readonly SourceDeclaration[],
  startMonth: number,
): CoverageCell {
  const own = slices.filter((s) => s.agency === agency && s.fiscalYear === fiscalYear);
  // More than one where a pull came in several tables of one zip.
  const parts = own.filter((s) => s.kind === "transaction" && s.state === "used");
  const [used] = parts;
  const awardRecords = own
    .filter((s) => s.kind === "award-summary" || s.kind === "award-latest")
    .reduce((n, s) => n + s.rows, 0);
  const base = { agency, fiscalYear, awardRecords, files: [...new Set(own.map((s) => s.file))].sort() };
  if (used) {
    const declared = declarations
      .find((d) => d.file === used.file)
      ?.covers.find((c) => c.agency === agency && (c.fiscalYear ?? fiscalYear) === fiscalYear);
    const part = declared?.state === "slice" || used.because.includes("taken as a part");
    const running = used.retrieved <= fiscalYearSpan(fiscalYear, startMonth).to;
    return {
      ...base,
      state: part ? "slice" : running ? "running" : "complete",
      transactions: parts.reduce((n, s) => n + s.rows, 0),
      through: running
        ? parts
            .map((s) => s.lastDate ?? "")
            .sort()
            .at(-1) || null
        : fiscalYearSpan(fiscalYear, startMonth).to,
    };
  }
  const cut = own.some((s) => s.kind === "transaction" && s.state === "cut-off");
  return { ...base, state: cut ? "cut-off" : awardRecords > 0 ? "slice" : "none", transactions: 0, through: null };
}

/**
 * Returns what a filter asks for, cell by cell, and whether all of it is held. Years come from the filter, else from
 * the rows it met; a year not yet over counts as held up to the day asked for, or as of its pull when no day is asked.
 */
export function coverageOf(
  filter: Filter,
  matched: MatchedScope,
  map: readonly CoverageCell[],
  startMonth: number,
): Coverage {
  const agencies =
    filter.where.agency ?? (matched.agencies.length > 0 ? matched.agencies : [...new Set(map.map((c) => c.agency))]);
  const years = askedYears(filter, matched, map, startMonth);
  const cells = agencies.flatMap((agency) =>
    years.map(
      (year): CoverageCell => map.find((c) => c.agency === agency && c.fiscalYear === year) ?? emptyCell(agency, year),
    ),
  );
  const bounded = filter.where["fiscal-year"] !== undefined;
  const held = (cell: CoverageCell) => {
    if (cell.state === "complete") return true;
    if (cell.state !== "running") return false;
    return filter.through ? cell.through !== null && filter.through <= cell.through : !bounded;
  };
  return { cells, complete: cells.length > 0 && cells.every(held), says: sayCoverage(cells) };
}

function askedYears(filter: Filter, matched: MatchedScope, map: readonly CoverageCell[], startMonth: number): number[] {
  const named = filter.where["fiscal-year"]?.map(Number);
  if (named) return [...named].sort((a, b) => a - b);
  const months = filter.where.month?.map((m) => fiscalYearOf(`${m}-01`, startMonth));
  if (months) return [...new Set(months)].sort((a, b) => a - b);
  const held = map.filter((c) => c.transactions > 0).map((c) => c.fiscalYear);
  const first = filter.since
    ? fiscalYearOf(filter.since, startMonth)
    : (matched.firstYear ?? (held.length > 0 ? Math.min(...held) : null));
  const last = filter.through
    ? fiscalYearOf(filter.through, startMonth)
    : held.length > 0
      ? Math.max(...held)
      : matched.lastYear;
  if (first === null || last === null || last < first) return [];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function emptyCell(agency: string, fiscalYear: number): CoverageCell {
  return { agency, fiscalYear, state: "none", transactions: 0, awardRecords: 0, through: null, files: [] };
}

const stateWords = {
  complete: "complete",
  running: "so far",
  slice: "in part only",
  "cut-off": "only a cut-off pull",
  none: "not held",
} as const;

/** Returns the cells in words, `ICE FY2022–FY2025 complete; ICE FY2026 through 1 May 2026; CBP FY2024 not held`. */
export function sayCoverage(cells: readonly CoverageCell[]): string {
  if (cells.length === 0) return "no transactions held";
  const runs: { agency: string; from: number; to: number; words: string }[] = [];
  for (const cell of cells) {
    const words =
      cell.state === "running" && cell.through ? `through ${sayDate(cell.through)}` : stateWords[cell.state];
    const last = runs.at(-1);
    if (last && last.agency === cell.agency && last.to === cell.fiscalYear - 1 && last.words === words)
      last.to = cell.fiscalYear;
    else runs.push({ agency: cell.agency, from: cell.fiscalYear, to: cell.fiscalYear, words });
  }
  return runs.map((r) => `${r.agency} FY${r.from}${r.to > r.from ? `–FY${r.to}` : ""} ${r.words}`).join("; ");
}

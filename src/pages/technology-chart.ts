import * as Plot from "@observablehq/plot";
import type { Figure, FigureRow } from "../model/figure.ts";
import type { Site } from "../model/site.ts";
import { chartFrame, chartId, type Chart, type ChartPlace } from "./chart-frame.ts";
import { figureCsv } from "./csv.ts";
import { drawChart, type Room } from "./draw-chart.ts";
import { emptyState } from "./empty-state.ts";
import { figureTable } from "./figure-table.ts";
import { sayMoney } from "../model/money.ts";
import { drawn, shortMoney } from "./numbers.ts";
import type { SiteIndex } from "./site-index.ts";
import { technologyColour } from "./technology-words.ts";
import { gapRuns, isGap, yearStates, type GapRun, type YearState } from "./year-coverage.ts";

type Line = {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
  readonly total: number;
  readonly says: string;
};
type Disc = {
  readonly id: string;
  readonly year: string;
  readonly value: number;
  readonly says: string;
  readonly colour: string;
};

/**
 * Returns spend by technology over fiscal years: one line per technology, one disc per year, the area of a disc its
 * dollars. Not stacked, because one award can be of two technologies.
 */
export function technologyChart(index: SiteIndex, place: ChartPlace, overview: Site["overview"]): Chart {
  const title = "Spend by technology, year by year";
  const lines = overview.technologyByYear
    .map(({ technology, figure }) => lineOf(index, technology, figure))
    .sort((a, b) => b.total - a.total || (a.name < b.name ? -1 : 1));
  const figures = new Map(overview.technologyByYear.map(({ technology, figure }) => [technology, figure]));
  const rows = lines.flatMap((line) => rowsOf(line, figures.get(line.id)!));
  const coverage = overview.byYear.coverage;
  if (rows.length === 0) return { html: emptyState(title, coverage.says), files: [] };
  const years = yearStates(
    coverage,
    [...figures.values()].flatMap((figure) => figure.rows),
  );
  const discs = lines.flatMap((line) => discsOf(line, figures.get(line.id)!));
  const drawing = drawChart(
    {
      id: chartId(place),
      title,
      description: lines.map((l) => `${l.name}: ${l.says} in all`).join("; "),
    },
    (room) => options(room, lines, discs, years),
  );
  return chartFrame(index, place, {
    title,
    subtitle:
      "Dollars obligated, strict reading, by fiscal year. The area of a disc is its dollars; a ring is a year in which more was taken back than obligated. Hatched: not held, or held in part.",
    drawing,
    coverage,
    note: "One award can be of several technologies, so the lines do not add up to the whole.",
    table: figureTable(rows, "cents", {
      caption: title,
      label: "Technology and fiscal year",
      value: "Dollars obligated",
    }),
    csv: figureCsv(rows, "cents"),
  });
}

function options(
  room: Room,
  lines: readonly Line[],
  discs: readonly Disc[],
  years: readonly YearState[],
): Plot.PlotOptions {
  const line = room.narrow ? 54 : 38;
  const largest = Math.max(1, ...discs.map(({ value }) => Math.abs(value)));
  const widest = Math.min(room.narrow ? 15 : 18, (space(room) / years.length) * 0.6);
  const gaps = years.filter(isGap);
  const label = room.narrow
    ? { frameAnchor: "left" as const, dx: 0, dy: -15 }
    : { frameAnchor: "left" as const, dx: -240, dy: 0 };
  return {
    height: lines.length * line + 34,
    marginLeft: room.narrow ? 0 : 240,
    marginRight: room.narrow ? 0 : 58,
    marginTop: 26,
    marginBottom: 8,
    x: { type: "point", domain: years.map(({ year }) => String(year)), padding: 0.5, axis: null },
    y: { type: "band", domain: lines.map(({ id }) => id), padding: 0, axis: null },
    r: { type: "sqrt", domain: [0, largest], range: [0, widest] },
    color: { type: "identity" },
    marks: [
      Plot.ruleY(lines, { y: "id", stroke: "var(--rule)", dy: room.narrow ? 6 : 0 }),
      gapBars(room, gaps, years),
      Plot.text(room.narrow ? [] : gapRuns(years), {
        x: ({ middle }: GapRun) => middle,
        text: "says",
        frameAnchor: "middle",
        fontSize: 11.5,
        fill: "var(--grey)",
        stroke: "var(--paper)",
        strokeWidth: 6,
      }),
      Plot.dot(
        discs.filter((d) => d.value === 0),
        { x: "year", y: "id", r: 1, fill: "var(--grey)", ...shift(room) },
      ),
      Plot.dot(
        discs.filter((d) => d.value > 0),
        { x: "year", y: "id", r: "value", fill: "colour", title: "says", ...shift(room) },
      ),
      Plot.dot(
        discs.filter((d) => d.value < 0),
        {
          x: "year",
          y: "id",
          r: (d: Disc) => -d.value,
          stroke: "colour",
          strokeWidth: 1.5,
          title: "says",
          ...shift(room),
        },
      ),
      Plot.text(lines, {
        y: "id",
        text: "name",
        fontSize: 12.5,
        fill: "currentColor",
        stroke: "var(--paper)",
        strokeWidth: 5,
        ...label,
      }),
      Plot.text(lines, {
        y: "id",
        frameAnchor: "right",
        text: "says",
        dx: room.narrow ? 0 : 58,
        dy: room.narrow ? -15 : 0,
        fontSize: 12,
        fill: "var(--grey)",
      }),
      Plot.text(years, {
        x: (d: YearState) => String(d.year),
        text: (d: YearState) => `’${String(d.year).slice(2)}`,
        frameAnchor: "top",
        dy: -20,
        fontSize: 11,
        fill: "var(--grey)",
      }),
    ],
  };
}

/** On phones the name stands over its line, so the discs move down a little. */
function shift(room: Room): { dy?: number } {
  return room.narrow ? { dy: 6 } : {};
}

/** How many pixels the years have. */
function space(room: Room): number {
  return room.narrow ? 350 : 422;
}

function gapBars(room: Room, gaps: readonly YearState[], years: readonly YearState[]): Plot.Markish {
  return Plot.ruleX(gaps, {
    x: (d: YearState) => String(d.year),
    stroke: room.hatch,
    strokeWidth: space(room) / years.length,
  });
}

function lineOf(index: SiteIndex, id: string, figure: Figure): Line {
  const name = index.technologies.get(id)?.name ?? id;
  const total = drawn(figure.total.value ?? 0n, "cents");
  const says = figure.total.transactions === 0 ? "none found" : shortMoney(total);
  return { id, name, colour: technologyColour(index, id), total, says };
}

function discsOf(line: Line, figure: Figure): readonly Disc[] {
  return figure.rows.flatMap((row) =>
    row.key === null || row.value === null
      ? []
      : [
          {
            id: line.id,
            year: row.key,
            value: drawn(row.value, "cents"),
            says: `${line.name}, FY${row.key}: ${sayMoney(row.value)}`,
            colour: line.colour,
          },
        ],
  );
}

function rowsOf(line: Line, figure: Figure): readonly FigureRow[] {
  return figure.rows.map((row) => ({
    ...row,
    key: `${line.id}/${row.key}`,
    label: `${line.name}, ${row.label}`,
  }));
}

import * as Plot from "@observablehq/plot";
import type { Figure, FigureRow } from "../model/figure.ts";
import { chartFrame, chartId, type Chart, type ChartPlace } from "./chart-frame.ts";
import { figureCsv } from "./csv.ts";
import { drawChart, type Room } from "./draw-chart.ts";
import { html, nothing, type Child, type Html } from "./html.ts";
import { measureWords } from "./measure-words.ts";
import { drawn, sayValue, shortValue } from "./numbers.ts";
import type { SiteIndex } from "./site-index.ts";
import { gapRuns, isGap, yearStates, type GapRun, type YearState } from "./year-coverage.ts";
import { figureTable } from "./figure-table.ts";
import { emptyState } from "./empty-state.ts";

type Column = { readonly year: string; readonly value: number; readonly says: string };

/** Returns a figure by fiscal year as columns; `behind` is drawn as an outline (the broad reading behind the strict). */
export function yearChart(
  index: SiteIndex,
  place: ChartPlace,
  figure: Figure,
  words: {
    readonly title: string;
    readonly colour?: string;
    readonly behind?: { readonly figure: Figure; readonly front: string; readonly back: string };
    readonly note?: Child;
  },
): Chart {
  const back = words.behind?.figure;
  const years = yearStates(figure.coverage, [...figure.rows, ...(back?.rows ?? [])]);
  const columns = columnsOf(figure.rows, figure);
  const outlines = back ? columnsOf(back.rows, back) : [];
  if (columns.length + outlines.length === 0) {
    return { html: emptyState(words.title, figure.coverage.says), files: [] };
  }
  const colour = words.colour ?? "var(--ink-mark)";
  const drawing = drawChart({ id: chartId(place), title: words.title, description: describe(columns, years) }, (room) =>
    options(room, figure, years, columns, outlines, colour),
  );
  const rows = back ? bothRows(figure, back, words.behind!) : figure.rows;
  return chartFrame(index, place, {
    title: words.title,
    subtitle: `${measureWords(figure)}, by fiscal year`,
    key: keyOf(years, words.behind, place, colour),
    drawing,
    coverage: figure.coverage,
    note: words.note,
    table: figureTable(rows, figure.unit, {
      caption: words.title,
      label: "Fiscal year",
      value: measureWords(figure),
    }),
    csv: figureCsv(rows, figure.unit),
  });
}

function options(
  room: Room,
  figure: Figure,
  years: readonly YearState[],
  columns: readonly Column[],
  outlines: readonly Column[],
  colour: string,
): Plot.PlotOptions {
  const all = [...columns, ...outlines].map((column) => column.value);
  const top = Math.max(0, ...all);
  // Where every year comes to nothing there is no scale to tell.
  const ticks = all.some((value) => value !== 0) ? 4 : [0];
  const split = outlines.length > 0;
  const roomy = columns.length <= 12 && !room.narrow && !split;
  const inside = (d: Column) => split && !room.narrow && d.value > top * 0.16;
  const labels = [...(roomy ? columns : extremes(columns).filter((d) => !split || inside(d))), ...extremes(outlines)];
  const crowded = years.length > (room.narrow ? 8 : 14);
  const gaps = years.filter(isGap);
  return {
    height: room.narrow ? 230 : 280,
    marginLeft: room.narrow ? 40 : 52,
    marginRight: 4,
    marginTop: 18,
    marginBottom: 36,
    x: {
      type: "band",
      domain: years.map(({ year }) => String(year)),
      paddingInner: 0.28,
      paddingOuter: 0.1,
    },
    y: { domain: [Math.min(0, ...all), top === 0 ? 1 : top * 1.06], nice: false },
    marks: [
      Plot.gridY({ ticks, strokeOpacity: 1, stroke: "var(--rule)" }),
      Plot.axisY({
        ticks,
        tickSize: 0,
        label: null,
        tickFormat: (d: number) => shortValue(d, figure.unit),
      }),
      Plot.barY(gaps, {
        x: (d: YearState) => String(d.year),
        y1: Math.min(0, ...all),
        y2: top * 1.06 || 1,
        insetLeft: ((-room.width * 0.5) / years.length) * 0.3,
        insetRight: ((-room.width * 0.5) / years.length) * 0.3,
        fill: room.hatch,
        title: gapTitle,
      }),
      Plot.barY(outlines, {
        x: "year",
        y: "value",
        fill: "var(--paper)",
        stroke: colour,
        strokeWidth: 1.2,
        strokeDasharray: "3 2",
        title: "says",
      }),
      Plot.barY(columns, { x: "year", y: "value", fill: colour, title: "says" }),
      ...[true, false].map((within) =>
        Plot.text(
          labels.filter((d) => (inside(d) && columns.includes(d)) === within),
          {
            x: "year",
            y: (d: Column) => Math.max(0, d.value),
            text: (d: Column) => shortValue(d.value, figure.unit),
            dy: within ? 9 : -7,
            fill: within ? "var(--paper)" : "currentColor",
            ...(!within && { stroke: "var(--paper)", strokeWidth: 3 }),
            fontSize: room.narrow ? 10 : 11,
          },
        ),
      ),
      Plot.text(
        gapRuns(years).filter((run) => run.years > (room.narrow ? 2 : 0)),
        {
          x: ({ middle }: GapRun) => middle,
          text: "says",
          frameAnchor: "top",
          dy: 6,
          fontSize: 11.5,
          fill: "var(--grey)",
          stroke: "var(--paper)",
          strokeWidth: 6,
        },
      ),
      Plot.ruleY([0], { stroke: "currentColor" }),
      Plot.axisX({ tickSize: 0, label: null, tickFormat: tickOf(years, crowded, room.narrow) }),
    ],
  };
}

/** `FY2025`, or `’25` where there are many; the running year says how far it goes. */
function tickOf(years: readonly YearState[], crowded: boolean, narrow: boolean): (year: string) => string {
  const running = new Map(years.flatMap((y) => (y.state === "running" ? [[String(y.year), y.through] as const] : [])));
  return (year) => {
    const name = crowded || narrow ? `’${year.slice(2)}` : `FY${year}`;
    return running.has(year) ? `${name}\nso far` : name;
  };
}

function columnsOf(rows: readonly FigureRow[], { unit }: Figure): readonly Column[] {
  return rows.flatMap((row) =>
    row.key === null || row.value === null || !/^\d{4}$/.test(row.key)
      ? []
      : [
          {
            year: row.key,
            value: drawn(row.value, unit),
            says: `FY${row.key}: ${sayValue(row.value, unit)}`,
          },
        ],
  );
}

function extremes(columns: readonly Column[]): readonly Column[] {
  const highest = columns.reduce<Column | undefined>(
    (best, c) => (best && best.value >= c.value ? best : c),
    undefined,
  );
  const last = columns.at(-1);
  return [...new Set([highest, last].filter((column) => column !== undefined))];
}

function gapTitle({ year, state }: YearState): string {
  return `FY${year}: ${state === "none" ? "nothing held" : state === "slice" ? "only a part held" : "only a cut-off pull"}`;
}

function describe(columns: readonly Column[], years: readonly YearState[]): string {
  const gaps = years.filter(isGap).map(gapTitle);
  return [...columns.map(({ says }) => says), ...gaps].join("; ");
}

function keyOf(
  years: readonly YearState[],
  behind: { readonly front: string; readonly back: string } | undefined,
  place: ChartPlace,
  colour: string,
): Html | null {
  const hatched = years.some(isGap);
  if (!hatched && !behind) return null;
  const id = `${chartId(place)}-key`;
  const swatch = (mark: Html) =>
    html`<svg class="swatch" viewBox="0 0 14 10" width="14" height="10" aria-hidden="true" focusable="false">${mark}</svg>`;
  return html`${
    behind
      ? html`<span>${swatch(html`<rect width="14" height="10" fill="${colour}"/>`)} ${behind.front}</span> <span>${swatch(html`<rect x=".6" y=".6" width="12.8" height="8.8" fill="none" stroke="${colour}" stroke-width="1.2" stroke-dasharray="3 2"/>`)} ${behind.back}</span> `
      : nothing
  }${
    hatched
      ? html`<span>${swatch(html`<defs><pattern id="${id}" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="hatch" x1="0" y1="0" x2="0" y2="4"/></pattern></defs><rect width="14" height="10" fill="url(#${id})"/>`)} not held, or held in part: not zero</span>`
      : nothing
  }`;
}

function bothRows(front: Figure, back: Figure, names: { readonly front: string; readonly back: string }): FigureRow[] {
  return [
    ...front.rows.map((row) => ({ ...row, label: `${row.label}, ${names.front}` })),
    ...back.rows.map((row) => ({
      ...row,
      key: row.key === null ? null : `${row.key}/broad`,
      label: `${row.label}, ${names.back}`,
    })),
  ];
}

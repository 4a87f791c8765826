import * as Plot from "@observablehq/plot";
import type { Figure, FigureRow } from "../model/figure.ts";
import { chartFrame, chartId, type Chart, type ChartPlace } from "./chart-frame.ts";
import { figureCsv } from "./csv.ts";
import { drawChart, type Room } from "./draw-chart.ts";
import { emptyState } from "./empty-state.ts";
import { figureTable } from "./figure-table.ts";
import { html, type Child } from "./html.ts";
import { measureWords } from "./measure-words.ts";
import { drawn, sayCount, sayValue, shortValue } from "./numbers.ts";
import { sentence } from "./sentence.ts";
import type { SiteIndex } from "./site-index.ts";

const most = 10;

type Bar = {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly says: string;
};

/** Returns a figure's groups as bars, the largest first, each with its name over it; the table has them all. */
export function barChart(
  index: SiteIndex,
  place: ChartPlace,
  figure: Figure,
  words: {
    readonly title: string;
    readonly label: string;
    readonly colour?: (row: FigureRow) => string;
    readonly link?: (row: FigureRow) => Child;
    /** What is said where there is no group to draw, before what is held. */
    readonly none?: string;
  },
): Chart {
  const rows = [...figure.rows].sort(byValue);
  const bars = rows.slice(0, most).map((row, i) => barOf(row, i, figure));
  if (bars.length === 0) return { html: emptyState(words.title, nothingDrawn(figure, words.none)), files: [] };
  const colours = rows.slice(0, most).map((row) => words.colour?.(row) ?? "var(--ink-mark)");
  const left = rows.length - bars.length;
  const drawing = drawChart(
    {
      id: chartId(place),
      title: words.title,
      description: bars.map(({ says }) => says).join("; "),
    },
    (room) => options(room, figure, bars, colours),
  );
  return chartFrame(index, place, {
    title: words.title,
    subtitle: `${measureWords(figure)}${left > 0 ? `; the ${most} largest of ${sayCount(rows.length)}` : ""}`,
    drawing,
    coverage: figure.coverage,
    note: figure.overlapping
      ? "One award can stand in several groups, so the groups do not add up to the whole."
      : null,
    table: figureTable(rows, figure.unit, {
      caption: words.title,
      label: words.label,
      value: measureWords(figure),
      ...(words.link && { link: words.link }),
    }),
    csv: figureCsv(rows, figure.unit),
  });
}

function nothingDrawn({ coverage }: Figure, none: string | undefined): Child {
  return none === undefined ? coverage.says : html`${none} ${sentence(coverage.says)}`;
}

function options(room: Room, figure: Figure, bars: readonly Bar[], colours: readonly string[]): Plot.PlotOptions {
  const values = bars.map(({ value }) => value);
  const least = Math.min(0, ...values);
  const top = Math.max(0, ...values);
  const longest = room.narrow ? 44 : 90;
  return {
    height: bars.length * 40 + 6,
    margin: 0,
    marginTop: 6,
    marginRight: 64,
    x: { axis: null, domain: [least, top === least ? least + 1 : top] },
    y: {
      axis: null,
      type: "band",
      domain: bars.map(({ key }) => key),
      paddingInner: 0.64,
      paddingOuter: 0.32,
    },
    marks: [
      Plot.barX(bars, {
        y: "key",
        x: "value",
        fill: (_: Bar, i: number) => colours[i],
        title: "says",
        insetTop: 2,
        insetBottom: 0,
      }),
      ...(least < 0 ? [Plot.ruleX([0], { stroke: "currentColor" })] : []),
      Plot.text(bars, {
        y: "key",
        frameAnchor: "left",
        text: ({ label }: Bar) => (label.length > longest ? `${label.slice(0, longest - 1).trimEnd()}…` : label),
        dy: -16,
        fontSize: 12.5,
        fill: "currentColor",
      }),
      Plot.text(bars, {
        y: "key",
        x: (d: Bar) => Math.max(0, d.value),
        text: (d: Bar) => shortValue(d.value, figure.unit),
        textAnchor: "start",
        dx: 6,
        dy: 1,
        fontSize: 12,
        fill: "var(--grey)",
      }),
    ],
    color: { type: "identity" },
  };
}

function barOf(row: FigureRow, i: number, { unit }: Figure): Bar {
  const label = row.label || row.key || "not stated";
  return {
    key: `${i}`,
    label,
    value: row.value === null ? 0 : drawn(row.value, unit),
    says: `${label}: ${row.value === null ? "not stated" : sayValue(row.value, unit)}`,
  };
}

/** The largest first; rows of one value by name. */
function byValue(a: FigureRow, b: FigureRow): number {
  const [left, right] = [a.value ?? -(1n << 80n), b.value ?? -(1n << 80n)];
  return left === right ? (a.label < b.label ? -1 : a.label > b.label ? 1 : 0) : left < right ? 1 : -1;
}

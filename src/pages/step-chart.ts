import * as Plot from "@observablehq/plot";
import { sayDate } from "../model/dates.ts";
import { exactMoney, sayMoney } from "../model/money.ts";
import type { AwardTransaction } from "../model/award.ts";
import type { Expectation } from "../model/claim.ts";
import type { Coverage } from "../model/coverage.ts";
import type { FigureRow } from "../model/figure.ts";
import { chartFrame, chartId, type Chart, type ChartPlace } from "./chart-frame.ts";
import { figureCsv } from "./csv.ts";
import { drawChart, type Room } from "./draw-chart.ts";
import { figureTable } from "./figure-table.ts";
import { drawn, shortMoney } from "./numbers.ts";
import type { SiteIndex } from "./site-index.ts";

type Step = { readonly date: Date; readonly total: number; readonly says: string };
type Mark = { readonly date: Date; readonly says: string };

/** Returns the running sum of transactions as a stair, with what was claimed as a line across and the day it was said. */
export function stepChart(
  index: SiteIndex,
  place: ChartPlace,
  rows: readonly AwardTransaction[],
  words: {
    readonly title: string;
    readonly coverage: Coverage | null;
    readonly expect?: Expectation;
    readonly said?: string;
  },
): Chart {
  const ordered = [...rows].sort(byDate);
  const steps = stepsOf(ordered);
  const drawing = drawChart(
    {
      id: chartId(place),
      title: words.title,
      description: steps.map(({ says }) => says).join("; "),
    },
    (room) => options(room, steps, words.expect, words.said),
  );
  const figureRows = ordered.map(rowOf);
  return chartFrame(index, place, {
    title: words.title,
    subtitle: "Dollars obligated, running sum; each dot is one transaction",
    drawing,
    coverage: words.coverage,
    table: figureTable(figureRows, "cents", {
      caption: words.title,
      label: "Transaction",
      value: "Dollars obligated",
    }),
    csv: figureCsv(figureRows, "cents"),
  });
}

function options(room: Room, steps: readonly Step[], expect?: Expectation, said?: string): Plot.PlotOptions {
  const claimed = expect === undefined ? [] : [drawn(expect.value, "cents")];
  const top = Math.max(...steps.map(({ total }) => total), ...claimed);
  const end = steps.at(-1)!;
  const [from, to] = [
    steps[0]!.date.getTime(),
    Math.max(end.date.getTime(), said === undefined ? 0 : day(said).getTime()),
  ];
  const along = said === undefined ? 0.5 : (day(said).getTime() - from) / (to - from || 1);
  const saidAnchor = along > 0.75 ? "end" : along < 0.25 ? "start" : "middle";
  const marks: Mark[] = said === undefined ? [] : [{ date: day(said), says: `said ${sayDate(said)}` }];
  return {
    height: room.narrow ? 250 : 310,
    marginLeft: room.narrow ? 42 : 52,
    marginRight: room.narrow ? 14 : 76,
    marginTop: 24,
    marginBottom: 26,
    x: { type: "utc", label: null },
    y: { domain: [Math.min(0, ...steps.map(({ total }) => total)), top * 1.04] },
    marks: [
      Plot.gridY({ ticks: 4, stroke: "var(--rule)", strokeOpacity: 1 }),
      Plot.axisY({ ticks: 4, tickSize: 0, label: null, tickFormat: shortMoney }),
      Plot.axisX({ tickSize: 4, label: null, ...timeTicks(from, to) }),
      Plot.ruleY([0], { stroke: "currentColor" }),
      Plot.ruleX(marks, { x: "date", stroke: "var(--grey)", strokeDasharray: "1 3" }),
      Plot.text(marks, {
        x: "date",
        text: "says",
        frameAnchor: "top",
        dy: -14,
        textAnchor: saidAnchor,
        dx: along > 0.75 ? 4 : 0,
        fontSize: 11.5,
        fill: "var(--grey)",
      }),
      Plot.ruleY(claimed, { stroke: "var(--accent)", strokeDasharray: "5 3", strokeWidth: 1.4 }),
      Plot.text(claimed, {
        y: (d: number) => d,
        text: () => `claimed: ${expect!.comparison} ${sayMoney(expect!.value)}`,
        frameAnchor: "left",
        textAnchor: "start",
        dx: 2,
        dy: -9,
        fill: "var(--accent)",
        stroke: "var(--paper)",
        strokeWidth: 4,
        fontSize: 12,
      }),
      Plot.line(steps, {
        x: "date",
        y: "total",
        curve: "step-after",
        stroke: "currentColor",
        strokeWidth: 2,
      }),
      Plot.dot(steps, { x: "date", y: "total", r: 3, fill: "currentColor", title: "says" }),
      Plot.text([end], {
        x: "date",
        y: "total",
        text: (d: Step) => shortMoney(d.total),
        textAnchor: room.narrow ? "end" : "start",
        dx: room.narrow ? -8 : 9,
        dy: room.narrow ? 15 : 0,
        fontSize: 13,
        fontWeight: 600,
        stroke: "var(--paper)",
        strokeWidth: 4,
        fill: "currentColor",
      }),
    ],
  };
}

const yearOf = 366 * 86_400_000;

/** Years where the time spans three of them, else quarters or months by name, so that no tick says the same as its neighbour. */
function timeTicks(from: number, to: number): { ticks: string; tickFormat: string } {
  if (to - from >= 2 * yearOf) return { ticks: "year", tickFormat: "%Y" };
  return { ticks: to - from > yearOf / 2 ? "3 months" : "month", tickFormat: "%b %Y" };
}

function stepsOf(rows: readonly AwardTransaction[]): readonly Step[] {
  let total = 0n;
  return rows.map((row) => {
    total += row.obligation;
    const says = `${sayDate(row.actionDate)}: ${exactMoney(row.obligation)}, ${sayMoney(total)} in all`;
    return { date: day(row.actionDate), total: drawn(total, "cents"), says };
  });
}

function rowOf(row: AwardTransaction): FigureRow {
  return {
    key: row.modification,
    label: `${sayDate(row.actionDate)}, modification ${row.modification}`,
    value: row.obligation,
    transactions: 1,
  };
}

function day(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

function byDate(a: AwardTransaction, b: AwardTransaction): number {
  const [left, right] = [`${a.actionDate} ${a.modification}`, `${b.actionDate} ${b.modification}`];
  return left < right ? -1 : left > right ? 1 : a.from.record - b.from.record;
}

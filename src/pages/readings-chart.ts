import * as Plot from "@observablehq/plot";
import { sayMoney } from "../model/money.ts";
import type { Expectation, JudgedReading } from "../model/claim.ts";
import type { Coverage } from "../model/coverage.ts";
import type { FigureRow } from "../model/figure.ts";
import { chartFrame, chartId, type Chart, type ChartPlace } from "./chart-frame.ts";
import { figureCsv } from "./csv.ts";
import { drawChart, type Room } from "./draw-chart.ts";
import { figureTable } from "./figure-table.ts";
import { drawn, shortMoney } from "./numbers.ts";
import type { SiteIndex } from "./site-index.ts";

type Bar = {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly holds: boolean;
  readonly says: string;
};

/** Returns what each reading came to as bars, filled where it holds and hollow where not, against what was claimed. */
export function readingsChart(
  index: SiteIndex,
  place: ChartPlace,
  readings: readonly JudgedReading[],
  words: {
    readonly title: string;
    readonly expect?: Expectation;
    readonly coverage: Coverage | null;
  },
): Chart {
  const rows: FigureRow[] = readings.map((reading) => ({
    key: reading.name,
    label: reading.name,
    value: reading.measured as bigint,
    transactions: reading.evidence,
  }));
  const bars = readings.map((reading, i) => ({
    key: `${i}`,
    label: reading.name,
    value: drawn(reading.measured as bigint, "cents"),
    holds: reading.holds === true,
    says: `${reading.name}: ${sayMoney(reading.measured as bigint)}`,
  }));
  const drawing = drawChart(
    {
      id: chartId(place),
      title: words.title,
      description: bars.map(({ says }) => says).join("; "),
    },
    (room) => options(room, bars, words.expect),
  );
  return chartFrame(index, place, {
    title: words.title,
    subtitle: "Dollars. Filled: the reading holds. Hollow: it does not.",
    drawing,
    coverage: words.coverage,
    table: figureTable(rows, "cents", {
      caption: words.title,
      label: "Reading",
      value: "Measured",
    }),
    csv: figureCsv(rows, "cents"),
  });
}

function options(room: Room, bars: readonly Bar[], expect?: Expectation): Plot.PlotOptions {
  const claimed = expect === undefined ? [] : [drawn(expect.value, "cents")];
  const values = [...bars.map(({ value }) => value), ...claimed];
  const late = claimed.length > 0 && claimed[0]! > Math.max(...values) * 0.55;
  return {
    height: bars.length * 48 + 40,
    margin: 0,
    marginTop: 20,
    marginRight: room.narrow ? 58 : 70,
    marginBottom: 26,
    x: { axis: null, domain: [Math.min(0, ...values), Math.max(1, ...values)] },
    y: {
      axis: null,
      type: "band",
      domain: bars.map(({ key }) => key),
      paddingInner: 0.66,
      paddingOuter: 0.2,
    },
    marks: [
      Plot.barX(
        bars.filter(({ holds }) => holds),
        { y: "key", x: "value", fill: "currentColor", title: "says" },
      ),
      Plot.barX(
        bars.filter(({ holds }) => !holds),
        {
          y: "key",
          x: "value",
          fill: "none",
          stroke: "currentColor",
          strokeWidth: 1.2,
          inset: 0.6,
          title: "says",
        },
      ),
      Plot.ruleX(claimed, { stroke: "var(--accent)", strokeDasharray: "5 3", strokeWidth: 1.4 }),
      Plot.text(claimed, {
        x: (d: number) => d,
        text: () => `claimed: ${expect!.comparison} ${sayMoney(expect!.value)}`,
        frameAnchor: "bottom",
        textAnchor: late ? "end" : "start",
        dy: 16,
        fill: "var(--accent)",
        fontSize: 12,
      }),
      Plot.text(bars, {
        y: "key",
        frameAnchor: "left",
        text: "label",
        dy: -19,
        fontSize: 12.5,
        fill: "currentColor",
        stroke: "var(--paper)",
        strokeWidth: 4,
      }),
      Plot.text(bars, {
        y: "key",
        x: (d: Bar) => Math.max(0, d.value),
        text: (d: Bar) => shortMoney(d.value),
        textAnchor: "start",
        dx: 6,
        fontSize: 12,
        fill: "currentColor",
        stroke: "var(--paper)",
        strokeWidth: 4,
      }),
    ],
  };
}

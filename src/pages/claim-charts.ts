import type { Expectation, Judgement, JudgedReading } from "../model/claim.ts";
import type { Figure } from "../model/figure.ts";
import { noChart, type Chart } from "./chart-frame.ts";
import { capital } from "./sentence.ts";
import { readingsChart } from "./readings-chart.ts";
import { claimPath, type SiteIndex } from "./site-index.ts";
import { stepChart } from "./step-chart.ts";
import { yearChart } from "./year-chart.ts";

/** Returns the chart that shows a verdict: the sum growing row by row, or year by year; none where rows say it better. */
export function claimChart(index: SiteIndex, judgement: Judgement): Chart {
  const path = claimPath(judgement.claim.id);
  const growing = judgement.readings.filter(isWhole).sort((a, b) => b.evidence - a.evidence)[0];
  if (growing !== undefined) {
    const expect = expectationOf(judgement, growing);
    return stepChart(index, { path, name: "running-sum" }, growing.rows, {
      title: "How the sum grew, transaction by transaction",
      coverage: growing.coverage,
      ...(expect && { expect }),
      said: judgement.claim.date,
    });
  }
  const yearly = judgement.readings.find((reading) => byYear(reading.figure));
  if (yearly === undefined) return noChart;
  return yearChart(index, { path, name: "by-year" }, yearly.figure!, {
    title: `${capital(yearly.name)}, by fiscal year`,
  });
}

/** Returns the chart that lays the readings of one claim side by side, where there are two or more in dollars. */
export function claimReadingsChart(index: SiteIndex, judgement: Judgement): Chart {
  const readings = judgement.readings.filter(
    (reading) => reading.unit === "cents" && typeof reading.measured === "bigint",
  );
  if (readings.length < 2) return noChart;
  const expectations = readings.map((reading) => expectationOf(judgement, reading));
  const same = expectations.every(
    (expect) => expect?.value === expectations[0]?.value && expect?.comparison === expectations[0]?.comparison,
  );
  return readingsChart(index, { path: claimPath(judgement.claim.id), name: "readings" }, readings, {
    title: "The readings, side by side",
    coverage: readings.find((reading) => reading.coverage !== null)?.coverage ?? null,
    ...(same && expectations[0] && { expect: expectations[0] }),
  });
}

/** A sum of obligations with all of its rows at hand, enough of them to draw. */
function isWhole(reading: JudgedReading): boolean {
  return (
    reading.kind === "quantity" &&
    reading.figure?.query.measure === "obligations" &&
    reading.rows.length >= 3 &&
    reading.rows.length === reading.evidence
  );
}

export function byYear(figure: Figure | null): boolean {
  return figure !== null && figure.query.by === "fiscal-year" && figure.rows.length > 0;
}

function expectationOf(judgement: Judgement, reading: JudgedReading): Expectation | undefined {
  const check = judgement.claim.readings.find(({ name }) => name === reading.name)?.check;
  return check?.kind === "quantity" ? check.expect : undefined;
}

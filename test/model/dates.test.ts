import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysBetween, fiscalYearOf, fiscalYearSpan, isIsoDate, sayDate } from "../../src/model/dates.ts";

const day = 86_400_000;
const isoDates = fc
  .integer({ min: Date.UTC(1990, 0, 1) / day, max: Date.UTC(2060, 0, 1) / day })
  .map((n) => new Date(n * day).toISOString().slice(0, 10));

describe("isIsoDate(text)", () => {
  it.each(["2025-09-30", "2024-02-29", "1999-12-31"])("takes %j", (text) => expect(isIsoDate(text)).toBe(true));

  it.each([
    "2025-02-29",
    "2025-13-01",
    "2025-00-10",
    "2025-04-31",
    "2025-9-3",
    "30/09/2025",
    "2025-09-30T00:00",
    "",
    "notadate",
  ])("refuses %j", (text) => expect(isIsoDate(text)).toBe(false));
});

describe("fiscalYearOf(date, startMonth)", () => {
  it.each([
    ["2025-09-30", 10, 2025],
    ["2025-10-01", 10, 2026],
    ["2025-12-31", 10, 2026],
    ["2026-01-01", 10, 2026],
    ["2025-12-31", 1, 2025],
    ["2026-01-01", 1, 2026],
    ["2025-06-30", 7, 2025],
    ["2025-07-01", 7, 2026],
  ])("puts %s, years from month %i, in %i", (date, start, year) => expect(fiscalYearOf(date, start)).toBe(year));

  it("is federal unless told otherwise", () => expect(fiscalYearOf("2021-10-01")).toBe(2022));
});

describe("fiscalYearSpan(year, startMonth)", () => {
  it.each([
    [2025, 10, "2024-10-01", "2025-09-30"],
    [2025, 1, "2025-01-01", "2025-12-31"],
    [2024, 3, "2023-03-01", "2024-02-29"],
  ])("spans %i from month %i", (year, start, from, to) => expect(fiscalYearSpan(year, start)).toEqual({ from, to }));

  it("holds exactly the days fiscalYearOf puts in it", () => {
    fc.assert(
      fc.property(isoDates, fc.integer({ min: 1, max: 12 }), (date, start) => {
        const { from, to } = fiscalYearSpan(fiscalYearOf(date, start), start);
        expect(from <= date && date <= to).toBe(true);
        expect([365, 366]).toContain(daysBetween(from, to));
      }),
    );
  });
});

describe("daysBetween(from, to)", () => {
  it.each([
    ["2025-09-30", "2025-09-30", 1],
    ["2025-09-30", "2025-10-01", 2],
    ["2024-02-28", "2024-03-01", 3],
    ["2025-03-08", "2025-03-10", 3],
    ["2016-01-01", "2022-03-31", 2282],
  ])("counts %s to %s, both included", (from, to, days) => expect(daysBetween(from, to)).toBe(days));
});

describe("sayDate(date)", () => {
  it.each([
    ["2025-09-26", "26 Sep 2025"],
    ["2026-05-01", "1 May 2026"],
  ])("says %s as %j", (date, text) => expect(sayDate(date)).toBe(text));
});

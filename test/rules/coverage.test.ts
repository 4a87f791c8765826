import { describe, expect, it } from "vitest";
import type { CoverageCell } from "../../src/model/coverage.ts";
import type { Filter } from "../../src/model/figure.ts";
import type { CoverageDeclaration, Slice, SourceDeclaration } from "../../src/model/source.ts";
import { coverageMap, coverageOf, sayCoverage } from "../../src/rules/coverage.ts";

const slice = (agency: string, fiscalYear: number | null, over: Partial<Slice> = {}): Slice => ({
  file: `${agency}-${fiscalYear}`,
  agency,
  fiscalYear,
  kind: "transaction",
  rows: 10,
  negatives: 1,
  firstDate: `${(fiscalYear ?? 2020) - 1}-10-01`,
  lastDate: `${fiscalYear ?? 2020}-05-01`,
  retrieved: "2026-06-01",
  state: "used",
  because: "the only pull of this scope",
  ...over,
});

const declaration = (file: string, ...covers: CoverageDeclaration[]): SourceDeclaration => ({
  file,
  sha256: "",
  minimised: false,
  origin: "",
  publisher: "",
  licence: "",
  retrieved: "",
  covers,
});

const shown = (cells: readonly CoverageCell[]) =>
  cells.map((c) => `${c.agency} ${c.fiscalYear} ${c.state} ${c.transactions}/${c.awardRecords} ${c.through ?? "-"}`);

describe("coverageMap(slices, declarations, startMonth)", () => {
  it("has a cell for every agency and every year from the first to the last", () => {
    const slices = [
      slice("ICE", 2023),
      slice("ICE", 2026),
      slice("CBP", 2024, { state: "cut-off" }),
      slice("CBP", 2025, { kind: "award-summary", rows: 4 }),
    ];
    expect(shown(coverageMap(slices, [], 10))).toEqual([
      "CBP 2023 none 0/0 -",
      "CBP 2024 cut-off 0/0 -",
      "CBP 2025 slice 0/4 -",
      "CBP 2026 none 0/0 -",
      "ICE 2023 complete 10/0 2023-09-30",
      "ICE 2024 none 0/0 -",
      "ICE 2025 none 0/0 -",
      "ICE 2026 running 10/0 2026-05-01",
    ]);
  });

  it("is empty where nothing has a year", () => expect(coverageMap([slice("ICE", null)], [], 10)).toEqual([]));

  it.each([
    ["2025-09-30", 10, "running"],
    ["2025-10-01", 10, "complete"],
    ["2025-12-31", 1, "running"],
    ["2026-01-01", 1, "complete"],
  ])("a pull of %s, years from month %i, is %s", (retrieved, start, state) =>
    expect(coverageMap([slice("ICE", 2025, { retrieved })], [], start)[0]!.state).toBe(state),
  );

  it("a part is a slice, declared or detected", () => {
    const part = { agency: "ICE", state: "slice" } as const;
    expect(coverageMap([slice("ICE", 2025)], [declaration("ICE-2025", part)], 10)[0]!.state).toBe("slice");
    expect(
      coverageMap([slice("ICE", 2025)], [declaration("ICE-2025", { ...part, fiscalYear: 2024 })], 10)[0]!.state,
    ).toBe("complete");
    expect(
      coverageMap([slice("ICE", 2025, { because: "9 rows where another pull has 99: taken as a part" })], [], 10)[0]!
        .state,
    ).toBe("slice");
  });

  it("counts a used pull's transactions, not those of superseded ones, and names every file", () => {
    const slices = [slice("ICE", 2025), slice("ICE", 2025, { file: "a", state: "superseded", rows: 999 })];
    expect(coverageMap(slices, [], 10)[0]).toMatchObject({ transactions: 10, files: ["ICE-2025", "a"] });
  });
});

const cell = (
  agency: string,
  fiscalYear: number,
  state: CoverageCell["state"],
  through: string | null = null,
): CoverageCell => ({
  agency,
  fiscalYear,
  state,
  transactions: state === "none" ? 0 : 1,
  awardRecords: 0,
  through,
  files: [],
});

describe("coverageOf(filter, matched, map, startMonth)", () => {
  const map = [
    cell("CBP", 2024, "none"),
    cell("CBP", 2025, "complete"),
    cell("CBP", 2026, "cut-off"),
    cell("ICE", 2024, "complete"),
    cell("ICE", 2025, "complete"),
    cell("ICE", 2026, "running", "2026-05-01"),
  ];
  const matched = { agencies: ["ICE"], firstYear: 2025, lastYear: 2025 };
  const nothing = { agencies: [], firstYear: null, lastYear: null };
  const asked: readonly [string, Filter, typeof matched | typeof nothing, boolean, string][] = [
    ["a whole year", { where: { agency: ["ICE"], "fiscal-year": ["2025"] } }, matched, true, "ICE FY2025 complete"],
    ["a year not held", { where: { agency: ["ICE"], "fiscal-year": ["2010"] } }, nothing, false, "ICE FY2010 not held"],
    [
      "a year not over, asked for by name",
      { where: { agency: ["ICE"], "fiscal-year": ["2026"] } },
      matched,
      false,
      "ICE FY2026 through 1 May 2026",
    ],
    [
      "the same to a day that is held",
      { where: { agency: ["ICE"], "fiscal-year": ["2026"] }, through: "2026-05-01" },
      matched,
      true,
      "ICE FY2026 through 1 May 2026",
    ],
    [
      "the same to a day after",
      { where: { agency: ["ICE"], "fiscal-year": ["2026"] }, through: "2026-05-02" },
      matched,
      false,
      "ICE FY2026 through 1 May 2026",
    ],
    [
      "no year: from the rows' first to the last held",
      { where: { agency: ["ICE"] } },
      matched,
      true,
      "ICE FY2025 complete; ICE FY2026 through 1 May 2026",
    ],
    [
      "a day: to the year of that day",
      { where: { agency: ["ICE"] }, through: "2025-09-30" },
      matched,
      true,
      "ICE FY2025 complete",
    ],
    [
      "since before what is held",
      { where: { agency: ["ICE"] }, since: "2022-10-01", through: "2024-01-01" },
      matched,
      false,
      "ICE FY2023 not held; ICE FY2024 complete",
    ],
    ["a month", { where: { agency: ["ICE"], month: ["2024-10"] } }, matched, true, "ICE FY2025 complete"],
    [
      "two months over the edge of a year",
      { where: { agency: ["ICE"], month: ["2024-09", "2024-10"] } },
      matched,
      true,
      "ICE FY2024–FY2025 complete",
    ],
    ["no agency: those of the rows", { where: { "fiscal-year": ["2025"] } }, matched, true, "ICE FY2025 complete"],
    [
      "no agency and no rows: all that are held",
      { where: { "fiscal-year": ["2024"] } },
      nothing,
      false,
      "CBP FY2024 not held; ICE FY2024 complete",
    ],
    [
      "an agency only cut off",
      { where: { agency: ["CBP"], "fiscal-year": ["2026"] } },
      matched,
      false,
      "CBP FY2026 only a cut-off pull",
    ],
    [
      "an agency nobody holds",
      { where: { agency: ["FBI"], "fiscal-year": ["2025"] } },
      nothing,
      false,
      "FBI FY2025 not held",
    ],
    [
      "a span that ends before it starts",
      { where: { agency: ["ICE"] }, since: "2026-01-01", through: "2025-01-01" },
      matched,
      false,
      "no transactions held",
    ],
  ];
  it.each(asked)("%s", (_says, filter, scope, complete, says) =>
    expect(coverageOf(filter, scope, map, 10)).toMatchObject({ complete, says }),
  );

  it("is never complete over a hole", () => {
    for (const state of ["none", "slice", "cut-off"] as const) {
      const holed = [cell("ICE", 2024, "complete"), cell("ICE", 2025, state), cell("ICE", 2026, "complete")];
      expect(coverageOf({ where: { agency: ["ICE"] }, since: "2023-10-01" }, nothing, holed, 10).complete).toBe(false);
    }
  });
});

describe("sayCoverage(cells)", () => {
  it("joins years that follow one another in the same state, and no others", () => {
    const cells = [
      cell("CBP", 2024, "none"),
      cell("ICE", 2022, "complete"),
      cell("ICE", 2023, "complete"),
      cell("ICE", 2025, "complete"),
      cell("ICE", 2026, "slice"),
    ];
    expect(sayCoverage(cells)).toBe(
      "CBP FY2024 not held; ICE FY2022–FY2023 complete; ICE FY2025 complete; ICE FY2026 in part only",
    );
    expect(sayCoverage([])).toBe("no transactions held");
  });
});

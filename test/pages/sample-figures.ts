import type { AwardTransaction } from "../../src/model/award.ts";
import type { Coverage, CoverageCell } from "../../src/model/coverage.ts";
import type { Dimension, Figure, FigureRow, Measure, Reading } from "../../src/model/figure.ts";
import { measures } from "../../src/model/figure.ts";
import { parseCents } from "../../src/model/money.ts";

export const pull = (year: number, day = "2026-02-17"): string =>
  `CBP_ICE_FY${year}_Contract_Obligations.${day}.csv.gz`;

export function cell(
  agency: string,
  fiscalYear: number,
  state: CoverageCell["state"],
  transactions = 0,
  awardRecords = 0,
): CoverageCell {
  const files = state === "none" ? [] : [pull(fiscalYear)];
  const through = state === "none" ? null : state === "running" ? "2026-05-01" : `${fiscalYear}-09-30`;
  return { agency, fiscalYear, state, transactions, awardRecords, through, files };
}

/** ICE and CBP from FY2016, with every state a cell can have. */
export const cells: readonly CoverageCell[] = [
  cell("ICE", 2016, "slice", 0, 312),
  cell("ICE", 2017, "none"),
  cell("ICE", 2018, "slice", 0, 5412),
  cell("ICE", 2019, "none"),
  cell("ICE", 2020, "none"),
  cell("ICE", 2021, "complete", 5204),
  cell("ICE", 2022, "complete", 5466),
  cell("ICE", 2023, "complete", 5200),
  cell("ICE", 2024, "complete", 5011),
  cell("ICE", 2025, "complete", 4875),
  cell("ICE", 2026, "running", 2204),
  cell("CBP", 2021, "complete", 9811),
  cell("CBP", 2022, "cut-off", 0),
  cell("CBP", 2023, "complete", 9377),
  cell("CBP", 2024, "none"),
  cell("CBP", 2025, "complete", 8120),
  cell("CBP", 2026, "running", 3018),
];

export function coverage(list: readonly CoverageCell[] = cells.filter(({ agency }) => agency === "ICE")): Coverage {
  const complete = list.every(({ state }) => state === "complete");
  return {
    cells: list,
    complete,
    says: complete
      ? "ICE transactions complete for every year asked for"
      : "ICE transactions FY2021–FY2025 complete; FY2026 through 1 May 2026; nothing for FY2017, FY2019 and FY2020",
  };
}

export function cents(text: string): bigint {
  const value = parseCents(text);
  if (value === undefined) throw new Error(`${text} is not an amount`);
  return value;
}

export function row(key: string | null, label: string, value: bigint | null, transactions = 3): FigureRow {
  return { key, label, value, transactions };
}

export function years(values: Readonly<Record<string, string>>): readonly FigureRow[] {
  return Object.entries(values).map(([year, value]) => row(year, `FY${year}`, cents(value)));
}

export function figure(
  rows: readonly FigureRow[],
  options: {
    by?: Dimension;
    measure?: Measure;
    total?: FigureRow;
    coverage?: Coverage;
    overlapping?: boolean;
    reading?: Reading;
  } = {},
): Figure {
  const measure = options.measure ?? "obligations";
  const total =
    options.total ??
    row(
      null,
      "All",
      rows.reduce((sum, { value }) => sum + (value ?? 0n), 0n),
      rows.reduce((sum, r) => sum + r.transactions, 0),
    );
  return {
    query: {
      measure,
      where: {},
      ...(options.by && { by: options.by }),
      reading: options.reading ?? "strict",
    },
    unit: measures[measure].unit,
    total,
    rows,
    omitted: 0,
    overlapping: options.overlapping ?? false,
    coverage: options.coverage ?? coverage(),
    sql: "select sum(obligation) as value, count(*) as transactions\nfrom transactions\nwhere piid = '70CTD022FR0000170' and action_date <= date '2025-09-26'",
  };
}

let record = 40;

export function transaction(
  piid: string,
  modification: string,
  actionDate: string,
  obligation: string,
  recipient: string,
  vendor: string,
  description: string,
): AwardTransaction {
  record += 17;
  const year = Number(actionDate.slice(0, 4)) + (actionDate.slice(5) >= "10" ? 1 : 0);
  return {
    from: { source: pull(Math.min(Math.max(year, 2021), 2026)), record },
    awardKey: `CONT_AWD_${piid}_7012_-NONE-_-NONE-`,
    piid,
    parentPiid: null,
    modification,
    actionDate,
    obligation: cents(obligation),
    currentValue: null,
    potentialValue: null,
    agency: "ICE",
    office: null,
    recipient,
    vendor,
    psc: null,
    naics: "SOFTWARE PUBLISHERS",
    pricing: null,
    competition: null,
    description,
  };
}

const icm =
  "INVESTIGATIVE CASE MANAGEMENT (ICM) OPERATIONS AND MAINTENANCE (O&M) SUPPORT SERVICES AND CUSTOM ENHANCEMENTS";
const platform = (modification: string, date: string, amount: string, says = icm) =>
  transaction("70CTD022FR0000170", modification, date, amount, "PALANTIR TECHNOLOGIES INC.", "palantir", says);

/** The transactions of one real order, as filed. */
export const platformRows: readonly AwardTransaction[] = [
  platform("0", "2022-09-20", "17292876.05"),
  platform("P00001", "2023-01-06", "1204079.80"),
  platform("P00002", "2023-02-24", "0.00"),
  platform("P00003", "2023-06-08", "0.00"),
  platform("P00004", "2023-09-19", "19312070.64", `${icm} EXERCISE OPTION PERIOD 01.`),
  platform(
    "P00005",
    "2024-08-15",
    "1720116.80",
    "ICM ICE OFFICE OF PROFESSIONAL RESPONSIBILITY (OPR) CASE MANAGEMENT IMPLEMENTATION.",
  ),
  platform("P00006", "2024-09-09", "18686187.00", `${icm} EXERCISE OPTION PERIOD 02.`),
  platform(
    "P00007",
    "2025-03-14",
    "2499.00",
    "MODIFICATION FOR DATA ANALYTICS TO SUPPORT COMPLETE TARGET ANALYSIS OF KNOWN POPULATIONS",
  ),
  platform("P00008", "2025-04-04", "0.00", "THE PURPOSE OF THIS MODIFICATION IS A TWO WEEK NO-COST EXTENSION"),
  platform(
    "P00009",
    "2025-04-11",
    "29898236.00",
    "THIS MODIFICATION ADDS LICENSES, CONFIGURATION, AND ENGINEERING SERVICES TO DEPLOY NEW TARGETING AND ENFORCEMENT PRIORITIZATION, SELF-DEPORTATION TRACKING",
  ),
  platform("P00010", "2025-07-22", "-18000.00", "THIS MODIFICATION DEOBLIGATES EXCESS FUNDS"),
  platform("P00011", "2025-09-19", "19355842.32", "THIS MODIFICATION EXERCISES OPTION PERIOD 3"),
  platform(
    "P00012",
    "2025-09-25",
    "29898236.00",
    "LICENSES, CONTINUE CONFIGURATION AND ENGINEERING SERVICES FOR ENHANCED LEADS IDENTIFICATION",
  ),
  platform(
    "P00013",
    "2025-09-26",
    "1961877.00",
    "ENABLE SUSTAINMENT AND ENHANCEMENT OF EXISTING SYSTEMS, TO INCLUDE TIPLINE AND INVESTIGATIVE LEADS SUITE",
  ),
];

export const cellSiteRows: readonly AwardTransaction[] = [
  transaction(
    "70CMSD24FR0000115",
    "0",
    "2024-09-12",
    "825707.61",
    "TECHOPS SPECIALTY VEHICLES, LLC",
    "techops",
    "THIS AWARD PROVIDES CELL SITE SIMULATOR (CSS) VEHICLES TO SUPPORT THE HOMELAND SECURITY TECHNICAL OPERATIONS PROGRAM.",
  ),
  transaction(
    "70CMSD24FR0000115",
    "P00001",
    "2025-05-08",
    "825707.61",
    "TECHOPS SPECIALTY VEHICLES, LLC",
    "techops",
    "THIS MODIFICATION EXERCISES THE OPTION PERIOD 1 TO PROVIDE ADDITIONAL CSS VEHICLES.",
  ),
  transaction(
    "70CMSD21P00000099",
    "0",
    "2021-08-27",
    "254000.00",
    "L3HARRIS TECHNOLOGIES, INC.",
    "l3harris",
    'CELL SITE SIMULATOR <MAINTENANCE> & "UPGRADES"',
  ),
];

import type {
  Site,
  AwardDossier,
  AwardLabel,
  AwardLine,
  TechnologyDossier,
  VendorDossier,
} from "../../src/model/site.ts";
import type { Technology } from "../../src/model/taxonomy.ts";
import { authorities, cbp, frame, ice, l3harris, source, technologies } from "./sample-frame.ts";
import { sampleClaims } from "./sample-claims.ts";
import { cells, cellSiteRows, cents, figure, platformRows, pull, row, years } from "./sample-figures.ts";

const spend: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "case-management": {
    2021: "21210511.10",
    2022: "38502187.00",
    2023: "20516150.44",
    2024: "20406303.80",
    2025: "81098690.32",
    2026: "11389804.00",
  },
  "licence-plate-readers": {
    2021: "4810000.00",
    2022: "5210400.00",
    2023: "4989100.00",
    2024: "5110000.12",
    2025: "6300100.00",
    2026: "2110000.00",
  },
  "face-recognition": {
    2021: "1250000.00",
    2022: "800000.00",
    2023: "1530000.00",
    2024: "1180000.00",
    2025: "9925000.00",
    2026: "0.00",
  },
  "cell-site-simulators": {
    2021: "254000.00",
    2022: "-12000.00",
    2024: "825707.61",
    2025: "825707.61",
  },
  "phone-forensics": {
    2021: "5120000.00",
    2022: "6110000.00",
    2023: "5900010.00",
    2024: "6400000.00",
    2025: "11000000.00",
    2026: "3200000.00",
  },
  "electronic-monitoring": {
    2021: "8555000.00",
    2022: "10398724.00",
    2023: "25175162.43",
    2024: "15458098.87",
    2025: "9761702.12",
    2026: "27311096.00",
  },
  "data-brokers": {
    2021: "1000.00",
    2022: "2910400.00",
    2023: "1989100.00",
    2024: "3110000.12",
    2025: "4300100.00",
    2026: "1110000.00",
  },
  drones: { 2023: "410000.00", 2025: "1200000.00" },
  iris: {},
};

const zero = row(null, "All", 0n, 0);
const label: AwardLabel = {
  technology: "cell-site-simulators",
  reading: "strict",
  rule: "named in the description",
  matched: ["CELL SITE SIMULATOR"],
  parts: [{ kind: "words", says: "CELL SITE SIMULATOR", weight: null }],
  score: null,
  source: pull(2025),
  record: 411,
};
const broadLabel: AwardLabel = {
  technology: "case-management",
  reading: "broad",
  rule: "sold by a maker of little else",
  matched: ["palantir"],
  parts: [{ kind: "vendors", says: "PALANTIR USG, INC.", weight: null }],
  score: null,
  source: pull(2025),
  record: 92,
};

const line = (rows: typeof platformRows, labels: readonly AwardLabel[], path: string | null): AwardLine => ({
  awardKey: rows[0]!.awardKey,
  piid: rows[0]!.piid,
  path,
  agency: "ICE",
  recipient: rows[0]!.recipient,
  vendor: rows[0]!.vendor,
  description: rows[0]!.description,
  obligations: rows.reduce((sum, r) => sum + r.obligation, 0n),
  transactions: rows.length,
  firstDate: rows[0]!.actionDate,
  lastDate: rows.at(-1)!.actionDate,
  labels,
});

const platformLine = line(platformRows, [broadLabel], "awards/70CTD022FR0000170.html");
const cellSiteLine = line(cellSiteRows.slice(0, 2), [label], "awards/70CMSD24FR0000115.html");
const lines = [platformLine, cellSiteLine, line(cellSiteRows.slice(2), [label], null)];

const byVendor = figure(
  [
    row("palantir", "Palantir", cents("139314020.61"), 14),
    row("west-publishing", "West Publishing Corporation (Thomson Reuters)", cents("22104411.20"), 61),
    row("clearview-ai", "Clearview AI", cents("8122000.00"), 9),
    row("l3harris", "L3Harris", cents("254000.00"), 1),
    row("BI INCORPORATED", "BI INCORPORATED", cents("-41000.00"), 2),
  ],
  { by: "vendor" },
);
const byAgency = figure(
  [row("ICE", ice.name, cents("160211000.10"), 74), row("CBP", cbp.name, cents("8211000.55"), 20)],
  { by: "agency" },
);
const byTechnology = figure(
  [
    row("case-management", "Case management and analytics platforms", cents("139314020.61"), 14),
    row("cell-site-simulators", "Cell-site simulators", cents("1893415.22"), 4),
    row(null, "No watched technology", cents("900000000.00"), 410),
  ],
  { by: "technology", overlapping: true },
);

const technologyDossier = (t: Technology): TechnologyDossier => {
  const rows = years(spend[t.id] ?? {});
  const empty = rows.length === 0;
  const strict = figure(rows, { by: "fiscal-year", ...(empty && { total: zero }) });
  const broad = figure(
    rows.map((r) => ({ ...r, value: r.value! + r.value! / 3n, transactions: r.transactions + 2 })),
    { by: "fiscal-year", reading: "broad", ...(empty && { total: zero }) },
  );
  return {
    technology: t,
    strict,
    standard: strict,
    broad,
    strictByYear: strict,
    broadByYear: broad,
    byVendor: empty ? figure([]) : byVendor,
    byAgency: empty ? figure([]) : byAgency,
    awards: empty ? [] : lines,
    awardCount: empty ? 0 : 212,
  };
};

const vendor = (id: string, name: string, rows: typeof platformRows, awards: readonly AwardLine[]): VendorDossier => ({
  id,
  name,
  declared: id === "l3harris" ? l3harris : null,
  path: `vendors/${id}.html`,
  obligations: figure([], {
    total: row(
      null,
      "All",
      rows.reduce((sum, r) => sum + r.obligation, 0n),
      rows.length,
    ),
  }),
  byYear: figure(years({ 2022: "17292876.05", 2023: "20516150.44", 2024: "20406303.80", 2025: "81098690.32" }), {
    by: "fiscal-year",
  }),
  byAgency,
  byTechnology,
  namesAsFiled: [...new Set(rows.map((r) => r.recipient))].map((filed) => ({
    name: filed,
    transactions: rows.length,
    obligations: rows.reduce((sum, r) => sum + r.obligation, 0n),
    first: "2021-10-05",
    last: "2025-09-26",
  })),
  registryParents: [],
  statedParents: [],
  sold: [],
  awards,
  awardCount: awards.length,
});

const award = (rows: typeof platformRows, labels: readonly AwardLabel[]): AwardDossier => ({
  awardKey: rows[0]!.awardKey,
  piid: rows[0]!.piid,
  path: `awards/${rows[0]!.piid}.html`,
  agency: "ICE",
  recipient: rows[0]!.recipient,
  vendor: rows[0]!.vendor,
  obligations: figure([], {
    total: row(
      null,
      "All",
      rows.reduce((sum, r) => sum + r.obligation, 0n),
      rows.length,
    ),
  }),
  transactions: rows,
  records: [],
  makers: [
    { maker: "l3harris", words: ["HARRIS"], from: { source: pull(2025), record: 7 } },
    { maker: rows[0]!.vendor, words: [], from: { source: pull(2025), record: 8 } },
  ],
  labels,
});

const byYear = figure(
  years({
    2021: "3110200411.10",
    2022: "2910200411.10",
    2023: "3310200411.10",
    2024: "3210200411.10",
    2025: "6110200411.10",
    2026: "4010200411.10",
  }),
  { by: "fiscal-year" },
);
const strict = figure(
  years({
    2021: "41200511.10",
    2022: "61009311.00",
    2023: "58110422.87",
    2024: "49380110.40",
    2025: "118911200.05",
    2026: "44010900.00",
  }),
  { by: "fiscal-year" },
);
const broad = figure(
  years({
    2021: "61200511.10",
    2022: "81009311.00",
    2023: "78110422.87",
    2024: "89380110.40",
    2025: "228911200.05",
    2026: "64010900.00",
  }),
  { by: "fiscal-year", reading: "broad" },
);

/** A small site with every kind of page, verdict and state. */
export const sampleSite: Site = {
  frame,
  claims: sampleClaims,
  overview: {
    obligations: figure([], { total: row(null, "All", cents("22661201466.60"), 26_960) }),
    byYear,
    technologyByYear: technologies.map((t) => ({
      technology: t.id,
      figure: figure(years(spend[t.id] ?? {}), { by: "fiscal-year" }),
    })),
    surveillanceStrict: strict,
    surveillanceBroad: broad,
  },
  technologies: technologies.map(technologyDossier),
  vendors: [
    vendor("palantir", "Palantir", platformRows, [platformLine]),
    vendor("l3harris", "L3Harris", cellSiteRows.slice(2), [lines[2]!]),
    vendor("techops", "TechOps Specialty Vehicles", cellSiteRows.slice(0, 2), [cellSiteLine]),
  ],
  agencies: [ice, cbp].map((agency) => ({
    agency,
    obligations: byYear,
    byYear,
    byTechnology,
    byVendor,
    byOffice: figure([]),
    awards: lines,
    awardCount: 3,
  })),
  awards: [award(platformRows, [broadLabel]), award(cellSiteRows.slice(0, 2), [label])],
  authorities,
  coverage: cells,
  comparisons: [
    {
      agency: "ICE",
      fiscalYear: 2025,
      older: pull(2025),
      newer: pull(2026),
      counts: { renamed: 312, amount: 2, described: 9, vanished: 14, appeared: 40 },
      obligationsBefore: cents("6110200411.10"),
      obligationsAfter: cents("6108200411.10"),
      examples: [
        {
          kind: "renamed",
          agency: "ICE",
          fiscalYear: 2025,
          older: pull(2025),
          newer: pull(2026),
          piid: "70CTD022FR0000170",
          modification: "P00009",
          before: "PALANTIR TECHNOLOGIES INC.",
          after: "PALANTIR USG INC",
          file: pull(2025),
          record: 92,
        },
        {
          kind: "vanished",
          agency: "ICE",
          fiscalYear: 2025,
          older: pull(2025),
          newer: pull(2026),
          piid: "70CMSD25P00000001",
          modification: "0",
          before: "$120,000.00",
          after: "",
          file: pull(2025),
          record: 93,
        },
      ],
    },
  ],
  sources: [
    ...[2021, 2022, 2023, 2024, 2025, 2026].map((year) =>
      source(pull(year), year === 2022 ? { rejected: 4, parsed: 4871, repairs: ["byte order mark", "Latin-1"] } : {}),
    ),
    source("broken-headerless.csv", {
      read: 12,
      parsed: 0,
      rejected: 12,
      superseded: 0,
      duplicate: 0,
    }),
    source("ice-awards-pull-2018.csv.gz", {
      kind: "award-latest",
      layout: "usaspending-duns-259",
      layoutTitle: "USAspending bulk awards of the DUNS era, 259 columns",
      droppedValues: 10_824,
    }),
  ],
  slices: [
    {
      file: pull(2022),
      agency: "CBP",
      fiscalYear: 2022,
      kind: "transaction",
      rows: 5000,
      negatives: 0,
      firstDate: "2021-10-01",
      lastDate: "2022-03-02",
      retrieved: "2026-02-13",
      state: "cut-off",
      because: "exactly 5,000 rows and no negative amount",
    },
    {
      file: pull(2025),
      agency: "ICE",
      fiscalYear: 2025,
      kind: "transaction",
      rows: 121,
      negatives: 3,
      firstDate: "2024-10-01",
      lastDate: "2025-09-30",
      retrieved: "2026-02-17",
      state: "superseded",
      because: "a newer complete pull of 22 Aug 2026 is held",
    },
  ],
};

import type { AwardRecord } from "../../src/model/award.ts";
import type { ArticleCitation, Claim, Judgement, JudgedReading } from "../../src/model/claim.ts";
import {
  cell,
  cells,
  cellSiteRows,
  cents,
  coverage,
  figure,
  platformRows,
  row,
  transaction,
  years,
} from "./sample-figures.ts";

const forum: ArticleCitation = {
  publisher: "Parenting Forum",
  title: "ICE to Spend $300 Million on New Surveillance Technology to Track Undocumented Immigrants",
  date: "2025-10-20",
  url: "https://example.org/forum/300-million",
  licence: "CC BY-SA 4.0",
};

const kgo: ArticleCitation = {
  publisher: "KGO News",
  title: "ICE has struck a deal to track licence plates across the US",
  date: "2018-01-27",
  url: "https://example.org/plates",
};

const reading: JudgedReading = {
  name: "",
  kind: "quantity",
  decides: true,
  holds: null,
  unit: "cents",
  measured: null,
  expected: "",
  coverage: null,
  figure: null,
  evidence: 0,
  rows: [],
  records: [],
  sql: null,
};

const claim: Omit<Claim, "id" | "title" | "quote" | "kind"> = {
  file: "claims/sample.yaml",
  speaker: "Parenting Forum",
  date: "2025-10-20",
  article: forum,
  readings: [],
  beside: [],
  authorities: [],
  gate: false,
  notes: [],
};

const whole = coverage(cells.filter((c) => c.agency === "ICE" && c.fiscalYear >= 2022 && c.fiscalYear <= 2025));
const over139 = { comparison: "more than", value: cents("139000000.00") } as const;
const award = { where: { award: ["70CTD022FR0000170"] }, measure: "obligations" } as const;
const byDay = figure([row(null, "All", cents("139314020.61"), 14)], {
  total: row(null, "All", cents("139314020.61"), 14),
  coverage: whole,
});

const platform: Judgement = {
  claim: {
    ...claim,
    id: "core-platform-139-million",
    title: "A core platform contract worth over $139 million",
    quote:
      "The department responsible for homeland security has awarded a contract worth over $139 million to a tech company for a core surveillance and enforcement platform.",
    kind: "quantity",
    readings: [
      {
        name: "obligated by 26 September 2025",
        decides: true,
        check: { kind: "quantity", figure: { ...award, through: "2025-09-26" }, expect: over139 },
      },
      {
        name: "at signing",
        decides: false,
        check: { kind: "quantity", figure: { ...award, through: "2022-09-20" }, expect: over139 },
      },
      {
        name: "obligated by 2 April 2026",
        decides: true,
        check: { kind: "quantity", figure: { ...award, through: "2026-04-02" }, expect: over139 },
      },
    ],
    authorities: ["privacy-act"],
    notes: ["Three of the fourteen transactions are of zero dollars and one takes $18,000.00 back."],
    missing: "A later pull in which obligations on this order fall by more than $314,020.61.",
  },
  verdict: "supported",
  says: "$139,314,020.61 obligated by 26 Sep 2025 (more than $139,000,000.00 expected), 14 rows",
  readings: [
    {
      ...reading,
      name: "obligated by 26 September 2025",
      holds: true,
      measured: cents("139314020.61"),
      expected: "more than $139,000,000.00",
      coverage: whole,
      figure: byDay,
      evidence: 14,
      rows: platformRows,
      sql: byDay.sql,
    },
    {
      ...reading,
      name: "at signing",
      decides: false,
      holds: false,
      measured: cents("17292876.05"),
      expected: "more than $139,000,000.00",
      coverage: whole,
      figure: figure([], { total: row(null, "All", cents("17292876.05"), 1), coverage: whole }),
      evidence: 1,
      rows: platformRows.slice(0, 1),
      sql: byDay.sql.replace("2025-09-26", "2022-09-20"),
      note: "What the order was worth on the day it was signed.",
    },
    {
      ...reading,
      name: "obligated by 2 April 2026",
      holds: true,
      measured: cents("150703824.61"),
      expected: "more than $139,000,000.00",
      coverage: coverage(),
      figure: figure([], { total: row(null, "All", cents("150703824.61"), 16) }),
      evidence: 16,
      rows: platformRows,
      sql: byDay.sql.replace("2025-09-26", "2026-04-02"),
    },
  ],
  beside: [],
  evidence: 16,
  before: "depends",
};

const strictYears = figure(
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

const total300: Judgement = {
  claim: {
    ...claim,
    id: "over-300-million",
    title: "Over $300 million on monitoring and tracking technologies",
    quote:
      "Document reviews reveal that this department plans to spend over $300 million on various monitoring and tracking technologies.",
    kind: "quantity",
    readings: [],
  },
  verdict: "depends",
  says: "$163,521,310.45 obligated on the strict reading, $372,622,455.42 on the broad one, where more than $300,000,000.00 was said",
  readings: [
    {
      ...reading,
      name: "strict reading, 2024 and 2025",
      holds: false,
      measured: cents("163521310.45"),
      expected: "more than $300,000,000.00",
      coverage: coverage(),
      figure: strictYears,
      evidence: 412,
      rows: platformRows.slice(5),
      sql: byDay.sql,
    },
    {
      ...reading,
      name: "broad reading, since 2021",
      holds: true,
      measured: cents("372622455.42"),
      expected: "more than $300,000,000.00",
      coverage: coverage(),
      figure: strictYears,
      evidence: 1804,
      rows: [],
      sql: byDay.sql,
    },
  ],
  beside: [],
  evidence: 2216,
  before: null,
};

const cellSite = figure(years({ 2021: "254000.00", 2022: "-12000.00", 2024: "825707.61", 2025: "825707.61" }), {
  by: "fiscal-year",
});

const stingrays: Judgement = {
  claim: {
    ...claim,
    id: "does-not-use-stingrays",
    title: "The agency does not use Stingrays for immigration enforcement",
    quote: "the agency doesn't use its Stingray mobile call-intercepting devices while enforcing immigration laws",
    kind: "denial",
    speaker: "Acting director, U.S. Immigration and Customs Enforcement",
    date: "2017-08-21",
    article: {
      publisher: "Engadget",
      title: "ICE insists it doesn’t use Stingrays to track undocumented immigrants",
      date: "2017-08-21",
      url: "https://example.org/stingrays",
    },
    missing:
      "The logs of use that the DHS policy of October 2015 requires each component to keep, held by ICE Homeland Security Investigations.",
    authorities: ["privacy-act", "dhs-css-policy"],
  },
  verdict: "not testable",
  says: "Buying is not using: purchases are laid beside it and cannot decide it",
  readings: [
    {
      ...reading,
      kind: "untestable",
      name: "use in immigration enforcement",
      expected: "a record of use",
      unit: "text",
    },
  ],
  beside: [{ says: "Cell-site simulators bought", figure: cellSite, rows: cellSiteRows }],
  evidence: 3,
  before: null,
};

const plates: AwardRecord = {
  from: { source: "ice-awards-pull-2018.csv.gz", record: 211 },
  awardKey: "CONT_AWD_70CDCR18P00000017_7012_-NONE-_-NONE-",
  piid: "70CDCR18P00000017",
  asOf: "2018-01-08",
  agency: "ICE",
  recipient: "WEST PUBLISHING CORPORATION",
  vendor: "west-publishing",
  obligated: cents("6094256.00"),
  currentValue: cents("6094256.00"),
  potentialValue: null,
  pricing: "FIRM FIXED PRICE",
  competition: "NOT COMPETED UNDER SAP",
  description: "ACCESS TO LICENSE PLATE READER DATABASE",
  fields: { extent_competed: "NOT COMPETED UNDER SAP" },
};

const vigilant: Judgement = {
  claim: {
    ...claim,
    id: "deal-with-vigilant",
    title: "A deal with Vigilant Solutions",
    quote: "ICE has reached a deal with Vigilant Solutions",
    kind: "attribute",
    speaker: "KGO News",
    date: "2018-01-27",
    article: kgo,
    authorities: [],
  },
  verdict: "contradicted",
  says: "The recipient of 70CDCR18P00000017 is WEST PUBLISHING CORPORATION, as filed",
  readings: [
    {
      ...reading,
      kind: "attribute",
      name: "the recipient of the award, as filed",
      holds: false,
      unit: "text",
      measured: "WEST PUBLISHING CORPORATION",
      expected: "contains VIGILANT SOLUTIONS",
      evidence: 1,
      records: [plates],
    },
  ],
  beside: [],
  evidence: 1,
  before: null,
};

const billions: Judgement = {
  claim: {
    ...claim,
    id: "2-8-billion-since-2008",
    title: "More than $2.8 billion on surveillance since 2008",
    quote:
      "Since 2008, ICE has spent more than $2.8 billion on new surveillance, data collection and data-sharing initiatives.",
    kind: "quantity",
    missing: "Complete transactions for fiscal years 2008 to 2020, which USAspending.gov publishes.",
  },
  verdict: "not testable",
  says: "Six of nineteen fiscal years are held; what is known comes to $372,622,455.42, and a sum over holes decides nothing",
  readings: [
    {
      ...reading,
      name: "obligations since 2008, broad reading",
      measured: cents("372622455.42"),
      expected: "more than $2,800,000,000.00",
      coverage: coverage([
        ...[2008, 2009, 2010, 2011, 2012, 2013, 2014, 2015].map((year) => cell("ICE", year, "none")),
        ...cells.filter((c) => c.agency === "ICE"),
      ]),
      figure: strictYears,
      evidence: 1804,
      rows: [],
      sql: byDay.sql,
    },
  ],
  beside: [],
  evidence: 1804,
  before: null,
};

const clearview: Judgement = {
  claim: {
    ...claim,
    id: "facial-recognition-3-75-million",
    title: "A facial-recognition contract worth $3.75 million",
    quote:
      "Another contract, worth $3.75 million, was awarded to a company specializing in facial-recognition software.",
    kind: "quantity",
  },
  verdict: "supported",
  says: "$3,750,000.00 obligated on 5 Sep 2025, 1 row",
  readings: [
    {
      ...reading,
      name: "obligated on the day",
      holds: true,
      measured: cents("3750000.00"),
      expected: "exactly $3,750,000.00",
      coverage: whole,
      figure: figure([], { total: row(null, "All", cents("3750000.00"), 1), coverage: whole }),
      evidence: 1,
      rows: [
        transaction(
          "70CMSD25P00000111",
          "0",
          "2025-09-05",
          "3750000.00",
          "CLEARVIEW AI, INC.",
          "clearview-ai",
          "THIS AWARD PROCURES FACIAL RECOGNITION SOFTWARE, WHICH SUPPORTS HOMELAND SECURITY INVESTIGATIONS",
        ),
      ],
      sql: byDay.sql.replace("70CTD022FR0000170", "70CMSD25P00000111"),
    },
  ],
  beside: [],
  evidence: 1,
  before: null,
};

export const sampleClaims: readonly Judgement[] = [platform, total300, stingrays, vigilant, billions, clearview];

import type { Authority } from "../../src/model/authority.ts";
import type { SiteFrame } from "../../src/model/site.ts";
import type { SourceAccount } from "../../src/model/source.ts";
import type { Technology } from "../../src/model/taxonomy.ts";

const technology = (id: string, name: string, says: string, colour: number | null): Technology => ({
  id,
  name,
  says,
  excludes: "Training, repairs of vehicles that carry none of it.",
  not: ["faceplate"],
  rules: [
    {
      name: "named in the description",
      reading: "strict",
      words: [name.toLowerCase().replace(/s$/, "*")],
    },
    {
      name: "sold by a maker of little else",
      reading: "broad",
      vendors: ["l3harris"],
      not: ["training"],
      because: "Its other business with the agency is radio.",
    },
  ],
  colour,
});

export const technologies = [
  technology(
    "case-management",
    "Case management and analytics platforms",
    "Software that joins records about cases and people into one view for agents.",
    0,
  ),
  technology(
    "licence-plate-readers",
    "Licence plate readers",
    "Cameras and databases that read and search vehicle plates.",
    1,
  ),
  technology("face-recognition", "Face recognition", "Software that matches a face against a store of images.", 2),
  technology(
    "cell-site-simulators",
    "Cell-site simulators",
    "Devices that act as a mobile mast to find and follow telephones.",
    3,
  ),
  technology("phone-forensics", "Phone and device forensics", "Tools that copy what a seized telephone holds.", 4),
  technology("electronic-monitoring", "Electronic monitoring", "Ankle monitors and check-in apps.", 5),
  technology("data-brokers", "Data brokers and skip tracing", "Commercial records on people, sold by subscription.", 6),
  technology("drones", "Drones and aerial surveillance", "Aircraft without crews, and what they carry.", 7),
  technology("iris", "Iris recognition", "Devices that match an eye.", null),
];

export const ice = {
  id: "ICE",
  name: "U.S. Immigration and Customs Enforcement",
  code: "7012",
  aliases: ["ICE"],
  parent: "DHS",
};
export const cbp = {
  id: "CBP",
  name: "U.S. Customs and Border Protection",
  code: "7014",
  aliases: ["CBP"],
  parent: "DHS",
};
export const l3harris = {
  id: "l3harris",
  name: "L3Harris",
  names: ["HARRIS CORPORATION"],
  identifiers: ["004203337"],
  notThese: ["HARRIS COUNTY"],
  parents: [{ parent: "L3Harris Technologies", from: "2019-06-29", source: "merger closed 29 June 2019" }],
  was: [],
  products: [],
};

export const frame: SiteFrame = {
  title: "ICE and surveillance technology",
  summary:
    "What U.S. Immigration and Customs Enforcement buys to watch, find and follow; what has been said about it in public; and whether the award records bear that out.",
  asOf: "2026-08-22",
  fiscalYearStart: 10,
  technologies,
  agencies: [ice, cbp],
  vendors: [l3harris],
};

export const source = (file: string, counts: Partial<SourceAccount> = {}): SourceAccount => ({
  file,
  sha256: "9f2b".repeat(16),
  layout: "usaspending-api-transactions-10",
  layoutTitle: "USAspending API transactions, ten columns",
  kind: "transaction",
  recognisedBy: "columns",
  bytes: 1_204_311,
  read: 5000,
  parsed: 4875,
  rejected: 0,
  superseded: 121,
  duplicate: 4,
  droppedValues: 0,
  maskedRecipients: 3,
  maskedTexts: 11,
  repairs: [],
  declaration: {
    file,
    sha256: "9f2b".repeat(16),
    minimised: true,
    origin: "https://api.usaspending.gov/api/v2/search/, by way of a public repository",
    publisher: "USAspending.gov",
    licence: "US Government work, public domain (17 U.S.C. 105)",
    retrieved: "2026-02-17",
    covers: [],
  },
  ...counts,
});

export const authorities: readonly Authority[] = [
  {
    id: "privacy-act",
    name: "Privacy Act of 1974",
    citation: "5 U.S.C. 552a",
    kind: "statute",
    permits: [
      {
        says: "Disclosure for a civil or criminal law enforcement activity on a written request of the agency’s head.",
        citation: "5 U.S.C. 552a(b)(7)",
        verified: true,
      },
    ],
    requires: [
      {
        says: "A published notice of each system of records.",
        citation: "5 U.S.C. 552a(e)(4)",
        verified: true,
      },
    ],
    forbids: [
      {
        says: "Disclosure without consent outside the listed conditions.",
        citation: "5 U.S.C. 552a(b)",
        verified: false,
      },
    ],
    url: "https://uscode.house.gov/",
  },
  {
    id: "dhs-css-policy",
    name: "DHS policy on cell-site simulators",
    citation: "Policy Directive 047-02, October 2015",
    kind: "policy",
    permits: [],
    requires: [{ says: "A warrant in most circumstances.", verified: false }],
    forbids: [],
  },
];

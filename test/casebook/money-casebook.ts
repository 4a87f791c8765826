import type { SmallCasebook } from "./small-casebook.ts";

const header =
  "Agency,Award ID,Recipient Name,Federal Action Obligation,Action Date,Modification,Product/Service Description,NAICS Description,Transaction Description,Generated Award ID";
const rows = [
  "FBI,Z1,ZENDRIX OPTICS INC,5000.00,2025-02-02,0,OPTICS,OPTICS,LENSES AND MOUNTS,KEY-Z1",
  "FBI,Z2,ZENDRIX OPTICS LLC,1000.00,2025-03-03,0,OPTICS,OPTICS,MORE LENSES,KEY-Z2",
  "FBI,Q1,QUORVEX MARINE INC,300.00,2025-04-04,0,BOATS,BOATS,BOAT HIRE,KEY-Q1",
  "FBI,Q2,QUORVEX MARINE LLC,100.00,2025-05-05,0,BOATS,BOATS,BOAT REPAIR,KEY-Q2",
  "FBI,O1,ORBIT DATA LLC,700.00,2025-06-06,0,IT SOFTWARE,DATA PROCESSING,ANNUAL SUBSCRIPTION,KEY-O1",
];

/**
 * Returns a small casebook with two pairs of made-up vendors that look alike, an award on weak evidence, and claims,
 * one of which fails once the dearer pair is one vendor.
 */
export function moneyCasebook(make: () => SmallCasebook): SmallCasebook {
  const casebook = make();
  casebook.source("money.csv", `${[header, ...rows].join("\n")}\n`, {
    covers: [{ agency: "FBI", fiscalYear: 2025, state: "complete", because: "made by hand" }],
  });
  for (const [id, vendor, expect] of [
    ["zendrix", "zendrix-optics-inc", { exactly: 5000 }],
    ["quorvex", "quorvex-marine-inc", { exactly: 300 }],
  ] as const)
    casebook.claim(id, [
      {
        name: "obligated",
        check: { kind: "quantity", figure: { measure: "obligations", where: { vendor } }, expect },
      },
    ]);
  return casebook;
}

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isVin } from "../../../src/rules/persons/mask-numbers.ts";
import { maskText, maskTextPattern } from "../../../src/rules/persons/mask-text.ts";

// People, numbers and addresses are invented.
const masked: readonly (readonly [string, string])[] = [
  ["SEND TO ZED.QUILL@ICE.DHS.GOV.", "SEND TO [e-mail]."],
  ["CALL (202) 555-0123 TODAY", "CALL [phone] TODAY"],
  ["POC: K. BARRAGAN AT 915-555-0119. MUST BE SHIPPED", "POC: [name] AT [phone]. MUST BE SHIPPED"],
  ["ACOR: DENA KLUTZER, 2025550077, DENA.KLUTZER@ICE.DHS.GOV", "ACOR: [name], [phone], [e-mail]"],
  ["PH# 706-555-0192 EXT. 122 OR 706-555-0161", "PH# [phone] OR [phone]"],
  ["WORK 214)555-0101", "WORK [phone]"],
  ["TEL: +44 20 7946 0123", "TEL: [phone]"],
  ["FAX: 555-0199 DUNS 804886729", "FAX: [phone] DUNS 804886729"],
  ["SSN 123-45-6789", "SSN [SSN]"],
  ["ALIEN A123456789 DETAINED", "ALIEN [A-number] DETAINED"],
  ["ALIEN A-123-456-789", "ALIEN [A-number]"],
  ["REPAIR OF 1M8GDM9AXKP042788 FORD", "REPAIR OF [VIN] FORD"],
  ["VIN# 1FMFU16528LA15670 TOWING", "VIN# [VIN] TOWING"],
  ["TAG# 7ABC123 TOWING", "TAG# [plate] TOWING"],
  ["TOWED TO 12 MAPLE AVENUE, BY REQUEST", "TOWED TO [address], BY REQUEST"],
  [
    "RESIDENCE OF 1420 N OAK STREET APT 4 NEAR THE FEDERAL BUILDING",
    "RESIDENCE OF [address] APT 4 NEAR THE FEDERAL BUILDING",
  ],
  ["ATTN; TANSY HOLLOWELL 816-555-0108", "ATTN; [name] [phone]"],
  ["CONTACT: LEROY HOLLOWELL (COR)", "CONTACT: [name] (COR)"],
  ["CHANGE THE COR FROM PILAR RIVERO TO ULISES LUGONES", "CHANGE THE COR FROM [name] TO [name]"],
  ["ALT COR QUESHANDA SAYLE 214-555-0185.", "ALT COR [name] [phone]."],
  ["SPEAKERS ARE MR. TOBIAS WILLOW, MR. ABE BUCHAN", "SPEAKERS ARE MR. [name], MR. [name]"],
  ["ALLOW EMPLOYEE CLIVE SINGLEY TO PERFORM", "ALLOW EMPLOYEE [name] TO PERFORM"],
  ["LOCAL MOVE FOR YOLANDA PEREZ", "LOCAL MOVE FOR [name]"],
  ["POC IS MSS ORVILLE WILLIAMS, LOT 2", "POC IS MSS [name], LOT 2"],
  ["LICENSES POC: ZORAVELDA MONGERT", "LICENSES POC: [name]"],
];

const kept = [
  "POC: 30 DAYS",
  "CO: DENVER",
  "COR: SEE ATTACHED",
  "POC: TBD",
  "MODIFICATION TO CORRECT SESSION 3 DATES",
  "POCKET CURRENCY SCANNERS",
  "CORPUS CHRISTI, TEXAS",
  "EMPLOYEE ASSISTANCE PROGRAM",
  "DR. MARTIN LUTHER KING JR AVENUE",
  "CONTACT LENS SOLUTION FOR DETAINEES",
  "TASK ORDER 70B03C24F00000046 UNDER IDIQ 70CTD018A00000003",
  "CONTRACT HSHQDC-15-A-00017 AND GS-35F-0119Y, SOLICITATION 70CMSD24R00000012",
  "NSN 7110-00-082-6112 PR 2014-5168 CLINS 3001-3009",
  "AMB# 11222 AAP# 2014020706 UID# 15-COS00012",
  "POP 09/27/2019 - 06/26/2020, 10-01-2021 TO 09-30-2022",
  "DUNS 804886729 FOR $2,500,000.00 OR 2025551234.00",
  "HSI OFFICE AT 970 BROAD STREET, SUITE 1300, NEWARK, NJ",
  "24 WHEEL DRIVE VEHICLES AND 500 GB FLASH DRIVE.",
  "SOFTWARE LICENSE PLATE READERS",
  "FOR MARK ITS USE",
  "FURNITURE FOR GEORGE BUSH INTERCONTINENTAL AIRPORT",
  "BOOKS FOR JOHN WILEY AND SONS INC",
  "MS OFFICE LICENSES",
  "MR HANDYMAN SERVICES",
  "EARPHONES @ $219.10 PER CASE",
];

const pattern = new RegExp(maskTextPattern, "i");

describe("maskText(text)", () => {
  it.each(masked)("masks %j", (text, expected) => {
    expect(maskText(text).text).toBe(expected);
    expect(pattern.test(text)).toBe(true);
  });

  it.each(kept)("keeps %j", (text) => {
    expect(maskText(text)).toEqual({ text, masked: [] });
  });

  it("counts what it masked by kind", () => {
    expect(maskText("POC: ANNA QUILLER, 202-555-0144 OR 202-555-0145").masked).toEqual([
      { kind: "phone", count: 2 },
      { kind: "name", count: 1 },
    ]);
  });

  const piece = fc.oneof(
    fc.constantFrom(...masked.flat(), ...kept),
    fc.constantFrom(
      "POC:",
      "COR ",
      "ATTN ",
      "MR. ",
      "FOR ",
      "FROM ",
      " TO ",
      "CO ",
      "JOHN ",
      "SMITH",
      "ZELDRIC ",
      ", ",
      "[phone]",
      "[name]",
      "/",
      "\n",
      "202",
      "-555-",
      "0123",
      "@ICE.GOV",
      "VIN ",
      "12 ELM ST, ",
    ),
    fc.string({ maxLength: 6, unit: "binary" }),
  );
  const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));

  it("masks a masked text no further", () => {
    fc.assert(
      fc.property(text, (given) => {
        const once = maskText(given).text;
        expect(maskText(once)).toEqual({ text: once, masked: [] });
      }),
      { numRuns: 1500 },
    );
  });

  it("changes no text that maskTextPattern does not match", () => {
    fc.assert(
      fc.property(text, (given) => {
        if (!pattern.test(given)) expect(maskText(given).text).toBe(given);
      }),
      { numRuns: 1500 },
    );
  });
});

describe("maskText(text, {recipient})", () => {
  it.each([
    [
      "EXPERT WITNESS - ZELDA C. QUILLFEATHER POP: 9/25/2023",
      "QUILLFEATHER, ZELDA C",
      "EXPERT WITNESS - [name] POP: 9/25/2023",
    ],
    ["WITNESS / M. QUILLFEATHER", "QUILLFEATHER  MICHAEL", "WITNESS / [name]"],
    ["TRAINING BY LEE, ANN; MOD 4", "ANN LEE", "TRAINING BY [name]; MOD 4"],
    ["ANN ARBOR TRAINING", "ANN LEE", "ANN ARBOR TRAINING"],
    ["STONE WALL REPAIR", "STONE, ARTHUR", "STONE WALL REPAIR"],
    [
      "OPTION YEAR WITH JAIME A ORTEGA VILLARINO (VETERINARY)",
      "JAIME ORTEGA VILLARINO",
      "OPTION YEAR WITH [name] (VETERINARY)",
    ],
  ])("in %j masks %j", (given, recipient, expected) => {
    expect(maskText(given, { recipient }).text).toBe(expected);
    expect(maskText(expected, { recipient }).text).toBe(expected);
  });
});

describe("isVin(text)", () => {
  it("holds the check digit against the rest", () => {
    expect(isVin("1M8GDM9AXKP042788")).toBe(true);
    expect(isVin("1M8GDM9A1KP042788")).toBe(false);
    expect(isVin("70B01C22C00000104")).toBe(false);
  });
});

describe("maskTextPattern", () => {
  it("uses nothing RE2 does not know", () => {
    expect(maskTextPattern).not.toMatch(/\(\?[=!<]/);
  });
});

import { describe, expect, it } from "vitest";
import type { AwardTransaction } from "../../../src/model/award.ts";
import type { Page } from "../../../src/model/document.ts";
import { printedValue } from "../../../src/model/printout.ts";
import { comparePrintout, isPrinted } from "../../../src/rules/documents/compare-printout.ts";
import { readPrintout } from "../../../src/rules/documents/fpds-printout.ts";
import { type Put, makePage } from "../geometry/make-page.ts";

/** An award screen as it is printed, with made-up values: names of two lines, boxes side by side, a grid, empty boxes. */
const screen = ({ modification = "P00005", totals = true } = {}): Page[] => {
  const first: Put[] = [
    [32, 77, "Transaction Information"],
    [32, 92, "Award Type:"],
    [98, 92, "Purchase Order"],
    [173, 92, "Prepared Date:"],
    [258, 92, "07/16/2024 10:03:56"],
    [350, 92, "Prepared User:"],
    [430, 92, "pat.q.example@agency.example"],
    [32, 109, "Closed Status:"],
    [98, 109, "No"],
    [165, 109, "Last Modified Date:"],
    [258, 109, "07/17/2024 10:19:02"],
    [350, 109, "Last Modified User:"],
    [434, 109, "sam.r.example@agency.example"],
    [338, 126, "Approved By:"],
    [430, 126, "SAM R EXAMPLE"],
    [32, 158, "Document Information"],
    [133, 175, "Agency"],
    [180, 175, "Procurement Identifier"],
    [366, 175, "Modification No"],
    [516, 175, "Trans No"],
    [33, 191, "Award ID:"],
    [134, 191, "7012"],
    [182, 191, "70ABCD20P00000069"],
    [368, 191, modification],
    [518, 191, "0"],
    [33, 205, "Referenced IDV ID:"],
    [33, 220, "Reason For Modification:"],
    [33, 234, "Solicitation ID:"],
    [32, 300, "Date Signed (mm/dd/yyyy) :"],
    [183, 300, "07/17/2024"],
    [32, 311, "Period of Performance Start Date"],
    [32, 319.5, "(mm/dd/yyyy) :"],
    [183, 315.2, "07/23/2020"],
    [258, 309, "Action Obligation:"],
    [460, 309, "$89,964.50"],
    [258, 322, "Base And Exercised Options Value:"],
    [460, 322, "$89,964.50"],
    [258, 333, "Base and All Options Value (Total Contract"],
    [258, 341.5, "Value):"],
    [460, 337.2, "$30,234.50"],
    [32, 378, "Purchaser Information"],
    [32, 406, "Contracting Office ID:"],
    [149, 406, "70ABCD"],
    [266, 406, "Contracting Office Name:"],
    [396, 406, "DETENTION COMPLIANCE AND REMOVALS OFFI"],
    [32, 464, "Entity Information"],
    [32, 504, "Unique Entity ID:"],
    [135, 504, "ABCDEFGH1JK2"],
    [32, 517, "Legal Business Name:"],
    [135, 517, "BIRCH FALLS, CITY OF (INC)"],
    [315, 517, "Phone:"],
    [407, 517, "(555) 555-0132"],
  ];
  const second: Put[] = [
    [32, 36, "Type of Contract:"],
    [298, 36, "Firm Fixed Price"],
    [32, 48, "Major Program:"],
    [33, 357, "Product/Service Code:"],
    [152, 357, "X1EA"],
    [218, 357, "Description: LEASE/RENTAL OF AMMUNITION FAC"],
    [33, 373, "Principal NAICS Code:"],
    [152, 373, "713990"],
    [33, 558, "Description Of Requirement:"],
    [33, 566.6, "(Limit 250 characters)"],
    [152, 562.3, "EXERCISE OPTION 4 GUN RANGE"],
    [152, 572.3, "FACILITY RENTAL"],
    [32, 603, "Competition Information"],
    [35, 619, "Extent Competed For Referenced IDV:"],
    [35, 633, "Extent Competed:"],
    [234, 633, "Not Competed under SAP"],
    [35, 661, "Solicitation Procedures:"],
    [234, 661, "Select One"],
  ];
  const sums: Put[] = totals
    ? [
        [530, 309, "$377,823.00"],
        [530, 322, "$377,823.00"],
        [530, 335, "$387,813.00"],
      ]
    : [];
  return [makePage([...first, ...sums], { size: 7.6 }), makePage(second, { page: 2, size: 7.6 })];
};

const transaction: AwardTransaction = {
  from: { source: "awards.csv", record: 7 },
  awardKey: "CONT_AWD_70ABCD20P00000069_7012_-NONE-_-NONE-",
  piid: "70ABCD20P00000069",
  parentPiid: null,
  modification: "P00005",
  actionDate: "2024-07-17",
  obligation: 8996450n,
  currentValue: 37782300n,
  potentialValue: null,
  agency: "ice",
  office: "DETENTION COMPLIANCE AND REMOVALS OFFICE",
  recipient: "CITY OF BIRCH FALLS",
  vendor: "city-of-birch-falls",
  psc: "LEASE/RENTAL OF AMMUNITION FACILITIES",
  naics: "713990",
  pricing: "FIRM FIXED PRICE",
  competition: null,
  description: "EXERCISE OPTION 4 GUN RANGE FACILITY RENTAL",
};

describe("readPrintout(pages)", () => {
  it("reads the boxes of an award screen, exactly, with page and quote", () => {
    const printout = readPrintout(screen())!;
    expect(printout).toMatchObject({
      page: 1,
      piid: "70ABCD20P00000069",
      modification: "P00005",
      agency: "7012",
      parentPiid: null,
    });
    expect(Object.fromEntries(printout.fields.map(({ name, value }) => [name, value]))).toEqual({
      award_id_piid: "70ABCD20P00000069",
      modification_number: "P00005",
      transaction_number: "0",
      awarding_sub_agency_code: "7012",
      award_type: "Purchase Order",
      last_modified_date: "2024-07-17",
      action_date: "2024-07-17",
      period_of_performance_start_date: "2020-07-23",
      federal_action_obligation: "89964.50",
      total_dollars_obligated: "377823.00",
      base_and_exercised_options_value: "89964.50",
      current_total_value_of_award: "377823.00",
      base_and_all_options_value: "30234.50",
      potential_total_value_of_award: "387813.00",
      awarding_office_code: "70ABCD",
      awarding_office_name: "DETENTION COMPLIANCE AND REMOVALS OFFI",
      recipient_uei: "ABCDEFGH1JK2",
      recipient_name: "BIRCH FALLS, CITY OF (INC)",
      type_of_contract_pricing: "Firm Fixed Price",
      product_or_service_code: "X1EA",
      product_or_service_code_description: "LEASE/RENTAL OF AMMUNITION FAC",
      naics_code: "713990",
      extent_competed: "Not Competed under SAP",
      description: "EXERCISE OPTION 4 GUN RANGE FACILITY RENTAL",
    });
    expect(printout.fields.find(({ name }) => name === "extent_competed")).toMatchObject({
      page: 2,
      quote: "Extent Competed: Not Competed under SAP",
      box: { x: 234, y: 633 },
    });
  });

  it("never has a field of who prepared, changed or approved it, or of how the vendor is reached", () => {
    const text = JSON.stringify(readPrintout(screen()));
    expect(text).not.toMatch(/example|SAM R|555/i);
  });

  it("gives the first action of an award its own values for totals, no later one", () => {
    const value = (printed: { modification?: string; totals: boolean }) => {
      const printout = readPrintout(screen(printed))!;
      return [
        printedValue(printout, "total_dollars_obligated"),
        printedValue(printout, "potential_total_value_of_award"),
      ];
    };
    expect(value({ modification: "0", totals: false })).toEqual(["89964.50", "30234.50"]);
    expect(value({ totals: false })).toEqual([null, null]);
  });

  it("reads the same when it was scanned", () => {
    const scanned = screen().map((page): Page => ({ ...page, origin: "ocr", confidence: 90 }));
    const values = (pages: readonly Page[]) => readPrintout(pages)!.fields.map(({ name, value }) => [name, value]);
    expect(values(scanned)).toEqual(values(screen()));
  });

  it("is undefined for what is none", () => {
    expect(readPrintout([])).toBeUndefined();
    expect(
      readPrintout([makePage([[40, 100, "Action Obligation: $89,964.50 in the Transaction Information"]])]),
    ).toBeUndefined();
    expect(readPrintout(screen().slice(1))).toBeUndefined();
  });
});

describe("isPrinted(printout, transaction)", () => {
  const printout = readPrintout(screen())!;
  it.each([
    ["the same award and modification", {}, true],
    ["another modification", { modification: "P00004" }, false],
    ["another award", { piid: "70ABCD20P00000070" }, false],
    [
      "an award of another agency by the same number",
      { awardKey: "CONT_AWD_70ABCD20P00000069_9700_-NONE-_-NONE-" },
      false,
    ],
    ["a key that says no agency", { awardKey: "70ABCD20P00000069" }, true],
  ])("tells %s", (_, change, expected) => expect(isPrinted(printout, { ...transaction, ...change })).toBe(expected));
});

describe("comparePrintout(printout, transaction)", () => {
  it("holds each field against the record, with both values", () => {
    const compared = comparePrintout(readPrintout(screen())!, transaction);
    expect(compared.map(({ field, agreement }) => [field, agreement])).toEqual([
      ["award_id_piid", "same"],
      ["modification_number", "same"],
      ["awarding_sub_agency_code", "same"],
      ["action_date", "same"],
      ["federal_action_obligation", "same"],
      ["current_total_value_of_award", "same"],
      ["awarding_office_name", "cut-off"],
      ["recipient_name", "different"],
      ["product_or_service_code_description", "cut-off"],
      ["naics_code", "same"],
      ["type_of_contract_pricing", "same"],
      ["description", "same"],
    ]);
    expect(compared.find(({ agreement }) => agreement === "different")).toEqual({
      field: "recipient_name",
      printed: "BIRCH FALLS, CITY OF (INC)",
      recorded: "CITY OF BIRCH FALLS",
      agreement: "different",
      page: 1,
    });
  });

  it.each([
    ["obligation", { obligation: 8996451n }, "federal_action_obligation"],
    ["date", { actionDate: "2024-07-18" }, "action_date"],
    ["potential value", { potentialValue: 38781301n }, "potential_total_value_of_award"],
    ["longer description", { description: "EXERCISE OPTION 4 GUN RANGE FACILITY RENTAL IN MAY" }, "description"],
    ["code", { psc: "X1EB" }, "product_or_service_code"],
  ])("tells another %s", (_, change, field) => {
    const compared = comparePrintout(readPrintout(screen())!, { ...transaction, ...change });
    expect(compared.find((one) => one.field === field)?.agreement).toBe("different");
  });
});

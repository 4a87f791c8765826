import { describe, expect, it } from "vitest";
import type { Page } from "../../../src/model/document.ts";
import { findField } from "../../../src/rules/documents/find-field.ts";
import { makePage, putRows } from "../geometry/make-page.ts";

const sentence = (text: string, page = 1): Page => ({
  ...makePage([], { page }),
  origin: "markup",
  lines: text.split("\n").map((line) => ({ text: line, words: [] })),
});

const invoice = makePage([
  ...putRows([320, 430], 60, 14, [
    ["Invoice Number", "INV-7"],
    ["Invoice Date:", "3/27/2025"],
    ["Ship via:", ""],
    ["Terms:", "Net 30"],
  ]),
  ...putRows([40, 240, 330, 430], 200, 14, [
    ["Item", "Quantity", "Unit Price", "Total"],
    ["Cameras of a kind", "57", "$3,000.00", "$171,000.00"],
    ["Poles", "5", "$0.00", "$0.00"],
  ]),
  ...putRows([330, 430], 300, 14, [["Balance due:", "$171,000.00"]]),
  [40, 400, "Data is retained for thirty (30) days and no longer. It is"],
  [40, 412, "shared with nobody."],
]);

describe("findField(pages, query)", () => {
  it.each([
    ["Invoice Number", "text", "INV-7", "Invoice Number INV-7"],
    ["invoice date", "date", "2025-03-27", "Invoice Date: 3/27/2025"],
    ["Terms:", "text", "Net 30", "Terms: Net 30"],
    ["Quantity", "number", "57", "Quantity Unit Price Total Cameras of a kind 57"],
    ["Unit price", "money", "3000.00", "Unit Price Total Cameras of a kind 57 $3,000.00"],
    ["Balance due", "money", "171000.00", "Balance due: $171,000.00"],
    ["Poles", "number", "5", "Poles 5"],
    ["retained for", "number", "30", "Data is retained for thirty (30) days and no longer."],
    ["It is", "text", "shared with nobody", "It is shared with nobody."],
  ] as const)("finds what follows %j, a %s", (after, kind, value, quote) => {
    const query = { name: "f", after, kind, ...(after === "It is" && { pattern: String.raw`[^.]+` }) };
    expect(findField([invoice], query)).toMatchObject({ name: "f", kind, value, quote, page: 1 });
  });

  it("says where the value stands", () => {
    expect(findField([invoice], { name: "f", after: "Balance due", kind: "money" })!.box).toEqual({
      x: 430,
      y: 300,
      width: 60.5,
      height: 10,
    });
    expect(findField([sentence("kept for 30 days")], { name: "f", after: "kept for", kind: "number" })!.box).toBeNull();
  });

  it("gives no value of another label for an empty one", () => {
    expect(findField([invoice], { name: "f", after: "Ship via", kind: "text" })).toBeUndefined();
    expect(findField([invoice], { name: "f", after: "Ship via", kind: "date" })).toBeUndefined();
  });

  it("looks on the page that is named, else on the first that has a value", () => {
    const pages = [
      sentence("The term is unlimited.", 1),
      sentence("The term is 24 months.", 2),
      sentence("The term is 36 months.", 3),
    ];
    const query = { name: "term", after: "term is", kind: "number" } as const;
    expect(findField(pages, query)).toMatchObject({ value: "24", page: 2, quote: "The term is 24 months." });
    expect(findField(pages, { ...query, page: 3 })).toMatchObject({ value: "36", page: 3 });
    expect(findField(pages, { ...query, page: 1 })).toBeUndefined();
  });

  it("looks no further than the sentence, headings' numbers and abbreviations known", () => {
    const value = (text: string) =>
      findField([sentence(text)], { name: "f", after: "retention", kind: "number" })?.value;
    expect(value("The retention is set by policy. 1204.3 OPERATION The unit has 30 cameras.")).toBeUndefined();
    expect(value("Audits, retention and access are managed. a. Data go after 30 days.")).toBeUndefined();
    expect(value("The retention of approx. 30 days")).toBe("30");
    expect(value("The retention under U.S. Code is ninety days; the 2 units agree.")).toBe("90");
  });

  it("takes a pattern for the value", () => {
    const page = sentence("The number of cameras would be\napproximately 40-50, depending on price.");
    const found = findField([page], {
      name: "cameras",
      after: "approximately",
      kind: "text",
      pattern: String.raw`\d+\s?[-–]\s?\d+`,
    });
    expect(found).toEqual({
      name: "cameras",
      kind: "text",
      value: "40-50",
      page: 1,
      quote: "The number of cameras would be approximately 40-50, depending on price.",
      box: null,
    });
  });

  it("takes words over a line's end and other marks for those asked for, and no part of a word", () => {
    const page = sentence("The City’s data are\nretained – always – 30 days; unretained 90 days.");
    expect(findField([page], { name: "f", after: "City's data are retained - always -", kind: "number" })?.value).toBe(
      "30",
    );
    expect(
      findField([sentence("unretained 90 days")], { name: "f", after: "retained", kind: "number" }),
    ).toBeUndefined();
  });

  it("finds the same on a recognised page", () => {
    const off = makePage(
      putRows([40, 240], 100, 16, [
        ["Balance due:", "$171,000.00"],
        ["Retention:", "30 days"],
      ]),
      { origin: "ocr", jitter: 1.5 },
    );
    expect(findField([off], { name: "f", after: "Retention", kind: "number" })?.value).toBe("30");
    expect(findField([off], { name: "f", after: "Balance due", kind: "money" })?.value).toBe("171000.00");
  });
});

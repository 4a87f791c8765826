import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Page } from "../../../src/model/document.ts";
import { readOrder } from "../../../src/rules/documents/line-items.ts";
import { type Put, makePage, putRows } from "../geometry/make-page.ts";

/** Page 1 of a scanned invoice as tesseract read it, without the lines that name or reach a person. */
const recognised = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../fixtures/documents/invoice-recognised.json"), "utf8"),
) as Page;

const edges = [40, 240, 310, 420];
const order = (rows: readonly (readonly string[])[], more: readonly Put[] = []): Page =>
  makePage([...putRows(edges, 100, 14, [["Item", "Qty", "Unit Price", "Total"], ...rows]), ...more]);

/** The figures of an order's lines. */
const figures = (page: Page) =>
  readOrder([page])?.items.map(({ quantity, unitPrice, total, product, agreement }) => [
    quantity,
    unitPrice,
    total,
    product,
    agreement,
  ]);

describe("readOrder(pages)", () => {
  it("reads a scanned invoice: lines, totals, numbers and dates, exactly", () => {
    const read = readOrder([recognised])!;
    expect(
      read.items.map((item) => [item.description, item.quantity, item.unitPrice, item.total, item.agreement]),
    ).toEqual([
      ["Professional Services - Existing Infrastructure Implementation Fee", "30", 0n, 0n, "agrees"],
      ["Professional Services - Standard Implementation Fee", "22", 0n, 0n, "agrees"],
      ["Flock Safety LPR, fka Falcon", "57", 300000n, 17100000n, "agrees"],
      ["Professional Services - Advanced Implementation Fee", "5", 0n, 0n, "agrees"],
    ]);
    expect(read.items[2]).toMatchObject({
      page: 1,
      quote: "Flock Safety LPR, fka Falcon 57 $3,000.00 $0.00 $171,000.00",
    });
    expect(read.itemsTotal).toBe(17100000n);
    expect(read.facts.map(({ name, value, quote }) => [name, value, quote])).toEqual([
      ["invoice number", "INV-61152", "Invoice Number ~~ INV-61152"],
      ["order number", "2510002336", "PO#: 2510002336"],
      ["date", "2025-03-27", "Invoice Date: 3/27/2025"],
      ["due date", "2025-04-26", "Due Date: 4/26/2025"],
    ]);
    expect(read.totals.map(({ name, value }) => [name, value])).toEqual([
      ["subtotal", "171000.00"],
      ["sales tax", "0.00"],
      ["credit", "0.00"],
      ["payments", "0.00"],
      ["balance due", "171000.00"],
    ]);
  });

  it("tells the columns by their sums where recognition lost their names, and says so", () => {
    const headless = { ...recognised, lines: recognised.lines.filter(({ text }) => !text.startsWith("ITEMS")) };
    const [named, summed] = [readOrder([recognised])!, readOrder([headless])!];
    expect([named.columnsBy, summed.columnsBy]).toEqual(["names", "sums"]);
    expect({ ...summed, columnsBy: "names" }).toEqual(named);
  });

  it("does not guess columns whose sums do not come out, or come out two ways, or are all zero", () => {
    const nameless = (rows: readonly (readonly string[])[]) => readOrder([makePage(putRows(edges, 100, 14, rows))]);
    expect(
      nameless([
        ["Cameras", "57", "$3,000.00", "$171,000.00"],
        ["Poles", "5", "$0.00", "$0.00"],
      ])?.items.length,
    ).toBe(2);
    expect(
      nameless([
        ["Cameras", "57", "$3,000.00", "$170,000.00"],
        ["Poles", "5", "$0.00", "$0.00"],
      ]),
    ).toBeUndefined();
    expect(
      nameless([
        ["Cameras", "1", "$30.00", "$30.00"],
        ["Poles", "1", "$7.00", "$7.00"],
      ])?.items.length,
    ).toBe(2);
    expect(
      nameless([
        ["Cameras", "57", "$0.00", "$0.00"],
        ["Poles", "5", "$0.00", "$0.00"],
      ]),
    ).toBeUndefined();
    expect(nameless([["Cameras", "57", "$3,000.00", "$171,000.00"]])).toBeUndefined();
    const twice = makePage(
      putRows([40, 200, 260, 340, 440], 100, 14, [
        ["A", "1", "$30.00", "$30.00", "$30.00"],
        ["B", "1", "$7.00", "$7.00", "$7.00"],
      ]),
    );
    expect(readOrder([twice])).toBeUndefined();
  });

  it("takes what a line is from its description where “Item” heads the numbers of the lines", () => {
    const head = ["Item", "Description", "Qty", "Unit Price", "Total"];
    const rows = [
      ["1", "Fixed plate reader", "24", "$2,950.00", "$70,800.00"],
      ["2", "Pole and mounting kit", "18", "$310.00", "$5,580.00"],
    ];
    const read = readOrder([makePage(putRows([40, 90, 260, 320, 430], 100, 14, [head, ...rows]))])!;
    expect(read.items.map(({ description, quantity }) => [description, quantity])).toEqual([
      ["Fixed plate reader", "24"],
      ["Pole and mounting kit", "18"],
    ]);
  });

  it("states where quantity times unit price is not the total, and corrects nothing", () => {
    expect(figures(order([["Cameras", "57", "$3,000.00", "$170,000.00"]]))).toEqual([
      ["57", 300000n, 17000000n, "171000.00", "differs"],
    ]);
  });

  it("multiplies exactly, parts of units and of cents too", () => {
    const rows = [
      ["Hours", "1.5", "$33.33", "$50.00"],
      ["Minutes", "0.25", "$0.10", "$0.03"],
      ["Returned", "-2", "$10.00", "-$20.00"],
      ["Many", "9,007,199,254,740,993", "$1.01", "$9,097,271,247,288,402.93"],
    ];
    const wide = makePage(putRows([40, 140, 290, 400], 100, 14, [["Item", "Qty", "Unit Price", "Total"], ...rows]));
    expect(figures(wide)).toEqual([
      ["1.5", 3333n, 5000n, "49.995", "differs"],
      ["0.25", 10n, 3n, "0.025", "differs"],
      ["-2", 1000n, -2000n, "-20.00", "agrees"],
      ["9007199254740993", 101n, 909727124728840293n, "9097271247288402.93", "agrees"],
    ]);
  });

  it("takes what a line does not state for not stated", () => {
    const read = readOrder([
      order([
        ["Platform", "", "", "$171,000.00"],
        ["LPR", "57", "Included", "Included"],
      ]),
    ])!;
    expect(
      read.items.map(({ description, quantity, unitPrice, total, agreement }) => [
        description,
        quantity,
        unitPrice,
        total,
        agreement,
      ]),
    ).toEqual([
      ["Platform", null, null, 17100000n, "not stated"],
      ["LPR", "57", null, null, "not stated"],
    ]);
    expect(read.itemsTotal).toBeNull();
  });

  it("takes totals in the table for totals, no lines", () => {
    const read = readOrder([
      order([
        ["Cameras", "2", "$5.00", "$10.00"],
        ["", "", "Subtotal:", "$10.00"],
        ["Total", "", "", "$10.00"],
      ]),
    ])!;
    expect(read.items.map(({ description }) => description)).toEqual(["Cameras"]);
    expect(read.totals.map(({ name, value }) => [name, value])).toEqual([
      ["subtotal", "10.00"],
      ["total", "10.00"],
    ]);
  });

  it("reads neither numbers nor dates out of sentences", () => {
    const read = readOrder([
      order(
        [["Cameras", "2", "$5.00", "$10.00"]],
        [[40, 400, "Invoices without the related purchase order number go to form 11110 at once."]],
      ),
    ])!;
    expect(read.facts).toEqual([]);
  });

  it("reads no order out of another table", () => {
    const page = makePage(
      putRows(edges, 100, 14, [
        ["Agency", "Cameras", "Days", "Total"],
        ["Birch PD", "7", "30", "12"],
      ]),
    );
    expect(readOrder([page])).toBeUndefined();
    expect(readOrder([])).toBeUndefined();
  });
});

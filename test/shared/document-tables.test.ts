import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { cellText } from "../../src/model/document-table.ts";
import type { Page } from "../../src/model/document.ts";
import { findField } from "../../src/rules/documents/find-field.ts";
import { findTables } from "../../src/rules/documents/find-tables.ts";
import { readOrder } from "../../src/rules/documents/line-items.ts";
import { csvRecords } from "../../src/sources/csv-records.ts";
import { readDocument } from "../../src/sources/documents/read-document.ts";
import { describeShared, shared } from "./raw-files.ts";

const documents = join(shared, "data/20-documents");
const pagesOf = async (file: string): Promise<readonly Page[]> => (await readDocument(join(documents, file))).pages;

describeShared("tables of the shared documents", () => {
  it("reads the order: one line, exactly, and its totals", async () => {
    const order = readOrder(await pagesOf("eugene-2025-03-25-purchase-order-2510002336.pdf"))!;
    expect(order.items.length).toBe(1);
    expect(order.items[0]).toMatchObject({
      page: 1,
      description: "K FY25 FLOCK Automated License Plate Recognition (ALPR) Software Services",
      quantity: "1",
      unit: "EA",
      unitPrice: 34200000n,
      total: 34200000n,
      product: "342000.00",
      agreement: "agrees",
    });
    expect(order.facts.map(({ name, value }) => [name, value])).toEqual([
      ["order number", "2510002336"],
      ["date", "2025-03-25"],
      ["due date", "2025-03-25"],
    ]);
    expect(order.totals.map(({ name, value }) => [name, value])).toEqual([
      ["schedule total", "342000.00"],
      ["item total", "342000.00"],
      ["total po amount", "342000.00"],
    ]);
  });

  it("reads the scanned invoice: 57 at $3,000.00 are $171,000.00, and nothing else is paid for", async () => {
    const order = readOrder(await pagesOf("eugene-2025-03-27-flock-invoice-INV-61152-redacted-SCAN.pdf"))!;
    expect(order.columnsBy).toBe("names");
    expect(
      order.items.map(({ description, quantity, unitPrice, total }) => [description, quantity, unitPrice, total]),
    ).toEqual([
      ["Professional Services - Existing Infrastructure Implementation Fee", "30", 0n, 0n],
      ["Professional Services - Standard Implementation Fee", "22", 0n, 0n],
      ["Flock Safety LPR, fka Falcon", "57", 300000n, 17100000n],
      ["Professional Services - Advanced Implementation Fee", "5", 0n, 0n],
    ]);
    expect(order.itemsTotal).toBe(17100000n);
    const said = Object.fromEntries([...order.facts, ...order.totals].map(({ name, value }) => [name, value]));
    expect(said).toMatchObject({
      "invoice number": "INV-61152",
      "order number": "2510002336",
      date: "2025-03-27",
      subtotal: "171000.00",
      "balance due": "171000.00",
    });
  });

  it("reads the contract's order form, and takes what is included for not stated", async () => {
    const pages = await pagesOf("eugene-contract-2025-03244-flock-lpr-signed.pdf");
    const order = readOrder(pages)!;
    expect(
      order.items.map(({ description, quantity, unitPrice, total }) => [description, quantity, unitPrice, total]),
    ).toEqual([
      ["Flock Safety Platform", null, null, 17100000n],
      ["Flock Safety LPR, fka Falcon", "57", null, null],
      ["Professional Services - Standard Implementation Fee", "22", 0n, 0n],
      ["Professional Services - Existing Infrastructure Implementation Fee", "30", 0n, 0n],
      ["Professional Services - Advanced Implementation Fee", "5", 0n, 0n],
    ]);
    expect(findField(pages, { name: "retention days", after: "Retention Period", kind: "number" })).toMatchObject({
      value: "30",
      page: 13,
      quote: "Retention Period: 30",
    });
    expect(
      findField(pages, { name: "deletion", after: "deletes all Footage on a rolling", kind: "number" }),
    ).toMatchObject({
      value: "30",
      page: 20,
      quote:
        "Flock deletes all Footage on a rolling thirty (30) day basis, except as otherwise stated on the Order Form.",
    });
  });

  it("reads a number of cameras out of the addendum's answer", async () => {
    const pages = await pagesOf("eugene-2024-12-03-RFI-20252027-addendum-1.pdf");
    const query = {
      name: "cameras",
      after: "approximately",
      kind: "text",
      pattern: String.raw`\d+\s?-\s?\d+`,
    } as const;
    expect(findField(pages, query)).toMatchObject({
      value: "40-50",
      page: 1,
      quote: "The number of cameras would be approximately 40-50, depending on price.",
    });
  });

  it("finds no tables in the policy and the agreements, which have none", async () => {
    for (const file of ["eugene-2025-06-04-policy-1204-ALPR.pdf", "287g-KansasBureauOfInv_TFM_MOA_02182025-text.pdf"])
      expect([file, findTables(await pagesOf(file))]).toEqual([file, []]);
  });
});

describeShared("the sharing table of 29 pages", () => {
  /** White space around commas is the printer's. */
  const plain = (text: string): string => text.replace(/\s+/g, " ").replace(/ ?, ?/g, ",").trim();

  it("is one table of 858 agencies, and shows what a third party's extraction made of it", async () => {
    const pages = await pagesOf("okaloosa-2025-sharing-agencies.pdf");
    const tables = findTables(pages);
    expect(tables.map(({ page, header, rows }) => [page, header, rows.length])).toEqual([
      [1, ["Organization Name", "Networks Shared With Me", "Networks I'm Sharing"], 858],
    ]);
    const rows = tables[0]!.rows.map((row) => [
      String(row.page),
      ...[0, 1, 2].map((column) => plain(cellText(row, column))),
    ]);
    expect([rows.at(-1)![0], rows.filter(([, name]) => name === "").length]).toEqual(["29", 0]);
    // Every word of the PDF stands in the table, once: nothing lost, nothing doubled.
    const words = (texts: readonly string[]): string[] => texts.flatMap((text) => plain(text).split(/[\s,]+/)).sort();
    const printed = pages.flatMap(({ lines }) => lines.map(({ text }) => text));
    expect(
      words([...tables[0]!.header, ...rows.flatMap(([, ...cells]) => cells)]).filter((word) => word !== ""),
    ).toEqual(words(printed).filter((word) => word !== ""));

    const file = join(shared, "data/11-alpr-agency-level/okaloosa_Sharing_Agencies_EXTRACTED.csv");
    const [, ...theirs] = [...csvRecords(readFileSync(file, "utf8"), { delimiter: ",", name: file })].map(
      ({ fields }) => fields.map(plain),
    );
    expect(theirs.length).toBe(858);
    const different = [0, 1, 2, 3].map(
      (column) => rows.filter((row, at) => row[column] !== theirs[at]![column]).length,
    );
    // Pages and the long cells agree (one has the PDF's own damaged dashes). The extraction has other names for 23
    // agencies, and says of 30 that Okaloosa shares with them though the PDF leaves the cell empty.
    expect(different).toEqual([0, 23, 1, 30]);
    const said = (from: readonly (readonly string[])[]): number => from.filter((row) => row[3] !== "").length;
    expect([said(rows), said(theirs)]).toEqual([506, 536]);
    const named = (name: string): [string | undefined, string | undefined] => {
      const at = rows.findIndex((row) => row[1] === name);
      return [rows[at]?.[1], theirs[at]?.[1]];
    };
    expect(named("Bixby OK PD")).toEqual(["Bixby OK PD", "Selby DE PD"]);
    expect(named("Pea Ridge AR PD")).toEqual(["Pea Ridge AR PD", "Paso Robles CA PD"]);
  });
});

describeShared("tables of the shared Markdown", () => {
  it("reads the table of facts in the data's own README, every row with three cells", async () => {
    const { pages } = await readDocument(join(shared, "data/README.md"));
    const [table] = findTables(pages);
    expect(table!.header).toEqual(["claim", "rows", "answer"]);
    const written = readFileSync(join(shared, "data/README.md"), "utf8").match(/^\| .* \|$/gm)!.length - 2;
    expect(table!.rows).toHaveLength(written);
    expect(table!.rows.every(({ cells }) => cells.length === 3)).toBe(true);
    expect(cellText(table!.rows[1]!, 2)).toMatch(/^\$3,750,000\.00\. /);
  });
});

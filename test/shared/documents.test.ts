import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { RawDocument } from "../../src/model/document.ts";
import { readDocument } from "../../src/sources/documents/read-document.ts";
import { readDocuments } from "../../src/sources/documents/read-documents.ts";
import { describeShared, shared } from "./raw-files.ts";

const folder = join(shared, "data/20-documents");

const linesOf = (document: RawDocument, page: number) => document.pages[page - 1]!.lines.map((line) => line.text);

/** Pages of each PDF, and those that have no text of their own. */
const files: Readonly<Record<string, readonly [pages: number, scanned: number]>> = {
  "287g-287gWSO_FinneyCoKs2020-03-17-text.pdf": [12, 0],
  "287g-287gWSO_SuwanneeCoFl2019-10-15-text.pdf": [12, 0],
  "287g-KansasBureauOfInv_TFM_MOA_02182025-text.pdf": [14, 0],
  "287g-PortageCoSheriffsOfficeOH_TFM_MOA_03.12.2025-SCAN.pdf": [14, 14],
  "287g-RuskCoSOTX_WSO_MOA_030425-SCAN.pdf": [10, 10],
  "287g-WashingtonCoSheriffsOfficeUT_TFM_MOA_03.20.2025-SCAN.pdf": [14, 14],
  "287g-lakeCountySherrifsOffice_TF_MOA_03122025-text.pdf": [14, 0],
  "eugene-2024-07-01-ORT-grant-application.pdf": [11, 0],
  "eugene-2024-11-14-flock-MOU-data-sharing-signed-SCAN.pdf": [5, 5],
  "eugene-2024-12-03-RFI-20252027-addendum-1.pdf": [1, 0],
  "eugene-2024-12-RFI-20252027-license-plate-recognition.pdf": [8, 0],
  "eugene-2025-03-25-purchase-order-2510002336.pdf": [1, 0],
  "eugene-2025-03-27-flock-invoice-INV-61152-redacted-SCAN.pdf": [3, 3],
  "eugene-2025-06-04-policy-1204-ALPR.pdf": [3, 0],
  "eugene-2025-10-28-inventory-of-surveillance-technology-SCAN.pdf": [4, 4],
  "eugene-ORT-grant-award-part1.pdf": [1, 0],
  "eugene-ORT-grant-award-part3.pdf": [15, 0],
  "eugene-contract-2025-03244-flock-lpr-signed.pdf": [35, 0],
  "fpds-printout-akima-contract.pdf": [3, 0],
  "fpds-printout-cottage-grove-contract.pdf": [3, 0],
  "fpds-printout-stratasys_contract.pdf": [3, 0],
  "fpds-printout-vermont_state_colleges_contract.pdf": [3, 0],
  "fpds-printout-vista_ftbenning_contract.pdf": [3, 0],
  "okaloosa-2023-09-22-flock-master-services-agreement-SCAN.pdf": [18, 18],
  "okaloosa-2025-sharing-agencies.pdf": [29, 0],
};

describeShared("readDocuments(paths) of the real PDFs", () => {
  const read = new Map<string, RawDocument>();

  it("reads every page, and knows those that are scanned", async () => {
    const paths = readdirSync(folder)
      .filter((name) => name.endsWith(".pdf"))
      .map((name) => join(folder, name));
    for await (const result of readDocuments(paths, { recognise: false })) {
      if ("failure" in result) throw result.failure;
      read.set(result.path.slice(folder.length + 1), result.document);
    }
    const pages = [...read].map(([name, document]) => [name, document.pages.length] as const);
    expect(Object.fromEntries(pages)).toEqual(
      Object.fromEntries(Object.entries(files).map(([name, [count]]) => [name, count])),
    );
    for (const [name, [, scanned]] of Object.entries(files)) {
      const unread = read.get(name)!.notes.find((note) => note.includes("not recognised")) ?? "";
      expect([name, unread]).toEqual([
        name,
        scanned === 0 ? "" : `pages 1 to ${scanned} without a text layer, not recognised`,
      ]);
    }
  });

  it("keeps the rows of the purchase order", () => {
    const lines = linesOf(read.get("eugene-2025-03-25-purchase-order-2510002336.pdf")!, 1);
    expect(lines).toContain("100 West 10th Avenue Suite 400 2510002336 03-25-2025");
    expect(lines).toContain("1 - 1 K FY25 FLOCK 1.00 EA 342000.00 342000.00 03/25/2025");
    expect(lines).toContain("PER CONTRACT 2025-03244");
    expect(lines).toContain("Total PO Amount 342000.00");
  });

  it("finds what officials said they would buy, and the printed awards", () => {
    const addendum = linesOf(read.get("eugene-2024-12-03-RFI-20252027-addendum-1.pdf")!, 1).join(" ");
    expect(addendum).toMatch(/The number of cameras would be approximately 40-50, depending on price\./);
    const akima = linesOf(read.get("fpds-printout-akima-contract.pdf")!, 1).join("\n");
    expect(akima).toContain("70CDCR24FG0000001");
    expect(akima).toContain("$836,492.80");
  });

  it("reports as badly hidden only what is: a signing service's white marks, and a scan's words where it shows none", () => {
    const found = [...read].flatMap(([name, { badRedactions }]) =>
      badRedactions.map(({ kind, page }) => `${name.slice(0, 22)} ${page} ${kind}`),
    );
    expect([...new Set(found)].sort()).toEqual([
      "287g-287gWSO_SuwanneeC 7 white-text",
      "287g-KansasBureauOfInv 9 white-text",
      "eugene-contract-2025-0 16 white-text",
    ]);
    const contract = linesOf(read.get("eugene-contract-2025-03244-flock-lpr-signed.pdf")!, 16);
    expect(contract.filter((line) => /FS|ullname|STitle|Date ?Sign/.test(line))).toEqual([]);
    expect(contract).toContain("Date: Date: 03/24/2025");
  });
});

describeShared("readDocument(path) of the real scans", () => {
  it("recognises the invoice: 57 readers at $3,000.00 are $171,000.00", async () => {
    const document = await readDocument(join(folder, "eugene-2025-03-27-flock-invoice-INV-61152-redacted-SCAN.pdf"));
    const lines = linesOf(document, 1);
    expect(lines.find((line) => /LPR, fka Falcon/.test(line))).toBe(
      "Flock Safety LPR, fka Falcon 57 $3,000.00 $0.00 $171,000.00",
    );
    expect(lines).toContain("Balance Due: $171,000.00");
    expect(document.pages.map((page) => page.origin)).toEqual(["ocr", "ocr", "ocr"]);
    for (const page of document.pages) expect(page.confidence).toBeGreaterThan(85);
    expect(document.badRedactions).toEqual([]);
  });
});

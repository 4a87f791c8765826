import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { AwardTransaction } from "../../src/model/award.ts";
import { parseCents } from "../../src/model/money.ts";
import { printedValue } from "../../src/model/printout.ts";
import { comparePrintout, isPrinted } from "../../src/rules/documents/compare-printout.ts";
import { readPrintout } from "../../src/rules/documents/fpds-printout.ts";
import { readDocument } from "../../src/sources/documents/read-document.ts";
import { cellOf, describeShared, rawFiles, readRaw, shared } from "./raw-files.ts";

const folder = join(shared, "data/20-documents");

/** The transactions of folder 01 with generated award ids, as a build's rows have them; fields it lacks are null. */
function transactions(piids: ReadonlySet<string>): AwardTransaction[] {
  return rawFiles().flatMap((file) => {
    if (!file.folder.startsWith("01") || !/2026-02-17|FY2025.*2026-08-22/.test(file.name)) return [];
    const table = readRaw(file);
    const cell = cellOf(table);
    return table.rows.flatMap((row, at): AwardTransaction[] => {
      if (!piids.has(cell(row, "Award ID"))) return [];
      return [
        {
          from: { source: file.name, record: at + 1 },
          awardKey: cell(row, "Generated Award ID"),
          piid: cell(row, "Award ID"),
          parentPiid: null,
          modification: cell(row, "Modification"),
          actionDate: cell(row, "Action Date"),
          obligation: parseCents(cell(row, "Federal Action Obligation"))!,
          currentValue: null,
          potentialValue: null,
          agency: cell(row, "Agency"),
          office: null,
          recipient: cell(row, "Recipient Name"),
          vendor: "",
          psc: cell(row, "Product/Service Description"),
          naics: cell(row, "NAICS Description"),
          pricing: null,
          competition: null,
          description: cell(row, "Transaction Description"),
        },
      ];
    });
  });
}

/** What the README says, and what the rows say otherwise than the paper. */
const expected: readonly [file: RegExp, piid: string, modification: string, obligation: string, otherwise: object][] = [
  [/akima/, "70CDCR24FG0000001", "0", "836492.80", { recipient_name: "cut-off" }],
  [/cottage/, "70CDCR20P00000069", "P00005", "89964.50", { recipient_name: "different", naics_description: "cut-off" }],
  [/stratasys/, "70CMSD24P00000041", "0", "20608.00", { product_or_service_code_description: "cut-off" }],
  [/vermont/, "70CMSW23P00000032", "0", "3000.00", { naics_description: "cut-off" }],
  [/vista/, "70CMSW25FR0000004", "0", "589170.96", { recipient_name: "different" }],
];

describeShared("the printed award screens", () => {
  it("are read exactly, each linked to its row, and differ from it only where the records were revised", async () => {
    const rows = transactions(new Set(expected.map(([, piid]) => piid)));
    for (const [name, piid, modification, obligation, otherwise] of expected) {
      const file = readdirSync(folder).find((one) => one.startsWith("fpds-printout") && name.test(one))!;
      const printout = readPrintout((await readDocument(join(folder, file))).pages)!;
      expect([printout.piid, printout.modification, printout.agency]).toEqual([piid, modification, "7012"]);
      expect(printedValue(printout, "federal_action_obligation")).toBe(obligation);
      expect(printout.fields.length).toBeGreaterThan(32);
      expect(JSON.stringify(printout)).not.toMatch(/@|\bPhone|\d{3}-\d{4}/);
      const linked = rows.filter((row) => isPrinted(printout, row));
      expect(linked.length).toBeGreaterThan(0);
      for (const row of linked) {
        const compared = comparePrintout(printout, row);
        expect(compared.length).toBe(9);
        const notSame = compared
          .filter(({ agreement }) => agreement !== "same")
          .map((one) => [one.field, one.agreement]);
        expect([file, Object.fromEntries(notSame)]).toEqual([file, otherwise]);
      }
    }
  });

  it("are five of the documents, and no other document is taken for one", async () => {
    const texts = readdirSync(folder).filter((name) => name.endsWith(".pdf") && !name.includes("SCAN"));
    const found = [];
    for (const name of texts) if (readPrintout((await readDocument(join(folder, name))).pages)) found.push(name);
    expect(found.length).toBe(5);
    expect(found.every((name) => name.startsWith("fpds-printout"))).toBe(true);
  });
});

import { describe, expect, it } from "vitest";
import { findTables } from "../../../src/rules/documents/find-tables.ts";
import { readDocument } from "../../../src/sources/documents/read-document.ts";
import { scratch } from "../scratch.ts";
import { makePdf, type Sheet, write } from "./make-pdf.ts";

const { put } = scratch();

const left = [
  "The city has leased plate readers from",
  "a vendor for two years. They stand at",
  "the roads that lead into the city, and",
  "each of them keeps what it sees for a",
  "month before the vendor deletes it.",
  "Nobody outside of the police may look",
  "at the pictures without a reason that",
  "is written down with the search.",
  "The council asked in December how",
  "many of them there would be, and the",
];
const right = [
  "answer was that it would depend on the",
  "price. In March an invoice came for",
  "more of them than anybody had named",
  "before. The police said that the grant",
  "paid for all of them, and that no money",
  "of the city was spent on any.",
  "A list of the agencies that may search",
  "the pictures was published in autumn.",
  "It names several hundred of them, from",
  "one end of the country to the other.",
];
const lay = (sheet: Sheet, lines: readonly string[], x: number, y: number, pitch = 14) =>
  lines.forEach((text, at) => write(sheet, text, x, y + pitch * at, 11));

let made = 0;
async function linesOf(draw: (sheet: Sheet) => void) {
  const { pages } = await readDocument(put(`columns-${made++}.pdf`, Buffer.from(await makePdf(draw))));
  return { pages, lines: pages[0]!.lines.map(({ text }) => text) };
}

describe("readDocument(path) of prose in two columns", () => {
  const title = "A long title that stands over both of the columns of this page, from edge to edge";
  const foot = "Continued on the next page of this paper, where a table is given of all of its figures";

  it("reads them column by column, between the lines that go across both", async () => {
    const { lines } = await linesOf((sheet) => {
      write(sheet, title, 72, 100, 11);
      lay(sheet, left, 72, 140);
      lay(sheet, right, 320, 140);
      write(sheet, foot, 72, 320, 11);
    });
    expect(lines).toEqual([title, ...left, ...right, foot]);
  });

  it("reads them so where their lines do not stand at one height, and where one is longer", async () => {
    const { lines } = await linesOf((sheet) => {
      lay(sheet, left, 72, 140);
      lay(sheet, right.slice(0, 8), 320, 147);
    });
    expect(lines).toEqual([...left, ...right.slice(0, 8)]);
  });

  it("keeps the rows of a table whose cells are prose", async () => {
    const rows = [0, 3, 6].map((at) => [left.slice(at, at + 3), right.slice(at, at + 3)] as const);
    const { lines, pages } = await linesOf((sheet) => {
      write(sheet, "What was asked", 72, 116, 11);
      write(sheet, "What was answered", 320, 116, 11);
      rows.forEach(([asked, answered], at) => {
        lay(sheet, asked, 72, 140 + 64 * at);
        lay(sheet, answered, 320, 140 + 64 * at);
      });
    });
    expect(lines[1]).toBe(`${left[0]} ${right[0]}`);
    expect(findTables(pages)[0]?.rows).toHaveLength(3);
  });

  it("keeps a form and a list of figures row by row", async () => {
    const names = ["Vendor", "Order", "Date", "Cameras", "Price", "Total", "Term", "Start", "End", "Contact"];
    const form = await linesOf((sheet) => {
      lay(sheet, names, 72, 140);
      lay(
        sheet,
        names.map((_, at) => `${at + 1},000.00`),
        320,
        140,
      );
    });
    expect(form.lines[0]).toBe("Vendor 1,000.00");
  });

  it("keeps lines as they are where there is one column", async () => {
    const wide = left.map((text, at) => `${text} ${right[at]}`);
    expect((await linesOf((sheet) => lay(sheet, wide, 72, 140))).lines).toEqual(wide);
  });
});

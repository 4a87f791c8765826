import { describe, expect, it } from "vitest";
import { cellText } from "../../../src/model/document-table.ts";
import type { DocumentTable } from "../../../src/model/document-table.ts";
import type { Box, Page } from "../../../src/model/document.ts";
import { findTables } from "../../../src/rules/documents/find-tables.ts";
import { makePage, putRows } from "../geometry/make-page.ts";

/** The texts of a table, row by row. */
const texts = ({ header, rows }: DocumentTable): string[][] =>
  rows.map((row) => header.map((_, column) => cellText(row, column)));

const edges = [40, 200, 300, 420];
const head = ["Agency", "Cameras", "Days", "Shared with"];
const rows = [
  ["Alder County SO", "12", "30", "Birch PD"],
  ["Birch PD", "7", "30", "Alder County SO"],
  ["Cedar Falls PD", "140", "", "Birch PD"],
];

describe("findTables(pages)", () => {
  it("reads a header and rows, with the page and the box of each cell", () => {
    const tables = findTables([makePage(putRows(edges, 100, 14, [head, ...rows]))]);
    expect(tables.length).toBe(1);
    expect(tables[0]!.header).toEqual(head);
    expect(texts(tables[0]!)).toEqual(rows);
    const cell = tables[0]!.rows[2]!.cells[1]!;
    expect([tables[0]!.page, tables[0]!.rows[2]!.page]).toEqual([1, 1]);
    expect(cell).toMatchObject({ column: 1, text: "140", box: { x: 200, y: 142, height: 10 } });
    expect(cell.box!.width).toBeCloseTo(16.5);
  });

  it.each([0.5, 1, 1.4])("reads the same from a recognised page whose words are off by up to %s points", (jitter) => {
    const page = makePage(putRows(edges, 100, 16, [head, ...rows]), { origin: "ocr", jitter });
    expect(findTables([page]).map(texts)).toEqual([rows]);
  });

  it("reads a page scanned askew", () => {
    const straight = makePage(putRows(edges, 100, 16, [head, ...rows]), { origin: "ocr" });
    const askew: Page = {
      ...straight,
      lines: straight.lines.map((line) => ({
        ...line,
        words: line.words.map((word) => ({ ...word, box: { ...word.box, y: word.box.y + word.box.x * 0.02 } })),
      })),
    };
    expect(findTables([askew]).map(texts)).toEqual([rows]);
  });

  it.each([1, 2, 3])("reads a page that lies on its side or head (%s quarter turns)", (turns) => {
    const page = makePage(putRows(edges, 100, 16, [head, ...rows]));
    const turned = ({ x, y, width, height }: Box): Box =>
      turns === 1
        ? { x: page.height - y - height, y: x, width: height, height: width }
        : turns === 2
          ? { x: page.width - x - width, y: page.height - y - height, width, height }
          : { x: y, y: page.width - x - width, width: height, height: width };
    const lying: Page = {
      ...page,
      ...(turns !== 2 && { width: page.height, height: page.width }),
      lines: page.lines.map((line) => ({
        ...line,
        words: line.words.map((word) => ({ ...word, box: turned(word.box) })),
      })),
    };
    const [upright] = findTables([page]);
    const [table] = findTables([lying]);
    expect(texts(table!)).toEqual(rows);
    const box = turned(upright!.rows[2]!.cells[1]!.box!);
    for (const side of ["x", "y", "width", "height"] as const)
      expect(table!.rows[2]!.cells[1]!.box![side]).toBeCloseTo(box[side], 1);
  });

  it("takes no notice of ruling lines that were recognised as letters", () => {
    const page = makePage([...putRows(edges, 100, 16, [head, ...rows]), [190, 116, "|"], [285, 132, "~~"]], {
      origin: "ocr",
    });
    expect(findTables([page]).map(texts)).toEqual([rows]);
  });

  it("keeps numbers that stand at the right of their column", () => {
    const puts = putRows([40, 200, 300], 100, 14, [
      ["Item", "Quantity", "Total price"],
      ["Camera", "      57", " 171000.00"],
      ["Pole", "       5", "      0.00"],
    ]);
    expect(findTables([makePage(puts)]).map(texts)).toEqual([
      [
        ["Camera", "57", "171000.00"],
        ["Pole", "5", "0.00"],
      ],
    ]);
  });

  it("joins the lines of a cell, whether the rest of its row stands at its top, its bottom or with more white between rows", () => {
    const wrapped = [
      ["Alder County SO", "Alder County SO, Alder"],
      ["", "County SO (Flex), Alder"],
      ["", "County SO (Condor)"],
      ["Birch PD", "Birch PD"],
      ["Cedar Falls PD", "Cedar Falls PD, Cedar"],
      ["", "Falls PD (Flex)"],
      ["Dogwood PD", "Dogwood PD"],
    ];
    const expected = [
      ["Alder County SO", "Alder County SO, Alder County SO (Flex), Alder County SO (Condor)"],
      ["Birch PD", "Birch PD"],
      ["Cedar Falls PD", "Cedar Falls PD, Cedar Falls PD (Flex)"],
      ["Dogwood PD", "Dogwood PD"],
    ];
    const names = ["Organization", "Networks shared"];
    const top = putRows([40, 240], 100, 14, [names, ...wrapped]);
    const [a, b, c, d, e, f, g] = wrapped as [string[], string[], string[], string[], string[], string[], string[]];
    const bottom = putRows([40, 240], 100, 14, [
      names,
      ["", a[1]!],
      b,
      [a[0]!, c[1]!],
      d,
      ["", e[1]!],
      [e[0]!, f[1]!],
      g,
    ]);
    const spaced = putRows([40, 240], 100, 14, [names, a, b, c, ["", ""], d, ["", ""], e, f, ["", ""], g]);
    expect(findTables([makePage(top)]).map(texts)).toEqual([expected]);
    expect(findTables([makePage(bottom)]).map(texts)).toEqual([expected]);
    expect(findTables([makePage(spaced)]).map(texts)).toEqual([expected]);
  });

  it("puts a name of two lines into one", () => {
    const puts = putRows([40, 120, 240], 100, 11, [
      ["Line-", "Item/Description", "Extended"],
      ["Sch", "", "Amt"],
      ["", "", ""],
      ["1 - 1", "Cameras", "342000.00"],
      ["", "and software", ""],
    ]);
    const [table] = findTables([makePage(puts)]);
    expect(table!.header).toEqual(["Line- Sch", "Item/Description", "Extended Amt"]);
    expect(texts(table!)).toEqual([["1 - 1", "Cameras and software", "342000.00"]]);
  });

  it("joins a table that goes on over pages, the header repeated or not, past running heads and feet", () => {
    const furniture = (page: number): [number, number, string][] => [
      [40, 20, "Sharing agencies, printed 3 March 2025"],
      [500, 770, `Page ${page} of 3`],
    ];
    const pages = [
      makePage([...furniture(1), ...putRows(edges, 72, 14, [head, ...rows])], { page: 1 }),
      makePage([...furniture(2), ...putRows(edges, 72, 14, rows)], { page: 2 }),
      makePage([...furniture(3), ...putRows(edges, 72, 14, [head, rows[0]!])], { page: 3 }),
    ];
    const tables = findTables(pages);
    expect(tables.map(texts)).toEqual([[...rows, ...rows, rows[0]]]);
    expect(tables[0]!.rows.map(({ page }) => page)).toEqual([1, 1, 1, 2, 2, 2, 3]);
  });

  it("ends a table where a sentence reaches over its columns, and starts the next one", () => {
    const puts = [
      ...putRows(edges, 100, 14, [head, ...rows]),
      [40, 170, "These figures are what each of the agencies told us in answer to a request."] as const,
      ...putRows([40, 200, 300], 200, 14, [
        ["Invoice", "Date", "Amount"],
        ["First", "2025-03-27", "$171,000.00"],
      ]),
    ];
    expect(findTables([makePage(puts)]).map(texts)).toEqual([rows, [["First", "2025-03-27", "$171,000.00"]]]);
  });

  it("finds none in prose, in prose of two columns, in a form, or on a page without positions", () => {
    const prose = Array.from(
      { length: 12 },
      (_, at) =>
        [40, 100 + at * 12, "The City may end this agreement at any time with thirty days of notice to the"] as const,
    );
    const columns = prose.flatMap(([, y]) => [
      [40, y, "The City may end this agreement at any time"] as const,
      [320, y, "by thirty days of notice to the contractor in"] as const,
    ]);
    const form = putRows([40, 140, 320, 420], 100, 14, [
      ["Invoice Number:", "INV-1", "Due Date:", "4/26/2025"],
      ["Invoice Date:", "3/27/2025", "Terms:", "Net 30"],
      ["Bill to:", "Birch PD", "Ship to:", "Birch PD"],
    ]);
    const plain: Page = { ...makePage([]), origin: "plain", lines: [{ text: "Item Quantity Total", words: [] }] };
    for (const page of [makePage(prose), makePage(columns), makePage(form), plain, makePage([])])
      expect(findTables([page])).toEqual([]);
    expect(findTables([])).toEqual([]);
  });
});

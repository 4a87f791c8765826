import { rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cellText } from "../../../src/model/document-table.ts";
import type { RawDocument } from "../../../src/model/document.ts";
import { findTables } from "../../../src/rules/documents/find-tables.ts";
import { readDocument } from "../../../src/sources/documents/read-document.ts";
import { writeMaskedPdf } from "../../../src/sources/documents/write-masked-pdf.ts";
import { scratch } from "../scratch.ts";
import { makePdf, prose, write, writeProse } from "./make-pdf.ts";
import { layScan, scanOf } from "./make-scan.ts";

const { dir, put } = scratch();

/** Half a letter page: recognising takes its time. */
const half = [612, 396] as const;
const invoice = [
  { text: "Invoice Number: INV-00017", x: 60, y: 60 },
  { text: "Flock readers, yearly", x: 60, y: 120 },
  { text: "57", x: 300, y: 120 },
  { text: "$3,000.00", x: 360, y: 120 },
  { text: "$171,000.00", x: 460, y: 120 },
  { text: "Installation", x: 60, y: 140 },
  { text: "-", x: 300, y: 140 },
  { text: "$0.00", x: 360, y: 140 },
  { text: "$0.00", x: 460, y: 140 },
];
const rows = [
  "Invoice Number: INV-00017",
  "Flock readers, yearly 57 $3,000.00 $171,000.00",
  "Installation - $0.00 $0.00",
];

const linesOf = (document: RawDocument, page: number) => document.pages[page - 1]!.lines.map((line) => line.text);

describe("readDocument(path) of scans", () => {
  it("recognises pages without a text layer, page by page, in rows with places and confidence", async () => {
    const bytes = await makePdf(
      (sheet) => writeProse(sheet),
      (sheet) => layScan(sheet, scanOf(invoice, half), half),
      async (sheet) => {
        // A stamp in letters over a scanned page does not make it a text.
        await layScan(sheet, scanOf(invoice, half), half);
        write(sheet, "Envelope 17", 60, 20, 9);
      },
    );
    const seen: string[] = [];
    const document = await readDocument(put("mixed.pdf", Buffer.from(bytes)), {
      onProgress: ({ page, pages }) => seen.push(`${page} of ${pages}`),
    });
    expect(document.pages.map((page) => page.origin)).toEqual(["text-layer", "ocr", "ocr"]);
    expect(linesOf(document, 1)).toEqual(prose);
    expect(linesOf(document, 2)).toEqual(rows);
    expect(linesOf(document, 3)).toEqual(["Envelope 17", ...rows]);
    const [, page] = document.pages;
    expect(page).toMatchObject({ width: 612, height: 396 });
    expect(page!.confidence).toBeGreaterThan(80);
    const amount = page!.lines[1]!.words.at(-1)!.box;
    expect(Math.abs(amount.x - 460)).toBeLessThan(2);
    expect(Math.abs(amount.y + amount.height - 121)).toBeLessThan(3);
    expect(seen.at(-1)).toBe("3 of 3");
  });

  it("recognises a page that lies on its side, and one scanned askew", async () => {
    const [width, height] = half;
    const bytes = await makePdf(
      (sheet) =>
        layScan(
          sheet,
          scanOf([], [height, width], (context) => {
            context.translate(0, width);
            context.rotate(-Math.PI / 2);
            context.font = "12px Scanned";
            for (const { text, x, y } of invoice) context.fillText(text, x, y);
          }),
          [height, width],
        ),
      (sheet) =>
        layScan(
          sheet,
          scanOf([], half, (context) => {
            context.rotate((1.5 * Math.PI) / 180);
            context.font = "12px Scanned";
            for (const { text, x, y } of invoice) context.fillText(text, x, y);
          }),
          half,
        ),
    );
    const document = await readDocument(put("turned.pdf", Buffer.from(bytes)));
    // The engine sees specks where letters were drawn askew; the words are what counts.
    expect(linesOf(document, 1).map((line) => line.replace("57.", "57"))).toEqual(rows);
    expect(document.pages[0]).toMatchObject({ width: height, height: width });
    // Read from bottom to top: the number of readers stands above the middle of the page, and taller than wide.
    const { box } = document.pages[0]!.lines[0]!.words[0]!;
    expect(box.height).toBeGreaterThan(box.width);
    expect(Math.abs(box.y + box.height - (width - 60))).toBeLessThan(3);
    expect(linesOf(document, 2).map((line) => line.replace("=", "-"))).toEqual(rows);
  });

  // The engine reads lines that stand on end as they are, with confidence, and gives their words in no order.
  it.each([
    ["to the right", 90],
    ["to the left", -90],
    ["on its head", 180],
  ])("reads a whole page that lies %s in order, its words where they stand", async (_, degrees) => {
    const [wide, high] = [560, 200];
    const size = degrees === 180 ? ([wide, high] as const) : ([high, wide] as const);
    const picture = scanOf([], size, (context) => {
      context.translate(size[0] / 2, size[1] / 2);
      context.rotate((degrees * Math.PI) / 180);
      context.translate(-wide / 2, -high / 2);
      context.font = "13px Scanned";
      prose.forEach((text, i) => context.fillText(text, 20, 40 + 40 * i));
    });
    const bytes = await makePdf((sheet) => layScan(sheet, picture, size));
    const document = await readDocument(put(`lies${degrees}.pdf`, Buffer.from(bytes)));
    expect(linesOf(document, 1)).toEqual(prose);
    const { box } = document.pages[0]!.lines[0]!.words[0]!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    // The first word of the first line stands at the top left of the page as it is read.
    const there = degrees === 90 ? [y, high - x] : degrees === -90 ? [wide - y, x] : [wide - x, high - y];
    expect(there[0]).toBeGreaterThan(15);
    expect(there[0]).toBeLessThan(60);
    expect(Math.abs(there[1]! - 36)).toBeLessThan(6);
  });

  it.each([2.5, -3])("reads the cells of a ruled table scanned askew by %s degrees", async (degrees) => {
    const size = [560, 300] as const;
    const cells = [
      ["Item", "Description", "Qty", "Unit price", "Total"],
      ["1", "Fixed plate reader, solar", "24", "$2,950.00", "$70,800.00"],
      ["2", "Pole and mounting kit", "18", "$310.00", "$5,580.00"],
      ["3", "Installation, per site", "24", "$525.00", "$12,600.00"],
    ];
    const edges = [60, 110, 300, 350, 440, 520];
    const picture = scanOf([], size, (context) => {
      context.translate(size[0] / 2, size[1] / 2);
      context.rotate((degrees * Math.PI) / 180);
      context.translate(-size[0] / 2, -size[1] / 2);
      context.font = "11px Scanned";
      context.lineWidth = 1;
      cells.forEach((row, at) =>
        row.forEach((text, column) => {
          const [x, y, width] = [edges[column]!, 80 + 24 * at, edges[column + 1]! - edges[column]!];
          if (at === 0) context.fillRect(x, y, width, 24);
          else context.strokeRect(x, y, width, 24);
          context.fillStyle = at === 0 ? "#ffffff" : "#1a1a1a";
          context.fillText(text, x + 6, y + 16);
          context.fillStyle = "#1a1a1a";
        }),
      );
    });
    const bytes = await makePdf((sheet) => layScan(sheet, picture, size));
    const document = await readDocument(put(`askew${degrees}.pdf`, Buffer.from(bytes)));
    const [table] = findTables(document.pages);
    expect(table?.header).toEqual(cells[0]);
    expect(table?.rows.map((row) => table.header.map((__, column) => cellText(row, column)).slice(1))).toEqual(
      cells.slice(1).map((row) => row.slice(1)),
    );
    // The box of a cell is where it stands on the page as it was scanned.
    const { box } = table!.rows[2]!.cells.at(-1)!;
    const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
    const [dx, dy] = [474 - size[0] / 2, 164 - size[1] / 2];
    expect(Math.abs(box!.x + box!.width / 2 - (size[0] / 2 + cos * dx - sin * dy))).toBeLessThan(6);
    expect(Math.abs(box!.y + box!.height / 2 - (size[1] / 2 + sin * dx + cos * dy))).toBeLessThan(6);
  });

  it("notes what it cannot make out, and pages that say nothing", async () => {
    // A scrawl that looks like letters and is none, the same each time.
    const scrawl = scanOf([], half, (context) => {
      let seed = 7;
      const next = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
      context.lineWidth = 1.2;
      for (let line = 0; line < 8; line++)
        for (let x = 60; x < 540; x += 9) {
          context.beginPath();
          context.moveTo(x, 60 + line * 30);
          for (let stroke = 0; stroke < 4; stroke++) context.lineTo(x + next() * 9, 50 + line * 30 + next() * 14);
          context.stroke();
        }
    });
    const bytes = await makePdf(
      (sheet) => layScan(sheet, scrawl, half),
      (sheet) => layScan(sheet, scanOf([], half), half),
    );
    const document = await readDocument(put("scrawl.pdf", Buffer.from(bytes)));
    expect(document.pages[0]!.confidence ?? 0).toBeLessThan(60);
    expect(document.pages[1]).toMatchObject({ origin: "ocr", confidence: null, lines: [] });
    expect(document.notes.join("; ")).toMatch(
      /page 1 recognised with low confidence: look at the original|pages? 1.* without words/,
    );
    expect(document.notes.join("; ")).toMatch(/2 without words/);
  });

  it("recognises the mask, and not what was masked, in a masked copy of a scan", async () => {
    const bytes = await makePdf((sheet) =>
      layScan(sheet, scanOf([...invoice, { text: "Call 555-0142 today", x: 60, y: 200, size: 14 }], half), half),
    );
    const path = put("call.pdf", Buffer.from(bytes));
    const document = await readDocument(path);
    const redacted = {
      ...document,
      masked: [],
      pages: document.pages.map((page) => ({
        ...page,
        lines: page.lines.map((line) => ({
          text: line.text.replace("555-0142", "[phone]"),
          words: line.words.map((word) => ({
            ...word,
            end: Math.min(word.end, line.text.replace("555-0142", "[phone]").length),
          })),
        })),
      })),
    };
    // The last word of its line moved by a letter; what matters is that the masked word keeps its place.
    redacted.pages[0]!.lines.find((line) => line.text.includes("[phone]"))!.words.splice(1, 1, {
      start: 5,
      end: 12,
      box: document.pages[0]!.lines.find((line) => line.text.includes("555-0142"))!.words[1]!.box,
    });
    const out = join(dir, "masked-call.pdf");
    await writeMaskedPdf(redacted, path, out);
    const again = await readDocument(out);
    await rm(out);
    expect(again.pages[0]!.origin).toBe("ocr");
    expect(JSON.stringify(again)).not.toMatch(/555|0142/);
    expect(linesOf(again, 1).slice(0, 3)).toEqual(rows);
    expect(linesOf(again, 1).at(-1)).toMatch(/^Call (?:\| )?\[?phone\]? today$/);
  });
});

import { rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { RawDocument } from "../../../src/model/document.ts";
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

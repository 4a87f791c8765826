import { rgb } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import type { RawDocument } from "../../../src/model/document.ts";
import { readDocument } from "../../../src/sources/documents/read-document.ts";
import { readDocuments } from "../../../src/sources/documents/read-documents.ts";
import { scratch } from "../scratch.ts";
import { makePdf, prose, write, writeProse } from "./make-pdf.ts";

const { put } = scratch();

const linesOf = (document: RawDocument, page = 1) => document.pages[page - 1]!.lines.map((line) => line.text);

describe("readDocument(path) of a PDF", () => {
  it("joins a word over the space a browser draws for a soft hyphen, and keeps spaces between words", async () => {
    const bytes = await makePdf((sheet) => {
      writeProse(sheet);
      // Letter by letter: what is drawn is not kerned.
      const width = (text: string) => [...text].reduce((sum, each) => sum + sheet.font.widthOfTextAtSize(each, 12), 0);
      write(sheet, "for an official pur", 72, 300);
      const end = 72 + width("for an official pur");
      write(sheet, " ", end, 300);
      write(sheet, "pose", end, 300);
      write(sheet, " ", end + width("pose"), 300);
      write(sheet, "only", end + width("pose "), 300);
    });
    const document = await readDocument(put("soft.pdf", Buffer.from(bytes)));
    expect(document.pages[0]!.lines.at(-1)!.text).toBe("for an official purpose only");
  });

  it("gives words with their places, in points from the top left corner", async () => {
    const path = put("placed.pdf", Buffer.from(await makePdf((sheet) => write(sheet, "Total due", 72, 100))));
    const { format, pages } = await readDocument(path);
    expect(format).toBe("pdf");
    expect(pages[0]).toMatchObject({ page: 1, width: 612, height: 792, origin: "text-layer", confidence: null });
    const [line] = pages[0]!.lines;
    expect(line!.text).toBe("Total due");
    const [total, due] = line!.words;
    expect([total!.start, total!.end, due!.start, due!.end]).toEqual([0, 5, 6, 9]);
    expect(total!.box.x).toBeCloseTo(72, 0);
    expect(total!.box.y).toBeGreaterThan(85);
    expect(total!.box.y + total!.box.height).toBeGreaterThan(100);
    expect(due!.box.x).toBeGreaterThan(total!.box.x + total!.box.width);
    // Helvetica 12: “Total” is 26.7 points wide.
    expect(total!.box.width).toBeCloseTo(26.7, 0);
  });

  it("reads the rows of a table as lines, however they were drawn", async () => {
    const rows = [
      ["Item", "Quantity", "Price"],
      ["Reader", "57", "3,000.00"],
      ["Mount", "22", "150.00"],
    ];
    const path = put(
      "table.pdf",
      Buffer.from(
        await makePdf((sheet) => {
          // Column by column, and the last row first.
          for (const column of [2, 0, 1])
            for (const row of [2, 1, 0]) write(sheet, rows[row]![column]!, 72 + column * 150, 100 + row * 20);
        }),
      ),
    );
    const { pages } = await readDocument(path);
    expect(linesOf({ pages } as RawDocument)).toEqual(rows.map((row) => row.join(" ")));
    const columns = pages[0]!.lines.map((line) => line.words.map((word) => Math.round(word.box.x)));
    expect(columns).toEqual([
      [72, 222, 372],
      [72, 222, 372],
      [72, 222, 372],
    ]);
  });

  it("tells words apart that no space stands between, and joins what is drawn letter by letter", async () => {
    const path = put(
      "letters.pdf",
      Buffer.from(
        await makePdf((sheet) => {
          write(sheet, "apart", 72, 100);
          write(sheet, "from", 72 + sheet.font.widthOfTextAtSize("apart", 12) + 3, 100);
          let x = 72;
          for (const letter of "joined") {
            write(sheet, letter, x, 140);
            x += sheet.font.widthOfTextAtSize(letter, 12);
          }
        }),
      ),
    );
    expect(linesOf(await readDocument(path))).toEqual(["apart from", "joined"]);
  });

  it("follows the page's rotation and its crop box", async () => {
    const path = put(
      "turned.pdf",
      Buffer.from(
        await makePdf((sheet) => {
          const { page, font } = sheet;
          page.setRotation({ type: "degrees", angle: 90 } as never);
          page.setCropBox(0, 92, 612, 700);
          page.drawText("Upright after turning", {
            x: 300,
            y: 300,
            size: 12,
            font,
            rotate: { type: "degrees", angle: 90 } as never,
          });
        }),
      ),
    );
    const { pages } = await readDocument(path);
    expect(pages[0]).toMatchObject({ width: 700, height: 612 });
    expect(linesOf({ pages } as RawDocument)).toEqual(["Upright after turning"]);
    const { box } = pages[0]!.lines[0]!.words[0]!;
    expect(box.width).toBeGreaterThan(box.height);
    expect(box.x).toBeCloseTo(300 - 92, 0);
  });

  it("reads text on its side and upside down as lines of their own", async () => {
    const path = put(
      "sides.pdf",
      Buffer.from(
        await makePdf((sheet) => {
          writeProse(sheet);
          for (const [angle, text] of [
            [90, "Reads upward here"],
            [180, "Stands on its head"],
            [270, "Reads downward here"],
          ] as const)
            sheet.page.drawText(text, {
              x: 300,
              y: 400,
              size: 12,
              font: sheet.font,
              rotate: { type: "degrees", angle } as never,
            });
        }),
      ),
    );
    expect(linesOf(await readDocument(path))).toEqual([
      ...prose,
      "Reads upward here",
      "Stands on its head",
      "Reads downward here",
    ]);
  });

  it("reads bold that was set twice once", async () => {
    const path = put(
      "bold.pdf",
      Buffer.from(
        await makePdf((sheet) => {
          write(sheet, "Purchase Order", 72, 100);
          write(sheet, "Purchase Order", 72.4, 100);
        }),
      ),
    );
    expect(linesOf(await readDocument(path))).toEqual(["Purchase Order"]);
  });

  it("says what the file says of itself, and how far it is", async () => {
    const bytes = await makePdf(
      ({ pdf, page }) => {
        pdf.setTitle("Memo");
        pdf.setCreationDate(new Date("2025-03-24T12:00:00Z"));
        page.drawRectangle({ x: 0, y: 0, width: 9, height: 9, color: rgb(0, 0, 0) });
      },
      (sheet) => writeProse(sheet),
    );
    const seen: string[] = [];
    const document = await readDocument(put("memo.pdf", Buffer.from(bytes)), {
      recognise: false,
      onProgress: ({ page, pages }) => seen.push(`${page} of ${pages}`),
    });
    expect(document.metadata).toEqual({ title: "Memo", byline: null, publisher: null, date: "2025-03-24" });
    expect(document.notes).toEqual(["page 1 without a text layer, not recognised"]);
    expect(seen.at(-1)).toBe("2 of 2");
  });
});

describe("readDocuments(paths)", () => {
  it("gives each document once, those that fail with their reason, and says how far it is", async () => {
    const good = put("good.pdf", Buffer.from(await makePdf((sheet) => writeProse(sheet))));
    const bad = put("bad.pdf", "%PDF-1.7\nnothing more\n%%EOF\n");
    const text = put("note.txt", "Thirty days.\n");
    const progress: string[] = [];
    const results = new Map<string, string>();
    for await (const result of readDocuments([good, bad, text], {
      onProgress: (p) => progress.push(`${p.documentsDone}/${p.documents} ${p.documentsFailed}`),
    }))
      results.set(result.path, "failure" in result ? result.failure.message : linesOf(result.document).join("\n"));
    expect(results.size).toBe(3);
    expect(results.get(good)).toBe(prose.join("\n"));
    expect(results.get(text)).toBe("Thirty days.");
    expect(results.get(bad)).toMatch(/^bad\.pdf cannot be read as a PDF \(InvalidPDFException\)/);
    expect(progress.at(-1)).toBe("3/3 1");
  });
});

import {
  concatTransformationMatrix,
  PDFName,
  PDFString,
  popGraphicsState,
  pushGraphicsState,
  rgb,
} from "@cantoo/pdf-lib";
import { createCanvas } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import type { RawDocument } from "../../../src/model/document.ts";
import { readDocument } from "../../../src/sources/documents/read-document.ts";
import { scratch } from "../scratch.ts";
import { makePdf, prose, type Sheet, write, writeProse } from "./make-pdf.ts";

const { put } = scratch();

/** A made-up name and number: what must not come out. */
const secret = "Zebulon Quint 555-0142";
const black = rgb(0, 0, 0);

async function readSheet(name: string, draw: (sheet: Sheet) => void | Promise<void>): Promise<RawDocument> {
  const bytes = await makePdf(async (sheet) => {
    writeProse(sheet);
    await draw(sheet);
  });
  return readDocument(put(`${name}.pdf`, Buffer.from(bytes)), { recognise: false });
}

/** What must hold of every file that hides the secret badly: it is found, told by kind, page and place, and says nothing. */
function expectHidden(document: RawDocument, kind: string): void {
  expect(document.badRedactions.map((bad) => bad.kind)).toEqual([kind]);
  const [bad] = document.badRedactions;
  expect(bad!.page).toBe(1);
  expect(bad!.characters).toBe(secret.replaceAll(" ", "").length);
  expect(JSON.stringify(document)).not.toMatch(/Zebulon|Quint|0142/);
  expect(document.pages[0]!.lines.map((line) => line.text)).toEqual(prose);
}

/** Covers where the secret stands at 72, 300. */
const cover = { x: 70, y: 792 - 304, width: 140, height: 16 };

describe("bad redactions of readDocument", () => {
  it("finds text under a drawn box, whatever the box's colour", async () => {
    for (const color of [black, rgb(1, 1, 1), rgb(0.9, 0.1, 0.1)]) {
      const document = await readSheet("box", (sheet) => {
        write(sheet, secret, 72, 300);
        sheet.page.drawRectangle({ ...cover, color });
      });
      expectHidden(document, "under-box");
      const { box } = document.badRedactions[0]!;
      expect(box.x).toBeCloseTo(72, 0);
      expect(box.y).toBeGreaterThan(285);
      expect(box.y + box.height).toBeLessThan(305);
    }
  });

  it("finds it under a box in a form of its own, under a path and under a picture", async () => {
    expectHidden(
      await readSheet("form", async (sheet) => {
        write(sheet, secret, 72, 300);
        const { pdf, page } = sheet;
        const stamp = pdf.context.register(
          pdf.context.stream(`0 0 0 rg 0 0 ${cover.width} ${cover.height} re f`, {
            Type: "XObject",
            Subtype: "Form",
            BBox: [0, 0, cover.width, cover.height],
            Matrix: [1, 0, 0, 1, cover.x, cover.y],
          }),
        );
        page.node.setXObject(PDFName.of("Stamp"), stamp);
        appendOperators(sheet, "q /Stamp Do Q");
      }),
      "under-box",
    );
    expectHidden(
      await readSheet("path", (sheet) => {
        write(sheet, secret, 72, 300);
        const [x0, y0, x1, y1] = [cover.x, cover.y, cover.x + cover.width, cover.y + cover.height];
        appendOperators(sheet, `q 0 g ${x0} ${y0} m ${x1} ${y0} l ${x1} ${y1} l ${x0} ${y1} l h f Q`);
      }),
      "under-box",
    );
    expectHidden(
      await readSheet("stroke", (sheet) => {
        write(sheet, secret, 72, 300);
        appendOperators(sheet, `q 0 G 16 w ${cover.x} ${cover.y + 8} m ${cover.x + cover.width} ${cover.y + 8} l S Q`);
      }),
      "under-box",
    );
    expectHidden(
      await readSheet("picture", async (sheet) => {
        write(sheet, secret, 72, 300);
        const canvas = createCanvas(20, 4);
        canvas.getContext("2d").fillRect(0, 0, 20, 4);
        sheet.page.drawImage(await sheet.pdf.embedPng(canvas.toBuffer("image/png")), cover);
      }),
      "under-box",
    );
  });

  it("finds it under a photograph, whatever that shows, and not at the edge of a signature's picture", async () => {
    const photograph = async (sheet: Sheet, place: typeof cover) => {
      const canvas = createCanvas(120, 60);
      const context = canvas.getContext("2d");
      for (let x = 0; x < 120; x++)
        for (let y = 0; y < 60; y++) {
          context.fillStyle = `rgb(${(x * 7) % 256}, ${(y * 5) % 256}, ${(x * y) % 256})`;
          context.fillRect(x, y, 1, 1);
        }
      sheet.page.drawImage(await sheet.pdf.embedPng(canvas.toBuffer("image/png")), place);
    };
    const hidden = await readSheet("photograph", async (sheet) => {
      write(sheet, secret, 72, 300);
      await photograph(sheet, { x: 60, y: 440, width: 170, height: 90 });
    });
    expectHidden(hidden, "under-box");
    const signed = await readSheet("signature", async (sheet) => {
      write(sheet, "Chief of Police", 72, 300);
      await photograph(sheet, { x: 141, y: 485, width: 60, height: 30 });
    });
    expect(signed.badRedactions).toEqual([]);
    expect(signed.pages[0]!.lines.map(({ text }) => text)).toContain("Chief of Police");
  });

  it("finds text too small or too narrow to be seen", async () => {
    expectHidden(
      await readSheet("small", ({ page, font }) => page.drawText(secret, { x: 72, y: 492, size: 0.5, font })),
      "white-text",
    );
    expectHidden(
      await readSheet("narrow", (sheet) => {
        sheet.page.pushOperators(pushGraphicsState(), concatTransformationMatrix(0, 0, 0, 1, 72, 0));
        write(sheet, secret, 72, 300);
        sheet.page.pushOperators(popGraphicsState());
      }),
      "white-text",
    );
  });

  it("finds text under a note on a coloured ground, which only some programs draw", async () => {
    const document = await readSheet("note", (sheet) => {
      write(sheet, secret, 72, 300);
      const { pdf, page } = sheet;
      const note = { Type: "Annot", Subtype: "FreeText", F: 4, C: [0, 0, 0], DA: PDFString.of("/Helv 10 Tf 0 g") };
      const rect = [cover.x, cover.y, cover.x + cover.width, cover.y + cover.height];
      page.node.set(
        PDFName.of("Annots"),
        pdf.context.obj([pdf.context.register(pdf.context.obj({ ...note, Rect: rect }))]),
      );
    });
    expectHidden(document, "annotation");
  });

  it("finds white text on white, black on black, and text that is not painted at all", async () => {
    expectHidden(
      await readSheet("white", ({ page, font }) => {
        page.drawText(secret, { x: 72, y: 492, size: 12, font, color: rgb(0.99, 1, 1) });
      }),
      "white-text",
    );
    expectHidden(
      await readSheet("black", ({ page, font }) => {
        page.drawRectangle({ ...cover, color: black });
        page.drawText(secret, { x: 72, y: 492, size: 12, font, color: black });
      }),
      "white-text",
    );
    expectHidden(
      await readSheet("clear", ({ page, font }) => {
        page.drawText(secret, { x: 72, y: 492, size: 12, font, opacity: 0 });
      }),
      "white-text",
    );
  });

  it("finds text outside of the page and of its crop box", async () => {
    expectHidden(await readSheet("off", (sheet) => write(sheet, secret, 700, 300)), "off-page");
    const bytes = await makePdf((sheet) => {
      writeProse(sheet);
      write(sheet, secret, 72, 780);
      sheet.page.setCropBox(0, 50, 612, 742);
    });
    expectHidden(await readDocument(put("crop.pdf", Buffer.from(bytes))), "off-page");
  });

  it.each(["Redact", "Square", "Highlight"])("finds text that a %s annotation only covers", async (subtype) => {
    const { x, y, width, height } = cover;
    const document = await readSheet(`annotation-${subtype}`, (sheet) => {
      write(sheet, secret, 72, 300);
      const { pdf, page } = sheet;
      const [x1, y1] = [x + width, y + height];
      const annotation = pdf.context.obj({
        Type: "Annot",
        Subtype: subtype,
        Rect: [x, y, x1, y1],
        F: 4,
        C: [0, 0, 0],
        IC: [0, 0, 0],
        BS: { W: 0 },
        QuadPoints: [x, y1, x1, y1, x, y, x1, y],
      });
      annotation.set(PDFName.of("Contents"), PDFString.of("a remark"));
      page.node.addAnnot(pdf.context.register(annotation));
    });
    expectHidden(document, "annotation");
  });

  it("finds a scan's words under its black bars, and keeps those its picture shows", async () => {
    const canvas = createCanvas(612 * 2, 792 * 2);
    const context = canvas.getContext("2d");
    context.fillStyle = "#fbfaf7";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.fillStyle = "#101010";
    context.fillRect(cover.x * 2, 288 * 2, cover.width * 2, 32);
    // The picture's words, as bars of letters' height with gaps: what matters is that something is there.
    for (let line = 0; line < prose.length; line++)
      for (let x = 72; x < 72 + 5.3 * prose[line]!.length; x += 4) context.fillRect(x * 2, (93 + line * 16) * 2, 4, 14);
    const picture = canvas.toBuffer("image/png");
    const bytes = await makePdf(async (sheet) => {
      sheet.page.drawImage(await sheet.pdf.embedPng(picture), { x: 0, y: 0, width: 612, height: 792 });
      const { page, font } = sheet;
      const key = page.node.newFontDictionary("F", font.ref);
      const show = (text: string, x: number, y: number) =>
        `BT 3 Tr ${key.toString()} 12 Tf 1 0 0 1 ${x} ${792 - y} Tm ${font.encodeText(text).toString()} Tj ET`;
      appendOperators(
        sheet,
        [...prose.map((line, at) => show(line, 72, 100 + at * 16)), show(secret, 72, 300)].join("\n"),
      );
    });
    const document = await readDocument(put("scan.pdf", Buffer.from(bytes)), { recognise: false });
    expectHidden(document, "under-box");
    expect(document.notes).toEqual([]);
  });

  it("takes nothing for hidden that a reader sees", async () => {
    const document = await readSheet("seen", (sheet) => {
      const { page, font } = sheet;
      // A dark heading with white letters; a shaded row; a highlighter over text; a ruled box around text.
      page.drawRectangle({ ...cover, color: black });
      page.drawText("White on black", { x: 72, y: 492, size: 12, font, color: rgb(1, 1, 1) });
      page.drawRectangle({ ...cover, y: 440, color: rgb(0.9, 0.9, 0.9) });
      page.drawText("On a shaded row", { x: 72, y: 444, size: 12, font });
      write(sheet, "Under a highlighter", 72, 400);
      page.drawRectangle({ ...cover, y: 792 - 404, color: rgb(1, 1, 0), blendMode: "Multiply" as never });
      write(sheet, "Under half-clear blue", 72, 430);
      page.drawRectangle({ ...cover, y: 792 - 434, color: rgb(0, 0, 1), opacity: 0.3 });
      write(sheet, "In a frame", 72, 460);
      page.drawRectangle({ ...cover, y: 792 - 464, borderColor: black, borderWidth: 1 });
      page.drawText("Pale but legible", { x: 72, y: 300, size: 12, font, color: rgb(0.7, 0.7, 0.7) });
    });
    expect(document.badRedactions).toEqual([]);
    expect(document.pages[0]!.lines.map((line) => line.text)).toEqual([
      ...prose,
      "White on black",
      "On a shaded row",
      "Under a highlighter",
      "Under half-clear blue",
      "In a frame",
      "Pale but legible",
    ]);
  });

  it("leaves what a box does not cover", async () => {
    const document = await readSheet("half", (sheet) => {
      write(sheet, `Witness: ${secret} (aged 40)`, 72, 300);
      const from = 72 + sheet.font.widthOfTextAtSize("Witness: ", 12);
      sheet.page.drawRectangle({
        x: from,
        y: cover.y,
        width: sheet.font.widthOfTextAtSize(secret, 12),
        height: 16,
        color: black,
      });
    });
    expect(document.pages[0]!.lines.map((line) => line.text).at(-1)).toBe("Witness: (aged 40)");
    expect(document.badRedactions).toHaveLength(1);
  });
});

/** Adds operators after what is drawn so far. */
function appendOperators({ pdf, page }: Sheet, operators: string): void {
  page.node.addContentStream(pdf.context.register(pdf.context.stream(operators)));
}

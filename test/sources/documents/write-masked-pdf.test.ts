import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { PDFDocument, PDFName, PDFRawStream, rgb } from "@cantoo/pdf-lib";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import type { Line, RawDocument, RedactedDocument } from "../../../src/model/document.ts";
import { drawPage } from "../../../src/sources/documents/draw-page.ts";
import { readDocument } from "../../../src/sources/documents/read-document.ts";
import { writeMaskedPdf } from "../../../src/sources/documents/write-masked-pdf.ts";
import { scratch } from "../scratch.ts";
import { makePdf, prose, write, writeProse } from "./make-pdf.ts";

const { dir, put } = scratch();

/** Masks whole words of a line as redaction does: the word says its kind and keeps its box. */
function maskWords(line: Line, kindOf: (word: string) => string | null): Line {
  let text = "";
  const words = line.words.map((word) => {
    const said = line.text.slice(word.start, word.end);
    const kind = kindOf(said);
    const start = text === "" ? 0 : text.length + 1;
    text = `${text}${text === "" ? "" : " "}${kind === null ? said : `[${kind}]`}`;
    return { start, end: text.length, box: word.box };
  });
  return { text, words };
}

const redact = (document: RawDocument, kindOf: (word: string) => string | null): RedactedDocument => ({
  ...document,
  metadata: { ...document.metadata, byline: null },
  pages: document.pages.map((page) => ({ ...page, lines: page.lines.map((line) => maskWords(line, kindOf)) })),
  masked: [],
});

/** Made up: none of it may come out. */
const secrets = ["zebulon@example.org", "555-0142", "Quint"];
const kindOf = (word: string) =>
  word.includes("@") ? "e-mail" : /\d{3}-\d{4}/.test(word) ? "phone" : word === "Quint" ? "name" : null;

/** Everything a PDF holds: its bytes, and its streams unpacked. */
async function contents(bytes: Uint8Array): Promise<string> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const streams = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [object] : []))
    .map((stream) => {
      const packed = Buffer.from(stream.getContents());
      return stream.dict.get(PDFName.of("Filter"))?.toString() === "/FlateDecode" ? inflateSync(packed) : packed;
    });
  return [Buffer.from(bytes), ...streams].map((each) => each.toString("latin1")).join("\n");
}

/** Returns the colours of a page's picture at so many pixels to a point. */
async function pixels(path: string, scale: number): Promise<(x: number, y: number) => number> {
  const image = await loadImage(Buffer.from(await drawPage(path, 1, { dpi: 72 * scale })));
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return (x, y) => data[(Math.round(y) * image.width + Math.round(x)) * 4]!;
}

/** Returns the path of a PDF with secrets in it, each as it is or changed to something of the same width. */
async function original(change: (secret: string) => string = (secret) => secret): Promise<string> {
  const bytes = await makePdf(
    (sheet) => {
      sheet.pdf.setTitle("Order 17");
      sheet.pdf.setAuthor(change("Zebulon Quint"));
      sheet.pdf.setCreator("quint-canary");
      writeProse(sheet);
      write(
        sheet,
        `Contact: ${change("Quint")} at ${change(secrets[0]!)} or ${change(secrets[1]!)} by noon — §7`,
        72,
        300,
      );
      write(sheet, change("hidden-canary"), 72, 400);
      sheet.page.drawRectangle({ x: 70, y: 388, width: 120, height: 16, color: rgb(0, 0, 0) });
      sheet.page.drawText(change("pale-canary"), {
        x: 72,
        y: 300,
        size: 12,
        font: sheet.font,
        color: rgb(0.995, 0.995, 0.995),
      });
    },
    (sheet) => writeProse(sheet),
  );
  return put(change("original.pdf") === "original.pdf" ? "original.pdf" : "changed.pdf", Buffer.from(bytes));
}

describe("writeMaskedPdf(redacted, original, out)", () => {
  it("writes nothing of what is masked or hidden: not in its bytes, its text or its metadata", async () => {
    const path = await original();
    const out = join(dir, "masked.pdf");
    const redacted = redact(await readDocument(path), kindOf);
    const written = await writeMaskedPdf(redacted, path, out);
    const bytes = readFileSync(out);
    expect(written).toEqual({ pages: 2, bytes: bytes.length, masks: 4 });
    const held = await contents(bytes);
    for (const secret of [...secrets, "Zebulon", "canary"]) {
      expect(held).not.toContain(secret);
      expect(held.toLowerCase()).not.toContain(Buffer.from(secret).toString("hex"));
      expect(held.toLowerCase()).not.toContain(Buffer.from(secret, "utf16le").swap16().toString("hex"));
    }
    const again = await readDocument(out);
    expect(again.pages.map((page) => page.origin)).toEqual(["text-layer", "text-layer"]);
    expect(again.pages[0]!.lines.map((line) => line.text)).toEqual([
      ...prose,
      "Contact: [name] at [e-mail] or [phone] by noon — §7",
    ]);
    expect(again.badRedactions).toEqual([]);
    expect(again.metadata).toEqual({ title: "Order 17", byline: null, publisher: null, date: null });
  });

  it("leaves the words at their places, and paints the masks over theirs", async () => {
    const path = await original();
    const out = join(dir, "placed.pdf");
    const before = await readDocument(path);
    await writeMaskedPdf(redact(before, kindOf), path, out);
    const again = await readDocument(out);
    const boxes = (document: RawDocument, line: number) =>
      document.pages[0]!.lines[line]!.words.map((word) => word.box);
    for (const [at, box] of boxes(again, 0).entries()) {
      expect(box.x).toBeCloseTo(boxes(before, 0)[at]!.x, 0);
      expect(box.width).toBeCloseTo(boxes(before, 0)[at]!.width, 0);
      expect(Math.abs(box.y - boxes(before, 0)[at]!.y)).toBeLessThan(1.5);
    }
    // Beside the masks the page is as it was.
    const [was, is] = [await pixels(path, 2), await pixels(out, 2)];
    let differing = 0;
    for (let x = 150; x < 1100; x++) if (Math.abs(was(x, 198) - is(x, 198)) > 100) differing++;
    expect(differing).toBeLessThan(100);
  });

  it("writes the same bytes whatever it was that is masked or hidden", async () => {
    const [one, other] = await Promise.all(
      [original(), original((secret) => [...secret].reverse().join(""))].map(async (path, at) => {
        const out = join(dir, `either-${at}.pdf`);
        const file = await path;
        const secretAt = (word: string) =>
          kindOf(word) ?? (word === "tniuQ" ? "name" : word.startsWith("2410") ? "phone" : null);
        await writeMaskedPdf(redact(await readDocument(file), secretAt), file, out);
        return [readFileSync(file), readFileSync(out)] as const;
      }),
    );
    expect(one![0].equals(other![0])).toBe(false);
    expect(one![1].equals(other![1])).toBe(true);
  });

  it("paints over pictures on a page of text, which nobody has read, unless they are to be kept", async () => {
    const signature = createCanvas(200, 60);
    const context = signature.getContext("2d");
    context.fillStyle = "#ffffff";
    context.fillRect(0, 0, 200, 60);
    context.fillStyle = "#000000";
    context.fillRect(20, 20, 160, 20);
    const bytes = await makePdf(async (sheet) => {
      writeProse(sheet);
      const image = await sheet.pdf.embedPng(signature.toBuffer("image/png"));
      sheet.page.drawImage(image, { x: 72, y: 292, width: 200, height: 60 });
    });
    const path = put("signed.pdf", Buffer.from(bytes));
    const document = redact(await readDocument(path), () => null);
    const [covered, kept] = [join(dir, "covered.pdf"), join(dir, "kept.pdf")];
    await writeMaskedPdf(document, path, covered);
    await writeMaskedPdf(document, path, kept, { pictures: "keep" });
    expect((await pixels(covered, 1))(172, 470)).toBeGreaterThan(180);
    expect((await pixels(kept, 1))(172, 470)).toBeLessThan(60);
  });

  it("keeps a page of print small, and writes the same bytes again", async () => {
    const bytes = await makePdf((sheet) => {
      for (let line = 0; line < 45; line++) write(sheet, `${line} ${prose[line % 3]!}`, 60, 60 + line * 15);
    });
    const path = put("print.pdf", Buffer.from(bytes));
    const redacted = redact(await readDocument(path), () => null);
    await writeMaskedPdf(redacted, path, join(dir, "one.pdf"));
    await writeMaskedPdf(redacted, path, join(dir, "two.pdf"));
    const one = readFileSync(join(dir, "one.pdf"));
    expect(one.length).toBeLessThan(100_000);
    expect(one.equals(readFileSync(join(dir, "two.pdf")))).toBe(true);
  });

  it("gives a recognised page no text layer", async () => {
    const path = await original();
    const out = join(dir, "scan.pdf");
    const document = redact(await readDocument(path), kindOf);
    const scanned = { ...document, pages: document.pages.map((page) => ({ ...page, origin: "ocr" as const })) };
    await writeMaskedPdf(scanned, path, out);
    const again = await readDocument(out, { recognise: false });
    expect(again.pages.map((page) => page.lines)).toEqual([[], []]);
    expect(again.notes).toEqual(["pages 1 to 2 without a text layer, not recognised"]);
  });

  it("refuses a mask that has no place, another file's pages, and what is no PDF", async () => {
    const path = await original();
    const document = redact(await readDocument(path), kindOf);
    const [page] = document.pages;
    const placeless = { ...page!, lines: [{ text: "Call [phone] now", words: [] }] };
    await expect(writeMaskedPdf({ ...document, pages: [placeless] }, path, join(dir, "no.pdf"))).rejects.toThrow(
      "original.pdf, page 1: a “phone” is masked in the text and has no place on the page; no picture of it is made",
    );
    const other = { ...document, pages: [{ ...page!, width: 595, height: 842 }] };
    await expect(writeMaskedPdf(other, path, join(dir, "no.pdf"))).rejects.toThrow(/page 1: is not of the size it had/);
    await expect(writeMaskedPdf({ ...document, format: "html" }, path, join(dir, "no.pdf"))).rejects.toThrow(
      "original.pdf is html; only a PDF has a masked copy",
    );
    expect(() => readFileSync(join(dir, "no.pdf"))).toThrow();
  });
});

describe("drawPage(path, page)", () => {
  it("gives a picture of the page at its resolution, and refuses a page there is not", async () => {
    const path = await original();
    const image = await loadImage(Buffer.from(await drawPage(path, 2, { dpi: 144 })));
    expect([image.width, image.height]).toEqual([1224, 1584]);
    await expect(drawPage(path, 3)).rejects.toThrow("original.pdf has no page 3; expected 1 to 2");
    await expect(drawPage(path, 1, { dpi: 0 })).rejects.toThrow("a page was to be drawn at 0 dpi; expected 10 to 1200");
  });

  it("draws a page too large for its pixels coarser", async () => {
    const bytes = await makePdf(({ page }) => page.setSize(14_400, 14_400));
    const path = put("poster.pdf", Buffer.from(bytes));
    const image = await loadImage(Buffer.from(await drawPage(path, 1, { limits: { pagePixels: 1_000_000 } })));
    expect([image.width, image.height]).toEqual([1000, 1000]);
  });
});

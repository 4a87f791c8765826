import { truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { createCanvas } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { UserError } from "../../../src/model/user-error.ts";
import { readDocument, type ReadOptions } from "../../../src/sources/documents/read-document.ts";
import { drawPage } from "../../../src/sources/documents/draw-page.ts";
import { scratch } from "../scratch.ts";
import { makePdf, prose, type Sheet, writeProse } from "./make-pdf.ts";

const { dir, put } = scratch();
const pdf = async (name: string, ...draw: readonly ((sheet: Sheet) => void | Promise<void>)[]) =>
  put(name, Buffer.from(await makePdf(...draw)));

/** Returns the message of the UserError that reading ends with; anything else fails the test. */
async function refusal(path: string, options: ReadOptions = {}): Promise<string> {
  const outcome: unknown = await readDocument(path, options).catch((error: unknown) => error);
  if (outcome instanceof UserError) return outcome.message;
  throw outcome instanceof Error ? outcome : new Error(`was read: ${path}`);
}

const MiB = 1024 * 1024;

describe("readDocument(path) of what it cannot read", () => {
  it("says that a file is missing, a folder, or empty", async () => {
    expect(await refusal(join(dir, "none.pdf"))).toBe("none.pdf: cannot be opened; expected a file that may be read");
    expect(await refusal(dir, { name: "folder" })).toBe("folder is no file; expected a document");
    expect(await refusal(put("empty.pdf", ""))).toBe(
      "empty.pdf is empty; expected a PDF, HTML, Markdown or plain text",
    );
    expect(await refusal(put("blank.txt", " \n\n"))).toBe("blank.txt holds no words; expected a text");
  });

  it("says that a PDF is encrypted", async () => {
    const locked = await PDFDocument.create();
    locked.addPage();
    locked.encrypt({ userPassword: "made-up", ownerPassword: "made-up" });
    const path = put("locked.pdf", Buffer.from(await locked.save({ useObjectStreams: false })));
    expect(await refusal(path)).toBe(
      "locked.pdf is encrypted and asks for a password; expected a PDF that opens without one",
    );
  });

  it("says that a PDF is cut off, wherever it is cut", async () => {
    const whole = Buffer.from(await makePdf(...Array.from({ length: 40 }, () => writeProse)));
    for (const share of [0.1, 0.5, 0.9, 0.999])
      expect(await refusal(put("cut.pdf", whole.subarray(0, whole.length * share)))).toBe(
        "cut.pdf is cut off: a PDF ends with %%EOF and this one does not; obtain it again",
      );
  });

  it("says that a PDF is damaged or has no pages", async () => {
    expect(await refusal(put("damaged.pdf", `%PDF-1.7\n${"x".repeat(9000)}\n%%EOF`))).toMatch(
      /^damaged\.pdf cannot be read as a PDF \(InvalidPDFException\); expected a whole, undamaged one: obtain it again$/,
    );
    const objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"];
    expect(await refusal(put("pageless.pdf", plainPdf(objects)))).toMatch(
      /^pageless\.pdf (has no pages|cannot be read as a PDF)/,
    );
  });

  it("refuses more pages than the limit, and names it", async () => {
    const long = await PDFDocument.create();
    for (let page = 0; page < 5000; page++) long.addPage();
    const path = put("long.pdf", Buffer.from(await long.save()));
    expect(await refusal(path)).toBe("long.pdf has 5000 pages; at most 2000 are read (limit documentPages): split it");
  });

  it("refuses a text of a gigabyte by its size, before it is read", async () => {
    const path = join(dir, "huge.txt");
    writeFileSync(path, "Thirty days.\n");
    truncateSync(path, 1024 * MiB);
    const start = performance.now();
    expect(await refusal(path)).toBe(
      "huge.txt has 1073741824 bytes; at most 268435456 are read (limit documentBytes): split it",
    );
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it("refuses more characters than the limit, in text and in PDF", async () => {
    const limits = { documentCharacters: 100 };
    expect(await refusal(put("long.txt", "word ".repeat(50)), { limits })).toMatch(
      /^long\.txt holds 2\d\d characters; at most 100 are read \(limit documentCharacters\)/,
    );
    expect(await refusal(await pdf("wordy.pdf", writeProse), { limits })).toBe(
      "wordy.pdf holds more than 100 characters by page 1 (limit documentCharacters): split it",
    );
  });

  it("refuses a picture of more pixels than the limit, and does not unpack it", async () => {
    const path = await pdf("bomb.pdf", (sheet) => {
      writeProse(sheet);
      bomb(sheet, 40_000, deflateSync(Buffer.alloc(1000)));
    });
    expect(await refusal(path)).toBe(
      "bomb.pdf, page 1: holds a picture of more than 120000000 pixels (limit imagePixels)",
    );
    await expect(drawPage(path, 1)).rejects.toThrow(/bomb\.pdf, page 1: holds a picture of more/);
  });

  it("ends the reading of a stream that unpacks to more memory than the limit, and reads on in the same pool", async () => {
    const path = await pdf("stream.pdf", (sheet) => {
      const packed = deflateSync(Buffer.alloc(600 * MiB, " "));
      const stream = sheet.pdf.context.stream(packed, { Filter: "FlateDecode" });
      sheet.page.node.addContentStream(sheet.pdf.context.register(stream));
    });
    expect(await refusal(path, { limits: { documentMemory: 320 * MiB } })).toBe(
      "stream.pdf: needs more than 320 MB of memory to read (limit documentMemory)",
    );
    const after = await readDocument(await pdf("after.pdf", writeProse));
    expect(after.pages[0]!.lines.map((line) => line.text)).toEqual(prose);
  });

  it("ends a reading that takes longer than the limit", async () => {
    const path = await pdf("slow.pdf", ...Array.from({ length: 400 }, () => writeProse));
    expect(await refusal(path, { limits: { documentSeconds: 0.05 } })).toBe(
      "slow.pdf: took more than 0.05 seconds to read (limit documentSeconds)",
    );
    await expect(drawPage(path, 400, { limits: { pageSeconds: 0.01 } })).rejects.toThrow(
      "slow.pdf, page 400: took more than 0.01 seconds to draw (limit pageSeconds)",
    );
  });

  it("says what a file is that is none of its formats", async () => {
    const expected = "; expected a PDF, HTML, Markdown or plain text: print it to a PDF";
    expect(await refusal(put("letter.pdf", "PK\x03\x04rest"))).toBe(
      `letter.pdf is a zip, or a Word, Excel or OpenDocument file${expected}`,
    );
    expect(await refusal(put("photo.txt", createCanvas(9, 9).toBuffer("image/png")))).toBe(
      `photo.txt is a picture${expected}`,
    );
    expect(await refusal(put("noise.txt", Buffer.from([1, 2, 0, 3])))).toMatch(
      /^noise\.txt is not text: it holds bytes/,
    );
  });
});

describe("readDocument(path) of what is not what it seems", () => {
  it("goes by the bytes, not by the name", async () => {
    const bytes = Buffer.from(await makePdf(writeProse));
    expect((await readDocument(put("really-a-pdf.txt", bytes))).format).toBe("pdf");
    const html = "<!doctype html><title>T</title><p>The city keeps data for thirty days.</p>";
    expect((await readDocument(put("really-html.pdf", html))).format).toBe("html");
    expect((await readDocument(put("really-text.html", "Thirty days.\n"))).format).toBe("text");
    expect((await readDocument(put("marked.txt", "---\ntitle: A memo\n---\nThirty days.\n"))).metadata.title).toBe(
      "A memo",
    );
  });

  it("reads text in UTF-16 and Windows-1252", async () => {
    for (const bytes of [
      Buffer.from("\ufeffThirty days – §7", "utf16le"),
      Buffer.from("Thirty days \x96 \xa77", "latin1"),
    ])
      expect((await readDocument(put("encoded.txt", bytes))).pages[0]!.lines[0]!.text).toBe("Thirty days – §7");
  });

  it("runs no script of a PDF and opens none of its attachments", async () => {
    const path = await pdf("active.pdf", async (sheet) => {
      writeProse(sheet);
      sheet.pdf.addJavaScript("run", "app.alert('made-up'); this.exportDataObject();");
      await sheet.pdf.attach(Buffer.from("attached-canary"), "list.txt", { mimeType: "text/plain" });
    });
    const document = await readDocument(path);
    expect(document.notes).toEqual(["JavaScript in it was not run", "1 attachment was not opened"]);
    expect(JSON.stringify(document)).not.toMatch(/attached-canary|list\.txt|app\.alert/);
  });

  it("runs no script of an HTML page, fetches nothing, and leaves out what it hides", async () => {
    const html = `<!doctype html><html><head><title>Readers</title>
      <script src="http://127.0.0.1:9/x.js"></script>
      <script>document.title = "changed"; document.write("<p>written by a script</p>");</script>
      <link rel="stylesheet" href="http://127.0.0.1:9/x.css"></head>
      <body onload="document.body.innerHTML = 'replaced'"><p>The city keeps data for thirty days.</p>
      <p style="display: none">not for you</p><iframe src="http://127.0.0.1:9/"></iframe>
      <img src="x" onerror="document.body.append('failed')" alt="a-canary"></body></html>`;
    const document = await readDocument(put("active.html", html));
    expect(document.metadata.title).toBe("Readers");
    expect(document.pages[0]!.lines.map((line) => line.text)).toEqual([
      "Readers",
      "The city keeps data for thirty days.",
    ]);
    expect(document.notes[0]).toBe("2 scripts in it not run");
  });

  it("refuses HTML nested deeper than the limit", async () => {
    const deep = (depth: number) =>
      `<!doctype html><body>${"<div>".repeat(depth)}At the bottom.${"</div>".repeat(depth)}`;
    expect(await refusal(put("deep.html", deep(20_000)))).toMatch(
      /^deep\.html has elements more than 256 deep inside each other \(limit elementDepth\)/,
    );
    expect(JSON.stringify(await readDocument(put("less-deep.html", deep(60))))).toContain("At the bottom.");
  });
});

describe("readDocument(path) of a misnamed file", () => {
  it("reads what the bytes are, and says that the name promised something else", async () => {
    const said = async (path: string) => (await readDocument(path)).notes;
    const text = "The city buys plate readers.\n";
    expect(await said(put("letter.pdf", text))).toEqual(["named .pdf, but plain text by its bytes, and read as that"]);
    expect(await said(await pdf("order.txt", writeProse))).toEqual([
      "named .txt, but a PDF by its bytes, and read as that",
    ]);
    expect(await said(put("letter.txt", text))).toEqual([]);
    expect(await said(put("letter", text))).toEqual([]);
  });
});

/** A picture of so many pixels each way, whose bytes are whatever they are. */
function bomb({ pdf: doc, page }: Sheet, side: number, data: Uint8Array): void {
  const image = doc.context.stream(data, {
    Type: "XObject",
    Subtype: "Image",
    Width: side,
    Height: side,
    BitsPerComponent: 8,
    ColorSpace: "DeviceGray",
    Filter: "FlateDecode",
  });
  page.node.setXObject(PDFName.of("Bomb"), doc.context.register(image));
  page.node.addContentStream(doc.context.register(doc.context.stream("q 300 0 0 300 100 100 cm /Bomb Do Q")));
}

/** Returns a PDF of these objects and nothing else, the first of them its catalogue. */
function plainPdf(objects: readonly string[]): string {
  let text = "%PDF-1.7\n";
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const from = text.length;
  const size = objects.length + 1;
  return `${text}xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${from}\n%%EOF\n`;
}

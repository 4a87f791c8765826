import { describe, expect, it } from "vitest";
import { clearShade } from "../../../src/sources/documents/clear-shade.ts";
import type { GreyPixels } from "../../../src/sources/documents/grey-pixels.ts";
import { readDocument } from "../../../src/sources/documents/read-document.ts";
import { shadedBands } from "../../../src/sources/documents/shaded-bands.ts";
import { scratch } from "../scratch.ts";
import { makePdf } from "./make-pdf.ts";
import { layScan, scanOf } from "./make-scan.ts";

const { put } = scratch();

/** A white page with rectangles of a grey on it, or of what a function says. */
function pageOf(
  rects: readonly (readonly [number, number, number, number, number | ((x: number, y: number) => number)])[],
  paper = 255,
): GreyPixels {
  const [width, height] = [800, 600];
  const data = new Uint8Array(width * height).fill(paper);
  for (const [x0, y0, x1, y1, grey] of rects)
    for (let y = y0; y < y1; y++)
      for (let x = x0; x < x1; x++) data[y * width + x] = typeof grey === "number" ? grey : grey(x, y);
  return { width, height, data };
}

describe("shadedBands(picture)", () => {
  it("finds a band of one grey, print in it or not, and its grey", () => {
    const print = (x: number, y: number) => (y > 120 && y < 140 && x % 12 < 4 ? 20 : 170 + ((x * 7 + y) % 5));
    const [band, ...others] = shadedBands(pageOf([[80, 104, 720, 160, print]]));
    expect(others).toEqual([]);
    expect(band).toMatchObject({ x0: 80, y0: 104, x1: 720, y1: 160 });
    expect(Math.abs(band!.shade - 172)).toBeLessThan(5);
  });

  it.each([
    ["print on white paper", pageOf([[80, 100, 400, 104, 20]])],
    ["ink all over", pageOf([[80, 104, 720, 160, 20]])],
    ["a grey too light to see", pageOf([[80, 104, 720, 160, 245]])],
    ["a photograph", pageOf([[80, 104, 720, 400, (x, y) => (x * 5 + y * 3) % 256]])],
    ["a speck of grey", pageOf([[80, 104, 110, 112, 170]])],
    ["grey paper", pageOf([], 170)],
  ])("finds none in %s", (_name, page) => {
    expect(shadedBands(page)).toEqual([]);
  });
});

describe("clearShade(picture, bands, dpi)", () => {
  const page = pageOf([
    [80, 104, 720, 160, 170],
    [200, 120, 204, 140, 20],
    // A ruling line, a letter's stroke that stands on it, and a short dash.
    [60, 300, 740, 304, 30],
    [400, 270, 406, 304, 30],
    [100, 400, 150, 404, 30],
  ]);
  const cleared = clearShade(page, shadedBands(page), 250);
  const at = (x: number, y: number) => cleared.data[y * page.width + x]!;

  it("whitens the shade, keeps the print on it, and takes away long thin lines but not what stands on them", () => {
    expect([at(100, 130), at(600, 150)]).toEqual([255, 255]);
    expect(at(202, 130)).toBeLessThan(60);
    expect([at(100, 302), at(700, 302)]).toEqual([255, 255]);
    expect(at(402, 285)).toBe(30);
    expect(at(120, 402)).toBe(30);
  });

  it("leaves the picture people see as it is", () => {
    expect(page.data[130 * page.width + 100]).toBe(170);
  });
});

describe("readDocument(path) of a scan with a shaded, boxed header", () => {
  it("reads the header too", async () => {
    const size = [612, 300] as const;
    const columns = [60, 260, 340, 440];
    const rows = [
      ["ITEMS", "QTY", "UNIT PRICE", "TOTAL"],
      ["Flock readers, yearly", "57", "$3,000.00", "$171,000.00"],
      ["Setup of poles", "2", "$10.00", "$20.00"],
    ];
    const lines = rows.flatMap((texts, row) =>
      texts.map((text, column) => ({ text, x: columns[column]! + 10, y: 80 + 30 * row })),
    );
    const shaded = scanOf([], size, (context) => {
      context.fillStyle = "#a6a6a6";
      context.fillRect(50, 60, 510, 28);
      context.strokeStyle = "#1a1a1a";
      context.lineWidth = 1;
      for (const y of [60, 88, 118, 148]) context.strokeRect(50, y, 510, 0);
      for (const x of [50, ...columns.slice(1), 560]) context.strokeRect(x, 60, 0, 88);
      context.fillStyle = "#1a1a1a";
      context.font = "12px Scanned";
      for (const { text, x, y } of lines) context.fillText(text, x, y);
    });
    const document = await readDocument(
      put("shaded.pdf", Buffer.from(await makePdf((sheet) => layScan(sheet, shaded, size)))),
    );
    const texts = document.pages[0]!.lines.map(({ text }) => text.replace(/[|~_—\s]+/g, " ").trim());
    expect(texts[0]).toBe("ITEMS QTY UNIT PRICE TOTAL");
    // What recognition makes of a rule beside a figure is another matter.
    expect(texts).toHaveLength(3);
    expect(texts[1]).toMatch(/^Flock readers, yearly .* \$3,000\.00 \$171,000\.00$/);
    const words = document.pages[0]!.lines.flatMap((line) => line.words);
    expect(words.every(({ confidence }) => Number.isInteger(confidence))).toBe(true);
  });
});

import type { Line, Page } from "../../model/document.ts";
import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { DocumentLimits } from "./document-limits.ts";
import { drawPdfPage, pointsPerInch } from "./draw-pdf-page.ts";
import { type GreyPixels, greyOf } from "./grey-pixels.ts";
import { groupLines } from "./group-lines.ts";
import { readBands } from "./read-bands.ts";
import type { Recognised, Recogniser } from "./recogniser.ts";
import type { Rect } from "./rect.ts";
import { turnedPicture, turnedRect } from "./turn-picture.ts";

/** Finer pictures took longer and read no better on real scans; coarser ones lose small print. */
export const recogniseDpi = 250;

/** Below this a page may lie on its side: it is tried the other ways round, and another way has to be so much better. */
const [doubtful, better] = [60, 15];

/** Returns a page as recognised in its picture, with its boxes in points and how sure the engine is. */
export async function recognisePage(page: PDFPageProxy, recogniser: Recogniser, limits: DocumentLimits): Promise<Page> {
  const { canvas, scale } = await drawPdfPage(page, recogniseDpi, limits.pagePixels);
  const { width, height } = canvas;
  const picture = greyOf(width, height, canvas.getContext("2d").getImageData(0, 0, width, height).data);
  canvas.width = canvas.height = 1;
  let best = { turns: 0, ...(await recogniser.recognise(picture)) };
  if (best.confidence < doubtful && !blank(picture)) {
    const coarse = recogniseDpi / pointsPerInch / scale;
    for (const turns of [1, 3, 2]) {
      const tried = await recogniser.recognise(turnedPicture(picture, turns));
      if (lettersOf(tried) >= 10 * coarse && tried.confidence >= best.confidence + better) best = { turns, ...tried };
    }
  }
  const upright = turnedPicture(picture, best.turns);
  const read = await readBands(upright, best, recogniser, scale * pointsPerInch);
  const words = read.words.map((word) => ({
    ...word,
    rect: scaled(word.rect, 1 / scale),
    middle: word.middle / scale,
    height: word.height / scale,
  }));
  const viewport = page.getViewport({ scale: 1 });
  const round = (value: number) => Math.round(value * 100) / 100;
  return {
    page: page.pageNumber,
    width: round(viewport.width),
    height: round(viewport.height),
    origin: "ocr",
    confidence: read.words.length === 0 ? null : read.confidence,
    lines: turnedBack(groupLines(words), best.turns, viewport.width, viewport.height),
  };
}

const scaled = ({ x0, y0, x1, y1 }: Rect, by: number): Rect => ({ x0: x0 * by, y0: y0 * by, x1: x1 * by, y1: y1 * by });

const lettersOf = ({ words }: Recognised): number => words.reduce((sum, { text }) => sum + text.length, 0);

/** An empty page is empty whichever way it lies. */
function blank({ data }: GreyPixels): boolean {
  let dark = 0;
  for (const value of data) if (value < 160) dark++;
  return dark < data.length * 0.0005;
}

function turnedBack(lines: readonly Line[], turns: number, width: number, height: number): Line[] {
  if (turns === 0) return [...lines];
  return lines.map((line) => ({
    text: line.text,
    words: line.words.map((word) => ({
      ...word,
      box: turnedRect(word.box, turns, width, height),
    })),
  }));
}

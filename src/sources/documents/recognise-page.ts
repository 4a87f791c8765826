import type { Box, Page } from "../../model/document.ts";
import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { DocumentLimits } from "./document-limits.ts";
import { drawPdfPage, pointsPerInch } from "./draw-pdf-page.ts";
import { type GreyPixels, greyOf } from "./grey-pixels.ts";
import { groupLines } from "./group-lines.ts";
import { readBands } from "./read-bands.ts";
import type { Recognised, Recogniser } from "./recogniser.ts";
import type { Rect } from "./rect.ts";
import { paperOf } from "./shaded-bands.ts";
import { askewBox, straightenedPicture } from "./straighten-picture.ts";
import { turnedPicture, turnedRect } from "./turn-picture.ts";

/** Finer pictures took longer and read no better on real scans; coarser ones lose small print. */
export const recogniseDpi = 250;

/** Below this a page may lie on its side or its head: it is tried the other ways round, and another way has to be so much better. */
const [doubtful, better] = [60, 15];

/** Lines that fall by more than this (a degree and a half) are laid level first, unless it costs letters or confidence. */
const level = 0.024;

/** A page that reads so well the other way round needs no third try. */
const sure = 80;

/** Returns a page as recognised in its picture, with its boxes in points and how sure the engine is. */
export async function recognisePage(page: PDFPageProxy, recogniser: Recogniser, limits: DocumentLimits): Promise<Page> {
  const { canvas, scale } = await drawPdfPage(page, recogniseDpi, limits.pagePixels);
  const { width, height } = canvas;
  const picture = greyOf(width, height, canvas.getContext("2d").getImageData(0, 0, width, height).data);
  canvas.width = canvas.height = 1;
  const { turns, ...turned } = await turnUpright(picture, recogniser, recogniseDpi / pointsPerInch / scale);
  const { slope, ...upright } = await layLevel(turned, recogniser);
  const read = await readBands(upright.picture, upright.seen, recogniser, scale * pointsPerInch);
  const words = read.words.map((word) => ({
    ...word,
    rect: scaled(word.rect, 1 / scale),
    middle: word.middle / scale,
    height: word.height / scale,
  }));
  const viewport = page.getViewport({ scale: 1 });
  const [wide, high] = turns % 2 === 0 ? [viewport.width, viewport.height] : [viewport.height, viewport.width];
  const asDrawn = (box: Box): Box => {
    const askew = slope === 0 ? box : askewBox(box, slope, wide, high);
    return turnedRect(askew, turns, viewport.width, viewport.height);
  };
  const round = (value: number) => Math.round(value * 100) / 100;
  return {
    page: page.pageNumber,
    width: round(viewport.width),
    height: round(viewport.height),
    origin: "ocr",
    confidence: read.words.length === 0 ? null : read.confidence,
    lines: groupLines(words).map(({ text, words: placed }) => ({
      text,
      words: placed.map((word) => ({ ...word, box: asDrawn(word.box) })),
    })),
  };
}

type Seen = { readonly picture: GreyPixels; readonly seen: Recognised };

/** Returns a page's picture the way round it reads best, by how many quarter turns clockwise, and what is read there. */
async function turnUpright(
  picture: GreyPixels,
  recogniser: Recogniser,
  coarse: number,
): Promise<Seen & { readonly turns: number }> {
  const asDrawn = { turns: 0, picture, seen: await recogniser.recognise(picture) };
  const { sideways, confidence } = asDrawn.seen;
  if ((confidence >= doubtful && !sideways) || blank(picture)) return asDrawn;
  let best = asDrawn;
  // The engine reads lines that stand on end as they are, with confidence, and loses their order: never the best way.
  for (const turns of sideways ? [3, 1] : [2, 1, 3]) {
    const turned = turnedPicture(picture, turns);
    const seen = await recogniser.recognise(turned);
    if (seen.sideways || lettersOf(seen) < 10 * coarse) continue;
    if (best.seen.sideways || seen.confidence >= best.seen.confidence + better) best = { turns, picture: turned, seen };
    if (best.seen.confidence >= sure) break;
  }
  return best;
}

/** Returns a page's picture with its lines level, and by how much they fell; as it was where that reads no worse. */
async function layLevel({ picture, seen }: Seen, recogniser: Recogniser): Promise<Seen & { readonly slope: number }> {
  if (Math.abs(seen.slope) < level) return { picture, seen, slope: 0 };
  const straight = straightenedPicture(picture, seen.slope, paperOf(picture));
  const again = await recogniser.recognise(straight);
  const worse = lettersOf(again) < 0.95 * lettersOf(seen) || again.confidence < seen.confidence - 3;
  return worse ? { picture, seen, slope: 0 } : { picture: straight, seen: again, slope: seen.slope };
}

const scaled = ({ x0, y0, x1, y1 }: Rect, by: number): Rect => ({ x0: x0 * by, y0: y0 * by, x1: x1 * by, y1: y1 * by });

const lettersOf = ({ words }: Recognised): number => words.reduce((sum, { text }) => sum + text.length, 0);

/** An empty page is empty whichever way it lies. */
function blank({ data }: GreyPixels): boolean {
  let dark = 0;
  for (const value of data) if (value < 160) dark++;
  return dark < data.length * 0.0005;
}

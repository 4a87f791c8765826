import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { DocumentLimits } from "./document-limits.ts";
import { drawPdfPage } from "./draw-pdf-page.ts";
import { type GreyPixels, greyOf } from "./grey-pixels.ts";
import { maskMargin } from "./mask-label.ts";
import { marksOfPage } from "./marks-of-page.ts";
import { packGreys } from "./pack-greys.ts";
import type { MaskedPicture, PageMask, PageWash } from "./page-picture.ts";
import { areaOf, boxOf } from "./rect.ts";
import { paintMasks } from "./paint-masks.ts";

/** Resolutions a page is tried at, finest first: 150 reads like print, 100 still reads. */
const resolutions = [150, 120, 100] as const;
const [fine, coarse] = [70, 45];

/** What is painted over, what is washed, and the bytes that are aimed at. */
export type MaskOrder = {
  readonly masks: readonly PageMask[];
  readonly washes: readonly PageWash[];
  readonly bytes: number;
  /** True to paint over pictures on the page as well: a signature, a photograph, a stamp. */
  readonly coverPictures: boolean;
};

/** Returns a page's picture with its masks painted over, as small as it goes while it reads well: under `bytes` where it can be. */
export async function maskPage(
  document: PDFDocumentProxy,
  page: PDFPageProxy,
  { masks, washes, bytes, coverPictures }: MaskOrder,
  limits: DocumentLimits,
): Promise<MaskedPicture> {
  const { width: pageWidth, height: pageHeight } = page.getViewport({ scale: 1 });
  const all = coverPictures ? [...(await pictureMasks(document, page)), ...masks] : masks;
  let best: MaskedPicture | undefined;
  for (const dpi of resolutions) {
    const { canvas, scale } = await drawPdfPage(page, dpi, limits.pagePixels);
    paintMasks(canvas.getContext("2d"), all, scale);
    const { width, height } = canvas;
    const context = canvas.getContext("2d");
    const raw = greyOf(width, height, context.getImageData(0, 0, width, height).data);
    const grey = whitened(washed(raw, washes, scale));
    const drawn = { width, height, pageWidth, pageHeight };
    const shades = context.createImageData(width, height);
    for (let at = 0, to = 0; at < grey.data.length; at++, to += 4) {
      shades.data[to] = shades.data[to + 1] = shades.data[to + 2] = grey.data[at]!;
      shades.data[to + 3] = 255;
    }
    context.putImageData(shades, 0, 0);
    const jpeg = canvas.toBuffer("image/jpeg", dpi === 100 ? coarse : fine);
    const tried: MaskedPicture[] = [
      { format: "greys", data: packGreys(grey, 4), bits: 4, ...drawn },
      { format: "jpeg", data: jpeg, bits: 8, ...drawn },
    ];
    // Print reads as well in four greys as in sixteen; photographs do not.
    if (isPrint(grey) && tried.every((picture) => picture.data.length > bytes))
      tried.push({ format: "greys", data: packGreys(grey, 2), bits: 2, ...drawn });
    for (const picture of tried) if (!best || picture.data.length < best.data.length) best = picture;
    if (best!.data.length <= bytes) break;
  }
  return best!;
}

/** A picture of this share of its page is the page, and its words have been read; smaller ones have not. */
const wholePage = 0.5;

async function pictureMasks(document: PDFDocumentProxy, page: PDFPageProxy): Promise<PageMask[]> {
  const { marks, area } = await marksOfPage(document, page);
  return marks.paints
    .filter(({ kind, rect }) => kind === "image" && areaOf(rect) < wholePage * areaOf(area))
    .map(({ rect }) => ({ box: boxOf(rect), label: null }));
}

/** Shades nearer to each other than an eye can tell become the most frequent of them. */
function washed(picture: GreyPixels, washes: readonly PageWash[], scale: number): GreyPixels {
  const data = picture.data.slice();
  for (const { box } of washes) {
    const [x0, x1] = [
      Math.max(0, Math.floor((box.x - maskMargin) * scale)),
      Math.min(picture.width, Math.ceil((box.x + box.width + maskMargin) * scale)),
    ];
    const [y0, y1] = [
      Math.max(0, Math.floor((box.y - maskMargin) * scale)),
      Math.min(picture.height, Math.ceil((box.y + box.height + maskMargin) * scale)),
    ];
    const counts = new Uint32Array(256);
    for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) counts[data[y * picture.width + x]!]!++;
    const ground = counts.indexOf(Math.max(...counts));
    for (let y = y0; y < y1; y++)
      for (let x = x0; x < x1; x++) {
        const at = y * picture.width + x;
        if (Math.abs(data[at]! - ground) <= 24) data[at] = ground;
      }
  }
  return { ...picture, data };
}

/** The paper of a scan is made white: it packs better, and what was written in almost white is gone. */
function whitened(picture: GreyPixels): GreyPixels {
  const counts = new Uint32Array(256);
  for (const grey of picture.data) counts[grey]!++;
  const paper = counts.indexOf(Math.max(...counts));
  if (paper < 224) return picture;
  const white = Math.min(paper, 250) - 4;
  return { ...picture, data: picture.data.map((grey) => Math.min(255, Math.round((grey * 255) / white))) };
}

/** Print is ink on paper: little of it is neither. */
function isPrint({ data }: GreyPixels): boolean {
  let between = 0;
  for (const grey of data) if (grey > 64 && grey < 160) between++;
  return between < 0.1 * data.length;
}

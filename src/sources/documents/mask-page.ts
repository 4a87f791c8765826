import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { DocumentLimits } from "./document-limits.ts";
import { drawPdfPage } from "./draw-pdf-page.ts";
import { type GreyPixels, greyOf } from "./grey-pixels.ts";
import { packGreys } from "./pack-greys.ts";
import type { MaskedPicture, PageMask } from "./page-picture.ts";
import { paintMasks } from "./paint-masks.ts";

/** Resolutions a page is tried at, finest first: 150 reads like print, 100 still reads. */
const resolutions = [150, 120, 100] as const;
const [fine, coarse] = [70, 45];

/** Returns a page's picture with its masks painted over, as small as it goes while it reads well: under `bytes` where it can be. */
export async function maskPage(
  page: PDFPageProxy,
  masks: readonly PageMask[],
  bytes: number,
  limits: DocumentLimits,
): Promise<MaskedPicture> {
  const { width: pageWidth, height: pageHeight } = page.getViewport({ scale: 1 });
  let best: MaskedPicture | undefined;
  for (const dpi of resolutions) {
    const { canvas, scale } = await drawPdfPage(page, dpi, limits.pagePixels);
    paintMasks(canvas.getContext("2d"), masks, scale);
    const { width, height } = canvas;
    const context = canvas.getContext("2d");
    const grey = greyOf(width, height, context.getImageData(0, 0, width, height).data);
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

/** Print is ink on paper: little of it is neither. */
function isPrint({ data }: GreyPixels): boolean {
  let between = 0;
  for (const grey of data) if (grey > 64 && grey < 160) between++;
  return between < 0.1 * data.length;
}

import { type Canvas, createCanvas } from "@napi-rs/canvas";
import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Points to an inch. */
export const pointsPerInch = 72;

/** A page as drawn: pixels to a point, which a page too large for its resolution has fewer of. */
export type DrawnPage = { readonly canvas: Canvas; readonly scale: number };

/** Draws a page on white at a resolution, or as near to it as its pixels may be. */
export async function drawPdfPage(page: PDFPageProxy, dpi: number, pixels: number): Promise<DrawnPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(dpi / pointsPerInch, Math.sqrt(pixels / (width * height)));
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
  // pdf.js wants a browser's canvas; this one has what it uses of it.
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport, background: "#ffffff" }).promise;
  return { canvas, scale };
}

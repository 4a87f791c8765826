import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createCanvas, GlobalFonts, type SKRSContext2D } from "@napi-rs/canvas";
import type { Sheet } from "./make-pdf.ts";

const fonts = join(dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")), "standard_fonts");
GlobalFonts.registerFromPath(join(fonts, "LiberationSans-Regular.ttf"), "Scanned");

/** Pixels to a point of the made scans. */
export const fineness = 200 / 72;

export type ScannedLine = { readonly text: string; readonly x: number; readonly y: number; readonly size?: number };

/** Returns a picture of a sheet of paper with lines of print on it, so many points wide and high. */
export function scanOf(
  lines: readonly ScannedLine[],
  [width, height]: readonly [number, number],
  more: (context: SKRSContext2D) => void = () => {},
): Buffer {
  const canvas = createCanvas(Math.round(width * fineness), Math.round(height * fineness));
  const context = canvas.getContext("2d");
  context.fillStyle = "#f8f7f2";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(fineness, fineness);
  context.fillStyle = "#1a1a1a";
  for (const { text, x, y, size = 12 } of lines) {
    context.font = `${size}px Scanned`;
    context.fillText(text, x, y);
  }
  more(context);
  return canvas.toBuffer("image/jpeg", 80);
}

/** Lays a picture over a page, which takes its size. */
export async function layScan(
  { pdf, page }: Sheet,
  picture: Buffer,
  [width, height]: readonly [number, number],
): Promise<void> {
  page.setSize(width, height);
  page.drawImage(await pdf.embedJpg(picture), { x: 0, y: 0, width, height });
}

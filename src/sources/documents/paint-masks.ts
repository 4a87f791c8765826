import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { GlobalFonts, type SKRSContext2D } from "@napi-rs/canvas";
import { maskLabel, maskMargin as margin } from "./mask-label.ts";
import type { PageMask } from "./page-picture.ts";

// Dark enough to stay grey where a page is packed in four greys.
const [ground, ink] = ["#b8b8b8", "#000000"] as const;

/** The font of the labels is one of pdf.js's, so that a copy looks the same on a machine without fonts. */
const family = "Tallylight mask";
const fonts = join(dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")), "standard_fonts");
GlobalFonts.registerFromPath(join(fonts, "LiberationSans-Regular.ttf"), family);

/** Paints over every masked place of a page, and writes the kind of what stood there. */
export function paintMasks(context: SKRSContext2D, masks: readonly PageMask[], scale: number): void {
  context.fillStyle = ground;
  for (const { box } of masks) {
    const x0 = Math.floor((box.x - margin) * scale);
    const y0 = Math.floor((box.y - margin) * scale);
    const x1 = Math.ceil((box.x + box.width + margin) * scale);
    const y1 = Math.ceil((box.y + box.height + margin) * scale);
    context.fillRect(x0, y0, x1 - x0, y1 - y0);
  }
  context.fillStyle = ink;
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const { box, label } of masks) {
    if (label === null) continue;
    const text = `[${label}]`;
    const { size, upright, rect } = maskLabel(box, text.length);
    context.font = `${size * scale}px "${family}"`;
    context.save();
    context.translate(((rect.x0 + rect.x1) / 2) * scale, ((rect.y0 + rect.y1) / 2) * scale);
    if (upright) context.rotate(-Math.PI / 2);
    context.fillText(text, 0, 0, (upright ? rect.y1 - rect.y0 : rect.x1 - rect.x0) * scale);
    context.restore();
  }
}

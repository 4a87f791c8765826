import type { SKRSContext2D } from "@napi-rs/canvas";
import type { PageMask } from "./page-picture.ts";

/** Letters lean out of their boxes, and pixels along an edge are blended: a mask is a little larger than what it masks. */
const margin = 1.2;
const [ground, ink] = ["#c8c8c8", "#333333"] as const;

/** Paints over every masked place of a page, and writes the kind of what stood there where there is room. */
export function paintMasks(context: SKRSContext2D, masks: readonly PageMask[], scale: number): void {
  for (const { box } of masks) {
    const x0 = Math.floor((box.x - margin) * scale);
    const y0 = Math.floor((box.y - margin) * scale);
    context.fillStyle = ground;
    context.fillRect(x0, y0, Math.ceil((box.x + box.width + margin) * scale) - x0, Math.ceil((box.y + box.height + margin) * scale) - y0);
  }
  context.fillStyle = ink;
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const { box, label } of masks) {
    const upright = box.height > 2 * box.width && box.height > 20;
    const [length, height] = (upright ? [box.height, box.width] : [box.width, box.height]).map((side) => side * scale) as [number, number];
    const size = Math.min(0.75 * height, 14 * scale, (1.6 * length) / Math.max(1, label?.length ?? 1));
    // Letters of fewer pixels than these are specks.
    if (label === null || size < 6) continue;
    context.font = `${size}px sans-serif`;
    context.save();
    context.translate((box.x + box.width / 2) * scale, (box.y + box.height / 2) * scale);
    if (upright) context.rotate(-Math.PI / 2);
    context.fillText(label, 0, 0, length);
    context.restore();
  }
}

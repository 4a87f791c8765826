import type { GreyPixels } from "./grey-pixels.ts";
import { paperOf, type ShadedBand } from "./shaded-bands.ts";

/** Ink on a shade is so much darker than it; what is between is the shade's own grain and the edges of letters. */
const grain = 20;
/** How far a band is grown, so that its soft edge goes with it. */
const margin = 6;
/** A ruling line is at least so long and at most so thick, in inches. */
const [leastLine, mostThick] = [0.9, 0.03];

/**
 * Returns a page's picture as recognition likes it: the shaded bands as white as paper with their print kept, and long
 * ruling lines gone, for boxed and shaded print is taken for a picture. Only bands are made white, and of the lines only
 * what is thin where it stands, so that a letter that touches one stays.
 */
export function clearShade(picture: GreyPixels, bands: readonly ShadedBand[], dpi: number): GreyPixels {
  const { width, height } = picture;
  const paper = paperOf(picture);
  const data = picture.data.slice();
  for (const { x0, y0, x1, y1, shade } of bands) {
    const scale = 255 / Math.max(1, shade - grain);
    for (let y = Math.max(0, y0 - margin); y < Math.min(height, y1 + margin); y++)
      for (let x = Math.max(0, x0 - margin); x < Math.min(width, x1 + margin); x++) {
        const at = y * width + x;
        data[at] = Math.min(paper, Math.round(data[at]! * scale));
      }
  }
  const cleared = { width, height, data };
  const lines = { least: Math.round(leastLine * dpi), thick: Math.max(2, Math.round(mostThick * dpi)), paper };
  eraseLines(cleared, picture, lines, { along: 1, across: width, length: width, count: height });
  eraseLines(cleared, picture, lines, { along: width, across: 1, length: height, count: width });
  return cleared;
}

type Way = { readonly along: number; readonly across: number; readonly length: number; readonly count: number };

/** Dark enough for a line; on a shade too. */
const ink = 110;

function eraseLines(
  { data }: { readonly data: Uint8Array },
  { data: before }: GreyPixels,
  { least, thick, paper }: { readonly least: number; readonly thick: number; readonly paper: number },
  { along, across, length, count }: Way,
): void {
  const thickness = (at: number, row: number): number => {
    let dark = 1;
    for (let up = 1; up <= thick && row - up >= 0 && before[at - up * across]! < ink; up++) dark++;
    for (let down = 1; down <= thick && row + down < count && before[at + down * across]! < ink; down++) dark++;
    return dark;
  };
  for (let row = 0; row < count; row++) {
    let from = -1;
    for (let place = 0; place <= length; place++) {
      const dark = place < length && before[row * across + place * along]! < ink;
      if (dark && from < 0) from = place;
      if (dark || from < 0) continue;
      if (place - from >= least)
        for (let each = from; each < place; each++) {
          const at = row * across + each * along;
          if (thickness(at, row) > thick) continue;
          // With its soft edge on either side.
          for (const side of [-2, -1, 0, 1, 2]) {
            const near = row + side;
            if (near >= 0 && near < count) data[at + side * across] = paper;
          }
        }
      from = -1;
    }
  }
}

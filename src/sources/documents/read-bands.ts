import { clearShade } from "./clear-shade.ts";
import type { GreyPixels } from "./grey-pixels.ts";
import type { Recognised, RecognisedWord, Recogniser } from "./recogniser.ts";
import { meanConfidence } from "./recogniser.ts";
import { type ShadedBand, shadedBands } from "./shaded-bands.ts";

/** Words the engine is so sure of count when two readings of one band are held against each other. */
const sure = 60;
/** White around a band's picture, in inches: the engine wants some. */
const border = 0.2;
/** A band higher than this share of the page is the page's own ground, not a band on it. */
const highest = 0.25;

/**
 * Returns a page as recognised, its shaded bands read once more each by itself, without the shade and the ruling lines
 * around them: boxed and shaded print is often taken for a picture and lost. Of the two readings of a band the one with
 * more letters that are sure stays; what is outside of the bands is as it was.
 */
export async function readBands(
  picture: GreyPixels,
  page: Recognised,
  recogniser: Recogniser,
  dpi: number,
): Promise<Recognised> {
  const bands = shadedBands(picture).filter(({ y0, y1 }) => y1 - y0 < highest * picture.height);
  if (bands.length === 0) return page;
  const cleared = clearShade(picture, bands, dpi);
  let words = page.words;
  for (const band of bands) {
    const before = words.filter((word) => isIn(word, band));
    const again = await readBand(cleared, band, recogniser, Math.round(border * dpi));
    if (sureLetters(again) <= sureLetters(before)) continue;
    words = [...words.filter((word) => !before.includes(word)), ...again.map((word) => inLineOf(word, before))];
  }
  return words === page.words ? page : { ...page, words, confidence: meanConfidence(words) };
}

async function readBand(
  { width, data }: GreyPixels,
  { x0, y0, x1, y1 }: ShadedBand,
  recogniser: Recogniser,
  white: number,
): Promise<RecognisedWord[]> {
  const part = { width: x1 - x0 + 2 * white, height: y1 - y0 + 2 * white };
  const cut = new Uint8Array(part.width * part.height).fill(255);
  for (let y = y0; y < y1; y++)
    cut.set(data.subarray(y * width + x0, y * width + x1), (y - y0 + white) * part.width + white);
  const { words } = await recogniser.recognise({ ...part, data: cut }, "lines");
  const [right, down] = [x0 - white, y0 - white];
  return words
    .map((word) => ({
      ...word,
      rect: {
        x0: word.rect.x0 + right,
        y0: word.rect.y0 + down,
        x1: word.rect.x1 + right,
        y1: word.rect.y1 + down,
      },
      middle: word.middle + down,
    }))
    .filter(({ confidence }) => confidence >= sure);
}

/** A word that was there before stands in the line it stood in: by itself, a small one in a high band does not say. */
function inLineOf(word: RecognisedWord, before: readonly RecognisedWord[]): RecognisedWord {
  const overlap = ({ rect }: RecognisedWord): number =>
    Math.min(rect.y1, word.rect.y1) - Math.max(rect.y0, word.rect.y0);
  const nearest = before.filter((each) => overlap(each) > 0).toSorted((a, b) => overlap(b) - overlap(a))[0];
  return nearest ? { ...word, middle: nearest.middle, height: nearest.height } : word;
}

function isIn({ rect }: RecognisedWord, { x0, y0, x1, y1 }: ShadedBand): boolean {
  const [x, y] = [(rect.x0 + rect.x1) / 2, (rect.y0 + rect.y1) / 2];
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
}

function sureLetters(words: readonly RecognisedWord[]): number {
  return words.reduce((sum, { text, confidence }) => sum + (confidence < sure ? 0 : lettersOf(text)), 0);
}

/** Ruling lines read as marks are no letters. */
function lettersOf(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

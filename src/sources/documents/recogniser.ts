import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createWorker, OEM, PSM } from "tesseract.js";
import type { GreyPixels } from "./grey-pixels.ts";
import type { PlacedWord } from "./group-lines.ts";

/** What was recognised in a picture: words in its pixels, and the mean confidence, 0 to 100, weighted by letters. */
export type Recognised = {
  readonly words: readonly RecognisedWord[];
  readonly confidence: number;
  /** True where most letters stand in lines from top to bottom or back: the engine reads them, and loses their order. */
  readonly sideways: boolean;
  /** How much the lines fall from left to right, in pixels a pixel. */
  readonly slope: number;
};

/** A word and how sure the engine is of it, 0 to 100. */
export type RecognisedWord = PlacedWord & { readonly confidence: number };

export type Recogniser = {
  /** Recognises a page, or a part of one that has a few lines and nothing else. */
  readonly recognise: (picture: GreyPixels, part?: "page" | "lines") => Promise<Recognised>;
};

const model = dirname(createRequire(import.meta.url).resolve("@tesseract.js-data/eng/package.json"));

/** Returns a recogniser of English print that reads its model from the package and asks the network for nothing. */
export async function openRecogniser(): Promise<Recogniser> {
  const worker = await createWorker("eng", OEM.LSTM_ONLY, {
    langPath: join(model, "4.0.0_best_int"),
    cacheMethod: "none",
    gzip: true,
  });
  const modes = { page: PSM.AUTO, lines: PSM.SINGLE_BLOCK } as const;
  await worker.setParameters({ tessedit_pageseg_mode: modes.page, user_defined_dpi: "250" });
  let mode: keyof typeof modes = "page";
  return {
    recognise: async (picture, part = "page") => {
      if (part !== mode) await worker.setParameters({ tessedit_pageseg_mode: modes[(mode = part)] });
      const { data } = await worker.recognize(Buffer.from(portableGrey(picture)), {}, { blocks: true, text: false });
      const lines = (data.blocks ?? []).flatMap((block) => block.paragraphs).flatMap((paragraph) => paragraph.lines);
      const slope = slopeOf(lines.map(({ baseline }) => baseline));
      const words = lines.flatMap(({ words: inLine, baseline }) => {
        const heights = inLine.map(({ bbox }) => bbox.y1 - bbox.y0).sort((one, other) => one - other);
        const height = heights[heights.length >> 1] ?? 0;
        const steep = (baseline.y1 - baseline.y0) / (baseline.x1 - baseline.x0 || 1);
        return inLine
          .filter(({ text }) => text.trim() !== "")
          .map(({ text, bbox, confidence }) => ({
            text: text.trim().replace(/\s+/g, ""),
            rect: bbox,
            middle: baseline.y0 + steep * (bbox.x0 - baseline.x0) - slope * bbox.x0 - 0.35 * height,
            height,
            spaced: true,
            confidence,
          }));
      });
      return { words, confidence: meanConfidence(words), sideways: areSideways(lines), slope };
    },
  };
}

/** Returns how sure the engine is of words, by their letters; 0 of none. */
export function meanConfidence(words: readonly Pick<RecognisedWord, "text" | "confidence">[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  const sum = words.reduce((total, { text, confidence }) => total + text.length * confidence, 0);
  return letters === 0 ? 0 : Math.round(sum / letters);
}

function areSideways(lines: readonly { readonly text: string; readonly baseline: Baseline }[]): boolean {
  const standing = ({ baseline: { x0, y0, x1, y1 } }: { readonly baseline: Baseline }) =>
    Math.abs(y1 - y0) > Math.abs(x1 - x0);
  const letters = (some: readonly { readonly text: string }[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  return letters(lines.filter(standing)) > letters(lines) / 2;
}

type Baseline = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };

/** Returns how much the lines of a scan laid askew fall from left to right; the middle one, long ones first. */
function slopeOf(baselines: readonly Baseline[]): number {
  const long = [...baselines].sort((a, b) => b.x1 - b.x0 - (a.x1 - a.x0)).slice(0, 15);
  const slopes = long.filter(({ x0, x1 }) => x1 - x0 > 100).map(({ x0, y0, x1, y1 }) => (y1 - y0) / (x1 - x0));
  const middle = slopes.sort((a, b) => a - b)[slopes.length >> 1] ?? 0;
  return Math.abs(middle) < 0.1 ? middle : 0;
}

/** The simplest picture format the engine reads (PGM): no time goes into packing it. */
function portableGrey({ width, height, data }: GreyPixels): Uint8Array {
  const head = Buffer.from(`P5\n${width} ${height}\n255\n`, "latin1");
  return Buffer.concat([head, data]);
}

import type { BadRedaction, DocumentMetadata, Page } from "../../model/document.ts";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { isIsoDate } from "../../model/dates.ts";
import { UserError } from "../../model/user-error.ts";
import type { DocumentLimits } from "./document-limits.ts";
import { drawPdfPage } from "./draw-pdf-page.ts";
import { blankGrey, greyOf } from "./grey-pixels.ts";
import { badRedactions, hiddenAmong, type MarkedArea, type Suspect, suspectText } from "./hidden-text.ts";
import { marksOfPage } from "./marks-of-page.ts";
import { needsRecognising, textLayerLines } from "./pdf-page-text.ts";
import { type Matrix, transformed } from "./rect.ts";

/** A page read, and whether its text has to be recognised in its picture. */
export type ReadPage = { readonly page: Page; readonly bad: readonly BadRedaction[]; readonly recognise: boolean };

/** What pages are looked at with: fine enough for print of six points. */
const lookDpi = 144;

/** Returns the text layer of one page without what is hidden in it, and what was. */
export async function readPdfPage(
  document: PDFDocumentProxy,
  number: number,
  limits: DocumentLimits,
): Promise<ReadPage> {
  const page = await document.getPage(number);
  try {
    const { marks, area, base } = await marksOfPage(document, page);
    const marked = await redactAnnotations(page, base);
    const hidden = await confirmHidden(page, suspectText(marks, area, marked), limits);
    const gone = new Set(hidden.map(({ glyph }) => glyph));
    const lines = textLayerLines(gone.size === 0 ? marks.glyphs : marks.glyphs.filter((glyph) => !gone.has(glyph)));
    return {
      page: {
        page: number,
        width: round(area.x1),
        height: round(area.y1),
        origin: "text-layer",
        confidence: null,
        lines,
      },
      bad: badRedactions(hidden, number),
      recognise: needsRecognising(marks, lines, area),
    };
  } finally {
    page.cleanup();
  }
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Suspects that the page's picture does not show are hidden; the others are not. */
async function confirmHidden(
  page: PDFPageProxy,
  suspects: readonly Suspect[],
  limits: DocumentLimits,
): Promise<Suspect[]> {
  if (!suspects.some(({ look }) => look)) return [...suspects];
  const { canvas, scale } = await drawPdfPage(page, lookDpi, limits.pagePixels);
  const { width, height } = canvas;
  const picture = greyOf(width, height, canvas.getContext("2d").getImageData(0, 0, width, height).data);
  return hiddenAmong(suspects, ({ x0, y0, x1, y1 }) => {
    // Rules and boxes' edges run along the edge of letters, not through their middle.
    const inset = 0.15 * (y1 - y0);
    return blankGrey(picture, { x0: x0 * scale, x1: x1 * scale, y0: (y0 + inset) * scale, y1: (y1 - inset) * scale });
  });
}

/** Areas marked to be redacted, or under a note on a coloured ground, whether or not the mark is drawn here. */
async function redactAnnotations(page: PDFPageProxy, base: Matrix): Promise<MarkedArea[]> {
  const annotations = (await page.getAnnotations()) as readonly {
    readonly subtype?: string;
    readonly rect?: readonly [number, number, number, number];
    readonly quadPoints?: ArrayLike<number> | null;
    readonly color?: ArrayLike<number> | null;
    readonly hasAppearance?: boolean;
  }[];
  return annotations
    .filter(
      ({ subtype, rect, color, hasAppearance }) =>
        rect && (subtype === "Redact" || (subtype === "FreeText" && color && hasAppearance === false)),
    )
    .flatMap(({ rect, quadPoints }) => {
      const quads: MarkedArea[] = [];
      for (let at = 0; quadPoints && at + 7 < quadPoints.length; at += 8) {
        const xs = [0, 2, 4, 6].map((i) => quadPoints[at + i]!);
        const ys = [1, 3, 5, 7].map((i) => quadPoints[at + i]!);
        quads.push(transformed(base, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)));
      }
      return quads.length > 0 ? quads : [transformed(base, ...rect!)];
    });
}

/** Returns what a PDF says of itself, and notes of what it carries besides pages, none of which is run or opened. */
export async function describePdf(
  document: PDFDocumentProxy,
): Promise<{ readonly metadata: DocumentMetadata; readonly notes: readonly string[] }> {
  const { info } = (await document.getMetadata()) as unknown as { info: Readonly<Record<string, unknown>> };
  const notes: string[] = [];
  if (await document.hasJSActions()) notes.push("JavaScript in it was not run");
  const attachments = (await document.getAttachments()) as object | null;
  const count = Object.keys(attachments ?? {}).length;
  if (count > 0) notes.push(`${count} ${count === 1 ? "attachment was" : "attachments were"} not opened`);
  if (info["IsXFAPresent"]) notes.push("it is an XFA form, whose fields may say more than its pages");
  const text = (key: string) => {
    const value = info[key];
    return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
  };
  return {
    metadata: { title: text("Title"), byline: text("Author"), publisher: null, date: pdfDate(text("CreationDate")) },
    notes,
  };
}

/** Returns the day of a PDF's date, `D:20250325…`. */
function pdfDate(text: string | null): string | null {
  const match = /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(text ?? "");
  const date = match && `${match[1]}-${match[2]}-${match[3]}`;
  return date && isIsoDate(date) ? date : null;
}

/** Returns the error for a page that pdf.js gives up on; what it says of it may quote the page, so only its kind is told. */
export function unreadablePage(name: string, page: number, error: unknown): Error {
  if (error instanceof UserError) return error;
  return new UserError(
    `${name}, page ${page}: cannot be read (${error instanceof Error ? error.name : "unknown error"}); expected a page as PDF has them`,
    { cause: error },
  );
}

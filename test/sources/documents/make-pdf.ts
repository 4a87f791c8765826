import { PDFDocument, type PDFFont, type PDFPage, StandardFonts } from "@cantoo/pdf-lib";

export type Sheet = { readonly pdf: PDFDocument; readonly page: PDFPage; readonly font: PDFFont };

/** Returns the bytes of a PDF of US-letter pages, each drawn by its function. */
export async function makePdf(...draw: readonly ((sheet: Sheet) => void | Promise<void>)[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const each of draw) await each({ pdf, page: pdf.addPage([612, 792]), font });
  return pdf.save();
}

/** Draws a text with its baseline so far from the page's top left corner, as boxes count. */
export function write({ page, font }: Sheet, text: string, x: number, y: number, size = 12): void {
  page.drawText(text, { x, y: page.getHeight() - y, size, font });
}

/** A paragraph of made-up prose, long enough to count as a text layer. */
export const prose = [
  "The city will lease fifty-seven licence plate readers from the vendor for two years.",
  "Each reader costs three thousand dollars a year, and the total is not to exceed the grant.",
  "Data is kept for thirty days and deleted after it, unless an officer marks it as evidence.",
];

export function writeProse(sheet: Sheet, top = 100): void {
  prose.forEach((line, at) => write(sheet, line, 72, top + at * 16));
}

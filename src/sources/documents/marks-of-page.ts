import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { FontMetrics } from "./graphics-state.ts";
import type { PageMarks } from "./marks.ts";
import { pageMarks } from "./page-marks.ts";
import type { Matrix, Rect } from "./rect.ts";

export type MarkedPage = { readonly marks: PageMarks; readonly area: Rect; readonly base: Matrix };

/** Returns what is drawn on a page and where, with its annotations and without its switched-off layers. */
export async function marksOfPage(document: PDFDocumentProxy, page: PDFPageProxy): Promise<MarkedPage> {
  const viewport = page.getViewport({ scale: 1 });
  const area: Rect = { x0: 0, y0: 0, x1: viewport.width, y1: viewport.height };
  const base = viewport.transform as unknown as Matrix;
  const operators = await page.getOperatorList();
  const layers = await document.getOptionalContentConfig();
  const marks = pageMarks(
    {
      fnArray: operators.fnArray,
      argsArray: operators.argsArray as unknown[],
      fontOf: (name) => (page.commonObjs.has(name) ? (page.commonObjs.get(name) as FontMetrics) : null),
      isVisible: (group) => layers.isVisible(group as Parameters<typeof layers.isVisible>[0]),
    },
    base,
    area,
  );
  return { marks, area, base };
}

import { readFile, stat } from "node:fs/promises";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Page } from "../../model/document.ts";
import { UserError } from "../../model/user-error.ts";
import type { DocumentAnswers, DocumentMessage, DocumentTask, ReadAnswer } from "./document-task.ts";
import { drawPdfPage } from "./draw-pdf-page.ts";
import { maskPage } from "./mask-page.ts";
import { openPdf } from "./open-pdf.ts";
import { describePdf, readPdfPage, unreadablePage } from "./read-pdf.ts";
import { recognisePage } from "./recognise-page.ts";
import { openRecogniser, type Recogniser } from "./recogniser.ts";

let recogniser: Promise<Recogniser> | undefined;
let held: { readonly key: string; readonly document: PDFDocumentProxy } | undefined;

/** What pdf.js only warns of, and a reader must know: a picture left out is a page that says less than it did. */
const warnings = new Set<string>();
console.warn = (text: unknown) => void warnings.add(String(text));
console.log = console.warn;

/** Reads the text layers of a PDF, page by page. */
export async function answerRead(
  task: DocumentTask & { readonly kind: "read" },
  tell: (message: DocumentMessage) => void,
): Promise<ReadAnswer> {
  const document = await opened(task);
  const { metadata, notes } = await describePdf(document);
  const pages: Page[] = [];
  const bad: ReadAnswer["document"]["badRedactions"][number][] = [];
  const toRecognise: number[] = [];
  let characters = 0;
  let done = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const read = await onPage(task, number, () => readPdfPage(document, number, task.limits));
    characters += read.page.lines.reduce((sum, line) => sum + line.text.length, 0);
    if (characters > task.limits.documentCharacters) {
      throw new UserError(
        `${task.name} holds more than ${task.limits.documentCharacters} characters by page ${number} (limit documentCharacters): split it`,
      );
    }
    if (read.recognise) toRecognise.push(number);
    if (!read.recognise || !task.recognise) done++;
    pages.push(read.page);
    bad.push(...read.bad);
    tell({ kind: "progress", page: done, pages: document.numPages });
  }
  return { document: { format: "pdf", metadata, pages, badRedactions: bad, notes }, toRecognise };
}

/** Recognises, draws or masks one page. */
export async function answerPage(
  task: Exclude<DocumentTask, { readonly kind: "read" }>,
): Promise<DocumentAnswers["recognise" | "draw" | "mask"]> {
  const document = await opened(task);
  if (task.page < 1 || task.page > document.numPages)
    throw new UserError(`${task.name} has no page ${task.page}; expected 1 to ${document.numPages}`);
  return onPage(task, task.page, async () => {
    const page = await document.getPage(task.page);
    try {
      switch (task.kind) {
        case "recognise":
          return await recognisePage(page, await (recogniser ??= openRecogniser()), task.limits);
        case "draw":
          return (await drawPdfPage(page, task.dpi, task.limits.pagePixels)).canvas.toBuffer("image/png");
        case "mask":
          return await maskPage(document, page, task, task.limits);
      }
    } finally {
      page.cleanup();
    }
  });
}

async function onPage<T>(task: DocumentTask, number: number, work: () => Promise<T>): Promise<T> {
  warnings.clear();
  const done = await work().catch((error: unknown) => {
    throw unreadablePage(task.name, number, error);
  });
  if ([...warnings].some((text) => text.includes("Image exceeded maximum"))) {
    throw new UserError(
      `${task.name}, page ${number}: holds a picture of more than ${task.limits.imagePixels} pixels (limit imagePixels)`,
    );
  }
  return done;
}

/** Pages of one document are asked for one after the other, so the last one stays open. */
async function opened({ path, name, limits }: DocumentTask): Promise<PDFDocumentProxy> {
  const { size, mtimeMs } = await stat(path);
  const key = `${path} ${size} ${mtimeMs}`;
  if (held?.key === key) return held.document;
  await held?.document.loadingTask.destroy();
  held = undefined;
  const document = await openPdf(name, new Uint8Array(await readFile(path)), limits);
  held = { key, document };
  return document;
}

import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { UserError } from "../../model/user-error.ts";
import type { DocumentLimits } from "./document-limits.ts";

const root = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
/** pdf.js wants folders with their closing slash. */
const folder = (name: string): string => `${join(root, name)}/`;

/** How far from its end a PDF may say that it ends. */
const tail = 2048;

/** Opens a PDF with nothing of it run and nothing fetched; what is wrong with it is said as the reader can act on it. */
export async function openPdf(name: string, bytes: Uint8Array, limits: DocumentLimits): Promise<PDFDocumentProxy> {
  // A reader that mends a torn file gives the pages that are left and says nothing of those that are not.
  if (!Buffer.from(bytes.subarray(-tail)).toString("latin1").includes("%%EOF"))
    throw new UserError(`${name} is cut off: a PDF ends with %%EOF and this one does not; obtain it again`);
  const task = getDocument({
    data: bytes,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    maxImageSize: limits.imagePixels,
    cMapUrl: folder("cmaps"),
    cMapPacked: true,
    standardFontDataUrl: folder("standard_fonts"),
    wasmUrl: folder("wasm"),
    iccUrl: folder("iccs"),
    verbosity: 1,
  });
  const document = await task.promise.catch((error: unknown) => {
    throw unreadable(name, error);
  });
  const refused =
    document.numPages === 0
      ? `${name} has no pages; expected a PDF with one at least`
      : document.numPages > limits.documentPages
        ? `${name} has ${document.numPages} pages; at most ${limits.documentPages} are read (limit documentPages): split it`
        : null;
  if (refused !== null) {
    await task.destroy();
    throw new UserError(refused);
  }
  return document;
}

function unreadable(name: string, error: unknown): Error {
  const kind = error instanceof Error ? error.name : "unknown";
  if (kind === "PasswordException")
    return new UserError(`${name} is encrypted and asks for a password; expected a PDF that opens without one`, {
      cause: error,
    });
  return new UserError(`${name} cannot be read as a PDF (${kind}); expected a whole, undamaged one: obtain it again`, {
    cause: error,
  });
}

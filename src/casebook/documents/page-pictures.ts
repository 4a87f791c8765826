import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { RedactedDocument } from "../../model/document.ts";
import type { Casebook } from "../casebook.ts";
import { sideBySide } from "../side-by-side.ts";
import type { ShelvedDocument } from "./document-shelf.ts";

/** A picture of a page as it is published: its path in the site, its size in pixels, and where its bytes lie. */
export type PagePicture = {
  readonly page: number;
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly file: string;
};

/** Pixels per inch: reads on a screen, and a page stays near a hundred kilobytes. */
const dpi = 110;

/**
 * Returns the pictures of a document's pages, drawn once and kept in the cache; none where the casebook does not publish
 * them, the file is no PDF, or hides less than it seems to. What is masked in the text is painted over in the pictures.
 */
export async function pagePictures(casebook: Casebook, document: ShelvedDocument): Promise<PagePicture[]> {
  const { account, key } = document;
  const { declaration } = account;
  if (!declaration.publishOriginal || account.format !== "pdf" || key === null || account.badRedactions.length > 0)
    return [];
  const folder = join(casebook.cache, "documents", `${key}.pictures`);
  const path = (page: number) => `documents/${declaration.id}/page-${page}.png`;
  let drawing = underway.get(folder);
  if (drawing === undefined) {
    drawing = drawn(casebook, document, folder).finally(() => underway.delete(folder));
    underway.set(folder, drawing);
  }
  return (await drawing).map((one) => ({ ...one, path: path(one.page) }));
}

/** What is being drawn, by folder: who asks meanwhile waits for the same pictures. */
const underway = new Map<string, Promise<readonly Drawn[]>>();

type Drawn = Omit<PagePicture, "path">;

/** Draws the pages that are not held, as many side by side as there are cores. */
async function drawn(casebook: Casebook, document: ShelvedDocument, folder: string): Promise<readonly Drawn[]> {
  const { account } = document;
  await mkdir(folder, { recursive: true });
  const files = Array.from({ length: account.pages }, (_, i) => join(folder, `page-${i + 1}.png`));
  const held = await Promise.all(files.map(exists));
  if (held.includes(false)) {
    const from = await paintedOver(casebook, document, folder);
    const { drawPage } = await import("../../sources/documents/draw-page.ts");
    const options = { dpi, name: account.declaration.file, limits: casebook.settings.limits };
    const draw = async (file: string, i: number) => {
      if (held[i]) return;
      await writeFile(`${file}.tmp`, await drawPage(from, i + 1, options));
      await rename(`${file}.tmp`, file);
    };
    await sideBySide(files, draw, availableParallelism());
    if (from.startsWith(folder)) await rm(from, { force: true });
  }
  return Promise.all(
    files.map(async (file, i): Promise<Drawn> => {
      // A PNG's size stands in its first chunk.
      const head = (await readFile(file)).subarray(16, 24);
      return { page: i + 1, width: head.readUInt32BE(0), height: head.readUInt32BE(4), file };
    }),
  );
}

/** Returns a file whose pages show nothing that is masked: the masked copy that `sources/` holds, or one made here. */
async function paintedOver(casebook: Casebook, { account, path }: ShelvedDocument, folder: string): Promise<string> {
  const source = join(casebook.folder, "sources", account.declaration.file);
  const redacted = JSON.parse(await readFile(path!, "utf8")) as RedactedDocument;
  if (account.declaration.minimised && redacted.masked.every((m) => m.certain + m.uncertain === 0)) return source;
  const { writeMaskedPdf } = await import("../../sources/documents/write-masked-pdf.ts");
  const out = join(folder, "masked.pdf");
  await rm(out, { force: true });
  await writeMaskedPdf(redacted, source, out, { name: account.declaration.file, limits: casebook.settings.limits });
  return out;
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    (s) => s.isFile(),
    () => false,
  );
}

import { randomUUID } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Line, Page, RedactedDocument } from "../../model/document.ts";
import { UserError } from "../../model/user-error.ts";
import { unwritable } from "../temp-files.ts";
import { sharedPool } from "./document-pool.ts";
import { fontName, InvisibleFont, letterWidth } from "./invisible-font.ts";
import { maskLabel } from "./mask-label.ts";
import { isMask, pageMasks, pageWashes, shownWord } from "./page-masks.ts";
import type { MaskedPicture } from "./page-picture.ts";
import { boxOf } from "./rect.ts";
import { checkSize, limitsOf, type ReadOptions } from "./read-document.ts";

export type MaskedPdfOptions = Pick<ReadOptions, "limits" | "name" | "pool"> & {
  /** What the picture of a page should take at most; one that cannot be so small while it reads is larger. */
  readonly bytesPerPage?: number;
  /**
   * Pictures on pages with a text layer are painted over unless they are to be kept: nobody has read what they say,
   * and most are signatures, stamps and logos.
   */
  readonly pictures?: "cover" | "keep";
};

export type MaskedPdf = { readonly pages: number; readonly bytes: number; readonly masks: number };

/**
 * Writes a copy of a PDF that says only what its redacted text says: pictures of its pages with every mask painted
 * over, and for pages that had a text layer the redacted words, unseen, at their places. Nothing else of the original
 * goes in: no metadata but what was redacted, no fonts, links, forms, layers or attachments.
 */
export async function writeMaskedPdf(
  redacted: RedactedDocument,
  original: string,
  out: string,
  options: MaskedPdfOptions = {},
): Promise<MaskedPdf> {
  const limits = limitsOf(options);
  const name = options.name ?? basename(original);
  const pool = options.pool ?? sharedPool();
  if (redacted.format !== "pdf") throw new UserError(`${name} is ${redacted.format}; only a PDF has a masked copy`);
  await checkSize(original, name, limits);
  const bytes = options.bytesPerPage ?? 80_000;
  const masksOf = redacted.pages.map((page) => pageMasks(redacted, page, name));
  const pictures = await Promise.all(
    redacted.pages.map(async (page, at) => {
      const picture = await pool.run({
        kind: "mask",
        path: original,
        name,
        limits,
        page: page.page,
        masks: masksOf[at]!,
        coverPictures: page.origin === "text-layer" && (options.pictures ?? "cover") === "cover",
        washes: pageWashes(redacted, page),
        bytes,
      });
      // Boxes are places in the file that was read; in another one they would cover something else.
      if (Math.abs(picture.pageWidth - page.width) > 1 || Math.abs(picture.pageHeight - page.height) > 1)
        throw new UserError(`${name}, page ${page.page}: is not of the size it had when it was read; read it again`);
      return picture;
    }),
  );
  const written = await assemble(redacted, pictures);
  const part = `${out}.${randomUUID()}.part`;
  try {
    await writeFile(part, written, { flag: "wx" });
    await rename(part, out);
  } catch (error) {
    await rm(part, { force: true });
    throw unwritable(out, error);
  }
  return { pages: pictures.length, bytes: written.length, masks: masksOf.flat().length };
}

async function assemble(redacted: RedactedDocument, pictures: readonly MaskedPicture[]): Promise<Uint8Array> {
  const { PDFDocument, PDFName } = await import("@cantoo/pdf-lib");
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context } = pdf;
  pdf.setTitle(redacted.metadata.title ?? "Masked copy");
  pdf.setSubject(
    "A masked copy of a public record, made by Tallylight: pictures of its pages, what was masked painted over",
  );
  pdf.setProducer("Tallylight");
  pdf.setLanguage("en");
  const font = new InvisibleFont();
  const sheets = redacted.pages.map((page, at) => ({
    picture: pictures[at]!,
    text: page.origin === "text-layer" ? textOperators(page, font) : "",
  }));
  const fonts = context.register(font.embed(context));
  for (const { picture, text } of sheets) {
    const { pageWidth, pageHeight, width, height, bits, data } = picture;
    const page = pdf.addPage([pageWidth, pageHeight]);
    const image =
      picture.format === "jpeg"
        ? (await pdf.embedJpg(data)).ref
        : context.register(
            context.stream(data, {
              Type: "XObject",
              Subtype: "Image",
              Width: width,
              Height: height,
              BitsPerComponent: bits,
              ColorSpace: "DeviceGray",
              Filter: "FlateDecode",
              DecodeParms: { Predictor: 15, Colors: 1, BitsPerComponent: bits, Columns: width },
            }),
          );
    const resources = context.obj({});
    resources.set(PDFName.of("XObject"), context.obj({ P: image }));
    if (text !== "") resources.set(PDFName.of("Font"), fonts);
    page.node.set(PDFName.of("Resources"), resources);
    const drawn = `q ${number(pageWidth)} 0 0 ${number(pageHeight)} 0 0 cm /P Do Q\n${text}`;
    page.node.set(PDFName.of("Contents"), context.register(context.flateStream(drawn)));
  }
  return pdf.save({ updateFieldAppearances: false });
}

const number = (value: number): string => String(Math.round(value * 1000) / 1000);

/** Letters end so far below their baseline and above it, in shares of their size. */
const [below, above] = [0.22, 0.75];

/** Returns the operators that place a page's words unseen (rendering mode 3), each stretched to its box. */
function textOperators(page: Page, font: InvisibleFont): string {
  const words = page.lines.flatMap((line) => line.words.map((word) => placed(line, word, page.height, font)));
  return words.length === 0 ? "" : `BT 3 Tr\n${words.join("\n")}\nET\n`;
}

function placed(
  line: Line,
  { start, end, box: whole }: Line["words"][number],
  pageHeight: number,
  font: InvisibleFont,
): string {
  const word = shownWord(line.text.slice(start, end));
  // A mask says its kind where the picture does, so that no reader takes it for text hidden under a box.
  const box = isMask(word) ? boxOf(maskLabel(whole, word.length).rect) : whole;
  const letters = [...word].length;
  // A box much higher than wide, of several letters, is of a word that reads upward.
  const upright = letters > 2 && box.height > 1.5 * box.width;
  const [length, height] = upright ? [box.height, box.width] : [box.width, box.height];
  const size = Math.max(1, height / (below + above));
  const stretch = Math.max(1, (100 * length * 1000) / (letters * letterWidth * size));
  const y = pageHeight - box.y - box.height;
  const at = upright
    ? `0 1 -1 0 ${number(box.x + box.width - below * size)} ${number(y)}`
    : `1 0 0 1 ${number(box.x)} ${number(y + below * size)}`;
  const pieces = font.encode(`${word} `).map(({ font: of, hex }) => `/${fontName(of)} ${number(size)} Tf <${hex}> Tj`);
  return `${number(stretch)} Tz ${at} Tm ${pieces.join(" ")}`;
}

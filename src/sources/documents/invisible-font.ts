import { PDFArray, type PDFContext, type PDFDict, PDFName, type PDFRef } from "@cantoo/pdf-lib";

/** Codes of one font; 0 is left out, for some readers take it for the end. */
const codes = 255;
/** How wide a letter counts, in thousandths of its size; words are stretched to their boxes. */
export const letterWidth = 600;

/**
 * A font whose letters draw nothing and say what they are: text that can be searched and copied, over a picture of it.
 * Any character goes, and no font file is needed.
 */
export class InvisibleFont {
  readonly #places = new Map<string, number>();

  /** Returns the word as pieces of one font each, in codes. */
  encode(word: string): { readonly font: number; readonly hex: string; readonly letters: number }[] {
    const pieces: { font: number; hex: string; letters: number }[] = [];
    for (const character of word) {
      const place = this.#places.get(character) ?? this.#places.size;
      this.#places.set(character, place);
      const font = Math.floor(place / codes);
      const hex = ((place % codes) + 1).toString(16).padStart(2, "0");
      const last = pieces.at(-1);
      if (last?.font === font) {
        last.hex += hex;
        last.letters++;
      } else pieces.push({ font, hex, letters: 1 });
    }
    return pieces;
  }

  /** Writes the fonts of all that was encoded, and returns them by name for a page's resources. */
  embed(context: PDFContext): PDFDict {
    const characters = [...this.#places.keys()];
    const fonts = context.obj({});
    const nothing = context.register(context.stream(`${letterWidth} 0 d0`));
    for (let font = 0; font * codes < characters.length; font++)
      fonts.set(
        PDFName.of(fontName(font)),
        embedOne(context, characters.slice(font * codes, (font + 1) * codes), nothing),
      );
    return fonts;
  }
}

export const fontName = (font: number): string => `I${font}`;

function embedOne(context: PDFContext, characters: readonly string[], nothing: PDFRef): PDFRef {
  const differences = PDFArray.withContext(context);
  const procedures = context.obj({});
  differences.push(context.obj(1));
  characters.forEach((_, at) => {
    differences.push(PDFName.of(`c${at}`));
    procedures.set(PDFName.of(`c${at}`), nothing);
  });
  const encoding = context.obj({ Type: "Encoding" });
  encoding.set(PDFName.of("Differences"), differences);
  const font = context.obj({
    Type: "Font",
    Subtype: "Type3",
    FontBBox: [0, -220, letterWidth, 750],
    FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
    FirstChar: 1,
    LastChar: characters.length,
    Widths: characters.map(() => letterWidth),
    Resources: {},
  });
  font.set(PDFName.of("Encoding"), encoding);
  font.set(PDFName.of("CharProcs"), procedures);
  font.set(PDFName.of("ToUnicode"), context.register(context.flateStream(toUnicode(characters))));
  return context.register(font);
}

/** Returns the map from codes to characters, a hundred to a block as the format wants it. */
function toUnicode(characters: readonly string[]): string {
  const hex = (text: string) => Buffer.from(text, "utf16le").swap16().toString("hex");
  const lines = characters.map((character, at) => `<${(at + 1).toString(16).padStart(2, "0")}> <${hex(character)}>`);
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  return [
    "/CIDInit /ProcSet findresource begin",
    "12 dict begin",
    "begincmap",
    "/CMapName /Adobe-Identity-UCS def",
    "/CMapType 2 def",
    "1 begincodespacerange",
    "<00> <ff>",
    "endcodespacerange",
    ...blocks,
    "endcmap",
    "CMapName currentdict /CMap defineresource pop",
    "end end",
  ].join("\n");
}

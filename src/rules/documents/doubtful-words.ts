import type { DocumentField } from "../../model/document-field.ts";
import { type Page, sureWord, type Word } from "../../model/document.ts";
import type { FoundQuote } from "../../model/quote.ts";
import { pageText } from "./page-text.ts";

/** A recognised word nobody should take for certain: its place in the page's text, and how sure recognition is of it. */
export type DoubtfulWord = { readonly start: number; readonly end: number; readonly confidence: number };

/** Returns the words of a page that were recognised with little confidence, masks left out, in the text's order. */
export function doubtfulWords({ lines }: Pick<Page, "lines">): DoubtfulWord[] {
  const found: DoubtfulWord[] = [];
  let offset = 0;
  for (const { text, words } of lines) {
    for (const word of words)
      if (isDoubtful(word, text)) {
        const { start, end, confidence } = word;
        found.push({ start: offset + start, end: offset + end, confidence: confidence! });
      }
    offset += text.length + 1;
  }
  return found;
}

/** What a mask stood for is nobody's to doubt, and of a mark such as a dash no claim depends. */
function isDoubtful({ start, end, confidence }: Omit<Word, "box">, text: string): boolean {
  const word = text.slice(start, end);
  return confidence !== undefined && confidence < sureWord && /[\p{L}\p{N}]/u.test(word) && !/\[[^\]]+\]/.test(word);
}

/** Returns the doubtful ones among words, as a field keeps them; nothing where there are none. */
export function doubtfulAmong(
  words: readonly { readonly text: string; readonly confidence?: number }[],
): Pick<DocumentField, "doubtful"> {
  const doubtful = words.flatMap(({ text, confidence }) =>
    isDoubtful({ start: 0, end: text.length, ...(confidence !== undefined && { confidence }) }, text)
      ? [{ text, confidence: confidence! }]
      : [],
  );
  return doubtful.length === 0 ? {} : { doubtful };
}

type Doubtful = NonNullable<DocumentField["doubtful"]>;

/** Returns, of the places of a passage, the doubtful words of the one that has the fewest: one read well is enough. */
export function leastDoubtful(
  pages: readonly Pick<Page, "page" | "lines">[],
  found: readonly Pick<FoundQuote, "page" | "start" | "end">[],
): Doubtful {
  const each = found.map(({ page, start, end }) => {
    const lines = pages.find((one) => one.page === page)?.lines ?? [];
    const text = pageText({ lines });
    return doubtfulWords({ lines })
      .filter((word) => word.start < end && word.end > start)
      .map((word) => ({ text: text.slice(word.start, word.end), confidence: word.confidence }));
  });
  return each.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

/** Returns the note of a reading that rests on words recognised with little confidence; nothing where it rests on none. */
export function doubtNote(words: Doubtful = []): { readonly note?: string } {
  if (words.length === 0) return {};
  const told = words.slice(0, 5).map(({ text, confidence }) => `“${text}” (${confidence})`);
  const more = words.length > told.length ? ` and ${words.length - told.length} more` : "";
  return {
    note: `Recognised with little confidence (of 100): ${told.join(", ")}${more}; look at the page’s picture or the original.`,
  };
}

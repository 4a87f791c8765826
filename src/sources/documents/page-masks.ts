import { maskKinds, type Page, type RedactedDocument } from "../../model/document.ts";
import { UserError } from "../../model/user-error.ts";
import type { PageMask, PageWash } from "./page-picture.ts";

const kinds = maskKinds.map((kind) => kind.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
const mask = new RegExp(`\\[(${kinds})\\]`, "g");

/** Returns true where a word is a mask and nothing else. */
export function isMask(word: string): boolean {
  return word.replace(mask, "") === "";
}

/** Returns what a masked copy says of a word: where part of it is masked all of it is painted over, and the mask is said alone. */
export function shownWord(word: string): string {
  return word.match(mask)?.[0] ?? word;
}

/** Returns the places of a page to paint over: every masked word, and everything that a box only hides badly. */
export function pageMasks(document: RedactedDocument, page: Page, name: string): PageMask[] {
  const words = page.lines.flatMap((line) => {
    const masked = [...line.text.matchAll(mask)].map((found) => {
      const word = line.words.find(({ start, end }) => start <= found.index && found.index + found[0].length <= end);
      // A mask nobody can place would leave what it stands for in the picture.
      if (!word) {
        throw new UserError(
          `${name}, page ${page.page}: a “${found[1]}” is masked in the text and has no place on the page; no picture of it is made`,
        );
      }
      return { box: word.box, label: found[1]! };
    });
    return masked;
  });
  const hidden = document.badRedactions
    .filter((bad) => bad.page === page.page && (bad.kind === "under-box" || bad.kind === "annotation"))
    .map(({ box }) => ({ box, label: null }));
  return [...words, ...hidden];
}

/** Returns the places of a page where text stands in almost the colour of its ground; something else may be seen there. */
export function pageWashes(document: RedactedDocument, page: Page): PageWash[] {
  return document.badRedactions
    .filter((bad) => bad.page === page.page && bad.kind === "white-text")
    .map(({ box }) => ({ box }));
}

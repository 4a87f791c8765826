import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Returns the words of a list beside this file; lines that begin with # say where it is from and under which licence. */
function wordsOf(name: string): ReadonlySet<string> {
  const text = readFileSync(join(import.meta.dirname, `${name}.txt`), "utf8");
  return new Set(text.replace(/^#.*$/gm, "").trim().split(/\s+/));
}

/** Given names in capitals, without accents. */
export const givenNames: ReadonlySet<string> = wordsOf("given-names");

/** Surnames in capitals, without accents or spaces. */
export const surnames: ReadonlySet<string> = wordsOf("surnames");

/** Given names of the United States, in capitals without accents. */
export const censusGivenNames: ReadonlySet<string> = wordsOf("census-given-names");

/** Surnames of the United States, in capitals without accents. */
export const censusSurnames: ReadonlySet<string> = wordsOf("census-surnames");

/** Given names of many languages, in capitals without accents. */
export const worldGivenNames: ReadonlySet<string> = wordsOf("world-given-names");

/** Surnames of many languages, in capitals without accents. */
export const worldSurnames: ReadonlySet<string> = wordsOf("world-surnames");

/** Words of award descriptions that are nobody's name, in capitals. */
export const ordinaryWords: ReadonlySet<string> = wordsOf("ordinary-words");

/** Words of English in small letters, as stems. */
export const englishWords: ReadonlySet<string> = wordsOf("english-words");

/** Words of place names, in capitals without accents. */
export const placeWords: ReadonlySet<string> = wordsOf("place-words");

/** Words of firms and products, in capitals without accents. */
export const firmWords: ReadonlySet<string> = wordsOf("firm-words");

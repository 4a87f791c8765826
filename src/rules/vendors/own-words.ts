import { englishWords, ordinaryWords, placeWords } from "../words/word-lists.ts";
import { tradeWords } from "../persons/organization-words.ts";

/** Returns whether a word is one of the language, of a trade or a place: another such word is no misspelling of it. */
export function isOwnWord(word: string): boolean {
  return (
    ordinaryWords.has(word) || tradeWords.has(word) || placeWords.has(word) || englishWords.has(word.toLowerCase())
  );
}

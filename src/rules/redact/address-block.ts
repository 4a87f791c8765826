import { kindOf } from "./word-kinds.ts";

const nextLine = /^[ \t]*,?[ \t]*\r?\n[ \t]*(\S[^\n]{1,39})(?=\n|$)/;
const code = /(?<![\p{L}\p{N}.$/-])[0-9]{4,6}(?![\p{L}\p{N}%/]|[.,:][0-9])/u;

/**
 * Returns where an address written in lines ends: up to three short lines on, when one of them has a postal code, and all of
 * them only words that no language list knows, or that are places. A heading or a label ends the block.
 */
export function blockEnd(text: string, end: number): number {
  let [kept, position] = [end, end];
  for (let lines = 0; lines < 3; lines++) {
    const found = nextLine.exec(text.slice(position, position + 64));
    if (found === null) break;
    const line = found[1]!.trimEnd();
    const words = line.replace(/\(\p{L}+\)/gu, "").match(/\p{L}[\p{L}\p{M}'\u2019]*/gu) ?? [];
    if (words.length === 0 || words.length > 5 || /[:;!?$#@]/.test(line) || !words.every(isOfPlace)) break;
    position += found[0].length;
    if (code.test(line)) kept = position;
  }
  return kept;
}

function isOfPlace(word: string): boolean {
  const { ordinary, place, decisive } = kindOf(word);
  return /^\p{Lu}/u.test(word) && (place || (!ordinary && !decisive));
}

import { wordWeight } from "./common-words.ts";
import { takeForms } from "./legal-forms.ts";
import type { LegalForm } from "./legal-forms.ts";
import { numberOf } from "./number-spellings.ts";
import { otherNames } from "./other-names.ts";
import { isState, joinPlaces, namesPublicBody, stateInBrackets } from "./regions.ts";
import { spellOut } from "./spell-out.ts";
import { oneSpelling } from "./word-spellings.ts";

/** One name taken apart. */
export type NameReading = {
  /** The words that tell it from others, each in one spelling: legal forms, numbers and small words are taken off. */
  readonly words: readonly string[];
  /** What each word weighs, by its rarity, and the word without its plural. */
  readonly weights: readonly number[];
  readonly stems: readonly string[];
  readonly forms: readonly LegalForm[];
  /** Its numbers as figures, however they were written. */
  readonly numbers: readonly string[];
  /** The code FPDS gives a public body, in brackets behind its name: two counties of one name have two. */
  readonly office: string | undefined;
  /** Cut off by the width of a field: the last word may be the beginning of one. */
  readonly cut: boolean;
};

/** A name as filed and what it may be read as: itself, or each of the names it holds. */
export type NormalisedName = { readonly filed: string; readonly readings: readonly NameReading[] };

/** Widths at which registries and reports cut names off. */
const widths = new Set([30, 45, 60, 120]);
const small = new Set(["THE", "OF", "AND", "FOR", "A", "AN", "DE", "DER", "DES", "DU", "LA", "LE", "ET", "UND", "Y"]);
/** What FPDS appends to names: a code of four figures in brackets, then a number of the office's own. */
const officeCode = /\s*\((\d{3,5})\)(?:\s*\d{4,8})?\s*$/;

/** What says whose a firm is: AN ACME COMPANY, A DIVISION OF ACME. */
const ofAnother = /,?\s+(?:AN? .{2,30} COMPANY|AN? (?:DIVISION|SUBSIDIARY|UNIT) OF .+)(?=,|$)/i;
/** The beginning of a legal form, where a name was cut off within it. */
const beginsForm = /^(?:IN?|INCO[A-Z]*|L{1,2}|LI|LIM[A-Z]*|C|COR?|CORP[A-Z]*|COMPA?N?)$/;

/** Returns what a name as filed is made of, under every reading of it. */
export function normaliseName(filed: string): NormalisedName {
  const cut = widths.has(filed.trim().length);
  const names = otherNames(filed);
  return { filed, readings: names.map((name, i) => read(name, cut && i === names.length - 1)) };
}

function read(name: string, mayBeCut: boolean): NameReading {
  const office = officeCode.exec(name)?.[1];
  const bare = name.replace(officeCode, "").replace(ofAnother, "");
  const state = stateInBrackets(bare);
  const spelt = spellOut(state === undefined ? bare : bare.replace(/\([^(]*$/, ""));
  let words = joinInitials(spelt.match(/[A-Z0-9]+/g) ?? []);
  words = trimThe(words);
  const { before, after, forms } = takeForms(words);
  words = trimThe(words.slice(before, words.length - after));
  const cut = mayBeCut && after === 0;
  if (cut && words.length > 1 && beginsForm.test(words.at(-1)!)) words = words.slice(0, -1);
  const numbers: string[] = [];
  const core: string[] = [];
  const placed = [
    ...joinPlaces(words.map((word, i) => oneSpelling(word, words[i + 1]))),
    ...(state === undefined ? [] : [state]),
  ];
  const stateIsSaid =
    placed.length > 2 && placed.some(isState) && namesPublicBody(placed) && !placed.includes("UNIVERSITY");
  for (const [i, word] of placed.entries()) {
    const at = i === 0 ? "first" : i === placed.length - 1 && !cut ? "last" : "middle";
    const number = numberOf(word, at);
    if (number !== undefined) numbers.push(number);
    else if (!small.has(word) && !(stateIsSaid && word === "STATE")) core.push(word);
  }
  const told = core.length + numbers.length === 0 ? placed : core;
  return { words: told, weights: told.map(wordWeight), stems: told.map(singular), forms, numbers, office, cut };
}

function singular(word: string): string {
  if (word.length < 5 || !word.endsWith("S") || /(?:SS|US|IS)$/.test(word)) return word;
  return word.endsWith("IES") ? `${word.slice(0, -3)}Y` : word.slice(0, -1);
}

function trimThe(words: readonly string[]): readonly string[] {
  let [start, end] = [0, words.length];
  if (end - start > 1 && words[end - 1] === "THE") end -= 1;
  if (end - start > 1 && words[start] === "THE") start += 1;
  return words.slice(start, end);
}

/** Joins runs of single letters (I S S is ISS), and a lone S to the word it was cut from (TREASURER S). */
function joinInitials(words: readonly string[]): readonly string[] {
  const out: string[] = [];
  let run = "";
  for (const word of words) {
    const letter = /^[A-Z]$/.test(word);
    if (letter && word === "S" && run === "" && (out.at(-1)?.length ?? 0) > 3) out[out.length - 1] += "S";
    else if (letter) run += word;
    else {
      if (run) out.push(run);
      run = "";
      out.push(word);
    }
  }
  if (run) out.push(run);
  return out;
}

import type { RedactionSpan } from "../../model/document.ts";
import { roleWords } from "./name-words.ts";
import { notStreet, states } from "./address-parts.ts";
import { kindOf, listForm } from "./word-kinds.ts";
import { addressBits } from "./tagger/address-words.ts";
import { spansOf, tagText, thresholds } from "./tagger/tag-text.ts";
import type { Thresholds } from "./tagger/tag-text.ts";
import type { TaggerModel } from "./tagger/model.ts";

/** What the tagger found, with how likely it is. */
type Likely = RedactionSpan & { readonly likely: number };

/** What the tagger says of a text. */
export type Opinion = { readonly names: readonly Likely[]; readonly addresses: readonly Likely[] };

/** Returns what a tagger finds in a text, each in doubt. */
export function opinionOn(text: string, model: TaggerModel, limits: Thresholds = thresholds): Opinion {
  const small = new Set(text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{M}]+/gu) ?? []);
  const tagged = spansOf(tagText(text, model), limits).filter(
    (span) => span.kind === "address" || span.likely >= sure || canBeName(text, span, small),
  );
  const spans = tagged.map(({ start, end, kind, likely }): Likely => ({
    start,
    end,
    kind,
    because: `reads like ${kind === "name" ? "a name" : "an address"} (${likely.toFixed(2)})`,
    certain: false,
    likely,
  }));
  return {
    names: spans.filter(({ kind }) => kind === "name"),
    addresses: spans.filter(({ kind }) => kind === "address"),
  };
}

/** From which chance on a name may be written in any way. */
const sure = 0.9;

const particle = /^(?:al|bin|da|das|de|del|den|der|di|do|dos|du|e|el|la|le|ten|ter|van|von|y|zu)$/;

const stateOrForce =
  /^(?:A[LKZR]|C[AOT]|DC|FL|GA|I[DLN]|K[SY]|LA|M[EINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|PD|SO)$/;

/**
 * Returns whether words can be a name as they are written here: not in small letters or as a short abbreviation where the
 * text has both kinds of letters, and no word of the language that the text has in small letters elsewhere.
 */
function canBeName(text: string, { start, end }: Place, small: ReadonlySet<string>): boolean {
  const words = text.slice(start, end).match(/\p{L}[\p{L}\p{M}'\u2019]*/gu) ?? [];
  const line = text.slice(text.lastIndexOf("\n", start) + 1, (text.indexOf("\n", end) + 1 || text.length + 1) - 1);
  if (/\p{Lu}/u.test(text) && words.some((word) => /^\p{Ll}/u.test(word) && !particle.test(word))) return false;
  if (/\p{Ll}/u.test(line) && words.every((word) => word.length <= 5 && word === word.toUpperCase())) return false;
  if (/\p{Ll}/u.test(line) && words.some((word) => stateOrForce.test(word))) return false;
  return !words.every((word) => kindOf(word).ordinary && small.has(word.toLowerCase()));
}

type Place = { readonly start: number; readonly end: number };
const meets = (a: Place, b: Place): boolean => a.start < b.end && b.start < a.end;

/** From which chance on an address needs no word for a street. */
const sureOfPlace = 0.9;

const onlyRegion = new RegExp(`^(?:${states})?[ ,.]*[0-9-]+$`, "i");
const citation = /\b(?:ch|art|sec|chap)\.\s|\bvs?\.\s|\bU\.\s?S\.\s[0-9]|\u00a7|\$[ ]?[0-9]|[0-9]\/[0-9]{1,2}\/[0-9]/;

/**
 * Returns the tagger's addresses that cut through nothing of another kind that the rules found. There is a word in them
 * besides a state, and nothing that stands in counts, codes and citations.
 */
export function addressesBeside(
  text: string,
  { addresses }: Opinion,
  structured: readonly RedactionSpan[],
): RedactionSpan[] {
  const stands = (span: Likely): boolean => {
    const datum = text.slice(span.start, span.end);
    return (
      /(?<![\p{L}\p{N}])\p{L}{2}[\p{L}\p{M}]*(?![\p{L}\p{N}])/u.test(datum) &&
      !/\(\p{Lu}{2}\b/u.test(datum) &&
      !onlyRegion.test(datum) &&
      !citation.test(datum) &&
      /\s/.test(datum) &&
      /(?<![\p{L}\p{N}])[\p{L}]{0,2}[0-9](?![0-9]*(?:st|nd|rd|th)\b)/u.test(datum) &&
      !notStreet.test(datum.replace(/\b(?:Units?|of|[Tt]he|per|May|from)\b/g, "")) &&
      isPlaced(datum, span.likely) &&
      !structured.some((each) => each.kind !== "address" && meets(each, span))
    );
  };
  return addresses.filter(stands).map(plain);
}

/**
 * Returns whether a word for a street or a box is in what may be an address; or few plain words, and two numbers, one of
 * them long, or no doubt of the tagger's about one line.
 */
function isPlaced(datum: string, likely: number): boolean {
  const words = datum.match(/\p{L}[\p{L}\p{M}'\u2019]+/gu) ?? [];
  if (words.some((word) => (addressBits(listForm(word).toLowerCase()) & 1) > 0)) return true;
  if (/\b(?:Box|Postfach|Postbus|Postboks|Casilla|Apartado|PSC|CMR|APO|FPO)\b/i.test(datum)) return true;
  const numbers = datum.match(/(?<![\p{L}\p{N}-])[0-9][\p{L}\p{N}]*/gu) ?? [];
  const plain = words.filter((word) => kindOf(word).ordinary && !kindOf(word).place);
  if (plain.length * 2 >= words.length) return false;
  return (
    (likely >= sureOfPlace && !datum.includes("\n")) || (numbers.length > 1 && numbers.some((each) => each.length > 2))
  );
}

/**
 * Returns the names of the rules, made longer where the tagger reads on, and then the tagger's own; `taken` is what is no
 * name, `against` tells whose surroundings are no name's.
 */
export function namesJoined(
  text: string,
  names: readonly RedactionSpan[],
  { names: own }: Opinion,
  taken: readonly Place[],
  against: (span: Place) => boolean,
): RedactionSpan[] {
  const free = own.filter((span) => !taken.some((each) => meets(each, span)));
  const longer = names.map((span) => {
    const over = free.filter((each) => meets(each, span));
    const start = Math.min(span.start, ...over.map((each) => each.start));
    const end = Math.max(span.end, ...over.map((each) => each.end));
    return {
      ...span,
      start: allNames(text.slice(start, span.start)) ? start : span.start,
      end: allNames(text.slice(span.end, end)) ? end : span.end,
    };
  });
  const more = free.filter((span) => !names.some((each) => meets(each, span)) && !against(span));
  return [...longer, ...more.map(plain)];
}

function plain({ start, end, kind, because, certain }: Likely): RedactionSpan {
  return { start, end, kind, because, certain };
}

/** Returns whether there are words, and each can be a name and is no word of the language or of an office. */
function allNames(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}\p{M}'\u2019]*/gu) ?? [];
  return (
    words.length > 0 &&
    words.every((word) => {
      const kind = kindOf(word);
      const initial = /^\p{Lu}$/u.test(word);
      return (
        initial || ((kind.given || kind.surname || kind.strange) && !kind.ordinary && !roleWords.has(listForm(word)))
      );
    })
  );
}

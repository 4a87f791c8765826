import type { RedactionSpan } from "../../model/document.ts";
import { roleWords } from "./name-words.ts";
import { notStreet, states } from "./address-parts.ts";
import { kindOf, listForm } from "./word-kinds.ts";
import { addressBits } from "./tagger/address-words.ts";
import { spansOf, tagText, thresholds } from "./tagger/tag-text.ts";
import type { Thresholds } from "./tagger/tag-text.ts";
import type { TaggerModel } from "./tagger/model.ts";

/** What the tagger says of a text. */
export type Opinion = {
  readonly names: readonly RedactionSpan[];
  readonly addresses: readonly RedactionSpan[];
};

/** Returns what a tagger finds in a text, each in doubt. */
export function opinionOn(text: string, model: TaggerModel, limits: Thresholds = thresholds): Opinion {
  const spans = spansOf(tagText(text, model), limits).map(({ start, end, kind, likely }): RedactionSpan => ({
    start,
    end,
    kind,
    because: `reads like ${kind === "name" ? "a name" : "an address"} (${likely.toFixed(2)})`,
    certain: false,
  }));
  return {
    names: spans.filter(({ kind }) => kind === "name"),
    addresses: spans.filter(({ kind }) => kind === "address"),
  };
}

type Place = { readonly start: number; readonly end: number };
const meets = (a: Place, b: Place): boolean => a.start < b.end && b.start < a.end;

const onlyRegion = new RegExp(`^(?:${states})?[ ,.]*[0-9-]+$`, "i");
const citation = /\bvs?\.\s|\bU\.\s?S\.\s[0-9]|\u00a7|\$[ ]?[0-9]|[0-9]\/[0-9]{1,2}\/[0-9]/;

/**
 * Returns the tagger's addresses that cut through nothing of another kind that the rules found. There is a word in them
 * besides a state, and nothing that stands in counts, codes and citations.
 */
export function addressesBeside(
  text: string,
  { addresses }: Opinion,
  structured: readonly RedactionSpan[],
): RedactionSpan[] {
  return addresses.filter((span) => {
    const datum = text.slice(span.start, span.end);
    return (
      /\p{L}{2}/u.test(datum) &&
      !onlyRegion.test(datum) &&
      !citation.test(datum) &&
      /\s/.test(datum) &&
      /(?<![\p{L}\p{N}])[\p{L}]{0,2}[0-9]/u.test(datum) &&
      !notStreet.test(datum.replace(/\b(?:Units?|of|[Tt]he|per|May|from)\b/g, "")) &&
      isPlaced(datum) &&
      !structured.some((each) => each.kind !== "address" && meets(each, span))
    );
  });
}

/** Returns whether a word for a street or a box is in what may be an address, or two numbers, a long one, and few plain words. */
function isPlaced(datum: string): boolean {
  const words = datum.match(/\p{L}[\p{L}\p{M}'\u2019]+/gu) ?? [];
  if (words.some((word) => (addressBits(listForm(word).toLowerCase()) & 1) > 0)) return true;
  if (/\b(?:Box|Postfach|Postbus|Postboks|Casilla|Apartado|PSC|CMR|APO|FPO)\b/i.test(datum)) return true;
  const numbers = datum.match(/(?<![\p{L}\p{N}-])[0-9][\p{L}\p{N}]*/gu) ?? [];
  const plain = words.filter((word) => kindOf(word).ordinary && !kindOf(word).place);
  return numbers.length > 1 && numbers.some((each) => each.length > 2) && plain.length * 2 < words.length;
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
  return [...longer, ...free.filter((span) => !names.some((each) => meets(each, span)) && !against(span))];
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

import { contextAgainst, insideTitleCase } from "./name-context.ts";
import { speechAfter, speechBefore } from "./name-cues.ts";
import { gapBetween, isCapital } from "./name-runs.ts";
import type { Reading, Run } from "./name-runs.ts";
import { neverAlone } from "./name-words.ts";
import { personalContext } from "./person-contexts.ts";
import { isActor, isClearName, kindOf, listForm } from "./word-kinds.ts";

/** Endings of surnames in many languages that no word of English or of a trade has. */
const surnameEnding =
  /(?:.{3}(?:OV|OVA|OVIC|EV|EVA|EVIC|EVICH|OVICH|ENKO|CHUK|SKA|SKI|SKY|SKAYA|WICZ|SEN|SSON|SDOTTIR|DOTTIR|BERG|STEIN|QUIST|LUND|STROM|GARD|GAARD|HOLM|DAHL|MANN|POULOS|IDIS|AKIS|ESCU|YAN|IAN|IEV|YEV|YEVA|OGLU|ZADEH|ILLO|ELLI|INEZ|IGUEZ)|MC[A-Z]{4,}|MAC[A-Z]{4,}|O['\u2019][A-Z]{4,})$/;

/** Before a town: in, near. */
const placeBefore = /\b(?:in|near|outside|downtown) $/i;
/** Before a town, at the end of a journey or after what towns have. */
const journeyBefore =
  /\b(?:(?:return(?:ed|ing|s)?|travel(?:led|ed|ling|ing|s)?|flew|fly|flying|flies|drove|drive|driving|moved?|moving|went|go|going|trip|trips|flight|flights|road|way|trains?|bus|ferry|headed|sailed|arriv(?:ed|es|ing)) (?:to|at|in)|(?:city|town|village|port|university|district|police|mayor|born|based|located|situated|living|lived|lives) (?:of|in)|from [^.\n]{3,20} to) $/i;
const towardsBefore =
  /\b(?:at|from|to|through|via|between|around|across|towards?|into|visit(?:ed|ing|s)?|leaving|left) $/i;
const articleBefore = /\b(?:the|an?|this|that|these|those|each|any|such|no|every|its|their|our|your|my|his|her) $/i;
const pronoun = /^[^.!?\n;]{0,70}\b(?:his|her|he|she|him|hers|himself|herself)\b/;

/**
 * Returns the names that stand alone: given names and surnames that are nothing else, words with a surname's ending or
 * foreign letters, and unknown words of which something is said that is only said of people.
 */
export function singleNames(
  reading: Reading,
  taken: ReadonlyMap<number, unknown>,
): { readonly run: Run; readonly because: string }[] {
  const { text, tokens, written, lower } = reading;
  return tokens.flatMap((token, at) => {
    if (taken.has(at) || !isCapital(reading, token) || (token.shape !== "title" && !lower)) return [];
    const form = listForm(token.text);
    if (neverAlone.has(form) || written.has(form)) return [];
    // Two names with a hyphen between them and nothing else are a firm's more often than a person's.
    if (gapBetween(reading, at) === "hyphen" || (at > 0 && gapBetween(reading, at - 1) === "hyphen")) return [];
    const because = reasonFor(reading, at);
    if (because === null) return [];
    const run: Run = { first: at, last: at, full: [token], initials: 0, joined: 0 };
    if (contextAgainst(reading, run, false) !== null) return [];
    if (!lower && (insideTitleCase(reading, run) || /[a-z][A-Z]{2}|[a-z]{3}[A-Z]|[A-Z]{2}s$/.test(token.text)))
      return [];
    return [{ run, because }];
  });

  function reasonFor(of: Reading, at: number): string | null {
    const token = of.tokens[at]!;
    const kind = kindOf(token.text);
    const clear = isClearName(token.text);
    const lead = text.slice(Math.max(0, token.start - 40), token.start);
    const tail = text.slice(token.end, token.end + 90);
    const strange = kind.strange;
    const ambiguous = !clear && (kind.given || kind.surname) && !(lower && kind.ordinary) && !kind.decisive;
    if (!clear && !strange && !ambiguous) return null;
    // In a town, to a town: surnames are towns' names too.
    if (journeyBefore.test(lead) || (!(clear && kind.given) && placeBefore.test(lead))) return null;
    const speaks = speechAfter.test(tail) || speechBefore.test(lead);
    if (speaks && !ambiguous) return "a name that speaks";
    if (clear) return kind.given ? "given name alone" : "surname alone";
    const context = personalContext(lead, tail);
    if (ambiguous) {
      // The first word of a sentence is written with a capital anyway.
      const first = kind.ordinary && /(?:^|[.!?:\n"\u201c]\s*)$/.test(lead) && !/["\u201c]$/.test(lead);
      if (first || articleBefore.test(lead)) return null;
      return context === null && !speaks ? null : "a name and a word, said of people";
    }
    if (context !== null) return `an unknown word ${context}`;
    if (beside(of, at, taken)) return "an unknown word beside a name";
    if (afterActor(of, at)) return "an unknown word after what a person does";
    // A town is written so as well.
    if (towardsBefore.test(lead)) return null;
    if (/[\u00c0-\u024f]/.test(token.text) && /^[\p{Script=Latin}\p{M}'\u2019]+$/u.test(token.text))
      return "a word with foreign letters";
    if (surnameEnding.test(listForm(token.text))) return "ending of a surname";
    return pronoun.test(tail) ? "an unknown word and a person’s pronoun" : null;
  }
}

/** Returns whether “and” or “or” joins the word to a name: “Moreau and Delgado”. */
function beside({ text, tokens }: Reading, at: number, taken: ReadonlyMap<number, unknown>): boolean {
  const named = (index: number): boolean =>
    taken.has(index) || (tokens[index] !== undefined && isClearName(tokens[index].text));
  const joined = (left: number): boolean =>
    tokens[left] !== undefined &&
    tokens[left + 2] !== undefined &&
    /^[ \n](?:and|or)[ \n]$/.test(text.slice(tokens[left].end, tokens[left + 2]!.start));
  return (joined(at) && named(at + 2)) || (joined(at - 2) && named(at - 2));
}

/** What firms are too: a word after one of these may be a firm. */
const firmActors =
  /^(?:vendor|maker|manufacturer|contractor|subcontractor|provider|developer|supplier|broker|operator|competitor|owner|partner|builder|carrier|buyer|seller|reseller|distributor|publisher|retailer|giant|client|customer|recipient|user|tenant|bidder|lender|insurer|employer|member|host|sponsor|producer|designer|tracker|reader|computer|server|printer)s?$/i;

function afterActor({ text, tokens }: Reading, at: number): boolean {
  const before = tokens[at - 1];
  if (before?.shape !== "lower" || text.slice(before.end, tokens[at]!.start) !== " ") return false;
  return isActor(before.text) && !firmActors.test(before.text);
}

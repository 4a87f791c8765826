import { contextAgainst, insideTitleCase } from "./name-context.ts";
import { speechAfter, speechBefore } from "./name-cues.ts";
import { gapBetween, isCapital } from "./name-runs.ts";
import type { Reading, Run } from "./name-runs.ts";
import { neverAlone } from "./name-words.ts";
import { isActor, isClearName, kindOf, listForm } from "./word-kinds.ts";

/** Endings of surnames in many languages that no word of English or of a trade has. */
const surnameEnding =
  /(?:.{3}(?:OV|OVA|OVIC|EV|EVA|EVIC|EVICH|OVICH|ENKO|CHUK|SKA|SKI|SKY|SKAYA|WICZ|SEN|SSON|SDOTTIR|DOTTIR|BERG|STEIN|QUIST|LUND|STROM|GARD|GAARD|HOLM|DAHL|MANN|POULOS|IDIS|AKIS|ESCU|YAN|IAN|IEV|YEV|YEVA|OGLU|ZADEH|ILLO|ELLI|INEZ|IGUEZ)|MC[A-Z]{4,}|MAC[A-Z]{4,}|O['\u2019][A-Z]{4,})$/;

/** What only people do, are, or have, right after the word. */
const personAfter =
  /^(?:,? who\b|(?:'s|\u2019s) (?:\w+ )?(?:car|house|home|wife|husband|son|daughter|mother|father|mom|dad|kids?|child|children|brother|sister|family|address|phone|birthday|boss|friend|face|hand|voice|death|body|statement|testimony)\b| (?:spent|gave|told|shouted|lives?|lived|moved|married|died|was born|smiled|laughed|cried|thinks?|thought|believes?|believed|wants|wanted|loves?|loved|hates?|hated|feels|felt|remembers?|remembered|knows|knew|sang|sings|wrote|writes|testified|resigned|retired|pleaded|confessed|graduated|grew up|had (?:given|told|been|said))\b)/;
/** What one does only to people, right before the word. */
const personBefore =
  /\b(?:me|met|told|asked|thanked?|thanks|married|love|loved|miss|missed|remember|remembered|dated|hired|fired|arrested|shot|killed|invited|hugged|kissed|leave|dear|sincerely|regards|between) $/i;
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
    if (!clear && !(kind.strange && !lower)) return null;
    const lead = text.slice(Math.max(0, token.start - 16), token.start);
    const tail = text.slice(token.end, token.end + 90);
    if (speechAfter.test(tail) || speechBefore.test(lead)) return "a name that speaks";
    if (clear) return kind.given ? "given name alone" : "surname alone";
    if (personAfter.test(tail) || personBefore.test(lead)) return "an unknown word of which only people are spoken";
    if (beside(of, at, taken)) return "an unknown word beside a name";
    if (afterActor(of, at)) return "an unknown word after what a person does";
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

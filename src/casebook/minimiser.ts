import { naturalPerson } from "../model/award.ts";
import { maskText, maskTextPattern } from "../rules/mask-text.ts";
import { isNaturalPerson, organizationPattern } from "../rules/natural-person.ts";
import type { Minimiser } from "../store/stage-source.ts";
import type { MaskedNames } from "./masked-names.ts";

/**
 * What is asked about persons at ingest: the rules of `src/rules`, each answer kept for the next time it is asked. A
 * name any source of the casebook had masked is masked in all of them.
 */
export function minimiser(masked: MaskedNames): Minimiser {
  const texts = new Map<string, string>();
  return {
    organizationPattern,
    maskTextPattern,
    isPerson: (name, soleProprietor) => {
      if (name === naturalPerson) return false;
      const person = masked.has(name) || isNaturalPerson(name, { soleProprietor }).person;
      if (person) masked.add(name);
      return person;
    },
    maskText: (text, recipient) => {
      const key = recipient === null ? text : `${text}\u0000${recipient}`;
      let masked = texts.get(key);
      if (masked === undefined) {
        masked = maskText(text, recipient === null ? {} : { recipient }).text;
        if (texts.size < 200_000) texts.set(key, masked);
      }
      return masked;
    },
  };
}

import { naturalPerson } from "../model/award.ts";
import { maskText, maskTextPattern } from "../rules/mask-text.ts";
import { isNaturalPerson, organizationPattern } from "../rules/natural-person.ts";
import type { Minimiser } from "../store/stage-source.ts";

/** What is asked about persons at ingest: the rules of `src/rules`, each answer kept for the next time it is asked. */
export function minimiser(): Minimiser {
  const texts = new Map<string, string>();
  return {
    organizationPattern,
    maskTextPattern,
    isPerson: (name, soleProprietor) => name !== naturalPerson && isNaturalPerson(name, { soleProprietor }).person,
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

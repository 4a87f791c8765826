import { naturalPerson } from "../../model/award.ts";
import type { Vendor } from "../../model/organization.ts";
import { foldName } from "../../rules/fold-text.ts";
import { maskText, maskTextPattern } from "../../rules/persons/mask-text.ts";
import { isNaturalPerson, organizationPattern } from "../../rules/persons/natural-person.ts";
import type { Minimiser } from "../../store/stage-source.ts";
import type { MaskedNames } from "./masked-names.ts";

/**
 * What is asked about persons at ingest: the rules of `src/rules`, each answer kept for the next time it is asked. A
 * name any source of the casebook had masked is masked in all of them; a name the casebook declares as a vendor's is
 * never masked, for a person has said that it is an organisation's.
 */
export function minimiser(masked: MaskedNames, declared: ReadonlySet<string>): Minimiser {
  const texts = new Map<string, string>();
  return {
    organizationPattern,
    maskTextPattern,
    isPerson: (name, soleProprietor) => {
      if (name === naturalPerson || declared.has(foldName(name))) return false;
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

/** Returns the folded names the casebook declares as vendors'. */
export function declaredNames(vendors: readonly Vendor[]): ReadonlySet<string> {
  return new Set(vendors.flatMap((v) => [v.name, ...v.names]).map(foldName));
}

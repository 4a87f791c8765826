import { isVin } from "../persons/mask-numbers.ts";
import { certainly, perhaps } from "./recogniser.ts";
import type { Recogniser } from "./recogniser.ts";

/** Vehicle identification numbers and licence plates; never the words “license plate reader”. */
export const vehicleRecognisers: readonly Recogniser[] = [
  {
    kind: "VIN",
    pattern: /(?<![A-Z0-9-])[A-HJ-NPR-Z0-9]{8}[0-9X][A-HJ-NPR-Z0-9]{8}(?![A-Z0-9-])/gi,
    judge: ({ datum, before }) => {
      if (isVin(datum)) return certainly("VIN, check digit");
      return /\bvin\b/.test(before(25)) && /[0-9]{3}/.test(datum)
        ? perhaps("VIN, word before; check digit fails")
        : null;
    },
  },
  {
    kind: "VIN",
    pattern:
      /\b(?:VIN|vehicle identification number)[ ]?(?:no\.?|num(?:ber)?|#)?[\s:#.]{0,4}(?:is )?(?<datum>[A-HJ-NPR-Z0-9]{11,17})(?![A-Z0-9])/gi,
    judge: ({ datum }) => (/[0-9]{3}/.test(datum) && /[A-Z]/i.test(datum) ? perhaps("VIN, word before") : null),
  },
  {
    kind: "plate",
    pattern:
      /\b(?:(?:licen[cs]e|registration|vehicle|number) ?plates?|plates?|tag|licen[cs]e|lic)\b\.?(?: (?:no\.?|num(?:ber)?|id))?(?:[ ]?[:#=][ :#]{0,3}| (?:is|was|of|reads?|reading|bearing|numbered|as) | \(?[A-Z]{2}[)/: -]{1,2}|["\u201c( ]{1,2})["\u201c]?(?<datum>[A-Z0-9]{1,4}[- \u2022\u00b7]?[A-Z0-9]{2,5})(?![\w-])/gi,
    judge: ({ datum, match }) => {
      const plain = datum.replace(/[^A-Z0-9]/gi, "");
      const figures = plain.replace(/[^0-9]/g, "").length;
      const head = match[0].slice(0, match[0].length - datum.length);
      if (figures === 0 || plain.length < 4 || plain.length > 8 || datum !== datum.toUpperCase()) return null;
      // A licence is also what one takes for software: alone it needs a mark before the number, and letters in it.
      const cue = /[:#=]|no\.?|num|bearing|read(?:s|ing)?\b|\bis\b|was/i.test(head);
      const mixed = figures < plain.length;
      if (/plate|\btag\b/i.test(head))
        return cue || mixed ? (mixed ? certainly("plate, word before") : perhaps("plate, word before")) : null;
      return cue && mixed && /\blic\b|vehicle/i.test(head) ? perhaps("plate, abbreviation before") : null;
    },
  },
  {
    kind: "plate",
    pattern:
      /(?<![\w$.#/-])(?<datum>[0-9]{3}[ -]?[A-Z]{3}|[A-Z]{3}[ -]?[0-9]{3,4}|[0-9][A-Z]{3}[0-9]{3})(?![\w-])(?=[^.\n]{0,30}\b(?:plate|registered to|registration)\b)/g,
    judge: ({ before }) =>
      /\b(?:vehicle|car|sedan|suv|truck|van|honda|toyota|ford|chevrolet|plate)\b/.test(before(60))
        ? perhaps("plate, words around")
        : null,
  },
];

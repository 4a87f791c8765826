import { certainly, perhaps } from "./recogniser.ts";
import type { Recogniser } from "./recogniser.ts";

const ssnWords = /\b(?:ssn|ss ?#|soc(?:ial)?\.? ?sec(?:urity)?|social|itin|tin|taxpayer)\b/;
const hyphen = "[-\u2010-\u2013]";

/** Says of nine figures whether the Social Security Administration or the tax office could have issued them. */
function issuedAs(digits: string): "SSN" | "ITIN" | null {
  const [area, group, serial] = [digits.slice(0, 3), digits.slice(3, 5), digits.slice(5)];
  if (serial === "0000" || group === "00" || area === "000" || area === "666") return null;
  if (area < "900") return "SSN";
  const middle = Number(group);
  return (middle >= 50 && middle <= 65) || (middle >= 70 && middle <= 88) || (middle >= 90 && middle !== 93)
    ? "ITIN"
    : null;
}

/** Social security and taxpayer numbers, alien registration numbers, passports and driver's licences. */
export const identityRecognisers: readonly Recogniser[] = [
  {
    kind: "SSN",
    pattern: new RegExp(
      `(?<![\\w.,$#/]|[0-9]-)[0-9]{3}(?:${hyphen}\\s?| )[0-9]{2}(?:${hyphen}\\s?| )[0-9]{4}(?![\\w]|${hyphen}[0-9]|\\.[0-9])`,
      "g",
    ),
    judge: ({ datum, before }) => {
      const named = ssnWords.test(before(60));
      const issued = issuedAs(datum.replace(/[^0-9]/g, ""));
      const spaced = / /.test(datum.replace(/-\s/g, "-"));
      if (issued !== null && (named || !spaced)) return certainly(`${issued}, range`);
      return named ? perhaps("SSN, word before; never issued") : null;
    },
  },
  {
    kind: "SSN",
    pattern: /(?:\bssn|\bss ?#|social security|\bitin)\b[^0-9\n]{0,24}(?<datum>[0-9]{9})(?![0-9-])/gi,
    judge: ({ datum }) =>
      issuedAs(datum) === null ? perhaps("SSN, word before; never issued") : certainly("SSN, word before"),
  },
  {
    kind: "SSN",
    pattern: /(?<![\w-])[X*]{3}[- ]?[X*]{2}[- ]?[0-9]{4}(?![\w-])/gi,
    judge: () => certainly("SSN, all but the last four hidden"),
  },
  {
    kind: "SSN",
    pattern:
      /(?:\bssn|\bss ?#|social(?: security)?)\b[^0-9\n]{0,16}last (?:four|4)[^0-9\n]{0,14}(?<datum>[0-9]{4})(?![0-9-])/gi,
    judge: () => certainly("SSN, the last four"),
  },
  {
    kind: "A-number",
    pattern: /(?<![\w-])A[ #-]{0,2}(?:[0-9]{8,9}|[0-9]{2,3}[- ][0-9]{3}[- ][0-9]{3})(?![\w-])/g,
    judge: ({ datum, before }) =>
      /\b(?:alien|a-?(?:file|number|#|no)|uscis|respondent|detainee|noncitizen|registration)\b/.test(before(60)) ||
      datum.replace(/[^0-9]/g, "").length === 9
        ? certainly("A-number, form")
        : perhaps("A-number, form with eight figures"),
  },
  {
    kind: "A-number",
    pattern:
      /\b(?:alien (?:registration )?(?:no\.?|num(?:ber)?|#)|a-?(?:number|file)(?: no\.?| number)?|uscis (?:no\.?|number|#))[\s:#.]{0,4}(?:is )?(?<datum>(?:[0-9]{3}[- ]?[0-9]{3}[- ]?[0-9]{3}|[0-9]{2}[- ]?[0-9]{3}[- ]?[0-9]{3}))(?![\w-])/gi,
    judge: () => certainly("A-number, word before"),
  },
  {
    kind: "passport",
    pattern:
      /\bpassport(?: card)?[ ]?(?:book )?(?:no\.?|num(?:ber)?|#|id)?[\s:#.,]{0,4}(?:is |was |of )?(?<datum>[A-Z]{0,3}[ ]?[0-9][A-Z0-9]{5,8})(?![\w-])/gi,
    judge: ({ datum }) => (/(?:[0-9].*){5}/.test(datum) ? certainly("passport, word before") : null),
  },
  {
    kind: "passport",
    pattern: /P[A-Z<][A-Z]{3}[A-Z]+<[A-Z<]{20,40}(?:\s+[A-Z0-9<]{40,46})?/g,
    judge: () => certainly("passport, machine-readable zone"),
  },
  {
    kind: "driver's licence",
    pattern:
      /\b(?:(?:driver|operator|chauffeur)['\u2019]?s?['\u2019]? ?(?:'s )?(?:licen[cs]e|permit|lic\.?)|dl|dln|oln|odl|cdl|d\.l\.|state id)(?: (?:card|id))?[ ]?(?:no\.?|num(?:ber)?|#|id)?[\s:#.,(]{0,4}(?:is |was )?(?:[A-Z]{2}[ :-]{1,2})?(?<datum>[A-Z]{0,3}[- ]?[0-9][0-9A-Z -]{3,16}[0-9])(?![\w])/gi,
    judge: ({ datum, match }) => {
      const figures = datum.replace(/[^0-9]/g, "").length;
      if (figures < 5 || figures > 14 || /^(?:19|20)[0-9]{2}[- ]/.test(datum)) return null;
      return /licen|permit/i.test(match[0])
        ? certainly("licence number, word before")
        : perhaps("licence number, letters before");
    },
  },
];

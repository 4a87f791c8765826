import { certainly, perhaps } from "./recogniser.ts";
import type { Recogniser } from "./recogniser.ts";

const coordinateWords = /\b(?:lat|long?|latitude|longitude|gps|coordinates?|location|geo)\b/;

/** Coordinates and addresses of machines. */
export const placeRecognisers: readonly Recogniser[] = [
  {
    kind: "coordinates",
    pattern:
      /(?<![\w.,$-])[-+\u2212]?[0-9]{1,2}\.[0-9]{3,}\s?°?\s?[NS]?\s?[,;/\s]\s?[-+\u2212]?[0-9]{1,3}\.[0-9]{3,}\s?°?\s?[EW]?(?![\w.]|,[0-9])/g,
    judge: ({ datum, before }) => {
      const [first, second] = datum
        .replaceAll("\u2212", "-")
        .match(/[-+]?[0-9]+\.[0-9]+/g)!
        .map(Number) as [number, number];
      if (Math.abs(first) > 90 || Math.abs(second) > 180) return null;
      const marked = /°|[NS]\b|[EW]\b/.test(datum) || coordinateWords.test(before(40));
      const decimals = datum.match(/\.[0-9]{4,}/g)?.length ?? 0;
      if (marked) return certainly("coordinates, marked");
      // Over the United States west is negative: a pair with a sign is no pair of amounts.
      return decimals === 2 && /[-+\u2212]/.test(datum) ? certainly("coordinates, pair with sign") : null;
    },
  },
  {
    kind: "coordinates",
    pattern:
      /(?<![\w.])[0-9]{1,2}\s?°\s?[0-9]{1,2}\s?['\u2019\u2032]\s?(?:[0-9]{1,2}(?:\.[0-9]+)?\s?(?:["\u201d\u2033]|'')\s?)?[NS],?\s+[0-9]{1,3}\s?°\s?[0-9]{1,2}\s?['\u2019\u2032]\s?(?:[0-9]{1,2}(?:\.[0-9]+)?\s?(?:["\u201d\u2033]|'')\s?)?[EW]/g,
    judge: () => certainly("coordinates, degrees and minutes"),
  },
  {
    kind: "coordinates",
    pattern:
      /\b(?:lat(?:itude)?|long?(?:itude)?)\.?[\s:=]{1,3}(?<datum>[-+\u2212]?[0-9]{1,3}\.[0-9]{3,}\s?°?\s?[NSEW]?)(?![\w])/gi,
    judge: () => certainly("coordinates, word before"),
  },
  {
    kind: "IP address",
    pattern: /(?<![\w.$-]|\.\s)(?:[0-9]{1,3}\.){3}[0-9]{1,3}(?:\/[0-9]{1,2})?(?![\w]|\.[0-9]|-[0-9])/g,
    judge: ({ datum, before, start, match }) => {
      const octets = datum.split("/")[0]!.split(".").map(Number);
      if (octets.some((octet) => octet > 255) || /(?:^|\.)0[0-9]/.test(datum)) return null;
      if (/\b(?:ip(?:v4)?|address|host|server|subnet|gateway|dns|client)\b/.test(before(40)))
        return certainly("IPv4, word before");
      if (
        /(?:\bv|\bversions?|\bver\.?|\brelease|\bfirmware|\bbuild|§+|\bsections?|\bsec\.?|\bparagraphs?|\bpara\.?|\bclauses?|\barticles?|\bitems?|\bsubsections?|\brules?|\bexhibit|\bappendix|\bpart|\bchapter|\bfar|\bdfars) ?[\w.]{0,6}$/.test(
          before(20),
        )
      )
        return null;
      const lineStart = /(?:^|\n)[ \t]*$/.test(match.input.slice(Math.max(0, start - 20), start));
      if (octets.every((octet) => octet < 40) && (lineStart || octets[0]! < 20)) return null;
      return octets[0] === 0 || octets[0] === 127 || octets[0] === 255 ? null : certainly("IPv4, ranges");
    },
  },
  {
    kind: "IP address",
    pattern:
      /(?<![\w:.])(?:[0-9a-f]{1,4}:){2,7}(?::?[0-9a-f]{1,4}){0,6}(?:::)?(?![\w:])|(?<![\w:.])(?:[0-9a-f]{1,4}:){1,6}:(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,5})?(?![\w:])/gi,
    judge: ({ datum }) => {
      const halves = datum.split("::");
      const groups = datum.split(":").filter((group) => group !== "");
      if (halves.length > 2 || groups.some((group) => group.length > 4)) return null;
      if (halves.length === 1) return groups.length === 8 ? certainly("IPv6, eight groups") : null;
      const shortened = groups.length >= 2 && groups.length < 8 && /[a-f]|[0-9]{3}/i.test(datum);
      return shortened ? certainly("IPv6, shortened") : null;
    },
  },
];

const month = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?";
const date = `(?:[0-9]{1,2}\\s?[-/.]\\s?[0-9]{1,2}\\s?[-/.]\\s?(?:[0-9]{4}|[0-9]{2})|[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|${month}\\s[0-9]{1,2}(?:st|nd|rd|th)?,?\\s(?:19|20)[0-9]{2}|[0-9]{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?${month},?\\s(?:19|20)[0-9]{2})`;

/** Dates of birth: a date after a word that says so. */
export const birthRecognisers: readonly Recogniser[] = [
  {
    kind: "date of birth",
    pattern: new RegExp(
      `\\b(?:d\\.?o\\.?b\\.?|(?:date|day|year)\\s(?:of|and place of)\\sbirth|birth\\s?(?:date|day)|born|birthdays?|b\\.)(?:[\\s:;,.()=-]|\\b(?:on|is|was|the|in|at|date)\\b){0,6}(?<datum>${date})(?![\\w-]|/[0-9])`,
      "gi",
    ),
    judge: () => certainly("date of birth, word before"),
  },
  {
    kind: "date of birth",
    pattern: new RegExp(
      `(?<![\\w/-])(?<datum>${date})[\\s,(]{1,3}(?:d\\.?o\\.?b\\b|date of birth|\\(?birth ?date|\\(?age\\b)`,
      "gi",
    ),
    judge: () => certainly("date of birth, word after"),
  },
  {
    kind: "date of birth",
    pattern: new RegExp(`\\bage[d:]?\\s[0-9]{1,3}\\s?[,;(]\\s?(?<datum>${date})`, "gi"),
    judge: () => perhaps("date of birth, age before"),
  },
  {
    kind: "date of birth",
    pattern:
      /\b(?:d\.?o\.?b\.?|(?:date|year)\sof\sbirth|birth\s?(?:date|year)|born\s(?:in|on)?)[\s:]{0,4}(?<datum>(?:19[0-9]{2}|200[0-9]|201[0-9]))(?![\w/-])/gi,
    judge: ({ match }) =>
      /born/i.test(match[0]) ? perhaps("year of birth, word before") : certainly("year of birth, word before"),
  },
];

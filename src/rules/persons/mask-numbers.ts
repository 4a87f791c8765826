import { givenNames, ordinaryWords } from "../words/word-lists.ts";

/** A kind of personal datum that is masked; the mask is the kind in square brackets. */
export type MaskKind = "e-mail" | "phone" | "SSN" | "A-number" | "address" | "VIN" | "plate" | "name";

/** Where a text would be masked. */
export type MaskSpan = { readonly start: number; readonly end: number; readonly kind: MaskKind };

/**
 * One recogniser: a candidate expression that RE2 and JavaScript read alike (no look-around, ASCII white space) whose
 * second group is the datum and whose first is what stands before it, and a judgement on the candidate in its text.
 */
export type Recogniser = {
  readonly kind: MaskKind;
  readonly source: string;
  /** A wider expression that is cheaper in a large alternation; it matches whatever `source` matches. */
  readonly probe?: string;
  readonly accept?: (datum: string, text: string, start: number, end: number) => boolean;
};

const before = String.raw`(^|[^A-Z0-9])`;
/** Before a number that must not be the tail of a longer identifier or amount. */
const beforeNumber = String.raw`(^|[^A-Z0-9$#.,/+-]|[A-Z][.,/-]|[^A-Z0-9][-/.,]|[0-9]\) ?[/,;-])`;
const area = "[2-9][0-9]{2}";

/** Returns whether a 17-character vehicle identification number has the right check digit (49 CFR 565.15). */
export function isVin(text: string): boolean {
  const values = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";
  const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
  const vin = text.toUpperCase();
  if (!/^[A-HJ-NPR-Z0-9]{17}$/.test(vin) || !/[A-Z]/.test(vin) || !/[0-9]{3}/.test(vin)) return false;
  const sum = weights.reduce((total, weight, at) => total + weight * (values.indexOf(vin[at]!) % 10), 0);
  return vin[8] === "0123456789X"[sum % 11];
}

const institution =
  /\b(?:FEDERAL|BUILDING|BLDG|SUITE|STE|FLOOR|OFFICE|DHS|ICE|CBP|HSI|ERO|OPLA|SAC|RAC|DRO|OFO|COURT ?HOUSE|STATION|HEADQUARTERS|HQ|CENTER|FACILITY|COUNTY|WAREHOUSE|PORT|JAIL|LLC|INC|CORP|HOTEL|PARKING|SPACE|LEASE|SITE|LOCATED|GARAGE|LOCATION|DETENTION|FIELD|TOWER|SECTOR|COMMAND|UNIT)\b/i;
const house = /\b(?:APT|APARTMENT|RESIDENCE|RESIDES|RESIDING|HOME ADDRESS|HOME OF)\b/i;
const notStreet =
  /\b(?:WILL|THE|AND|TO|FOR|OF|EA|EACH|QTY|PROJECT|MILES?|HARD|FLASH|WHEEL|DISK|USB|TAPE|GB|TB|DISTRICT|WAY|IS|FROM|PER|HOURS?|DAYS?|MONTHS?|YEARS?)\b/i;
const contactNear =
  /\[(?:name|phone|e-mail)\]|@|\b(?:POC|APOC|COR|ACOR|COTR|ACOTR|PHONE|TEL|TELEPHONE|CELL|FAX|PH|CALL|CONTACT|ATTN)\b/i;

/** Structured identifiers, in the order in which they are looked for. */
export const numberRecognisers: readonly Recogniser[] = [
  {
    kind: "e-mail",
    source: `${before}([A-Z0-9][A-Z0-9._%+-]*@[A-Z0-9-]+(?:\\.[A-Z0-9-]+)*\\.[A-Z]{2,})`,
  },
  { kind: "e-mail", source: `${before}([A-Z][A-Z0-9_-]*(?:\\.[A-Z0-9_-]+)+@[A-Z0-9-]+)` },
  {
    kind: "name",
    source: `(^|[^A-Z0-9@.])([A-Z]{3,}\\.[A-Z]{3,})(?:$|[^A-Z0-9@.])`,
    // The local part of an address without the rest of it, GIVEN.SURNAME.
    accept: (datum) => {
      const [given, surname] = datum.toUpperCase().split(".") as [string, string];
      return (
        givenNames.has(given) &&
        !ordinaryWords.has(surname) &&
        !/^(?:COM|ORG|NET|GOV|EDU|MIL|INFO|DHS|ICE|CBP)$/.test(surname)
      );
    },
  },
  {
    kind: "phone",
    source: `${beforeNumber}((?:1[-. ])?\\(?${area}(?:\\) ?[-./]? ?|[-./ ] ?)${area}(?: ?[-.] ?| )[0-9]{4}(?: ?/ ?[0-9]{4}|,? ?(?:EXT|X)\\.? ?[0-9]{1,6})?)(?:$|[^0-9A-Z-]|[A-Z-][^0-9])`,
    accept: (datum, text, start) =>
      !/(?:[#$]|\b(?:NO\.?|NUMBER|P\/N|PN|SN|S\/N|NSN|DUNS|MODEL|PART)) ?:? ?$/i.test(
        text.slice(Math.max(0, start - 9), start),
      ) || /[().]/.test(datum),
  },
  {
    kind: "phone",
    source: `${beforeNumber}(${area}[2-9][0-9]{6})(?:$|[^0-9A-Z-])`,
    accept: (_, text, start, end) =>
      !/(?:#|\b(?:NO\.?|NUMBER|AAP|APFS|AMB|UID|DUNS|REQ)) ?:? ?$/i.test(text.slice(Math.max(0, start - 9), start)) &&
      contactNear.test(text.slice(Math.max(0, start - 40), end + 40)),
  },
  {
    kind: "phone",
    source: `(^|[^A-Z0-9+])(\\+[1-9][0-9]{0,2}[ .()-]{1,2}[0-9(][0-9 .()-]{6,14}[0-9]|\\+[1-9][0-9]{9,14})`,
  },
  { kind: "phone", source: `(^|[^A-Z0-9-])(011[ .-][1-9][0-9]{0,2}[ .-][0-9][0-9 .-]{5,12}[0-9])` },
  {
    kind: "phone",
    source: `((?:^|[^A-Z])(?:TELEPHONE|PHONE|TEL|FAX|CELL|MOBILE|PH)(?: ?(?:NO|NUMBER))?[.:;#]? ?[.:;#]? ?)((?:1[ .-])?\\(?(?:[0-9]{3}\\)?[ ./-]{0,2})?[0-9]{3}[ .-]?[0-9]{4})(?:$|[^0-9A-Z-])`,
  },
  {
    kind: "SSN",
    source: `(^|[^A-Z0-9.#-])([0-8][0-9]{2}-[0-9]{2}-[0-9]{4})(?:$|[^A-Z0-9-])`,
    accept: (datum) => !/^(?:000|666)|-00-|-0000$/.test(datum),
  },
  {
    kind: "SSN",
    source: `((?:^|[^A-Z])SSN ?[:#]? ?)([0-9]{9}|[0-9]{3} [0-9]{2} [0-9]{4})(?:$|[^A-Z0-9-])`,
  },
  {
    kind: "A-number",
    source: `(^|[^A-Z0-9-])(A[ #-]?[0-9]{8,9}|A[ #-]?[0-9]{2,3}-[0-9]{3}-[0-9]{3})(?:$|[^A-Z0-9-])`,
  },
  {
    kind: "VIN",
    source: `${before}([A-HJ-NPR-Z0-9]{8}[0-9X][A-HJ-NPR-Z0-9]{5}[0-9]{3})(?:$|[^A-Z0-9])`,
    accept: (datum) => isVin(datum),
  },
  {
    kind: "VIN",
    probe: "(?:^|[^A-Z])VIN",
    source: `((?:^|[^A-Z])VIN ?(?:NO\\.?|NUMBER)?[:#.]? ?#?)([A-HJ-NPR-Z0-9]{11,17})(?:$|[^A-Z0-9])`,
    accept: (datum) => /[0-9]{4}/.test(datum) && /[A-Z]/i.test(datum),
  },
  {
    kind: "plate",
    source: `((?:^|[^A-Z])(?:(?:LICENSE )?PLATE|TAG|LIC) ?(?:#|NO\\.? ?#?|NUMBER|:)[: #]{0,2})([A-Z0-9]{2,4}[ -]?[A-Z0-9]{2,5})(?:$|[^A-Z0-9-])`,
    accept: (datum) => /[0-9]/.test(datum) && datum.length <= 8,
  },
  {
    kind: "address",
    probe:
      "[0-9] [A-Z0-9. ]+ (?:STREET|ST|AVENUE|AVE|BOULEVARD|BLVD|PARKWAY|PKWY|ROAD|RD|DRIVE|DR|LANE|LN|COURT|CT|CIRCLE|CIR|TERRACE|PLACE|PL)(?:$|[^A-Z])",
    source: `(^|[^A-Z0-9#$.,/-])([0-9]{1,5} (?:[NSEW]\\.? |NORTH |SOUTH |EAST |WEST )?(?:[A-Z]+|[0-9]{1,3}(?:ST|ND|RD|TH)) (?:[A-Z]+ ){0,2}(?:(?:STREET|AVENUE|BOULEVARD|BLVD|PARKWAY|PKWY)(?:\\.|$|[^A-Z])|(?:ST|AVE|ROAD|RD|DRIVE|DR|LANE|LN|COURT|CT|CIRCLE|CIR|TERRACE|PLACE|PL)(?:\\.|,|$| (?:APT|UNIT|#|N[EW]|S[EW]|[A-Z ]{1,20},? ?[A-Z]{2} [0-9]{5}))))`,
    accept: (datum, text, start, end) =>
      !notStreet.test(datum) &&
      (house.test(text.slice(Math.max(0, start - 40), end + 20)) ||
        !institution.test(text.slice(Math.max(0, start - 90), end + 90))),
  },
];

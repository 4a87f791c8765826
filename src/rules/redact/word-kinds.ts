import nlp from "compromise";
import {
  censusGivenNames,
  censusSurnames,
  englishWords,
  firmWords,
  givenNames,
  ordinaryWords,
  placeWords,
  surnames,
  worldGivenNames,
  worldSurnames,
} from "../words/word-lists.ts";
import { decisiveWords, tradeWords } from "../persons/organization-words.ts";

/** What the lists say a word can be; several at once: Grant is a given name, a surname, a place and an ordinary word. */
export type WordKind = {
  readonly given: boolean;
  readonly surname: boolean;
  /** A word of the language or of a trade. */
  readonly ordinary: boolean;
  readonly place: boolean;
  /** A word that shows an organisation by itself: Department, Solutions. */
  readonly decisive: boolean;
  /** No list knows it and it can be spoken: perhaps a rare name. */
  readonly strange: boolean;
};

/** What the lexicon of compromise says, one bit each. */
const lexicon: ReadonlyMap<string, number> = readLexicon();
const [GIVEN, SURNAME, PLACE, OTHER] = [1, 2, 4, 8];

function readLexicon(): Map<string, number> {
  const given = new Set(["MaleName", "FemaleName", "FirstName"]);
  const place = new Set(["City", "Region", "Country", "Place"]);
  const words = new Map<string, number>();
  const model = nlp.model() as {
    readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> };
  };
  for (const [word, tags] of Object.entries(model.one.lexicon)) {
    let bits = 0;
    for (const tag of typeof tags === "string" ? [tags] : tags) {
      if (given.has(tag)) bits |= 1;
      else if (tag === "LastName") bits |= 2;
      else if (place.has(tag)) bits |= 4;
      else if (tag === "Actor") bits |= 24;
      else if (tag !== "Person" && tag !== "ProperNoun") bits |= 8;
    }
    // “san diego” says something of “san” too, “chris evans” nothing of “chris”.
    if (word.includes(" ")) {
      if (bits === 4)
        for (const part of word.split(" "))
          if (part.length > 3 && !givenNames.has(part.toUpperCase()) && !surnames.has(part.toUpperCase()))
            words.set(part, (words.get(part) ?? 0) | 4);
    } else words.set(word, (words.get(word) ?? 0) | bits);
  }
  return words;
}

const ordinaryEnding =
  /(?:ING|TIONS?|MENTS?|IVES?|ANCES?|ENCES?|NESS|ITY|ITIES|LY|OUS|ABLE|IBLE|ICAL|IZED?|IZES|URES?|ICS|ISMS?|ISTS?|OLOGY|GRAPHY|WARE|TECH|CORP|SOFT|COM|TRONICS?|SYS|TEK|SHIPS?|HOODS?|FUL|LESS|WISE|WARD|SAFE|CARE|LINK|WORKS?|NET|CLOUD|DATA|SCAN|SENSE|VISION)$/;

/** Returns the stems a word may be a form of, the word itself first. */
function stemsOf(word: string): string[] {
  const stems = [word];
  const cut = (length: number, ...ends: readonly string[]): void => {
    if (word.length - length >= 3) for (const end of ends) stems.push(word.slice(0, -length) + end);
  };
  if (word.endsWith("ies")) cut(3, "y");
  if (word.endsWith("es")) cut(2, "");
  if (word.endsWith("s")) cut(1, "");
  if (word.endsWith("ied")) cut(3, "y");
  if (word.endsWith("ed")) cut(2, "", "e");
  if (word.endsWith("ing")) cut(3, "", "e");
  if (word.endsWith("ly")) cut(2, "", "le");
  if (word.endsWith("er") && word.length > 6) cut(2, "", "e");
  if (word.endsWith("ers")) cut(3, "", "e");
  const prefixed =
    /^(?:un|non|re|pre|sub|co|multi|inter|over|under|mis|dis|counter|anti|semi|cyber|geo|micro)(.{4,})$/.exec(word);
  if (prefixed !== null) stems.push(...stemsOf(prefixed[1]!));
  const doubled = /^(.*([bdfgklmnprt]))\2(?:ed|ing|ers?)$/.exec(word);
  if (doubled !== null) stems.push(doubled[1]!);
  return stems;
}

/** Words of contracts and policies that no general list has. */
const documentWords: ReadonlySet<string> = new Set(
  "OFFEROR OFFERORS SUBRECIPIENT SUBRECIPIENTS SUBAWARD SUBCONTRACTOR PROPOSER PROPOSERS BIDDER BIDDERS LESSEE LESSOR LICENSEE LICENSOR INDEMNITEE GRANTEE GRANTOR ENDUSER HOTLIST GEOFENCE WEBINAR ADDENDA DASHBOARD DOCUSIGN PASSCODE PASSWORD USERNAME FOOTNOTE DELIVERABLE UPTIME DOWNTIME TIMELINE STAKEHOLDER STAKEHOLDERS STATEWIDE CITYWIDE COUNTYWIDE NATIONWIDE OFFICIALDOM BROADWAY BOT BOTS CHATBOT EMOJI SELFIE APP APPS WIFI SMARTPHONE LOGIN SUBPOENA CELLPHONE LICENSORS TIMEFRAME HOTSPOT SETUP LAYOFF MERGER REFER DETER TORT LOSSES IMAGE PHOTO ENGLISH SPANISH FRENCH GERMAN CHINESE VIETNAMESE RUSSIAN ARABIC AMERICAN".split(
    " ",
  ),
);

/** Words of English that keep their accents. */
const borrowedWords: ReadonlySet<string> = new Set(
  "CAFE CLICHE COOPERATE DEJA DETENTE ECLAIR ENTREE FACADE FIANCE FIANCEE JALAPENO LIAISON NAIVE PATE PREMIERE PROTEGE REGIME RESUME ROLE SAUTE SENOR VIS".split(
    " ",
  ),
);

const contraction = /['\u2019](?:t|re|ve|ll|m|d)$/i;

const memory = new Map<string, WordKind>();

/** Returns the word in capitals without accents and apostrophes: how lists know it. */
export function listForm(word: string): string {
  const plain = /^[A-Za-z]+$/.test(word)
    ? word
    : word
        .replaceAll("\u00df", "ss")
        .replaceAll(/[\u00d8\u00f8]/g, "o")
        .replaceAll(/[\u00c6\u00e6]/g, "ae")
        .replaceAll(/[\u00d0\u00f0\u0110\u0111]/g, "d")
        .replaceAll(/[\u00de\u00fe]/g, "th")
        .replaceAll(/[\u0141\u0142]/g, "l")
        .normalize("NFKD")
        .replace(/[\p{M}'\u2018\u2019]/gu, "");
  return plain.toUpperCase();
}

/** Returns what the lists say the word can be. */
export function kindOf(word: string): WordKind {
  const known = memory.get(word);
  if (known !== undefined) return known;
  const form = listForm(word);
  const small = form.toLowerCase();
  // Bašić is no form of basic; words of English keep their accents seldom.
  const accented = /[^\p{ASCII}\u2019]/u.test(word) && !borrowedWords.has(form);
  const bits = (lexicon.get(small) ?? 0) & (accented ? ~OTHER! : ~0);
  const given = givenNames.has(form) || worldGivenNames.has(form) || censusGivenNames.has(form) || (bits & GIVEN!) > 0;
  const surname = surnames.has(form) || worldSurnames.has(form) || censusSurnames.has(form) || (bits & SURNAME!) > 0;
  const place = placeWords.has(form) || (bits & PLACE!) > 0;
  const listed =
    firmWords.has(form) ||
    documentWords.has(form) ||
    (!accented && (ordinaryWords.has(form) || tradeWords.has(form))) ||
    (bits & OTHER!) > 0;
  const name = given || surname;
  const ordinary =
    listed ||
    (!accented && englishWords.has(small)) ||
    (!name &&
      !accented &&
      stemsOf(small).some(
        (stem) =>
          englishWords.has(stem) ||
          tradeWords.has(stem.toUpperCase()) ||
          ordinaryWords.has(stem.toUpperCase()) ||
          ((lexicon.get(stem) ?? 0) & OTHER!) > 0,
      ));
  const spoken = form.length > 2 && /[AEIOUY]/.test(form) && /^\p{L}+$/u.test(form);
  const kind = {
    given,
    surname,
    ordinary,
    place,
    decisive: decisiveWords.has(form),
    strange:
      !name &&
      !ordinary &&
      !place &&
      spoken &&
      !contraction.test(word) &&
      !(form.length > 5 && ordinaryEnding.test(form)),
  };
  if (memory.size > 50_000) memory.clear();
  memory.set(word, kind);
  return kind;
}

const sorts = sortsOf();

function sortsOf(): ReadonlyMap<string, string> {
  const model = nlp.model() as {
    readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> };
  };
  return new Map(
    Object.entries(model.one.lexicon).flatMap(([word, tags]) =>
      word.includes(" ") ? [] : [[word, typeof tags === "string" ? tags : (tags.at(-1) ?? "")] as const],
    ),
  );
}

/** Returns the sort of a word in small letters by the lexicon of compromise, `PastTense` or `Preposition`, or nothing. */
export function sortOf(word: string): string {
  return sorts.get(word) ?? "";
}

/** Returns whether the word names what a person does: singer, plaintiff. */
export function isActor(word: string): boolean {
  return ((lexicon.get(word.toLowerCase()) ?? 0) & 16) > 0;
}

/** Returns whether the word is a name and nothing else. */
export function isClearName(word: string): boolean {
  const kind = kindOf(word);
  return (kind.given || kind.surname) && !kind.ordinary && !kind.place;
}

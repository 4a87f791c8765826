import { addressEnd, addressStart } from "./address-extent.ts";
import { notStreet, shapedCode, unit, word } from "./address-parts.ts";
import { certainly, perhaps } from "./recogniser.ts";
import type { Candidate, Finding, Recogniser } from "./recogniser.ts";
import { kindOf } from "./word-kinds.ts";

/** Returns an expression that takes the words with a capital or a small first letter. */
const eitherCase = (words: string): string =>
  words
    .split("|")
    .map((each) => `[${each[0]!.toUpperCase()}${each[0]!}]${each.slice(1)}`)
    .join("|");

/** Morphemes that end the name of a street elsewhere in Europe; a number follows. */
const ending =
  "(?:stra(?:ss|\u00df)e|[Ss]tr\\.|gasse|weg|[Pp]latz|allee|damm|ufer|steig|stieg|siedlung|graben|ring|chaussee|promenade|zeile|gatan?|gata|gate|gr\u00e4nd(?:en)?|all\u00e9n|g\u00e4rdet|stigen|backen|v\u00e4gen|veien|vegen|vei|plassen|l\u00f8kka|vej|v\u00e6nget|gade|str\u00e6de|brynet|torvet|parken|katu|tie|polku|kuja|kaari|ranta|penger|rinne|v\u00e4yl\u00e4|linja|raitti|aukio|laan|straat|plein|gracht|kade|dijk|dreef|singel|steeg|plantsoen|park|t\u00e4nav|utca|\u00fatja|\u00fat|ulice|ulica|cesta|n\u00e1m\u011bst\u00ed|sk\u00e1|ck\u00e1|sk\u00e9|ska|\u010dka|\u0161ka)";
/** The same as a word of its own after the name. */
const endingWord = `(?:${eitherCase("\u00fat|\u00fatja|utca|t\u00e9r|k\u00f6rt\u00e9r|s\u00e9t\u00e1ny|rakpart|k\u00f6z|sug\u00e1r\u00fat|f\u0151\u00fat|orsz\u00e1g\u00fat|hat\u00e1r\u00fat|fasor|lejt\u0151|bulvar\u0131|sokak|sok\u0131|cad\\.|sok\\.|krt\\.|k\u00f6r\u00fat|terrasse|all\u00e9|vei|gate|gata|v\u00e4g|plads|torg|trg|ulica|ulice|cesta|stra\u00dfe|strasse|straat|weg|laan|platz|allee|sokak|caddesi|prospekt|ulitsa|tee")})`;
/** The kind of street before its name. */
const leading = `(?:${eitherCase("rue|petite rue|voie|passage|route|square|dr\u00e8ve|parc|galerie|porte|promenade|faubourg|via|viale|vicolo|contrada|rotonda|incrocio|borgo|lungomare|piazzetta|travesura|traves\u00eda|glorieta|ronda|cuesta|puerta|urbanizaci\u00f3n|pol\u00edgono|senda|rambla|bulevar|carretera|privada|priv\\.|cerrada|cda\\.|prolongaci\u00f3n|prol\\.|carr\\.|eje|beco|alameda|praceta|marginal|bulevardul|aleea|intrarea|calea|bulw\\.|al\\.|pl\\.|rondo|skwer|droga|calle|rua|r\u00faa|chemin|impasse|all\u00e9e|piazza|piazzale|place|corso|largo|avenida|avinguda|carrera|carrer|paseo|passeig|quai|ruelle|sentier|cours|ul\\.|ulica|ulitsa|avda\\.|av\\.|av|avenue|boulevard|bd|plaza|camino|callej\u00f3n|travessa|estrada|rodovia|pra\u00e7a|calz\\.|calzada|jalan|strada|aleja|plac|os\\.|viale")}|Jl\\.|[Cc]/|El Camino|Le[\u00f6o]f\u00f3ros|Odos|\u039b\u03b5\u03c9\u03c6\u03cc\u03c1\u03bf\u03c2|\u039f\u03b4\u03cc\u03c2)`;
const inner =
  "(?:d[eiu]|des|del|della|delle|degli|dei|do|dos|da|das|la|las|le|les|los|el|y|et|e|l'|d'|am|an|der|den|im)";
const named = `(?:[ ]${inner}){0,2}[ ](?:[ld]['\u2019])?${word}(?:[ -](?:${word}|${inner})){0,4}`;
const house =
  "(?:s/n\\b|(?:(?:[Bb]loc|[Nn]r\\.?|[Nn]o\\.?|[Nn]\u00fam\\.?)[ ]?)?[0-9]{1,5}(?:[ ]?(?:bis|ter)|[ ]?[A-Za-z])?(?:[/-][0-9]{1,4}[A-Za-z]?)?(?![\\p{L}\\p{N}]))";

/** Words for streets elsewhere that are words of English too. */
const englishToo =
  /^(?:Via|Voie|Place|Avenue|Boulevard|Plaza|Av|Al|Pl|Bd|Cours|Strada|Camino|Square|Passage|Route|Galerie|Porte|Promenade|Ronda|Puerta|Calea|Marginal|Borgo|Eje|Prol|Priv|Carr|Park|Parc)\b/i;

function whole(finding: Finding, { match, start, end }: Candidate): Finding {
  return { ...finding, start: addressStart(match.input, start), end: addressEnd(match.input, end) };
}

const known = (finding: (because: string) => Finding, because: string) => (candidate: Candidate) =>
  notStreet.test(candidate.datum) ? null : whole(finding(because), candidate);

/** Addresses as other countries write them, by their words for streets and by the shape of their postal codes. */
export const foreignAddressRecognisers: readonly Recogniser[] = [
  {
    // 12 rue de la Paix, 5 bis, avenue Foch, 3000 El Camino Real
    kind: "address",
    pattern: new RegExp(
      `(?<![\\w.$-])[0-9]{1,6}[A-Z]?(?:[ ](?:bis|ter))?,?[ ]+(?:[0-9]{1,5},?[ ]+)?${leading}${named}(?:,?[ ][0-9]{1,4}\\b(?![-.,/][0-9]|[ ](?:\u00e9tage|OG|Stock|hoog|piano)))?`,
      "gu",
    ),
    judge: (candidate) => {
      const { datum, match, end } = candidate;
      if (notStreet.test(datum)) return null;
      const names = datum.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? [];
      const english = englishToo.test(datum.replace(/^[0-9A-Z]+,?\s+/, ""));
      const bare = english && addressEnd(match.input, end) === end;
      if (bare && names.slice(1).every((each) => kindOf(each).ordinary)) return null;
      return whole((bare ? perhaps : certainly)("street address, form of another country"), candidate);
    },
  },
  {
    // Calle Mayor 12, Via Roma, 12
    kind: "address",
    pattern: new RegExp(`(?<![\\p{L}\\p{N}.$-])${leading}${named}(?:,[ ]?|[ ](?:n[\u00ba\u00b0.][ ]?)?)${house}`, "gu"),
    judge: (candidate) => {
      const { datum } = candidate;
      // In English a place or an avenue has its number before it.
      const english = englishToo.test(datum);
      if (notStreet.test(datum)) return null;
      const stop = addressEnd(candidate.match.input, candidate.end);
      if (english && stop === candidate.end) return null;
      return whole((english ? perhaps : certainly)("street address, form of another country"), candidate);
    },
  },
  {
    // Hauptstraße 12, 98 Árpád fejedelem útja 45.
    kind: "address",
    pattern: new RegExp(
      `(?<![\\w.$-])(?<number>[0-9]{1,6},?[ ]+)?(?:${word}[ ]){0,2}(?:[\\p{Lu}][\\p{L}-]{0,30}${ending}|${word}[ ]${endingWord})[ ]${house}\\.?`,
      "gu",
    ),
    judge: (candidate) =>
      notStreet.test(candidate.datum)
        ? null
        : whole(
            (candidate.match.groups?.["number"] === undefined ? perhaps : certainly)(
              "street address, form of another country",
            ),
            candidate,
          ),
  },
  {
    // Am Markt 5, 04109 Leipzig: a name, a number, a postal code and a town.
    kind: "address",
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}.$-])${word}(?:[ ](?:${word}|${inner}|von|van|zu|zum|zur|bei|na|nad|pod|z|do|sur|sous|e|og)){0,5},?[ ]${house}\\.?(?:,?[ ]${unit}){0,2},?(?:[ ]|[ ]?\\n[ ]?)(?:${shapedCode}|[0-9]{4,6})[ ](?<town>\\p{Lu}[\\p{L}\\p{M}'\u2019-]+)(?:[ ][0-9]{1,2}(?![\\w]))?(?=[ ]?(?:$|[\\n.,;)]|[ ]\\p{Lu}|[ ][0-9]))`,
      "gu",
    ),
    judge: (candidate) => {
      const { datum, match } = candidate;
      const names = datum.match(/\p{L}[\p{L}\p{M}]+/gu) ?? [];
      const town = kindOf(match.groups!["town"]!);
      const years = /[ \n](?:19|20)[0-9]{2}[ ]\p{Lu}/u.test(datum);
      if (notStreet.test(datum) || years || town.decisive || (town.ordinary && !town.place)) return null;
      if (names.some((each) => kindOf(each).decisive)) return null;
      if (/^\p{Lu}{2,5}$/u.test(match.groups!["town"]!) && !town.place) return null;
      // What is said in English words alone is counted or cited, not lived in.
      const street = datum.slice(0, datum.search(/[0-9]|s\/n/)).match(/\p{L}[\p{L}\p{M}]+/gu) ?? [];
      if (street.every((each) => kindOf(each).ordinary)) return null;
      return whole(perhaps("street address, postal code and town after"), candidate);
    },
  },
  {
    // 14 High Street, Leeds LS1 4AP; 7 Orchard Close\nGuildford\nGU1 3XQ
    kind: "address",
    pattern: new RegExp(
      `(?<![\\w.$-])[0-9]{1,5}[A-Za-z]?(?:,?[ ]+${word}){1,5}(?:(?:,[ ]|[ ]?,?\\n[ ]?|[ ])${word}(?:[ ]${word}){0,2}){0,3},?\\s{1,2}(?:[A-Z]{1,2}[0-9][0-9A-Z]?[ ][0-9][A-Z]{2}|[A-Z][0-9][A-Z][ ]{0,2}[0-9][A-Z][0-9])(?![\\w])`,
      "gu",
    ),
    judge: known(certainly, "street address, postal code of another country"),
  },
];

import type { RedactionSpan } from "../../model/document.ts";
import { addressEnd, addressStart } from "./address-extent.ts";
import { certainly, perhaps } from "./recogniser.ts";
import type { Candidate, Finding, Recogniser } from "./recogniser.ts";

const states =
  "A[LKZR]|C[AOT]|D[CE]|FL|GA|GU|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AIT]|W[AIVY]|A[AEP]|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming";
const direction = "(?:N|S|E|W|NE|NW|SE|SW|North|South|East|West|Northeast|Northwest|Southeast|Southwest)\\b\\.?";
const strong =
  "Street|Avenue|Boulevard|Parkway|Highway|Road|Lane|Drive|Terrace|Turnpike|Expressway|Freeway|Str|St|Ave|Av|Blvd|Bl|Pkwy|Pky|Hwy|Rd|Ln|Dr|Ter|Trl|Cir|Ct|Pl|Sq";
const weak =
  "Court|Circle|Place|Way|Square|Trail|Loop|Plaza|Alley|Row|Run|Crossing|Cove|Bend|Point|Ridge|Walk|Causeway|Pike|Branch|Path|Close|Crescent|Cres|Gardens|Mount|Heights|Hills?|Mall|Mews|Landing|Overlook|Pass|View|Glen|Grove|Manor|Park";
const word = "[\\p{Lu}][\\p{L}\\p{M}.'\\u2019-]{0,30}";
const name = `(?:${word}|[0-9]{1,3}(?:st|nd|rd|th|ST|ND|RD|TH))`;
const gap = "(?:[ \\t]+|[ \\t]*\\n[ \\t]*)";
const unit = `(?:,?${gap}(?:(?:Apt|Apartment|Suite|Ste|Unit|Rm|Room|Fl|Floor|Bldg|Building|Box|Lot|Space|Trlr)\\b\\.?${gap}?#?[0-9A-Z][0-9A-Z-]{0,6}|#[ ]?[0-9][0-9A-Z-]{0,5}|[0-9]{1,3}(?:st|nd|rd|th) (?:Floor|Fl)\\b))`;
const zip = "[0-9]{5}(?:[ ]?[-\u2013][ ]?[0-9]{4})?";
const town = `(?:,?${gap}${word}(?:[ ]${word}){0,3},?${gap}(?:${states})\\b\\.?(?:,?${gap}${zip}(?![0-9]))?|,?${gap}${zip}(?![0-9-]))`;
const military = `(?:,?${gap}(?:APO|FPO|DPO)[ ,]+A[AEP](?:[ ]${zip})?)`;

const notStreet =
  /\b(?:will|the|to|for|of|ea|each|qty|project|miles?|hard|flash|disk|usb|tape|gb|tb|district|is|from|per|hours?|days?|months?|years?|supreme|superior|circuit|appeals|federal|municipal|juvenile|immigration|section|article|chapter|title|page|exhibit|part|item|table|figure|act|u\.?s\.?c|c\.?f\.?r|stat|fed|cameras?|units?|licenses?|readers?|percent|million|billion|january|february|march|april|june|july|august|september|october|november|december)\b/i;

/** Morphemes that end the name of a street elsewhere in Europe; a number follows. */
const foreignStreet =
  "(?:stra(?:ss|\u00df)e|str\\.|gasse|weg|platz|allee|gatan?|v\u00e4gen|veien|vegen|vej|v\u00e6nget|gade|katu|tie|polku|kuja|laan|straat|plein|gracht|t\u00e4nav|utca|\u00fatja|\u00fat|ulice|ulica|cesta|n\u00e1m\u011bst\u00ed)";
const foreignWord = "(?:\u00fat|\u00fatja|utca|t\u00e9r|krt\\.|terrasse|all\u00e9|vei|gate|plads|torg|trg|ulica|cesta)";
const inner = "(?:d[eiu]|des|del|della|do|dos|da|la|le|les|los|l')";
const street =
  "(?:[Rr]ue|[Vv]ia|Viale|[Cc]alle|[Rr]ua|R\u00faa|Chemin|Impasse|All\u00e9e|Piazza|Corso|Avenida|Carrera|Paseo|Quai|[Uu]l\\.|Ulica|Avda\\.|Avenue|Boulevard)";

/** After a word that says an address comes, any run of numbers and capitalised words with a number in it is one. */
const run = `(?:[\\p{Lu}0-9#][\\p{L}\\p{M}0-9.'\\u2019#/-]{0,30}|nan|of|de|la|the|and)`;
const addressRun = `${run}(?:(?:,?[ ]+|[ ]*,?[ ]*\\n[ ]*,?[ ]*)${run}){1,14}`;

/** Returns the finding with the numbers right before it and the town, region, country and postal code that follow. */
function whole(finding: Finding, { match, start, end }: Candidate): Finding {
  return { ...finding, start: addressStart(match.input, start), end: addressEnd(match.input, end) };
}

/** Returns the towns with state and postal code that stand shortly after one of the addresses: the rest of it. */
export function townsAfter(text: string, addresses: readonly RedactionSpan[]): RedactionSpan[] {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${word}(?:[ ]${word}){0,2},?[ ](?:${states}),?[ ]${zip}(?![0-9-])`,
    "gu",
  );
  return [...text.matchAll(pattern)].flatMap((match): RedactionSpan[] => {
    const near = addresses.some(({ kind, end }) => kind === "address" && end <= match.index && match.index - end < 120);
    const span = { start: match.index, end: match.index + match[0].length, kind: "address" } as const;
    return near ? [{ ...span, because: "town and postal code after an address", certain: true }] : [];
  });
}

/** Street addresses, boxes and what follows them: unit, town, state, postal code. */
export const addressRecognisers: readonly Recogniser[] = [
  {
    kind: "address",
    pattern: new RegExp(
      `(?<![\\w#$.,/\u00a7-]|[\u00a7] )(?:[0-9]{1,6}[A-Z]?(?:[ ]1/2)?|[0-9]{1,5}-[0-9]{1,5})[ ]+(?:(?:N|S|E|W|NE|NW|SE|SW)\\.?[ ]+(?<grid>[0-9]{1,3}(?:st|nd|rd|th))\\b|(?:${direction}[ ]+)?(?:(?:${name}[ ]+){1,4}(?:(?<strong>${strong})|(?<weak>${weak}))\\b\\.?|Broadway\\b|(?:U\\.?S\\.?|State|County|SR|CR|FM|Old)?[ -]*(?:Highway|Hwy|Route|Rte|Road|Rd)\\.?[ ]+[0-9]{1,4}\\b))(?:[ ]+${direction})?${unit}{0,3}${town}?`,
      "gu",
    ),
    judge: (candidate) => {
      const { datum, match, before } = candidate;
      if (notStreet.test(datum.replace(/\b(?:St|Unit|Units)\b/g, ""))) return null;
      const tail = /[0-9]{5}(?:-[0-9]{4})?$/.test(datum) || /\b(?:apt|suite|ste|unit|floor|#)/i.test(datum);
      if (
        match.groups?.["strong"] !== undefined ||
        tail ||
        match.groups?.["grid"] !== undefined ||
        /Broadway|Highway|Hwy|Route|Rte/.test(datum)
      )
        return whole(certainly("street address, form"), candidate);
      return /\b(?:at|address|street|live[sd]?|located|to|from|residence)\b[ :]*$/.test(before(16))
        ? whole(certainly("street address, word before"), candidate)
        : whole(perhaps("street address, form"), candidate);
    },
  },
  {
    kind: "address",
    pattern: new RegExp(
      `(?<![\\w#$.,/-])[0-9]{1,6}[ ]+(?:(?:N|S|E|W|NE|NW|SE|SW)\\.?[ ]+)?(?:(?:[A-Z]+|[0-9]{1,3}(?:ST|ND|RD|TH))[ ]+){1,4}(?:${strong.toUpperCase()}|${weak.toUpperCase()})\\b\\.?(?:[ ]+(?:N|S|E|W|NE|NW|SE|SW)\\b)?${unit}{0,3}${town}?`,
      "gu",
    ),
    judge: (candidate) =>
      notStreet.test(candidate.datum) ? null : whole(certainly("street address, form in capitals"), candidate),
  },
  {
    kind: "address",
    pattern: new RegExp(
      `(?:(?<![\\w.$])[0-9]{1,6}[ ]+)?(?<![\\w])(?:P\\.?[ ]?O\\.?[ ]?(?:Box|BOX)|PSC[ ][0-9]{1,5},?[ ]Box|Unit[ ][0-9]{1,5}[ ]Box|CMR[ ][0-9]{1,5}[ ]Box)[ ]#?[0-9]{1,7}${unit}{0,2}(?:${military}|${town})?`,
      "gui",
    ),
    judge: (candidate) => whole(certainly("postal box"), candidate),
  },
  {
    kind: "address",
    pattern: new RegExp(
      `(?<![\\w.$-])(?:[0-9]{1,6},?[ ]+)(?:(?:[0-9]{1,5},?[ ]+)?(?:${street})(?:[ ]${inner}){0,2}[ ]${word}(?:[ ](?:${word}|${inner})){0,4}(?:[ ][0-9]{1,4}\\b)?|(?:${word}[ ]){0,2}(?:[\\p{Lu}][\\p{L}]{0,30}${foreignStreet}|${word}[ ]${foreignWord})[ ][0-9]{1,4}[A-Za-z]?\\b)${unit}{0,2}${town}?`,
      "gu",
    ),
    judge: (candidate) =>
      notStreet.test(candidate.datum) ? null : whole(certainly("street address, form of another country"), candidate),
  },
  {
    kind: "address",
    pattern: new RegExp(
      `(?<![\\w.$-])(?:${word}[ ]){0,2}[\\p{Lu}][\\p{L}]{0,30}${foreignStreet}[ ][0-9]{1,4}[A-Za-z]?\\b${unit}{0,2}`,
      "gu",
    ),
    judge: (candidate) => whole(perhaps("street address, form of another country"), candidate),
  },
  {
    kind: "address",
    pattern: new RegExp(
      `(?<![\\w.$-])[0-9]{1,6}(?:[ ](?:[\\p{Lu}][\\p{L}\\p{M}.'\\u2019-]*|[0-9]{1,4})){1,5},?${gap}(?:Apt|Suite|Ste|Unit|Apartment)\\.?[ ]#?[0-9A-Z-]{1,6}(?:,?${gap}(?:${word}|,)(?:[ ]${word}){0,3}){0,2}(?:,?${gap}${zip}(?![0-9]))?`,
      "gu",
    ),
    judge: (candidate) => whole(certainly("street address, unit after"), candidate),
  },
  {
    // A number, a name, a number: an address only with a postal code or a region and a country below it.
    kind: "address",
    pattern: new RegExp(`(?<![\\w.$,/-])[0-9]{1,6}(?:[ ]${word}){1,4}[ ][0-9]{1,5}(?![\\w.,/%-]*[0-9])`, "gu"),
    judge: (candidate) => {
      const { match, start, end, datum } = candidate;
      const stop = addressEnd(match.input, end);
      if (stop === end || notStreet.test(datum) || !/[0-9]{4,6}$/.test(match.input.slice(start, stop))) return null;
      return whole(perhaps("street address, postal code after"), candidate);
    },
  },
  {
    kind: "address",
    pattern: new RegExp(`\\b(?:USS|USNS|USNV|USCGC)[ ]${word}(?:[ ]${word})?${military}`, "gu"),
    judge: () => certainly("address of a ship"),
  },
  {
    // A form's field: what is in it, up to the next field.
    kind: "address",
    pattern:
      /\b(?:Street|Address|Addr)(?:[ ]?(?:Line[ ]?)?[12])?:[ \t]*(?<datum>(?![\w.+-]*@|https?:)[\p{Lu}0-9#][^\n:|\t]{2,60}?)(?=[ ]{2,}|[ ]*(?:\n|$)|[ ]\p{Lu}[\p{L}0-9 ]{1,20}:)/gu,
    judge: (candidate) => (/[0-9]/.test(candidate.datum) ? whole(certainly("address, field label"), candidate) : null),
  },
  {
    kind: "address",
    pattern: new RegExp(
      `(?:\\b(?:(?<!(?:e-?mail|ip|web|internet|mac|url|site)[ ])address(?:es)?|lives?|living|lived|resid(?:es?|ing|ed)|home|located|moved|taxi|meet(?:[ ](?:me|you|us|her|him))?|return(?:ed)?|stay(?:s|ed|ing)?|visit(?:ed)?|sen[dt]|ship(?:ped)?|deliver(?:ed)?|mail(?:ed)?)\\b(?:(?:[ :]+|[ ]*\\n[ ]*)(?:is|at|to|in|with|as|of|on)\\b|[ ]*:){0,2}(?:[ ]+|[ ]*\\n[ ]*))(?<datum>${addressRun})`,
      "gu",
    ),
    judge: ({ datum, start, end, match }) => {
      const cue = match[0].slice(0, match[0].length - datum.length).toLowerCase();
      const first = datum.search(/[0-9]/);
      if (first < 0 || first > 30 || !/[\p{L}]{3}/u.test(datum) || notStreet.test(datum)) return null;
      if (/[0-9]{1,2}[-/.][0-9]/.test(datum)) return null;
      // What is below the word alone is an address only below that word itself.
      if (!/(?:\b(?:at|to|is|with|in)|:)\s*$|(?:address(?:es)?|home)\s*\n\s*$/.test(cue)) return null;
      const long = /[0-9]{2,}.*[\p{L}]{3}/su.test(datum.slice(first)) || /[\p{L}]{3}.*[0-9]/su.test(datum);
      return long
        ? {
            ...perhaps("address, word before"),
            start: first > 24 ? start + first : start,
            end: addressEnd(match.input, end),
          }
        : null;
    },
  },
];

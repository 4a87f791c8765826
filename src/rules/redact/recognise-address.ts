import type { RedactionSpan } from "../../model/document.ts";
import { direction, notStreet, states, word, zip } from "./address-parts.ts";
import { addressEnd, addressStart } from "./address-extent.ts";
import { foreignAddressRecognisers } from "./recognise-address-abroad.ts";
import { certainly, perhaps } from "./recogniser.ts";
import type { Candidate, Finding, Recogniser } from "./recogniser.ts";
import { isClearName, kindOf } from "./word-kinds.ts";

const strong =
  "Street|Avenue|Boulevard|Parkway|Highway|Road|Lane|Drive|Terrace|Turnpike|Expressway|Freeway|Str|St|Ave|Av|Blvd|Bl|Pkwy|Pky|Hwy|Rd|Ln|Dr|Ter|Trl|Cir|Ct|Pl|Sq";
const weak =
  "Court|Circle|Place|Way|Square|Trail|Loop|Plaza|Alley|Row|Run|Crossing|Cove|Bend|Point|Ridge|Walk|Causeway|Pike|Branch|Path|Close|Crescent|Cres|Gardens|Mount|Heights|Hills?|Mall|Mews|Landing|Overlook|Pass|View|Glen|Grove|Manor|Park";
/** Words that end a street's name only where a unit, a region or a code follows. */
const faint =
  "Arcade|Bayou|Beach|Bluffs?|Bottom|Brow|Burgs?|Bypass|Camp|Canyon|Cape|Center|Centers|Centre|Chase|Circuit|Cliffs?|Club|Commons?|Corners?|Course|Coves?|Creek|Crest|Croft|Crossroads?|Curve|Dale|Dam|Divide|Drives|Estates?|Esplanade|Extension|Falls|Ferry|Fields?|Flats?|Ford|Forest|Forges?|Forks?|Fort|Garden|Gate|Gateway|Glens|Green|Greens|Groves|Harbors?|Haven|Hollow|Inlet|Islands?|Isle|Junctions?|Keys?|Knolls?|Lakes?|Land|Light|Loaf|Locks?|Lodge|Manors|Market|Mar|Meadows?|Mills?|Mission|Motorway|Mountains?|Neck|Orchard|Oval|Parade|Parkways|Parks|Passage|Pines?|Plains?|Points|Ports?|Prairie|Quay|Radial|Ranch|Rapids?|Real|Rest|Ridges|Rise|River|Roads|Shoals?|Shores?|Side|Skyway|Springs?|Spurs?|Squares|Station|Stravenue|Stream|Streets|Summit|Throughway|Tower|Trace|Track|Trafficway|Tunnel|Underpass|Unions?|Vale|Valleys?|Viaduct|Views|Villages?|Ville|Vista|Walks|Wall|Ways|Wells?|Wharf|Woods|Yard|Yards|Bridge|Building";
const name = `(?:${word}|[0-9]{1,3}(?:st|nd|rd|th|ST|ND|RD|TH))`;
const number =
  "(?:[0-9]{1,6}[A-Z]?(?:[ ]1/2)?|[0-9]{1,5}-[0-9]{1,5}|[NSEW]?[0-9]{1,5}[NSEW][0-9]{1,5}|(?:Unit|Flat|Apt\\.?|Apartment|Suite)[ ][0-9]{1,4}/[0-9]{1,5})";
const spelled = "(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)";

/** After a word that says an address comes, any run of numbers and capitalised words with a number in it is one. */
const run = `(?:[\\p{Lu}0-9#][\\p{L}\\p{M}0-9.'\\u2019#/-]{0,30}|(?:nan|of|de|la|the|and)(?![\\p{L}]))`;
const addressRun = `${run}(?:(?:,?[ ]+|[ ]*,?[ ]*\\n[ ]*,?[ ]*)${run}){1,14}`;

/** Returns the finding with the numbers right before it and the town, region, country and postal code that follow. */
function whole(finding: Finding, { match, start, end }: Candidate): Finding {
  return { ...finding, start: addressStart(match.input, start), end: addressEnd(match.input, end) };
}

/** Returns whether a unit, a region or a postal code follows a street. */
function tailed({ match, end }: Candidate): boolean {
  const tail = match.input.slice(end, addressEnd(match.input, end));
  return /[0-9]|\b[A-Z]{2}$/.test(tail);
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
      `(?<![\\w#$.,/\u00a7-]|[\u00a7] )${number}[ ]+(?:(?:N|S|E|W|NE|NW|SE|SW)\\.?[ ]+(?<grid>[0-9]{1,3}(?:st|nd|rd|th))\\b(?:[ ](?:${strong})\\b\\.?)?|(?:${direction}[ ]+)?(?:(?:Avenue|Plaza|Boulevard|Street|Court|Village)[ ]of[ ](?:the[ ])?(?<avenue>${word})|(?:[Tt]he[ ]+)?(?:${name}[ ]+){0,3}${name}(?:(?:[ ]+|[ ]?\\n)(?<strong>${strong})|[ ]+(?<weak>${weak}))\\b\\.?|(?:The[ ]+)?(?:${name}[ ]+){0,4}(?<faint>${faint})\\b|Broadway\\b|(?:U\\.?S\\.?|State|County|SR|CR|FM|Old)?[ -]*(?:Highway|Hwy|Route|Rte|Road|Rd)\\.?[ ]+[0-9]{1,4}\\b))(?:,?[ ]+${direction})?`,
      "gu",
    ),
    judge: (candidate) => {
      const { datum, match, before } = candidate;
      const bare = datum.replace(/\b(?:St|Unit|Units)\b/g, "").replace(/(?<=^\S+ )[Tt]he |(?<= )of(?: the)? /g, "");
      if (notStreet.test(bare)) return null;
      const tail = tailed(candidate);
      if (match.groups?.["faint"] !== undefined && !tail) {
        const words = datum.match(/\p{L}[\p{L}\p{M}]+/gu) ?? [];
        const unusual = words.slice(0, -1).some((each) => kindOf(each).strange || isClearName(each));
        return unusual && /^[0-9]{3}/.test(datum) ? whole(perhaps("street address, form"), candidate) : null;
      }
      if (
        match.groups?.["strong"] !== undefined ||
        match.groups?.["avenue"] !== undefined ||
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
      `(?<![\\w#$.,/-])[0-9]{1,6}[ ]+(?:(?:N|S|E|W|NE|NW|SE|SW)\\.?[ ]+)?(?:(?:[A-Z]+|[0-9]{1,3}(?:ST|ND|RD|TH))[ ]+){1,4}(?:${strong.toUpperCase()}|${weak.toUpperCase()})\\b\\.?(?:[ ]+(?:N|S|E|W|NE|NW|SE|SW)\\b)?`,
      "gu",
    ),
    judge: (candidate) =>
      notStreet.test(candidate.datum) ? null : whole(certainly("street address, form in capitals"), candidate),
  },
  {
    // One Market Plaza, San Francisco, CA 94105
    kind: "address",
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])${spelled}[ ](?:${name}[ ]){0,3}(?:${strong}|${weak}|${faint})\\b`, "gu"),
    judge: (candidate) => {
      const { match, end } = candidate;
      const tail = match.input.slice(end, addressEnd(match.input, end));
      return /[0-9]{5}/.test(tail) && !notStreet.test(candidate.datum)
        ? whole(certainly("street address, number in words"), candidate)
        : null;
    },
  },
  {
    kind: "address",
    pattern: new RegExp(
      `(?:(?<![\\w.$])[0-9]{1,6}[ ]+)?(?<![\\w])(?:(?:P\\.?[ ]?O\\.?|Post[ ]Office|Postal)[ ]?Box|PSC[ ][0-9]{1,5},?[ ]Box|Unit[ ][0-9]{1,5}[ ]Box|CMR[ ][0-9]{1,5}[ ]Box|(?:R\\.?R\\.?|H\\.?C\\.?|Rural[ ]Route)[ ][0-9]{1,4},?[ ]Box|Casilla|Apartado|Postfach|Postboks|Postbus)[ ]#?[0-9]{1,7}[A-Z]?\\b`,
      "gui",
    ),
    judge: (candidate) => whole(certainly("postal box"), candidate),
  },
  ...foreignAddressRecognisers,
  {
    kind: "address",
    pattern: new RegExp(
      `(?<![\\w.$-])[0-9]{1,6}(?:[ ](?:[\\p{Lu}][\\p{L}\\p{M}.'\\u2019-]*|[0-9]{1,4})){1,5},?(?:[ \\t]+|[ \\t]*\\n[ \\t]*)(?:Apt|Suite|Ste|Unit|Apartment)\\.?[ ]#?[0-9A-Z-]{1,6}`,
      "gu",
    ),
    judge: (candidate) => whole(certainly("street address, unit after"), candidate),
  },
  {
    // A number, a name, perhaps a number: an address only with a postal code or a region and a country below it.
    kind: "address",
    pattern: new RegExp(`(?<![\\w.$,/-])[0-9]{1,6}(?:[ ]${word}){1,4}[ ][0-9]{1,5}(?![\\w.,/%-]*[0-9])`, "gu"),
    judge: (candidate) => {
      const { match, start, end, datum } = candidate;
      const stop = addressEnd(match.input, end);
      const all = match.input.slice(start, stop);
      if (stop === end || notStreet.test(datum) || notStreet.test(all) || !/[0-9]{4,6}$/.test(all)) return null;
      return whole(perhaps("street address, postal code after"), candidate);
    },
  },
  {
    kind: "address",
    pattern: new RegExp(`\\b(?:USS|USNS|USNV|USCGC)[ ]${word}(?:[ ]${word})?(?=,?\\s{1,2}(?:APO|FPO|DPO)[ ,])`, "gu"),
    judge: (candidate) => whole(certainly("address of a ship"), candidate),
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
  {
    // 63 30 N. Stadion, below it a town, below it a postal code.
    kind: "address",
    pattern: new RegExp(
      `(?<=^|\\n|[:,][ ])[0-9]{1,6}(?:[ ][0-9]{1,5})?[ ](?:${direction}[ ])?(?:${word}[ ]?){1,4}\\n[ ]*(?<town>${word}(?:[ ]${word}){0,2})[ ]*\\n?[ ]*,?[ ]*(?:[A-Za-z]{2,3}[ ]*\\n?[ ]*)?[0-9]{4,6}(?=[ ]*(?:$|[\\n,.]))`,
      "gu",
    ),
    judge: (candidate) => {
      const { datum, match } = candidate;
      const towns = match.groups!["town"]!.split(" ").map(kindOf);
      if (notStreet.test(datum) || towns.some(({ decisive, ordinary, place }) => decisive || (ordinary && !place)))
        return null;
      return whole(perhaps("number and name, town and postal code below"), candidate);
    },
  },
  {
    // The corner of 12 Alder Road and Fifth Street: with the number of a house it is no mere crossing.
    kind: "address",
    pattern: new RegExp(
      `\\b(?:[Tt]he[ ])?[Cc]orner[ ][Oo]f[ ](?=[^.\\n]{0,40}?[0-9]{1,5}(?![0-9a-z]))(?:[0-9]{1,5}[ ])?(?:(?:${word}|de|la|di|del|des|du)[ ]){1,5}(?:[0-9]{1,5}[ ])?[Aa]nd[ ](?:[0-9]{1,5}[ ])?(?:[a-z]{2,3}[ ])?${word}(?:[ ]${word}){0,2}`,
      "gu",
    ),
    judge: ({ datum, match, end }) =>
      notStreet.test(datum.replace(/\b(?:[Tt]he|[Oo]f)\b/g, ""))
        ? null
        : { ...perhaps("a corner with a number"), end: addressEnd(match.input, end) },
  },
  {
    // The restaurant is at 9816 214 Pavlou Drandaki
    kind: "address",
    pattern: new RegExp(
      `\\b(?:is|are|was|were|be|house|office|home|store|shop|place|restaurant|party|scene)[ ]at[ ](?<datum>[0-9]{3,6}(?:[ ][0-9]{1,5})?(?:[ ]${word}){1,4})(?![\\p{L}])`,
      "gu",
    ),
    judge: (candidate) =>
      notStreet.test(candidate.datum) ? null : whole(perhaps("number and name after “at”"), candidate),
  },
];

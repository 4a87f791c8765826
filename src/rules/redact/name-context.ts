import { firmNames } from "../persons/organization-words.ts";
import { gapBetween, isCapital } from "./name-runs.ts";
import type { Reading, Run } from "./name-runs.ts";
import { headWords, particles, placePrefixes, roleWords } from "./name-words.ts";
import { kindOf, listForm } from "./word-kinds.ts";

const legalAfter =
  /^(?:,? (?:Inc|LLC|L\.L\.C|Corp|Corporation|Ltd|Limited|LLP|LP|PLC|GmbH|Co|Company|N\.?A|PBC|P\.?C|et al)\b|,? (?:&|and) (?:Sons|Co|Associates|Company|Brothers|Partners|Bros)\b| ?& ?[\p{Lu}]|[-\u2013][\p{Lu}][\p{L}]+ (?:Act|Law|Rule))/u;
const ampersandBefore = /[\p{L}]\.? ?& ?$/u;
const ofBefore =
  /\b(?:Universit(?:y|é)|College|City|County|Town|Township|Village|Port|State|Bank|Commonwealth|Republic|Isle|Bay|Gulf|District|Parish|Borough|Diocese|Bureau|Church|Lake|Fort)[ ](?:of[ ])(?:the )?$/i;

/** Names of published cases, with their reporter: Roe v. Wade, 410 U.S. 113. */
const reporter = "[^;]{0,60}?,?\\s[0-9]{1,4}\\s(?:U\\.?\\s?S\\.|S\\.\\s?Ct|F\\.(?:\\s?Supp|[234]d)|L\\.\\s?Ed)";
const caseAfter = new RegExp(`^[\\s,]+vs?\\.\\s${reporter}`);
const citation = new RegExp(`^${reporter}`);
const caseBefore = /\p{Lu}[\p{L}.]*\svs?\.\s$/u;

const stateAfter =
  /^, ?(?:[A-Z][a-z]+ County,? ?)?(?:A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|Ala|Ariz|Ark|Calif|Colo|Conn|Fla|Ill|Ind|Kan|Mass|Mich|Minn|Miss|Mont|Neb|Nev|Okla|Ore|Tenn|Tex|Wash|Wis|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New|North|Ohio|Oklahoma|Oregon|Pennsylvania|South|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West|Wisconsin|Wyoming)(?![\p{L}])/u;

/** Returns the organisation, place or law that the words around show the run to be part of, or null. */
export function contextAgainst(reading: Reading, run: Run, certain: boolean): string | null {
  const { text, tokens } = reading;
  const [first, last] = [tokens[run.first]!, tokens[run.last]!];
  const tail = text.slice(last.end, last.end + 24);
  if (legalAfter.test(tail)) return "legal form after";
  if (run.full.length === 1 && run.initials === 0 && stateAfter.test(tail)) return "a town and its state";
  const lead = text.slice(Math.max(0, first.start - 28), first.start);
  if (ampersandBefore.test(lead) || ofBefore.test(lead)) return "an organisation's name";
  if (firmNames.has(text.slice(first.start, last.end).toUpperCase().replace(/\s+/g, " "))) return "a firm's name";
  if (
    (caseBefore.test(lead) && (run.full.length === 1 || citation.test(text.slice(last.end, last.end + 60)))) ||
    caseAfter.test(text.slice(last.end, last.end + 90))
  )
    return "a case in the reports";
  const reach = certain || reading.lower ? 1 : 3;
  for (let at = run.last; at < run.last + reach; at++) {
    const gap = gapBetween(reading, at);
    const next = tokens[at + 1];
    if (next === undefined || (gap !== "space" && gap !== "hyphen") || !isCapital(reading, next)) break;
    const form = listForm(next.text);
    if (roleWords.has(form)) break;
    if (headWords.has(form) || kindOf(next.text).decisive) return `before “${next.text}”`;
  }
  const previous = tokens[run.first - 1];
  if (previous !== undefined && gapBetween(reading, run.first - 1) === "space" && isCapital(reading, previous)) {
    if (placePrefixes.has(listForm(previous.text)) && previous.shape !== "initial") return "a place's name";
    if (kindOf(previous.text).decisive && run.full.length === 1) return "an organisation's name";
  }
  return null;
}

/** Returns whether a neighbouring word in capitals, no name and no role, makes the run part of a longer heading or title. */
export function insideTitleCase(reading: Reading, run: Run): boolean {
  const { text, tokens, lower } = reading;
  // In a text without capitals no word stands out.
  if (lower) return false;
  const stranger = (at: number): boolean => {
    const token = tokens[at]!;
    const kind = kindOf(token.text);
    return (
      isCapital(reading, token) &&
      token.shape !== "initial" &&
      !particles.has(listForm(token.text)) &&
      !kind.given &&
      !kind.surname &&
      !roleWords.has(listForm(token.text))
    );
  };
  if (gapBetween(reading, run.last) === "space" && tokens[run.last + 1] !== undefined && stranger(run.last + 1))
    return true;
  const gap = run.first > 0 ? gapBetween(reading, run.first - 1) : "none";
  if ((gap !== "space" && gap !== "hyphen") || !stranger(run.first - 1)) return false;
  // The first word of a sentence is written so anyway.
  const start = tokens[run.first - 1]!.start;
  return gap === "hyphen" || !/(?:^|[.!?:"\u201c\u201d)\n]\s*)$/.test(text.slice(Math.max(0, start - 4), start));
}

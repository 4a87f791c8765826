import { givenNames, surnames } from "../words/word-lists.ts";
import { decisiveWords, firmNames, tradeWords } from "./organization-words.ts";

/** What the record itself says of the recipient beside its name. */
export type PersonEvidence = {
  readonly soleProprietor: boolean;
  /** `organizational_type` as filed; only `SOLE PROPRIETORSHIP` speaks for a person. */
  readonly organizationalType?: string;
};

export type PersonFinding = { readonly person: boolean; readonly because: string };

const legalForm =
  /(?:^|[ ,(&.-])(?:LLC|L\.? ?L\.? ?C|INC|INCORPORAT?E?D?|INCORPORA|CORPS?|CORPORATI?O?N?|LTDA?|LIMITED|LLP|LLLP|L\.L\.P|GMBH|MBH|COMPANY|PLC|PTE|PTY|OYJ|SRL|S\.R\.L|S\.? DE R\.?L|S\.?A\.? DE C\.?V|PBC|JV|JOINT VENTURE|BANCORP|STIFTUNG|PRIVATSTIFTUNG)(?:$|[ ,.)&-])/;
const finalForm =
  /[ ,](?:CO|L\.?P|L\.?C|AG|AB|SE|S\.A|SA|S\.?P\.?A|S\.R\.O|B\.V|BV|NV|N\.V|KG|E\.V|S\.A\.S|J\.D\.O\.O|D\.O\.O)\.?(?: \(PUBL\))?$/;
const dba = /(?:^|[ ,(/])(?:DBA|D\/B\/A|T\/A)(?=$|[ ,.:/)])/;
const title =
  /[ ,]+\(?(?:JR|SR|I|II|III|IV|V|ESQ|ESQUIRE|PH\.? ?D|M\.? ?D|D\.?D\.?S|D\.?M\.?D|D\.?O|D\.?V\.?M|J\.?D|LL\.?M|CPA|C\.P\.A|ABBP|ABPP|R\.?N|LCSW|PSY\.? ?D|ED\.? ?D|MBA|P\.?E|CIH|RPR|CSR|ATTORNEY[ -]AT[ -]LAW|ATTORNEYS?|LAWYER|ARBITRATOR(?:[ ,/]+(?:AND|&)? ?MEDIATOR)?|MEDIATOR|INTERPRETER|TRANSLATOR|INTRP ?& ?TRNSLT|(?:COURT )?REPORTER|NOTARY|PSYCHOLOGIST|PHYSICIAN|INSTRUCTOR|CONSULTANT|INVESTIGATOR|PHOTOGRAPHER|APPRAISER|AUCTIONEER)\.?\)?$/;
const leadingTitle = /^(?:DR|MR|MRS|MS|MISS|HON|REV|PROF|JUDGE)\.? +/;
const professionalForm =
  /[ ,]+(?:P\.? ?C|P\.? ?S\.? ?C|A\.? ?P\.? ?C|P\.? ?A|P\.?L\.?L\.?C|CHARTERED|CHTD|(?:A )?(?:PROFESSIONAL|PROF|LAW|DENTAL) (?:LAW )?CORP(?:ORATION)?)\.?$/;
const coinedEnding =
  /.{2}(?:TECH|CORP|SOFT|COM|TRON|TRONICS|SYS|TEK|ICS|TIONS?|MENTS?|NESS|ITY|WARE|LINK|WORX|WORKS|CARE|TEX|LABS?|SCAPES?|OLOGY|GRAPHY|GRAPHICS|MEALS|MART|SOURCE|DATA|WEAR)$/;

/** Returns the name in capitals, without accents, with single spaces and straight apostrophes. */
function plain(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .replace(/[\u2018\u2019`´]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
}

function wordsOf(text: string): string[] {
  return text.split(/[^A-Z0-9']+/).filter((word) => word !== "" && word !== "'");
}

const particles: ReadonlySet<string> = new Set(
  "DE DEL DELA DER DI DA DOS DAS DU EL LA LAS LOS LE VAN VON VER TER BEN BIN AL ST".split(" "),
);

type WordKind = "given" | "surname" | "either" | "initial" | "particle" | "trade" | "coined" | "unknown";

/** What one word can be; `either` is a name that is also an ordinary word (GRANT, STONE), `coined` looks made up. */
function wordKind(word: string): WordKind {
  const bare = word.replaceAll("'", "");
  if (bare.length === 1) return "initial";
  if (particles.has(bare)) return "particle";
  if (/\d/.test(bare) || decisiveWords.has(bare) || /.'S$|.S'$/.test(word)) return "trade";
  const isName = givenNames.has(bare) || surnames.has(bare);
  if (isName && tradeWords.has(bare)) return "either";
  if (givenNames.has(bare)) return "given";
  if (surnames.has(bare)) return "surname";
  if (tradeWords.has(bare)) return "trade";
  const unspeakable = !/[AEIOUY]/.test(bare) && bare.length > 2;
  return unspeakable || coinedEnding.test(bare) ? "coined" : "unknown";
}

const no = (because: string): PersonFinding => ({ person: false, because });
const yes = (because: string): PersonFinding => ({ person: true, because });

/** Strips titles and a professional form; says which were there, since they only stand beside a person's own name. */
function stripTitles(text: string): { rest: string; titled: boolean; professional: boolean } {
  let rest = text.replace(leadingTitle, "");
  let titled = rest !== text;
  let professional = false;
  for (let turn = 0; turn < 4; turn++) {
    const before = rest;
    rest = rest.replace(professionalForm, "");
    if (rest !== before) professional = true;
    else rest = rest.replace(title, "");
    if (rest === before) break;
    titled = true;
  }
  return { rest: rest.replace(/[ ,.]+$/, ""), titled, professional };
}

/** Judges a name by its words alone. */
function judgeShape(text: string): PersonFinding {
  const { rest, titled, professional } = stripTitles(text);
  if (firmNames.has(rest)) return no("a firm's name");
  if (legalForm.test(rest) || finalForm.test(rest)) return no("legal form");
  if (/[0-9@+#]|\.COM\b|\.NET\b/.test(rest)) return no("figures or signs");
  const words = wordsOf(rest);
  const decisive = words.find((word) => decisiveWords.has(word));
  if (decisive !== undefined) return no(decisive);
  const kinds = words.map(wordKind);
  const count = (kind: WordKind): number => kinds.filter((each) => each === kind).length;
  const initials = count("initial");
  const full = kinds.length - initials - count("particle");
  const known = count("given") + count("surname");
  const isGiven = (word: string): boolean => givenNames.has(word.replaceAll("'", ""));
  if (full === 0 || full > 5) return no("too few or too many words");
  if (/&| AND /.test(rest)) {
    return count("given") >= 2 && count("trade") === 0 && !professional ? yes("two given names") : no("a firm's &");
  }
  if (initials > 2) return no("letters");
  const commas = rest.split(",");
  if (full === 1) {
    if (initials === 0) return known === 1 && commas.length === 2 ? yes("surname, particle") : no("one word");
    return known === 1 && (commas.length === 2 || kinds[0] === "initial") ? yes("surname and initial") : no("one word");
  }
  if (rest.includes("/") || (words.length === 2 && !/[ ,]/.test(rest))) return no("joined words");
  if (count("trade") > 0) {
    const last = wordsOf(commas.at(-1) ?? "").map(wordKind);
    const inverted =
      commas.length === 2 && last.includes("given") && last.every((kind) => kind === "given" || kind === "initial");
    const oneName = full === 2 && count("given") === 1 && (titled || initials > 0 || inverted);
    return oneName ? yes("given name beside a trade word") : no("trade word");
  }
  if (commas.length > 2) return no("several commas");
  if (commas.length === 2 && commas.every((part) => /[A-Z]/.test(part))) return yes("surname, given name");
  if (count("coined") > 0 && count("given") === 0) return no("a coined word");
  if (known > 0) return yes("words known as names");
  if (count("unknown") === 0) {
    const both = words.some(isGiven) && words.filter((word) => surnames.has(word) || isGiven(word)).length >= 2;
    return both && (full === 2 || initials > 0) ? yes("given name and surname") : no("ordinary words");
  }
  if (count("either") > 0 && initials === 0 && !words.some(isGiven)) return no("ordinary words");
  return full <= 3 ? yes("no word of a trade") : no("unknown words");
}

/**
 * Returns whether a recipient's name as filed is a natural person's own name, and why. In doubt it says person:
 * a masked firm can be declared by the casebook, a published person cannot be taken back.
 */
export function isNaturalPerson(name: string, evidence: PersonEvidence): PersonFinding {
  const text = plain(name);
  if (text === "") return no("empty");
  const sole = evidence.soleProprietor || evidence.organizationalType?.trim().toUpperCase() === "SOLE PROPRIETORSHIP";
  const split = dba.exec(text);
  const head = split === null ? text : text.slice(0, split.index).trim();
  const shape = judgeShape(head === "" ? text : head);
  if (shape.person || !sole) return shape;
  const { rest } = stripTitles(text);
  if (legalForm.test(rest) || finalForm.test(rest)) return shape;
  const other = wordsOf(rest).find((word) => !tradeWords.has(word) && !/^\d+$/.test(word));
  return other === undefined ? no("sole proprietor under trade words only") : yes("sole proprietor");
}

/**
 * A regular expression (RE2 and JavaScript; match it without regard to case) for names that `isNaturalPerson` calls
 * organisations when no sole-proprietor flag is set: a legal form or a decisive word before any DBA. A prefilter:
 * what it does not match is put to the rule.
 */
export const organizationPattern: string = [
  String.raw`^(?:[^D/]|D(?:D|BD)*(?:[^DB/]|B[^AD/]))*?(?:^|[ ,(&-])`,
  `(?:LLC|INC|INCORPORATED|LTD|LLP|GMBH|COMPANY|${[...decisiveWords].sort().join("|")})`,
  String.raw`(?:$|[ ,.)&-])`,
].join("");

import { distance } from "fastest-levenshtein";

/** What kind of thing a legal form makes of a firm: forms of one family are one country's word for another's. */
export type FormFamily = "limited" | "stock" | "company" | "partnership" | "association" | "trust";

/** A legal form: the class of its spellings, and its family. */
export type LegalForm = { readonly form: string; readonly family: FormFamily };

/**
 * Legal forms over many countries, each class with its spellings (in capitals, marks and accents gone). Written from
 * general knowledge of ISO 20275, the Entity Legal Forms list that GLEIF keeps under CC0; the family in brackets.
 */
const table: Readonly<Record<string, readonly [FormFamily, string]>> = {
  INC: ["company", "INC, INCORPORATED, INCORPORATION, INCORP"],
  CORP: ["company", "CORP, CORPORATION, CORPN"],
  CO: ["company", "CO, COMPANY, CIA, COMPANIA, COMPAGNIE, COMPANHIA, COS"],
  LLC: [
    "limited",
    "LLC, LC, LIMITED LIABILITY COMPANY, LIMITED LIABILITY CO, LTD LIABILITY CO, LTD LIABILITY COMPANY, LIMITED LIABILITY CORPORATION, OOO, TOO, TOV, MCHJ, OBSHCHESTVO S OGRANICHENNOY OTVETSTVENNOSTYU, OBSHHESTVO S OGRANICHENNOJ OTVETSTVENNOSTJU",
  ],
  PLLC: ["limited", "PLLC, PROFESSIONAL LIMITED LIABILITY COMPANY"],
  LTD: [
    "limited",
    "LTD, LIMITED, LTD CO, PTY LTD, PTY LIMITED, PTY, PTE LTD, PTE LIMITED, PTE, PVT LTD, PRIVATE LIMITED, PRIVATE LIMITED COMPANY, PVT, LTDA, LTEE, LIMITADA, LIMITEE, SDN BHD, BHD, CO LTD, COMPANY LIMITED",
  ],
  GMBH: ["limited", "GMBH, MBH, GMBH AND CO KG, GESELLSCHAFT MIT BESCHRANKTER HAFTUNG, UG, EG"],
  BV: ["limited", "BV, BVBA, BESLOTEN VENNOOTSCHAP, SPRL, BVBA SPRL"],
  SARL: ["limited", "SARL, SOCIETE A RESPONSABILITE LIMITEE, EURL"],
  SRL: [
    "limited",
    "SRL, SRLS, SOCIETATEA CU RASPUNDERE LIMITATA, SOCIETATE CU RASPUNDERE LIMITATA, SOCIETA A RESPONSABILITA LIMITATA",
  ],
  SL: [
    "limited",
    "SL, SLU, SOCIEDAD LIMITADA, S DE RL DE CV, SDERLDECV, DE RL DE CV, SOCIEDAD DE RESPONSABILIDAD LIMITADA",
  ],
  SPZOO: ["limited", "SP ZOO, SP Z OO, SPZOO, SPOLKA Z OGRANICZONA ODPOWIEDZIALNOSCIA, SP Z O O"],
  SRO: ["limited", "SRO, SPOL SRO, DOO, KFT, EOOD, OOD, UAB, SIA, OU"],
  APS: ["limited", "APS, ANPARTSSELSKAB"],
  OY: ["limited", "OY, OSAKEYHTIO"],
  PLC: ["stock", "PLC, PUBLIC LIMITED COMPANY, PUBLIC LTD CO"],
  JSC: [
    "stock",
    "JSC, OJSC, PJSC, CJSC, OAO, PAO, ZAO, JOINT STOCK COMPANY, JOINT STOCK CO, OPEN JOINT STOCK COMPANY, PUBLIC JOINT STOCK COMPANY, CLOSED JOINT STOCK COMPANY, AKTSIONERNOE OBSHCHESTVO, OTKRYTOE AKTSIONERNOE OBSHCHESTVO, PUBLICHNOE AKTSIONERNOE OBSHCHESTVO, ZAKRYTOE AKTSIONERNOE OBSHCHESTVO",
  ],
  AG: ["stock", "AG, AKTIENGESELLSCHAFT"],
  SE: ["stock", "SE, SOCIETAS EUROPAEA"],
  SA: [
    "stock",
    "SA, SAS, SASU, SA DE CV, SAB DE CV, SAPI DE CV, SOCIETE ANONYME, SOCIEDAD ANONIMA, SOCIEDADE ANONIMA, SOCIETE PAR ACTIONS SIMPLIFIEE, S A DE C V",
  ],
  SPA: ["stock", "SPA, SOCIETA PER AZIONI"],
  NV: ["stock", "NV, NAAMLOZE VENNOOTSCHAP"],
  AB: ["stock", "AB, AB PUBL, AKTIEBOLAG, AKTIEBOLAGET"],
  AS: ["stock", "AS, ASA, AKTIESELSKAB, AKSJESELSKAP, ANONIM SIRKETI"],
  OYJ: ["stock", "OYJ, OYJ ABP, ABP"],
  KK: ["stock", "KK, KABUSHIKI KAISHA, KABUSHIKI GAISHA"],
  PT: ["stock", "PT, PT TBK, TBK, PERSEROAN TERBATAS"],
  AD: ["stock", "AD, EAD"],
  LP: ["partnership", "LP, LIMITED PARTNERSHIP, LTD PARTNERSHIP, KG, KOMMANDITGESELLSCHAFT"],
  LLP: ["partnership", "LLP, LIMITED LIABILITY PARTNERSHIP, LLLP"],
  PC: ["association", "PC, PA, PROFESSIONAL CORPORATION, PROFESSIONAL CORP, PROFESSIONAL ASSOCIATION"],
  NA: ["association", "NA, NATIONAL ASSOCIATION"],
};

/** The forms that stand before a name in their languages, too. */
const leading = new Set(["LLC", "JSC", "SRL", "PT", "SPZOO"]);

const phrases = new Map<string, LegalForm>();
for (const [form, [family, spellings]] of Object.entries(table))
  for (const spelling of spellings.split(", ")) phrases.set(spelling, { form, family });
const mostWords = Math.max(...[...phrases.keys()].map((phrase) => phrase.split(" ").length));
/** Spellings long enough that one wrong letter leaves no doubt. */
const long = [...phrases.keys()].filter((phrase) => phrase.length >= 12);

/** Returns the legal forms that end or begin a name and how many words they take at either end; never all of them. */
export function takeForms(words: readonly string[]): { before: number; after: number; forms: readonly LegalForm[] } {
  const forms: LegalForm[] = [];
  let before = 0;
  let end = words.length;
  for (;;) {
    const found = formAt(words, before, end, "after");
    if (!found) break;
    end -= found.words;
    forms.unshift(found.form);
  }
  const first = formAt(words, before, end, "before");
  if (first) {
    before = first.words;
    forms.push(first.form);
  }
  return { before, after: words.length - end, forms };
}

function formAt(words: readonly string[], start: number, end: number, side: "before" | "after") {
  for (let count = Math.min(mostWords, end - start - 1); count >= 1; count--) {
    const at = side === "after" ? end - count : start;
    const phrase = words.slice(at, at + count).join(" ");
    const form = phrases.get(phrase) ?? nearly(phrase);
    if (form && (side === "after" || leading.has(form.form))) return { words: count, form };
  }
  return undefined;
}

function nearly(phrase: string): LegalForm | undefined {
  if (phrase.length < 11) return undefined;
  const near = long.find((known) => Math.abs(known.length - phrase.length) <= 1 && distance(known, phrase) <= 1);
  return near === undefined ? undefined : phrases.get(near);
}

import { givenNames, ordinaryWords, surnames } from "../words/word-lists.ts";
import type { MaskSpan } from "./mask-numbers.ts";
import { decisiveWords, tradeWords } from "./organization-words.ts";

/**
 * How sure a cue makes us that a name follows. `strong`: POC and the like with a colon, where even unknown words are a
 * name; `abbreviated`: the same without one; `role`: a role in words; `title`: MR and the like; `weak`: cues with
 * other readings; `beside`: next to a masked contact.
 */
type Strength = "strong" | "abbreviated" | "role" | "title" | "weak" | "beside";

const rank = String.raw`(?:(?:GS|MSS|MMS|CO|SGT|LT|CAPT|CORP|DR|MRS?|MS|IS|TO|ARE|REMAINS|FROM|PRIMARY)[.:]?[ ])`;
const gap = String.raw`(?:'?S)?[)]?[ \t\r\n.:;,#=*/()|&-](?:${rank}|[ \t\r\n.:;,#=*/()|&-]){0,6}`;
const strongCue = String.raw`(?:A?POC|TPOC|PCOR|P\.O\.C\.?|ATTN|ATTEN|A?COR|A?COTR)`;
const roleCue = String.raw`(?:ATTENTION|CONTACT|INSTRUCTOR|ARBITRATOR|MEDIATOR|INTERPRETER|EMPLOYEE|SSA|SPECIAL AGENT|CONTRACTING OFFICER|CONTRACT SPECIALIST|RECIPIENT|C/O|APPROVER|OWNER|SME|(?:SUBMITTED|REVIEWED|PROCESSED|PREPARED|REQUESTED|APPROVED) BY)`;
const titleCue = String.raw`(?:MR|MRS|MS|DR)`;
const weakCue = String.raw`(?:CO|KO|CS|SA|GS|PM|PR|REP|ALT|ALTERNATE|OFFICER|AGENT|MANAGER|SPECIALIST|DELIVERY|DELIVER TO|SHIP TO|RELATIVE TO|SECONDARY|PRIMARY)`;
/** Roles whose holder a modification changes FROM one person TO another. */
const changed = "(?:^|[^A-Z])(?:A?COR|COTR|CO|KO|POC|APPROVER|REPRESENTATIVE|OFFICER|SPECIALIST|ROUTING|NAME)";
const toName = String.raw`[ ](?:TO|FROM|IS|AS|AND|WITH|[+&])[ ]`;

/** Given names frequent enough after FOR to be worth the prefilter's while; none is an ordinary word, place or month. */
const frequentGiven = `
AARON ADAM ADRIAN ALAN ALBERT ALEJANDRO ALEX ALEXANDER ALFREDO ALICE ALICIA ALLISON AMANDA AMY ANA ANDREA ANDREW
ANGELA ANN ANNA ANTHONY ANTONIO ARTHUR ARTURO BARBARA BENJAMIN BETTY BEVERLY BRANDON BRENDA BRIAN BRUCE BRYAN CARL
CARLOS CARMEN CAROL CAROLYN CATHERINE CECILIA CHARLES CHERYL CHRISTINA CHRISTINE CHRISTOPHER CINDY CLAUDIA CRAIG
CRYSTAL CYNTHIA DANIEL DANIELLE DAVID DEBORAH DEBRA DENISE DENNIS DIANA DIANE DONALD DONNA DOROTHY DOUGLAS EDUARDO
EDWARD ELENA ELIZABETH EMILY ENRIQUE ERIC ERICA ERIN ERNEST EUGENE EVA EVELYN FERNANDO FRANCISCO FREDERICK GABRIEL
GARY GEORGE GERALD GINA GLORIA GREGORY GUADALUPE GUILLERMO HECTOR HELEN HENRY HOWARD IRENE ISABEL JACOB JACQUELINE
JAIME JAMES JANE JANET JANICE JASON JAVIER JEAN JEFFREY JENNIFER JEREMY JERRY JESSE JESSICA JESUS JILL JOAN JOEL JOHN
JONATHAN JORGE JOSE JOSEPH JOSHUA JUAN JUDITH JUDY JULIA JULIAN JULIE JULIO JUSTIN KAREN KATHERINE KATHLEEN KATHRYN
KATHY KEITH KENNETH KEVIN KIMBERLY KRISTEN KRISTIN KYLE LARRY LAURA LAUREN LAWRENCE LEONARD LESLIE LINDA LISA LORI
LOUIS LUIS MANUEL MARCO MARCOS MARGARET MARIA MARIE MARILYN MARIO MARTHA MARTIN MARY MATTHEW MELANIE MELISSA MICHAEL
MICHELE MICHELLE MIGUEL MOHAMED MOHAMMED MONICA NANCY NATALIE NATHAN NICHOLAS NICOLE NORMA OLGA OSCAR PABLO PAMELA
PATRICIA PATRICK PAUL PAULA PEDRO PETER PHILIP PHILLIP PHYLLIS RACHEL RAFAEL RALPH RAMON RAUL RAYMOND REBECCA RICARDO
RICHARD ROBERT ROBERTO ROBIN RODNEY ROGER RONALD ROSA RUBEN RUSSELL RUTH RYAN SAMANTHA SAMUEL SANDRA SARA SARAH SCOTT
SEAN SERGIO SHARON SHAWN SHEILA SHIRLEY STACY STEPHANIE STEPHEN STEVE STEVEN SUSAN SYLVIA TAMMY TANYA TERESA THERESA
THOMAS TIFFANY TIMOTHY TINA TODD TRACY VALERIE VANESSA VERONICA VICTORIA VINCENT WALTER WANDA WAYNE WENDY WILLIAM
YOLANDA YVONNE ZACHARY
`;

/** The cues, each an expression for RE2 and JavaScript whose first group is everything before the name. */
export const nameCues: readonly { readonly source: string; readonly strength: Strength }[] = [
  { source: `((?:^|[^A-Z])${strongCue}${gap})[A-Z]`, strength: "strong" },
  { source: `((?:^|[^A-Z])${roleCue}${gap})[A-Z]`, strength: "role" },
  { source: `((?:^|[^A-Z.])${titleCue}(?:\\.[ ]?|[ ]))[A-Z]`, strength: "title" },
  { source: `((?:^|[^A-Z])${weakCue}[ ]?[:.;-][ ]?)[A-Z]`, strength: "weak" },
  { source: `((?:^|[^A-Z])SA[ ])[A-Z]`, strength: "weak" },
  {
    source: `((?:^|[^A-Z])FOR )(?:${frequentGiven.trim().split(/\s+/).join("|")}) (?:[A-Z]\\.? )?[A-Z]`,
    strength: "weak",
  },
  {
    source: String.raw`(\[(?:name|phone|e-mail)\](?: TO | AND | OR |AND |OR |[ \t.,;:&+/()|-]){0,6})[A-Z]`,
    strength: "beside",
  },
];

/** A prefilter for names that come some words after a role: `CHANGE THE COR FROM … TO …`. */
export const changedRole: string = `${changed}(?:[^A-Z\\n][^\\n]*)?${toName}[A-Z]`;

const cues = nameCues.map(({ source, strength }) => ({ cue: new RegExp(source, "gi"), strength }));
const changedRoleBefore = new RegExp(`${changed}[^A-Z]`, "i");
const toNames = new RegExp(`${toName}(?=[A-Z])`, "gi");

/** What comes after a name that stands before a masked contact: `JOHN DOE, [phone]`. */
const contactAfter = String.raw`[ \t,;:(/|@-]{0,4}(?:AT |PH |PHONE |TEL |CELL |EMAIL |E-MAIL )?[ \t:;,(-]{0,3}\[(?:phone|e-mail)\]`;
const contacts = new RegExp(contactAfter, "gi");

type Word = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly hyphen: boolean;
};

const legal: ReadonlySet<string> = new Set("INC LLC CORP CORPORATION LTD LIMITED LLP COMPANY LP PLC GMBH".split(" "));
const firmAfter: ReadonlySet<string> = new Set(
  "FOUNDATION BUILDING COUNTY AIRPORT INSTITUTE UNIVERSITY HOTEL SONS CENTER FORD SCHOOL COLLEGE HOSPITAL BASE MEMORIAL STREET AVENUE ROAD AVE BLVD CITY BEACH COURTHOUSE STATION".split(
    " ",
  ),
);

/** Returns up to six words that could be one name: a point only after an initial, a comma only after the first word. */
function wordsFrom(text: string, at: number): Word[] {
  const words: Word[] = [];
  const next = /[A-Za-z][A-Za-z'’]*/y;
  let position = at;
  while (words.length < 6) {
    next.lastIndex = position;
    const match = next.exec(text);
    if (match === null) break;
    const end = position + match[0].length;
    words.push({
      text: match[0].toUpperCase().replace(/['’]/g, ""),
      start: position,
      end,
      hyphen: text[position - 1] === "-",
    });
    const between = /^(?:\. {1,2}|\.| {1,2}|,[ ]?|-)(?=[A-Za-z])/.exec(text.slice(end, end + 4))?.[0];
    if (between === undefined) break;
    if (between.startsWith(". ") && match[0].length > 2) break;
    if (between.startsWith(",") && words.length > 1) break;
    position = end + between.length;
  }
  return words;
}

const isGiven = (word: string): boolean => givenNames.has(word);
const isName = (word: string): boolean => givenNames.has(word) || surnames.has(word);
const isTrade = (word: string): boolean => legal.has(word) || tradeWords.has(word) || ordinaryWords.has(word);
const isInitial = (word: string): boolean => word.length === 1;
const ordinaryEnding = /(?:ING|TIONS?|MENTS?|[^FRLN]ED|IVE|ANCE|ENCE|NESS|ITY|LY|OUS|ABLE|ICAL|IZE|ORS|URE|ICS)$/;
/** A word nobody knows: it may be a rare name. */
const isStrange = (word: string): boolean =>
  word.length > 2 && !isTrade(word) && /[AEIOUY]/.test(word) && !ordinaryEnding.test(word);
/** A name that is not at the same time an ordinary word. */
const isClear = (word: string): boolean => isName(word) && !isTrade(word);

const suffixes = /^(?:JR|SR|II|III|IV|ESQ|PHD|MD)$/;
const inner = /^(?:DE|LA|DEL|VAN|VON|ST|MC|DI)$/;

/** Returns how many of the words, from the first on, have the shape of one name. */
function shapeLength(words: readonly Word[]): number {
  let full = 0;
  let length = 0;
  for (const { text } of words.slice(0, 5)) {
    const suffix = full >= 2 && suffixes.test(text);
    const joined =
      length > 0 &&
      full >= 1 &&
      full < 4 &&
      words[length]!.start - words[length - 1]!.end === 1 &&
      words[length]!.hyphen;
    if (joined) full++;
    else if (!suffix && !inner.test(text) && !isInitial(text)) {
      const before = words[length - 1]?.text ?? "";
      const afterGiven = full === 1 && isGiven(before) && !isTrade(before) && !isTrade(text) && text.length > 3;
      if (full >= 3 || !(isName(text) || isStrange(text) || afterGiven)) break;
      if (full === 2 && !isClear(text) && !(isStrange(text) && isGiven(before))) break;
      full++;
    }
    length++;
  }
  while (length > 1 && inner.test(words[length - 1]!.text)) length--;
  return length;
}

/** Returns how many of the words, from the first on, are a person's name; 0 when none. */
function nameLength(words: readonly Word[], strength: Strength): number {
  const length = shapeLength(words);
  const name = words.slice(0, length).map((word) => word.text);
  const after = words.slice(length, length + 3).map((word) => word.text);
  if (after.some((word) => legal.has(word) || firmAfter.has(word)) || decisiveWords.has(after[0] ?? "")) return 0;
  const full = name.filter((word) => !isInitial(word) && !suffixes.test(word) && !inner.test(word));
  const clear = full.filter(isClear).length;
  const given = full.filter((word) => isGiven(word) && !isTrade(word)).length;
  const first = full[0];
  if (first === undefined) return 0;
  const startsGiven = full.length >= 2 && isGiven(first) && (!isTrade(first) || clear > 0);
  const rare = full.length >= 2 && isGiven(first) && isStrange(full[1]!);
  const bound = (holds: boolean): number => (holds ? length : 0);
  switch (strength) {
    case "title":
      return bound(clear >= 1 || isStrange(first) || rare);
    case "strong":
      return bound(
        full.length >= 2
          ? clear >= 1 || rare || full.every(isStrange)
          : name.length === 1
            ? clear === 1
            : clear === 1 || isStrange(first),
      );
    case "abbreviated":
      return bound(
        full.length >= 2
          ? clear >= 1 && (startsGiven || isStrange(first) || clear >= 2)
          : clear === 1 && name.length <= 2,
      );
    case "role":
      return bound(full.length >= 2 ? startsGiven || clear >= 2 : clear === 1 && name.length <= 2);
    case "weak":
      return bound(full.length >= 2 && given >= 1 && (clear >= 2 || isGiven(first)));
    case "beside":
      return bound(full.length >= 2 && given >= 1);
  }
}

/** Returns the names that stand after a role, a title, FOR, or beside a masked contact. */
export function nameSpans(text: string): MaskSpan[] {
  const spans: MaskSpan[] = [];
  const take = (at: number, strength: Strength): void => {
    const words = wordsFrom(text, at);
    const length = nameLength(words, strength);
    if (length > 0) spans.push({ start: at, end: words[length - 1]!.end, kind: "name" });
  };
  for (const { cue, strength } of cues) {
    cue.lastIndex = 0;
    for (let match = cue.exec(text); match !== null; match = cue.exec(text)) {
      const at = match.index + match[1]!.length;
      cue.lastIndex = Math.max(at - 1, match.index + 1);
      take(at, sureness(match[1]!, strength));
    }
  }
  for (const match of text.matchAll(toNames)) {
    const lead = text.slice(Math.max(0, match.index - 70), match.index + 1).replace(/^[\s\S]*\n/, "");
    if (changedRoleBefore.test(lead)) take(match.index + match[0].length, "weak");
  }
  spans.push(...namesBeforeContacts(text));
  return spans;
}

/** MS without a point is also Mississippi and Microsoft, DR a drive; a role without a colon is often part of a sentence. */
function sureness(cue: string, strength: Strength): Strength {
  if (strength === "title") return /(?:MRS?|MS)\. ?$/i.test(cue) || /MRS? $/i.test(cue) ? "title" : "weak";
  if (strength === "strong") return /[:;#]|- $|\.\s/.test(cue) ? "strong" : "abbreviated";
  return strength;
}

/** Returns the one to three name words right before a masked phone number or e-mail address. */
function namesBeforeContacts(text: string): MaskSpan[] {
  const spans: MaskSpan[] = [];
  for (const match of text.matchAll(contacts)) {
    const head = text.slice(Math.max(0, match.index - 60), match.index);
    const tail = /(?:[A-Za-z][A-Za-z'’]*(?:\.? |-|, ?|\.)){0,3}[A-Za-z][A-Za-z'’]*\.?$/.exec(head);
    if (tail === null) continue;
    const offset = match.index - head.length + tail.index;
    const words = wordsFrom(text, offset).filter((word) => word.end <= match.index);
    for (let first = 0; first < words.length; first++) {
      const rest = words.slice(first);
      const real = rest.filter((word) => !isInitial(word.text));
      const allNames = rest.every((word) => isInitial(word.text) || isName(word.text) || isStrange(word.text));
      const clear = real.filter((word) => isClear(word.text)).length;
      if (!allNames || real.length === 0 || real.length > 3) continue;
      const named = /(?:POC|COR|COTR|ATTN|ATTEN)\W{1,3}$/i.test(text.slice(0, rest[0]!.start).slice(-9));
      if (
        (named && (real.length >= 2 || rest.length >= 2)) ||
        (clear >= 1 && (real.length >= 2 || rest.length >= 2 || isClear(real[0]!.text)))
      ) {
        spans.push({ start: rest[0]!.start, end: rest.at(-1)!.end, kind: "name" });
        break;
      }
    }
  }
  return spans;
}

/** Returns where the words of a recipient who is a natural person occur in the text. */
export function recipientSpans(text: string, recipient: string): MaskSpan[] {
  const names = new Set(
    recipient
      .toUpperCase()
      .replace(/['’]/g, "")
      .split(/[^\p{L}]+/u)
      .filter(
        (word) =>
          word.length > 1 &&
          !/^(?:JR|SR|II|III|IV|ESQ|PHD|MD|DBA|THE|AND|OF|ATTORNEY|LAW|AT|ARBITRATOR|MEDIATOR|INC|LLC|PC|PSC|APC)$/.test(
            word,
          ),
      ),
  );
  const own = (word: string): boolean => names.has(word);
  const spans: MaskSpan[] = [];
  const words = [...text.matchAll(/[\p{L}][\p{L}'’]*/gu)].map((match) => ({
    text: match[0].toUpperCase().replace(/['’]/g, ""),
    start: match.index,
    end: match.index + match[0].length,
  }));
  for (let at = 0; at < words.length; at++) {
    if (!own(words[at]!.text)) continue;
    let last = at;
    let found = 1;
    for (let next = at + 1; next < words.length && next <= last + 2; next++) {
      const between = text.slice(words[next - 1]!.end, words[next]!.start);
      if (!/^[ .,'-]{0,3}$/.test(between)) break;
      if (own(words[next]!.text)) {
        last = next;
        found++;
      } else if (words[next]!.text.length > 1) break;
    }
    const alone = words[at]!.text.length >= 5 && !isTrade(words[at]!.text);
    const before = words[at - 1];
    const after = words[last + 1];
    const joins = (left: number, right: number): boolean => /^(?: |\. |, )$/.test(text.slice(left, right));
    const from =
      before !== undefined && isInitial(before.text) && joins(before.end, words[at]!.start) ? before : words[at]!;
    const to =
      after !== undefined && isClear(after.text) && joins(words[last]!.end, after.start) ? after : words[last]!;
    if (found >= 2 || alone) spans.push({ start: from.start, end: to.end, kind: "name" });
    at = last;
  }
  return spans;
}

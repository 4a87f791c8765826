import type { RedactionSpan } from "../../model/document.ts";
import { personsIn } from "./ask-compromise.ts";
import { namesInColumns } from "./column-names.ts";
import { cues, cuesInSmall, speechAfter } from "./name-cues.ts";
import type { CueStrength } from "./name-cues.ts";
import { contextAgainst, insideTitleCase } from "./name-context.ts";
import { invertedRun } from "./inverted-names.ts";
import { namesBeforeContacts } from "./contact-names.ts";
import { grownNames } from "./grow-names.ts";
import { gapBetween, isCapital, runsFrom } from "./name-runs.ts";
import type { Reading, Run } from "./name-runs.ts";
import { bareShape, cuedShape } from "./name-shape.ts";
import { addressed, firmSeries, namesInSeries, speakers } from "./name-series.ts";
import { headWords, roleWords } from "./name-words.ts";
import { personAfter } from "./person-contexts.ts";
import { repeatedNames } from "./repeat-names.ts";
import { singleNames } from "./single-names.ts";
import { tokenise } from "./tokens.ts";
import type { Token } from "./tokens.ts";
import { isClearName, kindOf, listForm } from "./word-kinds.ts";

type Found = RedactionSpan & { readonly first: number; readonly last: number };

/** How many windows of a text are put to compromise at most: the rest of a long text has the rules alone. */
const windowLimit = 300;

/** Returns what finding names needs to know of a text. */
export function readText(text: string): Reading {
  const tokens = tokenise(text);
  const lower = !/\p{Lu}/u.test(text);
  const written = new Set<string>();
  const small = new Map<string, number>();
  if (!lower)
    for (const token of tokens)
      if (token.shape === "lower") small.set(listForm(token.text), (small.get(listForm(token.text)) ?? 0) + 1);
  // A name that is nothing else may be written small now and then: in the line of an e-mail's sender.
  for (const [form, count] of small) if (count > 2 || !isClearName(form)) written.add(form);
  return { text, tokens, written, lower };
}

/** Returns the names of people in the text. What a name's `because` says is the rule, never the name. */
export function findNames(given: string): RedactionSpan[] {
  const text = withoutCapitals(given);
  const reading = readText(text);
  const { tokens } = reading;
  const taken = new Map<number, Found>();
  const found: Found[] = [];
  const firms = firmSeries(reading);
  const take = (run: Run, because: string, certain: boolean): void => {
    for (let at = run.first; at <= run.last; at++) if (taken.has(at) || firms.has(at)) return;
    const span: Found = {
      start: tokens[run.first]!.start,
      end: tokens[run.last]!.end,
      kind: "name",
      because,
      certain,
      first: run.first,
      last: run.last,
    };
    for (let at = run.first; at <= run.last; at++) taken.set(at, span);
    found.push(span);
  };
  const indexAt = tokenIndex(tokens);
  for (const { pattern, strength, because } of reading.lower ? cuesInSmall : cues) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const at = indexAt(match.index + match[0].length);
      if (at >= 0) takeCued(reading, at, strength, because, take);
      if (match[0].length === 0) pattern.lastIndex++;
    }
  }
  for (let at = 0; at < tokens.length; at++) {
    if (taken.has(at) || !isCapital(reading, tokens[at]!)) continue;
    takeBare(reading, at, take);
    if (taken.has(at)) at = taken.get(at)!.last;
  }
  for (const run of namesBeforeContacts(reading)) take(run, "before a masked number or address", false);
  for (const { run, because } of singleNames(reading, taken)) take(run, because, false);
  for (const run of [...namesInSeries(reading), ...speakers(reading), ...addressed(reading)])
    take(run, "beside other names", false);
  askWindows(reading, taken, take);
  for (const run of namesInColumns(reading)) take(run, "below a heading of persons", false);
  for (const { run, certain } of repeatedNames(reading, found, taken))
    take(run, "a name found elsewhere in this document", certain);
  return grownNames(
    given,
    found.map(({ start, end, kind, because, certain }) => ({ start, end, kind, because, certain })),
  );
}

const legalForm =
  /(?:^|\s)(?:Inc|LLC|L\.L\.C|L\.?P|LLP|Corp|Corporation|Ltd|Limited|PLC|GmbH|AG|S\.?A|B\.?V|Co|Company|Group|Foundation)\.?$/;

/** Returns whether the word is one of the language and no name. */
function isPlainWord(word: string): boolean {
  const kind = kindOf(word);
  return kind.ordinary && !kind.given && !kind.surname;
}

/** What one reaches by train is a place. */
const byVehicle = /^ by (?:helicopter|train|car|bus|plane|air|road|boat|sea|rail|ship|ferry|bike|foot)\b/;

/** The second street of a crossing. */
const corner = /\b(?:corner|intersection|crossing)\b[^.\n]{0,40}\b(?:and|of|&) $/i;

/** Returns a test of names that no rule found: whether the words around show that there is a firm, a place or a law. */
export function speaksAgainst(given: string): (span: { readonly start: number; readonly end: number }) => boolean {
  const reading = readText(withoutCapitals(given));
  const { tokens } = reading;
  const firms = firmSeries(reading);
  return ({ start, end }) => {
    if (legalForm.test(given.slice(start, end)) || byVehicle.test(given.slice(end, end + 16))) return true;
    if (corner.test(given.slice(Math.max(0, start - 48), start))) return true;
    let first = 0;
    for (let high = tokens.length; first < high;) {
      const middle = (first + high) >> 1;
      if (tokens[middle]!.end <= start) first = middle + 1;
      else high = middle;
    }
    let last = first;
    while (last + 1 < tokens.length && tokens[last + 1]!.start < end) last++;
    if (first >= tokens.length || tokens[first]!.start >= end) return false;
    const full = tokens.slice(first, last + 1).filter(({ shape }) => shape !== "initial");
    const initials = last + 1 - first - full.length;
    const ending = full.at(-1);
    // A line of a column may have no capital; a name in it is no other word.
    if (
      !reading.lower &&
      full.every(({ shape }) => shape === "lower") &&
      full.some((each) => kindOf(each.text).ordinary)
    )
      return true;
    if (ending === undefined || firms.has(first) || full.every((each) => isPlainWord(each.text))) return true;
    if (full.length > 1 && (headWords.has(listForm(ending.text)) || kindOf(ending.text).decisive)) return true;
    return contextAgainst(reading, { first, last, full, initials, joined: 0 }, false) !== null;
  };
}

/** Returns a text that is all in capitals in small letters, where no word stands out either; others as they are. */
function withoutCapitals(text: string): string {
  if (/\p{Ll}/u.test(text)) return text;
  const small = text.toLowerCase();
  return small.length === text.length && /\p{L}[^\p{L}]+\p{L}+[^\p{L}]+\p{L}/u.test(text) ? small : text;
}

type Take = (run: Run, because: string, certain: boolean) => void;

function tokenIndex(tokens: readonly Token[]): (start: number) => number {
  const places = new Map(tokens.map((token, at) => [token.start, at]));
  return (start) => places.get(start) ?? -1;
}

/** Takes the name that a cue says begins at a token. */
function takeCued(reading: Reading, at: number, strength: CueStrength, because: string, take: Take): void {
  const token = reading.tokens[at]!;
  const phrase = strength === "phrase" || strength === "hint";
  if (
    token.joined ||
    (token.shape === "lower" &&
      !(reading.lower || ((strength === "title" || strength === "mister") && isClearName(token.text))))
  )
    return;
  const inverted = invertedRun(reading, at, true);
  if (inverted !== null && !phrase) return take(inverted, `${because}; surname, given name`, true);
  const open = token.shape === "lower" ? { ...reading, lower: true } : reading;
  for (const run of runsFrom(open, at)) {
    const shape = cuedShape(
      { full: run.full, initials: run.initials, joined: run.joined, written: reading.written },
      strength,
    );
    if (shape === null) continue;
    if (contextAgainst(reading, run, shape.certain) !== null) continue;
    // “Sheriff” may end a line, and the next begin with a place; an empty field may stand above another thing.
    if (/^(?:ambiguous surname|unknown word)$/.test(shape.because) && reading.text[token.start - 1] === "\n") continue;
    if (!shape.certain && strength !== "label" && insideTitleCase(reading, { ...run, first: run.last })) continue;
    return take(run, `${because}; ${shape.because}`, shape.certain && !phrase);
  }
  // Officer Key reported: a word of the language after a title, and something said that is said of people.
  const tail = reading.text.slice(token.end, token.end + 60);
  const said = strength === "title" && token.shape === "title" && (speechAfter.test(tail) || personAfter.test(tail));
  if (
    said &&
    !kindOf(token.text).decisive &&
    !headWords.has(listForm(token.text)) &&
    !roleWords.has(listForm(token.text))
  )
    take(
      { first: at, last: at, full: [token], initials: 0, joined: 0 },
      `${because}; a word of which only people are spoken`,
      false,
    );
}

/** Takes the name that begins at a token by its words alone. */
function takeBare(reading: Reading, at: number, take: Take): void {
  const { tokens, text } = reading;
  const token = tokens[at]!;
  const inverted = invertedRun(reading, at, false);
  if (inverted !== null && contextAgainst(reading, inverted, false) === null)
    return take(inverted, "surname, given name", isClearName(token.text));
  if (token.shape === "initial" && text[token.end] !== ".") return;
  for (const run of runsFrom(reading, at)) {
    const shape = bareShape({ full: run.full, initials: run.initials, joined: run.joined, written: reading.written });
    if (shape === null || contextAgainst(reading, run, shape.certain) !== null) continue;
    const unknown = shape.because.includes("unknown");
    const [single, pair] = [run.full.length < 2, shape.because === "two unknown words"];
    if (unknown && reading.lower && (single || !(pair || run.full.some((each) => isClearName(each.text))))) continue;
    if (unknown && !shape.because.startsWith("given") && insideTitleCase(reading, run)) continue;
    if (
      shape.because === "two unknown words" &&
      /(?<!\b(?:name|names|wife|husband|son|daughter|mother|father|heirs|estate|death|arrest|body|account|address|number) )\b(?:in|near|of|via|per|using)[ ]$/.test(
        text.slice(Math.max(0, token.start - 20), token.start),
      )
    )
      continue;
    const bullet =
      token.shape === "initial" &&
      run.full.length === 1 &&
      /(?:^|\n)\s*$/.test(text.slice(Math.max(0, token.start - 12), token.start));
    if (bullet) continue;
    return take(run, shape.because, shape.certain);
  }
}

/** Puts the windows around words that can be names, and that no rule took, to compromise. */
function askWindows(reading: Reading, taken: ReadonlyMap<number, unknown>, take: Take): void {
  const { text, tokens } = reading;
  let asked = 0;
  let reached = 0;
  for (let at = 0; at < tokens.length && asked < windowLimit; at++) {
    const token = tokens[at]!;
    if (token.start < reached || taken.has(at) || token.shape !== "title" || token.joined) continue;
    const next = tokens[at + 1];
    if (
      !kindOf(token.text).given ||
      next?.shape !== "title" ||
      gapBetween(reading, at) !== "space" ||
      taken.has(at + 1)
    )
      continue;
    const start =
      Math.max(text.lastIndexOf("\n", token.start), text.lastIndexOf(". ", token.start) + 1, token.start - 80) + 1;
    const stop = /[.!?]\s|\n/.exec(text.slice(token.end, token.end + 80));
    reached = token.end + (stop?.index ?? 80);
    asked++;
    for (const person of personsIn(text.slice(start, reached))) {
      const inside = tokens.flatMap((each, index) =>
        index >= at - 12 && each.start >= start + person.start && each.end <= start + person.end ? [index] : [],
      );
      if (inside.length < 2) continue;
      const run: Run = {
        first: inside[0]!,
        last: inside.at(-1)!,
        full: inside.map((index) => tokens[index]!),
        initials: 0,
        joined: 0,
      };
      if (contextAgainst(reading, run, false) === null && !insideTitleCase(reading, run))
        take(run, "compromise sees a person", false);
    }
  }
}

import type { DocumentField, FieldQuery } from "../../model/document-field.ts";
import type { Page } from "../../model/document.ts";
import { type FoundValue, firstValue } from "../../model/read-value.ts";
import { doubtfulAmong } from "./doubtful-words.ts";
import { aroundAll } from "../geometry/boxes.ts";
import { boxOnPage, lieOf, straightBox } from "../geometry/upright.ts";
import { headerAt } from "../geometry/header.ts";
import { type PlacedLine, type PlacedWord, hasPlaces, lineUp, textOf } from "../geometry/line-up.ts";
import { type Run, rightOf, runOf, runsOf } from "../geometry/runs.ts";

/** How far a value may be behind the words it follows: characters in a sentence, heights of a line under a name. */
const reach = { characters: 300, heights: 8, runs: 3 };

/** The longest quotes given, in characters: from a label to its value, and around a value in a sentence. */
const longest = { label: 160, sentence: 500 };

type LaidOut = {
  readonly page: Page;
  readonly text: string;
  readonly words: readonly PlacedWord[];
  readonly lines: readonly PlacedLine[];
};

/**
 * Returns the first value of a kind after some words, with the page and the words it stands in; undefined where the
 * pages have none. The words may be a form's label with the value beside it, the name of a column with the value under
 * it, or part of a sentence. Numbers and dates written in words are read as such.
 */
export function findField(pages: readonly Page[], query: FieldQuery): DocumentField | undefined {
  for (const page of pages) {
    if (query.page !== undefined && page.page !== query.page) continue;
    const lines = lineUp(page);
    const laidOut = { page, text: textOf(page), words: lines.flatMap(({ words }) => words), lines };
    for (const label of laidOut.text.matchAll(wordsOf(query.after))) {
      const place = { start: label.index, end: label.index + label[0].length };
      const found = valueAfter(laidOut, place, query);
      if (found) return fieldOf(laidOut, query, place, found);
    }
  }
  return undefined;
}

/** Words as people copy them: white space, quotation marks and dashes are those of any keyboard. */
function wordsOf(after: string): RegExp {
  const loose = after
    .trim()
    .replace(/:$/, "")
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\s+/g, "\\s+")
    .replace(/['’‘]/g, "['’‘]")
    .replace(/["“”]/g, '["“”]')
    .replace(/[-–—]/g, "[-–—]");
  const edge = (letter: string | undefined, look: string): string =>
    letter && /[\p{L}\p{N}]/u.test(letter) ? look : "";
  return new RegExp(
    `${edge(after.trim()[0], "(?<![\\p{L}\\p{N}])")}${loose}${edge(loose.at(-1), "(?![\\p{L}\\p{N}])")}`,
    "giu",
  );
}

type Span = { readonly start: number; readonly end: number };

type Answer = FoundValue & { readonly inSentence: boolean };

function valueAfter(laidOut: LaidOut, label: Span, query: FieldQuery): Answer | undefined {
  const ofLabel = laidOut.words
    .filter(({ start, end }) => start < label.end && end > label.start)
    .toSorted((a, b) => a.start - b.start);
  const last = ofLabel.at(-1);
  const line = laidOut.lines.findIndex(({ words }) => last !== undefined && words.includes(last));
  const sentence = (): Answer | undefined => answer(inText(laidOut.text, label.end, query), true);
  if (line === -1) return sentence();
  const runs = runsOf(laidOut.lines[line]!);
  const own = runs.find(({ words }) => words.includes(last!))!;
  const beside = (): Answer | undefined => answer(besideLabel(runs, own, ofLabel, query), false);
  const below = (): Answer | undefined =>
    answer(belowLabel(laidOut.lines, line, aroundLabel(ofLabel, own), query), false);
  const colon = /^\s*:/.test(laidOut.text.slice(label.end)) || query.after.trim().endsWith(":");
  const alone = own.words.every((word) => ofLabel.includes(word) || /^[:#]*$|^\(.*\)$/.test(word.text));
  if (colon) return beside() ?? (alone ? below() : undefined);
  if (!alone) return query.kind === "text" && query.pattern === undefined ? beside() : sentence();
  const part = rowPart(laidOut.page, label.start);
  const names = part === undefined ? headerAt(laidOut.lines, line) !== undefined : part === "header";
  return names ? (below() ?? beside()) : (beside() ?? below());
}

/** What markup says of the row a place of the page's text stands in. */
function rowPart({ lines }: Page, place: number): "header" | "body" | undefined {
  let offset = 0;
  for (const { text, row } of lines) {
    if (place < offset + text.length + 1) return row?.part;
    offset += text.length + 1;
  }
  return undefined;
}

function answer(found: FoundValue | undefined, inSentence: boolean): Answer | undefined {
  return found && { ...found, inSentence };
}

/** The words after it in the page's order, to the end of the sentence: what the next one says is another matter. */
function inText(text: string, from: number, { kind, pattern }: FieldQuery): FoundValue | undefined {
  const skipped = /^[\s:]*/.exec(text.slice(from))![0].length;
  const rest = text.slice(from + skipped, from + skipped + reach.characters);
  const end = kind === "text" ? /[.;](?:\s|$)/.exec(rest) : sentenceEnd.exec(rest);
  const words = pattern === undefined && end ? rest.slice(0, end.index) : rest;
  return moved(firstValue(words, kind, pattern), from + skipped);
}

/** A full stop before a new beginning, a heading's number among them; not that of an abbreviation. */
const sentenceEnd =
  /(?<!\b(?:approx|no|nos|st|vs|inc|co|corp|dept|est|sec|art|u\.s|e\.g|i\.e|\p{Lu}))[.;]\s+(?=["“(]?\p{Lu}|\d[\d.]*\s+["“]?\p{Lu}|\p{L}\.\s)/u;

/** The words to the right of a label, up to the next label. */
function besideLabel(
  runs: readonly Run[],
  own: Run,
  label: readonly PlacedWord[],
  query: FieldQuery,
): FoundValue | undefined {
  const rest = own.words.filter((word) => word.box.x > label.at(-1)!.box.x && !label.includes(word));
  const after = [...(rest.length > 0 ? [runOf(rest)] : []), ...runs.slice(runs.indexOf(own) + 1)];
  for (const run of after) {
    if (/^\([^)]*\)\s*:?$|^[:#]+$/.test(run.text)) continue;
    if (/\p{L}.*:$/u.test(run.text)) return undefined;
    const found = inRun(run, query);
    if (found) return found;
    if (query.kind === "text" && query.pattern === undefined) return undefined;
  }
  return undefined;
}

/** The words under a label: of the next lines, those that stand under it. */
function belowLabel(lines: readonly PlacedLine[], at: number, label: Run, query: FieldQuery): FoundValue | undefined {
  const height = Math.max(label.box.height, lines[at]!.height);
  let tried = 0;
  for (const line of lines.slice(at + 1)) {
    if (line.middle - lines[at]!.middle > reach.heights * height || tried === reach.runs) return undefined;
    const under = runsOf(line).find((run) => run.box.x < rightOf(label) && rightOf(run) > label.box.x);
    if (!under) continue;
    if (/\p{L}.*:$/u.test(under.text)) return undefined;
    const found = inRun(under, query);
    if (found) return found;
    tried += 1;
  }
  return undefined;
}

function aroundLabel(label: readonly PlacedWord[], own: Run): Run {
  const inRun = label.filter((word) => own.words.includes(word));
  return runOf(inRun.length > 0 ? inRun : own.words);
}

/** A value among the words of a run, as a place in the page's text. */
function inRun(run: Run, { kind, pattern }: FieldQuery): FoundValue | undefined {
  const found = firstValue(run.text, kind, pattern);
  if (!found) return undefined;
  let offset = 0;
  let place: { start: number; end: number } | undefined;
  for (const word of run.words) {
    const [from, to] = [offset, offset + word.text.length];
    if (from < found.end && to > found.start) {
      const start = word.start + Math.max(0, found.start - from);
      place = {
        start: Math.min(place?.start ?? start, start),
        end: word.start + Math.min(word.text.length, found.end - from),
      };
    }
    offset = to + 1;
  }
  return place && { ...place, value: found.value };
}

function moved(found: FoundValue | undefined, by: number): FoundValue | undefined {
  return found && { start: found.start + by, end: found.end + by, value: found.value };
}

function fieldOf(laidOut: LaidOut, { name, kind }: FieldQuery, label: Span, found: Answer): DocumentField {
  const { start, end, value, inSentence } = found;
  const { page } = laidOut;
  const words = laidOut.words.filter((word) => word.start < end && word.end > start);
  const [from, to] = [Math.min(label.start, start), Math.max(end, label.end)];
  return {
    name,
    kind,
    value,
    page: page.page,
    quote: squeeze(inSentence ? sentenceAround(laidOut, from, to) : formQuote(page, from, to, start)),
    box: words.length > 0 && hasPlaces(page) ? boxOnPage(aroundAll(words.map(({ box }) => box)), page) : null,
    ...doubtfulAmong(words),
  };
}

/** Label and value with the words between them; where these are many, the line the value stands in. */
function formQuote(page: Page, from: number, to: number, value: number): string {
  if (to - from <= longest.label) return textOf(page).slice(from, to);
  let offset = 0;
  for (const { text } of page.lines) {
    if (value < offset + text.length + 1) return text;
    offset += text.length + 1;
  }
  return "";
}

/** The sentence around a place in a text, where its ends are near and in the same paragraph. */
function sentenceAround({ text, page }: LaidOut, from: number, to: number): string {
  const near = Math.max(paragraphStart(page, from), from - longest.sentence / 2, 0);
  const before = text.slice(near, from);
  const after = text.slice(to, to + longest.sentence / 2);
  const opening = [...before.matchAll(/[.;:]\s+/g)].at(-1);
  const closing = /^[^.;]*[.;](?=\s|$)/.exec(after);
  const cut = near > 0 && near === from - longest.sentence / 2;
  const start = opening ? near + opening.index + opening[0].length : cut ? from : near;
  return text.slice(start, to + (closing?.[0].length ?? 0));
}

/** Where the paragraph of a place in the page's text starts: after a line with white under it; 0 without positions. */
function paragraphStart(page: Page, place: number): number {
  let offset = 0;
  let start = 0;
  let bottom: number | undefined;
  const lie = lieOf(page);
  for (const { text, words } of page.lines) {
    if (offset > place) break;
    const box = words[0] && aroundAll(words.map((word) => straightBox(word.box, page, lie)));
    if (box && bottom !== undefined && (box.y - bottom > box.height || bottom - box.y > 3 * box.height)) start = offset;
    if (box) bottom = box.y + box.height;
    offset += text.length + 1;
  }
  return start;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

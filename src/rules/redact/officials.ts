import type { Official, RedactionSpan } from "../../model/document.ts";
import { suffixes } from "./name-words.ts";
import { listForm } from "./word-kinds.ts";

/** A name as it is written; `double` is its last two words as one surname, which some write without the hyphen. */
type Name = { readonly given: string; readonly surname: string; readonly double: string };

const doubleName = /\p{L}[\p{L}\p{M}'\u2018\u2019]*(?:[-\u2010\u2011]\n?\p{L}[\p{L}\p{M}'\u2018\u2019]*)*/gu;
const wordsOf = (name: string): string[] =>
  (name.match(doubleName) ?? [])
    .map((word) => listForm(word.replace(/[\u2010\u2011]/g, "-").replace("\n", "")))
    .filter((word) => !suffixes.has(word));

/** Returns a name's first given name and surname, from “Chris M. Skinner” and from “Skinner, Chris M.” alike. */
function partsOf(name: string): Name | null {
  const [head, tail] = name.split(/,(?=\s*\p{L}{1,})/u);
  const inverted = tail !== undefined && !suffixes.has(wordsOf(tail)[0] ?? "JR");
  const words = wordsOf(inverted ? `${tail} ${head!}` : name);
  const surname = words.at(-1);
  if (surname === undefined) return null;
  return { given: words.length > 1 ? words[0]! : "", surname, double: words.slice(-2).join("-") };
}

/** Returns whether two given names can be one person's: the same, an initial, or the short for the long. */
function sameGiven(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (short.length === 1 || short.length >= 3) && long.startsWith(short);
}

const titleBefore =
  /\b(?:mrs?|ms|dr|hon|sgt|lt|cpt|capt|cmdr|chief|sheriff|undersheriff|deputy|officer|detective|sergeant|lieutenant|captain|commander|major|colonel|agent|judge|justice|senator|sen|representative|rep|commissioner|councilor|mayor|governor|gov|secretary|president|director|manager|administrator|superintendent|attorney)\.?[ \n]+$/i;

/**
 * Returns the spans without the names of officials: “Chris Skinner”, “Skinner, Chris”, “C. Skinner”; a bare surname
 * after a title, or after a fuller form earlier in the text when nobody else there bears it.
 */
export function withoutOfficials(
  text: string,
  spans: readonly RedactionSpan[],
  officials: readonly Official[],
): RedactionSpan[] {
  const known = officials.flatMap(({ name }) => partsOf(name) ?? []);
  if (known.length === 0) return [...spans];
  const doubles = new Set(known.flatMap(({ surname }) => (surname.includes("-") ? [surname] : [])));
  const named = spans.map((span) => {
    const name = span.kind === "name" ? partsOf(text.slice(span.start, span.end)) : null;
    if (name === null || !doubles.has(name.double)) return name;
    // Quimby Ashdown, of somebody who is listed as Quimby-Ashdown: the surname alone, or with a given name before it.
    const alone = name.double === `${name.given}-${name.surname}`;
    return { ...name, given: alone ? "" : name.given, surname: name.double };
  });
  const bearers = (surname: string): Name[] => known.filter((official) => official.surname === surname);
  const others = new Set(
    named.flatMap((name) =>
      name !== null &&
      name.given !== "" &&
      !bearers(name.surname).some((official) => sameGiven(official.given, name.given))
        ? [name.surname]
        : [],
    ),
  );
  const introduced = new Map<string, number>();
  const full = (name: Name): boolean =>
    name.given !== "" && bearers(name.surname).some((official) => sameGiven(official.given, name.given));
  named.forEach((name, at) => {
    if (name !== null && full(name))
      introduced.set(name.surname, Math.min(spans[at]!.start, introduced.get(name.surname) ?? Infinity));
  });
  return spans.filter((span, at) => {
    const name = named[at];
    if (name === null || name === undefined) return true;
    if (full(name)) return false;
    // A given name alone, of an official whose full name stands before it: “thanked Chris”.
    if (name.given !== "" || bearers(name.surname).length === 0 || others.has(name.surname)) return true;
    const titled = titleBefore.test(text.slice(Math.max(0, span.start - 24), span.start));
    return !(titled || (introduced.get(name.surname) ?? Infinity) < span.start);
  });
}

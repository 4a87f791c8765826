import { headWords, roleWords } from "./name-words.ts";
import { isClearName, kindOf, listForm } from "./word-kinds.ts";
import type { CueStrength } from "./name-cues.ts";
import type { Token } from "./tokens.ts";

/** What a run of words looks like: a reason, and whether it can be nothing but a name. */
export type ShapeFinding = { readonly because: string; readonly certain: boolean };

type Parts = {
  readonly full: readonly Token[];
  readonly initials: number;
  readonly joined: number;
  /** Words that this text also writes in small letters: they are words of the language here. */
  readonly written: ReadonlySet<string>;
};

const sure = (because: string): ShapeFinding => ({ because, certain: true });
const unsure = (because: string): ShapeFinding => ({ because, certain: false });

/** Returns whether the run's full words, with so many initials among them, are a person's name without any cue. */
export function bareShape({ full, initials, joined, written }: Parts): ShapeFinding | null {
  const plain = (token: Token): boolean => kindOf(token.text).ordinary || written.has(listForm(token.text));
  const clear = (token: Token): boolean => isClearName(token.text) && !written.has(listForm(token.text));
  const given = (token: Token): boolean => kindOf(token.text).given;
  const surname = (token: Token): boolean => kindOf(token.text).surname;
  const name = (token: Token): boolean => given(token) || surname(token);
  const strange = (token: Token): boolean => kindOf(token.text).strange && !written.has(listForm(token.text));
  const place = (token: Token): boolean => kindOf(token.text).place;
  const [first, last] = [full[0], full.at(-1)];
  if (first === undefined || last === undefined || full.length > 4) return null;
  if (full.some((token) => kindOf(token.text).decisive)) return null;
  // Two names with a hyphen between are one surname, or a firm.
  if (full.length - joined === 1 && full.length > 1 && initials === 0) return null;
  const upper = full.some((token) => token.shape === "upper");
  if (full.length === 1) {
    if (initials === 0) return null;
    if (surname(last) && (clear(last) || (!upper && !place(last)))) return unsure("initial and surname");
    return strange(last) && !upper ? unsure("initial and unknown word") : null;
  }
  if (headWords.has(listForm(last.text)) || headWords.has(listForm(first.text))) return null;
  if (full.slice(1, -1).some((token) => !name(token) && !strange(token))) return null;
  const clearGiven = clear(first) && given(first);
  if (clearGiven && clear(last)) return sure("given name and surname");
  const { ordinary } = kindOf(last.text);
  if (clearGiven && !ordinary && !place(last) && !name(last) && !written.has(listForm(last.text)))
    return unsure("given name and unknown word");
  if (clearGiven && name(last))
    return initials > 0 ? sure("given name, initial, surname") : unsure("given name and ambiguous word");
  if (given(first) && clear(last)) return unsure("ambiguous given name and surname");
  const titled = full.every((token) => token.shape === "title") && full.length === 2 && joined === 0;
  if (titled && clearGiven && ordinary && !roleWords.has(listForm(last.text)) && !written.has(listForm(last.text)))
    return unsure("given name and a word");
  if (titled && strange(first) && surname(last) && !place(last) && !written.has(listForm(last.text)))
    return unsure("unknown word and ambiguous surname");
  if (given(first) && strange(last) && !upper) return unsure("ambiguous given name and unknown word");
  if (given(first) && surname(last) && initials > 0) return unsure("given name, initial, surname; each ambiguous");
  if (initials > 0 && !upper && (name(first) || strange(first)) && (surname(last) || strange(last)))
    return unsure("name, initial, name");
  if (upper) {
    if (clear(first) && clear(last)) return unsure("two surnames");
    const long = full.length === 2 && full.every((token) => token.text.length > 3);
    const beside = (clearGiven && strange(last)) || (strange(first) && clear(last) && given(last));
    return long && beside ? unsure("given name and unknown word, in capitals") : null;
  }
  if (clear(first) && (clear(last) || strange(last))) return unsure("surname and name");
  if (strange(first) && clear(last)) return unsure("unknown word and name");
  if (strange(first) && strange(last) && full.slice(1, -1).some(clear)) return unsure("unknown words around a name");
  if (strange(first) && strange(last) && full.length === 2 && !plain(first)) return unsure("two unknown words");
  return null;
}

/** Returns whether the run's full words are a name, given a cue before them. */
export function cuedShape({ full, initials, written }: Parts, strength: CueStrength): ShapeFinding | null {
  const kinds = full.map((token) => kindOf(token.text));
  const last = full.at(-1);
  if (last === undefined || full.length > 4 || kinds.some((kind) => kind.decisive)) return null;
  const names = kinds.filter(
    (kind) => kind.given || kind.surname || (kind.place && !kind.ordinary && strength !== "hint"),
  ).length;
  const stranges = full.filter((token) => kindOf(token.text).strange && !written.has(listForm(token.text))).length;
  const clears = full.filter((token) => isClearName(token.text) && !written.has(listForm(token.text))).length;
  const [only] = kinds;
  // After a title or a label a given name brings its surname with it, even one that is an ordinary word.
  if (
    full.length === 2 &&
    strength !== "hint" &&
    only!.given &&
    isClearName(full[0]!.text) &&
    full[1]!.shape !== "lower" &&
    !headWords.has(listForm(full[1]!.text))
  )
    return strength === "phrase" && !kinds[1]!.surname && !kinds[1]!.strange
      ? null
      : sure("given name and another word");
  // After Mr. any word is a name.
  const alone = strength === "mister" && full.length === 1 && last.shape !== "lower";
  if (names + stranges !== full.length) return alone && !headWords.has(listForm(last.text)) ? unsure("any word") : null;
  if (full.length === 1) {
    // Short words in capitals are abbreviations more often than names.
    const abbreviation = full[0]!.shape === "upper" && full[0]!.text.length < 6;
    if (abbreviation && initials === 0) return null;
    if (clears === 1) return sure("name");
    if (stranges === 1) return strength === "hint" ? null : unsure("unknown word");
    if (strength === "phrase" && (only!.given || only!.surname) && !only!.ordinary)
      return unsure("name that is a place too");
    const capital = full[0]!.shape !== "lower";
    return capital && (strength === "title" || strength === "mister") && only!.surname
      ? unsure("ambiguous surname")
      : null;
  }
  if (clears > 0) return sure("name");
  if (strength === "hint" && stranges < 2) return null;
  if (initials > 0 && names > 0) return unsure("ambiguous name");
  if (stranges > 0) return unsure("unknown words");
  return strength === "phrase" || strength === "hint" ? null : unsure("ambiguous name");
}

import { kindOf, listForm, sortOf } from "../word-kinds.ts";
import { addressBits } from "./address-words.ts";
import { hashText, mix } from "./hash.ts";

/** What the tagger knows of a word by itself, as hashes and small numbers; the word cannot be read from it. */
export type Traits = {
  /** The word in small letters; 0 where the word shall not be known by itself. */
  readonly identity: number;
  /** How it is written, each letter and figure as its class, at most two alike in a row. */
  readonly shape: number;
  /** How it is written, roughly: see `rough`. */
  readonly rough: number;
  /** What word lists say it can be, one bit each. */
  readonly lists: number;
  /** What it can be in an address, one bit each. */
  readonly address: number;
  readonly beginnings: readonly [number, number, number];
  readonly endings: readonly [number, number, number, number];
  /** Figures in it, at most 7. */
  readonly figures: number;
  readonly length: number;
  /** Its sort in the language: a verb in the past, a preposition. */
  readonly sort: number;
};

/** Rough shapes: a small number each. */
export const rough = {
  mark: 0,
  lower: 1,
  title: 2,
  upper: 3,
  initial: 4,
  mixed: 5,
  number: 6,
  code: 7,
  break: 8,
  mask: 9,
  edge: 10,
  web: 11,
} as const;

function roughOf(word: string): number {
  if (/^\p{N}+$/u.test(word)) return rough.number;
  if (/\p{N}/u.test(word)) return rough.code;
  if (!/\p{Lu}/u.test(word)) return rough.lower;
  if (/^\p{Lu}\p{M}*$/u.test(word)) return rough.initial;
  if (!/\p{Ll}/u.test(word)) return rough.upper;
  return /^\p{Lu}[^\p{Lu}]*$/u.test(word) ? rough.title : rough.mixed;
}

function shapeOf(word: string): string {
  return word
    .replace(/\p{Lu}/gu, "X")
    .replace(/\p{Ll}/gu, "x")
    .replace(/\p{N}/gu, "9")
    .replace(/([Xx])\1{2,}/g, "$1$1")
    .replace(/9{6,}/g, "999999");
}

/** Returns the bits that lists have of a word; a word no list knows is strange (32). */
function listBits(word: string): number {
  const { given, surname, ordinary, place, decisive, strange } = kindOf(word);
  return (
    (given ? 1 : 0) |
    (surname ? 2 : 0) |
    (ordinary ? 4 : 0) |
    (place ? 8 : 0) |
    (decisive ? 16 : 0) |
    (strange ? 32 : 0)
  );
}

/** Returns the hash of a word's sort; of one that no lexicon has, of the end that may be a verb's. */
function sortHash(lower: string): number {
  const sort = sortOf(lower);
  if (/Name$|^Actor|City|Country|Region|Place|Organization|SportsTeam/.test(sort)) return 0;
  return hashText(sort === "" ? `-${/(?:ed|ing|ly|s)$/.exec(lower)?.[0] ?? ""}` : sort);
}

const memory = new Map<string, Traits>();

/** Returns the traits of a word, number or mark. */
export function traitsOf(text: string): Traits {
  const known = memory.get(text);
  if (known !== undefined) return known;
  const word = /^[\p{L}\p{N}]/u.test(text);
  const lower = text.toLowerCase();
  const plain = word ? listForm(text).toLowerCase() : lower;
  const figures = Math.min(7, text.replace(/[^\p{N}]/gu, "").length);
  const letters = word && figures === 0;
  const part = (from: string): number => (letters ? hashText(from) : 0);
  const traits: Traits = {
    // Numbers are known by their shape, and the smallest by themselves.
    identity: figures > 2 ? hashText(shapeOf(text)) : hashText(lower.replaceAll("\u2019", "'")),
    shape: hashText(word ? shapeOf(text) : text),
    rough: word ? roughOf(text) : rough.mark,
    lists: letters && text.length > 1 ? listBits(text) : 0,
    address: letters ? addressBits(plain) : 0,
    beginnings: [part(plain.slice(0, 2)), part(plain.slice(0, 3)), part(plain.slice(0, 4))],
    endings: [part(plain.slice(-1)), part(plain.slice(-2)), part(plain.slice(-3)), part(plain.slice(-4))],
    figures,
    length: Math.min(9, text.length),
    sort: letters ? sortHash(lower) : 0,
  };
  if (memory.size > 50_000) memory.clear();
  memory.set(text, traits);
  return traits;
}

/** Traits of what is no word of the text. */
export const blankTraits = (form: "break" | "mask" | "edge" | "web", name: string): Traits => ({
  identity: mix(977, hashText(name)),
  shape: hashText(form),
  rough: rough[form],
  lists: 0,
  address: 0,
  beginnings: [0, 0, 0],
  endings: [0, 0, 0, 0],
  figures: 0,
  length: 0,
  sort: 0,
});

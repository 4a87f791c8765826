import { mix } from "./hash.ts";
import { linesOf } from "./lines.ts";
import type { Piece } from "./pieces.ts";
import { blankTraits, rough, traitsOf } from "./traits.ts";
import type { Traits } from "./traits.ts";

/** How many bits a feature's place in the table has. */
export const tableBits = 20;

/** Kinds of steps from piece to piece: onto a word, a word without a blank before it, a mark, a comma, a line's end … */
export const stepCount = 8;

const edge = blankTraits("edge", "edge");
const lineBreak = blankTraits("break", "break");
const web = blankTraits("web", "web");
const paragraph = blankTraits("break", "paragraph");

/** Returns what is known of a piece by itself. */
export function traitsOfPiece(piece: Piece): Traits {
  switch (piece.form) {
    case "break":
      return /\n\s*\n/.test(piece.text) ? paragraph : lineBreak;
    case "mask":
      return blankTraits("mask", piece.text[0] === "[" ? piece.text : "[]");
    case "web":
      return web;
    case "word":
    case "mark":
      return traitsOf(piece.text);
  }
}

/** What the tagger sees of a text: for each piece the places of its features in the table, and the kind of step to it. */
export type Sight = { readonly perPiece: number; readonly features: Int32Array; readonly steps: Uint8Array };

const perPiece = 74;
const shift = 32 - tableBits;

/**
 * Returns the features of each piece of a text: words, shapes, beginnings and endings, what lists say, what stands around
 * it, where in its line and among capitals it stands. `small` are words that the text writes in small letters elsewhere.
 */
export function featuresOf(
  pieces: readonly Piece[],
  traits: readonly Traits[],
  small: ReadonlySet<string> = new Set(),
): Sight {
  const count = pieces.length;
  const features = new Int32Array(count * perPiece);
  const steps = new Uint8Array(count);
  const lines = linesOf(pieces, traits);
  const numbers = nearest(traits, lines, ({ figures }) => figures > 0);
  const streets = nearest(traits, lines, ({ address }) => (address & 1) > 0);
  const units = nearest(traits, lines, ({ address }) => (address & 2) > 0);
  const states = nearest(traits, lines, ({ address, rough: how }) => (address & 4) > 0 && how !== rough.lower);
  const kinds = traits.map((each) => mix(each.rough, each.lists | (each.address << 6)));
  const of = (at: number): Traits => traits[at] ?? edge;
  const kindAt = (at: number): number => kinds[at] ?? 7;
  for (let at = 0; at < count; at++) {
    const own = traits[at]!;
    const [p1, p2, p3, n1, n2, n3] = [of(at - 1), of(at - 2), of(at - 3), of(at + 1), of(at + 2), of(at + 3)];
    const glue = (pieces[at]!.glued ? 1 : 0) | (pieces[at + 1]?.glued === true ? 2 : 0);
    const mode = lines.mode[at]!;
    const written = own.rough | (mode << 4);
    const kind = mix(kinds[at]!, mode);
    steps[at] = stepOf(pieces[at]!, own);
    let into = at * perPiece;
    let template = 0;
    const put = (hash: number): void => {
      features[into++] = mix(hash, (template += 0x10001)) >>> shift;
    };
    const named = (id: number, hash: number): void => {
      template += 0x10001;
      features[into++] = id === 0 ? -1 : mix(hash, template) >>> shift;
    };
    put(1);
    put(written);
    put(mix(own.shape, glue));
    put(kind);
    put(mix(own.lists, own.length));
    put(mix(own.address, written));
    named(own.identity, own.identity);
    named(own.identity, mix(own.identity, written));
    for (const part of own.beginnings) named(part, mix(part, own.rough));
    for (const part of own.endings) named(part, mix(part, own.rough));
    named(p1.identity, p1.identity);
    named(n1.identity, n1.identity);
    named(p2.identity, p2.identity);
    named(n2.identity, n2.identity);
    named(p1.identity, mix(p1.identity, written));
    named(n1.identity, mix(n1.identity, written));
    named(p2.identity, mix(p2.identity, written));
    named(n2.identity, mix(n2.identity, written));
    named(p3.identity, mix(p3.identity, own.rough));
    named(n3.identity, mix(n3.identity, own.rough));
    named(own.identity && p1.identity, mix(p1.identity, own.identity));
    named(own.identity && n1.identity, mix(own.identity, n1.identity));
    named(p1.identity && n1.identity, mix(mix(p1.identity, n1.identity), own.rough));
    named(p1.identity && p2.identity, mix(mix(p2.identity, p1.identity), own.rough));
    named(n1.identity && n2.identity, mix(mix(n1.identity, n2.identity), own.rough));
    put(mix(p1.rough, written));
    put(mix(n1.rough, written));
    put(mix(mix(p1.rough, n1.rough), written));
    put(mix(mix(p2.rough, p1.rough), written));
    put(mix(mix(n1.rough, n2.rough), written));
    put(mix(mix(mix(p2.rough, p1.rough), mix(n1.rough, n2.rough)), written));
    put(mix(kindAt(at - 1), kind));
    put(mix(kind, kindAt(at + 1)));
    put(mix(mix(kindAt(at - 1), kind), kindAt(at + 1)));
    put(mix(mix(kindAt(at - 2), kindAt(at - 1)), kind));
    put(mix(mix(kind, kindAt(at + 1)), kindAt(at + 2)));
    named(p1.identity, mix(p1.identity, kind));
    named(n1.identity, mix(n1.identity, kind));
    named(p1.identity, mix(mix(p1.identity, kind), kindAt(at + 1)));
    named(n1.identity, mix(mix(n1.identity, kind), kindAt(at - 1)));
    put(mix(mix(p1.endings[2], p1.rough), kind));
    put(mix(mix(n1.endings[1], n1.rough), kind));
    put(mix(mix(n1.endings[2], n1.rough), written));
    const first = lines.first[at]!;
    const end = lines.end[at]!;
    const place = Math.min(2, at - first) | (Math.min(2, end - 1 - at) << 2);
    put(mix(place, kind));
    put(mix(mix(place, Math.min(12, end - first)), written));
    named(of(first).identity, mix(mix(of(first).identity, Math.min(5, at - first)), own.rough));
    put(mix(mix(of(first - 2).shape, place), written));
    const [runFirst, runEnd] = [lines.runFirst[at]!, lines.runEnd[at]!];
    const run = Math.min(5, runEnd - runFirst) | (Math.min(4, at - runFirst) << 3) | (mode << 6);
    const inRun = runEnd - runFirst > 1 || own.rough === rough.title || own.rough === rough.upper;
    const before = inRun ? of(runFirst - 1) : edge;
    const after = inRun ? of(runEnd) : edge;
    put(mix(run, own.rough));
    named(before.identity, mix(before.identity, run));
    named(after.identity, mix(after.identity, run));
    named(before.identity && after.identity, mix(mix(before.identity, after.identity), run));
    put(mix(mix(kindAt(runFirst), kindAt(runEnd - 1)), run));
    put(mix(mix(kindAt(runFirst - 1), kindAt(runEnd)), mix(run, own.rough)));
    put(mix(listsOf(traits, runFirst, runEnd), run));
    put(mix(mix(numbers[at]!, streets[at]!), written));
    put(mix(mix(numbers[at]!, units[at]!), own.rough));
    put(mix(mix(numbers[at]!, states[at]!), own.rough));
    put(mix(mix(numbers[at]!, streets[at]!), mix(units[at]!, mix(states[at]!, own.rough))));
    put(mix(own.rough === rough.title && small.has(pieces[at]!.text.toLowerCase()) ? 1 : 0, kind));
    put(mix(mix(own.address, p1.address), mix(n1.address, mix(p1.rough, mix(own.rough, n1.rough)))));
    put(mix(mix(own.figures, p1.figures), mix(n1.figures, own.shape)));
    put(mix(p1.sort, written));
    put(mix(n1.sort, written));
    put(mix(mix(p1.sort, n1.sort), written));
    put(mix(mix(p2.sort, p1.sort), kind));
    put(mix(mix(n1.sort, n2.sort), kind));
    put(mix(mix(before.sort, after.sort), run));
    put(mix(own.sort, mix(p1.sort, written)));
    put(mix(own.sort, mix(n1.sort, written)));
    if (into - at * perPiece !== perPiece) throw new Error(`${into - at * perPiece} features, not ${perPiece}`);
  }
  return { perPiece, features, steps };
}

function stepOf(piece: Piece, { rough: how }: Traits): number {
  if (piece.form === "break") return 0;
  if (piece.form === "mask" || piece.form === "web") return 1;
  if (piece.form === "word") return piece.glued ? 2 : how === rough.number ? 3 : how === rough.lower ? 4 : 5;
  return piece.text === "," ? 6 : 7;
}

/** Returns the lists of all words of a run in one. */
function listsOf(traits: readonly Traits[], first: number, end: number): number {
  let bits = 0;
  for (let at = first; at < end; at++) bits |= traits[at]!.lists;
  return bits;
}

/** Returns for each piece how far the nearest piece of a sort is, before it and after it, in its line: 0 where there is none. */
function nearest(
  traits: readonly Traits[],
  { first, end }: { readonly first: Int32Array; readonly end: Int32Array },
  wanted: (traits: Traits) => boolean,
): Uint8Array {
  const count = traits.length;
  const result = new Uint8Array(count);
  let last = -1;
  for (let at = 0; at < count; at++) {
    if (last >= first[at]! && last >= 0) result[at] = bucket(at - last);
    if (wanted(traits[at]!)) last = at;
  }
  last = -1;
  for (let at = count - 1; at >= 0; at--) {
    if (last >= 0 && last <= end[at]!) result[at]! |= bucket(last - at) << 3;
    if (wanted(traits[at]!)) last = at;
  }
  return result;
}

function bucket(distance: number): number {
  return distance <= 3 ? distance : distance <= 6 ? 4 : 5;
}

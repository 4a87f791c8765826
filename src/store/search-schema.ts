import type { SearchFilter } from "../model/search.ts";

/**
 * The tables of a search index, an SQLite file beside the book. Entries are numbered by descending importance, pages
 * from 1 and awards from `firstAward`, so that the first hits of a word in order of rowid are the ones to rank, and
 * a kind is a range. Filters are words of the index too: `facetToken`, which nobody can type.
 */
export const searchSchema = `
create table facet(id integer primary key, name text not null, value text not null, says text not null, entries integer not null, unique(name, value));
create table entry(
  id integer primary key, key text, agency text, vendor text, obligations text, source text not null, place integer not null,
  size integer not null, facets text not null, title text not null, label text not null, body text not null);
create virtual table words using fts5(body, title, label, facets, content='entry', content_rowid='id',
  tokenize="unicode61 remove_diacritics 2");
create table vocabulary(term text primary key, entries integer not null) without rowid;
create table kind(kind text primary key, entries integer not null, size real not null);
`;

export const firstAward = 1_000_000_000;

/** Private use: a token character for the engine, and taken out of every text and every search. */
const mark = "\u{E000}";

/** Returns the token that stands for one value of a filter. */
export function facetToken(id: number): string {
  return `${mark}${id}`;
}

/** Returns the facet numbers of an entry. */
export function facetIds(facets: string): number[] {
  return facets
    .split(" ")
    .filter(Boolean)
    .map((token) => Number(token.slice(mark.length)));
}

/** Returns the key of a filter's value: case does not matter. */
export function facetKey(name: SearchFilter, value: string): string {
  return `${name} ${value.toLowerCase()}`;
}

/** What the engine puts around a hit; no text holds these. */
export const [markStart, markEnd] = ["\u0001", "\u0002"] as const;

const ours = new RegExp(`[\0${markStart}${markEnd}${mark}]`, "gu");

/** Returns a text as the index holds it: as long as before, without the signs the index uses itself. */
export function indexedText(text: string): string {
  return text.replace(ours, " ");
}

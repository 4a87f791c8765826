import { readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { SearchEntry, SearchFilter, SearchRequest } from "../model/search.ts";
import { searchFilters, searchKinds } from "../model/search.ts";
import { UserError } from "../model/user-error.ts";
import { awardEntries } from "../store/award-entries.ts";
import { pageEntries } from "../store/page-entries.ts";
import { SearchIndex } from "../store/search-index.ts";
import { makeSearchIndex } from "../store/search-make.ts";
import type { Book } from "./book.ts";

/** The index's file, beside the book: another book, of other documents say, has one of its own. */
const file = "search.sqlite";

/**
 * Returns the search index over a book's awards and the pages of its documents, made beside the book unless it is
 * there. It appears whole: one that is killed in the making is made again.
 */
export async function openSearch(book: Book): Promise<SearchIndex> {
  const folder = dirname(book.path);
  const path = join(folder, file);
  if (!(await exists(path))) {
    await sweep(folder);
    const making = join(folder, `${file}.making-${process.pid}`);
    await rm(making, { force: true });
    try {
      await makeSearchIndex(making, entriesOf(book));
      await rename(making, path);
    } catch (error) {
      await rm(making, { force: true });
      throw error;
    }
  }
  return new SearchIndex(path);
}

async function* entriesOf(book: Book): AsyncGenerator<SearchEntry> {
  if (book.shelf.documents.length > 0) yield* pageEntries(book.db, book.casebook.settings.fiscalYearStart);
  yield* awardEntries(book.db);
}

/** Takes away what makers that are gone have left. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const maker = /\.sqlite\.making-(\d+)$/.exec(name)?.[1];
    if (maker !== undefined && !isRunning(Number(maker))) await rm(join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** A search as it comes from flags or a form, nothing checked yet; `where` values by filter. */
export type AskedSearch = {
  readonly words: string;
  readonly kind?: string | undefined;
  readonly where?: Readonly<Partial<Record<SearchFilter, readonly string[]>>>;
  readonly limit?: string | undefined;
  readonly page?: string | undefined;
  /** What stands before a name where it was given: `--` for flags. */
  readonly prefix?: string;
};

/** How many hits one page may hold. */
const mostHits = 100;

/** Returns the request asked for; a UserError names an unknown kind or value and lists what there is. */
export function parseSearchRequest(book: Book, index: SearchIndex, asked: AskedSearch): SearchRequest {
  const { kind, prefix = "" } = asked;
  const known = searchKinds.find((k) => k === kind);
  if (kind !== undefined && known === undefined)
    throw new UserError(`${prefix}kind is “${kind}”; expected one of: ${searchKinds.join(", ")}`);
  const where: Partial<Record<SearchFilter, readonly string[]>> = {};
  for (const name of searchFilters) {
    const values = (asked.where?.[name] ?? []).map((value) => knownValue(book, index, name, value, prefix));
    if (values.length > 0) where[name] = values;
  }
  const limit = whole(`${prefix}limit`, asked.limit, 20, mostHits);
  const page = whole(`${prefix}page`, asked.page, 1, 10_000);
  return { words: asked.words, ...(known && { kind: known }), where, limit, offset: (page - 1) * limit };
}

function whole(name: string, given: string | undefined, usual: number, most: number): number {
  const value = given === undefined ? usual : Number(given);
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new UserError(`${name} is “${given}”; expected a whole number from 1 to ${most}`);
  return value;
}

function knownValue(book: Book, index: SearchIndex, name: SearchFilter, given: string, prefix: string): string {
  const value = name === "year" ? given.replace(/^FY/i, "") : given;
  const found =
    index.valueCalled(name, value) ?? declared(book, name).find((v) => v.toLowerCase() === value.toLowerCase());
  if (found !== undefined) return found;
  const values = index.values(name);
  const near = values.filter((v) => v.toLowerCase().includes(value.toLowerCase()));
  const shown = (near.length > 0 ? near : values).slice(0, 12);
  throw new UserError(
    `${prefix}${name} is “${given}”; expected ${shown.length === 0 ? "none: nothing that can be searched has one" : `one of: ${shown.join(", ")}${values.length > shown.length ? ", …" : ""}`}`,
  );
}

/** Values the casebook declares are asked for rightly even where no entry has them. */
function declared(book: Book, name: SearchFilter): string[] {
  const { agencies, technologies, vendors } = book.casebook;
  switch (name) {
    case "agency":
      return agencies.map((a) => a.id);
    case "technology":
      return technologies.map((t) => t.id);
    case "vendor":
      return vendors.map((v) => v.id);
    case "year":
      return [];
  }
}

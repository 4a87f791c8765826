import { Book } from "../casebook/book.ts";
import { findCasebook, openCasebook } from "../casebook/open-casebook.ts";
import { withLock } from "../casebook/lock.ts";
import type { Given } from "./parse-flags.ts";
import { terminalEffects } from "./terminal.ts";

/** Runs work on the book of the casebook a command names, made first where it is missing or old. */
export async function withBook<T>(given: Given, work: (book: Book) => Promise<T>): Promise<T> {
  const folder = await findCasebook(given.text("casebook") ?? ".");
  const effects = terminalEffects();
  const book = await withLock(folder, async () => Book.open(await openCasebook(folder), effects));
  effects.progress("");
  try {
    return await work(book);
  } finally {
    book.close();
  }
}

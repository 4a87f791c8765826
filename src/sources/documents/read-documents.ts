import { basename } from "node:path";
import type { RawDocument } from "../../model/document.ts";
import { UserError } from "../../model/user-error.ts";
import { sharedPool } from "./document-pool.ts";
import { type DocumentProgress, readDocument, type ReadOptions } from "./read-document.ts";

/** A document as read, or the reason it was not; the others are read all the same. */
export type DocumentResult =
  { readonly path: string; readonly document: RawDocument } | { readonly path: string; readonly failure: UserError };

/** Where the reading of several documents is. */
export type ReadingProgress = {
  readonly documents: number;
  readonly documentsDone: number;
  readonly documentsFailed: number;
  readonly pagesDone: number;
  /** Pages of the documents opened so far, and as many for each of the others as those have on average. */
  readonly pagesExpected: number;
  readonly pagesPerSecond: number;
  /** Null until a page is read. */
  readonly secondsLeft: number | null;
};

export type ReadSeveralOptions = Omit<ReadOptions, "onProgress" | "name"> & {
  readonly onProgress?: (progress: ReadingProgress) => void;
  readonly nameOf?: (path: string) => string;
};

/** Reads several documents side by side, and gives each as soon as it is read: in no order, and each of them once. */
export async function* readDocuments(
  paths: readonly string[],
  options: ReadSeveralOptions = {},
): AsyncGenerator<DocumentResult> {
  const pool = options.pool ?? sharedPool();
  const nameOf = options.nameOf ?? basename;
  const waiting = [...new Set(paths)];
  const tally = new Tally(waiting.length);
  const atWork = new Map<string, Promise<DocumentResult>>();
  const { onProgress, nameOf: _, ...shared } = options;
  while (waiting.length > 0 || atWork.size > 0) {
    // One more than there are processes, so that none waits while a document is handed over.
    while (waiting.length > 0 && atWork.size <= pool.size) {
      const path = waiting.shift()!;
      const follow = (progress: DocumentProgress) => onProgress?.(tally.page(path, progress));
      const work = readDocument(path, { ...shared, pool, name: nameOf(path), onProgress: follow }).then(
        (document): DocumentResult => ({ path, document }),
        (failure: unknown): DocumentResult => {
          if (!(failure instanceof UserError)) throw failure;
          return { path, failure };
        },
      );
      atWork.set(path, work);
    }
    const result = await Promise.race(atWork.values());
    atWork.delete(result.path);
    onProgress?.(tally.done(result));
    yield result;
  }
}

/** Adds up how far several documents are. */
class Tally {
  readonly #documents: number;
  readonly #start = performance.now();
  readonly #pages = new Map<string, DocumentProgress>();
  #done = 0;
  #failed = 0;

  constructor(documents: number) {
    this.#documents = documents;
  }

  page(path: string, progress: DocumentProgress): ReadingProgress {
    this.#pages.set(path, progress);
    return this.#now();
  }

  done(result: DocumentResult): ReadingProgress {
    this.#done++;
    if ("failure" in result) {
      this.#failed++;
      // What a failed document has left will not be read.
      const { page } = this.#pages.get(result.path) ?? { page: 0 };
      this.#pages.set(result.path, { page, pages: page });
    } else {
      const pages = result.document.pages.length;
      this.#pages.set(result.path, { page: pages, pages });
    }
    return this.#now();
  }

  #now(): ReadingProgress {
    const opened = [...this.#pages.values()];
    const pagesDone = opened.reduce((sum, { page }) => sum + page, 0);
    const known = opened.reduce((sum, { pages }) => sum + pages, 0);
    const pagesExpected = Math.round(known + (known / Math.max(1, opened.length)) * (this.#documents - opened.length));
    const pagesPerSecond = pagesDone / Math.max(0.001, (performance.now() - this.#start) / 1000);
    return {
      documents: this.#documents,
      documentsDone: this.#done,
      documentsFailed: this.#failed,
      pagesDone,
      pagesExpected,
      pagesPerSecond,
      secondsLeft: pagesDone === 0 ? null : (pagesExpected - pagesDone) / pagesPerSecond,
    };
  }
}

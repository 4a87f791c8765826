import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Book } from "./book.ts";
import { contentKey, programKey } from "./content-key.ts";
import type { Effects } from "./effects.ts";
import { withLock } from "./lock.ts";
import { openCasebook } from "./open-casebook.ts";
import { readCanaries } from "./publish/privacy-gate.ts";
import { fingerprint, mendSwap, refuseForeign, swapIn } from "./publish/dist-folder.ts";
import { judgeWithHistory } from "./claims/judge-with-history.ts";
import { appendHistory, readHistory } from "./claims/verdict-history.ts";
import type { VerdictEntry } from "./claims/verdict-history.ts";
import { pagePictures } from "./documents/page-pictures.ts";

export type BuildResult = {
  readonly book: Book;
  readonly dist: string;
  /** False when the published site was already the one these inputs make. */
  readonly written: boolean;
  readonly claims: number;
  /** Gated claims whose verdict is not supported. */
  readonly failing: readonly { readonly id: string; readonly file: string; readonly says: string }[];
};

/** What the cache remembers of the site it last published. */
type Published = Pick<BuildResult, "claims" | "failing"> & { readonly key: string; readonly fingerprint: string };

/** Builds a casebook: ingest, classify, judge, publish; only what changed. The caller closes the book. */
export async function build(folder: string, effects: Effects): Promise<BuildResult> {
  return withLock(folder, async () => {
    const casebook = await openCasebook(folder);
    const dist = join(folder, "dist");
    await mendSwap(dist, casebook.cache);
    // Charts bring a DOM with them: it is loaded while the engine makes the book; what goes wrong shows where it is used.
    const meanwhile = () => void import("./publish/publish.ts").catch(() => undefined);
    const book = await Book.open(casebook, effects, { meanwhile });
    try {
      const held = await readPublished(casebook.cache);
      const same =
        held?.key === (await siteKey(book, await readHistory(folder))) &&
        held.fingerprint === (await fingerprint(dist));
      const last = same ? held : undefined;
      if (last) return { book, dist, written: false, claims: last.claims, failing: last.failing };
      return { book, dist, written: true, ...(await publish(book, dist, effects)) };
    } catch (error) {
      book.close();
      throw error;
    }
  });
}

async function publish(book: Book, dist: string, effects: Effects): Promise<Pick<Published, "claims" | "failing">> {
  // Pages of documents are drawn in processes of their own, while this one judges; what goes wrong is thrown where the
  // pictures are asked for, and nothing is drawn any more once this is over.
  const drawing = Promise.allSettled(book.shelf.documents.map((document) => pagePictures(book.casebook, document)));
  try {
    return await publishJudged(book, dist, effects);
  } finally {
    await drawing;
  }
}

async function publishJudged(
  book: Book,
  dist: string,
  effects: Effects,
): Promise<Pick<Published, "claims" | "failing">> {
  const { casebook } = book;
  await refuseForeign(dist);
  effects.progress("judging claims");
  const { claims, history, entries } = await judgeWithHistory(book);
  effects.progress("writing pages");
  // A build that finds nothing changed never loads it.
  const { writeSite } = await import("./publish/publish.ts");
  const made = join(casebook.cache, "tmp", "dist");
  await rm(made, { recursive: true, force: true });
  await mkdir(join(casebook.cache, "tmp"), { recursive: true });
  await writeSite(book, claims, history, made);
  await swapIn(made, dist, casebook.cache);
  await appendHistory(casebook.folder, entries);
  const failing = claims
    .filter((j) => j.claim.gate && j.verdict !== "supported")
    .map((j) => ({ id: j.claim.id, file: j.claim.file, says: `${j.verdict}: ${j.says}` }));
  const published: Published = {
    key: await siteKey(book, history),
    fingerprint: (await fingerprint(dist)) ?? "",
    claims: claims.length,
    failing,
  };
  await writeFile(join(casebook.cache, "published.json"), JSON.stringify(published));
  return { claims: published.claims, failing };
}

async function readPublished(cache: string): Promise<Published | undefined> {
  const text = await readFile(join(cache, "published.json"), "utf8").catch(() => undefined);
  try {
    return text === undefined ? undefined : (JSON.parse(text) as Published);
  } catch {
    // Cut off when a build was killed; the site is made again.
    return undefined;
  }
}

/** Names everything the site's bytes, and whether they may be published, depend on. */
async function siteKey(book: Book, history: readonly VerdictEntry[]): Promise<string> {
  const { claims, authorities, settings } = book.casebook;
  return contentKey({
    program: programKey(),
    book: book.key,
    claims,
    authorities,
    settings,
    history,
    canaries: await readCanaries(book.casebook.folder),
  });
}

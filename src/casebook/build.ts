import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Judgement } from "../model/claim.ts";
import { Book } from "./book.ts";
import { contentKey, programKey } from "./content-key.ts";
import type { Effects } from "./effects.ts";
import { judgeClaims } from "./judge-claims.ts";
import { withLock } from "./lock.ts";
import { openCasebook } from "./open-casebook.ts";
import { isPublished, mendSwap, refuseForeign, swapIn } from "./dist-folder.ts";
import { appendHistory, newEntries, readHistory, verdictsBefore } from "./verdict-history.ts";

export type BuildResult = {
  readonly book: Book;
  readonly claims: readonly Judgement[];
  readonly dist: string;
  /** False when the published site was already the one these inputs make. */
  readonly written: boolean;
  /** Gated claims whose verdict is not supported. */
  readonly failing: readonly Judgement[];
};

/** Builds a casebook: ingest, classify, judge, publish; only what changed. The caller closes the book. */
export async function build(folder: string, effects: Effects): Promise<BuildResult> {
  return withLock(folder, async () => {
    const cache = join(folder, ".tallylight");
    const dist = join(folder, "dist");
    await mendSwap(dist, cache);
    const casebook = await openCasebook(folder);
    const book = await Book.open(casebook, effects);
    try {
      const history = await readHistory(folder);
      const asOf = book.asOf;
      const judged = await judgeClaims(book, new Map());
      const entries = newEntries(history, judged, asOf);
      const whole = [...history, ...entries];
      const before = verdictsBefore(whole);
      const claims = judged.map((j) => ({ ...j, before: before.get(j.claim.id) ?? null }));
      const key = contentKey({ program: programKey(), book: book.key, claims: casebook.claims, authorities: casebook.authorities, settings: casebook.settings, history: whole });
      const failing = claims.filter((j) => j.claim.gate && j.verdict !== "supported");
      const published = join(cache, "published");
      const upToDate = (await readFile(published, "utf8").catch(() => "")) === key && (await isPublished(dist));
      if (upToDate) return { book, claims, dist, written: false, failing };
      await refuseForeign(dist);
      effects.progress("writing pages");
      // Charts bring a DOM with them; a build that finds nothing changed never loads it.
      const { writeSite } = await import("./publish.ts");
      const made = join(cache, "tmp", "dist");
      await rm(made, { recursive: true, force: true });
      await mkdir(join(cache, "tmp"), { recursive: true });
      await writeSite(book, claims, whole, made);
      await swapIn(made, dist, cache);
      await writeFile(published, key);
      await appendHistory(folder, entries);
      return { book, claims, dist, written: true, failing };
    } catch (error) {
      book.close();
      throw error;
    }
  });
}

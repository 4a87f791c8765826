import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserError } from "../../model/user-error.ts";
import { Book } from "../book.ts";
import type { Difference } from "./compare-sites.ts";
import { compareSites } from "./compare-sites.ts";
import type { Effects } from "../effects.ts";
import { judgeWithHistory } from "../claims/judge-with-history.ts";
import { openCasebook } from "../open-casebook.ts";
import { writeSite } from "./publish.ts";
import { recognisedDifference } from "../documents/recognised-cache.ts";

/** Holds the pages a casebook keeps as recognised (`ocr/`) against the same pages recognised again. */
async function compareRecognised(book: Book, folder: string): Promise<Difference[]> {
  const { documentPolicy, policyKey } = await import("../documents/document-policy.ts");
  const policy = policyKey(documentPolicy(book.casebook));
  const out: Difference[] = [];
  for (const { account } of book.shelf.documents) {
    if (account.recognised === 0) continue;
    const { id, sha256 } = account.declaration;
    const what = await recognisedDifference(folder, sha256, policy, (await book.shelf.held(id))!.pages);
    if (what !== undefined) out.push({ path: `ocr/${sha256}.json.gz`, what });
  }
  return out;
}

export type Verification = {
  readonly dist: string;
  readonly files: number;
  readonly numbers: number;
  readonly differences: readonly Difference[];
};

/**
 * Re-derives a published site from the casebook's sources, in a cache of its own, and compares every file and every
 * number with what is published. Nothing of the casebook is written. A UserError when there is nothing to verify.
 */
export async function verify(folder: string, dist: string, effects: Effects): Promise<Verification> {
  if (
    !(await stat(join(dist, "manifest.json")).then(
      (s) => s.isFile(),
      () => false,
    ))
  ) {
    throw new UserError(`${dist}: no manifest.json; expected a site published by “tallylight build”`);
  }
  const manifest = await readFile(join(dist, "manifest.json"), "utf8");
  try {
    JSON.parse(manifest);
  } catch {
    return { dist, files: 1, numbers: 0, differences: [{ path: "manifest.json", what: "is not JSON" }] };
  }
  const cache = await mkdtemp(join(tmpdir(), "tallylight-verify-"));
  try {
    effects.progress("re-deriving from the sources");
    const book = await Book.open(await openCasebook(folder, cache), effects, { reread: true });
    try {
      const { claims, history } = await judgeWithHistory(book);
      const made = join(cache, "dist");
      await writeSite(book, claims, history, made);
      effects.progress("comparing every file and number");
      const compared = await compareSites(made, dist);
      const recognised = book.shelf.documents.length === 0 ? [] : await compareRecognised(book, folder);
      return { dist, ...compared, differences: [...recognised, ...compared.differences] };
    } finally {
      book.close();
    }
  } finally {
    await rm(cache, { recursive: true, force: true });
  }
}

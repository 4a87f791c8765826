import { readFile } from "node:fs/promises";
import type { Casebook } from "../casebook.ts";
import type { RedactedDocument } from "../../model/document.ts";
import { accountOf } from "./document-account.ts";
import { documentFacts } from "./document-facts.ts";
import { DocumentCache, documentKey } from "./document-cache.ts";
import { documentPolicy } from "./document-policy.ts";
import { DocumentShelf } from "./document-shelf.ts";
import type { ShelvedDocument } from "./document-shelf.ts";

/**
 * Returns a shelf of the same documents as the casebook's decisions now mask them, as far as the cache has them so; the
 * others stand as they did. What it took is held in memory, for a newer decision takes it off the disk again.
 */
export async function reshelve(casebook: Casebook, before: DocumentShelf): Promise<DocumentShelf> {
  const cache = new DocumentCache(casebook.cache);
  const policy = documentPolicy(casebook);
  const held = new Map<string, RedactedDocument["pages"]>();
  const documents: ShelvedDocument[] = [];
  for (const shelved of before.documents) {
    const { declaration, bytes } = shelved.account;
    const path = cache.pathOf(cache.keyOf(declaration, policy));
    const text = shelved.path === null ? undefined : await readFile(path, "utf8").catch(whenThere);
    if (text === undefined) {
      documents.push(shelved);
      const pages = shelved.path === null ? undefined : before.inMemory(declaration.id);
      if (pages) held.set(declaration.id, pages);
      continue;
    }
    const document = JSON.parse(text) as RedactedDocument;
    held.set(declaration.id, document.pages);
    const key = documentKey(path, document);
    const facts = documentFacts(declaration, document.pages);
    documents.push({ key, path, account: accountOf(declaration, bytes, document), facts });
  }
  return new DocumentShelf(documents, held);
}

/** A file that is not there is not masked so yet; anything else that goes wrong is no answer. */
function whenThere(error: unknown): undefined {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
  throw error;
}

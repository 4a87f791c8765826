import { readFile } from "node:fs/promises";
import type { DocumentAccount, DocumentFacts, HeldDocument } from "../../model/document-source.ts";
import type { Page, RedactedDocument } from "../../model/document.ts";

/** A document after ingest: its accounts, its facts, and the file of the cache its redacted pages lie in. */
export type ShelvedDocument = {
  readonly account: DocumentAccount;
  readonly facts: DocumentFacts;
  /** Names the pages by the file and what they say; null where the document could not be read. */
  readonly key: string | null;
  readonly path: string | null;
};

/** How many documents stay in memory once opened. */
const open = 8;

/** The documents of a casebook, opened when they are asked for: redacted pages only. */
export class DocumentShelf {
  readonly documents: readonly ShelvedDocument[];
  readonly #opened = new Map<string, Promise<HeldDocument>>();

  readonly #inMemory: ReadonlyMap<string, readonly Page[]>;

  /** Pages given by id are not looked for on the disk. */
  constructor(documents: readonly ShelvedDocument[], inMemory: ReadonlyMap<string, readonly Page[]> = new Map()) {
    this.documents = documents;
    this.#inMemory = inMemory;
  }

  /** Returns the pages of a document that were given. */
  inMemory(id: string): readonly Page[] | undefined {
    return this.#inMemory.get(id);
  }

  /** Returns a document by its id, without pages where it could not be read; undefined where the casebook has none of that id. */
  async held(id: string): Promise<HeldDocument | undefined> {
    const shelved = this.documents.find((d) => d.account.declaration.id === id);
    if (!shelved) return undefined;
    const pages = this.#inMemory.get(id);
    if (pages) return { account: shelved.account, facts: shelved.facts, pages };
    const opened = this.#opened.get(id) ?? read(shelved);
    this.#opened.delete(id);
    this.#opened.set(id, opened);
    for (const oldest of this.#opened.keys()) {
      if (this.#opened.size <= open) break;
      this.#opened.delete(oldest);
    }
    return opened;
  }

  /** Returns the documents named, by id. */
  async heldAll(ids: Iterable<string>): Promise<ReadonlyMap<string, HeldDocument>> {
    const out = new Map<string, HeldDocument>();
    for (const id of new Set(ids)) {
      const held = await this.held(id);
      if (held) out.set(id, held);
    }
    return out;
  }
}

async function read({ account, facts, path }: ShelvedDocument): Promise<HeldDocument> {
  if (path === null) return { account, facts, pages: [] };
  const { pages } = JSON.parse(await readFile(path, "utf8")) as RedactedDocument;
  return { account, facts, pages };
}

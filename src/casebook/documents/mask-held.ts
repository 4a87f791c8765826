import { mkdir, rm } from "node:fs/promises";
import { setImmediate as otherWork } from "node:timers/promises";
import type { DocumentDeclaration } from "../../model/document-source.ts";
import type { RawDocument } from "../../model/document.ts";
import type { RedactionPolicy } from "../../rules/redact/policy.ts";
import { DocumentCache } from "./document-cache.ts";

/** How many characters of documents are held in memory; what is over it is read again by the next build. */
const mostCharacters = 5_000_000;

/** Documents as read, in memory only, that are masked anew when a person decides, so that a build need not read them. */
export class HeldDocuments {
  readonly #cache: DocumentCache;
  readonly #held: { readonly declaration: DocumentDeclaration; readonly raw: RawDocument }[] = [];
  /** What was written here and is not asked for any more when a newer decision comes. */
  #written: string[] = [];
  #characters = 0;
  #turn = 0;
  #work: Promise<void> = Promise.resolve();

  constructor(cache: string) {
    this.#cache = new DocumentCache(cache);
  }

  /** Holds a document, as long as there is room. */
  hold(declaration: DocumentDeclaration, raw: RawDocument): void {
    const characters = raw.pages.flatMap(({ lines }) => lines).reduce((sum, { text }) => sum + text.length, 0);
    if (this.#characters + characters > mostCharacters) return;
    this.#characters += characters;
    this.#held.push({ declaration, raw });
  }

  forget(): void {
    this.#held.length = 0;
    this.#characters = 0;
  }

  /** Masks what is held under a newer policy, one document at a time; a policy newer still goes first. */
  mask(policy: RedactionPolicy): Promise<void> {
    const turn = ++this.#turn;
    this.#work = this.#work.catch(() => undefined).then(() => this.#maskAll(policy, turn));
    return this.#work;
  }

  async #maskAll(policy: RedactionPolicy, turn: number): Promise<void> {
    if (turn !== this.#turn) return;
    await mkdir(this.#cache.folder, { recursive: true });
    for (const path of this.#written.splice(0)) await rm(path, { force: true });
    for (const { declaration, raw } of this.#held) {
      // Requests come first, and a newer decision makes this one's pages useless.
      await otherWork();
      if (turn !== this.#turn) return;
      if (await this.#cache.has(this.#cache.keyOf(declaration, policy))) continue;
      this.#written.push(await this.#cache.keep(declaration, raw, policy));
    }
  }
}

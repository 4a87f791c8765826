import { hash, randomBytes } from "node:crypto";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { UserError } from "../../model/user-error.ts";
import { foldText } from "../../rules/fold-text.ts";

type Held = { salt: string; settled?: number; sources?: string[]; hashes: string[] };

/**
 * Remembers which recipient names were masked as natural persons, as salted hashes only, so that a name one source
 * flags (a sole proprietor) is masked in every source of the casebook, also where nothing flags it.
 */
export class MaskedNames {
  readonly #path: string;
  #salt = "";
  #hashes = new Set<string>();
  #settled = 0;
  #sources: readonly string[] = [];

  constructor(cache: string) {
    this.#path = join(cache, "masked-names.json");
  }

  async open(): Promise<this> {
    const text = await readFile(this.#path, "utf8").catch(() => "");
    const held = text === "" ? undefined : this.#parse(text);
    this.#salt = held?.salt ?? randomBytes(16).toString("hex");
    this.#hashes = new Set(held?.hashes);
    this.#settled = held?.settled ?? 0;
    this.#sources = held?.sources ?? [];
    return this;
  }

  has(name: string): boolean {
    return this.#hashes.size > 0 && this.#hashes.has(this.#hash(name));
  }

  add(name: string): void {
    this.#hashes.add(this.#hash(name));
  }

  /** True when a name was added that not every source has been held against, in this build or one that was stopped. */
  get grew(): boolean {
    return this.#hashes.size > this.#settled;
  }

  /** True when a source is gone that names may have come from; what is published must not depend on what once was. */
  restsOnOthersThan(sources: readonly string[]): boolean {
    return this.#hashes.size > 0 && this.#sources.some((sha256) => !sources.includes(sha256));
  }

  /** Forgets every name; the sources that are left say them again when they are read. */
  forget(): void {
    [this.#hashes, this.#settled, this.#sources] = [new Set(), 0, []];
    this.save();
  }

  /** Says that each of these sources, by SHA-256, has been held against every name. */
  settle(sources: readonly string[]): void {
    if (!this.grew && sources.join() === this.#sources.join()) return;
    [this.#settled, this.#sources] = [this.#hashes.size, sources];
    this.save();
  }

  /** Writes the file as a whole or not at all; two sources read at once may both save. `source` is one just read. */
  save(source?: string): void {
    if (source !== undefined && !this.#sources.includes(source)) this.#sources = [...this.#sources, source];
    mkdirSync(dirname(this.#path), { recursive: true });
    writeFileSync(
      `${this.#path}.tmp`,
      JSON.stringify({
        salt: this.#salt,
        settled: this.#settled,
        sources: this.#sources,
        hashes: [...this.#hashes].sort(),
      }),
    );
    renameSync(`${this.#path}.tmp`, this.#path);
  }

  #parse(text: string): Held {
    try {
      return JSON.parse(text) as Held;
    } catch (cause) {
      throw new UserError(
        `${this.#path} is damaged; delete ${dirname(this.#path)}, which is a cache, and build again`,
        { cause },
      );
    }
  }

  #hash(name: string): string {
    return hash("sha256", this.#salt + foldText(name)).slice(0, 24);
  }
}

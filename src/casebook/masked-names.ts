import { hash, randomBytes } from "node:crypto";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { UserError } from "../model/user-error.ts";
import { foldText } from "../rules/fold-text.ts";

/**
 * Remembers which recipient names were masked as natural persons, as salted hashes only, so that a name one source
 * flags (a sole proprietor) is masked in every source of the casebook, also where nothing flags it.
 */
export class MaskedNames {
  readonly #path: string;
  #salt = "";
  #hashes = new Set<string>();
  #settled = 0;

  constructor(cache: string) {
    this.#path = join(cache, "masked-names.json");
  }

  async open(): Promise<this> {
    const text = await readFile(this.#path, "utf8").catch(() => "");
    const held = text === "" ? undefined : this.#parse(text);
    this.#salt = held?.salt ?? randomBytes(16).toString("hex");
    this.#hashes = new Set(held?.hashes);
    this.#settled = held?.settled ?? 0;
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

  /** Says that every source has been held against every name. */
  settle(): void {
    if (!this.grew) return;
    this.#settled = this.#hashes.size;
    this.save();
  }

  /** Writes the file as a whole or not at all; two sources read at once may both save. */
  save(): void {
    mkdirSync(dirname(this.#path), { recursive: true });
    writeFileSync(`${this.#path}.tmp`, JSON.stringify({ salt: this.#salt, settled: this.#settled, hashes: [...this.#hashes].sort() }));
    renameSync(`${this.#path}.tmp`, this.#path);
  }

  #parse(text: string): { salt: string; settled?: number; hashes: string[] } {
    try {
      return JSON.parse(text) as { salt: string; settled?: number; hashes: string[] };
    } catch (cause) {
      throw new UserError(`${this.#path} is damaged; delete ${dirname(this.#path)}, which is a cache, and build again`, { cause });
    }
  }

  #hash(name: string): string {
    return hash("sha256", this.#salt + foldText(name)).slice(0, 24);
  }
}

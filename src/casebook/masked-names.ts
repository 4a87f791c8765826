import { createHash, randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { foldText } from "../rules/fold-text.ts";

/**
 * Remembers which recipient names were masked as natural persons, as salted hashes only, so that a name one source
 * flags (a sole proprietor) is masked in every source of the casebook, also where nothing flags it.
 */
export class MaskedNames {
  readonly #path: string;
  #salt = "";
  #hashes = new Set<string>();
  #size = 0;

  constructor(cache: string) {
    this.#path = join(cache, "masked-names.json");
  }

  async open(): Promise<this> {
    const text = await readFile(this.#path, "utf8").catch(() => "");
    const held = text === "" ? undefined : (JSON.parse(text) as { salt: string; hashes: string[] });
    this.#salt = held?.salt ?? randomBytes(16).toString("hex");
    this.#hashes = new Set(held?.hashes);
    this.#size = this.#hashes.size;
    return this;
  }

  has(name: string): boolean {
    return this.#hashes.size > 0 && this.#hashes.has(this.#hash(name));
  }

  add(name: string): void {
    this.#hashes.add(this.#hash(name));
  }

  /** True when a name was added since it was opened. */
  get grew(): boolean {
    return this.#hashes.size > this.#size;
  }

  async save(): Promise<void> {
    await mkdir(dirname(this.#path), { recursive: true });
    await writeFile(this.#path, JSON.stringify({ salt: this.#salt, hashes: [...this.#hashes].sort() }));
  }

  #hash(name: string): string {
    return createHash("sha256").update(this.#salt).update(foldText(name)).digest("hex").slice(0, 24);
  }
}

import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../model/user-error.ts";
import { fileSha256 } from "../sources/read-file.ts";

type Memo = Record<string, { size: number; mtimeMs: number; sha256: string }>;

/**
 * Knows the SHA-256 of the casebook's source files; a file whose size and time are as last seen is not read again,
 * unless `reread` (verify reads every byte).
 */
export class SourceHashes {
  readonly #folder: string;
  readonly #path: string;
  #memo: Memo = {};
  #changed = false;

  constructor(folder: string, cache: string) {
    this.#folder = folder;
    this.#path = join(cache, "hashes.json");
  }

  async open(): Promise<this> {
    const text = await readFile(this.#path, "utf8").catch(() => "{}");
    try {
      this.#memo = JSON.parse(text) as Memo;
    } catch {
      this.#memo = {};
    }
    return this;
  }

  async of(file: string, reread = false): Promise<string> {
    const path = join(this.#folder, "sources", file);
    const { size, mtimeMs } = await stat(path).catch(() => {
      throw new UserError(`sources/sources.yaml names ${file}, but sources/${file} is not there; expected the file as it was added`);
    });
    const known = this.#memo[file];
    if (!reread && known && known.size === size && known.mtimeMs === mtimeMs) return known.sha256;
    const sha256 = await fileSha256(path);
    this.#memo[file] = { size, mtimeMs, sha256 };
    this.#changed = true;
    return sha256;
  }

  async save(): Promise<void> {
    if (this.#changed) await writeFile(this.#path, JSON.stringify(this.#memo));
  }
}

import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../../model/user-error.ts";
import { fileSha256 } from "../../sources/read-file.ts";
import { threadBytes } from "../../sources/scan-plain.ts";

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
    return (await this.#known(file, reread)) ?? this.put(file, await fileSha256(join(this.#folder, "sources", file)));
  }

  /** Like of, but undefined for a large file that would have to be read for it: whoever reads it anyway tells by `put`. */
  async unlessLarge(file: string, reread = false): Promise<string | undefined> {
    const known = await this.#known(file, reread);
    return known === undefined && (await this.#stat(file)).size >= threadBytes
      ? undefined
      : (known ?? this.of(file, reread));
  }

  async put(file: string, sha256: string): Promise<string> {
    const { size, mtimeMs } = await this.#stat(file);
    this.#memo[file] = { size, mtimeMs, sha256 };
    this.#changed = true;
    return sha256;
  }

  async #known(file: string, reread: boolean): Promise<string | undefined> {
    const { size, mtimeMs } = await this.#stat(file);
    const known = this.#memo[file];
    return !reread && known && known.size === size && known.mtimeMs === mtimeMs ? known.sha256 : undefined;
  }

  async #stat(file: string): Promise<{ size: number; mtimeMs: number }> {
    return stat(join(this.#folder, "sources", file)).catch(() => {
      throw new UserError(
        `sources/sources.yaml names ${file}, but sources/${file} is not there; expected the file as it was added`,
      );
    });
  }

  async save(): Promise<void> {
    if (this.#changed) await writeFile(this.#path, JSON.stringify(this.#memo));
  }
}

import { randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../model/user-error.ts";

/** The temporary files one reading makes, so that a failure can take them all away again. */
export class TempFiles {
  readonly #dir: string;
  readonly #paths = new Set<string>();
  constructor(dir: string) {
    this.#dir = dir;
  }

  /** Opens a new file for writing; its name says nothing of what was read. */
  async create(extension: string): Promise<PlainWriter> {
    await mkdir(this.#dir, { recursive: true }).catch((error: unknown) => {
      throw unwritable(this.#dir, error);
    });
    const path = join(this.#dir, `${randomUUID()}.${extension}`);
    const writer = await PlainWriter.open(path, "wx");
    this.#paths.add(path);
    return writer;
  }

  /** Removes one file that is not needed any more, or nothing if it is not ours. */
  async discard(path: string): Promise<void> {
    if (this.#paths.delete(path)) await rm(path, { force: true });
  }

  holds(path: string): boolean {
    return this.#paths.has(path);
  }

  async discardAll(): Promise<void> {
    await Promise.all([...this.#paths].map((path) => this.discard(path)));
  }
}

/** Writes a file from start to end; a full disk is an error the reader can act on. */
export class PlainWriter {
  readonly path: string;
  readonly #file: FileHandle;
  private constructor(path: string, file: FileHandle) {
    this.path = path;
    this.#file = file;
  }

  static async open(path: string, flags = "wx"): Promise<PlainWriter> {
    const file = await open(path, flags).catch((error: unknown) => {
      throw unwritable(path, error);
    });
    return new PlainWriter(path, file);
  }

  async write(data: Uint8Array | string): Promise<void> {
    const bytes = typeof data === "string" ? Buffer.from(data) : data;
    let done = 0;
    try {
      while (done < bytes.length) done += (await this.#file.write(bytes, done, bytes.length - done)).bytesWritten;
    } catch (error) {
      throw unwritable(this.path, error);
    }
  }

  async close(): Promise<void> {
    await this.#file.close();
  }
}

/** Returns the error as one the reader can act on, if it is of that kind. */
export function unwritable(path: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOSPC" || code === "EDQUOT")
    return new UserError(`No space left on the disk to write ${path}; free some and run it again`, {
      cause: error,
    });
  if (code === "EEXIST") return new UserError(`${path} exists already and is not overwritten`, { cause: error });
  if (code === "EACCES" || code === "EPERM" || code === "EROFS")
    return new UserError(`${path} may not be written: permission denied`, { cause: error });
  if (code === "ENOENT" || code === "ENOTDIR")
    return new UserError(`${path} cannot be written: its folder does not exist`, { cause: error });
  return error;
}

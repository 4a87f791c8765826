import { createHash } from "node:crypto";
import { type FileHandle, open, stat } from "node:fs/promises";
import { UserError } from "../model/user-error.ts";

const chunkBytes = 8 * 1024 * 1024;

/** How far a reading has come: bytes done of the file's bytes in all. */
export type Progress = (done: number, total: number) => void;

/** Returns the size of a file, or says why it cannot be a source: missing, a folder, empty, not readable. */
export async function sizeOfFile(path: string): Promise<number> {
  const found = await stat(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  if (found.isDirectory()) throw new UserError(`${path} is a folder; expected a file`);
  if (!found.isFile()) throw new UserError(`${path} is not a regular file; expected one`);
  if (found.size === 0) throw new UserError(`${path} is empty; expected a header row or records`);
  return found.size;
}

/**
 * Yields the bytes of a file in large chunks, reading the next while the caller works on this one. A chunk is valid
 * only until the next is asked for: its memory is used again.
 */
export async function* readChunks(path: string, onProgress?: Progress): AsyncGenerator<Buffer> {
  const total = await sizeOfFile(path);
  const file = await open(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  const size = Math.min(chunkBytes, total);
  const buffers = [Buffer.allocUnsafe(size), Buffer.allocUnsafe(total > size ? size : 1)] as const;
  let next = fill(file, buffers[0]);
  try {
    for (let turn = 0, done = 0; ; turn++) {
      const count = await next;
      if (count === 0) return;
      const chunk = buffers[turn % 2 === 0 ? 0 : 1].subarray(0, count);
      next = fill(file, buffers[turn % 2 === 0 ? 1 : 0]);
      yield chunk;
      done += count;
      onProgress?.(done, total);
    }
  } catch (error) {
    throw error instanceof UserError ? error : unreadable(path, error);
  } finally {
    await next.catch(() => 0);
    await file.close();
  }
}

/** Returns the SHA-256 of a file's bytes in hex: the name of a source. */
export async function fileSha256(path: string, onProgress?: Progress): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of readChunks(path, onProgress)) hash.update(chunk);
  return hash.digest("hex");
}

/** Returns the 1-based line a byte of a file stands on. */
export async function lineAt(path: string, offset: number): Promise<number> {
  let line = 1;
  let start = 0;
  for await (const chunk of readChunks(path)) {
    const end = Math.min(chunk.length, offset - start);
    for (let at = chunk.indexOf(10); at !== -1 && at < end; at = chunk.indexOf(10, at + 1)) line += 1;
    start += chunk.length;
    if (start > offset) break;
  }
  return line;
}

async function fill(file: FileHandle, buffer: Buffer): Promise<number> {
  return (await file.read(buffer, 0, buffer.length)).bytesRead;
}

function unreadable(path: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT" || code === "ENOTDIR") return new UserError(`${path}: no such file`, { cause: error });
  if (code === "EISDIR") return new UserError(`${path} is a folder; expected a file`, { cause: error });
  if (code === "EACCES" || code === "EPERM")
    return new UserError(`${path} may not be read: permission denied`, { cause: error });
  if (code === "EIO") return new UserError(`${path} could not be read: the disk reports an error`, { cause: error });
  return error;
}

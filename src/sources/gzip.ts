import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { UserError } from "../model/user-error.ts";
import { guardInflation } from "./inflate-guard.ts";
import type { Limits } from "./limits.ts";
import { type Progress, fileSha256, sizeOfFile } from "./read-file.ts";
import type { PlainWriter } from "./temp-files.ts";

const chunkSize = 1024 * 1024;

/** Inflates a gzip file into `writer`, showing each piece to `onPiece`, and returns the SHA-256 of the file itself. */
export async function inflateGzip(
  path: string,
  writer: PlainWriter,
  onPiece: (piece: Buffer) => void,
  limits: Limits,
  onProgress?: Progress,
): Promise<string> {
  const total = await sizeOfFile(path);
  const hash = createHash("sha256");
  let packed = 0;
  let inflated = 0;
  try {
    await pipeline(
      createReadStream(path, { highWaterMark: chunkSize }),
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          packed += chunk.length;
          onProgress?.(packed, total);
          yield chunk;
        }
      },
      createGunzip({ chunkSize }),
      async (pieces: AsyncIterable<Buffer>) => {
        for await (const piece of pieces) {
          inflated += piece.length;
          guardInflation(path, packed, inflated, limits);
          onPiece(piece);
          await writer.write(piece);
        }
      },
    );
  } catch (error) {
    throw brokenGzip(path, error);
  }
  if (inflated === 0) throw new UserError(`${path} is gzip data of an empty file; expected a header row or records`);
  return packed === total ? hash.digest("hex") : fileSha256(path);
}

function brokenGzip(path: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (!(error instanceof Error) || !code.startsWith("Z_")) return error;
  if (code === "Z_BUF_ERROR")
    return new UserError(`${path} is cut off: the gzip data ends before its end mark; obtain it again`, {
      cause: error,
    });
  if (/incorrect (data|length) check/.test(error.message)) {
    return new UserError(`${path} is damaged: the gzip checksum (CRC) does not match its content; obtain it again`, {
      cause: error,
    });
  }
  return new UserError(`${path} is damaged: its gzip data cannot be inflated (${error.message}); obtain it again`, {
    cause: error,
  });
}

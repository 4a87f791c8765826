import { createHash } from "node:crypto";
import { Worker } from "node:worker_threads";
import { UserError } from "../model/user-error.ts";
import { PlainScan, type Scanned } from "./plain-scan.ts";
import { type Progress, readChunks } from "./read-file.ts";

export type HashedScan = { readonly sha256: string; readonly scanned: Scanned };

/** Files of this size are worth a thread of their own, which takes some 40 ms to start. */
export const threadBytes = 64 * 1024 * 1024;

/** What the thread is asked, and what it answers with. */
export type ScanTask = { readonly path: string; readonly lineBytes: number };
export type ScanMessage =
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | {
      readonly kind: "scanned";
      readonly sha256: string;
      readonly scanned: Omit<Scanned, "head">;
      readonly head: Uint8Array;
    }
  | { readonly kind: "refused"; readonly message: string };

/** Hashes and scans the bytes of a file in one reading. */
export async function scanPlain(path: string, lineBytes: number, onProgress?: Progress): Promise<HashedScan> {
  const hash = createHash("sha256");
  const scan = new PlainScan(lineBytes);
  for await (const chunk of readChunks(path, onProgress)) {
    hash.update(chunk);
    scan.push(chunk);
  }
  return { sha256: hash.digest("hex"), scanned: scan.end() };
}

/** Like scanPlain, but in a thread of its own, so that this one can work on the same file meanwhile. */
export async function scanPlainInThread(path: string, lineBytes: number, onProgress?: Progress): Promise<HashedScan> {
  // The name of the program's own files ends in .ts in the repository and in .js in the package.
  const worker = new Worker(new URL(`./scan-worker${import.meta.url.slice(-3)}`, import.meta.url), {
    workerData: { path, lineBytes } satisfies ScanTask,
  });
  try {
    return await new Promise((resolve, reject) => {
      worker.once("error", reject);
      worker.on("message", (message: ScanMessage) => {
        if (message.kind === "progress") onProgress?.(message.done, message.total);
        else if (message.kind === "refused") reject(new UserError(message.message));
        else resolve({ sha256: message.sha256, scanned: { ...message.scanned, head: Buffer.from(message.head) } });
      });
    });
  } finally {
    await worker.terminate();
  }
}

import { parentPort, workerData } from "node:worker_threads";
import { UserError } from "../model/user-error.ts";
import { type ScanMessage, type ScanTask, scanPlain } from "./scan-plain.ts";

/** The thread of scanPlainInThread: scans the one file it is given and answers. */
const { path, lineBytes } = workerData as ScanTask;
const tell = (message: ScanMessage): void => parentPort!.postMessage(message);
try {
  const { sha256, scanned } = await scanPlain(path, lineBytes, (done, total) =>
    tell({ kind: "progress", done, total }),
  );
  const { head, ...rest } = scanned;
  tell({ kind: "scanned", sha256, scanned: rest, head });
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  tell({ kind: "refused", message: error.message });
}

import { setInterval } from "node:timers";
import { parentPort, workerData } from "node:worker_threads";

/**
 * A thread beside the one that reads: ends the process when it holds more memory than it may, or when whoever started
 * it is gone. Node's own limits leave out what is outside of JavaScript, which is where pictures are unpacked; and a
 * reader that is busy cannot look itself.
 */
let limit = (workerData as { readonly limit: number }).limit;
parentPort?.on("message", (next: number) => (limit = next));
const every = 25;
const parent = process.ppid;
setInterval(() => {
  if (process.memoryUsage.rss() > limit || process.ppid !== parent) process.kill(process.pid, "SIGKILL");
}, every);

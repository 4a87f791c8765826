import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Measured = { readonly seconds: number; readonly peakBytes: number; readonly [more: string]: unknown };

/** Runs one part of part.ts in a process of its own, so that its peak memory is its own. */
export async function runPart(part: string, file: string, folder: string): Promise<Measured> {
  const { out } = await run(process.execPath, [join(import.meta.dirname, "part.ts"), part, file, folder]);
  return JSON.parse(out) as Measured;
}

/** Imports a CSV with the sqlite3 shell; undefined where there is none. */
export async function runSqlite(file: string, database: string): Promise<Measured | undefined> {
  const start = performance.now();
  try {
    const { peakBytes } = await run("sqlite3", [database, `.import --csv ${file} t`]);
    return { seconds: (performance.now() - start) / 1000, peakBytes };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

async function run(command: string, args: readonly string[]): Promise<{ out: string; peakBytes: number }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "inherit"] });
    let out = "";
    let peakBytes = 0;
    const poll = setInterval(() => (peakBytes = Math.max(peakBytes, peakOf(child.pid))), 20);
    child.stdout.on("data", (text: Buffer) => (out += text.toString()));
    child.once("error", (error) => {
      clearInterval(poll);
      reject(error);
    });
    child.once("close", (code) => {
      clearInterval(poll);
      if (code === 0) resolve({ out, peakBytes });
      else reject(new Error(`${command} ${args.join(" ")} ended with ${code}`));
    });
  });
}

/** The most memory a process has held so far, by Linux's account; 0 where there is none. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

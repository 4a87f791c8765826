import { mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../model/user-error.ts";

/**
 * Runs work while holding the casebook's build lock; a second build is told who holds it and exits 2. A lock whose
 * process is gone (a killed build) is taken over.
 */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const cache = join(folder, ".tallylight");
  await mkdir(cache, { recursive: true });
  const path = join(cache, "lock");
  for (let attempt = 0; ; attempt++) {
    try {
      const handle = await open(path, "wx");
      await handle.writeFile(String(process.pid));
      await handle.close();
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const holder = Number(await readFile(path, "utf8").catch(() => ""));
      if (attempt > 2 || (holder > 0 && isRunning(holder))) {
        throw new UserError(`${folder}: another build (process ${holder}) is running; wait for it to end, or remove ${path} if it is not a build`);
      }
      await rm(path, { force: true });
    }
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

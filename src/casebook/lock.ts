import { link, mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../model/user-error.ts";

/** Locks this process holds: one with our number that is not among them was left by a process that is gone. */
const held = new Set<string>();

/**
 * Runs work while holding the casebook's build lock; a second build is told who holds it and exits 2. A lock whose
 * process is gone (a killed build) is taken over.
 */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const cache = join(folder, ".tallylight");
  await mkdir(cache, { recursive: true });
  const path = join(cache, "lock");
  await take(folder, path);
  held.add(path);
  try {
    return await work();
  } finally {
    held.delete(path);
    await rm(path, { force: true });
  }
}

/** The lock appears with its holder's number in it, so that nobody takes one that is being written for one left behind. */
async function take(folder: string, path: string): Promise<void> {
  const own = `${path}.${process.pid}`;
  try {
    await writeFile(own, String(process.pid));
    for (let attempt = 0; attempt < 100; attempt++) {
      if (await appear(own, path)) return;
      const holder = await readFile(path, "utf8").catch(() => undefined);
      if (holder === undefined) continue;
      if (isRunning(Number(holder), path)) {
        throw new UserError(
          `${folder}: another build (process ${holder}) is running; wait for it to end, or remove ${path} if it is not a build`,
        );
      }
      await takeAway(path, holder);
    }
    throw new UserError(
      `${folder}: its lock is taken again and again; wait for the other builds to end, or remove ${path}`,
    );
  } finally {
    await rm(own, { force: true });
  }
}

async function appear(own: string, path: string): Promise<boolean> {
  try {
    await link(own, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    // A file system without links: the number follows a moment after the file.
    if (code !== "EPERM" && code !== "ENOTSUP" && code !== "ENOSYS" && code !== "EOPNOTSUPP") throw error;
  }
  const handle = await open(path, "wx").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EEXIST") return undefined;
    throw error;
  });
  await handle?.writeFile(String(process.pid));
  await handle?.close();
  return handle !== undefined;
}

/** Takes away a lock that was left behind; one that another process took over in the meantime is put back. */
async function takeAway(path: string, left: string): Promise<void> {
  const aside = `${path}.${process.pid}.left`;
  await rename(path, aside).catch(() => undefined);
  if ((await readFile(aside, "utf8").catch(() => left)) !== left) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

function isRunning(pid: number, path: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  if (pid === process.pid) return held.has(path);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

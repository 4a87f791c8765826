import { readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../model/user-error.ts";

/** Returns the paths of all files below a folder, relative, sorted, with forward slashes. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name).slice(folder.length + 1).replaceAll("\\", "/"))
    .sort();
}

/**
 * Puts a finished site in the place of the published one with two renames; a folder that Tallylight did not make is
 * never replaced. A crash between the renames is mended by `mendSwap` at the next start.
 */
export async function swapIn(made: string, dist: string, cache: string): Promise<void> {
  const exists = await stat(dist).then(() => true, () => false);
  const previous = join(cache, "dist-previous");
  if (exists) {
    await rm(previous, { recursive: true, force: true });
    await rename(dist, previous);
  }
  await rename(made, dist);
  await rm(previous, { recursive: true, force: true });
}

/** Puts the last good site back when a crash left none in its place. */
export async function mendSwap(dist: string, cache: string): Promise<void> {
  const gone = await stat(dist).then(() => false, () => true);
  if (gone) await rename(join(cache, "dist-previous"), dist).catch(() => undefined);
}

/** Throws when something stands where the site goes that Tallylight did not publish: it never clears a folder it did not make. */
export async function refuseForeign(dist: string): Promise<void> {
  const there = await stat(dist).then(() => true, () => false);
  if (!there || (await isPublished(dist))) return;
  throw new UserError(`${dist} is not a site Tallylight published (no manifest.json); move it away and build again`);
}

/** Returns whether a folder holds a published site. */
export async function isPublished(dist: string): Promise<boolean> {
  return stat(join(dist, "manifest.json")).then((s) => s.isFile(), () => false);
}

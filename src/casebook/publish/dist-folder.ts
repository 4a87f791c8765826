import { createHash } from "node:crypto";
import { readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../../model/user-error.ts";

/** Returns the paths of all files below a folder, relative, sorted, with forward slashes. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((e) => e.isFile())
    .map((e) =>
      join(e.parentPath, e.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

/**
 * Puts a finished site in the place of the published one with two renames; a folder that Tallylight did not make is
 * never replaced. A crash between the renames is mended by `mendSwap` at the next start.
 */
export async function swapIn(made: string, dist: string, cache: string): Promise<void> {
  const exists = await stat(dist).then(
    () => true,
    () => false,
  );
  const previous = join(cache, "dist-previous");
  if (exists) {
    await rm(previous, { recursive: true, force: true });
    await rename(dist, previous);
  }
  try {
    await rename(made, dist);
  } catch (error) {
    if (exists) await rename(previous, dist);
    throw error;
  }
  await rm(previous, { recursive: true, force: true });
}

/** Puts the last good site back when a crash left none in its place. */
export async function mendSwap(dist: string, cache: string): Promise<void> {
  const gone = await stat(dist).then(
    () => false,
    () => true,
  );
  if (gone) await rename(join(cache, "dist-previous"), dist).catch(() => undefined);
}

/** Throws when something stands where the site goes that Tallylight did not publish: it never clears a folder it did not make. */
export async function refuseForeign(dist: string): Promise<void> {
  const there = await stat(dist).then(
    () => true,
    () => false,
  );
  if (!there || (await isPublished(dist))) return;
  throw new UserError(`${dist} is not a site Tallylight published (no manifest.json); move it away and build again`);
}

/** Returns a fingerprint of a published site: its manifest's hash, or undefined when a file it lists is missing or of another size. */
export async function fingerprint(dist: string): Promise<string | undefined> {
  const text = await readFile(join(dist, "manifest.json"), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const { files } = JSON.parse(text) as { files: readonly { path: string; bytes: number }[] };
    const sizes = await Promise.all(
      files.map(({ path }) =>
        stat(join(dist, path)).then(
          (s) => s.size,
          () => -1,
        ),
      ),
    );
    return sizes.every((size, i) => size === files[i]!.bytes)
      ? createHash("sha256").update(text).digest("hex")
      : undefined;
  } catch {
    return undefined;
  }
}

/** Returns whether a folder holds a published site. */
export async function isPublished(dist: string): Promise<boolean> {
  return stat(join(dist, "manifest.json")).then(
    (s) => s.isFile(),
    () => false,
  );
}

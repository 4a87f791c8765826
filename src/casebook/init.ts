import { cp, mkdir, readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { UserError } from "../model/user-error.ts";

/** Where the starter casebook lies: beside `src/` in a clone, beside `lib/` in an installed package. */
const starter = join(import.meta.dirname, "..", "..", "casebooks", "starter");

/** Makes a casebook in a new or empty folder from the starter, and returns its absolute path. */
export async function initCasebook(dir: string): Promise<string> {
  const folder = resolve(dir);
  const there = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    if (error.code === "ENOTDIR") throw new UserError(`${folder} is a file; expected a new or empty folder`);
    throw error;
  });
  if (there.length > 0) throw new UserError(`${folder} is not empty; expected a new or empty folder`);
  await mkdir(folder, { recursive: true });
  await cp(starter, folder, {
    recursive: true,
    filter: (path) => !/[/\\](\.tallylight|dist)([/\\]|$)/.test(path.slice(starter.length)),
  });
  return folder;
}

import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "../src/casebook/build.ts";
import type { BuildResult } from "../src/casebook/build.ts";
import { silent } from "../src/casebook/effects.ts";

/** The starter casebook built in a folder of its own; `done` closes the book and takes the folder away. */
export type BuiltStarter = BuildResult & { readonly folder: string; readonly done: () => Promise<void> };

/** Builds a copy of the starter casebook; `change` may edit the copy before it is built. */
export async function buildStarter(change: (folder: string) => Promise<void> = async () => {}): Promise<BuiltStarter> {
  const folder = await mkdtemp(join(tmpdir(), "tallylight-starter-"));
  await cp(join(import.meta.dirname, "..", "casebooks", "starter"), folder, {
    recursive: true,
    filter: (path) => !/\.tallylight|dist$/.test(path),
  });
  await change(folder);
  const result = await build(folder, silent);
  return {
    ...result,
    folder,
    done: async () => {
      result.book.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

import { basename } from "node:path";
import { UserError } from "../../model/user-error.ts";
import { sharedPool } from "./document-pool.ts";
import { checkSize, limitsOf, type ReadOptions } from "./read-document.ts";

export type DrawOptions = Pick<ReadOptions, "limits" | "name" | "pool"> & { readonly dpi?: number };

/** Returns a page of a PDF as a PNG, as the file shows it: nothing on it is masked, so it is for the local app alone. */
export async function drawPage(path: string, page: number, options: DrawOptions = {}): Promise<Uint8Array> {
  const limits = limitsOf(options);
  const name = options.name ?? basename(path);
  const dpi = options.dpi ?? 110;
  if (!(dpi >= 10 && dpi <= 1200)) throw new UserError(`a page was to be drawn at ${dpi} dpi; expected 10 to 1200`);
  await checkSize(path, name, limits);
  return (options.pool ?? sharedPool()).run({ kind: "draw", path, name, limits, page, dpi });
}

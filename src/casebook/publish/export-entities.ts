import { rename, rm, stat, writeFile } from "node:fs/promises";
import { UserError } from "../../model/user-error.ts";
import { makeTraceScanner } from "../../rules/persons/person-traces.ts";
import type { Book } from "../book.ts";
import { followTheMoney, ftmLines } from "./follow-the-money.ts";
import { leak } from "./leak.ts";
import { readCanaries } from "./privacy-gate.ts";

export type ExportedEntities = { readonly text: string; readonly counts: ReadonlyMap<string, number> };

/**
 * Returns the book's FollowTheMoney entities as text, with how many there are of each schema. What is published goes
 * through the same scan; a trace of a private person ends the command with exit code 3, and nothing is written.
 */
export async function exportEntities(book: Book): Promise<ExportedEntities> {
  const entities = await followTheMoney(book);
  const text = ftmLines(entities);
  const scan = makeTraceScanner({
    known: await readCanaries(book.casebook.folder),
    allow: [...book.casebook.settings.publish.allow],
  });
  const found = scan(text.replace(/\\[nrtbf]/g, "  "))[0];
  if (found) leak("the export", `${found.kind} at character ${found.at} (${found.sample})`);
  const counts = new Map<string, number>();
  for (const { schema } of entities) counts.set(schema, (counts.get(schema) ?? 0) + 1);
  return { text, counts };
}

/** Writes a new file, whole or not at all; one that is there already stays as it is. */
export async function writeNewFile(path: string, text: string): Promise<void> {
  const there = await stat(path).then(
    () => true,
    () => false,
  );
  if (there) throw new UserError(`${path} exists already; expected a name that is free`);
  const making = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(making, text, { flag: "wx" });
    await rename(making, path);
  } catch (error) {
    await rm(making, { force: true });
    throw (error as NodeJS.ErrnoException).code === "ENOENT"
      ? new UserError(`${path}: there is no such folder`, { cause: error })
      : error;
  }
}

import { readFile, rename, writeFile } from "node:fs/promises";
import { stringify } from "yaml";

/** Adds one declaration to the end of a list people may edit, such as `sources.yaml`; what is there stays as it is. */
export async function appendDeclaration(path: string, declaration: object): Promise<void> {
  const before = await readFile(path, "utf8").catch(() => "");
  const kept = /^\s*(\[\s*\])?\s*$/.test(before.replace(/^\s*#.*$/gm, "")) ? before.replace(/\[\s*\]/, "") : before;
  const text = `${kept === "" || kept.endsWith("\n") ? kept : `${kept}\n`}${stringify([declaration], { lineWidth: 0 })}`;
  await writeFile(`${path}.tmp`, text);
  await rename(`${path}.tmp`, path);
}

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Returns the SHA-256 (hex) of a value's canonical JSON; bigints as text, undefined fields left out. */
export function contentKey(value: unknown): string {
  return createHash("sha256").update(canonical(value)).digest("hex");
}

/** Returns JSON with sorted keys, so that equal values give equal texts. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => {
    if (typeof item === "bigint") return String(item);
    if (item === null || typeof item !== "object" || Array.isArray(item)) return item;
    return Object.fromEntries(Object.entries(item as Record<string, unknown>).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

let program: string | undefined;

/** Returns the hash of the program's own files: another program never reuses a stage's result. */
export function programKey(): string {
  if (program) return program;
  const root = dirname(import.meta.dirname);
  const hash = createHash("sha256");
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter(
    (f) => f.isFile() && !f.name.endsWith(".d.ts"),
  );
  for (const path of files.map((f) => join(f.parentPath, f.name)).sort())
    hash.update(path.slice(root.length)).update("\0").update(readFileSync(path));
  return (program = hash.digest("hex"));
}

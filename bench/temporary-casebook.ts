import { cpSync, linkSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

const real = join(import.meta.dirname, "../casebooks/ice-surveillance");

/** Makes a casebook of one source with the taxonomy and organizations of the real one, and nothing cached. */
export function temporaryCasebook(folder: string, source: string, sha256: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "sources"), { recursive: true });
  for (const part of ["taxonomy", "organizations"]) cpSync(join(real, part), join(folder, part), { recursive: true });
  linkSync(source, join(folder, "sources", basename(source)));
  writeFileSync(join(folder, "casebook.yaml"), "title: Bench\nsummary: A made file.\n");
  writeFileSync(
    join(folder, "sources", "sources.yaml"),
    `- file: ${basename(source)}\n  sha256: ${sha256}\n  origin: made by bench/make-transactions.ts\n  publisher: nobody\n  licence: none\n  retrieved: 2025-10-01\n`,
  );
}

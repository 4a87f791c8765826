import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { parse, stringify } from "yaml";
import { build } from "../../src/casebook/build.ts";
import type { BuildResult } from "../../src/casebook/build.ts";
import { silent } from "../../src/casebook/effects.ts";
import { rawFiles } from "./raw-files.ts";
import type { RawFile } from "./raw-files.ts";

/** Raw files name people: their copies must go. Hooks count only where they stand when a test file is read. */
const cleanUp: (() => void)[] = [];
afterAll(() => cleanUp.forEach((undo) => undo()));

/** The casebook whose minimised sources are in the repository. */
export const committed = join(import.meta.dirname, "../../casebooks/ice-surveillance");

type Declared = {
  file: string;
  sha256: string;
  obtainedSha256?: string;
  layout?: string;
  retrieved: string;
  covers?: unknown;
};

/** Returns what the committed casebook says of its sources. */
export const declaredSources = (): Declared[] =>
  parse(readFileSync(join(committed, "sources/sources.yaml"), "utf8")) as Declared[];

/** One raw file as a source of the raw casebook, under the name its minimised copy has in the committed one. */
export type RawSource = RawFile & { readonly file: string; readonly retrieved: string };

export type RawCasebook = BuildResult & { readonly folder: string; readonly sources: readonly RawSource[] };

type Options = {
  /** Which sources to take; all when absent. */
  readonly only?: (source: RawSource) => boolean;
  /** `covers` for a file. */
  readonly covers?: Readonly<Record<string, readonly object[]>>;
};

/**
 * Makes the committed casebook once more in a temporary folder, with the raw files as they were obtained in place of
 * the minimised ones (and the legacy sample, which is not ICE's), and builds it. It goes away with the tests.
 */
export async function buildRaw(options: Options = {}): Promise<RawCasebook> {
  const folder = mkdtempSync(join(tmpdir(), "tallylight-raw-"));
  cleanUp.push(() => rmSync(folder, { recursive: true, force: true }));
  for (const part of ["casebook.yaml", "taxonomy", "organizations", "authorities", "claims", "mappings"]) {
    if (existsSync(join(committed, part))) cpSync(join(committed, part), join(folder, part), { recursive: true });
  }
  mkdirSync(join(folder, "sources"));
  const known = new Map(declaredSources().map((source) => [source.obtainedSha256, source]));
  const sources: RawSource[] = [];
  const list: object[] = [];
  for (const raw of rawFiles()) {
    const as = known.get(raw.sha256);
    const source = { ...raw, file: as?.file ?? raw.name, retrieved: as?.retrieved ?? "2016-12-31" };
    if (options.only && !options.only(source)) continue;
    sources.push(source);
    writeFileSync(join(folder, "sources", source.file), readFileSync(raw.path));
    list.push({
      file: source.file,
      sha256: raw.sha256,
      ...(as?.layout !== undefined && { layout: as.layout }),
      origin: "the shared data",
      publisher: "USAspending.gov",
      licence: "US Government work, public domain (17 U.S.C. 105)",
      retrieved: source.retrieved,
      ...(options.covers?.[source.file] && { covers: options.covers[source.file] }),
    });
  }
  writeFileSync(join(folder, "sources/sources.yaml"), stringify(list));
  const result = await build(folder, silent);
  cleanUp.unshift(() => result.book.close());
  return { ...result, folder, sources };
}

import { readdir, stat } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import type { ZodType } from "zod";
import type { Technology } from "../model/taxonomy.ts";
import { UserError } from "../model/user-error.ts";
import type { Casebook } from "./casebook.ts";
import { checkReferences } from "./claims/check-references.ts";
import { readDecisions } from "./review/decisions.ts";
import { readYaml, readYamlList } from "./schema/read-yaml.ts";
import type { Placed } from "./schema/read-yaml.ts";
import { agencySchema, authoritySchema, settingsSchema, sourceSchema, vendorSchema } from "./schema/casebook.ts";
import { claimSchema } from "./schema/claim.ts";
import { technologySchema } from "./schema/taxonomy.ts";
import { documentSchema, officialSchema } from "./schema/document.ts";

/** Returns the folder of the casebook at or above a path; a UserError says what was looked for. */
export async function findCasebook(start: string): Promise<string> {
  const given = resolve(start);
  for (let folder = given; ; folder = dirname(folder)) {
    if (await exists(join(folder, "casebook.yaml"))) return folder;
    if (dirname(folder) === folder)
      throw new UserError(`${given}: no casebook.yaml here or in a folder above; make one with “tallylight init DIR”`);
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Reads a casebook; the first mistake is a UserError with file and line. */
export async function openCasebook(folder: string, cache = join(folder, ".tallylight")): Promise<Casebook> {
  const settings = (await readYaml(join(folder, "casebook.yaml"), "casebook.yaml", settingsSchema)).value;
  const [sources, documents, officials, technologies, agencies, vendors, authorities, claims] = await Promise.all([
    readFolder(folder, "sources", sourceSchema, (name) => name === "sources.yaml"),
    readFolder(folder, "sources", documentSchema, (name) => name === "documents.yaml"),
    readFolder(folder, ".", officialSchema, (name) => name === "officials.yaml"),
    readTaxonomy(folder),
    readFolder(folder, "organizations", agencySchema, (name) => name.startsWith("agencies")),
    readFolder(folder, "organizations", vendorSchema, (name) => name.startsWith("vendors")),
    readFolder(folder, "authorities", authoritySchema),
    readFolder(folder, "claims", claimSchema),
  ]);
  noTwice([...sources, ...documents] as readonly Placed<{ file: string }>[], (s) => s.file, "source");
  for (const [placed, what] of [
    [technologies, "technology"],
    [agencies, "agency"],
    [vendors, "vendor"],
    [authorities, "authority"],
    [claims, "claim"],
    [documents, "document"],
  ] as const) {
    noTwice(placed as readonly Placed<{ id: string }>[], (x) => x.id, what);
  }
  const casebook: Casebook = {
    folder,
    cache,
    settings,
    sources: sources.map((s) => s.value),
    documents: documents.map((d) => d.value),
    officials: officials.map((o) => o.value),
    decisions: await readDecisions(folder),
    technologies: technologies.map((t) => t.value),
    agencies: agencies.map((a) => a.value),
    vendors: vendors.map((v) => v.value),
    authorities: authorities.map((a) => a.value),
    claims: claims
      .map((c) => ({ ...c.value, file: c.file, ...(c.value.from && { quoteLine: c.lineOf(["quote"]) }) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
  checkReferences(casebook, { vendors, technologies, claims, documents });
  return casebook;
}

/** Reads the technologies of a casebook, each with its place. */
export async function readTaxonomy(folder: string): Promise<Placed<Technology>[]> {
  return readFolder(folder, "taxonomy", technologySchema);
}

async function readFolder<T>(
  folder: string,
  name: string,
  schema: ZodType<T>,
  takes: (file: string) => boolean = () => true,
): Promise<Placed<T>[]> {
  const path = join(folder, name);
  const files = await readdir(path, { withFileTypes: true }).catch(() => []);
  const wanted = files
    .filter((f) => f.isFile() && /\.ya?ml$/.test(f.name) && takes(f.name))
    .map((f) => f.name)
    .sort();
  const lists = await Promise.all(
    wanted.map((file) => readYamlList(join(path, file), relative(folder, join(path, file)), schema)),
  );
  return lists.flat();
}

function noTwice<T>(placed: readonly Placed<T>[], key: (value: T) => string, what: string): void {
  const seen = new Map<string, Placed<T>>();
  for (const item of placed) {
    const name = key(item.value);
    const before = seen.get(name);
    if (before)
      throw new UserError(
        `${item.file}:${item.line}: ${what} “${name}” is already in ${before.file}:${before.line}; expected one of each`,
      );
    seen.set(name, item);
  }
}

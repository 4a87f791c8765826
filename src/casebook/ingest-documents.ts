import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { DocumentDeclaration, DocumentFacts } from "../model/document-source.ts";
import type { MaskCount, RawDocument, RedactedDocument } from "../model/document.ts";
import { UserError } from "../model/user-error.ts";
import { coverBoxes } from "../rules/cover-boxes.ts";
import { redactDocument } from "../rules/redact/redact-document.ts";
import type { RedactionPolicy } from "../rules/redact/policy.ts";
import { readDocuments } from "../sources/documents/read-documents.ts";
import type { ReadingProgress } from "../sources/documents/read-documents.ts";
import { contentKey, programKey } from "./content-key.ts";
import type { Casebook } from "./casebook.ts";
import { accountOf, unreadAccount } from "./document-account.ts";
import { documentFacts } from "./document-facts.ts";
import { documentPolicy, policyKey } from "./document-policy.ts";
import type { ShelvedDocument } from "./document-shelf.ts";
import type { Effects } from "./effects.ts";
import type { IngestOptions } from "./ingest.ts";
import { readRecognised, rounded, wasRecognised, writeRecognised } from "./recognised-cache.ts";
import { SourceHashes } from "./source-hash.ts";

/** A document of the casebook with where its pages are kept: what they depend on is in the name. */
type Wanted = { readonly declaration: DocumentDeclaration; readonly bytes: number; readonly key: string };

/**
 * Reads, masks and shelves the documents of a casebook, several side by side. What was read before by this program and
 * masked under the same policy is not read again; one that cannot be read is shelved with its reason, the rest goes on,
 * and the next build tries it alone.
 */
export async function ingestDocuments(
  casebook: Casebook,
  effects: Effects,
  options: IngestOptions,
): Promise<ShelvedDocument[]> {
  const folder = join(casebook.cache, "documents");
  await mkdir(folder, { recursive: true });
  const policy = documentPolicy(casebook);
  const wanted = await claimed(casebook, policyKey(policy), options);
  const pathOf = (key: string) => join(folder, `${key}.json`);
  const missing: Wanted[] = [];
  for (const one of wanted) if (!(await exists(pathOf(one.key)))) missing.push(one);
  const keep: Reading["keep"] = async (one, raw, before = []) => {
    const { minimised, cover } = one.declaration;
    // In a masked copy the boxes are painted over already.
    const made = redactDocument(minimised ? raw : coverBoxes(raw, cover), policy);
    const redacted = rounded({ ...made, masked: addCounts(before, made.masked) });
    await writeWhole(pathOf(one.key), JSON.stringify(redacted));
    if (options.reread || !wasRecognised(redacted)) return;
    await writeRecognised(casebook.folder, one.declaration.sha256, policyKey(policy), redacted);
  };
  const failures = await readMissing(casebook, missing, { policy, keep, effects, options });
  const shelved: ShelvedDocument[] = [];
  for (const { declaration, bytes, key } of wanted) {
    const reason = failures.get(declaration.file);
    const path = pathOf(key);
    shelved.push(
      reason === undefined
        ? { key, path, ...(await factsOf(declaration, bytes, path)) }
        : { key: null, path: null, account: unreadAccount(declaration, bytes, reason), facts: noFacts },
    );
  }
  await forget(folder, new Set(wanted.map(({ key }) => key)));
  return shelved;
}

const noFacts: DocumentFacts = { fields: [], tables: [], missing: [] };

/** Holds each document's bytes against its declaration, and names what its pages depend on. */
async function claimed(casebook: Casebook, policy: string, options: IngestOptions): Promise<Wanted[]> {
  const hashes = await new SourceHashes(casebook.folder, casebook.cache).open();
  const out: Wanted[] = [];
  for (const declaration of casebook.documents) {
    const { file } = declaration;
    const sha256 = await hashes.of(file, options.reread);
    if (sha256 !== declaration.sha256)
      throw new UserError(
        `sources/${file}: its bytes changed since it was added (SHA-256 ${sha256.slice(0, 12)}…, documents.yaml says ${declaration.sha256.slice(0, 12)}…); restore it, or add it again`,
      );
    const key = contentKey({ sha256, policy, cover: declaration.cover, program: programKey() }).slice(0, 32);
    out.push({ declaration, bytes: (await stat(join(casebook.folder, "sources", file))).size, key });
  }
  await hashes.save();
  return out;
}

type Reading = {
  readonly policy: RedactionPolicy;
  /** Masks a document and puts it in the cache; `before` counts what was masked in it already. */
  readonly keep: (one: Wanted, raw: RawDocument, before?: readonly MaskCount[]) => Promise<void>;
  readonly effects: Effects;
  readonly options: IngestOptions;
};

/** Reads what is not in the cache, from the casebook's recognised pages where it has them; returns why some could not be. */
async function readMissing(
  casebook: Casebook,
  missing: readonly Wanted[],
  { policy, keep, effects, options }: Reading,
): Promise<ReadonlyMap<string, string>> {
  const failures = new Map<string, string>();
  const fromFiles: Wanted[] = [];
  for (const one of missing) {
    const { sha256 } = one.declaration;
    const held = options.reread ? undefined : await readRecognised(casebook.folder, sha256, policyKey(policy));
    if (held) await keep(one, held, held.masked);
    else fromFiles.push(one);
  }
  const byPath = new Map(fromFiles.map((one) => [join(casebook.folder, "sources", one.declaration.file), one]));
  if (byPath.size === 0) return failures;
  for await (const result of readDocuments([...byPath.keys()], {
    nameOf: (path) => `sources/${byPath.get(path)!.declaration.file}`,
    onProgress: (progress) => effects.progress(sayReading(progress)),
  })) {
    const one = byPath.get(result.path)!;
    if ("document" in result) await keep(one, result.document);
    else {
      failures.set(one.declaration.file, result.failure.message);
      effects.say(`not read: ${result.failure.message}; the rest goes on, and the next build tries it again`);
    }
  }
  return failures;
}

function addCounts(before: readonly MaskCount[], now: readonly MaskCount[]): MaskCount[] {
  const kinds = [...new Set([...before, ...now].map((m) => m.kind))];
  const sum = (kind: MaskCount["kind"], of: "certain" | "uncertain") =>
    [...before, ...now].reduce((n, m) => n + (m.kind === kind ? m[of] : 0), 0);
  return kinds.map((kind) => ({ kind, certain: sum(kind, "certain"), uncertain: sum(kind, "uncertain") }));
}

function sayReading(p: ReadingProgress): string {
  const left = p.secondsLeft === null ? "" : `, ${Math.ceil(p.secondsLeft)} s left`;
  return `documents: ${p.documentsDone} of ${p.documents}, page ${p.pagesDone} of about ${p.pagesExpected}, ${p.pagesPerSecond.toFixed(1)} pages/s${left}`;
}

/** Returns a document's accounts and facts, kept beside its pages so that the next build need not open them. */
async function factsOf(
  declaration: DocumentDeclaration,
  bytes: number,
  path: string,
): Promise<Pick<ShelvedDocument, "account" | "facts">> {
  const beside = path.replace(/\.json$/, `.${contentKey(declaration).slice(0, 16)}.facts.json`);
  const held = await readFile(beside, "utf8").then(
    (text) => JSON.parse(text) as Pick<ShelvedDocument, "account" | "facts">,
    () => undefined,
  );
  if (held) return held;
  const document = JSON.parse(await readFile(path, "utf8")) as RedactedDocument;
  const made = {
    account: accountOf(declaration, bytes, document),
    facts: documentFacts(declaration, document.pages),
  };
  await writeWhole(beside, JSON.stringify(made));
  return made;
}

async function writeWhole(path: string, text: string): Promise<void> {
  await writeFile(`${path}.tmp`, text);
  await rename(`${path}.tmp`, path);
}

/** Takes away the pages of documents that are no longer asked for. */
async function forget(folder: string, keys: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(folder))
    if (!keys.has(name.split(".")[0]!)) await rm(join(folder, name), { recursive: true, force: true });
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    (s) => s.isFile(),
    () => false,
  );
}

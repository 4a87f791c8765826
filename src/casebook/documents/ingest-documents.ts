import { mkdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { DocumentDeclaration, DocumentFacts } from "../../model/document-source.ts";
import type { RedactedDocument } from "../../model/document.ts";
import { UserError } from "../../model/user-error.ts";
import type { RedactionPolicy } from "../../rules/redact/policy.ts";
import { readDocuments } from "../../sources/documents/read-documents.ts";
import type { ReadingProgress } from "../../sources/documents/read-documents.ts";
import { contentKey } from "../content-key.ts";
import type { Casebook } from "../casebook.ts";
import { accountOf, unreadAccount } from "./document-account.ts";
import { DocumentCache, documentKey, writeWhole } from "./document-cache.ts";
import { documentFacts } from "./document-facts.ts";
import { documentPolicy, policyKey } from "./document-policy.ts";
import type { ShelvedDocument } from "./document-shelf.ts";
import type { Effects } from "../effects.ts";
import type { IngestOptions } from "../sources/ingest.ts";
import { readRecognised, wasRecognised, writeRecognised } from "./recognised-cache.ts";
import { SourceHashes } from "../sources/source-hash.ts";

/** A document of the casebook with where its pages are kept. */
type Wanted = { readonly declaration: DocumentDeclaration; readonly bytes: number; readonly key: string };

/**
 * Reads, masks and shelves the documents of a casebook, several side by side. What was read before by this program and
 * masked under the same policy is not read again, nor what nothing was masked in; one that cannot be read is shelved
 * with its reason, the rest goes on, and the next build tries it alone.
 */
export async function ingestDocuments(
  casebook: Casebook,
  effects: Effects,
  options: IngestOptions,
): Promise<ShelvedDocument[]> {
  const cache = new DocumentCache(casebook.cache);
  await mkdir(cache.folder, { recursive: true });
  const policy = documentPolicy(casebook);
  const wanted = await claimed(casebook, (one) => cache.keyOf(one, policy), options);
  const missing: Wanted[] = [];
  for (const one of wanted) if (!(await cache.has(one.key))) missing.push(one);
  const failures = await readMissing(casebook, missing, { policy, cache, effects, options });
  const shelved: ShelvedDocument[] = [];
  for (const { declaration, bytes, key } of wanted) {
    const reason = failures.get(declaration.file);
    const path = cache.pathOf(key);
    const opened = async (document: RedactedDocument): Promise<void> => {
      if (options.reread || !wasRecognised(document)) return;
      await writeRecognised(casebook.folder, declaration.sha256, policyKey(policy), document);
    };
    shelved.push(
      reason === undefined
        ? { path, ...(await factsOf(declaration, bytes, path, opened)) }
        : { key: null, path: null, account: unreadAccount(declaration, bytes, reason), facts: noFacts },
    );
  }
  await cache.forget(new Set([...wanted, ...shelved].flatMap(({ key }) => key ?? [])));
  return shelved;
}

const noFacts: DocumentFacts = { fields: [], tables: [], missing: [] };

/** Holds each document's bytes against its declaration, and names what its pages depend on. */
async function claimed(
  casebook: Casebook,
  keyOf: (declaration: DocumentDeclaration) => string,
  options: IngestOptions,
): Promise<Wanted[]> {
  const hashes = await new SourceHashes(casebook.folder, casebook.cache).open();
  const out: Wanted[] = [];
  for (const declaration of casebook.documents) {
    const { file } = declaration;
    const sha256 = await hashes.of(file, options.reread);
    if (sha256 !== declaration.sha256)
      throw new UserError(
        `sources/${file}: its bytes changed since it was added (SHA-256 ${sha256.slice(0, 12)}…, documents.yaml says ${declaration.sha256.slice(0, 12)}…); restore it, or add it again`,
      );
    const { size } = await stat(join(casebook.folder, "sources", file));
    out.push({ declaration, bytes: size, key: keyOf(declaration) });
  }
  await hashes.save();
  return out;
}

type Reading = {
  readonly policy: RedactionPolicy;
  readonly cache: DocumentCache;
  readonly effects: Effects;
  readonly options: IngestOptions;
};

/** Reads what is not in the cache, from pages that are kept as they were read where there are any; returns why some could not be. */
async function readMissing(
  casebook: Casebook,
  missing: readonly Wanted[],
  { policy, cache, effects, options }: Reading,
): Promise<ReadonlyMap<string, string>> {
  const failures = new Map<string, string>();
  const fromFiles: Wanted[] = [];
  const held: { readonly declaration: DocumentDeclaration; readonly document: RedactedDocument }[] = [];
  for (const one of missing) {
    const { declaration } = one;
    const document = options.reread
      ? undefined
      : ((await readRecognised(casebook.folder, declaration.sha256, policyKey(policy))) ??
        (await cache.bare(declaration)));
    if (document) held.push({ declaration, document });
    else fromFiles.push(one);
  }
  const read = async () => {
    const byPath = new Map(fromFiles.map((one) => [join(casebook.folder, "sources", one.declaration.file), one]));
    if (byPath.size === 0) return;
    for await (const result of readDocuments([...byPath.keys()], {
      limits: casebook.settings.limits,
      nameOf: (path) => `sources/${byPath.get(path)!.declaration.file}`,
      onProgress: (progress) => effects.progress(sayReading(progress)),
    })) {
      const one = byPath.get(result.path)!;
      if ("document" in result) await cache.keep(one.declaration, result.document, policy);
      else {
        failures.set(one.declaration.file, result.failure.message);
        effects.say(`not read: ${result.failure.message}; the rest goes on, and the next build tries it again`);
      }
    }
  };
  const keep = async () => {
    for (const { declaration, document } of held) await cache.keep(declaration, document, policy, document.masked);
  };
  // Files are read in processes of their own, while this one masks what is held.
  for (const done of await Promise.allSettled([read(), keep()])) if (done.status === "rejected") throw done.reason;
  return failures;
}

function sayReading(p: ReadingProgress): string {
  const left = p.secondsLeft === null ? "" : `, ${Math.ceil(p.secondsLeft)} s left`;
  return `documents: ${p.documentsDone} of ${p.documents}, page ${p.pagesDone} of about ${p.pagesExpected}, ${p.pagesPerSecond.toFixed(1)} pages/s${left}`;
}

type Facts = Pick<ShelvedDocument, "key" | "account" | "facts">;

/** Returns a document's accounts and facts, kept beside its pages so that the next build need not open them: `opened` hears of it. */
async function factsOf(
  declaration: DocumentDeclaration,
  bytes: number,
  path: string,
  opened: (document: RedactedDocument) => Promise<void>,
): Promise<Facts> {
  const beside = path.replace(/\.json$/, `.${contentKey(declaration).slice(0, 16)}.facts.json`);
  const held = await readFile(beside, "utf8").then(
    (text) => JSON.parse(text) as Facts,
    () => undefined,
  );
  if (held) return held;
  const document = JSON.parse(await readFile(path, "utf8")) as RedactedDocument;
  await opened(document);
  const made: Facts = {
    key: documentKey(path, document),
    account: accountOf(declaration, bytes, document),
    facts: documentFacts(declaration, document.pages),
  };
  await writeWhole(beside, JSON.stringify(made));
  return made;
}

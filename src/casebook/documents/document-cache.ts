import { randomUUID } from "node:crypto";
import { readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { DocumentDeclaration } from "../../model/document-source.ts";
import type { MaskCount, RawDocument, RedactedDocument } from "../../model/document.ts";
import { coverBoxes } from "../../rules/documents/cover-boxes.ts";
import type { RedactionPolicy } from "../../rules/redact/policy.ts";
import { redactDocument } from "../../rules/redact/redact-document.ts";
import { contentKey, programKey } from "../content-key.ts";
import { policyKey } from "./document-policy.ts";
import { isBare, rounded } from "./recognised-cache.ts";

type Declared = Pick<DocumentDeclaration, "sha256" | "cover" | "minimised">;

/**
 * The redacted pages of a casebook's documents, a file each in its cache. What they depend on is in the name: first the
 * file, what is covered in it and the program, then what may stand in it.
 */
export class DocumentCache {
  readonly folder: string;

  constructor(cache: string) {
    this.folder = join(cache, "documents");
  }

  /** Returns what a document's pages are kept under. */
  keyOf({ sha256, cover }: Declared, policy: RedactionPolicy): string {
    return `${fileKey({ sha256, cover })}-${policyKey(policy).slice(0, 12)}`;
  }

  pathOf(key: string): string {
    return join(this.folder, `${key}.json`);
  }

  has(key: string): Promise<boolean> {
    return stat(this.pathOf(key)).then(
      (s) => s.isFile(),
      () => false,
    );
  }

  /**
   * Masks a document under a policy and keeps it; `before` counts what was masked in it already. Returns its path. The
   * same document, masked by whoever, is the same file.
   */
  async keep(
    one: Declared,
    raw: RawDocument,
    policy: RedactionPolicy,
    before: readonly MaskCount[] = [],
  ): Promise<string> {
    // In a masked copy the boxes are painted over already.
    const made = redactDocument(one.minimised ? raw : coverBoxes(raw, one.cover), policy);
    const path = this.pathOf(this.keyOf(one, policy));
    await writeWhole(path, JSON.stringify(rounded({ ...made, masked: addCounts(before, made.masked) })));
    return path;
  }

  /**
   * Returns a document's pages as they were read, where they were kept under another policy and nothing was masked in
   * them, so that nobody has to read the file again; undefined where something was, or none are kept.
   */
  async bare(one: Declared): Promise<RedactedDocument | undefined> {
    const name = new RegExp(`^${fileKey(one)}-[0-9a-f]+\\.json$`);
    for (const held of (await readdir(this.folder)).filter((each) => name.test(each))) {
      const document = JSON.parse(await readFile(join(this.folder, held), "utf8")) as RedactedDocument;
      if (isBare(document)) return document;
    }
    return undefined;
  }

  /** Takes away the pages of documents that are no longer asked for. */
  async forget(keys: ReadonlySet<string>): Promise<void> {
    for (const name of await readdir(this.folder))
      if (!keys.has(name.split(".")[0]!)) await rm(join(this.folder, name), { recursive: true, force: true });
  }
}

function fileKey({ sha256, cover }: Pick<Declared, "sha256" | "cover">): string {
  return contentKey({ sha256, cover, program: programKey() }).slice(0, 20);
}

/**
 * Returns what a document is named by, from where its pages are kept and what they say: under another policy the pages may
 * be the same, and then whatever was made of them is.
 */
export function documentKey(path: string, document: RedactedDocument): string {
  return `${basename(path).split("-")[0]}-${contentKey(document).slice(0, 16)}`;
}

/** Writes a file as a whole or not at all; two processes may write the same one. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const part = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(part, text);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

function addCounts(before: readonly MaskCount[], now: readonly MaskCount[]): MaskCount[] {
  const kinds = [...new Set([...before, ...now].map((m) => m.kind))];
  const sum = (kind: MaskCount["kind"], of: "certain" | "uncertain") =>
    [...before, ...now].reduce((n, m) => n + (m.kind === kind ? m[of] : 0), 0);
  return kinds.map((kind) => ({ kind, certain: sum(kind, "certain"), uncertain: sum(kind, "uncertain") }));
}

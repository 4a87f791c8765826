import { copyFile, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { stringify } from "yaml";
import { isIsoDate } from "../../model/dates.ts";
import { documentKinds } from "../../model/document-source.ts";
import type { CoverBox, DocumentAccount, DocumentDeclaration, DocumentKind } from "../../model/document-source.ts";
import { maskKinds } from "../../model/document.ts";
import type { RedactedDocument } from "../../model/document.ts";
import { UserError } from "../../model/user-error.ts";
import { coverBoxes } from "../../rules/documents/cover-boxes.ts";
import { markdownCopy } from "../../rules/documents/markdown-copy.ts";
import { pageText } from "../../rules/documents/page-text.ts";
import { findPersonal } from "../../rules/redact/find-personal.ts";
import { redactDocument } from "../../rules/redact/redact-document.ts";
import type { DocumentLimits } from "../../sources/documents/document-limits.ts";
import { readDocument } from "../../sources/documents/read-document.ts";
import { fileSha256 } from "../../sources/read-file.ts";
import { retrievedOf } from "./add.ts";
import type { AddOptions } from "./add.ts";
import { appendDeclaration } from "./append-declaration.ts";
import type { Casebook } from "../casebook.ts";
import { accountOf, emptyAccount } from "../documents/document-account.ts";
import { documentPolicy } from "../documents/document-policy.ts";
import type { Effects } from "../effects.ts";
import { withLock } from "../lock.ts";
import { openCasebook } from "../open-casebook.ts";
import { recogniseKind } from "./recognise-kind.ts";

export type AddDocumentOptions = Omit<AddOptions, "layout"> & {
  readonly kind?: string;
  readonly title?: string;
  readonly date?: string;
  readonly cover?: readonly CoverBox[];
};

export type AddedDocument = { readonly account: DocumentAccount; readonly already: boolean };

/**
 * Copies a document into `sources/` and lists it in `documents.yaml`, and says how it was read and what is masked in
 * it; with `minimise`, only a masked copy is kept.
 */
export async function addDocument(
  folder: string,
  path: string,
  options: AddDocumentOptions,
  effects: Effects,
): Promise<AddedDocument> {
  return withLock(folder, async () => {
    const casebook = await openCasebook(folder);
    const sha256 = await fileSha256(path).catch(() => {
      throw new UserError(`${path}: cannot be opened; expected a file that may be read`);
    });
    const same = casebook.documents.find((d) => d.sha256 === sha256 || d.obtainedSha256 === sha256);
    if (same) return { account: { ...emptyAccount, declaration: same }, already: true };
    const policy = documentPolicy(casebook);
    const { limits } = casebook.settings;
    const raw = await readDocument(path, {
      limits,
      onProgress: ({ page, pages }) => effects.progress(`reading ${basename(path)}: page ${page} of ${pages}`),
    });
    const redacted = redactDocument(coverBoxes(raw, options.cover ?? []), policy);
    const stem = maskedStem(path, casebook);
    const file = `${stem}${options.minimise && redacted.format !== "pdf" ? ".md" : extname(path).toLowerCase()}`;
    const target = join(folder, "sources", file);
    if (await exists(target))
      throw new UserError(
        `sources/${file} exists already with other bytes; rename the new file, for instance with its date: ${stem}.YYYY-MM-DD${extname(file)}`,
      );
    await mkdir(join(folder, "sources"), { recursive: true });
    const made = `${target}.tmp`;
    try {
      if (options.minimise) await writeMasked(redacted, path, made, limits);
      else await copyFile(path, made);
      const declaration = await declare(casebook, path, redacted, options, { file, stem, obtained: sha256, made });
      const bytes = (await stat(made)).size;
      await rename(made, target);
      await appendDeclaration(join(folder, "sources", "documents.yaml"), plain(declaration));
      return { account: accountOf(declaration, bytes, redacted), already: false };
    } finally {
      await rm(made, { force: true });
    }
  });
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** The file's name as it is kept: what concerns private persons in it is masked like in a text. */
function maskedStem(path: string, casebook: Casebook): string {
  const words = basename(path, extname(path)).replace(/[_+-]+/g, " ");
  const spans = findPersonal(words, documentPolicy(casebook)).toSorted((a, b) => b.start - a.start);
  const untouched = basename(path, extname(path));
  const masked = spans.reduce(
    (text, { start, end, kind }) => `${text.slice(0, start)}${kind}${text.slice(end)}`,
    words,
  );
  return (spans.length === 0 ? untouched : masked).replace(/[^\w.+-]+/g, "_");
}

/** Writes the copy that is kept in place of the original: a PDF of masked pictures, or the masked text. */
async function writeMasked(
  redacted: RedactedDocument,
  original: string,
  out: string,
  limits: Partial<DocumentLimits>,
): Promise<void> {
  if (redacted.format === "pdf") {
    const { writeMaskedPdf } = await import("../../sources/documents/write-masked-pdf.ts");
    await writeMaskedPdf(redacted, original, out, { limits });
    return;
  }
  const { title, publisher, date } = redacted.metadata;
  const head = stringify(
    { title: title ?? "Untitled", ...(publisher !== null && { publisher }), ...(date !== null && { date }) },
    { lineWidth: 0 },
  );
  await writeFile(out, `---\n${head}---\n\n${markdownCopy(redacted.pages)}\n`);
}

async function declare(
  casebook: Casebook,
  path: string,
  redacted: RedactedDocument,
  options: AddDocumentOptions,
  kept: { readonly file: string; readonly stem: string; readonly obtained: string; readonly made: string },
): Promise<DocumentDeclaration> {
  const { metadata, pages } = redacted;
  const title = options.title ?? metadata.title ?? kept.stem.replace(/[_-]+/g, " ");
  const retrieved = await retrievedOf(path, options);
  const tables = pages.some((page) => page.lines.some((line) => line.words.length > 3 || line.row));
  return {
    id: freeId(casebook, kept.stem),
    file: kept.file,
    sha256: options.minimise ? await fileSha256(kept.made) : kept.obtained,
    ...(options.minimise && { obtainedSha256: kept.obtained }),
    minimised: options.minimise === true,
    ...(options.minimise && { maskedBefore: countsOf(redacted) }),
    title,
    kind: kindOf(options.kind) ?? recogniseKind([kept.stem, title, pageText(pages[0] ?? { lines: [] }).slice(0, 600)]),
    publisher: options.publisher ?? metadata.publisher ?? "not stated",
    date: dateOf(options.date) ?? /(\d{4}-\d{2}-\d{2})/.exec(kept.stem)?.[1] ?? metadata.date ?? retrieved,
    origin: options.origin ?? `added from ${kept.file}; say here where it was obtained`,
    licence: options.licence ?? "not stated",
    retrieved,
    technologies: [],
    publishOriginal: false,
    fields: [],
    tables,
    cover: options.cover ?? [],
  };
}

/** How much of each kind was masked in the copy, places covered by hand among the names. */
function countsOf(redacted: RedactedDocument): NonNullable<DocumentDeclaration["maskedBefore"]> {
  const words = redacted.pages.flatMap((page) => page.lines.map((line) => line.text)).join("\n");
  const count = (kind: string) => words.split(`[${kind}]`).length - 1;
  return Object.fromEntries(maskKinds.map((kind) => [kind, count(kind)] as const).filter(([, n]) => n > 0));
}

function kindOf(given: string | undefined): DocumentKind | undefined {
  if (given === undefined) return undefined;
  const kind = documentKinds.find((word) => word === given);
  if (!kind) throw new UserError(`--kind is “${given}”; expected one of: ${documentKinds.join(", ")}`);
  return kind;
}

function dateOf(given: string | undefined): string | undefined {
  if (given !== undefined && !isIsoDate(given))
    throw new UserError(`--date is “${given}”; expected a date like 2025-10-01`);
  return given;
}

/** An id made from the file's name that no other document has. */
function freeId(casebook: Casebook, stem: string): string {
  const base =
    stem
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "") || "document";
  const taken = new Set(casebook.documents.map((d) => d.id));
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  return id;
}

/** The declaration as people read it: what says nothing is left out. */
function plain(declaration: DocumentDeclaration): object {
  return Object.fromEntries(
    Object.entries(declaration).filter(
      ([key, value]) => !(value === false || (Array.isArray(value) && value.length === 0)) || key === "publishOriginal",
    ),
  );
}

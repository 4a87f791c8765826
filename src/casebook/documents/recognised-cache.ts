import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type { Page, RedactedDocument } from "../../model/document.ts";
import { UserError } from "../../model/user-error.ts";
import { canonical } from "../content-key.ts";

/** The version of the file's shape. */
const shape = 1;

type Recognised = { readonly shape: number; readonly policy: string; readonly document: RedactedDocument };

/** Returns whether some pages of a document were recognised in their picture, which takes seconds each. */
export function wasRecognised({ pages }: Pick<RedactedDocument, "pages">): boolean {
  return pages.some((page) => page.origin === "ocr");
}

const pathOf = (folder: string, sha256: string) => join(folder, "ocr", `${sha256}.json.gz`);

/**
 * Returns what `ocr/` of a casebook holds of a document: its redacted pages, so that nobody has to recognise them again;
 * undefined where it has none, or something in them was masked under another policy. Pages in which nothing was masked are
 * as they were recognised, whatever the policy.
 */
export async function readRecognised(
  folder: string,
  sha256: string,
  policy: string,
): Promise<RedactedDocument | undefined> {
  const held = await open(folder, sha256);
  if (held === undefined) return undefined;
  return held.policy === policy || isBare(held.document) ? held.document : undefined;
}

/** Returns whether nothing was masked in a document, so that its pages are as they were read, whatever the policy. */
export function isBare({ masked }: Pick<RedactedDocument, "masked">): boolean {
  return masked.every(({ certain, uncertain }) => certain + uncertain === 0);
}

async function open(folder: string, sha256: string): Promise<Recognised | undefined> {
  const bytes = await readFile(pathOf(folder, sha256)).catch(() => undefined);
  if (bytes === undefined) return undefined;
  try {
    const held = JSON.parse(gunzipSync(bytes, { maxOutputLength: 512 * 1024 * 1024 }).toString("utf8")) as Recognised;
    return held.shape === shape && Array.isArray(held.document.pages) ? held : undefined;
  } catch (cause) {
    throw new UserError(
      `ocr/${sha256}.json.gz is damaged; delete it, and the next build recognises the document's pages again`,
      { cause },
    );
  }
}

/** Writes a document's redacted pages where the casebook's history can hold them; only what changed. */
export async function writeRecognised(
  folder: string,
  sha256: string,
  policy: string,
  document: RedactedDocument,
): Promise<void> {
  const text = `${canonical({ shape, policy, document } satisfies Recognised)}\n`;
  const path = pathOf(folder, sha256);
  const before = await readFile(path).catch(() => undefined);
  if (before && gunzipped(before) === text) return;
  await mkdir(join(folder, "ocr"), { recursive: true });
  await writeFile(`${path}.tmp`, gzipSync(text, { level: 9 }));
  await rename(`${path}.tmp`, path);
}

function gunzipped(bytes: Uint8Array): string | undefined {
  try {
    return gunzipSync(bytes).toString("utf8");
  } catch {
    return undefined;
  }
}

/** Returns how the committed pages of a document differ from the same pages recognised again; undefined where they do not, or none are committed. */
export async function recognisedDifference(
  folder: string,
  sha256: string,
  policy: string,
  again: readonly Page[],
): Promise<string | undefined> {
  const held = await open(folder, sha256);
  if (!held) return undefined;
  if (held.policy !== policy) return "was masked under another policy than the casebook's; build again";
  const pages = held.document.pages;
  if (pages.length !== again.length) return `has ${pages.length} pages; the file has ${again.length}`;
  for (const [i, page] of pages.entries()) {
    const line = page.lines.findIndex((l, n) => l.text !== again[i]!.lines[n]?.text);
    const at = line >= 0 ? line : page.lines.length < again[i]!.lines.length ? page.lines.length : -1;
    if (at >= 0) return `page ${page.page}, line ${at + 1} is not what is recognised in the file`;
  }
  return undefined;
}

/** Returns a document with its boxes and confidences rounded to hundredths: places stay, files shrink. */
export function rounded(document: RedactedDocument): RedactedDocument {
  return JSON.parse(
    JSON.stringify(document, (_key, value: unknown) =>
      typeof value === "number" && !Number.isInteger(value) ? Math.round(value * 100) / 100 : value,
    ),
  ) as RedactedDocument;
}

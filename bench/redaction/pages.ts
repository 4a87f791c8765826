import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Page } from "../../src/model/document.ts";
import { limitsOf, readDocument } from "../../src/sources/documents/read-document.ts";
import { sharedPool } from "../../src/sources/documents/document-pool.ts";
import type { Labelled, Marked } from "./score.ts";

/** One labelled page: the source by its hash, the page, the hash of the text the offsets are of, and the labels. */
type LabelledPage = {
  readonly source: string;
  readonly page: number;
  readonly half: string;
  readonly text: string;
  readonly labels: readonly (readonly [number, number, string])[];
};

const shared = join(import.meta.dirname, "..", "..", "..", "shared");
const folders = ["data/20-documents", "data/21-claim-texts", "articles"].map((folder) => join(shared, folder));
const sha256 = (bytes: Buffer | string): string => createHash("sha256").update(bytes).digest("hex");

/**
 * Returns the pages of a file of labels, their text read anew from the sources (scans by OCR), and says of which pages
 * the text is no longer the one that was labelled: these are left out.
 */
export async function labelledPages(file: string): Promise<{
  pages: (Labelled & { half: string })[];
  changed: string[];
}> {
  const listed = JSON.parse(readFileSync(join(import.meta.dirname, "..", "labels", file), "utf8")) as LabelledPage[];
  const files = new Map(
    folders.flatMap((folder) =>
      readdirSync(folder).map((name) => [sha256(readFileSync(join(folder, name))), join(folder, name)]),
    ),
  );
  const pages: (Labelled & { half: string })[] = [];
  const changed: string[] = [];
  for (const { source, page, half, text: hash, labels } of listed) {
    const path = files.get(source);
    const name = path === undefined ? undefined : basename(path);
    const text = path === undefined ? "" : await textOf(path, basename(path), page);
    if (sha256(text) !== hash) {
      changed.push(`${name ?? source} page ${page}`);
      continue;
    }
    const marked = labels.map(([start, end, kind]): Marked => ({ start, end, kind }));
    pages.push({
      id: `${name} page ${page}`,
      text,
      half,
      labels: marked.filter(({ kind }) => kind !== "neutral"),
      neutral: marked.filter(({ kind }) => kind === "neutral"),
    });
  }
  return { pages, changed };
}

/** Ends the processes that recognised pages. */
export function closePages(): void {
  sharedPool().close();
}

/** Returns the text of one page, as lines; a page without a text layer alone is put to OCR. */
async function textOf(path: string, name: string, number: number): Promise<string> {
  const document = await readDocument(path, { recognise: false });
  let page: Page = document.pages[number - 1]!;
  if (page.lines.length === 0)
    page = await sharedPool().run({ kind: "recognise", path, name, limits: limitsOf({}), page: number });
  return page.lines.map((line) => line.text).join("\n");
}

import { stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import type { Page, RawDocument } from "../../model/document.ts";
import { UserError } from "../../model/user-error.ts";
import { defaultDocumentLimits, type DocumentLimits } from "./document-limits.ts";
import { type DocumentPool, sharedPool } from "./document-pool.ts";

/** Where a document's reading is: pages with their text, of all it has. */
export type DocumentProgress = { readonly page: number; readonly pages: number };

export type ReadOptions = {
  readonly limits?: Partial<DocumentLimits>;
  /** False leaves pages without a text layer unread, and says so in the notes. */
  readonly recognise?: boolean;
  readonly onProgress?: (progress: DocumentProgress) => void;
  /** What messages call the document; its file name, unless given. */
  readonly name?: string;
  readonly pool?: DocumentPool;
};

/** A scan is read badly below this; a person should look. */
const lowConfidence = 60;

/**
 * Reads a document: what it says page by page, with places where the format has them. Everything is done in a process
 * of its own, with bounded memory and time; what is wrong with a document is a UserError.
 */
export async function readDocument(path: string, options: ReadOptions = {}): Promise<RawDocument> {
  const limits = limitsOf(options);
  const name = options.name ?? basename(path);
  const pool = options.pool ?? sharedPool();
  const recognise = options.recognise ?? true;
  await checkSize(path, name, limits);
  let progress: DocumentProgress = { page: 0, pages: 1 };
  const tell = (next: DocumentProgress) => options.onProgress?.((progress = next));
  const { document, toRecognise } = await pool.run({ kind: "read", path, name, limits, recognise }, tell);
  if (document.format !== "pdf") tell({ page: 1, pages: 1 });
  const misnamed = saysMisnamed(name, document);
  if (!recognise || toRecognise.length === 0) return noted(document, misnamed, toRecognise);
  const seen = new Map<number, Page>();
  const failures: unknown[] = [];
  await Promise.all(
    toRecognise.map(async (page) => {
      try {
        // When one page has failed the document has, and those that still wait for a process need not be tried.
        const task = { kind: "recognise", path, name, limits, page } as const;
        seen.set(page, await pool.run(task, undefined, () => failures.length > 0));
        tell({ page: progress.page + 1, pages: progress.pages });
      } catch (error) {
        failures.push(error);
      }
    }),
  );
  if (failures.length > 0) throw failures[0];
  return noted({ ...document, pages: document.pages.map((page) => seen.get(page.page) ?? page) }, misnamed, []);
}

/** Returns the limits that hold: the table's, where an option does not say otherwise. */
export function limitsOf({ limits }: { readonly limits?: Partial<DocumentLimits> }): DocumentLimits {
  return { ...defaultDocumentLimits, ...limits };
}

/** Refuses what is too large before a byte of it is read. */
export async function checkSize(path: string, name: string, limits: DocumentLimits): Promise<void> {
  const file = await stat(path).catch((error: unknown) => {
    throw new UserError(`${name}: cannot be opened; expected a file that may be read`, { cause: error });
  });
  if (!file.isFile()) throw new UserError(`${name} is no file; expected a document`);
  if (file.size > limits.documentBytes) {
    throw new UserError(
      `${name} has ${file.size} bytes; at most ${limits.documentBytes} are read (limit documentBytes): split it`,
    );
  }
}

const formatNames = { pdf: "a PDF", html: "HTML", markdown: "Markdown", text: "plain text" } as const;

/** What a file is called that is one of these by its bytes. */
const extensions: Readonly<Record<RawDocument["format"], readonly string[]>> = {
  pdf: [".pdf"],
  html: [".html", ".htm", ".xhtml"],
  markdown: [".md", ".markdown", ".txt"],
  text: [".txt", ".text", ".md", ".markdown"],
};

/** Returns what to say of a file whose name promises another format than its bytes hold; none otherwise. */
function saysMisnamed(name: string, { format }: RawDocument): string[] {
  const extension = extname(name).toLowerCase();
  const promised = Object.values(extensions).flat().includes(extension);
  if (!promised || extensions[format].includes(extension)) return [];
  return [`named ${extension}, but ${formatNames[format]} by its bytes, and read as that`];
}

function noted(document: RawDocument, before: readonly string[], unread: readonly number[]): RawDocument {
  const unsure = document.pages.filter(
    ({ confidence, lines }) => confidence !== null && confidence < lowConfidence && lines.length > 0,
  );
  const silent = document.pages.filter(({ page, lines }) => lines.length === 0 && !unread.includes(page));
  const notes = [
    ...before,
    ...(unread.length > 0 ? [`${saysPages(unread)} without a text layer, not recognised`] : []),
    ...(unsure.length > 0
      ? [`${saysPages(unsure.map(({ page }) => page))} recognised with low confidence: look at the original`]
      : []),
    ...(silent.length > 0 ? [`${saysPages(silent.map(({ page }) => page))} without words`] : []),
  ];
  return notes.length === 0 ? document : { ...document, notes: [...document.notes, ...notes] };
}

/** Returns `page 3` or `pages 1 to 4, 7`. */
function saysPages(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last && last[1] === page - 1) last[1] = page;
    else runs.push([page, page]);
  }
  const list = runs.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`)).join(", ");
  return `${pages.length === 1 ? "page" : "pages"} ${list}`;
}

import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Judgement } from "../../model/claim.ts";
import type { Site, SiteFile } from "../../model/site.ts";
import { renderSite } from "../../pages/render-site.ts";
import { searchRecords } from "../../pages/search-records.ts";
import { openDatabase } from "../../store/duckdb.ts";
import { exportTables, viewsSql } from "../../store/export-data.ts";
import { assembleSite, tablesOf } from "./assemble-site.ts";
import type { Book } from "../book.ts";
import { claimJson, claimShape } from "../claims/claims-json.ts";
import { dataPackage } from "./data-package.ts";
import { listFiles } from "./dist-folder.ts";
import { followTheMoney, ftmLines } from "./follow-the-money.ts";
import { ftmPath } from "./ftm-file.ts";
import { verdictFeed } from "./feed.ts";
import { pagePictures } from "../documents/page-pictures.ts";
import type { PagePicture } from "../documents/page-pictures.ts";
import { sideBySide } from "../side-by-side.ts";
import { privacyGate } from "./privacy-gate.ts";
import { staticSearch } from "./static-search.ts";
import type { VerdictEntry } from "../claims/verdict-history.ts";

/** The version of the manifest's shape. */
const manifestShape = 1;

/** How many files are written at a time: what takes long about a small one is the way there and back. */
const atOnce = 8;

/** What `manifest.json` says: every source and every published file by its SHA-256. */
export type Manifest = {
  readonly shape: number;
  readonly generator: string;
  readonly casebook: string;
  readonly asOf: string;
  readonly sources: readonly {
    readonly file: string;
    readonly sha256: string;
    readonly obtainedSha256?: string;
    readonly read: number;
    readonly parsed: number;
  }[];
  /** Absent where the casebook has no documents. */
  readonly documents?: readonly {
    readonly file: string;
    readonly sha256: string;
    readonly obtainedSha256?: string;
    readonly pages: number;
  }[];
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
};

/**
 * Writes the whole site into a folder that must not exist yet and returns its manifest. The bytes depend on the
 * book, the claims and the history alone: twice the same inputs, twice the same bytes. The privacy gate sees every
 * byte before this returns; on a leak (exit 3) the folder is taken away.
 */
export async function writeSite(
  book: Book,
  claims: readonly Judgement[],
  history: readonly VerdictEntry[],
  folder: string,
): Promise<Manifest> {
  await mkdir(join(folder, "data"), { recursive: true });
  // The engine writes the tables while this thread renders pages.
  const exporting = withExport(book, (db) => exportTables(db, join(folder, "data"), tablesOf(book)));
  // A full disk shows here first, while nobody waits for it yet; it is thrown on where it is awaited.
  exporting.catch(() => undefined);
  try {
    const site = await assembleSite(book, claims);
    const searching = staticSearch(searchRecords(site));
    searching.catch(() => undefined);
    const pages = renderSite(site);
    const tables = await exporting;
    const files: SiteFile[] = [
      ...pages,
      ...(await searching),
      {
        path: "data/claims.json",
        body: `${JSON.stringify({ shape: claimShape, asOf: site.frame.asOf, claims: claims.map(claimJson) }, null, 2)}\n`,
      },
      { path: ftmPath, body: ftmLines(await followTheMoney(book)) },
      { path: "data/views.sql", body: viewsSql },
      { path: "datapackage.json", body: dataPackage(book, tables) },
      { path: "feed.xml", body: verdictFeed(book, history, site.frame.asOf) },
    ];
    const folders = new Set(files.map((file) => dirname(join(folder, file.path))));
    await sideBySide([...folders], (at) => mkdir(at, { recursive: true }), atOnce);
    await sideBySide(files, (file) => writeFile(join(folder, file.path), file.body, { flag: "wx" }), atOnce);
    const copy = async (picture: PagePicture) => {
      await mkdir(dirname(join(folder, picture.path)), { recursive: true });
      await copyFile(picture.file, join(folder, picture.path));
    };
    await sideBySide(await picturesOf(book), copy, atOnce);
    await privacyGate(book, folder);
    const manifest = await manifestOf(book, site, folder);
    await writeFile(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
    return manifest;
  } catch (error) {
    await exporting.catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function picturesOf(book: Book): Promise<PagePicture[]> {
  return (await Promise.all(book.shelf.documents.map((document) => pagePictures(book.casebook, document)))).flat();
}

async function withExport<T>(
  book: Book,
  work: (db: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>,
): Promise<T> {
  const db = await openDatabase({ path: book.path, access: "export" });
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

async function manifestOf(book: Book, site: Site, folder: string): Promise<Manifest> {
  // One is read while another is hashed; no more, for tables may be large.
  const hashed = async (path: string) => {
    const body = await readFile(join(folder, path));
    return { path, bytes: body.length, sha256: createHash("sha256").update(body).digest("hex") };
  };
  const files = await sideBySide(await listFiles(folder), hashed);
  return {
    shape: manifestShape,
    generator: "tallylight",
    casebook: site.frame.title,
    asOf: site.frame.asOf,
    sources: book.accounts.sources.map((s) => ({
      file: s.file,
      sha256: s.sha256,
      ...(s.declaration.obtainedSha256 !== undefined && { obtainedSha256: s.declaration.obtainedSha256 }),
      read: s.read,
      parsed: s.parsed,
    })),
    ...(book.shelf.documents.length > 0 && {
      documents: book.shelf.documents.map(({ account: { declaration: d, pages } }) => ({
        file: d.file,
        sha256: d.sha256,
        ...(d.obtainedSha256 !== undefined && { obtainedSha256: d.obtainedSha256 }),
        pages,
      })),
    }),
    files,
  };
}

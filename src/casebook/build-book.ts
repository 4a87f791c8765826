import { constants } from "node:fs";
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Slice, SourceAccount } from "../model/source.ts";
import type { PullComparison } from "../model/site.ts";
import { chooseSlices, pullOf } from "../rules/choose-slices.ts";
import { pageText } from "../rules/documents/page-text.ts";
import { groupVendors } from "../rules/vendors/group-vendors.ts";
import { sayUnheld, unheldVendors } from "../rules/decisions/held-decisions.ts";
import { nameAgencies } from "../rules/vendors/name-agencies.ts";
import { vendorLineage } from "../rules/vendors/vendor-lineage.ts";
import { openDatabase } from "../store/duckdb.ts";
import type { Database } from "../store/duckdb.ts";
import { fillAwardRecords, fillOthers, fillTransactions, prepareTransactions, setAside } from "../store/fill-book.ts";
import { beginChanges, changesOf, comparePulls, obligationsOf, summarise } from "../store/pull-changes.ts";
import { beginDocuments, endDocuments, putDocument } from "../store/put-documents.ts";
import { putRejections, putSources } from "../store/put-sources.ts";
import { agenciesAsFiled, putAgencies, putSlices, sliceFacts } from "../store/resolve-slices.ts";
import { putVendors, recipientsAsFiled } from "../store/resolve-vendors.ts";
import { sql } from "../store/sql.ts";
import { viewStaged } from "../store/staged.ts";
import { putLineage } from "../store/state-lineage.ts";
import { contentKey, programKey } from "./content-key.ts";
import { decisionsOnBook } from "./review/decisions.ts";
import type { BookDecisions } from "./review/decisions.ts";
import { DocumentShelf } from "./documents/document-shelf.ts";
import type { ShelvedDocument } from "./documents/document-shelf.ts";
import type { Effects } from "./effects.ts";
import type { Ingested } from "./sources/ingest.ts";
import { labelAwards } from "./technologies/label-awards.ts";
import { readMakers } from "./vendors/read-makers.ts";
import type { Casebook } from "./casebook.ts";

/** What a book is accounted for with, kept beside the database. */
export type BookAccounts = {
  readonly sources: readonly SourceAccount[];
  readonly slices: readonly Slice[];
  readonly comparisons: readonly PullComparison[];
  readonly labels: number;
  /** Decisions in force that could not be followed, in words. */
  readonly unheld: readonly string[];
};

/** Accounts as kept: with what the book was made from but for people's decisions. */
type KeptAccounts = BookAccounts & { readonly inputs: string };

export type BuiltBook = { readonly key: string; readonly path: string; readonly accounts: BookAccounts };

export type BookOptions = {
  readonly memoryLimit?: string;
  /** Called when a book is to be made: what the caller can do while the engine works. */
  readonly meanwhile?: () => void;
  /** Keys of other books that stay in the cache beside the new one; the others are taken away. */
  readonly keep?: readonly string[];
};

/**
 * Returns the casebook's book, made from the ingested sources unless the same inputs already made it. One that differs
 * by people's decisions alone is made from a copy: only vendors, transactions and labels are filled anew.
 */
export async function buildBook(
  casebook: Casebook,
  ingested: readonly Ingested[],
  documents: readonly ShelvedDocument[],
  effects: Effects,
  { memoryLimit, meanwhile, keep = [] }: BookOptions = {},
): Promise<BuiltBook> {
  const books = join(casebook.cache, "books");
  const decisions = decisionsOnBook(casebook.decisions);
  const inputs = contentKey({
    program: programKey(),
    sources: ingested.map((i) => [i.file, i.key, i.declaration]),
    settings: casebook.settings.fiscalYearStart,
    technologies: casebook.technologies,
    agencies: casebook.agencies,
    vendors: casebook.vendors,
    ...(documents.length > 0 && { documents: documents.map((d) => [d.key, d.account, d.facts]) }),
  }).slice(0, 32);
  const key = decisions.count === 0 ? inputs : contentKey({ inputs, decisions }).slice(0, 32);
  const folder = join(books, key);
  const read = (name = key) =>
    readFile(join(books, name, "accounts.json"), "utf8").then(reviveAccounts, () => undefined);
  const held = await read();
  if (held) return { key, path: join(folder, "book.duckdb"), accounts: held };
  const making = join(casebook.cache, "tmp", `book-${key}`);
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { recursive: true });
  const older = await readdir(books).catch(() => []);
  let base: BookAccounts | undefined;
  for (const name of older) {
    const accounts = await read(name);
    if (accounts?.inputs !== inputs) continue;
    base = accounts;
    await copyFile(join(books, name, "book.duckdb"), join(making, "book.duckdb"), constants.COPYFILE_FICLONE);
    break;
  }
  const database = await openDatabase({
    path: join(making, "book.duckdb"),
    tempDirectory: join(making, "spill"),
    ...(memoryLimit !== undefined && { memoryLimit }),
  });
  meanwhile?.();
  let accounts: BookAccounts;
  try {
    accounts = await fill(database, casebook, ingested, decisions, effects, base);
    if (base === undefined) await fillDocuments(database, documents);
    await database.query(sql`checkpoint`);
  } finally {
    database.close();
  }
  await rm(join(making, "spill"), { recursive: true, force: true });
  await writeFile(
    join(making, "accounts.json"),
    JSON.stringify({ ...accounts, inputs } satisfies KeptAccounts, (_k, v: unknown) =>
      typeof v === "bigint" ? `${v}n` : v,
    ),
  );
  await mkdir(books, { recursive: true });
  await rm(folder, { recursive: true, force: true });
  await rename(making, folder);
  for (const name of older)
    if (name !== key && !keep.includes(name)) await rm(join(books, name), { recursive: true, force: true });
  return { key, path: join(folder, "book.duckdb"), accounts: (await read())! };
}

function reviveAccounts(text: string): KeptAccounts {
  return JSON.parse(text, (_key, value: unknown) =>
    typeof value === "string" && /^-?\d+n$/.test(value) ? BigInt(value.slice(0, -1)) : value,
  ) as KeptAccounts;
}

/** Fills a book; of a `base`, a book in which only decisions are others, what rests on no decision stays as it is. */
async function fill(
  db: Database,
  casebook: Casebook,
  ingested: readonly Ingested[],
  decisions: BookDecisions,
  effects: Effects,
  base: BookAccounts | undefined,
): Promise<BookAccounts> {
  const startMonth = casebook.settings.fiscalYearStart;
  const files = ingested.map((i) => i.file);
  if (base === undefined) await putAsObtained(db, ingested);
  await viewStaged(
    db,
    ingested.map((i) => ({
      file: i.file,
      path: i.path,
      kind: i.layout.kind,
      fields: i.layout.fields,
      retrieved: i.declaration.retrieved,
      structural: i.structural.map((r) => r.record),
    })),
  );
  effects.progress("grouping agencies and vendors");
  await putAgencies(db, nameAgencies(await agenciesAsFiled(db), casebook.agencies));
  const declarations = ingested.map((i) => ({ ...i.declaration, file: i.file }));
  const slices = base?.slices ?? chooseSlices(await sliceFacts(db, files, startMonth), declarations);
  if (base === undefined) await putSlices(db, files, slices);
  const lineage = vendorLineage(casebook.vendors);
  await putLineage(db, lineage);
  const recipients = await recipientsAsFiled(db);
  // The engine goes on while this thread groups names.
  const prepared = prepareTransactions(db, startMonth);
  prepared.catch(() => undefined);
  const grouped = groupVendors(recipients, casebook.vendors, decisions.vendors);
  await prepared;
  await putVendors(db, grouped, lineage.names);
  effects.progress("adding up transactions");
  await fillTransactions(db);
  await fillAwardRecords(db, startMonth);
  if (base === undefined) await fillOthers(db);
  effects.progress("labelling technologies");
  const { labels, lost } = await labelAwards(db, casebook.technologies, decisions.labels);
  const unheld = sayUnheld(unheldVendors(grouped, decisions.vendors), decisions.labels, {
    lostAwards: lost,
    technologies: casebook.technologies.map(({ id }) => id),
  });
  await readMakers(db, casebook.vendors);
  if (base !== undefined) return { ...base, labels, unheld };
  effects.progress("comparing pulls");
  const comparisons = await compare(db, slices, files, startMonth);
  return { sources: await accountFor(db, ingested), slices, comparisons, labels, unheld };
}

/** Says of each source what became of its records. */
async function accountFor(db: Database, ingested: readonly Ingested[]): Promise<SourceAccount[]> {
  const aside = await setAside(db);
  return ingested.map((one, i): SourceAccount => {
    const { duplicate = 0, superseded = 0 } = aside.get(i) ?? {};
    const before = one.declaration.minimisedCounts;
    const rejected = one.structural.length + one.rejected.length;
    const read = one.staged.rows + one.structural.length;
    return {
      file: one.file,
      sha256: one.declaration.sha256,
      layout: one.layout.id,
      layoutTitle: one.layout.title,
      kind: one.layout.kind,
      recognisedBy: one.recognisedBy,
      bytes: one.bytes,
      read,
      parsed: read - rejected - superseded - duplicate,
      rejected,
      superseded,
      duplicate,
      droppedValues: one.staged.droppedValues + (before?.droppedValues ?? 0),
      maskedRecipients: one.staged.maskedRecipients + (before?.maskedRecipients ?? 0),
      maskedTexts: one.staged.maskedTexts + (before?.maskedTexts ?? 0),
      repairs: one.repairs,
      declaration: one.declaration,
    };
  });
}

/** Writes the tables of the sources themselves. */
async function putAsObtained(db: Database, ingested: readonly Ingested[]): Promise<void> {
  await putSources(
    db,
    ingested.map((i) => ({
      file: i.file,
      kind: i.layout.kind,
      layout: i.layout.id,
      retrieved: i.declaration.retrieved,
    })),
  );
  await putRejections(
    db,
    ingested.map((i) => [...i.structural, ...i.rejected].sort((a, b) => a.record - b.record)),
  );
}

/** Fills the tables of documents; a casebook without any has none. */
async function fillDocuments(db: Database, documents: readonly ShelvedDocument[]): Promise<void> {
  if (documents.length === 0) return;
  await beginDocuments(db);
  for (const shelved of documents) {
    const { account, facts, pages } = (await new DocumentShelf([shelved]).held(shelved.account.declaration.id))!;
    const texts = pages.map(({ page, origin, confidence, lines }) => ({
      page,
      origin,
      confidence,
      text: pageText({ lines }),
    }));
    await putDocument(db, account, facts, texts);
  }
  await endDocuments(db);
}

/** Compares each superseded or cut-off pull with the one that is used in its scope. */
async function compare(
  db: Database,
  slices: readonly Slice[],
  files: readonly string[],
  startMonth: number,
): Promise<PullComparison[]> {
  const transactions = slices.filter((s) => s.kind === "transaction" && s.fiscalYear !== null);
  const partsOf = (slice: Slice) =>
    transactions.filter(
      (s) => pullOf(s.file) === pullOf(slice.file) && s.agency === slice.agency && s.fiscalYear === slice.fiscalYear,
    );
  const pairs = transactions
    .filter((s) => s.state !== "used" && partsOf(s)[0] === s)
    .flatMap((older) => {
      const newer = transactions.find(
        (s) => s.state === "used" && s.agency === older.agency && s.fiscalYear === older.fiscalYear,
      );
      return newer && newer.retrieved >= older.retrieved ? [{ older, newer }] : [];
    });
  const placesOf = (slice: Slice) => partsOf(slice).map((s) => files.indexOf(s.file));
  const compared = pairs.flatMap(({ older, newer }) => [...placesOf(older), ...placesOf(newer)]);
  await beginChanges(db, [...new Set(compared)], startMonth);
  const out = [];
  for (const { older, newer } of pairs) {
    const at = { agency: older.agency, fiscalYear: older.fiscalYear! };
    const [from, to] = [placesOf(older), placesOf(newer)];
    await comparePulls(db, {
      ...at,
      older: from[0]!,
      newer: to[0]!,
      olderParts: from,
      newerParts: to,
      olderComplete: older.state === "superseded",
    });
    out.push({
      ...at,
      older: older.file,
      newer: newer.file,
      obligationsBefore: await obligationsOf(db, from, at.agency, at.fiscalYear),
      obligationsAfter: await obligationsOf(db, to, at.agency, at.fiscalYear),
    });
  }
  return summarise(out, await changesOf(db), 12);
}

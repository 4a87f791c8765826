import type { Coverage, CoverageCell } from "../model/coverage.ts";
import { measures } from "../model/figure.ts";
import type { Dimension, Figure, FigureQuery, FigureRow, Filter } from "../model/figure.ts";
import { coverageMap, coverageOf } from "../rules/coverage.ts";
import type { Connector } from "../store/connector.ts";
import { openDatabase } from "../store/duckdb.ts";
import { measure, measurePer } from "../store/figures.ts";
import { matchedScope, matchedScopes, scopeSql } from "../store/matched-scope.ts";
import type { Scope } from "../store/matched-scope.ts";
import type { Query } from "../store/sql.ts";
import { vendorNames } from "../store/resolve-vendors.ts";
import { buildBook } from "./build-book.ts";
import type { BookAccounts } from "./build-book.ts";
import type { Decisions } from "./review/decisions.ts";
import { DocumentShelf } from "./documents/document-shelf.ts";
import type { ShelvedDocument } from "./documents/document-shelf.ts";
import { silent } from "./effects.ts";
import type { Effects } from "./effects.ts";
import { ingest } from "./sources/ingest.ts";
import type { Ingested, IngestOptions } from "./sources/ingest.ts";
import type { Casebook } from "./casebook.ts";

/** What a book was made from, but for the casebook. */
type MadeFrom = {
  readonly ingested: readonly Ingested[];
  readonly documents: readonly ShelvedDocument[];
  readonly options: IngestOptions;
};

/** How many scopes stay known: more than a site has figures of, and no end for an app that is asked anything. */
const scopesHeld = 1000;

/** A casebook with its book open for questions: read only, closed to files and network. */
export class Book {
  readonly casebook: Casebook;
  readonly key: string;
  /** The database file, for exports; questions go through `db`. */
  readonly path: string;
  readonly db: Connector;
  readonly accounts: BookAccounts;
  readonly coverage: readonly CoverageCell[];
  readonly shelf: DocumentShelf;
  readonly #close: () => void;
  readonly #labels: Map<string, string>;
  readonly #scopes = new Map<string, Promise<Scope>>();
  readonly #made: MadeFrom;

  private constructor(
    casebook: Casebook,
    key: string,
    path: string,
    db: Connector & { close(): void },
    accounts: BookAccounts,
    shelf: DocumentShelf,
    labels: Map<string, string>,
    made: MadeFrom,
  ) {
    this.casebook = casebook;
    this.key = key;
    this.path = path;
    this.db = db;
    this.accounts = accounts;
    this.shelf = shelf;
    this.coverage = coverageMap(
      accounts.slices,
      accounts.sources.map((s) => ({ ...s.declaration, file: s.file })),
      casebook.settings.fiscalYearStart,
    );
    this.#close = () => db.close();
    this.#labels = labels;
    this.#made = made;
  }

  /** Ingests what is new, makes the book if its inputs changed, and opens it. */
  static async open(casebook: Casebook, effects: Effects, options: IngestOptions = {}): Promise<Book> {
    const ingested = await ingest(casebook, effects, options);
    const documents = casebook.documents.length === 0 ? [] : await shelve(casebook, effects, options);
    return Book.#make(casebook, { ingested, documents, options }, effects, []);
  }

  static async #make(casebook: Casebook, made: MadeFrom, effects: Effects, keep: readonly string[]): Promise<Book> {
    const { ingested, documents, options } = made;
    const limit = options.memoryLimit !== undefined && { memoryLimit: options.memoryLimit };
    const { key, path, accounts } = await buildBook(casebook, ingested, documents, effects, {
      ...limit,
      ...(options.meanwhile && { meanwhile: options.meanwhile }),
      keep,
    });
    const db = await openDatabase({ path, access: "closed", ...limit });
    const labels = new Map<string, string>();
    for (const t of casebook.technologies) labels.set(`technology:${t.id}`, t.name);
    for (const a of casebook.agencies) labels.set(`agency:${a.id}`, a.name);
    for (const v of casebook.vendors) labels.set(`maker:${v.id}`, v.name);
    return new Book(casebook, key, path, db, accounts, new DocumentShelf(documents), labels, made);
  }

  /**
   * Returns this book as it is with other decisions on vendors and labels: what a build would make, made from a copy.
   * Books of the keys in `keep` stay in the cache. The caller holds the casebook's lock, and closes the book.
   */
  async decided({ vendors, labels }: Decisions, keep: readonly string[]): Promise<Book> {
    const decisions = { ...this.casebook.decisions, vendors, labels };
    return Book.#make({ ...this.casebook, decisions }, this.#made, silent, keep);
  }

  /**
   * Returns this book over documents masked as other decisions say, as far as they were masked so already. It asks the
   * same database, which this book closes and it does not.
   */
  async remasked({ spans }: Decisions): Promise<Book> {
    const { reshelve } = await import("./documents/reshelve.ts");
    const casebook = { ...this.casebook, decisions: { ...this.casebook.decisions, spans } };
    const shelf = await reshelve(casebook, this.shelf);
    const db = { query: (query: Query) => this.db.query(query), close: () => undefined };
    return new Book(casebook, this.key, this.path, db, this.accounts, shelf, this.#labels, this.#made);
  }

  /** The newest retrieval date of a source that figures use, or of a document; the only date a build prints of itself. */
  get asOf(): string {
    const records = this.accounts.sources.filter((s) => s.parsed > 0);
    const documents = this.shelf.documents.filter((d) => d.key !== null).map((d) => d.account);
    const dates = [...records, ...documents].map((s) => s.declaration.retrieved);
    return dates.sort().at(-1) ?? "";
  }

  /** Learns what people call these groups of a figure: of the many vendors, only those that are shown are asked for. */
  async learnLabels(dimension: Dimension, keys: readonly (string | null)[]): Promise<void> {
    if (dimension !== "vendor") return;
    const unknown = [...new Set(keys)].filter((key) => key !== null && !this.#labels.has(`vendor:${key}`));
    if (unknown.length === 0) return;
    for (const [id, name] of await vendorNames(this.db, unknown as string[])) this.#labels.set(`vendor:${id}`, name);
  }

  /** Returns what people call a group of a figure whose labels were learnt. */
  labelFor(dimension: string, key: string | null): string {
    if (key === null) return "not stated";
    if (dimension === "fiscal-year") return `FY${key}`;
    return this.#labels.get(`${dimension}:${key}`) ?? key;
  }

  /** Measures a figure with its coverage. */
  async figure(query: FigureQuery): Promise<Figure> {
    const measured = await measure(this.db, query);
    return {
      query,
      unit: measures[query.measure].unit,
      total: { ...measured.total, label: "all" },
      rows: await this.#labelled(query, measured.rows),
      omitted: measured.omitted,
      overlapping: measured.overlapping,
      coverage: await this.coverageFor(query),
      sql: measured.sql,
    };
  }

  /** Measures one figure for each of the values of a dimension, as `figure` would one by one. */
  async figuresPer(query: FigureQuery, per: Dimension, values: readonly string[]): Promise<Map<string, Figure>> {
    const measured = await measurePer(this.db, query, per, values);
    const scopes = await matchedScopes(this.db, query, per);
    // Names are asked for once, not once a value.
    if (query.by !== undefined)
      await this.learnLabels(
        query.by,
        [...measured.values()].flatMap(({ rows }) => rows.map((row) => row.key)),
      );
    const out = new Map<string, Figure>();
    for (const [value, one] of measured) {
      const own: FigureQuery = { ...query, where: { ...query.where, [per]: [value] } };
      out.set(value, {
        query: own,
        unit: measures[query.measure].unit,
        total: { ...one.total, label: "all" },
        rows: await this.#labelled(query, one.rows),
        omitted: one.omitted,
        overlapping: one.overlapping,
        coverage: coverageOf(
          own,
          scopes.get(value) ?? { agencies: [], firstYear: null, lastYear: null },
          this.coverage,
          this.casebook.settings.fiscalYearStart,
        ),
        sql: one.sql,
      });
    }
    return out;
  }

  /** Returns groups with what people call them: a vendor as filed is called what its records say. */
  async #labelled({ by, vendors }: FigureQuery, rows: readonly FigureRow[]): Promise<readonly FigureRow[]> {
    if (by === undefined) return [];
    if (by === "vendor" && vendors === "as-filed")
      return rows.map((row) => ({ ...row, label: row.key ?? "not stated" }));
    await this.learnLabels(
      by,
      rows.map((row) => row.key),
    );
    return rows.map((row) => ({ ...row, label: this.labelFor(by, row.key) }));
  }

  /** Returns what a filter rests on: the same for its figures by year, by vendor and whole, so it is asked for once. */
  async coverageFor(filter: Filter): Promise<Coverage> {
    const { text, values } = scopeSql(filter);
    const asked = JSON.stringify([text, values], (_key, value: unknown) =>
      typeof value === "bigint" ? `${value}n` : value,
    );
    const scope = this.#scopes.get(asked) ?? matchedScope(this.db, filter);
    scope.catch(() => this.#scopes.delete(asked));
    this.#scopes.delete(asked);
    this.#scopes.set(asked, scope);
    for (const oldest of this.#scopes.keys()) {
      if (this.#scopes.size <= scopesHeld) break;
      this.#scopes.delete(oldest);
    }
    return coverageOf(filter, await scope, this.coverage, this.casebook.settings.fiscalYearStart);
  }

  close(): void {
    this.#close();
  }
}

/** Reads the casebook's documents; what reads PDF and pictures is loaded only where there are any. */
async function shelve(casebook: Casebook, effects: Effects, options: IngestOptions) {
  const { ingestDocuments } = await import("./documents/ingest-documents.ts");
  return ingestDocuments(casebook, effects, options);
}

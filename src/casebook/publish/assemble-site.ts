import type { Judgement } from "../../model/claim.ts";
import type { Dimension, Filter, Reading } from "../../model/figure.ts";
import type { AgencyDossier, AwardDossier, AwardLabel, AwardLine, Site, TechnologyDossier } from "../../model/site.ts";
import { sayLabelDecisions } from "../../rules/decisions/say-decided.ts";
import { awardLines, labelsByAward, recordsByAward, transactionsByAward } from "../../store/evidence.ts";
import { documentTables, publishedTables } from "../../store/export-data.ts";
import type { PublishedTable } from "../../store/export-data.ts";
import { makersByAward } from "../../store/read-makers.ts";
import { awardsWithPages, countAwards } from "../../store/site-lists.ts";
import { awardPath } from "./award-path.ts";
import type { Book } from "../book.ts";
import { decisionsOnBook } from "../review/decisions.ts";
import { documentDossiers } from "../documents/document-dossiers.ts";
import { ftmPath } from "./ftm-file.ts";
import { vendorDossiers } from "../vendors/vendor-dossiers.ts";
import { sideBySide, together } from "../side-by-side.ts";

/** How many awards a technology, vendor or agency page lists; the data files have them all. */
const listed = 100;

/** Brings together everything the site shows: one value in, the same value for preview and publication. */
export async function assembleSite(book: Book, claims: readonly Judgement[]): Promise<Site> {
  const { casebook } = book;
  const pages = await pagePaths(book, claims);
  const labels = await labelsByAward(book.db);
  const finish: Finish = (lines) =>
    lines.map((line) => ({ ...line, path: pages.get(line.awardKey) ?? null, labels: labels.get(line.awardKey) ?? [] }));
  const lines: Lines = async (filter) => finish(await awardLines(book.db, filter, listed));
  const any: Filter = { where: { technology: ["any"] } };
  const shown = casebook.agencies.filter((a) => book.coverage.some((c) => c.agency === a.id));
  const [technologyByYear, obligations, whole, strict, broad, technologies, vendors, agencies, awards] = await together(
    sideBySide(casebook.technologies, async ({ id }) => ({
      technology: id,
      figure: await byYear(book, { where: { technology: [id] } }),
    })),
    book.figure({ measure: "obligations", where: {} }),
    byYear(book, { where: {} }),
    byYear(book, any),
    byYear(book, { ...any, reading: "broad" }),
    sideBySide(casebook.technologies, (technology) => technologyDossier(book, technology, lines)),
    vendorDossiers(book, listed, finish),
    sideBySide(shown, (agency) => agencyDossier(book, agency, lines)),
    awardDossiers(book, pages, labels),
  );
  return {
    frame: {
      title: casebook.settings.title,
      summary: casebook.settings.summary,
      asOf: book.asOf,
      fiscalYearStart: casebook.settings.fiscalYearStart,
      technologies: casebook.technologies,
      agencies: casebook.agencies,
      vendors: casebook.vendors,
      files: [
        ...tablesOf(book).flatMap((t) => [`data/${t.name}.csv`, `data/${t.name}.parquet`]),
        "data/claims.json",
        ftmPath,
        "data/views.sql",
        "datapackage.json",
        "feed.xml",
        "manifest.json",
      ].sort(),
    },
    claims,
    overview: {
      obligations,
      byYear: whole,
      technologyByYear,
      surveillanceStrict: strict,
      surveillanceBroad: broad,
    },
    technologies,
    vendors,
    agencies,
    awards,
    authorities: casebook.authorities,
    coverage: book.coverage,
    comparisons: book.accounts.comparisons,
    sources: book.accounts.sources,
    slices: book.accounts.slices,
    ...(book.shelf.documents.length > 0 && { documents: await documentDossiers(book, claims) }),
  };
}

/** The tables a casebook publishes: those of documents only where it has any. */
export function tablesOf(book: Book): readonly PublishedTable[] {
  return book.shelf.documents.length > 0 ? [...publishedTables, ...documentTables] : publishedTables;
}

const figureBy = (book: Book, filter: Filter, by: Dimension) => book.figure({ measure: "obligations", ...filter, by });
const byYear = (book: Book, filter: Filter) => figureBy(book, filter, "fiscal-year");

type Lines = (filter: Filter) => Promise<AwardLine[]>;
type Finish = (lines: readonly Omit<AwardLine, "path" | "labels">[]) => AwardLine[];

async function technologyDossier(
  book: Book,
  technology: TechnologyDossier["technology"],
  lines: Lines,
): Promise<TechnologyDossier> {
  const of = (reading: Reading): Filter => ({ where: { technology: [technology.id] }, reading });
  return {
    technology,
    strict: await book.figure({ measure: "obligations", ...of("strict") }),
    standard: await book.figure({ measure: "obligations", ...of("standard") }),
    broad: await book.figure({ measure: "obligations", ...of("broad") }),
    strictByYear: await byYear(book, of("strict")),
    broadByYear: await byYear(book, of("broad")),
    byVendor: await figureBy(book, of("strict"), "vendor"),
    byAgency: await figureBy(book, of("strict"), "agency"),
    awards: await lines(of("broad")),
    awardCount: await countAwards(book.db, of("broad")),
  };
}

async function agencyDossier(book: Book, agency: AgencyDossier["agency"], lines: Lines): Promise<AgencyDossier> {
  const filter: Filter = { where: { agency: [agency.id] } };
  return {
    agency,
    obligations: await book.figure({ measure: "obligations", ...filter }),
    byYear: await byYear(book, filter),
    byTechnology: await figureBy(book, filter, "technology"),
    byVendor: await figureBy(book, { ...filter, where: { ...filter.where, technology: ["any"] } }, "vendor"),
    byOffice: await figureBy(book, filter, "office"),
    awards: await lines({ where: { ...filter.where, technology: ["any"] } }),
    awardCount: await countAwards(book.db, { where: { ...filter.where, technology: ["any"] } }),
  };
}

async function awardDossiers(
  book: Book,
  pages: ReadonlyMap<string, string>,
  labels: ReadonlyMap<string, readonly AwardLabel[]>,
): Promise<AwardDossier[]> {
  const keys = [...pages.keys()];
  const figures = await book.figuresPer({ measure: "obligations", where: {} }, "award", keys);
  const transactions = await transactionsByAward(book.db, keys);
  const records = await recordsByAward(book.db, keys);
  const makers = await makersByAward(book.db);
  const decisions = decisionsOnBook(book.casebook.decisions).labels;
  return keys.map((awardKey) => {
    const own = transactions.get(awardKey) ?? [];
    const stated = records.get(awardKey) ?? [];
    const last = own.at(-1) ?? stated.at(-1)!;
    const decided = sayLabelDecisions(awardKey, decisions, (id) => book.labelFor("technology", id));
    return {
      ...(decided.length > 0 && { decided }),
      awardKey,
      piid: last.piid,
      path: pages.get(awardKey)!,
      agency: last.agency,
      recipient: last.recipient,
      vendor: last.vendor,
      obligations: figures.get(awardKey)!,
      transactions: own,
      records: stated,
      makers: makers.get(awardKey) ?? [],
      labels: labels.get(awardKey) ?? [],
    };
  });
}

/** Which awards get a page, and where: those a claim rests on, and (unless told otherwise) those with a technology. */
async function pagePaths(book: Book, claims: readonly Judgement[]): Promise<Map<string, string>> {
  const evidence = new Set<string>();
  for (const judgement of claims) {
    for (const reading of judgement.readings) {
      if (reading.evidence <= 100) for (const row of [...reading.rows, ...reading.records]) evidence.add(row.awardKey);
    }
    for (const beside of judgement.beside) for (const row of beside.rows) evidence.add(row.awardKey);
  }
  const awards = await awardsWithPages(book.db, [...evidence], book.casebook.settings.publish.awards === "labelled");
  const taken = new Set<string>();
  return new Map(
    awards.map(({ awardKey, piid }) => {
      let nth = 1;
      while (taken.has(awardPath(piid, nth))) nth++;
      taken.add(awardPath(piid, nth));
      return [awardKey, awardPath(piid, nth)];
    }),
  );
}

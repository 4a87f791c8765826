import type { AwardTransaction } from "../model/award.ts";
import type { CoverageCell } from "../model/coverage.ts";
import type { DocumentPlace } from "../model/quote.ts";
import type { QuoteMark, Site, SiteFrame } from "../model/site.ts";
import type { Technology } from "../model/taxonomy.ts";
import { slug } from "./link.ts";

/** What a page needs to know of the rest of the site: the frame, and which things have a page. */
export type SiteIndex = {
  readonly frame: SiteFrame;
  readonly coverage: readonly CoverageCell[];
  readonly technologies: ReadonlyMap<string, Technology>;
  readonly technologyPages: ReadonlySet<string>;
  readonly agencyPages: ReadonlySet<string>;
  /** Vendor id to page; award key to page; PIID to page where it is one award's alone. */
  readonly vendorPages: ReadonlyMap<string, string>;
  readonly awardPages: ReadonlyMap<string, string>;
  readonly piidPages: ReadonlyMap<string, string>;
  readonly agencyNames: ReadonlyMap<string, string>;
  readonly vendorNames: ReadonlyMap<string, string>;
  readonly authorityNames: ReadonlyMap<string, string>;
  readonly claimTitles: ReadonlyMap<string, string>;
  /** Document id to its title; none where the casebook has no documents. */
  readonly documentTitles: ReadonlyMap<string, string>;
  /** Place of a passage in a document to its anchor. */
  readonly documentAnchors: ReadonlyMap<string, string>;
  /** Pages that only the local app has, beside the sections: address and name. */
  readonly tools?: readonly (readonly [string, string])[];
  readonly sourceFiles: ReadonlySet<string>;
  /** Source file to who published it. */
  readonly publishers: ReadonlyMap<string, string>;
};

/** Returns the index of a site's pages. */
export function indexSite(site: Site): SiteIndex {
  const documents = site.documents ?? [];
  const piids = new Map<string, string>();
  for (const award of site.awards) piids.set(award.piid, piids.has(award.piid) ? "" : award.path);
  return {
    frame: site.frame,
    coverage: site.coverage,
    technologies: new Map(site.frame.technologies.map((technology) => [technology.id, technology])),
    technologyPages: new Set(site.technologies.map((dossier) => dossier.technology.id)),
    agencyPages: new Set(site.agencies.map((dossier) => dossier.agency.id)),
    vendorPages: new Map(site.vendors.map((dossier) => [dossier.id, dossier.path])),
    awardPages: new Map(site.awards.map((award) => [award.awardKey, award.path])),
    piidPages: new Map([...piids].filter(([, path]) => path !== "")),
    agencyNames: new Map(site.frame.agencies.map((agency) => [agency.id, agency.name])),
    vendorNames: new Map([
      ...site.frame.vendors.map((vendor) => [vendor.id, vendor.name] as const),
      ...site.vendors.map((dossier) => [dossier.id, dossier.name] as const),
    ]),
    authorityNames: new Map(site.authorities.map((authority) => [authority.id, authority.name])),
    claimTitles: new Map(site.claims.map(({ claim }) => [claim.id, claim.title])),
    documentTitles: new Map(documents.map(({ account }) => [account.declaration.id, account.declaration.title])),
    documentAnchors: new Map(
      documents.flatMap(({ account, marks }) =>
        marks.map((mark) => [placeKey({ document: account.declaration.id, ...mark }), markAnchor(mark)] as const),
      ),
    ),
    sourceFiles: new Set(site.sources.map((source) => source.file)),
    publishers: new Map(site.sources.map((source) => [source.file, source.declaration.publisher])),
  };
}

export function claimPath(id: string): string {
  return `claims/${id}.html`;
}

export function technologyPath(id: string): string {
  return `technologies/${id}.html`;
}

export function agencyPath(id: string): string {
  return `agencies/${id}.html`;
}

/** The anchor of one source on the page of sources. */
export function sourcePath(file: string): string {
  return `sources.html#${sourceAnchor(file)}`;
}

export function sourceAnchor(file: string): string {
  return `source-${slug(file)}`;
}

/** Returns the page of the award a transaction belongs to, or null where it has none. */
export function awardPathOf(index: SiteIndex, row: Pick<AwardTransaction, "awardKey" | "piid">): string | null {
  return index.awardPages.get(row.awardKey) ?? index.piidPages.get(row.piid) ?? null;
}

export function documentPath(id: string): string {
  return `documents/${id}.html`;
}

/** The anchor of one page of a document on its page. */
export function pageAnchor(page: number): string {
  return `page-${page}`;
}

/** The anchor of a passage: its page and where it begins in the page's text. */
export function markAnchor({ page, start }: Pick<QuoteMark, "page" | "start">): string {
  return `page-${page}-at-${start}`;
}

/** The anchor of one row of a table that markup says is one. */
export function rowAnchor(table: number, row: number): string {
  return `table-${table}-row-${row}`;
}

/** Returns where a passage of a document stands on the site: itself where it is marked, else its row or page. */
export function placePath(index: SiteIndex, place: DocumentPlace): string {
  const { document, table, row } = place;
  if (table !== undefined && row !== undefined) return `${documentPath(document)}#${rowAnchor(table, row)}`;
  return `${documentPath(place.document)}#${index.documentAnchors.get(placeKey(place)) ?? pageAnchor(place.page)}`;
}

function placeKey({ document, page, quote }: Pick<DocumentPlace, "document" | "page" | "quote">): string {
  return `${document}\u0000${page}\u0000${quote}`;
}

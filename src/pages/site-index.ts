import type { AwardTransaction } from "../model/award.ts";
import type { CoverageCell } from "../model/coverage.ts";
import type { Site, SiteFrame } from "../model/site.ts";
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
  readonly sourceFiles: ReadonlySet<string>;
  /** Source file to who published it. */
  readonly publishers: ReadonlyMap<string, string>;
};

/** Returns the index of a site's pages. */
export function indexSite(site: Site): SiteIndex {
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

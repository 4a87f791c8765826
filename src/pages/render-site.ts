import type { Site, SiteFile } from "../model/site.ts";
import { renderAbout } from "./about-page.ts";
import { renderAgencies } from "./agencies-page.ts";
import { renderAgency } from "./agency-page.ts";
import { siteAssets } from "./assets.ts";
import { renderAuthorities } from "./authorities-page.ts";
import { renderAward } from "./award-page.ts";
import { renderChanges } from "./changes-page.ts";
import { renderClaim } from "./claim-page.ts";
import { renderCoverage } from "./coverage-page.ts";
import { renderDocument } from "./document-page.ts";
import { renderDocuments } from "./documents-page.ts";
import { renderFront } from "./front-page.ts";
import { renderNotFound } from "./not-found-page.ts";
import { agencyPath, claimPath, indexSite, technologyPath } from "./site-index.ts";
import { renderSearch } from "./search-page.ts";
import { renderSources } from "./sources-page.ts";
import { renderTechnologies } from "./technologies-page.ts";
import { renderTechnology } from "./technology-page.ts";
import { renderVendor } from "./vendor-page.ts";
import { renderVendors } from "./vendors-page.ts";

type Rendering = () => readonly SiteFile[];

/**
 * Returns every file of the site, sorted by path: pages, the rows of their charts, and what they share. The same value
 * gives the same bytes.
 */
export function renderSite(site: Site): SiteFile[] {
  const pages = [...sitePages(site).values()].flatMap((render) => render());
  const files = [...pages, ...siteAssets({ documents: site.documents !== undefined })];
  once(files.map(({ path }) => path));
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Like renderSite, but renders only the page at one path, for the local app; undefined where there is none. */
export function renderSitePage(site: Site, path: string): SiteFile | undefined {
  const render = sitePages(site).get(path);
  return render?.()[0];
}

/** Returns what renders each page of the site, by path; each gives the page first, then the rows of its charts. */
export function sitePages(site: Site): ReadonlyMap<string, Rendering> {
  const index = indexSite(site);
  const pages: readonly (readonly [string, Rendering])[] = [
    ["index.html", () => renderFront(index, site)],
    ["404.html", () => renderNotFound(index)],
    ["about.html", () => renderAbout(index)],
    ["agencies/index.html", () => renderAgencies(index, site.agencies)],
    ["authorities.html", () => renderAuthorities(index, site.authorities, site.claims)],
    ["changes.html", () => renderChanges(index, site.comparisons)],
    ["coverage.html", () => renderCoverage(index, site)],
    ...(site.documents ? [["documents/index.html", () => renderDocuments(index, site.documents!)] as const] : []),
    ...(site.documents ?? []).map((dossier) => [dossier.path, () => renderDocument(index, dossier)] as const),
    ["search.html", () => renderSearch(index, site.documents !== undefined)],
    ["sources.html", () => renderSources(index, site.sources, site.documents ?? [])],
    ["technologies/index.html", () => renderTechnologies(index, site.technologies)],
    ["vendors/index.html", () => renderVendors(index, site.vendors)],
    ...site.agencies.map((dossier) => [agencyPath(dossier.agency.id), () => renderAgency(index, dossier)] as const),
    ...site.awards.map((award) => [award.path, () => renderAward(index, award)] as const),
    ...site.claims.map((judgement) => [claimPath(judgement.claim.id), () => renderClaim(index, judgement)] as const),
    ...site.technologies.map(
      (dossier) => [technologyPath(dossier.technology.id), () => renderTechnology(index, dossier, site)] as const,
    ),
    ...site.vendors.map((dossier) => [dossier.path, () => renderVendor(index, dossier)] as const),
  ];
  once(pages.map(([path]) => path));
  return new Map(pages);
}

/** Nothing is overwritten in silence: two things that would be one file are our bug. */
function once(paths: readonly string[]): void {
  const seen = new Set<string>();
  for (const path of paths) {
    if (seen.has(path)) throw new Error(`two files of the site are both ${path}; expected every path once`);
    seen.add(path);
  }
}

import type { Judgement } from "../model/claim.ts";
import type { Filter } from "../model/figure.ts";
import type {
  AgencyDossier,
  AwardDossier,
  DocumentDossier,
  Site,
  TechnologyDossier,
  VendorDossier,
} from "../model/site.ts";
import { fiscalYearOf } from "../model/dates.ts";
import { exactMoney } from "../model/money.ts";
import { agencyPath, claimPath, pageAnchor, technologyPath } from "./site-index.ts";
import type { foundKinds } from "./search-page.ts";

/** One page of the site as the published search finds it. */
export type SearchRecord = {
  readonly kind: keyof typeof foundKinds;
  readonly path: string;
  readonly title: string;
  /** One line under the excerpt: what it is. */
  readonly about: string;
  readonly text: string;
  readonly technology: readonly string[];
  readonly agency: readonly string[];
  readonly year: readonly string[];
};

/** The names a record is told by, by id; an id without one is no filter. */
type Names = {
  readonly agencies: ReadonlyMap<string, string>;
  readonly technologies: ReadonlyMap<string, string>;
  readonly vendors: ReadonlyMap<string, string>;
};

/** Returns what the published search finds, sorted by path: claims, awards, vendors, technologies, agencies, and pages of documents. */
export function searchRecords(site: Site): SearchRecord[] {
  const names: Names = {
    agencies: new Map(site.frame.agencies.map((a) => [a.id, a.name])),
    technologies: new Map(site.frame.technologies.map((t) => [t.id, t.name])),
    vendors: new Map(site.vendors.map((v) => [v.id, v.name])),
  };
  const { fiscalYearStart } = site.frame;
  const records = [
    ...site.claims.map((judgement) => ofClaim(judgement, names)),
    ...site.awards.map((award) => ofAward(award, names, fiscalYearStart)),
    ...site.vendors.map((vendor) => ofVendor(vendor, names)),
    ...site.technologies.map((dossier) => ofTechnology(dossier, names)),
    ...site.agencies.map(ofAgency),
    ...(site.documents ?? []).flatMap((document) => ofDocument(document, names, fiscalYearStart)),
  ];
  return records.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function ofClaim({ claim, verdict, says, beside }: Judgement, names: Names): SearchRecord {
  const filters: Filter[] = [
    ...claim.readings.flatMap(({ check }) =>
      check.kind === "quantity" ? [check.figure] : check.kind === "existence" ? [check.filter] : [],
    ),
    ...beside.map(({ figure }) => figure.query),
  ];
  const all = (name: "technology" | "agency") => unique(filters.flatMap((f) => f.where[name] ?? []));
  return {
    kind: "claim",
    path: claimPath(claim.id),
    title: claim.title,
    about: `Claim: ${verdict}`,
    text: lines(
      claim.quote,
      claim.against?.quote,
      claim.speaker,
      `${claim.article.publisher}, ${claim.article.title}`,
      says,
      claim.missing,
      ...claim.notes,
    ),
    technology: all("technology").filter((id) => names.technologies.has(id)),
    agency: all("agency").filter((id) => names.agencies.has(id)),
    year: [],
  };
}

function ofAward(award: AwardDossier, names: Names, fiscalYearStart: number): SearchRecord {
  const { total } = award.obligations;
  const money = award.transactions.length > 0 && total.value !== null ? `${exactMoney(total.value)} obligated` : "";
  return {
    kind: "award",
    path: award.path,
    title: award.piid,
    about: ["Award", names.agencies.get(award.agency) ?? award.agency, money].filter(Boolean).join(" · "),
    text: lines(
      ...unique([names.vendors.get(award.vendor) ?? "", award.recipient, ...recordsOf(award).map((r) => r.recipient)]),
      ...unique(recordsOf(award).map((r) => r.description)),
    ),
    technology: unique(award.labels.map((l) => l.technology)),
    agency: names.agencies.has(award.agency) ? [award.agency] : [],
    year: yearsOf(award, fiscalYearStart),
  };
}

function ofVendor(vendor: VendorDossier, names: Names): SearchRecord {
  return {
    kind: "vendor",
    path: vendor.path,
    title: vendor.name,
    about: "Vendor",
    text: lines(vendor.name, ...unique(vendor.namesAsFiled.map((n) => n.name)), vendor.declared?.note),
    technology: keysOf(vendor.byTechnology.rows),
    agency: keysOf(vendor.byAgency.rows).filter((id) => names.agencies.has(id)),
    year: keysOf(vendor.byYear.rows),
  };
}

function ofTechnology({ technology, byAgency, broadByYear }: TechnologyDossier, names: Names): SearchRecord {
  return {
    kind: "technology",
    path: technologyPath(technology.id),
    title: technology.name,
    about: "Technology",
    text: lines(
      technology.name,
      technology.says,
      technology.excludes,
      ...unique(technology.rules.flatMap((r) => r.words ?? [])),
    ),
    technology: [technology.id],
    agency: keysOf(byAgency.rows).filter((id) => names.agencies.has(id)),
    year: keysOf(broadByYear.rows),
  };
}

function ofAgency({ agency, byYear, byTechnology }: AgencyDossier): SearchRecord {
  return {
    kind: "agency",
    path: agencyPath(agency.id),
    title: agency.name,
    about: "Agency",
    text: lines(agency.name, agency.id, ...agency.aliases),
    technology: keysOf(byTechnology.rows),
    agency: [agency.id],
    year: keysOf(byYear.rows),
  };
}

/** Each page of a document is found by itself. */
function ofDocument({ account, pages, path }: DocumentDossier, names: Names, fiscalYearStart: number): SearchRecord[] {
  const { agency, date, technologies, title } = account.declaration;
  return pages.map((page) => ({
    kind: "document",
    path: `${path}#${pageAnchor(page.page)}`,
    title,
    about: `Document, page ${page.page} of ${pages.length}`,
    text: page.text,
    technology: technologies,
    agency: agency !== undefined && names.agencies.has(agency) ? [agency] : [],
    year: [String(fiscalYearOf(date, fiscalYearStart))],
  }));
}

const unique = (texts: readonly string[]) => [...new Set(texts)];
const lines = (...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join("\n");
const keysOf = (rows: readonly { readonly key: string | null }[]) =>
  rows.flatMap(({ key }) => (key === null ? [] : [key]));
const recordsOf = (award: AwardDossier) => [...award.transactions, ...award.records];

function yearsOf(award: AwardDossier, startMonth: number): string[] {
  const dates = [...award.transactions.map((t) => t.actionDate), ...award.records.flatMap((r) => r.asOf ?? [])];
  return unique(dates.map((date) => String(fiscalYearOf(date, startMonth)))).sort();
}

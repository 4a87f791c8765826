import type { Filter } from "../model/figure.ts";
import type { AwardDossier, Site } from "../model/site.ts";
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

/** Returns what the published search finds, sorted by path: claims, awards, vendors, technologies, agencies, and pages of documents. */
export function searchRecords(site: Site): SearchRecord[] {
  const agencyName = new Map(site.frame.agencies.map((a) => [a.id, a.name]));
  const technologyName = new Map(site.frame.technologies.map((t) => [t.id, t.name]));
  const vendorName = new Map(site.vendors.map((v) => [v.id, v.name]));
  const records: SearchRecord[] = [
    ...site.claims.map(({ claim, verdict, says, beside }): SearchRecord => {
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
        technology: all("technology").filter((id) => technologyName.has(id)),
        agency: all("agency").filter((id) => agencyName.has(id)),
        year: [],
      };
    }),
    ...site.awards.map((award): SearchRecord => {
      const { total } = award.obligations;
      const money = award.transactions.length > 0 && total.value !== null ? `${exactMoney(total.value)} obligated` : "";
      return {
        kind: "award",
        path: award.path,
        title: award.piid,
        about: ["Award", agencyName.get(award.agency) ?? award.agency, money].filter(Boolean).join(" · "),
        text: lines(
          ...unique([vendorName.get(award.vendor) ?? "", award.recipient, ...recordsOf(award).map((r) => r.recipient)]),
          ...unique(recordsOf(award).map((r) => r.description)),
        ),
        technology: unique(award.labels.map((l) => l.technology)),
        agency: agencyName.has(award.agency) ? [award.agency] : [],
        year: yearsOf(award, site.frame.fiscalYearStart),
      };
    }),
    ...site.vendors.map((vendor): SearchRecord => ({
      kind: "vendor",
      path: vendor.path,
      title: vendor.name,
      about: "Vendor",
      text: lines(vendor.name, ...unique(vendor.namesAsFiled.map((n) => n.name)), vendor.declared?.note),
      technology: keysOf(vendor.byTechnology.rows),
      agency: keysOf(vendor.byAgency.rows).filter((id) => agencyName.has(id)),
      year: keysOf(vendor.byYear.rows),
    })),
    ...site.technologies.map(({ technology, byAgency, broadByYear }): SearchRecord => ({
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
      agency: keysOf(byAgency.rows).filter((id) => agencyName.has(id)),
      year: keysOf(broadByYear.rows),
    })),
    ...site.agencies.map(({ agency, byYear, byTechnology }): SearchRecord => ({
      kind: "agency",
      path: agencyPath(agency.id),
      title: agency.name,
      about: "Agency",
      text: lines(agency.name, agency.id, ...agency.aliases),
      technology: keysOf(byTechnology.rows),
      agency: [agency.id],
      year: keysOf(byYear.rows),
    })),
    ...(site.documents ?? []).flatMap(({ account, pages, path }) =>
      pages.map((page): SearchRecord => {
        const { agency, date, technologies, title } = account.declaration;
        return {
          kind: "document",
          path: `${path}#${pageAnchor(page.page)}`,
          title,
          about: `Document, page ${page.page} of ${pages.length}`,
          text: page.text,
          technology: technologies,
          agency: agency !== undefined && agencyName.has(agency) ? [agency] : [],
          year: [String(fiscalYearOf(date, site.frame.fiscalYearStart))],
        };
      }),
    ),
  ];
  return records.sort((a, b) => (a.path < b.path ? -1 : 1));
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

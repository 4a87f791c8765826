import type { AwardRecord, AwardTransaction } from "./award.ts";
import type { Authority } from "./authority.ts";
import type { Judgement } from "./claim.ts";
import type { CoverageCell } from "./coverage.ts";
import type { DocumentAccount, DocumentFacts } from "./document-source.ts";
import type { TextOrigin } from "./document.ts";
import type { Figure } from "./figure.ts";
import type { Agency, Vendor } from "./organization.ts";
import type { FieldComparison } from "./printout.ts";
import type { Locator, Slice, SourceAccount } from "./source.ts";
import type { Label, Technology } from "./taxonomy.ts";

/** What every page needs to know of the casebook it belongs to. */
export type SiteFrame = {
  readonly title: string;
  readonly summary: string;
  /** The newest retrieval date of a used source; the only date pages print of the build itself. */
  readonly asOf: string;
  readonly fiscalYearStart: number;
  /** Files published beside the pages that pages may link to: `data/transactions.parquet`, `feed.xml`, `manifest.json` … */
  readonly files?: readonly string[];
  readonly technologies: readonly Technology[];
  readonly agencies: readonly Agency[];
  readonly vendors: readonly Vendor[];
};

/** Why an award carries a technology, with the record that says so. */
export type AwardLabel = Label & { readonly source: string; readonly record: number };

/** A maker of what an award buys: the words of its description that say so, or none where the maker is the recipient. */
export type AwardMaker = {
  readonly maker: string;
  readonly words: readonly string[];
  readonly from: Locator;
};

/** One award with all that is held of it. */
export type AwardDossier = {
  readonly awardKey: string;
  readonly piid: string;
  /** Its page, relative to the site's root: `awards/70CTD022FR0000170.html`. */
  readonly path: string;
  readonly agency: string;
  readonly recipient: string;
  readonly vendor: string;
  readonly obligations: Figure;
  readonly transactions: readonly AwardTransaction[];
  readonly records: readonly AwardRecord[];
  readonly labels: readonly AwardLabel[];
  /** Technologies people said it is not of, in words; absent where nobody did. */
  readonly decided?: readonly string[];
  readonly makers: readonly AwardMaker[];
};

/** A row of a table of awards. */
export type AwardLine = {
  readonly awardKey: string;
  readonly piid: string;
  /** Null where the award has no page of its own in this build. */
  readonly path: string | null;
  readonly agency: string;
  readonly recipient: string;
  readonly vendor: string;
  readonly description: string;
  readonly obligations: bigint;
  readonly transactions: number;
  readonly firstDate: string;
  readonly lastDate: string;
  readonly labels: readonly AwardLabel[];
};

export type TechnologyDossier = {
  readonly technology: Technology;
  readonly strict: Figure;
  readonly standard: Figure;
  readonly broad: Figure;
  /** Obligations by fiscal year, strict and broad. */
  readonly strictByYear: Figure;
  readonly broadByYear: Figure;
  readonly byVendor: Figure;
  readonly byAgency: Figure;
  /** The largest awards, broad reading; `awardCount` says how many there are in all. */
  readonly awards: readonly AwardLine[];
  readonly awardCount: number;
};

/** A name a vendor was filed under, with its transactions, their sum, and their first and last action dates. */
export type FiledName = {
  readonly name: string;
  readonly transactions: number;
  readonly obligations: bigint;
  /** Null where only award-level records have the name. */
  readonly first: string | null;
  readonly last: string | null;
};

/** A parent the registry gave a vendor, as filed, with the dates of the records that say so. */
export type RegistryParent = {
  readonly name: string;
  readonly records: number;
  readonly first: string;
  readonly last: string;
};

/** A parent the casebook states for a time: from a day on, up to the day before another; null where a side is open. */
export type StatedParent = {
  readonly parent: string;
  readonly since: string | null;
  readonly before: string | null;
  readonly source?: string;
};

/** What one recipient was paid on awards for one maker's products, and the words that say so. */
export type MakerLine = {
  /** The other of the two: the recipient on a maker's page, the maker on a recipient's. */
  readonly id: string;
  readonly name: string;
  readonly obligations: bigint;
  readonly transactions: number;
  readonly awards: number;
  readonly words: readonly string[];
};

export type VendorDossier = {
  /** What people decided about its names, in words; absent where nobody did. */
  readonly decided?: readonly string[];
  readonly id: string;
  readonly name: string;
  readonly declared: Vendor | null;
  readonly path: string;
  readonly obligations: Figure;
  readonly byYear: Figure;
  readonly byAgency: Figure;
  readonly byTechnology: Figure;
  readonly namesAsFiled: readonly FiledName[];
  readonly registryParents: readonly RegistryParent[];
  /** Parents the casebook states for it, those of what it became among them. */
  readonly statedParents: readonly StatedParent[];
  /** For a maker: what was obligated on awards for its products, and to whom; absent where no award has it as maker. */
  readonly made?: { readonly obligations: Figure; readonly byYear: Figure; readonly through: readonly MakerLine[] };
  /** Other vendors whose products it sold. */
  readonly sold: readonly MakerLine[];
  readonly awards: readonly AwardLine[];
  readonly awardCount: number;
};

export type AgencyDossier = {
  readonly agency: Agency;
  readonly obligations: Figure;
  readonly byYear: Figure;
  readonly byTechnology: Figure;
  readonly byVendor: Figure;
  readonly byOffice: Figure;
  readonly awards: readonly AwardLine[];
  readonly awardCount: number;
};

/** A difference between an older and a newer pull of one scope. */
export type PullChange = {
  readonly kind: "renamed" | "amount" | "described" | "vanished" | "appeared";
  readonly agency: string;
  readonly fiscalYear: number;
  readonly older: string;
  readonly newer: string;
  readonly piid: string;
  readonly modification: string;
  readonly before: string;
  readonly after: string;
  /** The record in the older file, or for `appeared` in the newer one. */
  readonly file: string;
  readonly record: number;
};

export type PullComparison = {
  readonly agency: string;
  readonly fiscalYear: number;
  readonly older: string;
  readonly newer: string;
  readonly counts: Readonly<Record<PullChange["kind"], number>>;
  readonly obligationsBefore: bigint;
  readonly obligationsAfter: bigint;
  /** The first of them; the CSV beside the page has all. */
  readonly examples: readonly PullChange[];
};

/** A passage of a document's page that a claim quotes or rests on: its place in the page's text. */
export type QuoteMark = {
  readonly page: number;
  readonly start: number;
  readonly end: number;
  /** The words a claim's place gives, by which it finds the mark. */
  readonly quote: string;
  readonly claims: readonly string[];
};

/** A page of a document as shown: its redacted text, and its picture where the casebook publishes originals. */
export type DocumentPage = {
  readonly page: number;
  readonly origin: TextOrigin;
  readonly confidence: number | null;
  readonly text: string;
  /** Places of its text that were recognised with little confidence, in order. */
  readonly doubtful?: readonly { readonly start: number; readonly end: number; readonly confidence: number }[];
  /** Its picture's path in the site and its size in pixels. */
  readonly picture: { readonly path: string; readonly width: number; readonly height: number } | null;
};

/** One document with all that is held of it. */
export type DocumentDossier = {
  readonly account: DocumentAccount;
  /** Its page, relative to the site's root: `documents/policy-1204.html`. */
  readonly path: string;
  readonly facts: DocumentFacts;
  readonly pages: readonly DocumentPage[];
  readonly marks: readonly QuoteMark[];
  /** For a printed award record: the award it is of, where the casebook has its row, and where the two differ. */
  readonly printout: {
    readonly piid: string;
    readonly modification: string;
    readonly awardKey: string | null;
    /** Every field both state, with how they agree. */
    readonly fields: readonly FieldComparison[];
  } | null;
};

/** Everything the site shows; one value in, one set of files out. */
export type Site = {
  readonly frame: SiteFrame;
  readonly claims: readonly Judgement[];
  readonly overview: {
    readonly obligations: Figure;
    readonly byYear: Figure;
    /** Strict obligations per technology and fiscal year. */
    readonly technologyByYear: readonly { readonly technology: string; readonly figure: Figure }[];
    /** All technologies together, each award once: strict and broad by fiscal year. */
    readonly surveillanceStrict: Figure;
    readonly surveillanceBroad: Figure;
  };
  readonly technologies: readonly TechnologyDossier[];
  readonly vendors: readonly VendorDossier[];
  readonly agencies: readonly AgencyDossier[];
  readonly awards: readonly AwardDossier[];
  readonly authorities: readonly Authority[];
  readonly coverage: readonly CoverageCell[];
  readonly comparisons: readonly PullComparison[];
  readonly sources: readonly SourceAccount[];
  readonly slices: readonly Slice[];
  /** Absent where the casebook has no documents. */
  readonly documents?: readonly DocumentDossier[];
};

/** One file of the published site. */
export type SiteFile = { readonly path: string; readonly body: string | Uint8Array };

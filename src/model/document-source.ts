import type { IsoDate } from "./dates.ts";
import type {
  BadRedaction,
  Box,
  DocumentFormat,
  DocumentMaskKind,
  DocumentMetadata,
  MaskCount,
  Page,
} from "./document.ts";
import type { DocumentField, FieldKind } from "./document-field.ts";
import type { DocumentTable } from "./document-table.ts";
import type { Printout } from "./printout.ts";

/** What a document is to the account: who speaks in it, and how binding it is. */
export const documentKinds = [
  "contract",
  "order",
  "invoice",
  "policy",
  "agreement",
  "request",
  "grant",
  "inventory",
  "statement",
  "press",
  "article",
  "statute",
  "printout",
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** A field a person declares: the first value after some words, on one page where it says which. */
export type FieldDeclaration = {
  readonly name: string;
  readonly after: string;
  readonly kind: FieldKind;
  readonly page?: number;
  /** An expression the value must match, in place of the kind's own. */
  readonly pattern?: string;
};

/** A place of a page to paint over in a masked copy: a signature, a stamp. In PDF points from the top left corner. */
export type CoverBox = Box & { readonly page: number };

/** One document as `sources/documents.yaml` declares it. */
export type DocumentDeclaration = {
  /** Names the document in claims and addresses. */
  readonly id: string;
  /** The file's name inside `sources/`. */
  readonly file: string;
  readonly sha256: string;
  /** SHA-256 of the file as obtained, when `sources/` holds a masked copy of it. */
  readonly obtainedSha256?: string;
  readonly minimised: boolean;
  /** What was masked before the copy was kept, by kind. */
  readonly maskedBefore?: Readonly<Partial<Record<DocumentMaskKind, number>>>;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly publisher: string;
  readonly date: IsoDate;
  readonly origin: string;
  readonly licence: string;
  readonly retrieved: IsoDate;
  readonly agency?: string;
  readonly technologies: readonly string[];
  /** Whether the file and pictures of its pages may be published; refused where it hides less than it seems to. */
  readonly publishOriginal: boolean;
  readonly fields: readonly FieldDeclaration[];
  /** Whether tables are looked for in it. */
  readonly tables: boolean;
  readonly cover: readonly CoverBox[];
  readonly note?: string;
};

/** The accounts of one document after it was read; where it could not be, `reason` says why and the counts are zero. */
export type DocumentAccount = {
  readonly declaration: DocumentDeclaration;
  readonly reason: string | null;
  readonly bytes: number;
  readonly format: DocumentFormat | null;
  readonly metadata: DocumentMetadata | null;
  readonly pages: number;
  readonly words: number;
  /** Pages whose words were recognised in their picture, and the least confidence among them. */
  readonly recognised: number;
  readonly confidence: number | null;
  readonly masked: readonly MaskCount[];
  readonly badRedactions: readonly BadRedaction[];
  readonly notes: readonly string[];
};

/** What a document states, read from its redacted pages. */
export type DocumentFacts = {
  readonly fields: readonly DocumentField[];
  readonly tables: readonly DocumentTable[];
  /** Fields that were declared and not found. */
  readonly missing: readonly string[];
  /** The award screen it prints, where it is one. */
  readonly printout?: Printout;
};

/** A document that was read: its accounts, its facts, and its redacted pages. */
export type HeldDocument = {
  readonly account: DocumentAccount;
  readonly facts: DocumentFacts;
  readonly pages: readonly Page[];
};

/** Below this mean confidence a recognised page says nothing by what it lacks. */
export const sureConfidence = 80;

/** Returns whether every page was read so well that what is not found in it is not in it. */
export function readInFull(pages: readonly Page[]): boolean {
  return (
    pages.length > 0 &&
    pages.every((page) => page.origin !== "ocr" || (page.confidence !== null && page.confidence >= sureConfidence))
  );
}

import type { Authority } from "../model/authority.ts";
import type { Claim } from "../model/claim.ts";
import type { DocumentDeclaration } from "../model/document-source.ts";
import type { Official } from "../model/document.ts";
import type { Agency, Vendor } from "../model/organization.ts";
import type { SourceDeclaration } from "../model/source.ts";
import type { Technology } from "../model/taxonomy.ts";
import type { Decisions } from "./review/decisions.ts";
import type { CasebookSettings } from "./schema/casebook.ts";

/** A casebook as people wrote it, read and held against its schemas; nothing of it is a cache. */
export type Casebook = {
  /** Absolute path of the folder. */
  readonly folder: string;
  /** Absolute path of the cache; `.tallylight` in the folder unless a command works beside it. */
  readonly cache: string;
  readonly settings: CasebookSettings;
  readonly sources: readonly SourceDeclaration[];
  readonly documents: readonly DocumentDeclaration[];
  /** Who may be named in documents: people who act in a public role. */
  readonly officials: readonly Official[];
  /** What people decided on masked spans (`decisions.jsonl`). */
  readonly decisions: Decisions;
  readonly technologies: readonly Technology[];
  readonly agencies: readonly Agency[];
  readonly vendors: readonly Vendor[];
  readonly authorities: readonly Authority[];
  readonly claims: readonly Claim[];
};

import { z } from "zod";
import type { Authority } from "../../model/authority.ts";
import type { Agency, Vendor } from "../../model/organization.ts";
import type { SourceDeclaration } from "../../model/source.ts";
import { type DocumentLimits, documentLimitTable } from "../../sources/documents/document-limits.ts";
import { id, isoDate, line, object, phrases, texts as words, textOrNumber as text, wordOf } from "./base.ts";

export type CasebookSettings = {
  readonly title: string;
  readonly summary: string;
  readonly currency: "USD";
  readonly fiscalYearStart: number;
  readonly publish: {
    readonly awards: "labelled" | "claims";
    /** E-mail addresses, `@domain`s and phone numbers of institutions that may stand in what is published. */
    readonly allow: readonly string[];
  };
  /** What reading one document may cost, where it is not the default. */
  readonly limits: Partial<DocumentLimits>;
};

const bound = z.int("expected a whole number above zero").positive("expected a whole number above zero").optional();

const limits = object(Object.fromEntries(documentLimitTable.map(({ name }) => [name, bound])));

export const settingsSchema: z.ZodType<CasebookSettings> = object({
  title: line,
  summary: line.default(""),
  currency: wordOf(["USD"] as const).default("USD"),
  fiscalYearStart: z
    .int("expected a month, 1 to 12")
    .min(1, "expected a month, 1 to 12")
    .max(12, "expected a month, 1 to 12")
    .default(10),
  publish: object({
    awards: wordOf(["labelled", "claims"] as const).default("labelled"),
    allow: words.default([]),
  }).default({ awards: "labelled", allow: [] }),
  limits: limits.default({}).transform((spec) => spec as Partial<DocumentLimits>),
});

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "expected a SHA-256 in hexadecimal");

export const sourceSchema = object({
  file: line,
  sha256,
  obtainedSha256: sha256.optional(),
  minimised: z.boolean().default(false),
  minimisedCounts: object({ droppedValues: z.int(), maskedRecipients: z.int(), maskedTexts: z.int() }).optional(),
  layout: line.optional(),
  origin: line,
  publisher: line,
  licence: line,
  retrieved: isoDate,
  covers: z
    .array(
      object({
        agency: line,
        fiscalYear: z.int().optional(),
        state: wordOf(["complete", "cut-off", "slice"] as const),
        because: line.optional(),
      }),
    )
    .default([]),
  note: line.optional(),
}).transform((spec) => spec as unknown as SourceDeclaration);

export const agencySchema = object({
  id,
  name: line,
  code: text,
  aliases: words.default([]),
  parent: id.optional(),
}).transform((spec) => spec as unknown as Agency);

export const vendorSchema = object({
  id,
  name: line,
  names: words.default([]),
  identifiers: words.default([]),
  notThese: words.default([]),
  parents: z
    .array(object({ parent: line, from: isoDate.optional(), to: isoDate.optional(), source: line.optional() }))
    .default([]),
  was: z.array(object({ name: line, until: isoDate, source: line })).default([]),
  products: z
    .array(
      object({
        words: phrases.min(1, "expected at least one phrase"),
        not: phrases.default([]),
        since: isoDate.optional(),
        before: isoDate.optional(),
        source: line.optional(),
      }),
    )
    .default([]),
  became: object({ vendor: id, on: isoDate, how: wordOf(["merged", "acquired"] as const), source: line }).optional(),
  note: line.optional(),
}).transform((spec) => spec as unknown as Vendor);

const sentences = z
  .array(object({ says: line, citation: line.optional(), verified: z.boolean().default(false) }))
  .default([]);

export const authoritySchema = object({
  id,
  name: line,
  citation: line,
  kind: wordOf(["statute", "directive", "policy", "assessment"] as const),
  permits: sentences,
  requires: sentences,
  forbids: sentences,
  url: line.optional(),
  note: line.optional(),
}).transform((spec) => spec as unknown as Authority);

import { z } from "zod";
import type { Authority } from "../model/authority.ts";
import type { Agency, Vendor } from "../model/organization.ts";
import type { SourceDeclaration } from "../model/source.ts";
import type { Technology } from "../model/taxonomy.ts";
import { id, isoDate, line, readingWord, wordOf } from "./schema-base.ts";

const words = z.array(z.union([z.string(), z.number()]).transform(String).pipe(line), "expected a list");

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
};

export const settingsSchema: z.ZodType<CasebookSettings> = z.strictObject({
  title: line,
  summary: line.default(""),
  currency: wordOf(["USD"] as const).default("USD"),
  fiscalYearStart: z.int("expected a month, 1 to 12").min(1).max(12).default(10),
  publish: z.strictObject({ awards: wordOf(["labelled", "claims"] as const).default("labelled"), allow: words.default([]) }).default({ awards: "labelled", allow: [] }),
});

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "expected a SHA-256 in hexadecimal");

export const sourceSchema = z
  .strictObject({
    file: line,
    sha256,
    obtainedSha256: sha256.optional(),
    minimised: z.boolean().default(false),
    minimisedCounts: z.strictObject({ droppedValues: z.int(), maskedRecipients: z.int(), maskedTexts: z.int() }).optional(),
    layout: line.optional(),
    origin: line,
    publisher: line,
    licence: line,
    retrieved: isoDate,
    covers: z
      .array(z.strictObject({ agency: line, fiscalYear: z.int().optional(), state: wordOf(["complete", "cut-off", "slice"] as const), because: line.optional() }))
      .default([]),
    note: line.optional(),
  })
  .transform((spec) => spec as unknown as SourceDeclaration);

export const technologySchema = z
  .strictObject({
    id,
    name: line,
    says: line,
    excludes: line.default("nothing named"),
    colour: z.int().min(0).max(7).nullable().default(null),
    not: words.default([]),
    rules: z
      .array(
        z
          .strictObject({
            name: line,
            reading: readingWord,
            words: words.optional(),
            vendors: words.optional(),
            psc: words.optional(),
            naics: words.optional(),
            not: words.optional(),
            because: line.optional(),
          })
          .refine((rule) => rule.words ?? rule.vendors ?? rule.psc ?? rule.naics, "expected at least one of: words, vendors, psc, naics"),
      )
      .min(1, "expected at least one rule"),
  })
  .transform((spec) => spec as unknown as Technology);

export const agencySchema = z
  .strictObject({ id, name: line, code: z.union([z.string(), z.number()]).transform(String), aliases: words.default([]), parent: id.optional() })
  .transform((spec) => spec as unknown as Agency);

export const vendorSchema = z
  .strictObject({
    id,
    name: line,
    names: words.default([]),
    identifiers: words.default([]),
    notThese: words.default([]),
    parents: z.array(z.strictObject({ parent: line, from: isoDate.optional(), to: isoDate.optional(), source: line.optional() })).default([]),
    note: line.optional(),
  })
  .transform((spec) => spec as unknown as Vendor);

const sentences = z.array(z.strictObject({ says: line, citation: line.optional(), verified: z.boolean().default(false) })).default([]);

export const authoritySchema = z
  .strictObject({
    id,
    name: line,
    citation: line,
    kind: wordOf(["statute", "directive", "policy", "assessment"] as const),
    permits: sentences,
    requires: sentences,
    forbids: sentences,
    url: line.optional(),
    note: line.optional(),
  })
  .transform((spec) => spec as unknown as Authority);

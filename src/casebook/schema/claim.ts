import { z } from "zod";
import type { Check, Claim, QuoteSource } from "../../model/claim.ts";
import { measures } from "../../model/figure.ts";
import type { FigureQuery, Filter, Reading } from "../../model/figure.ts";
import {
  dimensionWord,
  id,
  isoDate,
  line,
  measureWord,
  object,
  oneOrMore,
  readingWord,
  vendorViewWord,
  where,
  wordOf,
} from "./base.ts";
import { documentChecks, fieldReference } from "./document-check.ts";
import { expectSchema } from "./expect.ts";

const filterFields = {
  where: where.optional(),
  since: isoDate.optional(),
  through: isoDate.optional(),
  reading: readingWord.optional(),
  vendors: vendorViewWord.optional(),
};
type FilterSpec = {
  where?: Filter["where"] | undefined;
  since?: string | undefined;
  through?: string | undefined;
  reading?: Reading | undefined;
  vendors?: Filter["vendors"] | undefined;
};

function asFilter(spec: FilterSpec): Filter {
  return {
    where: spec.where ?? {},
    ...(spec.since !== undefined && { since: spec.since }),
    ...(spec.through !== undefined && { through: spec.through }),
    ...(spec.reading !== undefined && { reading: spec.reading }),
    ...(spec.vendors !== undefined && { vendors: spec.vendors }),
  };
}

export const figureSchema: z.ZodType<FigureQuery> = object({
  measure: measureWord,
  by: dimensionWord.optional(),
  ...filterFields,
}).transform((spec): FigureQuery => ({
  measure: spec.measure,
  ...(spec.by !== undefined && { by: spec.by }),
  ...asFilter(spec),
}));

const kinds = [
  "quantity",
  "attribute",
  "existence",
  "trend",
  "arithmetic",
  "field",
  "row",
  "passage",
  "disagree",
  "untestable",
] as const;

const checkByKind = {
  quantity: object({ kind: z.literal("quantity"), figure: figureSchema, expect: expectSchema }).transform(
    (c, context): Check => {
      if (measures[c.figure.measure].unit !== "count") return { ...c, kind: "quantity" };
      if (c.expect.value % 100n !== 0n)
        context.addIssue({
          code: "custom",
          path: ["expect"],
          message: `expected a whole number of ${c.figure.measure}`,
        });
      return { ...c, kind: "quantity", expect: { ...c.expect, value: c.expect.value / 100n } };
    },
  ),
  attribute: object({ kind: z.literal("attribute"), award: line, field: line, oneOf: oneOrMore }).transform(
    (c): Check => c,
  ),
  existence: object({ kind: z.literal("existence"), ...filterFields }).transform((c): Check => ({
    kind: "existence",
    filter: asFilter(c),
  })),
  trend: object({
    kind: z.literal("trend"),
    before: figureSchema,
    after: figureSchema,
    direction: wordOf(["fell", "rose"] as const),
    byPercent: z.number().min(0),
  }).transform((c): Check => c),
  arithmetic: object({
    kind: z.literal("arithmetic"),
    given: z.record(
      z.string(),
      z.union([z.number(), fieldReference], "expected a number, or a document and its field"),
    ),
    expression: line,
  }).transform((c): Check => c),
  ...documentChecks,
  untestable: object({ kind: z.literal("untestable") }).transform((): Check => ({ kind: "untestable" })),
} as const;

/** Held against the schema of its own kind, so that a mistake names the field and not the union. */
const checkSchema = z.looseObject({ kind: wordOf(kinds) }).transform((spec, context): Check => {
  const result = checkByKind[spec.kind].safeParse(spec);
  if (result.success) return result.data;
  for (const issue of result.error.issues)
    context.addIssue({ code: "custom", path: issue.path as (string | number)[], message: issue.message });
  return z.NEVER;
});

const articleSchema = object({
  publisher: line,
  title: line,
  date: isoDate,
  url: line.optional(),
  licence: line.optional(),
  attribution: line.optional(),
});

/** Where a quote was taken from. */
const quoteSource = object({
  document: id.optional(),
  page: z.int("expected a page, from 1").min(1, "expected a page, from 1").optional(),
  notHeld: line.optional(),
}).transform((spec, context): QuoteSource => {
  if (spec.document !== undefined && spec.notHeld === undefined)
    return { document: spec.document, ...(spec.page !== undefined && { page: spec.page }) };
  if (spec.document === undefined && spec.page === undefined && spec.notHeld !== undefined)
    return { notHeld: spec.notHeld };
  context.addIssue({ code: "custom", message: "expected a document (and a page), or notHeld with the reason" });
  return z.NEVER;
});

/** A claim file, without the place it was read from. */
export const claimSchema = object({
  id,
  title: line,
  quote: line,
  from: quoteSource.optional(),
  against: object({ quote: line, says: line, from: quoteSource.optional() }).optional(),
  speaker: line,
  date: isoDate,
  article: articleSchema,
  kind: wordOf(["quantity", "attribute", "existence", "denial", "trend", "arithmetic", "forecast"] as const),
  committed: z.boolean("expected true or false").optional(),
  gate: z.boolean("expected true or false").default(false),
  authorities: z.array(id).default([]),
  readings: z
    .array(
      object({
        name: line,
        decides: z.boolean("expected true or false").default(true),
        note: line.optional(),
        check: checkSchema,
      }),
    )
    .min(1, "expected at least one reading"),
  missing: line.optional(),
  beside: z
    .array(object({ says: line, ...filterFields }).transform((b) => ({ says: b.says, filter: asFilter(b) })))
    .default([]),
  notes: z.array(line).default([]),
})
  .refine((spec) => spec.committed !== true || spec.kind === "forecast", {
    path: ["committed"],
    message: "expected true only in a claim of kind forecast",
  })
  .transform((spec) => spec as unknown as Omit<Claim, "file">);

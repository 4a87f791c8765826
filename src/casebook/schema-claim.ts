import { z } from "zod";
import type { Check, Claim, Expectation } from "../model/claim.ts";
import { measures } from "../model/figure.ts";
import type { FigureQuery, Filter } from "../model/figure.ts";
import {
  dimensionWord,
  id,
  isoDate,
  line,
  measureWord,
  object,
  oneOrMore,
  readingWord,
  stated,
  where,
  wordOf,
} from "./schema-base.ts";

const filterFields = {
  where: where.optional(),
  since: isoDate.optional(),
  through: isoDate.optional(),
  reading: readingWord.optional(),
};
type FilterSpec = {
  where?: Filter["where"] | undefined;
  since?: string | undefined;
  through?: string | undefined;
  reading?: "strict" | "broad" | undefined;
};

function asFilter(spec: FilterSpec): Filter {
  return {
    where: spec.where ?? {},
    ...(spec.since !== undefined && { since: spec.since }),
    ...(spec.through !== undefined && { through: spec.through }),
    ...(spec.reading !== undefined && { reading: spec.reading }),
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

const comparisons = ["more than", "at least", "exactly", "at most", "less than", "about"] as const;

const expectSchema = z
  .record(wordOf(comparisons), stated, {
    error: (issue) =>
      issue.code === "invalid_key"
        ? `expected one of: ${comparisons.join(", ")}`
        : "expected a comparison and an amount",
  })
  .refine((value) => Object.keys(value).length === 1, "expected one comparison")
  .transform((value): Expectation => {
    const [comparison, cents] = Object.entries(value)[0] as [Expectation["comparison"], bigint];
    return { comparison, value: cents };
  });

const kinds = ["quantity", "attribute", "existence", "trend", "arithmetic", "untestable"] as const;

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
    given: z.record(z.string(), z.number()),
    expression: line,
  }).transform((c): Check => c),
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

/** A claim file, without the place it was read from. */
export const claimSchema = object({
  id,
  title: line,
  quote: line,
  against: object({ quote: line, says: line }).optional(),
  speaker: line,
  date: isoDate,
  article: articleSchema,
  kind: wordOf(["quantity", "attribute", "existence", "denial", "trend", "arithmetic"] as const),
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
}).transform((spec) => spec as unknown as Omit<Claim, "file">);

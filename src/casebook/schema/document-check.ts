import { z } from "zod";
import type { Check } from "../../model/claim.ts";
import type { Statement } from "../../model/document-check.ts";
import { expectSchema } from "./expect.ts";
import { id, line, object, oneOrMore, wordOf } from "./base.ts";

const page = z.int("expected a page, from 1").min(1, "expected a page, from 1").optional();

/** A field of a document, as `arithmetic` takes it too. */
export const fieldReference = object({ document: id, field: line });

const statement = object({
  document: id,
  field: line.optional(),
  passage: line.optional(),
  says: line.optional(),
  page,
}).transform((spec, context): Statement => {
  const { document, field, passage, says } = spec;
  if (field !== undefined && passage === undefined) return { document, field };
  if (field === undefined && passage !== undefined && says !== undefined)
    return { document, passage, says, ...(spec.page !== undefined && { page: spec.page }) };
  context.addIssue({ code: "custom", message: "expected a field, or a passage and what it says" });
  return z.NEVER;
});

/** The schemas of checks over documents, by kind. */
export const documentChecks = {
  field: object({
    kind: z.literal("field"),
    document: id,
    field: line,
    expect: expectSchema.optional(),
    oneOf: oneOrMore.optional(),
  })
    .refine((c) => (c.expect === undefined) !== (c.oneOf === undefined), "expected either of: expect, oneOf")
    .transform((c): Check => c as Check),
  row: object({
    kind: z.literal("row"),
    document: id,
    page,
    where: z.record(z.string(), line, "expected columns with the words of their cells").default({}),
    expect: expectSchema.optional(),
    cell: object({ column: line, oneOf: oneOrMore }).optional(),
  })
    .refine((c) => c.expect === undefined || c.cell === undefined, "expected one of: expect, cell")
    .transform((c): Check => c as Check),
  passage: object({
    kind: z.literal("passage"),
    document: id,
    page,
    anyOf: oneOrMore,
    present: z.boolean("expected true or false").default(true),
  }).transform((c): Check => c as Check),
  disagree: object({
    kind: z.literal("disagree"),
    first: statement,
    second: statement,
    expect: wordOf(["differ", "agree"] as const).default("differ"),
  }).transform((c): Check => c),
} as const;

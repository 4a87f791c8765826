import { z } from "zod";
import { isIsoDate } from "../../model/dates.ts";
import { dimensions, measures, readingNames, vendorViews } from "../../model/figure.ts";
import type { Dimension, Measure, VendorView } from "../../model/figure.ts";
import { parseCents } from "../../model/money.ts";

/** Like z.strictObject, with messages that name the keys that are expected. */
export function object<Shape extends z.ZodRawShape>(shape: Shape) {
  const names = Object.keys(shape).join(", ");
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? `unknown key “${issue.keys[0]}”; expected one of: ${names}`
        : `expected a mapping with some of: ${names}`,
  });
}

/** A line of text that is not empty. */
export const line = z.string("expected text").trim().min(1, "expected text, found none");

/** A text that YAML may have read as a number: a code, a year. */
export const textOrNumber = z
  .union([z.string(), z.number()], "expected a text or a number")
  .transform(String)
  .pipe(line);
export const texts = z.array(textOrNumber, "expected a list");

/** Phrases looked for in descriptions. */
export const phrases = z.array(
  textOrNumber.refine((t) => /[\p{L}\p{N}]/u.test(t), "expected a phrase with a letter or a digit"),
  "expected a list of phrases",
);

/** An ISO date; YAML may already have read it as one. */
export const isoDate = z
  .union([z.string(), z.date()], "expected a date like 2025-10-01")
  .transform((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value))
  .refine(isIsoDate, "expected a date like 2025-10-01");

/** An id for file names and addresses. */
export const id = z
  .string("expected an id")
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, "expected an id of letters, digits and hyphens");

/** A scalar or a list of them, as texts. */
const scalar = z.union([z.string(), z.number()], "expected a text or a number").transform(String);
export const oneOrMore = z.union(
  [scalar.transform((v) => [v]), z.array(scalar).min(1)],
  "expected a value or a list of values",
);

/** Returns a schema for one of some words that lists the right ones when it is not. */
export function wordOf<T extends string>(words: readonly T[]): z.ZodType<T> {
  return z
    .string(`expected one of: ${words.join(", ")}`)
    .refine(
      (w): w is T => (words as readonly string[]).includes(w),
      `expected one of: ${words.join(", ")}`,
    ) as unknown as z.ZodType<T>;
}

export const measureWord = wordOf(Object.keys(measures) as Measure[]);
export const dimensionWord = wordOf(Object.keys(dimensions) as Dimension[]);
export const readingWord = wordOf(readingNames);
export const vendorViewWord = wordOf(Object.keys(vendorViews) as VendorView[]);

/** `where`: dimension to values; a wrong name lists the right ones. */
export const where = z.record(z.string(), oneOrMore).superRefine((value, context) => {
  for (const name of Object.keys(value)) {
    if (!(name in dimensions)) {
      context.addIssue({
        code: "custom",
        path: [name],
        message: `unknown filter “${name}”; expected one of: ${Object.keys(dimensions).join(", ")}`,
      });
    }
  }
}) as unknown as z.ZodType<Partial<Record<Dimension, readonly string[]>>>;

/** An amount or a count as written in a claim; kept as text so that cents stay exact. */
export const stated = z.union([z.number(), z.string()], "expected an amount or a count").transform((v, context) => {
  const cents = parseCents(String(v).replaceAll("_", ""));
  if (cents === undefined) context.addIssue({ code: "custom", message: "expected an exact amount or count" });
  return cents ?? 0n;
});

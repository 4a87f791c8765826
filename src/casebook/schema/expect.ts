import { z } from "zod";
import type { Expectation } from "../../model/claim.ts";
import { stated, wordOf } from "./base.ts";

const comparisons = ["more than", "at least", "exactly", "at most", "less than", "about"] as const;

/** A comparison and an amount or count, in hundredths. */
export const expectSchema = z
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

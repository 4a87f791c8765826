import { z } from "zod";
import { readingNames } from "../../model/figure.ts";
import { defaultThresholds, evidenceRule } from "../../model/taxonomy.ts";
import type { Technology } from "../../model/taxonomy.ts";
import { id, line, object, phrases, readingWord, texts } from "./base.ts";

const colour = "expected a colour, 0 to 7";

const ruleSchema = object({
  name: line.refine((name) => name !== evidenceRule, `expected another name: “${evidenceRule}” is that of evidence`),
  reading: readingWord,
  words: phrases.optional(),
  vendors: texts.optional(),
  psc: texts.optional(),
  naics: texts.optional(),
  offices: texts.optional(),
  not: phrases.optional(),
  because: line.optional(),
}).refine(
  (rule) => rule.words ?? rule.vendors ?? rule.psc ?? rule.naics ?? rule.offices,
  "expected at least one of: words, vendors, psc, naics, offices",
);

const weight = "expected a weight: a whole number from -100 to 100, not 0";
const share = "expected per cent, 1 to 100";

const clueSchema = object({
  weight: z
    .int(weight)
    .min(-100, weight)
    .max(100, weight)
    .refine((n) => n !== 0, weight),
  words: phrases.optional(),
  vendors: texts.optional(),
  psc: texts.optional(),
  naics: texts.optional(),
  offices: texts.optional(),
  history: object({
    share: z.int(share).min(1, share).max(100, share),
    awards: z.int("expected a number of awards, from 1").min(1, "expected a number of awards, from 1").default(3),
  }).optional(),
  because: line.optional(),
}).refine(
  (clue) =>
    [clue.words, clue.vendors, clue.psc, clue.naics, clue.offices, clue.history].filter((part) => part !== undefined)
      .length === 1,
  "expected exactly one of: words, vendors, psc, naics, offices, history",
);

const score = z.int("expected a score, from 1").min(1, "expected a score, from 1");

const thresholdsSchema = object({
  strict: score.default(defaultThresholds.strict),
  standard: score.default(defaultThresholds.standard),
  broad: score.default(defaultThresholds.broad),
}).superRefine((given, context) => {
  if (readingNames.every((name, i) => i === 0 || given[readingNames[i - 1]!] >= given[name])) return;
  const told = readingNames.map((name) => `${name} ${given[name]}`).join(", ");
  context.addIssue({
    code: "custom",
    message: `${told}: expected them in falling order, for what a narrower reading finds, a wider one finds too`,
  });
});

/** A technology with its rules, and the evidence that is weighed. */
export const technologySchema = object({
  id,
  name: line,
  says: line,
  excludes: line.default("nothing named"),
  colour: z.int(colour).min(0, colour).max(7, colour).nullable().default(null),
  not: phrases.default([]),
  rules: z.array(ruleSchema).default([]),
  evidence: z.array(clueSchema).optional(),
  thresholds: thresholdsSchema.optional(),
})
  .refine((spec) => spec.rules.length + (spec.evidence?.length ?? 0) > 0, {
    path: ["rules"],
    message: "expected at least one rule, or evidence",
  })
  .transform((spec) => spec as unknown as Technology);

import { z } from "zod";
import type { Official } from "../../model/document.ts";
import { maskKinds } from "../../model/document.ts";
import { documentKinds } from "../../model/document-source.ts";
import type { DocumentDeclaration } from "../../model/document-source.ts";
import { id, isoDate, line, object, wordOf } from "./base.ts";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "expected a SHA-256 in hexadecimal");
const page = z.int("expected a page, from 1").min(1, "expected a page, from 1");
const points = z.number("expected points (1/72 inch)").min(0, "expected points (1/72 inch)");

const fieldSchema = object({
  name: line,
  after: line,
  kind: wordOf(["text", "number", "money", "date"] as const).default("text"),
  page: page.optional(),
  pattern: line
    .refine((text) => {
      try {
        new RegExp(text, "iu");
        return true;
      } catch {
        return false;
      }
    }, "expected a regular expression")
    .optional(),
});

/** One document of `sources/documents.yaml`. */
export const documentSchema = object({
  id,
  file: line.refine((name) => !/[\\/]/.test(name), "expected the name of a file in sources/"),
  sha256,
  obtainedSha256: sha256.optional(),
  minimised: z.boolean("expected true or false").default(false),
  maskedBefore: z.partialRecord(z.enum(maskKinds), z.int("expected a count").min(1, "expected a count")).optional(),
  title: line,
  kind: wordOf(documentKinds),
  publisher: line,
  date: isoDate,
  origin: line,
  licence: line,
  retrieved: isoDate,
  agency: line.optional(),
  technologies: z.array(id, "expected a list of technologies").default([]),
  publishOriginal: z.boolean("expected true or false").default(false),
  fields: z.array(fieldSchema, "expected a list of fields").default([]),
  tables: z.boolean("expected true or false").default(false),
  cover: z.array(object({ page, x: points, y: points, width: points, height: points })).default([]),
  note: line.optional(),
}).transform((spec) => spec as unknown as DocumentDeclaration);

/** One person of `officials.yaml`: who may be named, in which public role, and where that is on record. */
export const officialSchema = object({ name: line, role: line, source: line }).transform((spec): Official => spec);

import { z } from "zod";

/** The answers of the Reconciliation Service API 0.2, checked as its chapters describe them; written for these tests. */
const id = z.string().min(1);
const type = z.strictObject({ id, name: z.string().min(1), broader: z.array(z.unknown()).optional() });
const service = z.strictObject({ service_url: z.url(), service_path: z.string().startsWith("/") });
const template = z.string().includes("{{id}}");

export const manifestShape = z.strictObject({
  versions: z.array(z.string()).refine((all) => all.includes("0.2")),
  name: z.string().min(1),
  identifierSpace: z.string().regex(/^[a-z][a-z0-9+.-]*:\S+$/),
  schemaSpace: z.url(),
  defaultTypes: z.array(type).min(1),
  view: z.strictObject({ url: template }),
  preview: z.strictObject({ url: template, width: z.int().positive(), height: z.int().positive() }),
  suggest: z.strictObject({ entity: service, property: service, type: service }),
  extend: z.strictObject({ propose_properties: service }),
  batchSize: z.int().positive(),
});

/** The specification has id and value; `says` is ours. */
const feature = z.strictObject({ id, value: z.union([z.boolean(), z.number()]), says: z.string().min(1) });

export const resultsShape = z.record(
  z.string(),
  z.strictObject({
    result: z.array(
      z.strictObject({
        id,
        name: z.string().min(1),
        description: z.string(),
        type: z.array(type),
        score: z.number().min(0).max(100),
        match: z.boolean(),
        features: z.array(feature).refine((all) => new Set(all.map((f) => f.id)).size === all.length),
      }),
    ),
  }),
);

export const suggestShape = z.strictObject({
  result: z.array(
    z.strictObject({
      id,
      name: z.string().min(1),
      description: z.string().optional(),
      notable: z.array(type).optional(),
    }),
  ),
});

export const proposalShape = z.strictObject({
  type: z.string(),
  properties: z.array(z.strictObject({ id, name: z.string().min(1) })),
});

export const extendShape = z.strictObject({
  meta: z.array(z.strictObject({ id, name: z.string().min(1) })),
  rows: z.record(
    z.string(),
    z.record(z.string(), z.array(z.union([z.strictObject({ str: z.string() }), z.strictObject({ int: z.int() })]))),
  ),
});

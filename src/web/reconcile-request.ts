import { z } from "zod";
import type { ReconcileQuery } from "../model/reconciliation.ts";
import { readIdentifier, registries } from "../model/vendor-profile.ts";
import type { Registry } from "../model/vendor-profile.ts";
import { UserError } from "../model/user-error.ts";

/** What one request may ask at most, and how long its answer may take. */
export const reconcileLimits = {
  queries: 100,
  characters: 300,
  candidates: 25,
  entities: 500,
  properties: 50,
  suggestions: 20,
  bytes: 512 * 1024,
  milliseconds: 10_000,
} as const;

/** The one type of what is matched. */
export const vendorType = { id: "vendor", name: "Vendor" } as const;

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);
/** A value, or a cell that was matched already. */
const value = z.union([scalar, z.object({ id: z.string(), name: z.string().optional() }).transform((v) => v.id)]);
const typeId = z.union([z.string(), z.object({ id: z.string() }).transform((t) => t.id)]);

const querySchema = z.object({
  query: scalar.nullish(),
  type: z.union([typeId.transform((t) => [t]), z.array(typeId)]).nullish(),
  limit: z.number().nullish(),
  properties: z
    .array(z.object({ pid: z.string(), v: z.union([value.transform((v) => [v]), z.array(value)]) }))
    .nullish(),
});
const batchSchema = z.record(z.string(), querySchema);
const extendSchema = z.object({
  ids: z.array(z.string()),
  properties: z.array(z.object({ id: z.string() })),
});

/** A query as it was read; null where it is blank, wants no candidate or asks for a type that nothing here is of. */
export type BatchedQuery = { readonly key: string; readonly query: ReconcileQuery | null };

/** Reads the form field `queries`; a mistake is a UserError that names the query. */
export function parseQueries(text: string): BatchedQuery[] {
  const batch = Object.entries(read("queries", text, batchSchema));
  if (batch.length > reconcileLimits.queries)
    throw new UserError(`queries holds ${batch.length}; expected at most ${reconcileLimits.queries} in a batch`);
  return batch.map(([key, { query, type, limit, properties }]) => {
    if ((query ?? "").length > reconcileLimits.characters)
      throw new UserError(
        `query ${key} has ${query!.length} characters; expected at most ${reconcileLimits.characters}`,
      );
    const name = (query ?? "").replace(/\s+/g, " ").trim();
    const identifiers: Record<Registry, string[]> = { uei: [], duns: [], cage: [] };
    for (const { pid, v } of properties ?? []) {
      if (!registries.includes(pid as Registry)) continue;
      for (const one of v) {
        const identifier = readIdentifier(one);
        if (identifier?.registry === pid) identifiers[identifier.registry].push(identifier.value);
      }
    }
    const blank = name === "" && (properties ?? []).length === 0;
    if (blank && typeof query !== "string")
      throw new UserError(`query ${key} has neither query nor properties; expected one of them`);
    // An empty cell of a table is no mistake, and must not cost the others of its batch their answers.
    if (blank) return { key, query: null };
    const wanted = type ?? [];
    if (wanted.length > 0 && !wanted.includes(vendorType.id)) return { key, query: null };
    const asked = Math.trunc(limit ?? reconcileLimits.candidates);
    if (asked < 1) return { key, query: null };
    return {
      key,
      query: { name: name === "" ? null : name, identifiers, limit: Math.min(asked, reconcileLimits.candidates) },
    };
  });
}

/** Reads the form field `extend`. */
export function parseExtend(text: string): { readonly ids: readonly string[]; readonly properties: readonly string[] } {
  const { ids, properties } = read("extend", text, extendSchema);
  if (ids.length > reconcileLimits.entities)
    throw new UserError(`extend asks for ${ids.length} ids; expected at most ${reconcileLimits.entities}`);
  if (properties.length > reconcileLimits.properties)
    throw new UserError(
      `extend asks for ${properties.length} properties; expected at most ${reconcileLimits.properties}`,
    );
  return { ids: [...new Set(ids)], properties: [...new Set(properties.map((p) => p.id))] };
}

function read<T>(field: string, text: string, schema: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UserError(`${field} is not JSON`);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0]!;
  throw new UserError(`${[field, ...path.map(String)].join(".")}: ${message}`);
}

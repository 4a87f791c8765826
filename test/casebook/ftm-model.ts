import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { isIsoDate } from "../../src/model/dates.ts";
import type { FtmEntity } from "../../src/model/follow-the-money.ts";
import { fixtures } from "./small-casebook.ts";

type Property = { readonly type: string; readonly range?: string; readonly deprecated?: boolean };
type Schema = {
  readonly extends: readonly string[];
  readonly abstract: boolean;
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, Property>>;
};

const model = JSON.parse(readFileSync(join(fixtures, "followthemoney", "model.json"), "utf8")) as Record<
  string,
  Schema
>;

/** The names of a schema and all it extends. */
function lineage(schema: string): string[] {
  return [schema, ...model[schema]!.extends.flatMap(lineage)];
}

/** Reads lines of entities and holds each to the model: properties, their types, what they refer to, what must be there. */
export function expectEntities(text: string): FtmEntity[] {
  expect(text === "" || text.endsWith("\n")).toBe(true);
  const entities = text
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as FtmEntity);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  expect(byId.size).toBe(entities.length);
  for (const { id, schema, properties } of entities) {
    expect(id).toMatch(/^[A-Za-z0-9][A-Za-z0-9-]*$/);
    expect(model[schema]?.abstract, `${schema} of ${id}`).toBe(false);
    const family = lineage(schema);
    for (const required of family.flatMap((name) => model[name]!.required))
      expect(Object.keys(properties), `${id} needs ${required}`).toContain(required);
    for (const [name, values] of Object.entries(properties)) {
      const property = family.map((one) => model[one]!.properties[name]).find((one) => one !== undefined);
      expect(property, `${schema} has no ${name}`).toBeDefined();
      expect(property!.deprecated ?? false, `${schema}.${name} is deprecated`).toBe(false);
      expect(values.length, `${id}.${name}`).toBeGreaterThan(0);
      expect(new Set(values).size, `${id}.${name}`).toBe(values.length);
      for (const value of values) {
        expect(value, `${id}.${name}`).toMatch(/\S/);
        if (property!.type === "date") expect(isIsoDate(value), `${id}.${name}: ${value}`).toBe(true);
        if (property!.type === "url") expect(URL.canParse(value), `${id}.${name}: ${value}`).toBe(true);
        if (property!.type !== "entity") continue;
        expect(byId.has(value), `${id}.${name} refers to ${value}`).toBe(true);
        expect(lineage(byId.get(value)!.schema), `${id}.${name}`).toContain(property!.range);
      }
    }
  }
  return entities;
}

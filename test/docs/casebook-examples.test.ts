import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ZodType } from "zod";
import { readYamlList } from "../../src/casebook/schema/read-yaml.ts";
import {
  agencySchema,
  authoritySchema,
  settingsSchema,
  sourceSchema,
  vendorSchema,
} from "../../src/casebook/schema/casebook.ts";
import { documentSchema, officialSchema } from "../../src/casebook/schema/document.ts";
import { claimSchema } from "../../src/casebook/schema/claim.ts";
import { technologySchema } from "../../src/casebook/schema/taxonomy.ts";
import { parseLayout } from "../../src/sources/parse-layout.ts";
import { sectionOf, textOf } from "./read-docs.ts";

/** The YAML examples of a section; what the examples leave open (`…`, `<hex …>`) is filled in. */
function examples(page: string, heading: string): string[] {
  return [...sectionOf(textOf(page), heading)!.matchAll(/^```yaml\n(.*?)^```$/gms)].map((match) =>
    match[1]!
      .replace(/<hex[^>]*>/g, "a".repeat(64))
      .replaceAll("{measure: …}", "{measure: obligations}")
      .replaceAll("[ … ]", "[a note]")
      .replaceAll("…", "something"),
  );
}

const schemas: readonly (readonly [string, readonly ZodType[]])[] = [
  ["casebook.yaml", [settingsSchema]],
  ["sources/sources.yaml", [sourceSchema]],
  ["sources/documents.yaml", [documentSchema]],
  ["officials.yaml", [officialSchema]],
  ["taxonomy/*.yaml", [technologySchema]],
  ["organizations", [agencySchema, vendorSchema]],
  ["authorities/*.yaml", [authoritySchema]],
  ["claims/*.yaml", [claimSchema]],
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tallylight-docs-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the examples of docs/casebook.md", () => {
  it.each(schemas)("%s is read as it stands", async (heading, expected) => {
    const given = examples("docs/casebook.md", heading);
    expect(given).toHaveLength(expected.length);
    for (const [at, schema] of expected.entries()) {
      const path = join(folder, `${at}.yaml`);
      writeFileSync(path, given[at]!);
      expect(await readYamlList(path, heading, schema)).toHaveLength(1);
    }
  });
});

describe("the example of docs/layouts.md", () => {
  it("is a mapping", () => {
    const [mapping] = examples("docs/layouts.md", "How to write one");
    expect(parseLayout(mapping!, "example", () => undefined).id).toBe("county-awards");
  });
});

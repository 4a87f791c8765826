import type { ExportedTable } from "../../store/export-data.ts";
import type { Book } from "../book.ts";
import { ftmPath, ftmSays } from "./ftm-file.ts";
import { canonical } from "../content-key.ts";

const types: Readonly<Record<string, string>> = {
  INTEGER: "integer",
  BIGINT: "integer",
  VARCHAR: "string",
  DATE: "date",
  BOOLEAN: "boolean",
};

/**
 * Returns `datapackage.json`: the published tables as Data Package v2 resources (https://datapackage.org), each with
 * its schema, and the sources with their licences. Amounts are `number` with two decimals, read them as decimals.
 */
export function dataPackage(book: Book, tables: readonly ExportedTable[]): string {
  const { settings } = book.casebook;
  const sources = [...book.casebook.sources, ...book.casebook.documents];
  const licences = [...new Set(sources.map((s) => s.licence))].sort();
  const value = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: siteName(settings.title),
    title: settings.title,
    description: settings.summary,
    licenses: licences.map((title) => ({ title, ...(/public domain/i.test(title) ? { name: "other-pd" } : {}) })),
    sources: sources.map((s) => ({ title: s.file, path: s.origin })),
    resources: [
      ...tables.flatMap((table) =>
        (["csv", "parquet"] as const).map((format) => ({
          name: format === "csv" ? table.name : `${table.name}-parquet`,
          path: `data/${table.name}.${format}`,
          title: table.name,
          description: table.says,
          format,
          mediatype: format === "csv" ? "text/csv" : "application/vnd.apache.parquet",
          ...(format === "csv" && { encoding: "utf-8" }),
          schema: {
            $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
            fields: table.fields.map((f) => ({
              name: f.name,
              type: types[f.type] ?? (f.type.startsWith("DECIMAL") ? "number" : "string"),
            })),
          },
        })),
      ),
      {
        name: "vendors-followthemoney",
        path: ftmPath,
        title: "vendors (FollowTheMoney)",
        description: ftmSays,
        format: "ndjson",
        mediatype: "application/json+ftm",
        encoding: "utf-8",
      },
    ],
  };
  return `${JSON.stringify(JSON.parse(canonical(value)), null, 2)}\n`;
}

/** Returns a name for machines made from the casebook's title: where its folder lies must not show in what is published. */
export function siteName(title: string): string {
  const plain = title.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "") || "casebook";
}

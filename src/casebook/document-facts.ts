import type { DocumentDeclaration, DocumentFacts } from "../model/document-source.ts";
import type { Page } from "../model/document.ts";
import { findTables } from "../rules/find-tables.ts";

/** Returns what a document states in its redacted pages: declared fields, and the tables where it is said to have any. */
export function documentFacts(declaration: DocumentDeclaration, pages: readonly Page[]): DocumentFacts {
  const fields: DocumentFacts["fields"] = [];
  return {
    fields,
    tables: declaration.tables ? findTables(pages) : [],
    missing: declaration.fields.map((f) => f.name).filter((name) => !fields.some((f) => f.name === name)),
  };
}

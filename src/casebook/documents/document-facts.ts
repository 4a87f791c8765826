import type { DocumentDeclaration, DocumentFacts, DocumentKind } from "../../model/document-source.ts";
import type { Page } from "../../model/document.ts";
import { findField } from "../../rules/documents/find-field.ts";
import { findTables } from "../../rules/documents/find-tables.ts";
import { readPrintout } from "../../rules/documents/fpds-printout.ts";
import { readOrder } from "../../rules/documents/line-items.ts";
import { orderFields } from "../../rules/documents/order-fields.ts";

/** Kinds of documents that may hold the lines of an order. */
const ordering: readonly DocumentKind[] = ["contract", "order", "invoice"];

/**
 * Returns what a document states in its redacted pages: declared fields, the lines of an order, the fields of a
 * printed award screen, and the tables where it is said to have any. A declared field takes the place of another of its name.
 */
export function documentFacts(declaration: DocumentDeclaration, pages: readonly Page[]): DocumentFacts {
  const declared = declaration.fields.map(({ name, after, kind, page, pattern }) => ({
    name,
    found: findField(pages, {
      name,
      after,
      kind,
      ...(page !== undefined && { page }),
      ...(pattern !== undefined && { pattern }),
    }),
  }));
  const tables = declaration.tables ? findTables(pages) : [];
  const order = ordering.includes(declaration.kind) ? readOrder(pages, tables) : undefined;
  const printout = declaration.kind === "printout" ? readPrintout(pages) : undefined;
  const names = new Set(declared.map(({ name }) => name));
  return {
    fields: [
      ...declared.flatMap(({ found }) => (found ? [found] : [])),
      ...[...(order ? orderFields(order) : []), ...(printout?.fields ?? [])].filter(({ name }) => !names.has(name)),
    ],
    tables,
    missing: declared.flatMap(({ name, found }) => (found ? [] : [name])),
    ...(printout && { printout }),
  };
}

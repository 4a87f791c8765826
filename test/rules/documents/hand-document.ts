import type { DocumentField } from "../../../src/model/document-field.ts";
import type { DocumentTable } from "../../../src/model/document-table.ts";
import type { HeldDocument } from "../../../src/model/document-source.ts";
import type { Page } from "../../../src/model/document.ts";

/** A page made by hand from its lines. */
export function handPage(page: number, lines: readonly string[], more: Partial<Page> = {}): Page {
  return {
    page,
    width: 612,
    height: 792,
    origin: "text-layer",
    confidence: null,
    lines: lines.map((text) => ({ text, words: [] })),
    ...more,
  };
}

/** A field made by hand. */
export function handField(name: string, kind: DocumentField["kind"], value: string, page = 1): DocumentField {
  return { name, kind, value, page, quote: `${name} ${value}`, box: null };
}

/** A table made by hand: its header, and its rows as texts. */
export function handTable(header: readonly string[], rows: readonly (readonly string[])[], page = 1): DocumentTable {
  const box = { x: 0, y: 0, width: 1, height: 1 };
  return {
    page,
    header,
    rows: rows.map((texts) => ({ page, cells: texts.map((text, column) => ({ column, text, box })) })),
  };
}

/** A document made by hand. */
export function handDocument(
  id: string,
  made: {
    readonly pages?: readonly Page[];
    readonly fields?: readonly DocumentField[];
    readonly tables?: readonly DocumentTable[];
    readonly missing?: readonly string[];
    readonly reason?: string;
  },
): HeldDocument {
  const pages = made.pages ?? [];
  return {
    account: {
      declaration: {
        id,
        file: `${id}.pdf`,
        sha256: "0".repeat(64),
        minimised: false,
        title: `The ${id}`,
        kind: "order",
        publisher: "Testland",
        date: "2025-01-01",
        origin: "made by hand",
        licence: "none",
        retrieved: "2026-01-01",
        technologies: [],
        publishOriginal: false,
        fields: [],
        tables: true,
        cover: [],
      },
      reason: made.reason ?? null,
      bytes: 0,
      format: "pdf",
      metadata: null,
      pages: pages.length,
      words: 0,
      recognised: 0,
      confidence: null,
      masked: [],
      badRedactions: [],
      notes: [],
    },
    facts: { fields: made.fields ?? [], tables: made.tables ?? [], missing: made.missing ?? [] },
    pages,
  };
}

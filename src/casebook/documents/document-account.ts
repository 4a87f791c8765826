import type { DocumentAccount, DocumentDeclaration } from "../../model/document-source.ts";
import type { RedactedDocument } from "../../model/document.ts";

/** Returns the accounts of a document that was read. */
export function accountOf(
  declaration: DocumentDeclaration,
  bytes: number,
  document: RedactedDocument,
): DocumentAccount {
  const { pages } = document;
  const recognised = pages.filter((page) => page.origin === "ocr");
  const sure = recognised.flatMap(({ confidence }) => (confidence === null ? [] : [confidence]));
  return {
    declaration,
    reason: null,
    bytes,
    format: document.format,
    metadata: document.metadata,
    pages: pages.length,
    words: pages.reduce((sum, { lines }) => sum + lines.reduce((n, { text }) => n + countWords(text), 0), 0),
    recognised: recognised.length,
    confidence: sure.length === 0 ? null : Math.min(...sure),
    masked: document.masked,
    badRedactions: document.badRedactions,
    notes: document.notes,
  };
}

/** The accounts of a document of which nothing was read. */
export const emptyAccount = {
  reason: null,
  bytes: 0,
  format: null,
  metadata: null,
  pages: 0,
  words: 0,
  recognised: 0,
  confidence: null,
  masked: [],
  badRedactions: [],
  notes: [],
} as const;

/** Returns the accounts of a document that could not be read, and why. */
export function unreadAccount(declaration: DocumentDeclaration, bytes: number, reason: string): DocumentAccount {
  return {
    declaration,
    ...emptyAccount,
    reason,
    bytes,
  };
}

function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

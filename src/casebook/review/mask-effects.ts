import type { Claim } from "../../model/claim.ts";
import type { DocumentFacts } from "../../model/document-source.ts";
import type { ReviewEffect } from "../../model/review.ts";
import { findQuote } from "../../rules/documents/find-quote.ts";
import type { Book } from "../book.ts";
import { documentsOf } from "../claims/check-references.ts";

/** Returns of each document whose text two books differ in the pages that do, the facts that move and the claims bound to it. */
export async function movedDocuments(before: Book, after: Book): Promise<ReviewEffect["documents"]> {
  const out: ReviewEffect["documents"][number][] = [];
  if (before.shelf === after.shelf) return out;
  for (const { account } of after.shelf.documents) {
    const { id, title } = account.declaration;
    const [then, now] = [(await before.shelf.held(id))!, (await after.shelf.held(id))!];
    const text = (page: (typeof now.pages)[number] | undefined) => page?.lines.map((line) => line.text).join("\n");
    const pages = now.pages.filter((page, i) => text(page) !== text(then.pages[i])).map(({ page }) => page);
    const facts = movedFacts(then.facts, now.facts);
    if (pages.length + facts.length === 0) continue;
    out.push({ id, title, pages, facts, bound: after.casebook.claims.filter((claim) => isBound(claim, id)).length });
  }
  return out;
}

/** Returns where the quotes of claims stand in the documents they are bound to, in words, by claim. */
export async function quoteStates(book: Book): Promise<ReadonlyMap<string, string>> {
  const out = new Map<string, string>();
  for (const { id, quote, from, against } of book.casebook.claims) {
    const said = [];
    for (const [words, where] of [[quote, from] as const, [against?.quote, against?.from] as const]) {
      if (words === undefined || where === undefined || "notHeld" in where) continue;
      const held = await book.shelf.held(where.document);
      if (held === undefined || held.account.reason !== null) continue;
      const found = findQuote(held.pages, words, where.page);
      said.push(found === undefined ? "not found" : `found on page ${found.page}`);
    }
    if (said.length > 0) out.set(id, said.join(", "));
  }
  return out;
}

function movedFacts(before: DocumentFacts, after: DocumentFacts): ReviewEffect["documents"][number]["facts"] {
  const then = new Map(before.fields.map(({ name, value }) => [name, value]));
  const now = new Map(after.fields.map(({ name, value }) => [name, value]));
  return [...new Set([...then.keys(), ...now.keys()])]
    .filter((name) => then.get(name) !== now.get(name))
    .map((name) => ({ name, before: then.get(name) ?? null, after: now.get(name) ?? null }));
}

function isBound({ from, against, readings }: Claim, id: string): boolean {
  const named = [from, against?.from].some((source) => source && "document" in source && source.document === id);
  return named || readings.some(({ check }) => [...documentsOf(check)].includes(id));
}

import type { BoundQuote, Claim, Judgement, QuoteSource } from "../../model/claim.ts";
import type { HeldDocument } from "../../model/document-source.ts";
import { UserError } from "../../model/user-error.ts";
import { findQuote } from "../../rules/documents/find-quote.ts";
import { nearestPassage } from "../../rules/documents/nearest-passage.ts";
import type { Book } from "../book.ts";

type Bound = Pick<Judgement, "quoted" | "againstQuoted">;

/**
 * Finds the quotes of claims in the documents they are bound to, by claim. One that is not there is a UserError with
 * the quote's line and the passage nearest to it; one whose text the casebook does not hold says so.
 */
export async function bindQuotes(book: Book, claims: readonly Claim[]): Promise<ReadonlyMap<string, Bound>> {
  const out = new Map<string, Bound>();
  if (book.shelf.documents.length === 0 && claims.every((claim) => !claim.from && !claim.against?.from)) return out;
  for (const claim of claims) {
    const at = `${claim.file}:${claim.quoteLine ?? 1}`;
    const quoted = await bindQuote(book, claim.quote, claim.from, at);
    const { against } = claim;
    out.set(claim.id, {
      quoted,
      ...(against?.from && { againstQuoted: await bindQuote(book, against.quote, against.from, claim.file) }),
    });
  }
  return out;
}

async function bindQuote(book: Book, quote: string, from: QuoteSource | undefined, at: string): Promise<BoundQuote> {
  if (from === undefined) return { state: "not held", because: "no document of this casebook is named for it" };
  if ("notHeld" in from) return { state: "not held", because: from.notHeld };
  const held = (await book.shelf.held(from.document))!;
  const { id, title, file } = held.account.declaration;
  if (held.account.reason !== null)
    return { state: "not held", because: `${title} could not be read: ${held.account.reason}` };
  const found = findQuote(held.pages, quote, from.page);
  if (!found) throw new UserError(`${at}: ${notFound(held, quote, from.page)}`);
  const { page, selector } = found;
  return { state: "found", place: { document: id, source: file, page, quote: selector.exact }, selector };
}

function notFound({ account, pages }: HeldDocument, quote: string, page: number | undefined): string {
  const where = page === undefined ? `in ${account.declaration.id}` : `on page ${page} of ${account.declaration.id}`;
  if (page !== undefined && page > pages.length)
    return `quote not found: ${account.declaration.id} has ${pages.length} pages; expected a page of those`;
  const elsewhere = page === undefined ? undefined : findQuote(pages, quote);
  if (elsewhere) return `quote not found ${where}; it stands on page ${elsewhere.page}`;
  const nearest = nearestPassage(pages, quote, page) ?? nearestPassage(pages, quote);
  if (!nearest) return `quote not found ${where}, nor anything like it`;
  return `quote not found ${where}; nearest is “${nearest.text}”${nearest.page === page ? "" : ` on page ${nearest.page}`}`;
}

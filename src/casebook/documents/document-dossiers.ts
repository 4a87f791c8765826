import type { BoundQuote, Judgement } from "../../model/claim.ts";
import type { DocumentPlace } from "../../model/quote.ts";
import type { DocumentDossier, DocumentPage, QuoteMark } from "../../model/site.ts";
import type { HeldDocument } from "../../model/document-source.ts";
import type { Printout } from "../../model/printout.ts";
import { comparePrintout, isPrinted } from "../../rules/documents/compare-printout.ts";
import { doubtfulWords } from "../../rules/documents/doubtful-words.ts";
import { findQuote } from "../../rules/documents/find-quote.ts";
import { pageText } from "../../rules/documents/page-text.ts";
import { transactionsOf } from "../../store/evidence.ts";
import type { Book } from "../book.ts";
import { pagePictures } from "./page-pictures.ts";
import type { PagePicture } from "./page-pictures.ts";

/** Returns every document as its page shows it, with the passages claims quote marked in its text. */
export async function documentDossiers(book: Book, claims: readonly Judgement[]): Promise<DocumentDossier[]> {
  const places = Map.groupBy(claims.flatMap(placesOf), ({ place }) => place.document);
  const out: DocumentDossier[] = [];
  for (const shelved of book.shelf.documents) {
    const { account } = shelved;
    const { id } = account.declaration;
    const pictures = await pagePictures(book.casebook, shelved);
    const held = (await book.shelf.held(id))!;
    out.push({
      account,
      path: `documents/${id}.html`,
      facts: held.facts,
      pages: held.pages.map(({ page, origin, confidence, lines }) => ({
        page,
        origin,
        confidence,
        text: pageText({ lines }),
        doubtful: doubtfulWords({ lines }),
        picture: pictureOf(pictures.find((picture) => picture.page === page)),
      })),
      marks: marksOf(held, places.get(id) ?? []),
      printout: held.facts.printout ? await linked(book, held.facts.printout) : null,
    });
  }
  return out;
}

function pictureOf(picture: PagePicture | undefined): DocumentPage["picture"] {
  return picture === undefined ? null : { path: picture.path, width: picture.width, height: picture.height };
}

/** The award a printed screen is of, and each field beside its row's; no award where no source has the row. */
async function linked(book: Book, printout: Printout): Promise<DocumentDossier["printout"]> {
  const { piid, modification } = printout;
  const rows = await transactionsOf(book.db, { where: { award: [piid] } }, 10_000);
  const row = rows.find((transaction) => isPrinted(printout, transaction));
  if (!row) return { piid, modification, awardKey: null, fields: [] };
  return { piid, modification, awardKey: row.awardKey, fields: comparePrintout(printout, row) };
}

type Placed = { readonly place: DocumentPlace; readonly claim: string };

/** Every place of a document a claim quotes or rests on. */
function placesOf({ claim, quoted, againstQuoted, readings }: Judgement): Placed[] {
  const bound = (quote: BoundQuote | undefined) => (quote?.state === "found" ? [quote.place] : []);
  const all = [...bound(quoted), ...bound(againstQuoted), ...readings.flatMap((r) => r.places ?? [])];
  return all.map((place) => ({ place, claim: claim.id }));
}

/** One mark per passage, with all claims that rest on it; a quote that is not one passage of the page has none. */
function marksOf(held: HeldDocument, places: readonly Placed[]): QuoteMark[] {
  const marks = new Map<string, QuoteMark>();
  for (const { place, claim } of places) {
    const key = `${place.page}\u0000${place.quote}`;
    const known = marks.get(key);
    if (known) {
      if (!known.claims.includes(claim)) marks.set(key, { ...known, claims: [...known.claims, claim] });
      continue;
    }
    const found = findQuote(held.pages, place.quote, place.page);
    if (!found) continue;
    marks.set(key, { page: place.page, start: found.start, end: found.end, quote: place.quote, claims: [claim] });
  }
  return [...marks.values()].sort((a, b) => a.page - b.page || a.start - b.start || b.end - a.end);
}

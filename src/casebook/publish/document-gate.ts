import { exitCodes, UserError } from "../../model/user-error.ts";
import { findPersonal } from "../../rules/redact/find-personal.ts";
import { redactDocument } from "../../rules/redact/redact-document.ts";
import type { Book } from "../book.ts";
import { documentPolicy } from "../documents/document-policy.ts";
import type { ShelvedDocument } from "../documents/document-shelf.ts";
import { leak } from "./leak.ts";

/**
 * Asks once more of every document about to be published whether something concerns private persons, in its pages and
 * in what `documents.yaml` says of it, and refuses (exit 3) a file that hides less than it seems to as an original.
 */
export async function documentGate(book: Book): Promise<void> {
  const policy = documentPolicy(book.casebook);
  for (const document of book.shelf.documents) {
    refuseBadRedactions(document);
    const { declaration, format, metadata } = document.account;
    const path = `documents/${declaration.id}.html`;
    const said = [declaration.title, declaration.publisher, declaration.note ?? "", spaced(declaration.file)];
    for (const text of said) {
      const found = findPersonal(text, policy).find((span) => span.certain);
      if (found) leak(path, `${found.kind} that was not masked in what documents.yaml says of it`);
    }
    if (format === null || metadata === null) continue;
    const { pages } = (await book.shelf.held(declaration.id))!;
    // Masking what is masked changes nothing, so whatever changes was not.
    const again = redactDocument({ format, metadata, pages, badRedactions: [], notes: [] }, policy);
    for (const [i, page] of pages.entries()) {
      const line = page.lines.findIndex(({ text }, n) => text !== again.pages[i]?.lines[n]?.text);
      const kind = again.masked.find((m) => m.certain + m.uncertain > 0)?.kind ?? "something";
      if (line >= 0) leak(path, `${kind} that was not masked, page ${page.page}, line ${line + 1}`);
    }
  }
}

/** A file's name as words: what stands between its parts is no letter. */
function spaced(file: string): string {
  return file.replace(/\.\w+$/, "").replace(/[_-]+/g, " ");
}

function refuseBadRedactions({ account }: ShelvedDocument): void {
  const { declaration, badRedactions } = account;
  const [bad] = badRedactions;
  if (!declaration.publishOriginal || !bad) return;
  throw new UserError(
    `sources/documents.yaml: ${declaration.id} says publishOriginal: true, but its file hides less than it seems to (${bad.kind}, page ${bad.page}); nothing was published. Expected publishOriginal: false, or a masked copy made with “tallylight add --minimise”.`,
    { exitCode: exitCodes.leak },
  );
}

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { naturalPerson } from "../model/award.ts";
import { exitCodes, UserError } from "../model/user-error.ts";
import { maskText } from "../rules/mask-text.ts";
import { isNaturalPerson } from "../rules/natural-person.ts";
import { makeTraceScanner } from "../rules/person-traces.ts";
import { publishedNames, publishedTexts } from "../store/published-values.ts";
import type { Book } from "./book.ts";
import { listFiles } from "./dist-folder.ts";

/** Text formats the scan reads byte for byte; each Parquet file has a CSV twin made by the same query. */
const scanned = /\.(html|csv|json|xml|css|js|txt|svg)$/;

/**
 * Looks at everything about to be published and throws (exit 3) when something concerns private persons: the rules
 * are asked once more of every distinct name and text in the book, then every byte is scanned for e-mail addresses,
 * phone and social-security numbers and for the casebook's planted canaries (`canaries.txt`, one a line).
 */
export async function privacyGate(book: Book, folder: string): Promise<void> {
  for (const name of await publishedNames(book.db)) {
    if (name !== naturalPerson && isNaturalPerson(name, { soleProprietor: false }).person) leak("a recipient's name", "a natural person's name that was not masked", "data/vendors.csv");
  }
  for (const text of await publishedTexts(book.db)) {
    const { masked } = maskText(text, {});
    if (masked.length > 0) leak("a description", `${masked.map((m) => m.kind).join(", ")} that was not masked`, "data/transactions.csv");
  }
  const canaries = await readFile(join(book.casebook.folder, "canaries.txt"), "utf8").catch(() => "");
  const scan = makeTraceScanner({ known: canaries.split("\n").map((l) => l.trim()).filter(Boolean), allow: [] });
  for (const path of await listFiles(folder)) {
    if (!scanned.test(path)) continue;
    const found = scan(await readFile(join(folder, path), "utf8"))[0];
    if (found) leak(path, `${found.kind} at character ${found.at} (${found.sample})`, path);
  }
}

function leak(where: string, what: string, path: string): never {
  throw new UserError(`${path}: ${where} holds ${what}; nothing was published. Mask it at its source, or correct the rule that let it through.`, { exitCode: exitCodes.leak });
}

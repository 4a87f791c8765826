import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { naturalPerson } from "../../model/award.ts";
import { foldName } from "../../rules/fold-text.ts";
import { maskText } from "../../rules/persons/mask-text.ts";
import { isNaturalPerson } from "../../rules/persons/natural-person.ts";
import { makeTraceScanner } from "../../rules/persons/person-traces.ts";
import { publishedNames, publishedTexts } from "../../store/published-values.ts";
import type { Book } from "../book.ts";
import { sideBySide } from "../side-by-side.ts";
import { listFiles } from "./dist-folder.ts";
import { leak } from "./leak.ts";
import { declaredNames } from "../sources/minimiser.ts";

/**
 * The search index, gzip below: its fragments hold every text it was made of, as JSON, and are scanned inflated like the
 * rest of it.
 */
const compressed = /^search\/.*\.(pf_fragment|pf_index|pf_filter|pf_meta|pagefind)$/;

/** Text formats the scan reads byte for byte; each Parquet file has a CSV twin made by the same query. */
const scanned = /\.(html|csv|json|xml|css|js|txt|svg)$/;

/**
 * Looks at everything about to be published and throws (exit 3) when something concerns private persons: the rules
 * are asked once more of every distinct name and text in the book, then every byte is scanned for e-mail addresses,
 * phone and social-security numbers and for the casebook's planted canaries (`canaries.txt`, one a line).
 */
export async function privacyGate(book: Book, folder: string): Promise<void> {
  const declared = declaredNames(book.casebook.vendors);
  for (const name of await publishedNames(book.db)) {
    if (
      name !== naturalPerson &&
      !declared.has(foldName(name)) &&
      isNaturalPerson(name, { soleProprietor: false }).person
    )
      leak("data/vendors.csv", "a natural person's name that was not masked");
  }
  for (const text of await publishedTexts(book.db)) {
    const { masked } = maskText(text, {});
    if (masked.length > 0)
      leak("data/transactions.csv", `${masked.map((m) => m.kind).join(", ")} that was not masked in a description`);
  }
  if (book.shelf.documents.length > 0) {
    // What masks documents is loaded only where there are any.
    const { documentGate } = await import("./document-gate.ts");
    await documentGate(book);
  }
  const scan = makeTraceScanner({
    known: await readCanaries(book.casebook.folder),
    allow: [...book.casebook.settings.publish.allow],
  });
  const paths = (await listFiles(folder)).filter((path) => scanned.test(path) || compressed.test(path));
  // One is read while another is scanned; no more, for tables may be large.
  await sideBySide(paths, async (path) => {
    const found = scan(asText(path, await readFile(join(folder, path))))[0];
    if (found) leak(path, `${found.kind} at character ${found.at} (${found.sample})`);
  });
}

/** A file as the scan reads it: inflated, and with the escapes of JSON, which end in a letter, as white space. */
function asText(path: string, bytes: Buffer): string {
  const text = (compressed.test(path) ? gunzipSync(bytes) : bytes).toString("utf8");
  return compressed.test(path) || path.endsWith(".json") ? text.replace(/\\[nrtbf]/g, "  ") : text;
}

/** Returns the casebook's planted canaries; none where it has no `canaries.txt`. */
export async function readCanaries(folder: string): Promise<string[]> {
  const text = await readFile(join(folder, "canaries.txt"), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { CFB, read } from "@e965/xlsx";
import { type WorkbookMessage, type WorkbookTask } from "./read-workbook.ts";
import { sheetRows } from "./workbook-cells.ts";

/** The thread of readWorkbook: reads the one workbook it is given, whatever that costs, and answers. */
const { path, maxCells, maxSheets } = workerData as WorkbookTask;
const tell = (message: WorkbookMessage): void => parentPort!.postMessage(message);
try {
  const bytes = readFileSync(path);
  const other = oldDocument(bytes);
  if (other !== undefined) tell({ kind: "other", what: other });
  else readSheets(bytes);
} catch (error) {
  const why = error instanceof Error ? error.message.split("\n")[0]! : "it cannot be read";
  tell(/password/i.test(why) ? { kind: "other", what: "encrypted" } : { kind: "damaged", why });
}

/** Returns what an old Office file is that is no workbook, or a locked one; undefined for a workbook. */
function oldDocument(bytes: Buffer): string | undefined {
  if (bytes.readUInt32BE(0) !== 0xd0cf11e0) return undefined;
  const container = containerOf(bytes);
  const holds = (...names: readonly string[]) => names.some((name) => CFB.find(container, name));
  if (holds("EncryptedPackage")) return "encrypted";
  return holds("Workbook", "Book") ? undefined : "an old Office document, and no workbook";
}

function containerOf(bytes: Buffer): ReturnType<typeof CFB.read> {
  try {
    return CFB.read(bytes, { type: "buffer" });
  } catch {
    // What the library says of it is about its own guesses.
    throw new Error("the directory of its parts cannot be read");
  }
}

function readSheets(bytes: Buffer): void {
  const book = read(bytes, { dense: true, cellNF: true, cellText: false, cellHTML: false, bookVBA: false });
  const lost = book.SheetNames.filter((name) => book.Sheets[name] === undefined);
  const content = contentOf(bytes);
  // The library leaves the names of OpenDocument sheets as they stand in the XML.
  const sheets = sheetRows(book, hiddenTables(content)).map((sheet) =>
    content === undefined ? sheet : { ...sheet, name: unescaped(sheet.name) },
  );
  const cells = sheets.reduce((sum, { rows }) => sum + rows.reduce((count, row) => count + row.length, 0), 0);
  if (book.SheetNames.length > maxSheets) tell({ kind: "too many", what: "sheets", count: book.SheetNames.length });
  else if (cells > maxCells) tell({ kind: "too many", what: "cells", count: cells });
  else if (lost.length > 0) tell({ kind: "damaged", why: `its sheet ${lost[0]!} cannot be read` });
  else tell({ kind: "read", sheets });
}

/** Returns what an OpenDocument says, undefined for another workbook. */
function contentOf(bytes: Buffer): string | undefined {
  const content = CFB.find(CFB.read(bytes, { type: "buffer" }), "/content.xml")?.content as Uint8Array | undefined;
  return content && Buffer.from(content).toString("utf8");
}

/** An OpenDocument sheet is hidden by its style, which the library does not tell. */
function hiddenTables(xml = ""): ReadonlySet<string> {
  const styles = new Set(
    [
      ...xml.matchAll(
        /<style:style\b[^>]*\bstyle:name="([^"]*)"[^>]*>\s*<style:table-properties\b[^>]*\btable:display="false"/g,
      ),
    ].map(([, name]) => name),
  );
  return new Set(
    [...xml.matchAll(/<table:table\b[^>]*>/g)].flatMap(([tag]) => {
      const of = (attribute: string): string | undefined => new RegExp(`\\b${attribute}="([^"]*)"`).exec(tag)?.[1];
      const name = of("table:name");
      return name !== undefined && styles.has(of("table:style-name")) ? [name] : [];
    }),
  );
}

function unescaped(text: string): string {
  return text.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, name: string) => ({ lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" })[name]!,
  );
}

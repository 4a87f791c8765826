import { Worker } from "node:worker_threads";
import { csvLine } from "../model/csv.ts";
import { UserError } from "../model/user-error.ts";
import { bytesText, countText } from "./count-text.ts";
import type { Limits } from "./limits.ts";
import { workbookKinds } from "./sniff-format.ts";
import type { SheetRows } from "./workbook-cells.ts";

/** What the thread is asked, and what it answers with. */
export type WorkbookTask = { readonly path: string; readonly maxCells: number; readonly maxSheets: number };
export type WorkbookMessage =
  | { readonly kind: "read"; readonly sheets: readonly SheetRows[] }
  | { readonly kind: "too many"; readonly what: "sheets" | "cells"; readonly count: number }
  | { readonly kind: "other"; readonly what: string }
  | { readonly kind: "damaged"; readonly why: string };

/** A sheet that holds a table, as a CSV. */
export type SheetTable = { readonly name: string; readonly csv: string };

export type Workbook = { readonly tables: readonly SheetTable[]; readonly notes: readonly string[] };

/**
 * Reads the tables of a workbook, a sheet each, in a thread with bounded memory and time. Macros are never run,
 * formulas count by their stored results, comments and hidden sheets are left out and counted.
 */
export async function readWorkbook(path: string, size: number, limits: Limits): Promise<Workbook> {
  if (size > limits.workbookBytes)
    throw new UserError(
      `${path} has ${bytesText(size)}; expected at most ${bytesText(limits.workbookBytes)} (limit workbookBytes)`,
    );
  const sheets = await sheetsOf(path, limits);
  const notes: string[] = [];
  const say = (count: number, one: string, many: string, what: string): void => {
    if (count > 0) notes.push(`${path}: ${countText(count, one, many)} ${what}`);
  };
  const tables: SheetTable[] = [];
  for (const [at, { name, hidden, rows, unstored }] of sheets.entries()) {
    // What a sheet is called may be whom it is about: notes count.
    const sheet = `sheet ${at + 1}`;
    if (rows.length === 0) continue;
    if (hidden) continue;
    say(unstored, "formula", "formulas", `of ${sheet} without a stored result, read as empty`);
    // A table's title stands alone in its row, above the names of the columns.
    const start = rows.findIndex((row) => row.filter((cell) => cell !== "").length > 1);
    if (start === -1) {
      notes.push(`${path}: ${sheet} has no table (one column) and was passed over`);
      continue;
    }
    say(start, "row", "rows", `above the names of the columns in ${sheet} left out`);
    const width = Math.max(...rows.slice(start).map((row) => row.length));
    const wide = rows.slice(start).map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
    const names = wide[0]!.map((column, at) => (column === "" ? `column ${columnLetters(at)}` : column));
    const lines = [names, ...wide.slice(1)].map((row) => csvLine(row));
    tables.push({ name: name.replace(/[\\/]/g, "_"), csv: `${lines.join("\n")}\n` });
  }
  // What somebody hid may say in its name what it is.
  say(
    sheets.filter(({ hidden, rows }) => hidden && rows.length > 0).length,
    "hidden sheet",
    "hidden sheets",
    "passed over",
  );
  const comments = sheets.reduce((sum, sheet) => sum + sheet.comments, 0);
  say(comments, "comment", "comments", "dropped");
  if (tables.length === 0)
    throw new UserError(`${path} holds no sheet with a table; expected names of columns over records`);
  return { tables, notes };
}

/** Returns what spreadsheets call a column: A, B, … Z, AA. */
function columnLetters(at: number): string {
  return (at < 26 ? "" : columnLetters(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));
}

async function sheetsOf(path: string, limits: Limits): Promise<readonly SheetRows[]> {
  const answer = await ask({ path, maxCells: limits.workbookCells, maxSheets: limits.workbookSheets }, limits);
  switch (answer.kind) {
    case "read":
      return answer.sheets;
    case "too many": {
      const limit = answer.what === "cells" ? "workbookCells" : "workbookSheets";
      throw new UserError(
        `${path} has ${answer.count} ${answer.what}; expected at most ${limits[limit]} (limit ${limit})`,
      );
    }
    case "other":
      throw new UserError(`${path} is ${answer.what}; expected CSV, JSON or a workbook (${workbookKinds})`);
    case "damaged":
      throw new UserError(`${path} is damaged: ${answer.why}; obtain it again`);
  }
}

async function ask(task: WorkbookTask, limits: Limits): Promise<WorkbookMessage> {
  // The name of the program's own files ends in .ts in the repository and in .js in the package.
  const worker = new Worker(new URL(`./workbook-worker${import.meta.url.slice(-3)}`, import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: Math.ceil(limits.workbookMemory / 1024 / 1024) },
    // The library says on the console what it finds odd.
    stdout: true,
    stderr: true,
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(
        () =>
          reject(
            new UserError(
              `${task.path} takes more than ${limits.workbookSeconds} seconds to read (limit workbookSeconds)`,
            ),
          ),
        limits.workbookSeconds * 1000,
      );
      worker.once("message", resolve);
      worker.once("error", (error: Error & { code?: string }) => {
        if (error.code !== "ERR_WORKER_OUT_OF_MEMORY") reject(error);
        else
          reject(
            new UserError(
              `${task.path} needs more than ${bytesText(limits.workbookMemory)} of memory to read (limit workbookMemory)`,
              { cause: error },
            ),
          );
      });
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

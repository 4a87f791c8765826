import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { statementColumns } from "../model/statement.ts";
import type { Statement } from "../model/statement.ts";
import { UserError } from "../model/user-error.ts";
import { csvRecords } from "./csv-records.ts";

/** How large a file of statements may be, inflated; it is read whole. */
export const statementBytes = 256 * 1024 * 1024;

/** Returns whether a file holds statements, by its name and its first line: a CSV with their columns, or lines of JSON. */
export async function isStatementFile(path: string): Promise<boolean> {
  if (!/\.(csv|jsonl?|ndjson)(\.gz)?$/i.test(path)) return false;
  const head = await readText(path, 64 * 1024, "cut").catch((error: unknown) => {
    // Whoever reads it next says what is wrong with it.
    if (error instanceof Error) return "";
    throw error;
  });
  const line = head
    .replace(/^\ufeff/, "")
    .trimStart()
    .split(/[\r\n]/, 1)[0]!;
  if (line.startsWith("{")) return statementColumns.every((name) => line.includes(`"${name}"`));
  const columns = new Set(line.split(",").map((name) => name.replaceAll('"', "").trim()));
  return statementColumns.every((name) => columns.has(name));
}

/** Returns the statements of a file, read one by one; a mistake is a UserError that says in which record or line. */
export async function readStatements(path: string): Promise<Iterable<Statement>> {
  const text = await readText(path, statementBytes, "refuse");
  return /^\ufeff?\s*\{/.test(text) ? jsonStatements(text, path) : csvStatements(text, path);
}

function* csvStatements(text: string, name: string): Generator<Statement> {
  let header: readonly string[] | undefined;
  for (const { ordinal, fields } of csvRecords(text, { delimiter: ",", name })) {
    if (header === undefined) {
      header = fields.map((field) => field.trim());
      continue;
    }
    const columns = header;
    if (fields.length !== columns.length)
      throw new UserError(
        `${name}, record ${ordinal - 1}: ${fields.length} fields; expected ${columns.length}, as the header has`,
      );
    const row = Object.fromEntries(columns.map((column, i) => [column, fields[i]!]));
    yield statement(row, `${name}, record ${ordinal - 1}`);
  }
}

function* jsonStatements(text: string, name: string): Generator<Statement> {
  let number = 0;
  for (const line of text.replace(/^\ufeff/, "").split(/\r?\n/)) {
    number += 1;
    if (line.trim() === "") continue;
    let row: unknown;
    try {
      row = JSON.parse(line);
    } catch {
      throw new UserError(`${name}:${number}: not JSON; expected one statement a line`);
    }
    if (typeof row !== "object" || row === null || Array.isArray(row))
      throw new UserError(`${name}:${number}: expected an object, a statement`);
    yield statement(row as Record<string, unknown>, `${name}:${number}`);
  }
}

function statement(row: Readonly<Record<string, unknown>>, at: string): Statement {
  const [canonical, entity, schema, property, value, dataset] = statementColumns.map((column) => {
    const held = row[column] ?? "";
    if (typeof held !== "string" && typeof held !== "number") throw new UserError(`${at}: ${column} is no text`);
    return String(held).trim();
  }) as [string, string, string, string, string, string];
  if (canonical === "" && entity === "")
    throw new UserError(`${at}: neither canonical_id nor entity_id; expected one of them`);
  for (const [column, held] of [
    ["schema", schema],
    ["prop", property],
  ] as const)
    if (held === "") throw new UserError(`${at}: no ${column}`);
  return {
    canonical: canonical || entity,
    entity: entity || canonical,
    schema,
    property,
    value,
    dataset,
    external: /^(t|true|1|yes)$/i.test(String(row["external"] ?? "")),
  };
}

/** Returns a file's text, inflated; past so many bytes it is cut or refused. */
async function readText(path: string, most: number, past: "cut" | "refuse"): Promise<string> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  const enough = new Error("enough");
  const collect = async (from: AsyncIterable<Buffer>) => {
    for await (const piece of from) {
      pieces.push(piece);
      bytes += piece.length;
      if (bytes < most) continue;
      if (past === "cut") throw enough;
      throw new UserError(
        `${path}: over ${most / 1024 / 1024} MiB of statements; expected less: take the statements of one dataset`,
      );
    }
  };
  const file = createReadStream(path);
  try {
    if (/\.gz$/i.test(path)) await pipeline(file, createGunzip(), collect);
    else await pipeline(file, collect);
  } catch (error) {
    if (error !== enough) throw asUserError(error, path);
  }
  return Buffer.concat(pieces).toString("utf8");
}

function asUserError(error: unknown, path: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return new UserError(`${path}: there is no such file`);
  if (code?.startsWith("Z_") === true || code === "ERR_STREAM_PREMATURE_CLOSE")
    return new UserError(`${path}: not whole, or no gzip`, { cause: error });
  return error;
}

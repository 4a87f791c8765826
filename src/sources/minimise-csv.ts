import { csvLine } from "../model/csv.ts";
import { createHash } from "node:crypto";
import { readFile, rename, rm, stat } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import type { Layout } from "../model/layout.ts";
import { UserError } from "../model/user-error.ts";
import { csvRecords } from "./csv-records.ts";
import { type JsonRecord, jsonText, readJsonRecords } from "./json-records.ts";
import { type Masks, type MinimiseCounts, minimiser } from "./minimise-plan.ts";
import type { OpenMember } from "./prepare-member.ts";
import { PlainWriter } from "./temp-files.ts";

export type Minimised = MinimiseCounts & {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
};

/**
 * Writes a copy of a CSV that may be committed: the same header and the same records in the same order, without the
 * values of columns that are dropped or not used, with names and texts masked. The bytes follow from the input alone.
 */
export async function minimiseCsv(
  member: OpenMember,
  layout: Layout,
  masks: Masks,
  outPath: string,
): Promise<Minimised> {
  const text = await readFile(member.plainPath, "utf8");
  const columns = layout.header ? member.columns : layout.order;
  const { minimise, counts } = minimiser(columns, layout, masks);
  const lines: string[] = [];
  for (const { ordinal, fields } of csvRecords(text, member)) {
    if (ordinal > 1 || !layout.header) minimise(fields);
    lines.push(csvLine(fields, member.delimiter), member.newline);
  }
  return { ...counts(), ...(await writeCopy(lines.join(""), outPath)) };
}

/** Like minimiseCsv for a JSON array: emptied values are null, numbers stay as written, keys that lack stay lacking. */
export async function minimiseJson(
  member: OpenMember,
  layout: Layout,
  masks: Masks,
  outPath: string,
): Promise<Minimised> {
  const records = await readJsonRecords(member.plainPath, member.name);
  const { minimise, counts } = minimiser(member.columns, layout, masks);
  const lines = records.map((record) => {
    const before = member.columns.map((column) => jsonText(record.get(column)));
    const after = [...before];
    minimise(after);
    return jsonLine(record, member.columns, before, after);
  });
  return { ...counts(), ...(await writeCopy(`[${lines.join(",\n")}]\n`, outPath)) };
}

function jsonLine(
  record: JsonRecord,
  columns: readonly string[],
  before: readonly string[],
  after: readonly string[],
): string {
  const place = new Map(columns.map((column, at) => [column, at]));
  const pairs = [...record].map(([column, source]) => {
    const at = place.get(column)!;
    const kept = before[at] === after[at] ? source : after[at] === "" ? "null" : JSON.stringify(after[at]);
    return `${JSON.stringify(column)}:${kept}`;
  });
  return `{${pairs.join(",")}}`;
}

async function writeCopy(text: string, path: string): Promise<Pick<Minimised, "path" | "bytes" | "sha256">> {
  if (await stat(path).catch(() => undefined)) throw new UserError(`${path} exists already and is not overwritten`);
  const bytes = path.endsWith(".gz") ? gzipSteady(text) : Buffer.from(text);
  const partial = `${path}.partial`;
  try {
    const writer = await PlainWriter.open(partial, "w");
    await writer.write(bytes).finally(() => writer.close());
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  return { path, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** Returns gzip bytes that follow from the text alone: no time, no name, and no operating system either. */
function gzipSteady(text: string): Buffer {
  const bytes = gzipSync(text, { level: 9 });
  bytes[9] = 255;
  return bytes;
}

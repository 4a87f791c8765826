import { UserError } from "../model/user-error.ts";
import { bytesText } from "./count-text.ts";
import { type CsvHead, readCsvHead } from "./csv-header.ts";
import { jsonColumns, readJsonRecords } from "./json-records.ts";
import type { Limits } from "./limits.ts";
import { decodeMixed } from "./mixed-text.ts";
import type { Scanned } from "./plain-scan.ts";
import { lineAt, sizeOfFile } from "./read-file.ts";
import { needsRepair, repairText } from "./repair-text.ts";
import { sniffFormat } from "./sniff-format.ts";
import type { TempFiles } from "./temp-files.ts";

/** One table of a source, ready to be read: UTF-8, plain, with LF or CRLF line ends. */
export type OpenMember = {
  /** The file, or file and member of a zip or sheet of a workbook, for messages. */
  readonly name: string;
  /** SHA-256 of the file as it lies in `sources/`; of the inflated bytes where it is one of a zip's members, of the CSV made where it is a sheet. */
  readonly sha256: string;
  readonly format: "csv" | "json";
  readonly plainPath: string;
  readonly plainIsTemp: boolean;
  readonly plainBytes: number;
  /** What had to be put right, with counts: `twice-encoded UTF-8: 15 places`. */
  readonly repairs: readonly string[];
  /** The first record of a CSV as read (a header, or data where the layout has none); every key of a JSON. */
  readonly columns: readonly string[];
  /** A few records after the first, for proposals; never stored. */
  readonly sample: readonly (readonly string[])[];
  readonly delimiter: string;
  readonly newline: "\n" | "\r\n";
};

type Plain = {
  readonly name: string;
  readonly sha256: string;
  readonly path: string;
  readonly temp: TempFiles;
  readonly limits: Limits;
  readonly scanned: Scanned;
};

/** Makes a member of plain bytes that were scanned: refuses what cannot be read, repairs the rest, reads its header. */
export async function prepareMember({ name, sha256, path, temp, limits, scanned }: Plain): Promise<OpenMember> {
  const format = sniffFormat(scanned.head, name);
  if (format === "gzip" || format === "zip")
    throw new UserError(`${name} holds ${format} data once more; expected CSV or JSON inside`);
  if (format === "workbook")
    throw new UserError(`${name} is an old Office file; expected CSV or JSON inside, or the workbook by itself`);
  const text = headText(scanned);
  if (text.trim() === "") throw new UserError(`${name} is blank; expected a header row or records`);
  await refuseBytes({ name, path, limits, scanned, format });
  const head = format === "csv" ? headOf(text, name, scanned) : undefined;
  const defects = { ...scanned, bareReturns: head?.newline === "\r" };
  let plainPath = path;
  let repairs = scanned.mark ? ["byte order mark"] : [];
  if (needsRepair(defects) || (scanned.mark && format === "json")) {
    const writer = await temp.create(format);
    try {
      repairs = await repairText(path, writer, defects);
    } finally {
      await writer.close();
    }
    const useful = repairs.some((repair) => repair !== "byte order mark") || format === "json";
    await temp.discard(useful ? path : writer.path);
    if (useful) plainPath = writer.path;
  }
  const plain = {
    name,
    sha256,
    format,
    plainPath,
    plainIsTemp: temp.holds(plainPath),
    plainBytes: await sizeOfFile(plainPath),
    repairs,
  };
  if (head) {
    const { columns, sample, delimiter } = head;
    return {
      ...plain,
      columns,
      sample,
      delimiter,
      newline: head.newline === "\r\n" ? "\r\n" : "\n",
    };
  }
  if (plain.plainBytes > limits.jsonBytes) {
    throw new UserError(
      `${name} has ${bytesText(plain.plainBytes)} of JSON; expected at most ${bytesText(limits.jsonBytes)} (limit jsonBytes)`,
    );
  }
  return {
    ...plain,
    columns: jsonColumns(await readJsonRecords(plainPath, name)),
    sample: [],
    delimiter: ",",
    newline: "\n",
  };
}

/** Returns the dialect and the columns of a CSV that needs no repair as far as it was scanned, else undefined. */
export function plainHead(
  scanned: Scanned,
  name: string,
): Pick<OpenMember, "columns" | "delimiter" | "newline"> | undefined {
  try {
    const { columns, delimiter, newline } = headOf(headText(scanned), name, scanned);
    if (newline === "\r" || needsRepair({ ...scanned, bareReturns: false })) return undefined;
    return { columns, delimiter, newline };
  } catch {
    return undefined;
  }
}

function headOf(text: string, name: string, scanned: Scanned): CsvHead {
  const head = readCsvHead(text, name, scanned.headIsAll);
  return { ...head, columns: head.columns.map((column) => column.trim()) };
}

type Questionable = Pick<Plain, "name" | "path" | "limits" | "scanned"> & {
  readonly format: "csv" | "json";
};

async function refuseBytes({ name, path, limits, scanned, format }: Questionable): Promise<void> {
  if (scanned.nulAt !== null) {
    const line = await lineAt(path, scanned.nulAt);
    throw new UserError(
      `${name}:${line}: a NUL byte (at byte ${scanned.nulAt}); expected text; the file is damaged or binary`,
    );
  }
  if (scanned.longLineAt !== null && format === "csv") {
    const line = await lineAt(path, scanned.longLineAt);
    throw new UserError(
      `${name}:${line}: a line of more than ${bytesText(limits.lineBytes)} (limit lineBytes); expected records of a few kilobytes, each on its own line`,
    );
  }
}

/** Returns the start of the file as text, whatever its encoding. */
function headText({ head, encoding, headIsAll }: Scanned): string {
  if (encoding.startsWith("utf-16")) return new TextDecoder(encoding).decode(head, { stream: !headIsAll });
  const cut = headIsAll ? head.length : Math.max(head.lastIndexOf(10), head.lastIndexOf(13)) + 1 || head.length;
  return decodeMixed(head.subarray(0, cut)).text.replace(/^\ufeff/, "");
}

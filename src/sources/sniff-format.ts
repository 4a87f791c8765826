import { UserError } from "../model/user-error.ts";

/** What the first bytes say a file is. */
export type Format = "gzip" | "zip" | "csv" | "json" | "workbook";

/** The workbooks that are read, by their usual extensions. */
export const workbookKinds = ".xlsx, .xlsb, .xls, .ods";

const refused: readonly (readonly [start: string, what: string])[] = [
  ["%PDF", "a PDF document"],
  ["PAR1", "a Parquet file"],
  ["BZh", "bzip2 data"],
  ["\xfd7zXZ", "xz data"],
  ["7z\xbc\xaf", "a 7-Zip archive"],
  ["\x28\xb5\x2f\xfd", "zstd data"],
  ["Rar!", "a RAR archive"],
  ["SQLite format 3", "a SQLite database"],
];

/** Returns the format the first bytes show; a name's extension is never believed. Refuses what cannot be read. */
export function sniffFormat(head: Uint8Array, name: string): Format {
  const start = Buffer.from(head.subarray(0, 512)).toString("latin1");
  if (start.startsWith("\x1f\x8b")) return "gzip";
  if (start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06")) return "zip";
  // An old Office file; which one, its directory says, wherever that stands.
  if (start.startsWith("\xd0\xcf\x11\xe0")) return "workbook";
  const other = refused.find(([magic]) => start.startsWith(magic));
  if (other)
    throw new UserError(
      `${name} is ${other[1]}; expected CSV or JSON, plain or in gzip or zip, or a workbook (${workbookKinds})`,
    );
  const text = start
    .replace(/^\xef\xbb\xbf/, "")
    .replace(/^(\xff\xfe|\xfe\xff)/, "")
    .replaceAll("\0", "")
    .trimStart();
  if (/^<(!doctype|html|\?xml)/i.test(text)) {
    throw new UserError(
      `${name} is an HTML or XML page (an error page saved in the file's place?); expected CSV or JSON`,
    );
  }
  return /^\[\s*(\{|\]|$)|^\{\s*"/.test(text) ? "json" : "csv";
}

/** What extensions tell; others tell nothing. */
const toldBy: Readonly<Record<string, Format>> = {
  gz: "gzip",
  gzip: "gzip",
  zip: "zip",
  csv: "csv",
  json: "json",
  xlsx: "workbook",
  xlsm: "workbook",
  xlsb: "workbook",
  xls: "workbook",
  ods: "workbook",
};

const said: Readonly<Record<Format, string>> = {
  gzip: "holds gzip data",
  zip: "holds zip data",
  csv: "holds CSV",
  json: "holds JSON",
  workbook: "is a workbook",
};

/** Returns what to say when a name's extension tells something other than the bytes, else undefined. */
export function extensionLie(name: string, format: Format): string | undefined {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const told = toldBy[extension];
  return told === undefined || told === format
    ? undefined
    : `${name} ends in .${extension} but ${said[format]}; read as that`;
}

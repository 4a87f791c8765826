import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { type Entry, type ZipFile, openPromise } from "yauzl";
import { UserError } from "../model/user-error.ts";
import { bytesText, countText } from "./count-text.ts";
import { guardInflation } from "./inflate-guard.ts";
import type { Limits } from "./limits.ts";
import { workbookKinds } from "./sniff-format.ts";
import type { PlainWriter } from "./temp-files.ts";

/** What a zip is besides a zip, by what it holds. */
export type ZipKind = "zip" | "workbook";

/** Files of an Office document that is no workbook that is read, and what to call them. */
const otherDocuments: readonly (readonly [file: string, what: string])[] = [
  ["word/document.xml", "a Word document"],
  ["ppt/presentation.xml", "a presentation"],
];

/**
 * Returns whether a zip is a workbook (.xlsx, .xlsb, .ods). A workbook's parts are looked at before anything else reads them:
 * encrypted, damaged or bursting ones are refused.
 */
export async function zipKind(path: string, size: number, limits: Limits): Promise<ZipKind> {
  const zip = await openPromise(path, { autoClose: false, lazyEntries: true }).catch((error: unknown) => {
    throw brokenZip(path, error);
  });
  try {
    const entries = await entriesOf(zip, path, limits);
    const names = new Set(entries.map((entry) => entry.fileName));
    const other = otherDocuments.find(([file]) => names.has(file));
    if (other) throw new UserError(`${path} is ${other[1]}; expected CSV, JSON or a workbook (${workbookKinds})`);
    const isOds = names.has("content.xml") && names.has("META-INF/manifest.xml");
    if (!isOds && !names.has("xl/workbook.xml") && !names.has("xl/workbook.bin")) return "zip";
    const total = sum(entries.map((entry) => entry.uncompressedSize));
    guardInflation(path, size, total, limits);
    if (total > limits.workbookBytes) {
      throw new UserError(
        `${path} inflates to ${bytesText(total)}; expected at most ${bytesText(limits.workbookBytes)} (limit workbookBytes)`,
      );
    }
    for (const entry of entries) await checkPart(zip, entry, path, limits);
    return "workbook";
  } finally {
    zip.close();
  }
}

/** Inflates a part to nothing: its size and checksum are what the directory says, and it is open. */
async function checkPart(zip: ZipFile, entry: Entry, path: string, limits: Limits): Promise<void> {
  if (entry.uncompressedSize === 0) return;
  const manifest: Buffer[] = [];
  await inflate(
    zip,
    entry,
    `${path}/${entry.fileName}`,
    { write: async () => {} },
    (piece) => {
      if (entry.fileName === "META-INF/manifest.xml") manifest.push(piece);
    },
    limits,
  );
  if (Buffer.concat(manifest).includes("manifest:encryption-data"))
    throw new UserError(`${path} is encrypted; expected an open workbook`);
}

/** One CSV or JSON inside a zip, to be inflated once. */
export type ZipMember = {
  /** `delivery.zip/Contracts_1.csv`, for messages. */
  readonly name: string;
  /** Inflates it into `writer` and returns the SHA-256 of the inflated bytes. */
  readonly inflate: (writer: PlainWriter, onPiece: (piece: Buffer) => void) => Promise<string>;
};

/**
 * Calls `take` for each CSV or JSON in a zip, in the zip's order, and returns what was passed over. Every entry is
 * looked at first, so that an encrypted, hostile or bursting zip is refused before a byte of it is inflated. No name
 * in a zip is ever used as a path.
 */
export async function readZip(
  path: string,
  size: number,
  limits: Limits,
  take: (member: ZipMember) => Promise<void>,
): Promise<string[]> {
  const zip = await openPromise(path, { autoClose: false, lazyEntries: true }).catch((error: unknown) => {
    throw brokenZip(path, error);
  });
  try {
    const entries = await entriesOf(zip, path, limits);
    const wanted = entries.filter((entry) => isTable(entry.fileName));
    const others = entries.filter((entry) => !isTable(entry.fileName) && !entry.fileName.endsWith("/"));
    if (wanted.length === 0) {
      const held = others
        .map((entry) => entry.fileName)
        .slice(0, 5)
        .join(", ");
      throw new UserError(
        `${path} holds no .csv or .json${held === "" ? "" : ` (it holds ${held})`}; expected at least one`,
      );
    }
    guardInflation(path, size, sum(wanted.map((entry) => entry.uncompressedSize)), limits);
    for (const entry of wanted) {
      const name = `${path}/${entry.fileName}`;
      guardInflation(name, entry.compressedSize, entry.uncompressedSize, limits);
      await take({
        name,
        inflate: (writer, onPiece) => inflate(zip, entry, name, writer, onPiece, limits),
      });
    }
    return others.map((entry) => `${path}: ${entry.fileName} is neither CSV nor JSON and was passed over`);
  } finally {
    zip.close();
  }
}

async function entriesOf(zip: ZipFile, path: string, limits: Limits): Promise<Entry[]> {
  if (zip.entryCount > limits.zipEntries) {
    throw new UserError(
      `${path} has ${countText(zip.entryCount, "entry", "entries")}; expected at most ${limits.zipEntries} (limit zipEntries)`,
    );
  }
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (error) {
    throw brokenZip(path, error);
  }
  const locked = entries.find((entry) => entry.isEncrypted());
  if (locked) throw new UserError(`${path} is encrypted (${locked.fileName} needs a password); expected an open zip`);
  return entries;
}

async function inflate(
  zip: ZipFile,
  entry: Entry,
  name: string,
  writer: Pick<PlainWriter, "write">,
  onPiece: (piece: Buffer) => void,
  limits: Limits,
): Promise<string> {
  if (entry.uncompressedSize === 0) throw new UserError(`${name} is empty; expected a header row or records`);
  const hash = createHash("sha256");
  let inflated = 0;
  let crc = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const piece of stream as AsyncIterable<Buffer>) {
      inflated += piece.length;
      guardInflation(name, entry.compressedSize, inflated, limits);
      hash.update(piece);
      crc = crc32(piece, crc);
      onPiece(piece);
      await writer.write(piece);
    }
  } catch (error) {
    throw brokenZip(name, error);
  }
  if (crc !== entry.crc32)
    throw new UserError(`${name} is damaged: its checksum (CRC) does not match its content; obtain it again`);
  return hash.digest("hex");
}

function isTable(name: string): boolean {
  return /\.(csv|json)$/i.test(name) && !/(^|\/)(__MACOSX\/|\._)/.test(name);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** yauzl and zlib throw plain errors; all of them speak of the file, none of a mistake of ours. */
function brokenZip(name: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof UserError) return error;
  const message = error.message;
  if (/^(invalid relative path|absolute path|invalid characters)/.test(message)) {
    return new UserError(`${name} is refused: it names a file outside itself (${message})`, {
      cause: error,
    });
  }
  if (message.includes("strong encryption"))
    return new UserError(`${name} is encrypted; expected an open zip`, { cause: error });
  if (message.includes("unsupported compression method")) {
    return new UserError(`${name} is packed in a way that is not read (${message}); pack it again as an ordinary zip`, {
      cause: error,
    });
  }
  if (/End of central directory/i.test(message)) {
    return new UserError(`${name} is cut off or no zip: its directory at the end is missing; obtain it again`, {
      cause: error,
    });
  }
  return new UserError(`${name} is damaged: ${message}; obtain it again`, { cause: error });
}

import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import { basename } from "node:path";
import { inflateGzip } from "./gzip.ts";
import { type Limits, defaultLimits } from "./limits.ts";
import { PlainScan } from "./plain-scan.ts";
import { type OpenMember, plainHead, prepareMember } from "./prepare-member.ts";
import { type Progress, fileSha256, readChunks, sizeOfFile } from "./read-file.ts";
import { scanPlain, scanPlainInThread, threadBytes } from "./scan-plain.ts";
import { extensionLie, sniffFormat } from "./sniff-format.ts";
import { type PlainWriter, TempFiles } from "./temp-files.ts";
import { readWorkbook } from "./read-workbook.ts";
import { readZip, zipKind } from "./zip.ts";

export type OpenedSource = {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly container: "plain" | "gzip" | "zip" | "workbook";
  /** What a person should know: an extension that lies, members passed over. */
  readonly notes: readonly string[];
  /** One, or as many as a zip or a workbook has tables. */
  readonly members: readonly OpenMember[];
};

export type OpenOptions = {
  /** Where inflated and repaired copies go; made if it is missing. */
  readonly tempDir: string;
  readonly limits?: Partial<Limits>;
  readonly onProgress?: Progress;
};

/**
 * Opens a source by its bytes: hashes it, inflates it, checks it, repairs it, reads its header. A plain file without
 * a defect is read once and not copied. On failure nothing temporary stays behind; else `closeSource` takes it away.
 */
export async function openSource(path: string, options: OpenOptions): Promise<OpenedSource> {
  const temp = new TempFiles(options.tempDir);
  const limits = { ...defaultLimits, ...options.limits };
  try {
    const bytes = await sizeOfFile(path);
    const format = sniffFormat(await firstBytes(path), path);
    const kind = format === "zip" ? await zipKind(path, bytes, limits) : format;
    const lie = extensionLie(basename(path), kind);
    const notes = lie === undefined ? [] : [lie];
    if (format === "gzip") {
      const inner = await viaTemp(path, temp, limits, (writer, onPiece) =>
        inflateGzip(path, writer, onPiece, limits, options.onProgress),
      );
      return { path, sha256: inner.sha256, bytes, container: "gzip", notes, members: [inner] };
    }
    if (format === "zip" || format === "workbook") {
      const sha256 = await fileSha256(path, options.onProgress);
      const members: OpenMember[] = [];
      if (kind === "workbook") {
        const workbook = await readWorkbook(path, bytes, limits);
        for (const { name, csv } of workbook.tables)
          members.push(await viaTemp(`${path}/${name}`, temp, limits, writeText(csv)));
        return {
          path,
          sha256,
          bytes,
          container: "workbook",
          notes: [...notes, ...workbook.notes],
          members,
        };
      }
      const passed = await readZip(path, bytes, limits, async (member) => {
        members.push(await viaTemp(member.name, temp, limits, member.inflate));
      });
      return { path, sha256, bytes, container: "zip", notes: [...notes, ...passed], members };
    }
    const scanFile = bytes >= threadBytes ? scanPlainInThread : scanPlain;
    const { sha256, scanned } = await scanFile(path, limits.lineBytes, options.onProgress);
    const member = await prepareMember({ name: path, sha256, path, temp, limits, scanned });
    return { path, sha256, bytes, container: "plain", notes, members: [member] };
  } catch (error) {
    await temp.discardAll();
    throw error;
  }
}

/** Takes away the temporary copies an opened source has; its own file stays. */
export async function closeSource(source: OpenedSource): Promise<void> {
  for (const { plainIsTemp, plainPath } of source.members) if (plainIsTemp) await rm(plainPath, { force: true });
}

type Inflate = (writer: PlainWriter, onPiece: (piece: Buffer) => void) => Promise<string>;

/** Writes a text that is at hand as if it were inflated. */
function writeText(text: string): Inflate {
  return async (writer, onPiece) => {
    const bytes = Buffer.from(text);
    onPiece(bytes);
    await writer.write(bytes);
    return createHash("sha256").update(bytes).digest("hex");
  };
}

async function viaTemp(name: string, temp: TempFiles, limits: Limits, inflate: Inflate): Promise<OpenMember> {
  const writer = await temp.create("plain");
  const scan = new PlainScan(limits.lineBytes);
  let sha256: string;
  try {
    sha256 = await inflate(writer, (piece) => scan.push(piece));
  } finally {
    await writer.close();
  }
  return prepareMember({ name, sha256, path: writer.path, temp, limits, scanned: scan.end() });
}

/** What is needed of a table to stage it. */
export type Glimpse = Pick<OpenMember, "columns" | "delimiter" | "newline" | "format" | "plainPath">;

/**
 * Returns how a large plain CSV looks from its first MiB, as though the rest had no defect, so that it can be read while
 * it is still being checked; undefined for anything else.
 */
export async function glimpseSource(path: string): Promise<Glimpse | undefined> {
  if ((await sizeOfFile(path)) < threadBytes) return undefined;
  for await (const chunk of readChunks(path)) {
    if (sniffFormat(chunk.subarray(0, 512), path) !== "csv") return undefined;
    const scan = new PlainScan(defaultLimits.lineBytes);
    scan.push(chunk.subarray(0, chunk.lastIndexOf(10) + 1));
    const head = plainHead(scan.end(), path);
    return head && { format: "csv", plainPath: path, ...head };
  }
  return undefined;
}

async function firstBytes(path: string): Promise<Uint8Array> {
  for await (const chunk of readChunks(path)) return Buffer.from(chunk.subarray(0, 512));
  return new Uint8Array();
}

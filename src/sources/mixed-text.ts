import { isUtf8 } from "node:buffer";
import { windows1252 } from "../model/twice-encoded.ts";

/** Returns bytes as text, reading as Windows-1252 whatever is not valid UTF-8, and how many characters that were. */
export function decodeMixed(bytes: Buffer): { text: string; replaced: number } {
  if (isUtf8(bytes)) return { text: bytes.toString("utf8"), replaced: 0 };
  const parts: string[] = [];
  let replaced = 0;
  for (let start = 0; start < bytes.length;) {
    const newline = bytes.indexOf(10, start);
    const end = newline === -1 ? bytes.length : newline + 1;
    const line = bytes.subarray(start, end);
    if (isUtf8(line)) parts.push(line.toString("utf8"));
    else replaced += decodeLine(line, parts);
    start = end;
  }
  return { text: parts.join(""), replaced };
}

function decodeLine(line: Buffer, parts: string[]): number {
  let replaced = 0;
  let valid = 0;
  for (let at = 0; at < line.length;) {
    const byte = line[at]!;
    const length = byte < 0x80 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    if (byte < 0x80 || (at + length <= line.length && isUtf8(line.subarray(at, at + length)))) {
      at += length;
      continue;
    }
    parts.push(line.toString("utf8", valid, at), windows1252[byte]!);
    replaced += 1;
    at += 1;
    valid = at;
  }
  parts.push(line.toString("utf8", valid));
  return replaced;
}

import type { DocumentFormat } from "../../model/document.ts";
import { UserError } from "../../model/user-error.ts";

/** Formats people take for documents, by the bytes they begin with, and what to call them. */
const others: readonly (readonly [readonly string[], string])[] = [
  [["PK\x03\x04"], "a zip, or a Word, Excel or OpenDocument file"],
  [["\xd0\xcf\x11\xe0"], "an old Word or Excel file"],
  [["{\\rtf"], "a rich text file"],
  [["\x89PNG", "\xff\xd8\xff", "GIF8", "II*\0", "MM\0*", "RIFF"], "a picture"],
  [["\x1f\x8b"], "a gzip"],
  [["%!PS"], "a PostScript file"],
];

const expected = "expected a PDF, HTML, Markdown or plain text";

/** Returns the format of a document by its first bytes; its name only tells Markdown from plain text. */
export function sniffDocument(name: string, head: Uint8Array): DocumentFormat {
  if (head.length === 0) throw new UserError(`${name} is empty; ${expected}`);
  const latin = Buffer.from(head).toString("latin1");
  if (latin.slice(0, 1024).includes("%PDF-")) return "pdf";
  const other = others.find(([begins]) => begins.some((begin) => latin.startsWith(begin)));
  if (other) throw new UserError(`${name} is ${other[1]}; ${expected}: print it to a PDF`);
  const text = decodeText(head, { partial: true });
  if (text === undefined) throw new UserError(`${name} is not text: it holds bytes no text has; ${expected}`);
  const start = text.replace(/^(\s|<!--[\s\S]*?-->|<\?xml[^>]*\?>)+/, "");
  if (/^<(!doctype html|html|head|body)\b/i.test(start)) return "html";
  if (/\.(md|markdown)$/i.test(name) || /^---\r?\n\w+:/.test(start)) return "markdown";
  if (/\.(html?|xhtml)$/i.test(name) && /<(p|div|article|title|h\d|meta)\b/i.test(text)) return "html";
  return "text";
}

/** Returns the text of bytes: UTF-8, UTF-16 by its mark, or else Windows-1252; undefined where they are no text. */
export function decodeText(bytes: Uint8Array, { partial = false } = {}): string | undefined {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : undefined;
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  if (bytes.subarray(0, 65536).includes(0)) return undefined;
  try {
    // A head may end inside a character, which is no mistake of the file's.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: partial });
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

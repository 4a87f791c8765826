const decoder = new TextDecoder("windows-1252");
const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** What each byte means in Windows-1252, which is Latin-1 with printable characters at 0x80 to 0x9F. */
export const windows1252: readonly string[] = Array.from({ length: 256 }, (_, byte) =>
  decoder.decode(Uint8Array.of(byte)),
);

const byteOf = new Map<string, number>(windows1252.map((char, byte) => [char, byte]));
for (let byte = 0x80; byte < 0xa0; byte++) byteOf.set(String.fromCharCode(byte), byte);

/** The first bytes twice-encoded text in award files has: others (É followed by ’) are words in their own right. */
const leads = new Set([0xc2, 0xc3, 0xe2, 0xf0]);

/**
 * Returns the text with UTF-8 that was read as Windows-1252 and encoded again (`Ã©` for é) put right, and how many
 * places. Only a run of characters that decodes without a flaw is touched; text encoded three times is put right too,
 * and so is text that was set in capitals in between, where â has become Â.
 */
export function repairTwiceEncoded(text: string): { text: string; places: number } {
  let places = 0;
  const repaired = text.replace(/[\u0080-\uffff]{2,}/g, (run) => {
    let better = run;
    for (let pass = 0; pass < 3; pass++) {
      const next = better.replace(/[\u0080-\uffff]{2,}/g, (part) => decodeOnce(part) ?? part);
      if (next === better) break;
      better = next;
    }
    if (better !== run) places += 1;
    return better;
  });
  return { text: repaired, places };
}

function decodeOnce(run: string): string | undefined {
  const bytes: number[] = [];
  for (const char of run) {
    const byte = byteOf.get(char);
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  for (let at = 0; at < bytes.length;) {
    if (!leads.has(bytes[at]!)) return undefined;
    let rest = 1;
    while (at + rest < bytes.length && (bytes[at + rest]! & 0xc0) === 0x80) rest += 1;
    // Two continuation bytes after 0xC2 or 0xC3 are never UTF-8: it was 0xE2 or 0xE3 before somebody set it in capitals.
    if (rest === 3 && (bytes[at] === 0xc2 || bytes[at] === 0xc3)) bytes[at]! += 0x20;
    at += rest;
  }
  try {
    return strict.decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}

import { isUtf8 } from "node:buffer";

const headBytes = 1024 * 1024;

/** What one pass over plain bytes found out. */
export type Scanned = {
  readonly bytes: number;
  /** The first MiB, and whether that is all. */
  readonly head: Buffer;
  readonly headIsAll: boolean;
  /** `mixed` is anything that is not valid UTF-8: Latin-1, or UTF-8 with some Latin-1 in it. */
  readonly encoding: "utf-8" | "mixed" | "utf-16le" | "utf-16be";
  readonly mark: boolean;
  /** Offsets of the first NUL byte and of the first line over the limit, or null. */
  readonly nulAt: number | null;
  readonly longLineAt: number | null;
  /** True when it may hold UTF-8 that was encoded twice; only a repair knows. */
  readonly perhapsTwiceEncoded: boolean;
};

/**
 * Looks at plain bytes as they stream by: valid UTF-8, NUL bytes, overlong lines, signs of twice-encoded text. It
 * costs a fraction of the hash, because all of it is left to native searches over large chunks.
 */
export class PlainScan {
  readonly #lineLimit: number;
  readonly #head: Buffer[] = [];
  #headSize = 0;
  #bytes = 0;
  #encoding: Scanned["encoding"] = "utf-8";
  #mark = false;
  #newline = 10;
  #sinceNewline = 0;
  #cut: Buffer = Buffer.alloc(0);
  #last: Buffer = Buffer.alloc(0);
  #nulAt: number | null = null;
  #longLineAt: number | null = null;
  #twice = false;

  constructor(lineLimit: number) {
    this.#lineLimit = lineLimit;
  }

  push(chunk: Buffer): void {
    if (chunk.length === 0) return;
    if (this.#bytes === 0) this.#start(chunk);
    if (this.#headSize < headBytes) {
      const part = Buffer.from(chunk.subarray(0, headBytes - this.#headSize));
      this.#head.push(part);
      this.#headSize += part.length;
    }
    if (this.#encoding === "utf-8" || this.#encoding === "mixed") {
      if (this.#encoding === "utf-8") this.#checkUtf8(chunk);
      this.#checkNul(chunk);
      this.#checkTwice(chunk);
      this.#checkLines(chunk);
    }
    this.#bytes += chunk.length;
  }

  end(): Scanned {
    if (this.#cut.length > 0) this.#encoding = "mixed";
    return {
      bytes: this.#bytes,
      head: Buffer.concat(this.#head),
      headIsAll: this.#headSize === this.#bytes,
      encoding: this.#encoding,
      mark: this.#mark,
      nulAt: this.#nulAt,
      longLineAt: this.#longLineAt,
      perhapsTwiceEncoded: this.#twice,
    };
  }

  #start(chunk: Buffer): void {
    const mark = chunk.toString("latin1", 0, 3);
    if (mark === "\xef\xbb\xbf") this.#mark = true;
    else if (mark.startsWith("\xff\xfe")) [this.#encoding, this.#mark] = ["utf-16le", true];
    else if (mark.startsWith("\xfe\xff")) [this.#encoding, this.#mark] = ["utf-16be", true];
    else this.#encoding = unmarkedUtf16(chunk.subarray(0, 1000)) ?? "utf-8";
    // Only a file of classic Mac OS has no line feed; its lines end in bare carriage returns.
    if (!chunk.includes(10) && chunk.includes(13)) this.#newline = 13;
  }

  #checkUtf8(chunk: Buffer): void {
    const data = this.#cut.length > 0 ? Buffer.concat([this.#cut, chunk]) : chunk;
    const whole = data.length - cutLength(data);
    if (!isUtf8(data.subarray(0, whole))) this.#encoding = "mixed";
    this.#cut = this.#encoding === "mixed" ? Buffer.alloc(0) : Buffer.from(data.subarray(whole));
  }

  #checkNul(chunk: Buffer): void {
    if (this.#nulAt !== null) return;
    const at = chunk.indexOf(0);
    if (at !== -1) this.#nulAt = this.#bytes + at;
  }

  #checkTwice(chunk: Buffer): void {
    if (this.#twice) return;
    this.#twice = looksTwiceEncoded(Buffer.concat([this.#last, chunk.subarray(0, 2)])) || looksTwiceEncoded(chunk);
    this.#last = Buffer.from(chunk.subarray(-2));
  }

  #checkLines(chunk: Buffer): void {
    const first = chunk.indexOf(this.#newline);
    const head = first === -1 ? chunk.length : first;
    if (this.#sinceNewline + head > this.#lineLimit) this.#longLineAt ??= this.#bytes - this.#sinceNewline;
    this.#sinceNewline = first === -1 ? this.#sinceNewline + head : chunk.length - chunk.lastIndexOf(this.#newline) - 1;
  }
}

/** Returns how many bytes at the end begin a UTF-8 sequence that goes on in the next chunk. */
function cutLength(data: Buffer): number {
  for (let back = 1; back <= Math.min(3, data.length); back++) {
    const byte = data[data.length - back]!;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? back : 0;
  }
  return 0;
}

function unmarkedUtf16(head: Buffer): "utf-16le" | "utf-16be" | undefined {
  let even = 0;
  let odd = 0;
  for (const [at, byte] of head.entries()) {
    if (byte !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  if (head.length < 8) return undefined;
  if (even === 0 && odd > head.length * 0.4) return "utf-16le";
  if (odd === 0 && even > head.length * 0.4) return "utf-16be";
  return undefined;
}

const seconds = new Set([0x82, 0x83, 0xa2, 0xb0]);

/** Â, Ã, â or ð followed by another character beyond ASCII, in UTF-8. */
function looksTwiceEncoded(chunk: Buffer): boolean {
  for (let at = chunk.indexOf(0xc3); at !== -1; at = chunk.indexOf(0xc3, at + 1)) {
    if (seconds.has(chunk[at + 1]!) && chunk[at + 2]! >= 0xc2) return true;
  }
  return false;
}

import { createReadStream } from "node:fs";

const [quote, feed, carriage] = [34, 10, 13];

/**
 * Returns how many blank lines stand before each of some ascending byte offsets, at which records start. DuckDB counts
 * them among its lines, though they are no records. Line ends in quotes are part of their record.
 */
export async function blankLinesBefore(path: string, starts: readonly number[]): Promise<number[]> {
  if (!(await mayHaveBlankLine(path))) return starts.map(() => 0);
  const out: number[] = [];
  let [at, blank, quoted, lineStart] = [0, 0, false, true];
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    for (const byte of chunk) {
      while (out.length < starts.length && at >= starts[out.length]!) {
        out.push(blank);
        quoted = false;
      }
      if (byte === quote) quoted = !quoted;
      if (byte === feed && lineStart) blank++;
      lineStart = (byte === feed && !quoted) || (byte === carriage && lineStart);
      at++;
    }
    if (out.length === starts.length) break;
  }
  return [...out, ...starts.slice(out.length).map(() => blank)];
}

async function mayHaveBlankLine(path: string): Promise<boolean> {
  let last = Buffer.from("\n");
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const text = Buffer.concat([last, chunk]);
    if (text.includes("\n\n") || text.includes("\n\r\n")) return true;
    last = Buffer.from(text.subarray(-2));
  }
  return false;
}

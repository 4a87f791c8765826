import { countText } from "./count-text.ts";
import { decodeMixed } from "./mixed-text.ts";
import type { Scanned } from "./plain-scan.ts";
import { readChunks } from "./read-file.ts";
import type { PlainWriter } from "./temp-files.ts";
import { repairTwiceEncoded } from "../model/twice-encoded.ts";

/** What is wrong with a text and is put right while it is copied. */
export type Defects = Pick<Scanned, "encoding" | "mark" | "perhapsTwiceEncoded"> & {
  readonly bareReturns: boolean;
};

/** Returns true when the bytes cannot be used as they are. A byte order mark alone is left to the CSV reader. */
export function needsRepair(defects: Defects): boolean {
  return defects.encoding !== "utf-8" || defects.perhapsTwiceEncoded || defects.bareReturns;
}

/** Copies a text as UTF-8 with its defects put right and returns what was repaired; empty when nothing was. */
export async function repairText(path: string, writer: PlainWriter, defects: Defects): Promise<string[]> {
  let latin = 0;
  let twice = 0;
  let returns = 0;
  const decode = decoderFor(defects, (count) => (latin += count));
  const put = async (text: string): Promise<void> => {
    let better = text;
    if (defects.encoding !== "utf-8" || defects.perhapsTwiceEncoded) {
      const repaired = repairTwiceEncoded(better);
      better = repaired.text;
      twice += repaired.places;
    }
    if (defects.bareReturns) better = better.replace(/\r(?!\n)/g, () => ((returns += 1), "\n"));
    await writer.write(better);
  };
  let held = "";
  for await (const chunk of readChunks(path)) {
    const text = held + decode(chunk, false);
    // What a repair looks at as one must not be cut in two.
    const keep = cutPoint(text);
    held = text.slice(keep);
    await put(text.slice(0, keep));
  }
  await put(held + decode(Buffer.alloc(0), true));
  return [
    ...(defects.mark ? ["byte order mark"] : []),
    ...(defects.encoding.startsWith("utf-16") ? ["UTF-16"] : []),
    ...(latin > 0 ? [`Latin-1: ${countText(latin, "character")}`] : []),
    ...(twice > 0 ? [`twice-encoded UTF-8: ${countText(twice, "place")}`] : []),
    ...(returns > 0 ? [`bare CR: ${countText(returns, "line end")}`] : []),
  ];
}

/** Returns where the text may be cut: before a last carriage return, or before a last run beyond ASCII (up to 256). */
function cutPoint(text: string): number {
  let at = text.length;
  if (text.endsWith("\r")) return at - 1;
  while (at > 0 && text.length - at < 256 && text.charCodeAt(at - 1) > 0x7f) at -= 1;
  return at;
}

function decoderFor(defects: Defects, onLatin: (count: number) => void): (chunk: Buffer, last: boolean) => string {
  if (defects.encoding !== "mixed") {
    const decoder = new TextDecoder(defects.encoding);
    return (chunk, last) => decoder.decode(chunk, { stream: !last });
  }
  let held: Buffer = Buffer.alloc(0);
  let first = true;
  return (chunk, last) => {
    const data = Buffer.concat([held, chunk]);
    const end = last ? data.length : Math.max(data.lastIndexOf(10), data.lastIndexOf(13)) + 1;
    held = Buffer.from(data.subarray(end));
    const { text, replaced } = decodeMixed(data.subarray(0, end));
    onLatin(replaced);
    if (text === "" || !first) return text;
    first = false;
    return text.replace(/^\ufeff/, "");
  };
}

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { listFiles } from "./dist-folder.ts";

/** One file that is not what the sources give, with the first number or line that differs where it can be named. */
export type Difference = { readonly path: string; readonly what: string };

/** Every number a page publishes, as `renderSite` writes it. */
const number = /<data\b[^>]*\bvalue="([^"]*)"[^>]*>([\s\S]*?)<\/data>/g;

/** Compares the published files with those made again from the sources, byte for byte. */
export async function compareSites(
  expected: string,
  published: string,
): Promise<{ files: number; numbers: number; differences: Difference[] }> {
  const wanted = await listFiles(expected);
  const there = new Set(await listFiles(published));
  const differences: Difference[] = [];
  let numbers = 0;
  for (const path of wanted) {
    const right = await readFile(join(expected, path));
    if (path.endsWith(".html")) numbers += [...right.toString("utf8").matchAll(number)].length;
    if (!there.delete(path)) {
      differences.push({ path, what: "is missing" });
      continue;
    }
    const given = await readFile(join(published, path));
    if (!right.equals(given)) differences.push({ path, what: difference(path, right, given) });
  }
  for (const path of [...there].sort()) differences.push({ path, what: "is not made from these sources" });
  return { files: wanted.length, numbers, differences };
}

function difference(path: string, right: Buffer, given: Buffer): string {
  if (path.endsWith(".parquet") || /^search\/.*\.(pf_\w+|pagefind)$/.test(path))
    return `differs at byte ${firstByte(right, given)} (${given.length} bytes published, ${right.length} from the sources)`;
  const [wanted, published] = [right.toString("utf8"), given.toString("utf8")];
  return (
    (path.endsWith(".html") ? numberDifference(wanted, published) : undefined) ?? lineDifference(wanted, published)
  );
}

function numberDifference(wanted: string, published: string): string | undefined {
  const right = [...wanted.matchAll(number)];
  const given = [...published.matchAll(number)];
  for (let i = 0; i < Math.max(right.length, given.length); i++) {
    const [a, b] = [right[i], given[i]];
    if (a && b && a[0] === b[0]) continue;
    const say = (m: RegExpMatchArray | undefined) =>
      m ? `${m[2]!.replace(/<[^>]*>/g, "").trim()} (${m[1]})` : "nothing";
    return `number ${i + 1}: published ${say(b)}, the sources give ${say(a)}`;
  }
  return undefined;
}

function lineDifference(wanted: string, published: string): string {
  const [right, given] = [wanted.split("\n"), published.split("\n")];
  const at = right.findIndex((line, i) => line !== given[i]);
  const line = at < 0 ? right.length : at;
  const column = [...(right[line] ?? "")].findIndex((c, i) => c !== (given[line] ?? "")[i]);
  const from = Math.max(0, column - 20);
  const show = (text: string | undefined) => (text === undefined ? "nothing" : `“${text.slice(from, from + 60)}”`);
  return `line ${line + 1}: published ${show(given[line])}, the sources give ${show(right[line])}`;
}

function firstByte(a: Buffer, b: Buffer): number {
  const size = Math.min(a.length, b.length);
  for (let i = 0; i < size; i++) if (a[i] !== b[i]) return i;
  return size;
}

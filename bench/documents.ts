import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { RawDocument } from "../src/model/document.ts";
import { defaultDocumentLimits } from "../src/sources/documents/document-limits.ts";
import { DocumentPool } from "../src/sources/documents/document-pool.ts";
import { readDocuments } from "../src/sources/documents/read-documents.ts";

/**
 * Measures the reading of documents: pages a second of PDFs with a text layer, one at a time and side by side, beside
 * pdftotext where there is one; how far the two agree in words; and seconds for each page that has to be recognised.
 */
const { values } = parseArgs({
  options: {
    dir: { type: "string" },
    runs: { type: "string", default: "3" },
    scans: { type: "string", default: "6" },
  },
});
if (values.dir === undefined) throw new Error("usage: node bench/documents.ts --dir DIR [--runs 3] [--scans 6]");
const runs = Number(values.runs);
const paths = readdirSync(values.dir)
  .filter((name) => name.endsWith(".pdf"))
  .sort()
  .map((name) => join(values.dir!, name));
const say = (line: string) => process.stdout.write(`${line}\n`);
const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};
const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;
const load = loadavg()[0]!;

const texts: { readonly path: string; readonly document: RawDocument }[] = [];
const scans: { readonly path: string; readonly page: number }[] = [];
for await (const result of readDocuments(paths, { recognise: false })) {
  if ("failure" in result) throw result.failure;
  const { path, document } = result;
  if (document.notes.some((note) => note.includes("not recognised")))
    for (const { page } of document.pages) scans.push({ path, page });
  else texts.push({ path, document });
}
texts.sort((a, b) => (a.path < b.path ? -1 : 1));
scans.sort((a, b) => a.page - b.page || (a.path < b.path ? -1 : 1));
const pages = texts.reduce((sum, { document }) => sum + document.pages.length, 0);
say(
  `${texts.length} PDFs with text, ${pages} pages; ${scans.length} scanned pages; medians of ${runs} runs; ` +
    `${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown"}; Node ${process.version}; load ${load.toFixed(1)}`,
);
say("");

const one = new DocumentPool(1);
const all = new DocumentPool();
const spent = { one: [] as number[], all: [] as number[], peer: [] as number[] };
const peerThere = spawnSync("pdftotext", ["-v"]).error === undefined;
for (let run = 0; run < runs; run++) {
  spent.one.push(await seconds(() => readAll(one)));
  spent.all.push(await seconds(() => readAll(all)));
  if (peerThere)
    spent.peer.push(
      await seconds(async () => {
        for (const { path } of texts) spawnSync("pdftotext", ["-bbox", path, "/dev/null"]);
      }),
    );
}
const rate = (times: readonly number[]): number => pages / median(times);
const table: string[][] = [
  ["text layers", "pages/s", "beside pdftotext"],
  row("Tallylight, one process", rate(spent.one)),
  row(`Tallylight, ${all.size} processes`, rate(spent.all)),
  ...(peerThere ? [row("pdftotext -bbox, one process", rate(spent.peer))] : []),
];
for (const cells of table) say(`| ${cells.join(" | ")} |${cells === table[0] ? "\n|---|---:|---:|" : ""}`);
say("");
say(peerThere ? agreement() : "pdftotext: skipped, there is none on this machine");

const chosen = scans.slice(0, Number(values.scans));
if (chosen.length > 0) {
  const recognise = async (pool: DocumentPool, { path, page }: (typeof scans)[number]) => {
    return pool.run({ kind: "recognise", path, name: path, limits: defaultDocumentLimits, page });
  };
  // The first page of a process waits for its engine.
  await Promise.all(Array.from({ length: all.size }, () => recognise(all, chosen[0]!)));
  await recognise(one, chosen[0]!);
  const alone = await seconds(async () => {
    for (const scan of chosen) await recognise(one, scan);
  });
  const confidences: number[] = [];
  const together = await seconds(async () => {
    const read = await Promise.all(chosen.map((scan) => recognise(all, scan)));
    for (const page of read) confidences.push(page.confidence ?? 0);
  });
  say(
    `${chosen.length} scanned pages recognised: ${(alone / chosen.length).toFixed(2)} s a page alone, ` +
      `${(together / chosen.length).toFixed(2)} s with ${all.size} at once; confidence ${Math.min(...confidences)} to ${Math.max(...confidences)}`,
  );
}
one.close();
all.close();

async function readAll(pool: DocumentPool): Promise<void> {
  for await (const result of readDocuments(
    texts.map(({ path }) => path),
    { recognise: false, pool },
  ))
    if ("failure" in result) throw result.failure;
}

function row(name: string, perSecond: number): string[] {
  return [name, perSecond.toFixed(0), peerThere ? (perSecond / rate(spent.peer)).toFixed(2) : "–"];
}

/** How many of the words pdftotext finds are found, and the other way round, whatever their order. */
function agreement(): string {
  let [ours, theirs, both] = [0, 0, 0];
  for (const { path, document } of texts) {
    const words = document.pages.flatMap((page) => page.lines.flatMap((line) => line.text.split(" ")));
    const peer =
      spawnSync("pdftotext", ["-layout", path, "-"], { maxBuffer: 1 << 28 })
        .stdout.toString()
        .match(/\S+/g) ?? [];
    const counts = Map.groupBy(words, (word) => word);
    ours += words.length;
    theirs += peer.length;
    for (const [word, found] of Map.groupBy(peer, (each) => each))
      both += Math.min(found.length, counts.get(word)?.length ?? 0);
  }
  const share = (of: number) => `${((both / of) * 100).toFixed(2)} %`;
  return `words: ${ours} ours, ${theirs} of pdftotext; ${share(theirs)} of its words are ours, ${share(ours)} of ours are its`;
}

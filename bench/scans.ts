import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { englishWords, ordinaryWords } from "../src/rules/words/word-lists.ts";
import { defaultDocumentLimits } from "../src/sources/documents/document-limits.ts";
import { drawPdfPage, pointsPerInch } from "../src/sources/documents/draw-pdf-page.ts";
import { greyOf } from "../src/sources/documents/grey-pixels.ts";
import { openPdf } from "../src/sources/documents/open-pdf.ts";
import { readBands } from "../src/sources/documents/read-bands.ts";
import { readDocument } from "../src/sources/documents/read-document.ts";
import { sharedPool } from "../src/sources/documents/document-pool.ts";
import { openRecogniser, type Recognised } from "../src/sources/documents/recogniser.ts";
import { recogniseDpi } from "../src/sources/documents/recognise-page.ts";
import { shadedBands } from "../src/sources/documents/shaded-bands.ts";

/**
 * Measures what reading shaded bands once more by themselves does to scanned pages: words before and after, how many of
 * them a dictionary has, how sure the engine is. A page without a band is recognised as ever, and is only counted.
 */
const { values } = parseArgs({ options: { dir: { type: "string", multiple: true } } });
if (values.dir === undefined) throw new Error("usage: node bench/scans.ts --dir DIR [--dir DIR …]");
const say = (line: string) => process.stdout.write(`${line}\n`);
const recogniser = await openRecogniser();
const known = ({ words }: Recognised): number =>
  words.filter(({ text }) => {
    const word = text.toLowerCase().replace(/[^a-z]/g, "");
    return (
      word.length > 2 && (englishWords.has(word) || ordinaryWords.has(word) || ordinaryWords.has(word.toUpperCase()))
    );
  }).length;
let [pages, looked] = [0, 0];
const table: string[] = [];
for (const folder of values.dir)
  for (const name of readdirSync(folder)
    .filter((each) => each.endsWith(".pdf"))
    .sort()) {
    const path = join(folder, name);
    const { pages: read, notes } = await readDocument(path, { recognise: false });
    if (!notes.some((note) => note.includes("not recognised"))) continue;
    const document = await openPdf(name, new Uint8Array(readFileSync(path)), defaultDocumentLimits);
    for (const { page: number, lines } of read) {
      if (lines.length > 0) continue;
      pages++;
      const { canvas, scale } = await drawPdfPage(
        await document.getPage(number),
        recogniseDpi,
        defaultDocumentLimits.pagePixels,
      );
      const { width, height } = canvas;
      const picture = greyOf(width, height, canvas.getContext("2d").getImageData(0, 0, width, height).data);
      const start = performance.now();
      const bands = shadedBands(picture).length;
      looked += performance.now() - start;
      if (bands === 0) continue;
      const before = await recogniser.recognise(picture);
      const again = performance.now();
      const after = await readBands(picture, before, recogniser, scale * pointsPerInch);
      const seconds = (performance.now() - again) / 1000;
      const lost = before.words.filter((word) => !after.words.includes(word)).length;
      table.push(
        `| ${name} ${number} | ${bands} | ${before.words.length} | ${after.words.length} | ${lost} | ${known(before)} | ${known(after)} | ${before.confidence} | ${after.confidence} | ${seconds.toFixed(2)} |`,
      );
    }
    await document.loadingTask.destroy();
  }
sharedPool().close();
say(
  `${pages} scanned pages, ${table.length} with shaded bands; looking for bands ${(looked / pages / 1000).toFixed(2)} s a page`,
);
say("");
say(
  "| page | bands | words before | after | replaced | in the dictionary before | after | confidence before | after | seconds more |",
);
say("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
for (const row of table) say(row);
process.exit(0);

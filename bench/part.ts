import { createReadStream, rmSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { Book } from "../src/casebook/book.ts";
import { silent } from "../src/casebook/effects.ts";
import { ingest } from "../src/casebook/sources/ingest.ts";
import { openCasebook } from "../src/casebook/open-casebook.ts";
import { layoutColumns } from "./layout-columns.ts";
import { figureLatencies } from "./figure-latencies.ts";

/** Runs one measured part in this process and prints what it measured as one line of JSON. */
const [part, file, folder] = process.argv.slice(2) as [string, string, string];
const start = performance.now();
const seconds = (from = start): number => (performance.now() - from) / 1000;
const answer = await run();
const { user, system } = process.cpuUsage();
process.stdout.write(
  `${JSON.stringify({ ...answer, cpuSeconds: (user + system) / 1e6, peakBytes: process.resourceUsage().maxRSS * 1024 })}\n`,
);

async function run(): Promise<object> {
  switch (part) {
    case "floor":
      return floor(true);
    case "floor-unordered":
      return floor(false);
    case "read":
      return read();
    case "tallylight":
      return tallylight();
    case "figures":
      return figures();
    default:
      throw new Error(`no part “${part}”`);
  }
}

/** What DuckDB alone does: the columns Tallylight keeps, as text, to Parquet as it writes it by default. */
async function floor(ordered: boolean): Promise<object> {
  const { all, kept } = layoutColumns();
  const out = join(folder, "floor.parquet");
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  if (!ordered) await connection.run("set preserve_insertion_order = false");
  const columns = all.map((name) => `'${name}': 'VARCHAR'`).join(", ");
  await connection.run(
    `copy (select ${kept.map((name) => `"${name}"`).join(", ")} from read_csv('${file}', columns = {${columns}}, header = true, auto_detect = false, ` +
      `delim = ',', quote = '"', escape = '"', new_line = '\\n')) to '${out}' (format parquet)`,
  );
  const took = seconds();
  rmSync(out);
  return { seconds: took };
}

/** What reading the bytes costs, and nothing else. */
async function read(): Promise<object> {
  for await (const _ of createReadStream(file, { highWaterMark: 8 << 20 }));
  return { seconds: seconds() };
}

async function tallylight(): Promise<object> {
  const casebook = await openCasebook(folder);
  await ingest(casebook, silent);
  const staged = seconds();
  const { user, system } = process.cpuUsage();
  const book = await Book.open(casebook, silent);
  const whole = seconds();
  const [source] = book.accounts.sources;
  book.close();
  return {
    seconds: whole,
    staged,
    stagedCpuSeconds: (user + system) / 1e6,
    read: source!.read,
    parsed: source!.parsed,
    duplicate: source!.duplicate,
    rejected: source!.rejected,
    droppedValues: source!.droppedValues,
    maskedRecipients: source!.maskedRecipients,
    maskedTexts: source!.maskedTexts,
    labels: book.accounts.labels,
  };
}

async function figures(): Promise<object> {
  const book = await Book.open(await openCasebook(folder), silent);
  const latencies = await figureLatencies(book);
  book.close();
  return { latencies };
}

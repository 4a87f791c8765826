import { closeSync, mkdirSync, openSync, renameSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { AwardMaker } from "./award-maker.ts";
import { seeded } from "./random.ts";

/** How many awards have modifications still to come at a time, so that an award's rows lie far apart. */
const openAtOnce = 20_000;

/** Writes a transaction file of the bulk layout with `rows` records; the same rows and seed give the same bytes. */
export function makeTransactions(out: string, rows: number, seed = 1): void {
  const random = seeded(seed);
  const maker = new AwardMaker(random, Math.max(50, Math.floor(rows / 5)));
  mkdirSync(dirname(out), { recursive: true });
  const file = openSync(`${out}.part`, "w");
  const buffer = Buffer.allocUnsafe(9 << 20);
  let size = buffer.write(`${maker.columns.join(",")}\n`);
  const open = Array.from({ length: Math.min(openAtOnce, Math.ceil(rows / 4)) }, () => maker.award());
  let last = "";
  for (let i = 0; i < rows; i++) {
    const at = random.below(open.length);
    // One record in two thousand is delivered twice, as pages of an API are.
    const record = last !== "" && random.chance(0.0005) ? last : maker.transaction(open[at]!);
    last = record;
    if (open[at]!.left <= 0) open[at] = maker.award();
    size += buffer.write(record, size);
    if (size > 8 << 20) size = flush(file, buffer, size);
  }
  flush(file, buffer, size);
  closeSync(file);
  renameSync(`${out}.part`, out);
}

function flush(file: number, buffer: Buffer, size: number): 0 {
  for (let done = 0; done < size;) done += writeSync(file, buffer, done, size - done);
  return 0;
}

if (import.meta.main) {
  const [out, rows] = process.argv.slice(2);
  if (!out || !Number(rows)) throw new Error("usage: node bench/make-transactions.ts FILE ROWS");
  makeTransactions(out, Number(rows));
}

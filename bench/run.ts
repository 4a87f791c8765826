import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fileSha256 } from "../src/sources/read-file.ts";
import { runPart, runSqlite } from "./child.ts";
import type { Measured } from "./child.ts";
import type { Latency } from "./figure-latencies.ts";
import { makeTransactions } from "./make-transactions.ts";
import { temporaryCasebook } from "./temporary-casebook.ts";

/** Measures Tallylight against DuckDB alone and against sqlite3 on one made file, prints a table, writes results.json. */
const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "1000000" },
    runs: { type: "string", default: "3" },
    dir: { type: "string", default: join(import.meta.dirname, ".data") },
  },
});
const rows = Number(values.rows);
const runs = Number(values.runs);
if (!(rows >= 1 && runs >= 1)) throw new Error("usage: npm run bench -- [--rows 1000000] [--runs 3] [--dir DIR]");

/** sqlite3 takes a minute over a full file, so it is given a smaller one and compared by bytes a second. */
const sqliteRows = Math.min(rows, 100_000);
const slowFigure = 100;
const folder = values.dir;
const casebook = join(folder, "casebook");
mkdirSync(folder, { recursive: true });
const say = (line: string) => process.stderr.write(`${line}\n`);

const file = made(rows);
const small = made(sqliteRows);
const bytes = statSync(file).size;
const sha256 = await fileSha256(file);
const load = [loadavg()[0]!];
const parts: Record<string, Measured[]> = { read: [], floor: [], "floor-unordered": [], sqlite3: [], tallylight: [] };
for (let run = 1; run <= runs; run++) {
  for (const part of ["read", "floor", "floor-unordered"] as const) {
    say(`run ${run} of ${runs}: ${part}`);
    parts[part]!.push(await runPart(part, file, folder));
  }
  say(`run ${run} of ${runs}: sqlite3`);
  const sqlite = await runSqlite(small, join(folder, "sqlite.db"));
  rmSync(join(folder, "sqlite.db"), { force: true });
  if (sqlite) parts["sqlite3"]!.push(sqlite);
  say(`run ${run} of ${runs}: tallylight`);
  temporaryCasebook(casebook, file, sha256);
  parts["tallylight"]!.push(await runPart("tallylight", file, casebook));
}
say("figures");
const { latencies } = (await runPart("figures", file, casebook)) as unknown as { latencies: Latency[] };
load.push(loadavg()[0]!);
rmSync(casebook, { recursive: true, force: true });

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
const secondsOf = (part: string): number => median(parts[part]!.map((m) => m.seconds));
const cpuOf = (part: string, of = "cpuSeconds"): number => median(parts[part]!.map((m) => m[of] as number));
const peakOf = (part: string): number => Math.max(0, ...parts[part]!.map((m) => m.peakBytes));
const staged = median(parts["tallylight"]!.map((m) => m["staged"] as number));
const floor = secondsOf("floor");
const table = [
  ["part", "seconds", "CPU seconds", "MB/s", "peak MB", "speed beside the floor"],
  line("reading the bytes", secondsOf("read"), cpuOf("read"), bytes, peakOf("read")),
  line("DuckDB COPY to Parquet: the floor", floor, cpuOf("floor"), bytes, peakOf("floor")),
  line(
    "the same, order not kept",
    secondsOf("floor-unordered"),
    cpuOf("floor-unordered"),
    bytes,
    peakOf("floor-unordered"),
  ),
  ...(parts["sqlite3"]!.length > 0
    ? [
        line(
          `sqlite3 .import (${sqliteRows.toLocaleString("en-US")} rows)`,
          secondsOf("sqlite3"),
          Number.NaN,
          statSync(small).size,
          peakOf("sqlite3"),
        ),
      ]
    : []),
  line("Tallylight, source to records", staged, cpuOf("tallylight", "stagedCpuSeconds"), bytes, peakOf("tallylight")),
  line("Tallylight, source to book", secondsOf("tallylight"), cpuOf("tallylight"), bytes, peakOf("tallylight")),
];
const slow = latencies.filter((l) => l.median > slowFigure).sort((a, b) => b.median - a.median);
const accounts = parts["tallylight"]![0]!;
const report = [
  `${rows.toLocaleString("en-US")} rows of 297 columns, ${mega(bytes)} MB; medians of ${runs} runs; ${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown"}, ${mega(totalmem())} MB; Node ${process.version}; load ${load.map((l) => l.toFixed(1)).join(" to ")}`,
  "",
  ...markdown(table),
  "",
  `Tallylight read ${String(accounts["read"])}, parsed ${String(accounts["parsed"])}, duplicate ${String(accounts["duplicate"])}, rejected ${String(accounts["rejected"])}; dropped ${String(accounts["droppedValues"])} values, masked ${String(accounts["maskedRecipients"])} recipients and ${String(accounts["maskedTexts"])} texts; ${String(accounts["labels"])} labels`,
  parts["sqlite3"]!.length > 0 ? "" : "sqlite3: skipped, there is none on this machine",
  `${latencies.length} figures: median ${median(latencies.map((l) => l.median)).toFixed(1)} ms, slowest ${Math.max(...latencies.map((l) => l.median)).toFixed(1)} ms, worst single answer ${Math.max(...latencies.map((l) => l.worst)).toFixed(1)} ms; ${slow.length} over ${slowFigure} ms`,
  ...slow.map((l) => `  ${l.median.toFixed(1)} ms (worst ${l.worst.toFixed(1)})  ${l.figure}`),
].filter((text, i) => text !== "" || i < 4);
process.stdout.write(`${report.join("\n")}\n`);
writeFileSync(
  join(import.meta.dirname, "results.json"),
  `${JSON.stringify({ rows, bytes, runs, node: process.version, cpus: cpus().length, load, parts, ratios: { records: floor / staged, whole: floor / secondsOf("tallylight") }, latencies }, null, 1)}\n`,
);
const shared = join(import.meta.dirname, "..", "..", "shared", "data");
alone("search", "search.ts", "--dir", folder, "--only", "Tallylight");
// minisearch holds more than 7 GB of a million awards, and ILIKE asks every one: a tenth is enough to compare.
alone("search beside its peers", "search.ts", "--dir", folder, "--awards", "100000", "--pages", "5000");
alone("reconciliation", "reconcile.ts");
alone("technologies", "technologies.ts");
if (existsSync(shared)) {
  alone("documents", "documents.ts", "--dir", join(shared, "20-documents"));
  alone(
    "shaded bands of scans",
    "scans.ts",
    ...[
      join(shared, "20-documents"),
      join(import.meta.dirname, "..", "casebooks", "eugene-plate-readers", "sources"),
    ].flatMap((dir) => ["--dir", dir]),
  );
  alone("redaction", "redaction.ts");
  alone("vendors", "vendors.ts");
  alone("vendors at scale", "vendors-scale.ts");
} else say("documents, redaction, vendors: skipped, there is no ../shared/data here");

/** Runs a benchmark that has a file of its own, and prints what it prints. */
function alone(what: string, script: string, ...args: readonly string[]): void {
  say(what);
  process.stdout.write("\n");
  execFileSync(process.execPath, [join(import.meta.dirname, script), ...args], { stdio: "inherit" });
}

function made(count: number): string {
  const path = join(folder, `transactions-${count}.csv`);
  try {
    statSync(path);
  } catch {
    say(`making ${path}`);
    makeTransactions(path, count);
  }
  return path;
}

function mega(bytes: number): string {
  return Math.round(bytes / 1e6).toLocaleString("en-US");
}

function line(name: string, seconds: number, cpu: number, size: number, peak: number): string[] {
  return [
    name,
    seconds.toFixed(2),
    Number.isNaN(cpu) ? "" : cpu.toFixed(1),
    (size / 1e6 / seconds).toFixed(0),
    mega(peak),
    (floor / bytes / (seconds / size)).toFixed(2),
  ];
}

function markdown(lines: readonly (readonly string[])[]): string[] {
  const [head, ...rest] = lines.map((cells) => `| ${cells.join(" | ")} |`);
  return [head!, `|${lines[0]!.map((_, i) => (i === 0 ? "---" : "---:")).join("|")}|`, ...rest];
}

import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { searchEntries } from "./search-entries.ts";
import { searchQueries } from "./search-queries.ts";
import { systems } from "./search-systems.ts";

/** Measures the search over made awards and pages beside its peers, each in a process of its own, and prints tables. */
const { values } = parseArgs({
  options: {
    awards: { type: "string", default: "1000000" },
    pages: { type: "string", default: "50000" },
    dir: { type: "string", default: join(import.meta.dirname, ".data") },
    only: { type: "string" },
    system: { type: "string" },
  },
});
const [awards, pages] = [Number(values.awards), Number(values.pages)];
if (!(awards >= 1 && pages >= 0))
  throw new Error("usage: node bench/search.ts [--awards 1000000] [--pages 50000] [--dir DIR] [--only SYSTEM]");

/** What takes longer is asked once. */
const longAnswer = 500;

type Answer = { readonly kind: string; readonly words: string; readonly ms: number; readonly hits: number };
type Measured = {
  readonly making: number;
  readonly bytes: number | null;
  readonly peakBytes: number;
  readonly answers: readonly Answer[];
};

if (values.system !== undefined) {
  process.stdout.write(JSON.stringify(await measure(values.system)));
} else {
  const load = loadavg()[0]!;
  const measured = new Map<string, Measured>();
  for (const name of Object.keys(systems).filter((name) => (values.only ?? name) === name)) {
    const one = inOwnProcess(name);
    if (one) measured.set(name, one);
  }
  process.stdout.write(`${report(measured, load).join("\n")}\n`);
}

/** Builds one system's index and asks every question three times, in rounds; the median counts. */
async function measure(name: string): Promise<Measured> {
  mkdirSync(values.dir, { recursive: true });
  const path = join(values.dir, "search.sqlite");
  const questions = searchQueries();
  // What it takes to make the entries up is not the system's.
  let inventing = 0;
  const entries = function* () {
    const made = searchEntries(awards, pages);
    for (;;) {
      const start = performance.now();
      const { done, value } = made.next();
      inventing += performance.now() - start;
      if (done === true) return;
      yield value;
    }
  };
  const begun = performance.now();
  const { ask, bytes } = await systems[name]!(entries(), path);
  const making = performance.now() - begun - inventing;
  const times: number[][] = questions.map(() => []);
  const hits: number[] = [];
  for (let round = 0; round < 3; round++)
    for (const [i, { request }] of questions.entries()) {
      if (times[i]!.some((ms) => ms > longAnswer)) continue;
      const start = performance.now();
      hits[i] = await ask(request);
      times[i]!.push(performance.now() - start);
    }
  rmSync(path, { force: true });
  return {
    making: making / 1000,
    bytes,
    peakBytes: process.resourceUsage().maxRSS * 1024,
    answers: questions.map(({ kind, request }, i) => ({
      kind,
      words: request.words,
      ms: at(times[i]!, 0.5),
      hits: hits[i]!,
    })),
  };
}

/** Returns what was measured; undefined where a peer did not run: it is not installed, or ran out of memory. */
function inOwnProcess(name: string): Measured | undefined {
  process.stderr.write(`${name}\n`);
  const args = [import.meta.filename, "--system", name, "--awards", String(awards), "--pages", String(pages)];
  const { status, stdout } = spawnSync(process.execPath, ["--max-old-space-size=12000", ...args, "--dir", values.dir], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) {
    process.stderr.write(`${name} ended with ${status}: left out\n`);
    return undefined;
  }
  return JSON.parse(stdout) as Measured;
}

function report(measured: ReadonlyMap<string, Measured>, load: number): string[] {
  const row = (name: string, { answers, bytes, making, peakBytes }: Measured) => {
    const times = answers.map((a) => a.ms);
    const cells = [at(times, 0.5), at(times, 0.95), Math.max(...times)].map((ms) => ms.toFixed(1));
    return `| ${[name, making.toFixed(1), bytes === null ? "–" : mega(bytes), mega(peakBytes), ...cells].join(" | ")} |`;
  };
  const ours = measured.get("Tallylight")?.answers ?? [];
  const classes = [...Map.groupBy(ours, (a) => a.kind)].map(([kind, own]) => {
    const times = own.map((a) => a.ms);
    return `| ${[
      kind,
      at(times, 0.5).toFixed(1),
      Math.max(...times).toFixed(1),
      String(
        at(
          own.map((a) => a.hits),
          0.5,
        ),
      ),
    ].join(" | ")} |`;
  });
  const [slowest] = [...ours].sort((a, b) => b.ms - a.ms);
  return [
    `${awards.toLocaleString("en-US")} awards and ${pages.toLocaleString("en-US")} pages; ${ours.length} questions, medians of three; ${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown"}; Node ${process.version}; load ${load.toFixed(1)} at the start`,
    "",
    "| system | seconds to make | index MB | peak MB | p50 ms | p95 ms | slowest ms |",
    "|---|---:|---:|---:|---:|---:|---:|",
    ...[...measured].map(([name, m]) => row(name, m)),
    "",
    "| Tallylight, by class | p50 ms | slowest ms | hits counted, median |",
    "|---|---:|---:|---:|",
    ...classes,
    "",
    slowest === undefined ? "" : `slowest: ${slowest.words} (${slowest.ms.toFixed(1)} ms)`,
  ];
}

function at(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function mega(bytes: number): string {
  return Math.round(bytes / 1e6).toLocaleString("en-US");
}

import { join } from "node:path";
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { blockNames } from "../src/rules/vendors/block-names.ts";
import { normaliseName } from "../src/rules/vendors/normalise-name.ts";
import { proposePairs } from "../src/rules/vendors/propose-matches.ts";
import { makeNames } from "./vendors/make-names.ts";

/** Measures how long proposing matches among many names takes, and how much of what is one firm is proposed. */
const { values } = parseArgs({ options: { names: { type: "string", default: "200000" } } });
const made = makeNames(join(import.meta.dirname, "../../shared/data"), Number(values.names));
const names = made.map(({ name }) => ({ name }));

const before = process.cpuUsage();
const start = performance.now();
const proposed = proposePairs(names);
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(before);
const cpu = (user + system) / 1e6;

const normal = names.map(({ name }) => normaliseName(name));
let [compared, blocked] = [0, 0];
for (const [i, j] of blockNames(names, normal)) {
  compared += 1;
  if (made[i]!.firm === made[j]!.firm) blocked += 1;
}
const sizes = new Map<number, number>();
for (const { firm } of made) sizes.set(firm, (sizes.get(firm) ?? 0) + 1);
const pairs = [...sizes.values()].reduce((n, size) => n + (size * (size - 1)) / 2, 0);
const right = proposed.filter(({ left, right: other }) => made[left]!.firm === made[other]!.firm).length;
const count = (n: number) => n.toLocaleString("en-US");
process.stdout.write(
  `${count(names.length)} names, ${count(pairs)} pairs of them one firm; ${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown"}; Node ${process.version}; load ${loadavg()[0]!.toFixed(1)}\n\n`,
);
process.stdout.write(
  "| seconds | CPU seconds | pairs compared | of one firm, compared | proposed | of one firm, proposed | peak MB |\n",
);
process.stdout.write("|---:|---:|---:|---:|---:|---:|---:|\n");
process.stdout.write(
  `| ${[seconds.toFixed(1), cpu.toFixed(1), count(compared), (blocked / pairs).toFixed(3), count(proposed.length), (right / pairs).toFixed(3), count(Math.round(process.resourceUsage().maxRSS / 1024))].join(" | ")} |\n`,
);

import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { clusterNames } from "../src/rules/vendors/cluster-names.ts";
import { proposeMatches } from "../src/rules/vendors/propose-matches.ts";
import { proposeFrom } from "../src/rules/vendors/weights.ts";
import { bestThreshold, measureAt } from "./vendors/score.ts";
import type { Answers, Measured } from "./vendors/score.ts";
import { systems } from "./vendors/systems.ts";
import type { System } from "./vendors/systems.ts";
import { answerLinks, answerPairs, registryPairs } from "./vendors/tasks.ts";
import type { RegistryPair } from "./vendors/tasks.ts";
import { readDecorations, readPairs, readRegistry } from "./vendors/truth.ts";

/** Measures how well names as filed are told to be one vendor, beside peers, and prints a table for each file. */
const shared = join(import.meta.dirname, "../../shared/data");
const visible = {
  pairs: join(shared, "08-entity-resolution-benchmarks/nomenklatura_name_cases_orgs.visible.csv"),
  registry: join(shared, "08-entity-resolution-benchmarks/fpds_vendor_names_by_id.visible.csv"),
  decorations: join(shared, "07-vendor-and-product-taxonomy/vendor_decorations.visible.csv"),
};
const { values } = parseArgs({
  options: { pairs: { type: "string" }, registry: { type: "string" }, decorations: { type: "string" } },
});
const own = values.pairs === undefined && values.registry === undefined && values.decorations === undefined;
for (const path of Object.values({ ...visible, ...values }))
  if (!existsSync(path)) throw new Error(`${path}: no such file; a benchmark file laid out as the visible one`);

/** The halves of a file as a system answered them: thresholds are chosen on the first, always of the visible file. */
type Asked = { readonly train: Answers; readonly test: Answers };

if (own || values.pairs !== undefined) {
  const known = readPairs(visible.pairs);
  const train = known.filter((p) => p.half === "train");
  const test = values.pairs === undefined ? known.filter((p) => p.half === "test") : readPairs(values.pairs);
  print(
    "labelled pairs",
    `${train.length} and ${test.length} pairs, ${train.filter((p) => p.same).length} and ${test.filter((p) => p.same).length} of them one firm`,
    (system) => ({ train: answerPairs(system, train), test: answerPairs(system, test) }),
    [["nomenklatura LogicV2, as published over a whole file, not run here", "", "", "", "", "", "", "0.873"]],
  );
}
if (own || values.registry !== undefined) {
  const known = readRegistry(visible.registry);
  const train = registryPairs(known, (i) => known.halves[i] === "train");
  const other = values.registry === undefined ? known : readRegistry(values.registry);
  const test = registryPairs(other, (i) => values.registry !== undefined || other.halves[i] === "test");
  const answered = new Map<System, Asked>();
  const ask = (system: System, pairs: readonly RegistryPair[]) => answerPairs(system, pairs);
  const counted = (of: readonly RegistryPair[]) =>
    `${of.filter((p) => p.same).length} of ${of.length.toLocaleString("en-US")}`;
  for (const system of systems) answered.set(system, { train: ask(system, train), test: ask(system, test) });
  print(
    "names of the registry",
    `${counted(train)} and ${counted(test)} pairs of names stand under one identifier`,
    (system) => answered.get(system)!,
    [
      ["Tallylight, names in one proposed cluster", proposeFrom.toFixed(2), clustered(train), clustered(test)],
      ["the ceiling: an oracle that is right wherever names can tell", "", ceiling(train), ceiling(test)],
    ],
  );
  const told = (of: readonly RegistryPair[], { answers }: Answers): Answers => ({
    answers: answers.filter((_, i) => of[i]!.told),
    toFind: of.filter((pair) => pair.told && pair.same).length,
  });
  print(
    "names of the registry, where names can tell",
    `${counted(train.filter((p) => p.told))} and ${counted(test.filter((p) => p.told))} pairs: without those under one identifier that share no word of three letters (renamed firms), and without the same words under two`,
    (system) => ({ train: told(train, answered.get(system)!.train), test: told(test, answered.get(system)!.test) }),
  );
}
if (own || values.decorations !== undefined) {
  const known = readDecorations(visible.decorations);
  const train = known.filter((d) => d.half === "train");
  const other = values.decorations === undefined ? known : readDecorations(values.decorations);
  const test = values.decorations === undefined ? other.filter((d) => d.half === "test") : other;
  print(
    "names as filed to short names",
    `${train.length} and ${test.length} names, each to be found among ${new Set(other.map((d) => d.clean)).size} short names`,
    (system) => ({ train: answerLinks(system, train, known), test: answerLinks(system, test, other) }),
  );
}

/** All names of some pairs proposed and put into clusters: two names of one cluster are an answer. */
function clustered(pairs: readonly RegistryPair[]): string {
  const names = [...new Set(pairs.flatMap(({ left, right }) => [left, right]))].map((name) => ({ name }));
  const clusterOf = new Map<string, number>();
  for (const [i, cluster] of clusterNames(proposeMatches(names)).entries())
    for (const { name } of cluster.names) clusterOf.set(name, i);
  const answers = pairs.flatMap(({ left, right, same }) => {
    const cluster = clusterOf.get(left);
    return cluster !== undefined && cluster === clusterOf.get(right) ? [{ score: 1, right: same }] : [];
  });
  return cells(measureAt({ answers, toFind: pairs.filter((pair) => pair.same).length }, 1));
}

/**
 * What no comparison of names alone can pass: right on every pair that names can tell. Of the others it finds none that
 * are one, which share no word, and takes none for one that are two, though they share every word: in its favour.
 */
function ceiling(pairs: readonly RegistryPair[]): string {
  const answers = pairs.filter(({ told, same }) => told && same).map(() => ({ score: 1, right: true }));
  return cells(measureAt({ answers, toFind: pairs.filter((pair) => pair.same).length }, 1));
}

function print(
  what: string,
  about: string,
  ask: (system: System) => Asked,
  published: readonly (readonly string[])[] = [],
): void {
  const lines = systems.map((system) => ({ system, ...ask(system) }));
  const rows = lines.flatMap(({ system, train, test }) => {
    const threshold = bestThreshold(train);
    const row = (name: string, at: number) => [
      name,
      at.toFixed(2),
      cells(measureAt(train, at)),
      cells(measureAt(test, at)),
    ];
    return system.ours
      ? [row(system.name, proposeFrom), row(`${system.name}, threshold of this file`, threshold)]
      : [row(system.name, threshold)];
  });
  process.stdout.write(`### ${what}\n\n${about}, in the training and the test half\n\n`);
  process.stdout.write(
    "| | threshold | train P | R | F1 | test P | R | F1 |\n|---|---:|---:|---:|---:|---:|---:|---:|\n",
  );
  for (const row of [...rows, ...published]) process.stdout.write(`| ${row.join(" | ")} |\n`);
  process.stdout.write("\n");
}

function cells({ precision, recall, f1 }: Measured): string {
  return [precision, recall, f1].map((n) => n.toFixed(3)).join(" | ");
}

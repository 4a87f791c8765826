import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { closePages, labelledPages } from "./redaction/pages.ts";
import { registryTexts } from "./redaction/registry.ts";
import { score, sum } from "./redaction/score.ts";
import type { Labelled, Tally } from "./redaction/score.ts";
import { syntheticTexts } from "./redaction/synthetic.ts";
import { systems } from "./redaction/systems.ts";
import type { System } from "./redaction/systems.ts";

/** Measures what is found of personal data, by Tallylight and by its peers, and prints tables. */
const say = (line = ""): void => void process.stdout.write(`${line}\n`);

process.stderr.write("reading the labelled pages\n");
const { pages, changed: changedPages } = await labelledPages("pages.json");
const { pages: fresh, changed: changedFresh } = await labelledPages("fresh-pages.json");
closePages();
const changed = [...changedPages, ...changedFresh];
const articles = fresh.filter(({ half }) => half === "article");
const sets: readonly { readonly name: string; readonly texts: readonly Labelled[] }[] = [
  { name: "synthetic sentences, odd templates (reported)", texts: syntheticTexts("odd") },
  { name: "synthetic sentences, even templates (tuned on)", texts: syntheticTexts("even") },
  { name: "pages nobody tuned on", texts: fresh.filter((text) => !articles.includes(text)) },
  { name: "articles and claims nobody tuned on", texts: articles },
  { name: "a public registry of firms, half of its entries (reported)", texts: registryTexts("odd") },
  { name: "a public registry of firms, the other half (tuned on)", texts: registryTexts("even") },
  { name: "pages drawn by hash (tuned on)", texts: pages.filter(({ half }) => half === "drawn") },
  { name: "pages chosen for what they carry (tuned on)", texts: pages.filter(({ half }) => half === "chosen") },
];
if (changed.length > 0) say(`left out, their text is not the one that was labelled: ${changed.join("; ")}\n`);

for (const { name, texts } of sets) {
  say(`### ${name}: ${texts.length} texts`);
  say();
  const measured: { readonly system: System; readonly tallies: ReadonlyMap<string, Tally>; readonly speed: number }[] =
    [];
  for (const system of systems) {
    const tallies = new Map<string, Tally>();
    await system.find("Warm up, Maria Delgado.");
    let seconds = 0;
    for (const text of texts) {
      const start = performance.now();
      const found = await system.find(text.text);
      seconds += (performance.now() - start) / 1000;
      score(text, found, tallies);
    }
    const bytes = texts.reduce((total, { text }) => total + Buffer.byteLength(text), 0);
    measured.push({ system, tallies, speed: bytes / 1e6 / seconds });
  }
  const [own] = measured;
  const identifiers = [...own!.tallies].filter(([kind]) => kind !== "name");
  const noAddresses = identifiers.filter(([kind]) => kind !== "address");
  table(
    ["kind", "labels", "recall", "of characters", "found", "precision", "F1"],
    [
      ...[...own!.tallies]
        .filter(([, tally]) => tally.labels + tally.found > 0)
        .map(([kind, tally]) => line(kind, tally)),
      line("all identifiers", sum(identifiers.map(([, tally]) => tally))),
      line("all identifiers but addresses", sum(noAddresses.map(([, tally]) => tally))),
    ],
  );
  table(
    ["", "recall, identifiers", "precision", "F1", "recall, names", "precision", "F1", "MB/s"],
    measured.map(({ system, tallies, speed }) => {
      const names = sum([...tallies].filter(([kind]) => kind === "name").map(([, tally]) => tally));
      const others = sum([...tallies].filter(([kind]) => kind !== "name").map(([, tally]) => tally));
      return [system.name, ...rates(others), ...rates(names), speed.toFixed(2)];
    }),
  );
}

const folder = join(import.meta.dirname, "..", "..", "shared", "articles");
const text = readdirSync(folder)
  .map((name) => readFileSync(join(folder, name), "utf8"))
  .join("\n")
  .repeat(40);
const start = performance.now();
await systems[0]!.find(text);
const seconds = (performance.now() - start) / 1000;
say(
  `Tallylight over ${(text.length / 1e6).toFixed(1)} MB of articles in one text: ${(text.length / 1e6 / seconds).toFixed(2)} MB/s`,
);
process.exit(0);

function share(part: number, whole: number): string {
  return whole === 0 ? "–" : (part / whole).toFixed(3);
}

function rates(tally: Tally): string[] {
  return [share(tally.whole, tally.labels), share(tally.right, tally.found), harmonic(tally)];
}

function harmonic({ whole, labels, right, found }: Tally): string {
  if (labels === 0 || found === 0 || whole + right === 0) return "–";
  const [recall, precision] = [whole / labels, right / found];
  return ((2 * recall * precision) / (recall + precision)).toFixed(3);
}

function line(kind: string, tally: Tally): string[] {
  return [
    kind,
    String(tally.labels),
    share(tally.whole, tally.labels),
    share(tally.charactersFound, tally.characters),
    String(tally.found),
    share(tally.right, tally.found),
    harmonic(tally),
  ];
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): void {
  say(`| ${head.join(" | ")} |`);
  say(`|${head.map((_, at) => (at === 0 ? "---" : "---:")).join("|")}|`);
  for (const cells of lines) say(`| ${cells.join(" | ")} |`);
  say();
}

import { parseArgs } from "node:util";
import { readAtlas, visibleAtlas } from "./technologies/atlas.ts";
import { readGold } from "./technologies/gold.ts";
import { interval, macroF1, micro, scoreEach } from "./technologies/score.ts";
import type { Judged } from "./technologies/score.ts";
import { keywordSystem, learntSystem, readTechnologies, taxonomies, taxonomySystems } from "./technologies/systems.ts";
import type { Input, System } from "./technologies/systems.ts";

/** Measures which technologies are found in texts whose labels are known, by the taxonomy and by peers; prints tables. */
const { values } = parseArgs({
  options: {
    atlas: { type: "string" },
    taxonomy: { type: "string", multiple: true },
    half: { type: "string" },
    wrong: { type: "boolean", default: false },
  },
});
const say = (line = ""): void => void process.stdout.write(`${line}\n`);
/** Fewer labels than this say nothing of one technology; they count in the sum of all. */
const least = 5;

type Text = { readonly input: Input; readonly labels: readonly string[] };

const own = taxonomySystems(readTechnologies(values.taxonomy ?? taxonomies));
const wanted = (half: string): boolean => values.half === undefined || values.half === half;

const atlas = readAtlas(visibleAtlas);
const sentences = (half: string): Text[] =>
  (atlas?.rows ?? [])
    .filter((row) => row.half === half)
    .map(({ summary, technology }) => ({ input: { description: summary }, labels: [technology] }));
const learntFromAtlas = atlas ? [learntSystem(sentences("tune"))] : [];
const onSentences: readonly System[] = [...own, keywordSystem(), ...learntFromAtlas];
if (values.atlas !== undefined) {
  const given = readAtlas(values.atlas);
  if (!given)
    throw new Error(`no file “${values.atlas}”; expected a CSV of the Atlas of Surveillance, plain or gzipped`);
  const all = given.rows.map(({ summary, technology }) => ({ input: { description: summary }, labels: [technology] }));
  report(`Atlas of Surveillance, all rows of ${values.atlas}`, all, onSentences, true);
  for (const [name, rows] of given.unmapped)
    say(`not judged, in no line of bench/atlas/mapping.yaml: ${name} (${rows} rows)`);
} else if (atlas) {
  for (const half of ["measure", "tune"].filter(wanted))
    report(`Atlas of Surveillance, ${halfName(half)}`, sentences(half), onSentences, true);
} else process.stderr.write("Atlas of Surveillance: skipped, it is not here; give its file with --atlas\n");

const gold = readGold();
const unclear = gold.filter(({ labels }) => labels.includes("unclear"));
const awards = (half: string): Text[] =>
  gold
    .filter((row) => row.half === half && !row.labels.includes("unclear"))
    .map(({ labels, ...input }) => ({ input, labels: labels.filter((label) => label !== "none") }));
const onAwards: readonly System[] = [...own, keywordSystem(), learntSystem(awards("tune"))];
if (values.atlas === undefined)
  for (const half of ["measure", "tune"].filter(wanted))
    report(`Award descriptions, ${halfName(half)}`, awards(half), onAwards, false);
if (values.atlas === undefined) strata();
if (values.atlas === undefined) say(`${unclear.length} of ${gold.length} descriptions are unclear and left out.`);

function halfName(half: string): string {
  return half === "tune" ? "tuned on" : "only measured";
}

/** Prints what was found of each stratum: how often rules miss what they had not labelled when the set was drawn. */
function strata(): void {
  say("### Award descriptions, by stratum");
  say();
  const halves = ["measure", "tune"].filter(wanted);
  const rows = gold.filter((row) => halves.includes(row.half) && !row.labels.includes("unclear"));
  const groups = [...new Set(rows.map(({ stratum }) => stratum.replace(/^matched: .*/, "matched")))].sort();
  table(
    ["stratum", "descriptions", "labels", ...own.map(({ name }) => `${name}: right, wrong`)],
    groups.map((group) => {
      const texts = rows.filter(({ stratum }) => stratum.startsWith(group));
      const labels = texts.flatMap((row) => row.labels.filter((label) => label !== "none"));
      return [
        group,
        String(texts.length),
        String(labels.length),
        ...own.map((system) => {
          const each = texts.map((row) => ({ found: [...new Set(system.find(row))], labels: row.labels }));
          const right = each.reduce((sum, one) => sum + one.found.filter((t) => one.labels.includes(t)).length, 0);
          const all = each.reduce((sum, one) => sum + one.found.length, 0);
          return `${right}, ${all - right}`;
        }),
      ];
    }),
  );
}

/** Prints one table by technology of our own readings, and one of all systems. */
function report(title: string, texts: readonly Text[], systems: readonly System[], single: boolean): void {
  const truths = new Set(texts.flatMap(({ labels }) => labels));
  const results = systems.map((system) => {
    const judged: Judged[] = texts.map(({ input, labels }) => ({
      truth: new Set(labels),
      found: new Set(system.find(input).filter((one) => !single || truths.has(one))),
    }));
    const technologies = [...new Set(judged.flatMap(({ truth, found }) => [...truth, ...found]))].sort();
    return { system, judged, scores: scoreEach(judged, technologies) };
  });
  say(`### ${title}: ${texts.length} texts`);
  say();
  const readings = results.slice(0, own.length);
  const ids = [...new Set(readings.flatMap(({ scores }) => scores.map(({ technology }) => technology)))].sort();
  table(
    ["technology", "n", ...readings.flatMap(({ system }) => [`${system.name}: precision`, "recall", "F1"])],
    ids.map((id) => {
      const cells = readings.map(({ scores }) => scores.find(({ technology }) => technology === id));
      return [
        id,
        String(Math.max(...cells.map((cell) => cell?.n ?? 0))),
        ...cells.flatMap((cell) =>
          cell ? [cell.precision, cell.recall, cell.f1].map((x) => x.toFixed(3)) : ["–", "–", "–"],
        ),
      ];
    }),
  );
  table(
    ["system", "macro-F1", "95 % of samples", `macro-F1, n ≥ ${least}`, "precision", "recall", "F1 of all labels"],
    results.map(({ system, judged, scores }) => {
      const all = micro(scores);
      const macro = (of: readonly Judged[]): number =>
        macroF1(
          scoreEach(
            of,
            scores.map(({ technology }) => technology),
          ),
        );
      return [
        system.name,
        macroF1(scores).toFixed(3),
        interval(judged, macro)
          .map((x) => x.toFixed(3))
          .join("–"),
        ...[macroF1(scores, least), all.precision, all.recall, all.f1].map((x) => x.toFixed(3)),
      ];
    }),
  );
  if (values.wrong) for (const { system, judged } of readings) printWrong(system.name, texts, judged);
}

function printWrong(name: string, texts: readonly Text[], judged: readonly Judged[]): void {
  for (const [i, { truth, found }] of judged.entries()) {
    const missed = [...truth].filter((one) => !found.has(one));
    const extra = [...found].filter((one) => !truth.has(one));
    if (missed.length + extra.length === 0) continue;
    const { description, recipient } = texts[i]!.input;
    say(
      `${name}: ${[...missed.map((m) => `-${m}`), ...extra.map((e) => `+${e}`)].join(" ")}: ${description}${recipient ? ` (${recipient})` : ""}`,
    );
  }
  say();
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): void {
  say(`| ${head.join(" | ")} |`);
  say(`|${head.map((_, i) => (i === 0 ? "---" : "---:")).join("|")}|`);
  for (const row of rows) say(`| ${row.join(" | ")} |`);
  say();
}

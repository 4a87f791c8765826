import { join } from "node:path";
import { Book } from "../src/casebook/book.ts";
import { silent } from "../src/casebook/effects.ts";
import { openCasebook } from "../src/casebook/open-casebook.ts";
import { readingNames, readingsOf } from "../src/model/figure.ts";
import type { Reading } from "../src/model/figure.ts";
import { text } from "../src/store/connector.ts";
import { sql } from "../src/store/sql.ts";
import { readGold } from "./technologies/gold.ts";
import { macroF1, micro, scoreEach } from "./technologies/score.ts";
import type { Judged } from "./technologies/score.ts";
import { readTechnologies, taxonomies, taxonomySystems } from "./technologies/systems.ts";

/**
 * Measures what an award's other records and its vendor's history add to what one record says: the labels of the gold
 * set's awards in the example casebook, with and without those that rest on history, beside one record alone.
 */
type Label = { readonly technology: string; readonly reading: Reading; readonly history: boolean };

const book = await Book.open(await openCasebook(join(import.meta.dirname, "../casebooks/ice-surveillance")), silent);
const standing = await book.db.query(sql`
  select distinct description, recipient, award from (
    select description, recipient, award from transaction union all select description, recipient, award from award_record)
  where description is not null`);
const marked = await book.db.query(sql`
  select l.award, l.technology, l.reading, bool_or(p.part is not null) as history
  from label l left join (from label_part where part = 'history') p using (award, technology, reading, rule)
  group by l.award, l.technology, l.reading, l.rule`);
book.close();
const labels = Map.groupBy(
  marked.map((row) => [text(row, "award")!, asLabel(row)] as const),
  ([award]) => award,
);
const awards = Map.groupBy(standing, (row) => [text(row, "description"), text(row, "recipient")].join("\n"));
const gold = readGold().filter((row) => !row.labels.includes("unclear"));
const placed = gold.flatMap((row) => {
  const of = awards.get([row.description, row.recipient].join("\n")) ?? [];
  const found = of.flatMap((one) => (labels.get(text(one, "award")!) ?? []).map(([, label]) => label));
  return of.length === 0 ? [] : [{ row, found }];
});
const alone = new Map(taxonomySystems(readTechnologies(taxonomies)).map((system) => [system.name, system]));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

say(`${placed.length} of ${gold.length} descriptions stand on an award of the casebook`);
const resting = [...labels.values()].flat().filter(([, label]) => label.history);
say(
  `${resting.length} labels of the casebook rest on history, ${new Set(placed.filter(({ found }) => found.some((l) => l.history)).map(({ row }) => row.id)).size} descriptions stand on such an award`,
);
for (const half of ["measure", "tune"]) {
  const texts = placed.filter(({ row }) => row.half === half);
  say(`\n### ${half === "tune" ? "tuned on" : "only measured"}: ${texts.length} descriptions\n`);
  say("| reading | seen | macro-F1 | precision | recall | F1 of all labels | wrong labels |");
  say("|---|---|---:|---:|---:|---:|---:|");
  for (const reading of readingNames) {
    const within = (found: readonly Label[], history: boolean) =>
      found.filter((l) => readingsOf(reading).includes(l.reading) && (history || !l.history)).map((l) => l.technology);
    line(reading, "one record", texts, ({ row }) => alone.get(reading)!.find(row));
    line(reading, "its award, without history", texts, ({ found }) => within(found, false));
    line(reading, "its award, with history", texts, ({ found }) => within(found, true));
  }
}

type Placed = (typeof placed)[number];

function line(reading: string, seen: string, texts: readonly Placed[], find: (one: Placed) => readonly string[]): void {
  const judged: Judged[] = texts.map((one) => ({
    truth: new Set(one.row.labels.filter((label) => label !== "none")),
    found: new Set(find(one)),
  }));
  const technologies = [...new Set(judged.flatMap(({ truth, found }) => [...truth, ...found]))].sort();
  const scores = scoreEach(judged, technologies);
  const all = micro(scores);
  const wrong = scores.reduce((sum, { found, right }) => sum + found - right, 0);
  const figures = [macroF1(scores), all.precision, all.recall, all.f1].map((x) => x.toFixed(3));
  say(`| ${[reading, seen, ...figures, wrong].join(" | ")} |`);
}

function asLabel(row: Readonly<Record<string, unknown>>): Label {
  return {
    technology: text(row, "technology")!,
    reading: text(row, "reading") as Reading,
    history: row["history"] === true,
  };
}

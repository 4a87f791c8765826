import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findPersonal } from "../../src/rules/redact/find-personal.ts";
import { strictPolicy } from "../../src/rules/redact/policy.ts";
import { decodeModel } from "../../src/rules/redact/tagger/model.ts";
import { opinionOn } from "../../src/rules/redact/join-tagged.ts";
import { spansOf, tagText } from "../../src/rules/redact/tagger/tag-text.ts";
import { score, sum } from "../redaction/score.ts";
import type { Labelled, Marked, Tally } from "../redaction/score.ts";
import { seeded } from "../random.ts";
import { readCarriers } from "./carriers.ts";
import { settings, teach } from "./course.ts";
import { disturb } from "./disturb.ts";
import { fillCarrier } from "./fill.ts";
import { joinNames } from "./samples.ts";

const carriers = readCarriers();
const writers = [...new Set(carriers.map(({ writer }) => writer))];
const wanted = process.argv[2]?.split(",") ?? writers;
const given = Object.fromEntries(
  process.argv
    .slice(3)
    .map((each) => each.split("="))
    .map(([key, value]) => [key, Number(value)]),
);
const quick = process.argv.includes("quick=1");
const rows = new Map<string, Map<string, Tally>>();
const bad: string[] = [];
const into = (name: string): Map<string, Tally> => {
  const known = rows.get(name) ?? new Map<string, Tally>();
  rows.set(name, known);
  return known;
};
for (const writer of wanted) {
  const start = performance.now();
  const bytes = teach(
    carriers.filter((each) => each.writer !== writer),
    { ...settings, epochs: 8, ...given },
  );
  process.stderr.write(
    `without ${writer}: ${bytes.length} bytes, ${((performance.now() - start) / 1000).toFixed(0)} s\n`,
  );
  const model = decodeModel(bytes);
  const random = seeded(7);
  let [ms, size] = [0, 0];
  for (const carrier of carriers.filter((each) => each.writer === writer))
    for (const spoilt of [false, true]) {
      let sample = fillCarrier(carrier, random);
      if (spoilt) sample = disturb(sample, random);
      const labels = joinNames(sample.text, sample.filled).filter(({ kind }) => kind !== "other");
      const labelled: Labelled = { id: "", text: sample.text, labels, neutral: [] };
      const set = spoilt ? "spoilt" : "clean";
      const begin = performance.now();
      const tagged = tagText(sample.text, model);
      ms += performance.now() - begin;
      size += sample.text.length;
      if (!quick) score(labelled, findPersonal(sample.text, strictPolicy, null), into(`${set} rules`));
      for (const found of [0.3, 0.4, 0.5, 0.6, 0.7]) {
        const limits = { found, joined: Math.min(0.3, found) };
        const spans = spansOf(tagged, { name: limits, address: limits });
        score(labelled, spans, into(`${set} tagger ${found}`));
        if (!quick) {
          const both = findPersonal(sample.text, strictPolicy, (text) =>
            opinionOn(text, model, { name: limits, address: limits }),
          );
          score(labelled, both, into(`${set} both ${found}`));
        }
        if (found === 0.5 && !spoilt) note(sample.text, labels, spans, writer);
      }
    }
  process.stderr.write(`${(size / 1000 / ms).toFixed(2)} MB/s\n`);
}
const share = (a: number, b: number): string => (b === 0 ? "–" : (a / b).toFixed(3));
for (const [name, tallies] of [...rows].sort(([a], [b]) => a.localeCompare(b))) {
  const cells = ["name", "address"].flatMap((kind) => {
    const { whole, labels, right, found } = sum(
      [...tallies].filter(([each]) => each === kind).map(([, tally]) => tally),
    );
    return [`${kind} R ${share(whole, labels)} P ${share(right, found)}`];
  });
  console.log(name.padEnd(20), cells.join("  "));
}
writeFileSync(join(tmpdir(), "tagger-errors.txt"), bad.join("\n"));

function note(text: string, labels: readonly Marked[], spans: readonly Marked[], writer: string): void {
  const inside = (a: Marked, b: Marked) => a.start < b.end && b.start < a.end;
  const around = ({ start, end }: Marked) =>
    `${text.slice(Math.max(0, start - 50), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 50)}`.replaceAll(
      "\n",
      "⏎",
    );
  for (const label of labels)
    if (!spans.some((span) => inside(span, label))) bad.push(`MISS ${writer} ${label.kind}: ${around(label)}`);
    else if (!spans.some((span) => span.start <= label.start && label.end <= span.end))
      bad.push(
        `PART ${writer} ${label.kind}: ${around(label)} → ${spans
          .filter((span) => inside(span, label))
          .map((span) => text.slice(span.start, span.end))
          .join(" | ")
          .replaceAll("\n", "⏎")}`,
      );
  for (const span of spans)
    if (!labels.some((label) => inside(span, label))) bad.push(`OVER ${writer} ${span.kind}: ${around(span)}`);
}

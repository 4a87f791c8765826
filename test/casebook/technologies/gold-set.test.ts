import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readGold, readLines } from "../../../bench/technologies/gold.ts";
import type { Reading } from "../../../bench/technologies/gold.ts";
import { macroF1, scoreEach } from "../../../bench/technologies/score.ts";
import { readTechnologies, taxonomies, taxonomySystems } from "../../../bench/technologies/systems.ts";

const passA = readLines<Reading>("pass-a.jsonl")!;
const passB = readLines<Reading>("pass-b.jsonl")!;
const adjudicated = readLines<Reading & { a: string[]; b: string[]; reason: string }>("adjudicated.jsonl")!;
const gold = readGold();
const same = (a: readonly string[], b: readonly string[]): boolean =>
  JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());

describe("bench/gold", () => {
  it("has every description read twice, with labels the guidelines name", () => {
    const ids = gold.map(({ id }) => id).sort();
    expect(ids.length).toBeGreaterThanOrEqual(600);
    for (const pass of [passA, passB]) expect(pass.map(({ id }) => id).sort()).toEqual(ids);
    const guidelines = readFileSync(join(import.meta.dirname, "../../../bench/gold/GUIDELINES.md"), "utf8");
    const named = new Set([...guidelines.matchAll(/^\| `([a-z-]+)` \|/gm)].map((match) => match[1]!));
    for (const { labels } of [...passA, ...passB, ...adjudicated]) {
      expect(labels.length).toBeGreaterThan(0);
      const alone = labels.includes("none") || labels.includes("unclear");
      expect(alone ? labels.length === 1 : labels.every((label) => named.has(label)), labels.join()).toBe(true);
    }
  });

  it("keeps every disagreement with both readings and a reason, and nothing else", () => {
    const byB = new Map(passB.map((one) => [one.id, one.labels]));
    const differ = passA.filter(({ id, labels }) => !same(labels, byB.get(id)!)).map(({ id }) => id);
    expect(adjudicated.map(({ id }) => id).sort()).toEqual(differ.sort());
    const byA = new Map(passA.map((one) => [one.id, one.labels]));
    for (const one of adjudicated) {
      expect([one.a, one.b]).toEqual([byA.get(one.id), byB.get(one.id)]);
      expect(one.reason.length).toBeGreaterThan(10);
    }
  });

  it("agrees with the standard reading at a macro-F1 over 0.85 on the half words were not tuned on", () => {
    const standard = taxonomySystems(readTechnologies(taxonomies)).find(({ name }) => name === "standard")!;
    const judged = gold
      .filter(({ half, labels }) => half === "measure" && !labels.includes("unclear"))
      .map((row) => ({
        truth: new Set(row.labels.filter((label) => label !== "none")),
        found: new Set(standard.find(row)),
      }));
    const technologies = [...new Set(judged.flatMap(({ truth, found }) => [...truth, ...found]))];
    expect(macroF1(scoreEach(judged, technologies))).toBeGreaterThan(0.85);
  });
});

describe("scoreEach(judged, technologies)", () => {
  it("counts a label that is not true against its technology, whatever else was found", () => {
    const judged = [
      { truth: new Set(["a"]), found: new Set(["a", "b"]) },
      { truth: new Set(["b"]), found: new Set<string>() },
    ];
    const scores = scoreEach(judged, ["a", "b"]);
    expect(scores.map(({ precision, recall, f1 }) => [precision, recall, f1])).toEqual([
      [1, 1, 1],
      [0, 0, 0],
    ]);
    expect(macroF1(scores)).toBe(0.5);
  });
});

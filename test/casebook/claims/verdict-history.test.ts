import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { VerdictEntry } from "../../../src/casebook/claims/verdict-history.ts";
import {
  appendHistory,
  newEntries,
  readHistory,
  verdictsBefore,
} from "../../../src/casebook/claims/verdict-history.ts";
import type { Judgement, Verdict } from "../../../src/model/claim.ts";

const folder = mkdtempSync(join(tmpdir(), "tallylight-history-"));
mkdirSync(join(folder, ".tallylight"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, "verdicts.jsonl");

const entry = (claim: string, verdict: Verdict, asOf = "2026-01-01"): VerdictEntry => ({
  claim,
  verdict,
  says: `says ${verdict}`,
  asOf,
});
const judgement = (id: string, verdict: Verdict) =>
  ({ claim: { id }, verdict, says: `says ${verdict}` }) as unknown as Judgement;

describe("newEntries(history, judgements, asOf)", () => {
  it.each([
    ["a claim without one", [], [entry("a", "supported", "2026-02-02")]],
    ["a claim whose last verdict is another", [entry("a", "contradicted")], [entry("a", "supported", "2026-02-02")]],
    [
      "a claim that is back where it once was",
      [entry("a", "supported"), entry("a", "depends")],
      [entry("a", "supported", "2026-02-02")],
    ],
    ["nothing for the same verdict", [entry("a", "depends"), entry("a", "supported")], []],
    ["nothing of other claims", [entry("b", "depends")], [entry("a", "supported", "2026-02-02")]],
  ])("adds %s", (_what, history, added) =>
    expect(newEntries(history, [judgement("a", "supported")], "2026-02-02")).toEqual(added),
  );
});

describe("verdictsBefore(history)", () => {
  it.each([
    [[], undefined],
    [[entry("a", "supported")], undefined],
    [[entry("a", "supported"), entry("a", "depends")], "supported"],
    [[entry("a", "supported"), entry("a", "depends"), entry("a", "contradicted")], "depends"],
    [[entry("a", "supported"), entry("b", "depends")], undefined],
  ] as const)("of %j", (history, before) => expect(verdictsBefore(history).get("a")).toBe(before));
});

describe("appendHistory(folder, entries), readHistory(folder)", () => {
  it("reads back what was appended, line by line, and touches nothing when there is nothing to add", async () => {
    expect(await readHistory(folder)).toEqual([]);
    const [a, b, c] = [entry("a", "supported"), entry("b", "not testable"), entry("a", "depends")];
    await appendHistory(folder, [a, b]);
    const before = readFileSync(file, "utf8");
    await appendHistory(folder, []);
    expect(readFileSync(file, "utf8")).toBe(before);
    await appendHistory(folder, [c]);
    expect(readFileSync(file, "utf8").startsWith(before)).toBe(true);
    expect(await readHistory(folder)).toEqual([a, b, c]);
  });

  it("mends a last line that a merge left without its end", async () => {
    writeFileSync(file, JSON.stringify(entry("a", "supported")));
    await appendHistory(folder, [entry("a", "depends")]);
    expect((await readHistory(folder)).map((e) => e.verdict)).toEqual(["supported", "depends"]);
  });

  it.each(["{broken", "null", "7", '{"claim": "a"}', "<<<<<<< HEAD"])(
    "says which line is no verdict: %j",
    async (line) => {
      writeFileSync(file, `${JSON.stringify(entry("a", "supported"))}\n\n${line}\n`);
      await expect(readHistory(folder)).rejects.toThrow(/^verdicts\.jsonl:3: not a verdict; expected /);
    },
  );
});

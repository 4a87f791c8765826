import { describe, expect, it } from "vitest";
import { labelledPages } from "../../bench/redaction/pages.ts";
import { score, sum } from "../../bench/redaction/score.ts";
import type { Labelled, Tally } from "../../bench/redaction/score.ts";
import { registryTexts } from "../../bench/redaction/registry.ts";
import { syntheticTexts } from "../../bench/redaction/synthetic.ts";
import { findPersonal } from "../../src/rules/redact/find-personal.ts";
import { strictPolicy } from "../../src/rules/redact/policy.ts";

/** Recall and precision of names, and of identifiers but addresses: the floor that a change must not fall through. */
function measured(texts: readonly Labelled[]) {
  const tallies = new Map<string, Tally>();
  for (const text of texts) score(text, findPersonal(text.text, strictPolicy), tallies);
  const of = (wanted: (kind: string) => boolean) => {
    const { whole, labels, right, found } = sum(
      [...tallies].filter(([kind]) => wanted(kind)).map(([, tally]) => tally),
    );
    return { recall: whole / labels, precision: right / found };
  };
  return {
    names: of((kind) => kind === "name"),
    numbers: of((kind) => kind !== "name" && kind !== "address"),
    addresses: of((kind) => kind === "address"),
  };
}

describe("findPersonal(text, policy) on labelled texts", () => {
  it("finds what it found in sentences it was not tuned on", () => {
    const { names, numbers, addresses } = measured(syntheticTexts("odd"));
    expect(numbers).toEqual({ recall: 1, precision: 1 });
    expect(names.recall).toBeGreaterThan(0.91);
    expect(names.precision).toBeGreaterThan(0.9);
    expect(addresses.recall).toBeGreaterThan(0.91);
    expect(addresses.precision).toBe(1);
  });

  it("finds everything on the labelled pages, and hardly anything else", async () => {
    const { pages, changed } = await labelledPages("pages.json");
    expect(changed).toEqual([]);
    const perfect = { recall: 1, precision: 1 };
    const { names, numbers, addresses } = measured(pages);
    expect([numbers, addresses]).toEqual([perfect, perfect]);
    expect(names.recall).toBe(1);
    expect(names.precision).toBeGreaterThan(0.96);
  }, 300_000);

  it("finds what it found on pages and articles it was not tuned on", async () => {
    const { pages, changed } = await labelledPages("fresh-pages.json");
    expect(changed).toEqual([]);
    const { names, numbers, addresses } = measured(pages);
    expect(names.recall).toBeGreaterThan(0.75);
    expect(names.precision).toBeGreaterThan(0.9);
    expect(numbers).toEqual({ recall: 1, precision: 1 });
    expect(addresses.recall).toBe(1);
    expect(addresses.precision).toBe(1);
  }, 300_000);

  it("finds what it found in the half of a registry it was not tuned on", () => {
    const { numbers, addresses } = measured(registryTexts("odd"));
    expect(numbers.recall).toBeGreaterThan(0.99);
    expect(numbers.precision).toBe(1);
    expect(addresses.recall).toBeGreaterThan(0.96);
    expect(addresses.precision).toBe(1);
  });

  it("reads a document of 35 pages in less than a second", async () => {
    const { pages } = await labelledPages("pages.json");
    const text = pages
      .map((page) => page.text)
      .join("\n\n")
      .repeat(2);
    findPersonal(text, strictPolicy);
    const start = performance.now();
    findPersonal(text, strictPolicy);
    expect(performance.now() - start).toBeLessThan(1000);
  }, 300_000);
});

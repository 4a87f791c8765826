import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { casebooks, expectRefused, tallylight } from "./scratch-casebook.ts";
import type { ScratchCasebook } from "./scratch-casebook.ts";

const { make } = casebooks();

const changed = (casebook: ScratchCasebook, path: string, from: string | RegExp, to: string) => {
  const before = readFileSync(join(casebook.folder, path), "utf8");
  expect(before).toMatch(from);
  casebook.put(path, before.replace(from, to));
};

describe("the casebook's own files", () => {
  const cases: readonly (readonly [
    what: string,
    spoil: (casebook: ScratchCasebook) => void,
    says: readonly (string | RegExp)[],
  ])[] = [
    [
      "YAML that does not parse",
      (c) => changed(c, "claims/palantir-fy2026.yaml", "kind: quantity", "kind: [quantity"),
      [/^claims\/palantir-fy2026\.yaml:\d+:\d+: not YAML: /],
    ],
    [
      "a key nobody knows",
      (c) => changed(c, "casebook.yaml", "currency:", "curency:"),
      [/^casebook\.yaml:\d+: .*curency/],
    ],
    [
      "a value of the wrong kind",
      (c) => changed(c, "claims/palantir-fy2026.yaml", "date: 2026-05-05\n", "date: May\n"),
      [/^claims\/palantir-fy2026\.yaml:5: date: expected a date like 2025-10-01 \(given: "May"\)/],
    ],
    [
      "a measure nobody knows",
      (c) => changed(c, "claims/palantir-fy2026.yaml", "measure: obligations", "measure: obligation"),
      [
        /^claims\/palantir-fy2026\.yaml:12: readings\.0\.check\.figure\.measure: expected one of: obligations, .*\(given: "obligation"\)/,
      ],
    ],
    [
      "a filter nobody knows",
      (c) => changed(c, "claims/palantir-fy2026.yaml", "vendor: palantir", "supplier: palantir"),
      [/^claims\/palantir-fy2026\.yaml:12: .*unknown filter “supplier”; expected one of: agency, office, vendor/],
    ],
    [
      "a technology nobody knows",
      (c) => changed(c, "claims/palantir-fy2026.yaml", "vendor: palantir", "technology: dowsing"),
      [/^claims\/palantir-fy2026\.yaml:1: unknown technology “dowsing”; expected one of: analytics-platforms, any, /],
    ],
    [
      "an amount with more than cents",
      (c) => changed(c, "claims/palantir-fy2026.yaml", "90000000.00", "90000000.001"),
      [/^claims\/palantir-fy2026\.yaml:13: .*expected an exact amount or count/],
    ],
    [
      "a claim given twice",
      (c) => c.put("claims/again.yaml", readFileSync(join(c.folder, "claims/palantir-fy2026.yaml"))),
      [/palantir-fy2026\.yaml:1: claim “palantir-fy2026” is already in claims\/again\.yaml:1; expected one of each/],
    ],
    [
      "a source without its hash",
      (c) => changed(c, "sources/sources.yaml", /sha256: .*/, "sha256: unknown"),
      [/^sources\/sources\.yaml:\d+: sha256: expected a SHA-256 in hexadecimal/],
    ],
    [
      "a layout nobody knows",
      (c) => changed(c, "sources/sources.yaml", "  origin:", "  layout: letters\n  origin:"),
      [/unknown layout “letters”; expected one of: /],
    ],
    ["a history that is no history", (c) => c.put("verdicts.jsonl", "{broken\n"), [/verdicts\.jsonl:1: /]],
    [
      "a mapping that maps to no field",
      (c) => mapping(c, "columns:\n  vendor: a\n"),
      [/mine\.yaml:\d+: .*“vendor” is no field; expected one of /],
    ],
  ];

  function mapping(casebook: ScratchCasebook, columns: string): void {
    const text = `id: mine\ntitle: Mine\npublisher: P\nkind: transaction\nrecognise: {required: [a], minColumns: 1, maxColumns: 2}\ndates: [iso]\n${columns}`;
    mkdirSync(join(casebook.folder, "mappings"));
    casebook.put("mappings/mine.yaml", text);
  }

  it.each(cases)("says where %s stands and what was expected", async (_what, spoil, says) => {
    const casebook = await make();
    spoil(casebook);
    expectRefused(await tallylight(["build", casebook.folder]), casebook, 2, says);
  });
});

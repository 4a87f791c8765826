import { describe, expect, it } from "vitest";
import { casebooks, expectRefused, tallylight } from "./scratch-casebook.ts";

const { make } = casebooks();

/** A wrong word is answered with the right ones. */
const cases: readonly (readonly [args: readonly string[], says: readonly (string | RegExp)[]])[] = [
  [
    ["bild"],
    [
      /unknown command “bild”; expected one of: init, add, build, serve, check, figure, explain, search, export, taxonomy, verify/,
    ],
  ],
  [["build", "--fast"], [/tallylight build: .*--fast.*; expected --/]],
  [["add"], [/tallylight add: expected at least one FILE/]],
  [["add", "x.csv", "--retrieved", "May"], [/x\.csv: no such file|--retrieved is “May”/]],
  [["init"], [/tallylight init: expected one DIR/]],
  [["check", "no-such-claim"], [/unknown claim “no-such-claim”; expected one of: palantir-fy2026/]],
  [["check", "--format", "xml"], [/--format is “xml”; expected one of: text, json, junit/]],
  [["explain"], [/tallylight explain: expected one CLAIM/]],
  [["explain", "no-such-claim"], [/unknown claim “no-such-claim”; expected one of: palantir-fy2026/]],
  [["explain", "palantir-fy2026", "--rows", "many"], [/--rows is “many”; expected a whole number/]],
  [["search"], [/tallylight search: expected WORDS/]],
  [["search", 'plate "reader'], [/search “plate "reader”: a quote is opened and not closed; expected words, “phrases/]],
  [["search", "plate", "--agency", "EPA"], [/--agency is “EPA”; expected one of: ICE/]],
  [
    ["search", "plate", "--technology", "analytic"],
    [/--technology is “analytic”; expected one of: analytics-platforms/],
  ],
  [["search", "plate", "--kind", "claim"], [/--kind is “claim”; expected one of: award, document/]],
  [["search", "plate", "--limit", "1000"], [/--limit is “1000”; expected a whole number from 1 to 100/]],
  [["search", "plate", "--page", "0"], [/--page is “0”; expected a whole number from 1/]],
  [["figure"], [/--measure is missing; expected one of: obligations, /]],
  [["figure", "--measure", "cost"], [/--measure is “cost”; expected one of: obligations, /]],
  [
    ["figure", "--measure", "obligations", "--where", "vendor=no-such-vendor"],
    [/unknown vendor “no-such-vendor”; expected one of: .*\(\d[\d,]* in all\)/],
  ],
  [
    ["figure", "--measure", "obligations", "--where", "vendor=palanti"],
    [/unknown vendor “palanti”; near it: palantir/],
  ],
  [
    ["figure", "--measure", "obligations", "--where", "seller=palantir"],
    [/--where is “seller”; expected one of: agency, office, vendor/],
  ],
  [["figure", "--measure", "obligations", "--where", "palantir"], [/--where is “palantir”; expected NAME=VALUE/]],
  [["figure", "--measure", "obligations", "--by", "seller"], [/--by is “seller”; expected one of: agency/]],
  [["figure", "--measure", "obligations", "--since", "2026"], [/--since is “2026”; expected a date like 2025-10-01/]],
  [
    ["figure", "--measure", "obligations", "--vendors", "yesterday"],
    [/--vendors is “yesterday”; expected one of: as-filed, as-grouped, at-action, today/],
  ],
  [["figure", "--measure", "obligations", "--where", "maker=nobody"], [/unknown maker “nobody”; expected one of: any/]],
  [
    ["figure", "--measure", "obligations", "--reading", "loose"],
    [/--reading is “loose”; expected one of: strict, standard, broad/],
  ],
  [
    ["figure", "--measure", "obligations", "--where", "fiscal-year=soon"],
    [/fiscal-year is “soon”; expected a year like 2025/],
  ],
  [["serve", "--port", "http"], [/--port is “http”; expected/]],
];

describe("wrong words", () => {
  it.each(cases)("%j", async (args, says) => {
    const casebook = await make();
    const ended = await tallylight(args, { cwd: casebook.folder });
    expectRefused(ended, casebook, 2, says);
    expect(ended.out).toBe("");
  });
});

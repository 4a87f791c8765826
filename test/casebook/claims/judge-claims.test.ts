import { beforeAll, describe, expect, it } from "vitest";
import { claimJson } from "../../../src/casebook/claims/claims-json.ts";
import { judgeClaims } from "../../../src/casebook/claims/judge-claims.ts";
import type { Judgement, Verdict } from "../../../src/model/claim.ts";
import { smallCasebooks } from "../small-casebook.ts";

type Case = readonly [
  id: string,
  verdict: Verdict,
  says: string | RegExp,
  readings: readonly unknown[],
  more?: Readonly<Record<string, unknown>>,
];

const year = { agency: "ICE", "fiscal-year": 2025 };
const quantity = (
  figure: Readonly<Record<string, unknown>>,
  expect: Readonly<Record<string, unknown>>,
  name = "as filed",
) => ({
  name,
  check: { kind: "quantity", figure, expect },
});
const obligations = (where: Readonly<Record<string, unknown>>, more: Readonly<Record<string, unknown>> = {}) => ({
  measure: "obligations",
  where: { ...year, ...where },
  ...more,
});
const held = { name: "the count itself", check: { kind: "untestable" } };
const sum = (expression: string) => ({
  name: "the sentence against itself",
  check: { kind: "arithmetic", given: { requests: 170_000, days: 2281, perDay: 70 }, expression },
});

const cases: readonly Case[] = [
  [
    "more-than",
    "supported",
    "as filed, $1,482,000.50 against more than $1,000,000.00, 3 rows",
    [quantity(obligations({ award: "A1" }), { "more than": 1_000_000 })],
  ],
  [
    "to-the-cent",
    "supported",
    /\$1,482,000\.50 against exactly \$1,482,000\.50, 3 rows/,
    [quantity(obligations({ award: "A1" }), { exactly: "1,482,000.50" })],
  ],
  [
    "a-cent-off",
    "contradicted",
    /\$1,482,000\.50 against exactly \$1,482,000\.51/,
    [quantity(obligations({ award: "A1" }), { exactly: 1_482_000.51 })],
  ],
  [
    "by-a-day",
    "supported",
    /\$982,000\.00 against less than/,
    [quantity(obligations({ award: "A1" }, { through: "2025-09-25" }), { "less than": 1_000_000 })],
  ],
  [
    "a-count",
    "supported",
    /as filed, 6 against exactly 6/,
    [quantity({ measure: "transactions", where: year }, { exactly: 6 })],
  ],
  [
    "a-duplicate-counts-once",
    "supported",
    /\$250,000\.00/,
    [quantity(obligations({ vendor: "orbit" }), { exactly: 250_000 })],
  ],
  [
    "stated-value",
    "supported",
    /\$2,500,000\.00 against at least \$2,500,000\.00/,
    [quantity({ measure: "potential-value", where: { ...year, award: "A1" } }, { "at least": 2_500_000 })],
  ],
  [
    "nobody-states-it",
    "not testable",
    "no record held decides it",
    [quantity({ measure: "potential-value", where: { ...year, award: "A5" } }, { "at least": 1 })],
  ],
  [
    "over-a-hole",
    "not testable",
    "the pulls of 2020",
    [quantity({ measure: "obligations", where: { agency: "ICE" }, since: "2019-10-01" }, { "less than": 1 })],
    { missing: "the pulls of 2020" },
  ],
  [
    "not-held",
    "not testable",
    "no record held decides it",
    [quantity({ measure: "obligations", where: { agency: "FBI", "fiscal-year": 2025 } }, { "at least": 1 })],
  ],
  [
    "two-readings",
    "depends",
    "strict, $0.00, does not hold; broad, $250,000.00, holds",
    [
      quantity(
        obligations({ technology: "faces" }, { reading: "strict", through: "2025-01-01" }),
        { "more than": 1 },
        "strict",
      ),
      quantity(obligations({ technology: "faces" }, { reading: "broad" }), { "more than": 1 }, "broad"),
    ],
  ],
  [
    "a-reading-beside",
    "supported",
    /^as filed, /,
    [
      quantity(obligations({ award: "A1" }), { "more than": 1 }),
      { ...quantity(obligations({ award: "A1" }), { "less than": 1 }, "at signing"), decides: false },
    ],
  ],
  [
    "pricing",
    "supported",
    /FIRM FIXED PRICE against type_of_contract_pricing contains “firm fixed”/,
    [
      {
        name: "as filed",
        check: { kind: "attribute", award: "A1", field: "type_of_contract_pricing", oneOf: "firm fixed" },
      },
    ],
    { kind: "attribute" },
  ],
  [
    "wrong-vendor",
    "contradicted",
    /ACME SURVEILLANCE, INC\. against recipient_name contains “ORBIT”/,
    [{ name: "as filed", check: { kind: "attribute", award: "A1", field: "recipient_name", oneOf: ["ORBIT"] } }],
    { kind: "attribute" },
  ],
  [
    "field-not-filed",
    "not testable",
    "no record held decides it",
    [
      {
        name: "as filed",
        check: { kind: "attribute", award: "A1", field: "extent_competed", oneOf: ["NOT COMPETED"] },
      },
    ],
    { kind: "attribute" },
  ],
  [
    "award-not-held",
    "not testable",
    "no record held decides it",
    [{ name: "as filed", check: { kind: "attribute", award: "Z9", field: "recipient_name", oneOf: ["X"] } }],
    { kind: "attribute" },
  ],
  [
    "bought",
    "supported",
    /1 against at least one transaction, 1 row/,
    [{ name: "a purchase", check: { kind: "existence", where: { vendor: "orbit" }, since: "2025-02-02" } }],
    { kind: "existence" },
  ],
  [
    "never-bought",
    "contradicted",
    /0 against at least one transaction/,
    [{ name: "a purchase", check: { kind: "existence", where: { ...year, technology: "plates", vendor: "orbit" } } }],
    { kind: "existence" },
  ],
  [
    "perhaps-bought",
    "not testable",
    "no record held decides it",
    [
      {
        name: "a purchase",
        check: { kind: "existence", where: { agency: "ICE", vendor: "orbit" }, since: "2025-10-01" },
      },
    ],
    { kind: "existence" },
  ],
  [
    "denied",
    "not testable",
    "buying is not using; the purchases are laid beside it",
    [{ name: "a purchase", check: { kind: "existence", where: { technology: "plates" } } }],
    { kind: "denial" },
  ],
  [
    "denied-and-nothing-bought",
    "not testable",
    /buying is not using/,
    [{ name: "a purchase", check: { kind: "existence", where: { ...year, vendor: "orbit", technology: "plates" } } }],
    { kind: "denial" },
  ],
  [
    "fell",
    "supported",
    /−49\.9 per cent against fell by at least 49 per cent/,
    [
      {
        name: "half",
        check: {
          kind: "trend",
          before: obligations({ award: "A1" }, { through: "2024-12-31" }),
          after: obligations({ award: "A1" }, { since: "2025-09-01" }),
          direction: "fell",
          byPercent: 49,
        },
      },
    ],
    { kind: "trend" },
  ],
  [
    "rose",
    "contradicted",
    /−49\.9 per cent against rose by at least 0 per cent/,
    [
      {
        name: "half",
        check: {
          kind: "trend",
          before: obligations({ award: "A1" }, { through: "2024-12-31" }),
          after: obligations({ award: "A1" }, { since: "2025-09-01" }),
          direction: "rose",
          byPercent: 0,
        },
      },
    ],
    { kind: "trend" },
  ],
  [
    "fell-out-of-sight",
    "not testable",
    "no record held decides it",
    [
      {
        name: "half",
        check: {
          kind: "trend",
          before: obligations({ award: "A1" }),
          after: { measure: "obligations", where: { agency: "ICE", "fiscal-year": 2026, award: "A1" } },
          direction: "fell",
          byPercent: 1,
        },
      },
    ],
    { kind: "trend" },
  ],
  ["adds-up", "supported", /74\.53 against 70/, [sum("requests / days > perDay")], { kind: "arithmetic" }],
  ["does-not-add-up", "contradicted", /74\.53 against 70/, [sum("requests / days < perDay")], { kind: "arithmetic" }],
  [
    "adds-up-and-is-not-held",
    "not testable",
    "the log of demands. The arithmetic holds: 74.53 against 70",
    [sum("requests / days > perDay"), held],
    { kind: "arithmetic", missing: "the log of demands." },
  ],
];

describe("judgeClaims(book, before)", () => {
  const make = smallCasebooks();
  let judged: ReadonlyMap<string, Judgement>;
  beforeAll(async () => {
    const casebook = make();
    for (const one of cases) casebook.claim(one[0], one[3], one[4]);
    judged = new Map((await judgeClaims(await casebook.openBook(), new Map())).map((j) => [j.claim.id, j]));
  });

  it.each(cases.map(([id, verdict, says]) => ({ id, verdict, says })))("$id is $verdict", ({ id, verdict, says }) => {
    expect([id, judged.get(id)!.verdict]).toEqual([id, verdict]);
    if (typeof says === "string") expect(judged.get(id)!.says).toBe(says);
    else expect(judged.get(id)!.says).toMatch(says);
  });

  it("lays the rows it rests on beside a verdict, with file and record", () => {
    const reading = judged.get("more-than")!.readings[0]!;
    expect(reading.evidence).toBe(3);
    expect(reading.rows.map((r) => [r.from.source, r.from.record, r.obligation])).toEqual([
      ["newer.csv", 1, 100_000_000n],
      ["newer.csv", 2, -1_800_000n],
      ["newer.csv", 3, 50_000_050n],
    ]);
    expect(reading.coverage).toMatchObject({ complete: true, says: "ICE FY2025 complete" });
    expect(reading.sql).toContain("'A1'");
  });

  it("says of what it could not decide what is held and what is not", () => {
    expect(judged.get("over-a-hole")!.readings[0]).toMatchObject({
      holds: null,
      coverage: { complete: false, says: "ICE FY2020–FY2024 not held; ICE FY2025 complete" },
    });
    expect(judged.get("not-held")!.readings[0]).toMatchObject({
      holds: null,
      measured: null,
      coverage: { says: "FBI FY2025 not held" },
    });
  });

  it("lays purchases beside a denial", () => {
    const denial = judged.get("never-paid")!;
    expect(denial.verdict).toBe("not testable");
    expect(denial.beside.map((b) => [b.says, b.figure.total.value, b.rows.length])).toEqual([
      ["Plate readers bought", 148_200_050n, 3],
    ]);
  });

  it("gives each claim in its promised JSON shape, money as decimal strings", () => {
    const json = JSON.parse(JSON.stringify(claimJson(judged.get("more-than")!))) as Record<string, unknown>;
    expect(json).toMatchObject({
      shape: 1,
      id: "more-than",
      says: "It is said that more-than",
      verdict: "supported",
      before: null,
      coverage: "ICE FY2025 complete",
      missing: null,
      readings: [
        {
          measured: "1482000.50",
          expected: "more than $1,000,000.00",
          holds: true,
          unit: "USD",
          evidence: 3,
          complete: true,
        },
      ],
      evidence: {
        rows: 3,
        places: [
          { source: "newer.csv", record: 1 },
          { source: "newer.csv", record: 2 },
          { source: "newer.csv", record: 3 },
        ],
      },
    });
  });

  it.each([
    ["agency", "IEC", "claims/x.yaml: unknown agency “IEC”; no agency of that name is declared or on record"],
    ["vendor", "orbitt", "claims/x.yaml: unknown vendor “orbitt”; near it: orbit"],
  ])("measures nothing in silence for a misspelt %s", async (dimension, value, message) => {
    const casebook = make();
    casebook.claim("x", [quantity({ measure: "obligations", where: { [dimension]: value } }, { "less than": 1 })]);
    await expect(casebook.openBook().then((book) => judgeClaims(book, new Map()))).rejects.toThrow(message);
  });

  it("judges only the claims named, and says what a verdict was before", async () => {
    const book = await make().openBook();
    const [only, ...rest] = await judgeClaims(book, new Map([["over-a-million", "contradicted"]]), ["over-a-million"]);
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ verdict: "supported", before: "contradicted" });
    const [same] = await judgeClaims(book, new Map([["over-a-million", "supported"]]), ["over-a-million"]);
    expect(same!.before).toBeNull();
  });
});

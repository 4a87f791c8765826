import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dimensions, measures } from "../../src/model/figure.ts";
import type { Dimension, FigureQuery, Filter, Measure, VendorView } from "../../src/model/figure.ts";
import { countTransactions, transactionsOf } from "../../src/store/evidence.ts";
import type { Database } from "../../src/store/duckdb.ts";
import { measure, measurePer } from "../../src/store/figures.ts";
import { matchedScope, matchedScopes } from "../../src/store/matched-scope.ts";
import { Query } from "../../src/store/sql.ts";
import { handBook } from "./hand-book.ts";

let db: Database;
beforeAll(async () => void (db = await handBook()));
afterAll(() => db.close());

const total = async (of: Measure, filter: Filter = { where: {} }) =>
  (await measure(db, { measure: of, ...filter })).total;
const groups = async (query: FigureQuery) =>
  Object.fromEntries((await measure(db, query)).rows.map((r) => [r.key, r.value]));

const allMeasures = Object.keys(measures) as Measure[];
const allDimensions = Object.keys(dimensions) as Dimension[];

describe("measure(db, query), whole", () => {
  it.each([
    ["obligations", 100010n - 20005n + 50000n + 25000n + 1001n],
    ["gross-obligations", 100010n + 50000n + 25000n + 1001n],
    ["deobligations", -20005n],
    ["potential-value", 400000n + 30000n],
    ["current-value", 80005n + 25000n],
    ["awards", 4n],
    ["transactions", 6n],
  ] as const)("%s come to %s", async (of, value) => expect((await total(of)).value).toBe(value));

  it("obligations are gross obligations and de-obligations together, in every group", async () => {
    for (const by of allDimensions) {
      const [net, gross, back] = [
        await groups({ measure: "obligations", where: {}, by }),
        await groups({ measure: "gross-obligations", where: {}, by }),
        await groups({ measure: "deobligations", where: {}, by }),
      ];
      for (const key of Object.keys(net))
        expect(net[key], `${by} ${key}`).toBe((gross[key] ?? 0n)! + (back[key] ?? 0n)!);
    }
  });

  it("takes the latest potential value of an award, never the sum over its modifications", async () => {
    expect(await total("potential-value", { where: { award: ["A1"] } })).toMatchObject({
      value: 400_000n,
      transactions: 1,
    });
  });

  it("measures nothing where no record states the value, and zero where nothing was bought", async () => {
    const none: Filter = { where: { vendor: ["nobody"] } };
    expect(await total("potential-value", none)).toMatchObject({ value: null, transactions: 0 });
    expect(await total("potential-value", { where: { award: ["A2"] } })).toMatchObject({ value: null });
    expect(await total("obligations", none)).toMatchObject({ value: 0n, transactions: 0 });
    expect(await total("awards", none)).toMatchObject({ value: 0n });
    expect(await total("deobligations", { where: { vendor: ["orbit"] } })).toMatchObject({
      value: 0n,
      transactions: 1,
    });
  });
});

const filters: readonly [string, Filter, bigint, bigint][] = [
  ["agency", { where: { agency: ["ICE"] } }, 105005n, 4n],
  ["agency, two", { where: { agency: ["ICE", "CBP"] } }, 156006n, 6n],
  ["office", { where: { office: ["HQ"] } }, 80005n, 3n],
  ["vendor", { where: { vendor: ["orbit"] } }, 50000n, 1n],
  ["parent", { where: { parent: ["Acme Group"] } }, 105005n, 4n],
  ["technology, strict", { where: { technology: ["plates"] } }, 130005n, 4n],
  ["technology, said strict", { where: { technology: ["plates"] }, reading: "strict" }, 130005n, 4n],
  ["technology, broad", { where: { technology: ["plates"] }, reading: "broad" }, 155005n, 5n],
  ["technology, two, each award once", { where: { technology: ["plates", "cameras"] } }, 130005n, 4n],
  ["technology, any", { where: { technology: ["any"] } }, 130005n, 4n],
  ["technology, any, broad", { where: { technology: ["any"] }, reading: "broad" }, 155005n, 5n],
  ["technology, unknown", { where: { technology: ["teleports"] } }, 0n, 0n],
  ["maker", { where: { maker: ["acme"] } }, 155005n, 5n],
  ["maker, two, each award once", { where: { maker: ["acme", "zeta"] } }, 155005n, 5n],
  ["maker, any", { where: { maker: ["any"] } }, 155005n, 5n],
  ["maker, unknown", { where: { maker: ["delta"] } }, 0n, 0n],
  ["maker and vendor, which narrow one another", { where: { maker: ["acme"], vendor: ["orbit"] } }, 50000n, 1n],
  ["fiscal-year", { where: { "fiscal-year": ["2024"] } }, 101011n, 2n],
  ["fiscal-year, two", { where: { "fiscal-year": ["2024", "2025"] } }, 156006n, 6n],
  ["month", { where: { month: ["2025-02"] } }, 50000n, 2n],
  ["psc", { where: { psc: ["D399"] } }, 130005n, 4n],
  ["naics", { where: { naics: ["541"] } }, 105005n, 4n],
  ["competition", { where: { competition: ["NOT COMPETED"] } }, 75000n, 2n],
  ["pricing", { where: { pricing: ["TIME"] } }, 50000n, 1n],
  ["award by PIID", { where: { award: ["A1"] } }, 80005n, 3n],
  ["award by key", { where: { award: ["KEY-A1"] } }, 80005n, 3n],
  ["award by either", { where: { award: ["KEY-A1", "A2"] } }, 130005n, 4n],
  ["since", { where: {}, since: "2025-02-01" }, 75000n, 3n],
  ["through", { where: {}, through: "2024-09-30" }, 101011n, 2n],
  ["since and through, both included", { where: {}, since: "2024-09-30", through: "2024-10-01" }, 80005n, 2n],
  [
    "several, which narrow one another",
    { where: { agency: ["ICE"], "fiscal-year": ["2025"], technology: ["plates"] } },
    -20005n,
    2n,
  ],
  ["a value with a quote", { where: { vendor: ["o'brien' or 1=1 --"] } }, 0n, 0n],
];

describe("measure(db, query), filtered", () => {
  it.each(filters)("by %s", async (_name, filter, obligations, transactions) => {
    expect(await total("obligations", filter)).toMatchObject({
      value: obligations,
      transactions: Number(transactions),
    });
    expect((await total("transactions", filter)).value).toBe(transactions);
    expect(await countTransactions(db, filter)).toBe(Number(transactions));
  });

  it.each(filters)("by %s: the rows beside it add up to it", async (_name, filter, obligations, transactions) => {
    const rows = await transactionsOf(db, filter, 100);
    expect(BigInt(rows.length)).toBe(transactions);
    expect(rows.reduce((sum, r) => sum + r.obligation, 0n)).toBe(obligations);
  });

  it("potential value by every dimension that stands in a filter", async () => {
    for (const [, filter] of filters) {
      const { value } = await total("potential-value", filter);
      expect(value === null || typeof value === "bigint").toBe(true);
    }
    expect((await total("potential-value", { where: { vendor: ["acme"], "fiscal-year": ["2025"] } })).value).toBe(
      430_000n,
    );
    expect((await total("potential-value", { where: { "fiscal-year": ["2024"] } })).value).toBeNull();
    expect((await total("potential-value", { where: { technology: ["plates"] }, reading: "broad" })).value).toBe(
      430_000n,
    );
  });
});

const groupings: readonly [Dimension, Readonly<Record<string, bigint>>][] = [
  ["agency", { ICE: 105005n, CBP: 51001n }],
  ["office", { HQ: 80005n, EAST: 50000n, WEST: 25000n, null: 1001n }],
  ["vendor", { acme: 105005n, orbit: 50000n, delta: 1001n }],
  ["parent", { "Acme Group": 105005n, null: 51001n }],
  ["technology", { plates: 130005n, cameras: 80005n }],
  ["maker", { acme: 155005n, zeta: 50000n }],
  ["fiscal-year", { 2024: 101011n, 2025: 54995n }],
  ["month", { "2024-03": 1001n, "2024-09": 100010n, "2024-10": -20005n, "2025-02": 50000n, "2025-03": 25000n }],
  ["psc", { D399: 130005n, R425: 25000n, null: 1001n }],
  ["naics", { 541: 105005n, 334: 50000n, null: 1001n }],
  ["competition", { FULL: 80005n, "NOT COMPETED": 75000n, null: 1001n }],
  ["pricing", { FIXED: 105005n, TIME: 50000n, null: 1001n }],
  ["award", { A1: 80005n, A2: 50000n, A3: 25000n, A4: 1001n }],
];

describe("measure(db, query), grouped", () => {
  it("has every dimension in the table below", () => expect(groupings.map(([d]) => d)).toEqual(allDimensions));

  it.each(groupings)("by %s", async (by, expected) =>
    expect(await groups({ measure: "obligations", where: {}, by })).toEqual(expected),
  );

  it.each(groupings.filter(([by]) => by !== "technology" && by !== "maker"))(
    "by %s: the groups add up to the whole",
    async (by) => {
      for (const of of ["obligations", "transactions", "potential-value"] as const) {
        const figure = await measure(db, { measure: of, where: {}, by });
        expect(figure.overlapping).toBe(false);
        expect(figure.rows.reduce((sum, r) => sum + (r.value ?? 0n), 0n)).toBe(figure.total.value);
      }
    },
  );

  it("by technology overlaps, says so, and counts an award once in each of its technologies", async () => {
    const strict = await measure(db, { measure: "obligations", where: {}, by: "technology" });
    expect(strict.overlapping).toBe(true);
    expect(strict.rows.reduce((sum, r) => sum + r.value!, 0n)).toBe(210010n);
    expect(await groups({ measure: "obligations", where: {}, by: "technology", reading: "broad" })).toEqual({
      plates: 155005n,
      cameras: 80005n,
    });
    expect(await groups({ measure: "awards", where: {}, by: "technology", reading: "broad" })).toEqual({
      plates: 3n,
      cameras: 1n,
    });
  });

  it("by maker overlaps, says so, and counts an award once for each of its makers whatever says so", async () => {
    const makers = await measure(db, { measure: "obligations", where: {}, by: "maker" });
    expect(makers).toMatchObject({ overlapping: true, total: { value: 156006n, transactions: 6 } });
    expect(await groups({ measure: "awards", where: {}, by: "maker" })).toEqual({ acme: 3n, zeta: 1n });
    expect(await groups({ measure: "obligations", where: { vendor: ["orbit"] }, by: "maker" })).toEqual({
      acme: 50000n,
      zeta: 50000n,
    });
    expect(await groups({ measure: "obligations", where: { maker: ["acme"] }, by: "vendor" })).toEqual({
      acme: 105005n,
      orbit: 50000n,
    });
  });

  it("has years and months in order, other groups from the largest", async () => {
    const keys = async (by: Dimension) =>
      (await measure(db, { measure: "obligations", where: {}, by })).rows.map((r) => r.key);
    expect(await keys("fiscal-year")).toEqual(["2024", "2025"]);
    expect(await keys("month")).toEqual(["2024-03", "2024-09", "2024-10", "2025-02", "2025-03"]);
    expect(await keys("vendor")).toEqual(["acme", "orbit", "delta"]);
  });

  it("prints SQL that gives the same when people run it", async () => {
    for (const [, filter] of filters) {
      for (const by of [undefined, "vendor", "technology", "maker"] as const) {
        const figure = await measure(db, { measure: "obligations", ...filter, ...(by && { by }) });
        const again = await db.query(new Query(figure.sql));
        const values = again.map((r) => r["value"]).map((v) => (v === null ? 0n : BigInt(v as bigint)));
        expect(values).toEqual(by ? figure.rows.map((r) => r.value) : [figure.total.value]);
      }
    }
  });
});

describe("measure(db, query), vendors through time", () => {
  const views: readonly [VendorView | undefined, "vendor" | "parent", Readonly<Record<string, bigint>>][] = [
    ["as-filed", "vendor", { "ACME INC": 105005n, "ORBIT LLC": 50000n, "DELTA CO": 1001n }],
    [undefined, "vendor", { acme: 105005n, orbit: 50000n, delta: 1001n }],
    ["as-grouped", "vendor", { acme: 105005n, orbit: 50000n, delta: 1001n }],
    ["at-action", "vendor", { "acme-watch": 100010n, acme: 4995n, orbit: 50000n, delta: 1001n }],
    ["today", "vendor", { acme: 155005n, delta: 1001n }],
    ["as-filed", "parent", { "ACME HOLDINGS": 130005n, null: 26001n }],
    [undefined, "parent", { "Acme Group": 105005n, null: 51001n }],
    ["at-action", "parent", { "Acme Group": 105005n, null: 51001n }],
    ["today", "parent", { "Acme Group": 155005n, null: 1001n }],
  ];

  it.each(views)(
    "%s, by %s: each group, alone in a filter, of the largest, and as printed",
    async (vendors, by, sums) => {
      const seen = vendors === undefined ? {} : { vendors };
      expect(await groups({ measure: "obligations", where: {}, by, ...seen })).toEqual(sums);
      for (const of of allMeasures) {
        const query: FigureQuery = { measure: of, where: {}, by, ...seen };
        const all = await measure(db, query);
        expect((await measure(db, { ...query, top: 2 })).rows, of).toEqual(all.rows.slice(0, 2));
        expect((await db.query(new Query(all.sql))).map((r) => r["key"])).toEqual(all.rows.map((r) => r.key));
        for (const { key, value, transactions } of all.rows) {
          if (key === null || value === null) continue;
          const filter: Filter = { where: { [by]: [key] }, ...seen };
          expect(await total(of, filter), `${of} ${key}`).toMatchObject({ value, transactions });
          if (of === "transactions") expect(await countTransactions(db, filter)).toBe(transactions);
        }
      }
    },
  );

  it("asks other groupings and the scope with the vendor as it is seen", async () => {
    const today: Filter = { where: { vendor: ["acme"] }, vendors: "today" };
    expect(await groups({ measure: "obligations", ...today, by: "agency" })).toEqual({ ICE: 105005n, CBP: 50000n });
    expect((await matchedScope(db, today)).agencies).toEqual(["CBP", "ICE"]);
    expect((await matchedScope(db, { where: { vendor: ["acme-watch"] }, vendors: "at-action" })).lastYear).toBe(2024);
  });
});

describe("measure(db, query) of the largest groups", () => {
  const groupings = ["agency", "office", "vendor", "parent", "fiscal-year", "month", "psc", "award"] as const;
  // A year without gross obligations or de-obligations reads zero but sorts last: left to the other groupings.
  const asked = allMeasures
    .flatMap((of) => groupings.map((by) => [of, by] as const))
    .filter(([of, by]) => !(of.includes("obligations") && of !== "obligations" && /year|month/.test(by)));

  it.each(asked)(
    "%s by %s: the same groups and whole as without a limit, as many as asked, the rest counted",
    async (of, by) => {
      for (const [, filter] of filters) {
        const all = await measure(db, { measure: of, ...filter, by });
        // Years and months come in their order, other groups from the largest.
        const inTime = by === "fiscal-year" || by === "month";
        const largest = inTime ? all.rows.toSorted((x, y) => Number((y.value ?? -1n) - (x.value ?? -1n))) : all.rows;
        for (const top of [2, 100]) {
          const some = await measure(db, { measure: of, ...filter, by, top });
          expect(some.rows).toEqual(largest.slice(0, top));
          expect([some.total, some.omitted]).toEqual([all.total, Math.max(0, largest.length - top)]);
          const printed = await db.query(new Query(some.sql));
          expect(printed.map((r) => r["key"])).toEqual(some.rows.map((r) => r.key));
        }
      }
    },
  );

  it("adds the whole up as the figure without groups does", async () => {
    for (const of of allMeasures)
      for (const [, filter] of filters)
        for (const by of groupings)
          expect((await measure(db, { measure: of, ...filter, by })).total).toEqual(
            (await measure(db, { measure: of, ...filter })).total,
          );
  });
});

describe("measurePer(db, query, per, values)", () => {
  const values: Partial<Record<Dimension, readonly string[]>> = {
    agency: ["ICE", "CBP", "FBI"],
    vendor: ["acme", "orbit", "nobody"],
    parent: ["Acme Group"],
    "fiscal-year": ["2024", "2025", "2030"],
    award: ["KEY-A1", "KEY-A2", "KEY-A3", "KEY-A9"],
    maker: ["acme", "zeta", "nobody"],
  };
  const bys = [undefined, "fiscal-year", "vendor", "technology", "maker"] as const;

  it.each(allMeasures)("answers %s for each value as measure would for that value alone", async (of) => {
    for (const [per, some] of Object.entries(values) as [Dimension, readonly string[]][]) {
      for (const by of bys) {
        for (const filter of [
          { where: {} },
          { where: { agency: ["ICE"] }, since: "2024-10-01" },
          { where: {}, reading: "broad" },
        ] as readonly Filter[]) {
          if (filter.where.agency && per === "agency") continue;
          const query: FigureQuery = { measure: of, ...filter, ...(by && { by }) };
          const together = await measurePer(db, query, per, some);
          for (const value of some) {
            const alone = await measure(db, { ...query, where: { ...query.where, [per]: [value] } });
            expect(together.get(value), `${of} per ${per} ${value} by ${by ?? "-"}`).toEqual(alone);
          }
        }
      }
    }
  });
});

describe("matchedScope(db, filter)", () => {
  it.each([
    [{ where: { agency: ["ICE"] } }, { agencies: ["ICE"], firstYear: 2024, lastYear: 2025 }],
    [{ where: {} }, { agencies: ["CBP", "ICE"], firstYear: 2024, lastYear: 2025 }],
    [{ where: { vendor: ["orbit"] } }, { agencies: ["CBP"], firstYear: 2025, lastYear: 2025 }],
    [{ where: { vendor: ["nobody"] } }, { agencies: [], firstYear: null, lastYear: null }],
  ])("says where the rows of %j lie", async (filter, scope) => expect(await matchedScope(db, filter)).toEqual(scope));

  it("says the same for every value at once", async () => {
    for (const [per, some] of [
      ["vendor", ["acme", "orbit", "delta"]],
      ["award", ["KEY-A1", "KEY-A4"]],
      ["maker", ["acme", "zeta"]],
    ] as const) {
      const all = await matchedScopes(db, { where: {} }, per);
      for (const value of some) expect(all.get(value)).toEqual(await matchedScope(db, { where: { [per]: [value] } }));
    }
  });
});

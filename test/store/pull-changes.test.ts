import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PullChange } from "../../src/model/site.ts";
import type { Database } from "../../src/store/duckdb.ts";
import { openDatabase } from "../../src/store/duckdb.ts";
import { beginChanges, changesOf, comparePulls, obligationsOf, summarise } from "../../src/store/pull-changes.ts";
import { Query, sql } from "../../src/store/sql.ts";

type Row = readonly [
  piid: string,
  modification: string | null,
  date: string,
  obligation: string,
  recipient: string,
  text: string,
];

const older: readonly Row[] = [
  ["SAME", "0", "2025-01-01", "10.00", "ACME INC", "CHAIRS"],
  ["NAME", "0", "2025-01-01", "10.00", "OLD NAME", "CHAIRS"],
  ["AMOUNT", "P1", "2025-01-02", "10.00", "ACME INC", "CHAIRS"],
  ["WORDS", "0", "2025-01-02", "10.00", "ACME INC", "CHAIRS"],
  ["GONE", "0", "2025-01-03", "7.50", "ACME INC", "CHAIRS"],
  ["TWICE", "0", "2025-01-04", "1.00", "ACME INC", "CHAIRS"],
  ["TWICE", "0", "2025-01-04", "1.00", "ACME INC", "CHAIRS"],
  ["UNCLEAR", "0", "2025-01-04", "1.00", "ACME INC", "CHAIRS"],
  ["UNCLEAR", "0", "2025-01-04", "2.00", "ACME INC", "CHAIRS"],
  ["NOMOD", null, "2025-01-04", "3.00", "ACME INC", "CHAIRS"],
  ["YEAR", "0", "2024-09-30", "99.00", "ACME INC", "CHAIRS"],
  ["CBP", "0", "2025-01-01", "5.00", "ACME INC", "CHAIRS"],
];
const newer: readonly Row[] = [
  ["SAME", "0", "2025-01-01", "10.00", "ACME INC", "CHAIRS"],
  ["NAME", "0", "2025-01-01", "10.00", "NEW NAME", "CHAIRS"],
  ["AMOUNT", "P1", "2025-01-02", "-10.00", "ACME INC", "CHAIRS"],
  ["WORDS", "0", "2025-01-02", "10.00", "ACME INC", "TABLES"],
  ["LATER", "0", "2025-05-01", "4.00", "ACME INC", "CHAIRS"],
  ["FOUND", "0", "2025-01-02", "6.00", "ACME INC", "CHAIRS"],
  ["TWICE", "0", "2025-01-04", "1.50", "ACME INC", "CHAIRS"],
  ["UNCLEAR", "0", "2025-01-04", "3.00", "OTHER", "CHAIRS"],
  ["NOMOD", "0", "2025-01-04", "3.00", "ACME INC", "CHAIRS"],
];

let db: Database;
beforeAll(async () => {
  db = await openDatabase();
  for (const text of [
    "create table source(source integer, file varchar)",
    "insert into source values (0, 'older.csv'), (1, 'newer.csv')",
    "create table agency_of(code varchar, name varchar, agency varchar)",
    "insert into agency_of values (null, 'ice', 'ICE'), (null, 'cbp', 'CBP')",
    `create table staged_transaction(source integer, record integer, award_id_piid varchar, modification_number varchar, action_date date, federal_action_obligation decimal(18,2),
      recipient_name varchar, description varchar, awarding_sub_agency_code varchar, awarding_sub_agency_name varchar)`,
  ]) {
    await db.query(new Query(text));
  }
  for (const [source, rows] of [older, newer].entries()) {
    for (const [i, [piid, modification, date, obligation, recipient, words]] of rows.entries()) {
      await db.query(sql`insert into staged_transaction values (${source}, ${i + 1}, ${piid}, ${modification}, cast(${date} as date), cast(${obligation} as decimal(18,2)),
        ${recipient}, ${words}, null, ${piid === "CBP" ? "cbp" : "ice"})`);
    }
  }
});
afterAll(() => db.close());

async function changes(olderComplete: boolean): Promise<PullChange[]> {
  await beginChanges(db, [0, 1], 10);
  await comparePulls(db, { agency: "ICE", fiscalYear: 2025, older: 0, newer: 1, olderComplete });
  return changesOf(db);
}
const shown = (all: readonly PullChange[]) =>
  all.map((c) => `${c.kind} ${c.piid} ${c.modification}: ${c.before} -> ${c.after} (${c.file}:${c.record})`);

const always = [
  "amount AMOUNT P1: 10.00 -> -10.00 (older.csv:3)",
  "amount TWICE 0: 1.00 -> 1.50 (older.csv:6)",
  "described WORDS 0: CHAIRS -> TABLES (older.csv:4)",
  "renamed NAME 0: OLD NAME -> NEW NAME (older.csv:2)",
  "vanished GONE 0: 7.50 ->  (older.csv:5)",
];

describe("comparePulls(db, pair)", () => {
  it("names what was renamed, re-priced, described otherwise, vanished and appeared, each once and with its record", async () => {
    expect(shown(await changes(true))).toEqual([
      ...always.slice(0, 2),
      "appeared FOUND 0:  -> 6.00 (newer.csv:6)",
      ...always.slice(2),
    ]);
  });

  it("does not say of a pull that was cut off what appeared after it", async () => {
    expect(shown(await changes(false))).toEqual(always);
  });

  it("stays within its agency and fiscal year", async () => {
    const all = await changes(true);
    expect(all.filter((c) => c.piid === "YEAR" || c.piid === "CBP")).toEqual([]);
    expect(
      all.every(
        (c) => c.agency === "ICE" && c.fiscalYear === 2025 && c.older === "older.csv" && c.newer === "newer.csv",
      ),
    ).toBe(true);
  });

  it("finds nothing between a pull and itself", async () => {
    await beginChanges(db, [0], 10);
    await comparePulls(db, { agency: "ICE", fiscalYear: 2025, older: 0, newer: 0, olderComplete: true });
    expect(await changesOf(db)).toEqual([]);
  });
});

describe("obligationsOf(db, sources, agency, fiscalYear)", () => {
  it.each([
    [0, "ICE", 2025, 10, 5550n],
    [0, "ICE", 2024, 10, 9900n],
    [0, "ICE", 2024, 1, 9900n],
    [0, "CBP", 2025, 10, 500n],
    [1, "ICE", 2025, 10, 3750n],
    [1, "ICE", 2019, 10, 0n],
  ])(
    "source %i, %s FY%i, years from month %i: %s cents, as the file has them",
    async (source, agency, year, start, cents) => {
      await beginChanges(db, [0, 1], start);
      expect(await obligationsOf(db, [source], agency, year)).toBe(cents);
    },
  );

  it("adds up the parts of a pull that came in several", async () => {
    await beginChanges(db, [0, 1], 10);
    expect(await obligationsOf(db, [0, 1], "ICE", 2025)).toBe(9300n);
  });

  it("knows nothing of sources that are not compared", async () => {
    await beginChanges(db, [], 10);
    expect(await obligationsOf(db, [0], "ICE", 2025)).toBe(0n);
  });
});

describe("summarise(pairs, changes, examples)", () => {
  it("counts every change of a pair and keeps the first few", async () => {
    const pair = {
      agency: "ICE",
      fiscalYear: 2025,
      older: "older.csv",
      newer: "newer.csv",
      obligationsBefore: 1n,
      obligationsAfter: 2n,
    };
    const all = await changes(true);
    const [own, other] = summarise([pair, { ...pair, fiscalYear: 2024 }], all, 2);
    expect(own).toMatchObject({
      ...pair,
      counts: { renamed: 1, amount: 2, described: 1, vanished: 1, appeared: 1 },
      examples: all.slice(0, 2),
    });
    expect(other).toMatchObject({
      counts: { renamed: 0, amount: 0, described: 0, vanished: 0, appeared: 0 },
      examples: [],
    });
  });
});

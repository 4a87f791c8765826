import { beforeAll, expect, it } from "vitest";
import { silent } from "../../src/casebook/effects.ts";
import { Book } from "../../src/casebook/book.ts";
import { openCasebook } from "../../src/casebook/open-casebook.ts";
import { count, text } from "../../src/store/connector.ts";
import type { Row } from "../../src/store/connector.ts";
import { Query, raw, sql } from "../../src/store/sql.ts";
import { buildRaw } from "./raw-casebook.ts";
import type { RawCasebook, RawSource } from "./raw-casebook.ts";
import { cellOf, cents, describeShared, fiscalYear, readRaw } from "./raw-files.ts";
import type { RawTable } from "./raw-files.ts";

/** A pull of transactions read without the program: its rows by agency and fiscal year. */
type Pull = {
  readonly source: RawSource;
  readonly table: RawTable;
  readonly scopes: ReadonlyMap<string, readonly (readonly string[])[]>;
};

let casebook: RawCasebook;
let tables: Map<string, RawTable>;
let pulls: Pull[];
const ask = async (query: string): Promise<readonly Row[]> => casebook.book.db.query(new Query(query));

function readPull(source: RawSource): Pull {
  const table = tables.get(source.file)!;
  const at = cellOf(table);
  const scopes = new Map<string, (readonly string[])[]>();
  for (const row of table.rows) {
    const scope = `${at(row, "Agency")} ${fiscalYear(at(row, "Action Date"))}`;
    scopes.set(scope, [...(scopes.get(scope) ?? []), row]);
  }
  return { source, table, scopes };
}

/** Returns the rows of a scope without those that agree with an earlier one in every column. */
function once(rows: readonly (readonly string[])[]): (readonly string[])[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

/** The pull that the data README says to trust for each scope. */
const trusted: Readonly<Record<string, string>> = {
  "ICE 2021": "FY2021_Contract_Obligations.2026-02-17",
  "CBP 2021": "FY2021_Contract_Obligations.2026-02-13",
  "ICE 2022": "FY2022_Contract_Obligations.2026-02-13.",
  "CBP 2022": "FY2022_Contract_Obligations.2026-02-13.",
  "ICE 2023": "FY2023_Contract_Obligations.2026-02-13",
  // The README has the pull of 13 February for both. Of CBP the one of the 17th is complete too, and newer: the rule
  // takes it, and the test below holds the two to the same sum.
  "CBP 2023": "FY2023_Contract_Obligations.2026-02-17",
  "ICE 2024": "FY2024_Contract_Obligations.2026-02-17.ICE-rows",
  "ICE 2025": "FY2025_Contract_Obligations.2026-08-22",
  "CBP 2025": "FY2025_Contract_Obligations.2026-08-22",
  "ICE 2026": "FY2026_Contract_Obligations.2026-05-05",
  "CBP 2026": "FY2026_Contract_Obligations.2026-05-05",
};

const pullOf = (scope: string): Pull => pulls.find(({ source }) => source.file.includes(trusted[scope]!))!;

describeShared("traps of real award data", () => {
  beforeAll(async () => {
    casebook = await buildRaw();
    tables = new Map(casebook.sources.map((source) => [source.file, readRaw(source)]));
    pulls = casebook.sources.filter(({ folder }) => folder.startsWith("01")).map(readPull);
  });

  it("reads every record there is: read = parsed + rejected + superseded + duplicate, for every source", () => {
    const accounts = casebook.book.accounts.sources;
    expect(accounts.map(({ file }) => file).sort()).toEqual([...tables.keys()].sort());
    for (const account of accounts) {
      const { file, read, parsed, rejected, superseded, duplicate } = account;
      expect({ file, read }).toEqual({ file, read: tables.get(file)!.rows.length });
      expect({ file, sum: parsed + rejected + superseded + duplicate }).toEqual({ file, sum: read });
    }
    expect(accounts.reduce((n, { rejected }) => n + rejected, 0)).toBe(0);
  });

  it("uses the newest complete pull of each agency and fiscal year, as the data README lists them", () => {
    const used = casebook.book.accounts.slices.filter(
      (s) => s.kind === "transaction" && s.state === "used" && ["ICE", "CBP"].includes(s.agency),
    );
    const files = Object.fromEntries(used.map((s) => [`${s.agency} ${s.fiscalYear}`, s.file]));
    expect(files).toEqual(Object.fromEntries(Object.keys(trusted).map((scope) => [scope, pullOf(scope).source.file])));
  });

  it("leaves out the pulls that were cut off at a round number of rows, with the reason", () => {
    const cut = pulls.flatMap(({ source, table, scopes }) =>
      [...scopes].flatMap(([scope, rows]) => {
        const amounts = rows.map((row) => cents(cellOf(table)(row, "Federal Action Obligation")));
        return rows.length % 100 === 0 && amounts.every((amount) => amount >= 0n)
          ? [`${source.file} ${scope} ${rows.length}`]
          : [];
      }),
    );
    const found = casebook.book.accounts.slices.filter((s) => s.state === "cut-off");
    expect(found.map((s) => `${s.file} ${s.agency} ${s.fiscalYear} ${s.rows}`).sort()).toEqual(cut.sort());
    expect(found.map((s) => s.rows).sort((a, b) => a - b)).toEqual([900, 3000, 3300, 5100]);
    for (const { because } of found)
      expect(because).toMatch(/rows, a round number, and no negative amount: a pull that stopped at a page limit/);
  });

  it("drops exact duplicates, counts them, and adds up to the cent", async () => {
    const duplicates = new Map<string, number>();
    for (const scope of Object.keys(trusted)) {
      const { source, table, scopes } = pullOf(scope);
      const rows = once(scopes.get(scope)!);
      duplicates.set(source.file, (duplicates.get(source.file) ?? 0) + scopes.get(scope)!.length - rows.length);
      const sum = rows.reduce((total, row) => total + cents(cellOf(table)(row, "Federal Action Obligation")), 0n);
      const [agency, year] = scope.split(" ") as [string, string];
      const figure = await casebook.book.figure({
        measure: "obligations",
        where: { agency: [agency], "fiscal-year": [year] },
      });
      expect({ scope, cents: figure.total.value, rows: figure.total.transactions }).toEqual({
        scope,
        cents: sum,
        rows: rows.length,
      });
    }
    const counted = casebook.book.accounts.sources
      .filter((s) => duplicates.has(s.file))
      .map((s) => [s.file, s.duplicate] as const);
    expect(new Map(counted)).toEqual(duplicates);
    expect([...duplicates.values()].reduce((a, b) => a + b)).toBeGreaterThan(50);
  });

  it("finds the same sum in two complete pulls of one scope, four days apart", () => {
    const sums = ["2026-02-13", "2026-02-17"].map((day) => {
      const { table, scopes } = pulls.find(({ source }) => source.file.includes(`FY2023_Contract_Obligations.${day}`))!;
      return scopes
        .get("CBP 2023")!
        .reduce((total, row) => total + cents(cellOf(table)(row, "Federal Action Obligation")), 0n);
    });
    expect(sums[0]).toBe(sums[1]);
  });

  it("adds no award summary, latest modification, subaward or action to obligations", async () => {
    const kinds = await ask("select distinct s.kind from transaction t join source s using (source)");
    expect(kinds.map((row) => text(row, "kind"))).toEqual(["transaction"]);
    const whole = await casebook.book.figure({ measure: "obligations", where: { agency: ["ICE", "CBP"] } });
    const sum = Object.keys(trusted).reduce((total, scope) => {
      const { table, scopes } = pullOf(scope);
      return once(scopes.get(scope)!).reduce(
        (so, row) => so + cents(cellOf(table)(row, "Federal Action Obligation")),
        total,
      );
    }, 0n);
    expect(whole.total.value).toBe(sum);
    const records = await ask("select kind, count(*) as n from award_record group by kind order by kind");
    expect(records.map((row) => [text(row, "kind"), count(row, "n")])).toEqual([
      ["award-latest", 157 + 193 + 444 + 1739 + 2203],
      ["award-summary", 720 + 331 + 1369 + 5 + 2],
    ]);
    // An award seen only in award-level files has no obligations of its own.
    const none = await casebook.book.figure({ measure: "obligations", where: { award: ["70CDCR18P00000017"] } });
    const rows = pulls.flatMap(({ source, table, scopes }) =>
      [...scopes].flatMap(([scope, found]) =>
        trusted[scope] && source === pullOf(scope).source
          ? once(found).filter((row) => cellOf(table)(row, "Award ID") === "70CDCR18P00000017")
          : [],
      ),
    );
    expect(none.total.transactions).toBe(rows.length);
  });

  it("reports what was renamed, revised and gone between the FY2025 pulls of February and August 2026", async () => {
    const [older, newer] = ["2026-02-17", "2026-08-22"].map((day) =>
      pulls.find(({ source }) => source.file.includes(`FY2025_Contract_Obligations.${day}`))!,
    ) as [Pull, Pull];
    for (const agency of ["ICE", "CBP"]) {
      const sides = [older, newer].map(({ table, scopes }) => {
        const at = cellOf(table);
        const byKey = new Map<string, (readonly string[])[]>();
        for (const row of once(scopes.get(`${agency} 2025`)!)) {
          const key = `${at(row, "Award ID")} ${at(row, "Modification")}`;
          byKey.set(key, [...(byKey.get(key) ?? []), row]);
        }
        return { at, byKey };
      });
      const [before, after] = sides as [(typeof sides)[0], (typeof sides)[0]];
      const lone = [...before.byKey].flatMap(([key, [row, ...more]]) => {
        const [other, ...others] = after.byKey.get(key) ?? [];
        return row && other && more.length === 0 && others.length === 0 ? [{ key, row, other }] : [];
      });
      const differs = (column: string) =>
        lone.filter(({ row, other }) => before.at(row, column) !== after.at(other, column)).map(({ key }) => key);
      const gone = [...before.byKey]
        .filter(([key]) => !after.byKey.has(key))
        .flatMap(([key, rows]) => rows.map(() => key));
      const last = [...before.byKey.values()]
        .flat()
        .map((row) => before.at(row, "Action Date"))
        .sort()
        .at(-1)!;
      const came = [...after.byKey]
        .filter(([key]) => !before.byKey.has(key))
        .flatMap(([key, rows]) => rows.filter((row) => after.at(row, "Action Date") <= last).map(() => key));
      const reported = async (kind: string) => {
        const rows = await casebook.book.db.query(
          sql`select piid || ' ' || modification as key from pull_change where kind = ${kind} and agency = ${agency} and fiscal_year = 2025`,
        );
        return rows.map((row) => text(row, "key")!).sort();
      };
      expect(await reported("renamed")).toEqual(differs("Recipient Name").sort());
      expect(await reported("amount")).toEqual(differs("Federal Action Obligation").sort());
      expect(await reported("vanished")).toEqual(gone.sort());
      expect(await reported("appeared")).toEqual(came.sort());
      expect(gone.length).toBeGreaterThan(0);
    }
  });

  it("reads every date form: m/d/yy of a spreadsheet, dd/mm/yyyy of 2018, ISO", async () => {
    const forms: readonly (readonly [file: RegExp, column: string, iso: (text: string) => string])[] = [
      [
        /^mn_all_Contracts/,
        "award_latest_action_date",
        (t) =>
          ((m) => `${Number(m[3]) > 68 ? 19 : 20}${m[3]}-${m[1]!.padStart(2, "0")}-${m[2]!.padStart(2, "0")}`)(
            /^(\d+)\/(\d+)\/(\d\d)$/.exec(t)!,
          ),
      ],
      [/FY201[34578]/, "action_date", (t) => ((m) => `${m[3]}-${m[2]}-${m[1]}`)(/^(\d\d)\/(\d\d)\/(\d{4})$/.exec(t)!)],
      [/^us-(local|reg)|^umn/, "award_latest_action_date", (t) => /^\d{4}-\d\d-\d\d$/.exec(t)![0]],
    ];
    for (const [file, column, iso] of forms) {
      for (const source of casebook.sources.filter((each) => file.test(each.file))) {
        const table = tables.get(source.file)!;
        const expected = table.rows.map((row) => iso(cellOf(table)(row, column)));
        const rows = await casebook.book.db.query(
          sql`select as_of::varchar as d from award_record join source using (source) where file = ${source.file} order by record`,
        );
        expect(rows.map((row) => text(row, "d"))).toEqual(expected);
        expect(new Set(expected.map((date) => date.slice(8))).size).toBeGreaterThan(
          source.file.startsWith("umn") ? 2 : 20,
        );
      }
    }
  });

  it("takes NAN for nothing, gives DUNS their zeros back, and mends text that was encoded twice", async () => {
    const nan = casebook.sources
      .filter(({ folder }) => folder.startsWith("02"))
      .flatMap(({ file }) => tables.get(file)!.rows.flat())
      .filter((value) => value === "NAN");
    expect(nan.length).toBeGreaterThan(100);
    for (const name of ["transaction", "award_record", "vendor", "subaward", "action", "award"]) {
      const columns = await casebook.book.db.query(
        sql`select column_name as name from duckdb_columns() where table_name = ${name} and data_type = 'VARCHAR'`,
      );
      for (const column of columns) {
        const found = await casebook.book.db.query(
          sql`select count(*) as n from ${raw(name)} where upper(trim(${raw(text(column, "name")!)})) = 'NAN'`,
        );
        expect({ name, column: text(column, "name"), n: count(found[0]!, "n") }).toEqual({
          name,
          column: text(column, "name"),
          n: 0,
        });
      }
    }
    const short = new Set<string>();
    for (const { file } of casebook.sources.filter(({ folder }) => folder.startsWith("02"))) {
      const table = tables.get(file)!;
      for (const row of table.rows)
        if (/^\d{7,8}$/.test(cellOf(table)(row, "recipient_duns")))
          short.add(cellOf(table)(row, "recipient_duns").padStart(9, "0"));
    }
    expect(short.size).toBeGreaterThan(20);
    const held = new Set(
      (await ask("select distinct duns from vendor where duns is not null")).map((row) => text(row, "duns")!),
    );
    expect([...held].filter((duns) => /^\d+$/.test(duns) && duns.length !== 9)).toEqual([]);
    // Those of masked recipients are gone with their names; all others are there, with nine digits.
    expect([...short].filter((duns) => held.has(duns)).length).toBeGreaterThan(short.size * 0.9);
    const account = casebook.book.accounts.sources.find(({ repairs }) => repairs.length > 0)!;
    expect([account.file, account.repairs]).toEqual([
      expect.stringContaining("Contracts_Subawards"),
      ["twice-encoded UTF-8: 15 places"],
    ]);
    const broken = await ask(
      "select count(*) as n from subaward where regexp_matches(recipient || coalesce(subrecipient, '') || description, '[ÃÂâ][\\x{80}-\\x{bf}€™œ]')",
    );
    expect(count(broken[0]!, "n")).toBe(0);
  });

  it("uses a cut-off pull where a person declares it complete", async () => {
    const file = casebook.sources.find((source) =>
      source.file.includes("FY2022_Contract_Obligations.2026-02-13b"),
    )!.file;
    const only = (source: RawSource) => source.file === file;
    const without = await buildRaw({ only });
    const state = (book: Book) => book.accounts.slices.find((s) => s.agency === "ICE")!;
    expect(state(without.book)).toMatchObject({ rows: 3000, state: "cut-off" });
    expect(without.book.accounts.sources[0]).toMatchObject({ superseded: 3000 });
    const because = "the publisher says so";
    const declared = await buildRaw({
      only,
      covers: { [file]: [{ agency: "ICE", fiscalYear: 2022, state: "complete", because }] },
    });
    expect(state(declared.book)).toMatchObject({ rows: 3000, state: "used", because });
    expect(declared.book.accounts.sources[0]).toMatchObject({ superseded: 0 });
    const again = await Book.open(await openCasebook(declared.folder), silent);
    expect(state(again).state).toBe("used");
    again.close();
  });
});

import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { csvRecords } from "../../src/sources/csv-records.ts";
import type { Database } from "../../src/store/duckdb.ts";
import type { ExportedTable } from "../../src/store/export-data.ts";
import { exportTables, publishedTables } from "../../src/store/export-data.ts";
import { sql } from "../../src/store/sql.ts";
import { handBook } from "./hand-book.ts";
import { scratch } from "./scratch.ts";

const { dir } = scratch();
const [first, second] = [join(dir, "first"), join(dir, "second")];
let db: Database;
let tables: readonly ExportedTable[];
beforeAll(async () => {
  db = await handBook();
  mkdirSync(first);
  mkdirSync(second);
  tables = await exportTables(db, first, publishedTables);
  // The rows in another order on disk must not show in what is published.
  await db.query(sql`create or replace table transaction as select * from transaction order by obligation`);
  await exportTables(db, second, publishedTables);
});
afterAll(() => db.close());

const csv = (name: string) =>
  [...csvRecords(readFileSync(join(first, `${name}.csv`), "utf8"), { delimiter: ",", name })].map((r) => r.fields);
const table = (name: string) => tables.find((t) => t.name === name)!;

describe("exportTables(db, folder)", () => {
  it("writes every published table twice, as CSV and as Parquet, and nothing else", () => {
    expect(readdirSync(first).sort()).toEqual(
      publishedTables.flatMap((t) => [`${t.name}.csv`, `${t.name}.parquet`]).sort(),
    );
  });

  it("writes the same bytes for the same rows, in whatever order they lie", () => {
    for (const file of readdirSync(first))
      expect(readFileSync(join(first, file)).equals(readFileSync(join(second, file))), file).toBe(true);
  });

  it("has transactions in the order of source and record, money to the cent, sources by file name", () => {
    const [header, ...rows] = csv("transactions");
    const column = (name: string) => rows.map((r) => r[header!.indexOf(name)]);
    expect(column("record")).toEqual(["1", "2", "3", "4", "5", "6"]);
    expect(column("federal_action_obligation")).toEqual(["1000.10", "-200.05", "0.00", "500.00", "250.00", "10.01"]);
    expect(new Set(column("source"))).toEqual(new Set(["pull.csv"]));
    expect(header).not.toContain("award");
  });

  it("has money as DECIMAL, dates as DATE", async () => {
    const types = Object.fromEntries(table("transactions").fields.map((f) => [f.name, f.type]));
    expect(types).toMatchObject({
      federal_action_obligation: "DECIMAL(18,2)",
      current_total_value_of_award: "DECIMAL(18,2)",
      potential_total_value_of_award: "DECIMAL(18,2)",
      action_date: "DATE",
      record: "INTEGER",
    });
    const parquet = await db.query(sql`describe select * from read_parquet(${join(first, "transactions.parquet")})`);
    expect(Object.fromEntries(parquet.map((r) => [r["column_name"], r["column_type"]]))).toEqual(types);
  });

  it("has the same rows in both formats, as many as it says", async () => {
    for (const { name, rows } of tables) {
      const [counted] = await db.query(
        sql`select count(*)::integer as n from read_parquet(${join(first, `${name}.parquet`)})`,
      );
      expect([name, counted!["n"], csv(name).length - 1]).toEqual([name, rows, rows]);
    }
  });

  it("gives a reader the sum a figure gives", async () => {
    const [sum] = await db.query(
      sql`select sum(federal_action_obligation)::varchar as s from read_parquet(${join(first, "transactions.parquet")})`,
    );
    expect(sum).toEqual({ s: "1560.06" });
  });
});

describe("publishedTables", () => {
  it("each says its order, so that none is left to chance", () => {
    for (const { name, query } of publishedTables) expect(query, name).toMatch(/ order by [^)]*$/);
  });
});

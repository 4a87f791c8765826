import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/store/duckdb.ts";
import { openDatabase } from "../../src/store/duckdb.ts";
import { literal, Query, sql } from "../../src/store/sql.ts";
import { scratch } from "./scratch.ts";

const { dir, put } = scratch();
const path = join(dir, "book.duckdb");
const csv = put("secret.csv", "a\n1\n");
const other = join(dir, "other.duckdb");

beforeAll(async () => {
  for (const at of [path, other]) {
    const db = await openDatabase({ path: at });
    await db.query(sql`create table award(piid varchar)`);
    await db.query(sql`insert into award values (${"A1"})`);
    db.close();
  }
});

describe("openDatabase({access: closed})", () => {
  let db: Database;
  beforeAll(async () => void (db = await openDatabase({ path, access: "closed" })));
  afterAll(() => db.close());

  it("answers questions", async () => expect(await db.query(sql`select piid from award`)).toEqual([{ piid: "A1" }]));

  it.each([
    ["insert", "insert into award values ('B')", /read-only/],
    ["update", "update award set piid = 'B'", /read-only/],
    ["delete", "delete from award", /read-only/],
    ["drop a table", "drop table award", /read-only/],
    ["make a table", "create table t(a integer)", /read-only/],
    ["read a CSV file", `select * from read_csv(${literal(csv)})`, /disabled by configuration/],
    ["read a file by its name", `select * from ${literal(csv)}`, /disabled by configuration|does not exist/],
    ["read a text", `select * from read_text('/etc/passwd')`, /disabled by configuration/],
    ["list files", `select * from glob('/etc/*')`, /disabled by configuration/],
    ["read the network", "select * from read_csv('https://example.org/a.csv')", /disabled|httpfs|Permission/],
    ["write a file", `copy award to ${literal(join(dir, "out.csv"))}`, /disabled by configuration/],
    ["export", `export database ${literal(join(dir, "out"))}`, /disabled by configuration/],
    ["attach a database", `attach ${literal(other)} as other`, /disabled by configuration/],
    ["attach a new database", `attach ${literal(join(dir, "new.duckdb"))} as fresh`, /disabled by configuration/],
    ["load an extension", "load httpfs", /disabled|Permission/],
    ["install an extension", "install httpfs", /disabled|Permission/],
    ["open the lock", "set lock_configuration = false", /locked/],
    ["open external access", "set enable_external_access = true", /locked/],
    ["allow a folder", "set allowed_directories = ['/']", /locked/],
    ["change where it spills", "set temp_directory = '/tmp'", /locked/],
    ["raise its memory", "set memory_limit = '100GB'", /locked/],
    ["reset a setting", "reset enable_external_access", /locked/],
  ])("refuses to %s", async (_what, text, reason) => {
    await expect(db.query(new Query(text))).rejects.toThrow(reason);
    expect(await db.query(sql`select count(*)::integer as n from award`)).toEqual([{ n: 1 }]);
  });

  it("left no file behind", () => {
    expect(existsSync(join(dir, "out.csv"))).toBe(false);
    expect(existsSync(join(dir, "new.duckdb"))).toBe(false);
  });
});

describe("openDatabase({access: export})", () => {
  it("may write the files of a COPY and nothing of the book", async () => {
    const db = await openDatabase({ path, access: "export" });
    await db.query(new Query(`copy award to ${literal(join(dir, "award.csv"))}`));
    expect(existsSync(join(dir, "award.csv"))).toBe(true);
    await expect(db.query(sql`insert into award values (${"B"})`)).rejects.toThrow(/read-only/);
    db.close();
  });
});

describe("Database.append(table, rows)", () => {
  it("appends texts, integers, booleans and nulls as they are", async () => {
    const db = await openDatabase();
    await db.query(sql`create table t(a varchar, b integer, c boolean)`);
    await db.append("t", [
      ["it's", 1, true],
      [null, null, null],
      ["", -5, false],
    ]);
    expect(await db.query(sql`select * from t`)).toEqual([
      { a: "it's", b: 1, c: true },
      { a: null, b: null, c: null },
      { a: "", b: -5, c: false },
    ]);
    db.close();
  });
});

describe("Database.registerText2(name, answer)", () => {
  it("hands nulls over and takes nulls back", async () => {
    const db = await openDatabase();
    db.registerText2("tally_test", (a, b) => (a === null ? null : `${a}/${b ?? "-"}`));
    expect(
      await db.query(sql`select tally_test(a, b) as t from (values ('x', null), (null, 'y'), ('ü', 'z')) v(a, b)`),
    ).toEqual([{ t: "x/-" }, { t: null }, { t: "ü/z" }]);
    db.close();
  });
});

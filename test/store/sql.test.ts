import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/store/duckdb.ts";
import { openDatabase } from "../../src/store/duckdb.ts";
import { identifier, joined, literal, printed, Query, raw, sql } from "../../src/store/sql.ts";

let db: Database;
beforeAll(async () => void (db = await openDatabase()));
afterAll(() => db.close());

/** Texts of the characters that break out of SQL that is glued together. */
const nasty = fc.string({
  unit: fc.constantFrom("'", '"', "$", "1", ";", "-", "\\", "\n", "é", "a", "%", "{", "}"),
  maxLength: 12,
});

describe("sql`…${value}…`", () => {
  it("puts values beside the text, never into it", () => {
    const query = sql`select * from award where piid = ${"x' or 1 = 1 --"} and n > ${3}`;
    expect(query.text).toBe("select * from award where piid = $1 and n > $2");
    expect(query.values).toEqual(["x' or 1 = 1 --", 3]);
  });

  it("splices a query in with its own parameters, renumbered", () => {
    const inner = sql`b = ${"two"} and c = ${"three"}`;
    const query = sql`select ${"one"} where ${inner} or ${inner}`;
    expect(query.text).toBe("select $1 where b = $2 and c = $3 or b = $4 and c = $5");
    expect(query.values).toEqual(["one", "two", "three", "two", "three"]);
  });

  it("gives every text back as it was, whatever its quotes", async () => {
    await fc.assert(
      fc.asyncProperty(nasty, nasty, async (a, b) => {
        const query = sql`select ${a} as a, ${sql`${b} || ${a}`} as both`;
        expect(query.text).toBe("select $1 as a, $2 || $3 as both");
        expect(await db.query(query)).toEqual([{ a, both: b + a }]);
      }),
      { numRuns: 200 },
    );
  });
});

describe("joined(queries, separator)", () => {
  it("keeps parameters in order", () => {
    const query = joined([sql`${1}`, raw("x"), sql`${2}`], ", ");
    expect([query.text, query.values]).toEqual(["$1, x, $2", [1, 2]]);
    expect(joined([], ", ").text).toBe("");
  });
});

describe("identifier(name)", () => {
  it("names exactly one column, whatever its characters", async () => {
    await fc.assert(
      fc.asyncProperty(
        nasty.filter((name) => name !== ""),
        async (name) => {
          const [row] = await db.query(sql`select 7 as ${identifier(name)}`);
          expect(Object.values(row!)).toEqual([7]);
          expect(Object.keys(row!)).toEqual([name]);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe("literal(text)", () => {
  it("is the text, whatever its quotes", async () => {
    await fc.assert(
      fc.asyncProperty(nasty, async (text) => {
        expect(await db.query(new Query(`select ${literal(text)} as t`))).toEqual([{ t: text }]);
      }),
      { numRuns: 100 },
    );
  });
});

describe("printed(query)", () => {
  it("writes parameters out, so that what people re-run gives the same", async () => {
    await fc.assert(
      fc.asyncProperty(nasty, fc.integer({ min: -1e6, max: 1e6 }), fc.boolean(), async (text, number, flag) => {
        const query = sql`select ${text} as t, ${number} as n, ${flag} as f, ${null} as z`;
        expect(await db.query(new Query(printed(query)))).toEqual([{ t: text, n: number, f: flag, z: null }]);
      }),
      { numRuns: 100 },
    );
  });

  it("does not take a dollar in a value for a parameter", () => {
    expect(printed(sql`a = ${"$2"} and b = ${"x"}`)).toBe("a = '$2' and b = 'x'");
  });
});

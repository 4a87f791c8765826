import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readingNames } from "../../src/model/figure.ts";
import type { Reading } from "../../src/model/figure.ts";
import type { Database } from "../../src/store/duckdb.ts";
import { countTransactions } from "../../src/store/evidence.ts";
import { measure } from "../../src/store/figures.ts";
import { sql } from "../../src/store/sql.ts";
import { handBook } from "./hand-book.ts";

let db: Database;
beforeAll(async () => {
  db = await handBook();
  await db.query(sql`insert into label values (4, 'plates', 'standard', 'maker of nothing else', 'delta', 0, 6, null)`);
});
afterAll(() => db.close());

const where = { technology: ["plates"] };
const awardsOn = async (reading: Reading | undefined, by?: "technology" | "award") =>
  measure(db, { measure: "awards", where, ...(reading && { reading }), ...(by && { by }) });

describe("measure(db, query), on each reading", () => {
  it.each<[Reading | undefined, string[]]>([
    [undefined, ["A1", "A2"]],
    ["strict", ["A1", "A2"]],
    ["standard", ["A1", "A2", "A4"]],
    ["broad", ["A1", "A2", "A3", "A4"]],
  ])("%s takes %j", async (reading, awards) => {
    const figure = await awardsOn(reading, "award");
    expect(figure.rows.map((row) => row.key).sort()).toEqual(awards);
    expect(figure.total.value).toBe(BigInt(awards.length));
    expect((await awardsOn(reading, "technology")).rows.find((row) => row.key === "plates")!.value).toBe(
      BigInt(awards.length),
    );
    expect(await countTransactions(db, { where, ...(reading && { reading }) })).toBe(figure.total.transactions);
  });

  it("a wider reading takes all that a narrower one takes", async () => {
    let before: string[] = [];
    for (const reading of readingNames) {
      const now = (await awardsOn(reading, "award")).rows.map((row) => row.key!);
      expect(now).toEqual(expect.arrayContaining(before));
      before = now;
    }
  });
});

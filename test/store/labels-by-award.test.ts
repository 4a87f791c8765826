import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/store/duckdb.ts";
import { labelsByAward } from "../../src/store/evidence.ts";
import { handBook } from "./hand-book.ts";

let db: Database;
beforeAll(async () => void (db = await handBook()));
afterAll(() => db.close());

describe("labelsByAward(db, awardKeys)", () => {
  it("gives the labels of every award, the surest first, each with its parts as filed", async () => {
    const labels = await labelsByAward(db);
    expect([...labels.keys()]).toEqual(["KEY-A1", "KEY-A2", "KEY-A3"]);
    expect(labels.get("KEY-A1")!.map((l) => [l.technology, l.reading, l.rule, l.parts])).toEqual([
      ["cameras", "strict", "named", [{ kind: "words", says: "FIXED", weight: null }]],
      ["plates", "strict", "named", [{ kind: "words", says: "PLATE READERS", weight: null }]],
      ["plates", "broad", "maker", [{ kind: "vendors", says: "ACME INC", weight: null }]],
    ]);
  });

  it("gives those of the awards named, and nothing for none", async () => {
    expect([...(await labelsByAward(db, ["KEY-A3", "KEY-A4"])).keys()]).toEqual(["KEY-A3"]);
    expect((await labelsByAward(db, [])).size).toBe(0);
  });
});

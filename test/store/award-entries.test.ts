import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AwardEntry } from "../../src/model/search.ts";
import { awardEntries } from "../../src/store/award-entries.ts";
import type { Database } from "../../src/store/duckdb.ts";
import { handBook } from "./hand-book.ts";

let db: Database;
const entries: AwardEntry[] = [];
beforeAll(async () => {
  db = await handBook();
  for await (const entry of awardEntries(db)) entries.push(entry);
});
afterAll(() => db.close());

describe("awardEntries(db)", () => {
  it("gives each award with each of its descriptions, largest obligations of the whole award first", () => {
    const sums = entries.map((e) => e.obligations);
    expect(sums).toEqual(sums.toSorted((a, b) => Number((b ?? -(1n << 62n)) - (a ?? -(1n << 62n)))));
    expect(entries[0]).toMatchObject({ piid: "A1", obligations: 80005n });
    expect(
      entries
        .filter((e) => e.piid === "A1")
        .map((e) => e.text)
        .sort(),
    ).toEqual(["ADMIN CHANGE", "DE-OBLIGATE", "Fixed PLATE READERS"]);
    expect(new Set(entries.map((e) => `${e.piid} ${e.text}`)).size).toBe(entries.length);
  });

  it("names years, technologies in any reading, and the first record that says so", () => {
    const [said] = entries.filter((e) => e.text === "DE-OBLIGATE");
    expect(said).toMatchObject({
      awardKey: "KEY-A1",
      vendor: "acme",
      recipient: "ACME INC",
      agency: "ICE",
      years: [2025],
      source: "pull.csv",
      record: 2,
    });
    expect(said!.technologies).toEqual(["cameras", "plates"]);
    expect(entries.find((e) => e.piid === "A4")!.technologies).toEqual([]);
  });

  it("leaves nothing behind in the book", async () => {
    for await (const _ of awardEntries(db)) break;
    await expect(db.query({ text: "select * from search_entry", values: [] })).rejects.toThrow("search_entry");
  });
});

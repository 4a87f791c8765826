import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { labelAwards } from "../../src/casebook/technologies/label-awards.ts";
import type { Technology } from "../../src/model/taxonomy.ts";
import type { Database } from "../../src/store/duckdb.ts";
import { sql } from "../../src/store/sql.ts";
import { handBook } from "./hand-book.ts";

let db: Database;
beforeAll(async () => void (db = await handBook()));
afterAll(() => db.close());

const technology = (
  id: string,
  rule: Partial<Technology["rules"][number]>,
  not: readonly string[] = [],
): Technology => ({
  id,
  name: id,
  says: "",
  excludes: "",
  not,
  rules: [{ name: "rule", reading: "strict", ...rule }],
  colour: null,
});

async function labelled(technologies: readonly Technology[]) {
  await labelAwards(db, technologies);
  const rows = await db.query(
    sql`select piid, technology, matched, record from label join award using (award) order by piid, technology, record`,
  );
  return rows.map(
    (r) => `${String(r["piid"])} ${String(r["technology"])} ${String(r["matched"])} @${String(r["record"])}`,
  );
}

describe("labelAwards(db, technologies)", () => {
  it.each([
    ["words", [technology("t", { words: ["plate reader*"] })], ["A1 t PLATE READERS @1"]],
    ["words beyond ASCII", [technology("t", { words: ["straße*", "café"] })], ["A4 t CAFÉ, STRASSE @6"]],
    ["plain words in a text beyond ASCII", [technology("t", { words: ["strasse"] })], ["A4 t STRASSE @6"]],
    ["a vendor", [technology("t", { vendors: ["orbit"] })], ["A2 t orbit @4"]],
    ["a code", [technology("t", { psc: ["D399"] })], ["A1 t D399 @1", "A2 t D399 @4"]],
    ["a vendor and a code, both of which must hold", [technology("t", { vendors: ["orbit"], psc: ["R425"] })], []],
    [
      "words and a vendor, both of which must hold",
      [technology("t", { words: ["plate reader*"], vendors: ["orbit"] })],
      [],
    ],
    [
      "words and a code",
      [technology("t", { words: ["plate reader*"], psc: ["D399", "X"] })],
      ["A1 t PLATE READERS @1"],
    ],
    ["words, vetoed", [technology("t", { words: ["plate reader*"] }, ["fixed"])], []],
    [
      "a vendor, vetoed in one description",
      [technology("t", { vendors: ["acme"], not: ["plate reader*"] })],
      ["A1 t acme @2", "A3 t acme @5"],
    ],
    ["nothing", [], []],
  ])("labels by %s", async (_what, technologies, expected) => expect(await labelled(technologies)).toEqual(expected));

  it("gives one label per award and rule: that of the first record", async () => {
    expect(await labelled([technology("t", { vendors: ["acme"] })])).toEqual(["A1 t acme @1", "A3 t acme @5"]);
  });
});

import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { build } from "../../../src/casebook/build.ts";
import { appendDecision } from "../../../src/casebook/review/decisions.ts";
import { silent } from "../../../src/casebook/effects.ts";
import type { LabelLine, VendorLine } from "../../../src/model/decision.ts";
import { text } from "../../../src/store/connector.ts";
import { raw, sql } from "../../../src/store/sql.ts";
import { smallCasebooks } from "../small-casebook.ts";
import type { Book } from "../../../src/casebook/book.ts";

const make = smallCasebooks();
const by = { who: "Ann", when: "2026-01-02" } as const;
const vendor = (left: string, right: string, decision: VendorLine["decision"], more = {}): VendorLine => ({
  what: "vendor",
  left,
  right,
  decision,
  ...by,
  ...more,
});
const label = (award: string, technology: string, decision: LabelLine["decision"]): LabelLine => ({
  what: "label",
  award,
  technology,
  decision,
  ...by,
});

async function vendors(book: Book) {
  const rows = await book.db.query(sql`select distinct recipient, vendor, because from vendor order by all`);
  return rows.map((row) => [text(row, "recipient"), text(row, "vendor"), text(row, "because")]);
}

async function labels(book: Book) {
  const rows = await book.db.query(
    sql`select award_key, technology, reading, rule from label join award using (award) order by all`,
  );
  return rows.map((row) => [text(row, "award_key"), text(row, "technology"), text(row, "reading"), text(row, "rule")]);
}

/** Every row of every table, in an order of its own; awards by their keys, for their numbers are of one book alone. */
async function everything(book: Book) {
  const tables = await book.db.query(
    sql`select table_name as name, bool_or(column_name = 'award') as awards from information_schema.columns group by 1 order by 1`,
  );
  const out: unknown[] = [];
  for (const table of tables) {
    const name = text(table, "name")!;
    const columns =
      name === "award"
        ? raw("t.* exclude (award)")
        : raw(table["awards"] === true ? "t.* exclude (award), w.award_key" : "t.*");
    const from =
      name !== "award" && table["awards"] === true
        ? sql`query_table(${name}) t left join award w using (award)`
        : sql`query_table(${name}) t`;
    const rows = await book.db.query(sql`select x::varchar as row from (select ${columns} from ${from}) x order by 1`);
    out.push([name, rows.map((row) => text(row, "row"))]);
  }
  return out;
}

const acme = ["ACME SURVEILLANCE CORPORATION", "ACME SURVEILLANCE, INC."] as const;
const books = (folder: string) => readdirSync(join(folder, ".tallylight", "books"));

describe("a book with decisions", () => {
  it("groups what people hold for one vendor, with who decided and when", async () => {
    const casebook = make();
    await appendDecision(casebook.folder, vendor(...acme, "same"));
    const book = await casebook.openBook();
    expect(await vendors(book)).toContainEqual([acme[0], "acme", "decided by Ann on 2 Jan 2026"]);
    expect(book.accounts.unheld).toEqual([]);
  });

  it("is the same made from a copy of another and made anew", async () => {
    const casebook = make();
    (await casebook.openBook()).close();
    await appendDecision(casebook.folder, vendor(...acme, "same"));
    await appendDecision(casebook.folder, label("KEY-A1", "plates", "no"));
    await appendDecision(casebook.folder, label("KEY-A2", "plates", "yes"));
    await appendDecision(casebook.folder, vendor("PARAGON SYSTEMS INC", "ORBIT DATA LLC", "same"));
    await appendDecision(casebook.folder, vendor("PARAGON SYSTEMS INC", acme[1], "different"));
    const said: string[] = [];
    const { book, written } = await build(casebook.folder, { ...silent, progress: (line) => void said.push(line) });
    expect(written).toBe(true);
    expect(said).not.toContain("comparing pulls");
    expect(books(casebook.folder)).toEqual([book.key]);
    const copied = await everything(book);
    book.close();
    const page = (path: string) => readFileSync(join(casebook.folder, "dist", path), "utf8");
    expect(page("vendors/orbit.html")).toContain(
      "PARAGON SYSTEMS INC, the same as ORBIT DATA LLC: decided by Ann on 2 Jan 2026",
    );
    expect(page("vendors/acme.html")).toContain(
      "Not the same as PARAGON SYSTEMS INC, whatever else they share: decided by Ann on 2 Jan 2026",
    );
    expect(page("awards/A1.html")).toContain("Not Plate readers: decided by Ann on 2 Jan 2026");
    expect(page("awards/A2.html")).toContain("decided by Ann on 2 Jan 2026");
    rmSync(join(casebook.folder, ".tallylight"), { recursive: true });
    const anew = await casebook.openBook();
    expect(anew.key).toBe(book.key);
    expect(await everything(anew)).toEqual(copied);
    expect(anew.accounts).toEqual(book.accounts);
    const again = await build(casebook.folder, silent);
    again.book.close();
    expect((await build(casebook.folder, silent)).written).toBe(false);
  });

  it("takes labels away that people say no to, and adds those they say yes to", async () => {
    const casebook = make();
    const before = await labels(await casebook.openBook());
    const labelled = before.filter(([, technology]) => technology === "plates").map(([key]) => key);
    expect(labelled).toContain("KEY-A1");
    expect(labelled).not.toContain("KEY-A2");
    await appendDecision(casebook.folder, label("KEY-A1", "plates", "no"));
    await appendDecision(casebook.folder, label("KEY-A2", "plates", "yes"));
    await appendDecision(casebook.folder, label("KEY-A0", "plates", "yes"));
    const book = await casebook.openBook();
    const after = await labels(book);
    expect(after.filter(([key, technology]) => key === "KEY-A1" && technology === "plates")).toEqual([]);
    expect(after).toContainEqual(["KEY-A2", "plates", "strict", "decided by Ann on 2 Jan 2026"]);
    expect(after.filter(([key, technology]) => key !== "KEY-A1" && technology !== "plates")).toEqual(
      before.filter(([key, technology]) => key !== "KEY-A1" && technology !== "plates"),
    );
    expect(book.accounts.unheld).toEqual(["award KEY-A0, plates: Ann says yes, but no record is of it"]);
  });

  it("follows nobody where people differ, and again the declaration once a word is taken back", async () => {
    const casebook = make();
    const before = await everything(await casebook.openBook());
    await appendDecision(casebook.folder, vendor(...acme, "same"));
    await appendDecision(casebook.folder, vendor(...acme, "different", { who: "Ben" }));
    const book = await casebook.openBook();
    expect(await everything(book)).toEqual(before);
    await appendDecision(casebook.folder, vendor(...acme, "wait", { who: "Ben" }));
    expect(await everything(await casebook.openBook())).not.toEqual(before);
  });

  it("says which decisions it cannot follow, without the names no record files", async () => {
    const casebook = make();
    await appendDecision(casebook.folder, vendor("ORBIT DATA LLC", acme[1], "same"));
    await appendDecision(casebook.folder, vendor("ZORVIK QUALDEN", acme[1], "same"));
    const { unheld } = (await casebook.openBook()).accounts;
    expect(unheld.toSorted()).toEqual([
      "ORBIT DATA LLC and ACME SURVEILLANCE, INC.: Ann says same, but the casebook declares them two vendors",
      "a decision of Ann on two names (“same”): no record files one of the names",
    ]);
  });
});

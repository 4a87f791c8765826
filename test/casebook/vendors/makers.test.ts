import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { Book } from "../../../src/casebook/book.ts";
import { silent } from "../../../src/casebook/effects.ts";
import { openCasebook } from "../../../src/casebook/open-casebook.ts";
import type { Casebook } from "../../../src/casebook/casebook.ts";
import { compileWordRules } from "../../../src/rules/technologies/classify.ts";
import { Query } from "../../../src/store/sql.ts";
import { smallCasebooks } from "../small-casebook.ts";

const committed = join(import.meta.dirname, "../../../casebooks/ice-surveillance");
/** Two of the committed sources: the resellers named below sold in them. */
const files = [
  "CBP_ICE_FY2021_Contract_Obligations.2026-02-17.csv.gz",
  "CBP_ICE_FY2022_Contract_Obligations.2026-02-13.csv.gz",
];

const makersOf = async (book: Book, where: string) =>
  (
    await book.db.query(
      new Query(`select distinct m.maker, m.basis, m.matched, s.file, m.record, t.recipient from maker m join source s using (source)
        join transaction t on t.award = m.award where ${where} order by all`),
    )
  ).map((row) => [row["recipient"], row["maker"], row["basis"], row["matched"], row["file"], row["record"]]);

describe("makers of what real awards buy", () => {
  const folder = mkdtempSync(join(tmpdir(), "tallylight-makers-"));
  let casebook: Casebook;
  let book: Book;

  beforeAll(async () => {
    for (const part of ["casebook.yaml", "organizations"])
      cpSync(join(committed, part), join(folder, part), { recursive: true });
    mkdirSync(join(folder, "sources"));
    for (const file of files) cpSync(join(committed, "sources", file), join(folder, "sources", file));
    const declared = parse(readFileSync(join(committed, "sources/sources.yaml"), "utf8")) as { file: string }[];
    writeFileSync(
      join(folder, "sources/sources.yaml"),
      stringify(declared.filter((source) => files.includes(source.file))),
    );
    casebook = await openCasebook(folder);
    book = await Book.open(casebook, silent);
  }, 60_000);
  afterAll(() => {
    book.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("finds Fivecast behind PANAMERICA and PenLink behind DELL, with the words and the record", async () => {
    expect(await makersOf(book, "t.vendor = 'panamerica' and m.maker = 'fivecast'")).toEqual([
      ["PANAMERICA COMPUTERS, INC.", "fivecast", "words", "FIVECAST", files[1], 639],
    ]);
    expect(await makersOf(book, "t.recipient like 'DELL %' and m.maker = 'pen-link'")).toEqual([
      ["DELL FEDERAL SYSTEMS L.P", "pen-link", "words", "PENLINK", files[0], 6338],
    ]);
  });

  it("lets a figure be asked by recipient or by maker, and a filter on both narrow", async () => {
    const ask = async (where: object) => (await book.figure({ measure: "obligations", where })).total.value;
    expect(await ask({ maker: ["fivecast"], vendor: ["panamerica"] })).toBe(116999850n);
    expect(await ask({ maker: ["pen-link"], vendor: ["dell-federal-systems-l-p"] })).toBe(4988550n);
    expect(await ask({ maker: ["fivecast"], vendor: ["dell-federal-systems-l-p"] })).toBe(0n);
    const resold = await book.figure({ measure: "obligations", where: { vendor: ["panamerica"] }, by: "maker" });
    expect(resold.overlapping).toBe(true);
    expect(resold.rows.map((row) => row.label)).toContain("Fivecast");
  });

  it("counts the maker's own awards for it, by the recipient", async () => {
    const own = await makersOf(book, "m.maker = 'msab' and m.basis = 'recipient'");
    expect(own.length).toBeGreaterThan(1);
    expect(new Set(own.map(([recipient]) => recipient))).toEqual(new Set(["MSAB INCORPORATED"]));
  });

  it.each([
    ["KHARON CLEARVIEW SUBSCRIPTION", []],
    ["CLEARVIEW FACIAL RECOGNITION ENTERPRISE LICENSES", ["clearview-ai"]],
    ["AIRMAGNET SURVEY PRO & AIRMAGNET SPECTRUM XT SOFTWARE", []],
    ["REPLACE EXISTING MAGNETIC LOOPS", []],
    ["SHADOW DRAGON SOCIALNET LICENSES", ["shadowdragon"]],
    ["SOCIAL NETWORK ANALYSIS", []],
    ["AXIOM OF CHOICE", []],
    ["REGULAR AND OVERTIME TRANSPORTATION", []],
    ["PEN-LINK PROFESSIONAL EDITION", ["pen-link"]],
    ["PENS, LINKED CHAINS", []],
    ["MAGNET GRIFFEYE ENTERPRISE", ["griffeye", "magnet-forensics"]],
  ])("reads %s", (description, makers) => {
    const products = casebook.vendors.flatMap((v) => v.products.map((p) => ({ ...p, maker: v.id })));
    const fire = compileWordRules(products.map((p, number) => ({ ...p, number, vetoes: p.not })));
    expect([...new Set(fire(description).map((hit) => products[hit.rule]!.maker))].sort()).toEqual(makers);
  });
});

describe("products that changed hands", () => {
  const make = smallCasebooks();

  it("count for each maker in its time, and a veto for none", async () => {
    const casebook = make();
    casebook.put(
      "organizations/vendors.yaml",
      stringify([
        { id: "acme", name: "Acme", products: [{ words: ["face recognition"], since: "2025-02-02" }] },
        { id: "past", name: "Past", products: [{ words: ["face recognition"], before: "2025-02-02" }] },
        { id: "vetoed", name: "Vetoed", products: [{ words: ["plate reader*"], not: ["license plate"] }] },
        { id: "orbit", name: "Orbit", names: ["ORBIT DATA LLC"] },
      ]),
    );
    const book = await casebook.openBook();
    const rows = await makersOf(book, "true");
    expect(rows).toEqual([["ORBIT DATA LLC", "acme", "words", "FACE RECOGNITION", "newer.csv", 4]]);
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { silent } from "../../../src/casebook/effects.ts";
import { assembleSite } from "../../../src/casebook/publish/assemble-site.ts";
import { Book } from "../../../src/casebook/book.ts";
import { judgeClaims } from "../../../src/casebook/claims/judge-claims.ts";
import { openCasebook } from "../../../src/casebook/open-casebook.ts";
import { parseFigureQuery } from "../../../src/casebook/parse-figure-query.ts";
import { verify } from "../../../src/casebook/publish/verify.ts";
import { build } from "../../../src/casebook/build.ts";
import { openDatabase } from "../../../src/store/duckdb.ts";
import { Query } from "../../../src/store/sql.ts";
import type { Dimension, VendorView } from "../../../src/model/figure.ts";
import type { MakerLine } from "../../../src/model/site.ts";
import { smallCasebooks } from "../small-casebook.ts";

const make = smallCasebooks();
const vendors = `
- id: acme
  name: Acme
  names: ["ACME SURVEILLANCE, INC."]
  was: [{name: Acme Watch, until: 2025-03-01, source: "announced that day"}]
  products: [{words: [face recognition]}]
  parents: [{parent: Acme Group, from: 2025-01-01, source: "annual report"}]
- id: orbit
  name: Orbit
  names: [ORBIT DATA LLC]
  became: {vendor: acme, on: 2025-06-01, how: acquired, source: "announced that day"}
`;

function lineageCasebook() {
  const casebook = make();
  casebook.put("organizations/vendors.yaml", vendors);
  return casebook;
}

/** The published rows under the names the printed queries use. */
async function publishedRows(data: string) {
  const db = await openDatabase();
  const views = readFileSync(join(data, "views.sql"), "utf8").replaceAll(/'([a-z-]+\.parquet)'/g, `'${data}/$1'`);
  for (const statement of views.split(/;\n/).filter((part) => part.includes("create")))
    await db.query(new Query(statement));
  return db;
}

const sums = async (book: Book, by: Dimension, view?: VendorView) =>
  Object.fromEntries(
    (await book.figure({ measure: "obligations", where: {}, by, ...(view && { vendors: view }) })).rows.map((r) => [
      r.label,
      r.value,
    ]),
  );
const others = { "PARAGON SYSTEMS INC": 7500n, "[natural person]": 90000n };

describe("Book.figure(query) of vendors through time", () => {
  it("counts each record for the vendor as it is asked to see it, and by a name people know", async () => {
    const book = await lineageCasebook().openBook();
    expect(await sums(book, "vendor", "as-filed")).toEqual({
      "ACME SURVEILLANCE, INC.": 148200050n,
      "ORBIT DATA LLC": 25000000n,
      ...others,
    });
    const grouped = { Acme: 148200050n, Orbit: 25000000n, ...others };
    expect(await sums(book, "vendor")).toEqual(grouped);
    expect(await sums(book, "vendor", "as-grouped")).toEqual(grouped);
    expect(await sums(book, "vendor", "at-action")).toEqual({
      "Acme Watch": 100000000n,
      Acme: 48200050n,
      Orbit: 25000000n,
      ...others,
    });
    expect(await sums(book, "vendor", "today")).toEqual({ Acme: 173200050n, ...others });
  });

  it("states parents by the day, and the one a vendor has now", async () => {
    const book = await lineageCasebook().openBook();
    expect(await sums(book, "parent", "as-filed")).toEqual({ "not stated": 173297550n });
    expect(await sums(book, "parent")).toEqual({ "Acme Group": 48200050n, "not stated": 125097500n });
    expect(await sums(book, "parent", "today")).toEqual({ "Acme Group": 173200050n, "not stated": 97500n });
  });
});

describe("assembleSite(book, claims), makers", () => {
  it("has makers nobody was paid under, through whom each was bought, and whose products a reseller sold", async () => {
    const casebook = make();
    casebook.put(
      "organizations/vendors.yaml",
      `
- {id: acme, name: Acme, names: ["ACME SURVEILLANCE, INC."], products: [{words: [license plate reader*]}]}
- {id: faces, name: Faces, products: [{words: [face recognition]}]}
- {id: guards, name: Guards, products: [{words: [face recognition subscription, guards]}]}
- {id: orbit, name: Orbit, names: [ORBIT DATA LLC]}
`,
    );
    const { vendors } = await assembleSite(await casebook.openBook(), []);
    const of = (id: string) => vendors.find((v) => v.id === id);
    const lines = (some: readonly MakerLine[] | undefined) => some?.map((l) => [l.name, l.obligations, l.words]);
    expect(lines(of("faces")?.made?.through)).toEqual([["Orbit", 25000000n, ["FACE RECOGNITION"]]]);
    expect(of("faces")?.obligations.total.transactions).toBe(0);
    expect(lines(of("acme")?.made?.through)).toEqual([["Acme", 148200050n, ["LICENSE PLATE READERS"]]]);
    expect(of("acme")?.sold).toEqual([]);
    expect(lines(of("orbit")?.sold)?.map(([name]) => name)).toEqual(["Faces", "Guards"]);
    expect(of("orbit")?.made).toBeUndefined();
    expect(lines(of("guards")?.made?.through)?.map(([name]) => name)).toEqual(["Orbit", "PARAGON SYSTEMS INC"]);
  });
});

describe("a question with vendors", () => {
  const words = { by: undefined, since: undefined, through: undefined, reading: undefined };

  it("knows the names of its view and no others", async () => {
    const book = await lineageCasebook().openBook();
    const ask = (where: string, view: string | undefined) =>
      parseFigureQuery(book, { ...words, measure: "obligations", where: [where], vendors: view });
    expect(await ask("vendor=orbit data llc", "as-filed")).toMatchObject({
      where: { vendor: ["ORBIT DATA LLC"] },
      vendors: "as-filed",
    });
    expect(await ask("vendor=acme-watch", "at-action")).toMatchObject({ where: { vendor: ["acme-watch"] } });
    await expect(ask("vendor=acme-watch", undefined)).rejects.toThrow("unknown vendor “acme-watch”; near it: acme");
    await expect(ask("vendor=orbit", "today")).rejects.toThrow("unknown vendor “orbit”");
    await expect(ask("vendor=acme", "yesterday")).rejects.toThrow(
      "--vendors is “yesterday”; expected one of: as-filed, as-grouped, at-action, today",
    );
  });

  it("stands in claims, is judged, published, and verified", async () => {
    const casebook = lineageCasebook();
    const quantity = (view: string, vendor: string, value: number) => ({
      name: view,
      check: {
        kind: "quantity",
        figure: { measure: "obligations", where: { vendor }, vendors: view, through: "2025-09-26" },
        expect: { exactly: value },
      },
    });
    casebook.claim("through-time", [
      quantity("as-filed", "ORBIT DATA LLC", 250000),
      quantity("as-grouped", "acme", 1482000.5),
      quantity("at-action", "acme-watch", 1000000),
      quantity("today", "acme", 1732000.5),
      {
        name: "maker",
        check: {
          kind: "quantity",
          figure: { measure: "obligations", where: { maker: "acme", vendor: "orbit" }, through: "2025-09-26" },
          expect: { exactly: 250000 },
        },
      },
    ]);
    await build(casebook.folder, silent);
    const [judged] = await judgeClaims(await casebook.openBook(), new Map(), ["through-time"]);
    expect(judged!.readings.map((r) => [r.name, r.holds])).toEqual([
      ["as-filed", true],
      ["as-grouped", true],
      ["at-action", true],
      ["today", true],
      ["maker", true],
    ]);
    const published = await publishedRows(join(casebook.folder, "dist/data"));
    for (const { name, sql, measured } of judged!.readings) {
      const [row] = await published.query(new Query(sql!));
      expect(row!["value"], name).toBe(measured);
    }
    published.close();
    expect((await verify(casebook.folder, join(casebook.folder, "dist"), silent)).differences).toEqual([]);
  });

  it("refuses a claim whose vendor its view does not know, and a view that is none", async () => {
    const casebook = lineageCasebook();
    const check = (view: string) => [
      { name: "n", check: { kind: "existence", where: { vendor: "ACME SURVEILLANCE, INC." }, vendors: view } },
    ];
    casebook.claim("unknown", check("today"));
    await expect(judgeClaims(await casebook.openBook(), new Map())).rejects.toThrow(
      "claims/unknown.yaml: unknown vendor “ACME SURVEILLANCE, INC.”; near it: acme",
    );
    casebook.claim("unknown", check("now"));
    await expect(openCasebook(casebook.folder)).rejects.toThrow(
      'readings.0.check.vendors: expected one of: as-filed, as-grouped, at-action, today (given: "now")',
    );
  });
});

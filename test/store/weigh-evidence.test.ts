import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { labelAwards } from "../../src/casebook/technologies/label-awards.ts";
import type { Reading } from "../../src/model/figure.ts";
import { readingNames } from "../../src/model/figure.ts";
import type { Label, Technology } from "../../src/model/taxonomy.ts";
import { classifyText } from "../../src/rules/technologies/classify-text.ts";
import type { Database } from "../../src/store/duckdb.ts";
import { labelsByAward } from "../../src/store/evidence.ts";
import { sql } from "../../src/store/sql.ts";
import { handBook } from "./hand-book.ts";

let db: Database;
beforeAll(async () => void (db = await handBook()));
afterAll(() => db.close());

type Made = {
  readonly award: number;
  readonly vendor: string;
  readonly psc: string | null;
  readonly office: string | null;
  readonly description: string;
};

/** Puts these rows in the place of the book's own; records count from 1. */
async function fill(rows: readonly Made[]): Promise<void> {
  await db.query(sql`delete from transaction`);
  await db.query(sql`delete from award`);
  for (const [i, r] of rows.entries())
    await db.query(sql`insert into transaction(source, record, award, piid, vendor, recipient, psc, office, description)
      values (0, ${i + 1}, ${r.award}, ${`A${r.award}`}, ${r.vendor}, ${`${r.vendor}, inc.`}, ${r.psc}, ${r.office}, ${r.description})`);
  await db.query(sql`insert into award select distinct award, piid, piid, 'ICE' from transaction`);
}

const technology = (id: string, more: Partial<Technology>): Technology => ({
  id,
  name: id,
  says: "",
  excludes: "",
  not: [],
  rules: [],
  colour: null,
  ...more,
});

const faces = technology("faces", {
  not: ["mask*"],
  rules: [
    { name: "named", reading: "strict", words: ["face search"] },
    { name: "named by a maker", reading: "strict", words: ["app"], vendors: ["clear"] },
    { name: "search, broadly", reading: "broad", words: ["search"] },
  ],
  evidence: [
    { weight: 4, words: ["face", "facial*"] },
    { weight: 3, psc: ["D399"] },
    { weight: 2, offices: ["EAST"] },
    { weight: 3, vendors: ["orbit"] },
    { weight: 6, history: { share: 50, awards: 2 } },
    { weight: 1, words: ["support"] },
    { weight: 1, words: ["app"] },
    { weight: -4, words: ["shield*"] },
    { weight: -1, psc: ["R425"] },
  ],
});
const plates = technology("plates", {
  rules: [{ name: "codes of an office", reading: "standard", psc: ["R425"], offices: ["EAST"] }],
  evidence: [
    { weight: 1, words: ["search"] },
    { weight: 2, vendors: ["acme", "clear"] },
  ],
  thresholds: { strict: 3, standard: 3, broad: 1 },
});

const made = fc.record({
  award: fc.integer({ min: 1, max: 9 }),
  vendor: fc.constantFrom("acme", "orbit", "clear", "natural-person"),
  psc: fc.constantFrom("D399", "R425", null),
  office: fc.constantFrom("EAST", "WEST", null),
  description: fc.constantFrom(
    "FACE SEARCH",
    "FACIAL APP",
    "FACE SHIELDS",
    "FACE SEARCH, MASKS",
    "SUPPORT",
    "SEARCH",
    "MASKS",
    "",
    "APP",
  ),
});

/** Labels one by one and by hand what the store labels all at once. */
function byHand(rows: readonly Made[], technologies: readonly Technology[]): string[] {
  const named = (r: Made) => r.description === "FACE SEARCH";
  const distinct = (vendor: string, holds: (r: Made) => boolean, but: number) =>
    new Set(rows.filter((r) => r.vendor === vendor && r.award !== but && holds(r)).map((r) => r.award)).size;
  const classify = classifyText(technologies);
  const best = new Map<string, Label & { record: number }>();
  for (const [i, row] of rows.entries()) {
    const history =
      row.vendor === "natural-person"
        ? {}
        : {
            faces: {
              labelled: distinct(row.vendor, named, row.award),
              of: distinct(row.vendor, (r) => r.description !== "", row.award),
            },
          };
    const { psc, office } = row;
    const labels = classify({
      description: row.description,
      vendor: row.vendor,
      recipient: `${row.vendor}, inc.`,
      ...(psc !== null && { psc }),
      ...(office !== null && { office }),
      history,
    });
    for (const label of labels) {
      const key = `A${row.award} ${label.technology} ${label.score === null ? `${label.reading} ` : ""}${label.rule}`;
      const held = best.get(key);
      if (!held || (label.score ?? 0) > (held.score ?? 0)) best.set(key, { ...label, record: i + 1 });
    }
  }
  return [...best].map(([key, label]) => said(key.split(" ")[0]!, label)).sort();
}

const said = (award: string, l: Label & { record: number }) =>
  `${award} ${l.technology} ${l.reading} ${l.rule} @${l.record} ${l.score ?? ""} ${l.matched.join(" | ")} (${l.parts
    .map((p) => `${p.kind} ${p.says}${p.weight === null ? "" : ` ${p.weight}`}`)
    .join("; ")})`;

async function byStore(technologies: readonly Technology[]): Promise<string[]> {
  await labelAwards(db, technologies);
  return [...(await labelsByAward(db))].flatMap(([award, labels]) => labels.map((l) => said(award, l))).sort();
}

describe("labelAwards(db, technologies) with evidence", () => {
  it("labels every award as its records one by one would", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(made, { minLength: 1, maxLength: 25 }), async (rows) => {
        await fill(rows);
        expect(await byStore([faces, plates])).toEqual(byHand(rows, [faces, plates]));
      }),
      { numRuns: 40, seed: 4 },
    );
  });

  const row = (award: number, description: string, more: Partial<Made> = {}): Made => ({
    award,
    vendor: "acme",
    psc: null,
    office: null,
    description,
    ...more,
  });
  const weighed = async () => (await byStore([faces])).filter((l) => l.includes("weighed"));

  it("keeps the record with the highest score, the first of equals", async () => {
    await fill([row(1, "FACE"), row(1, "FACIAL", { psc: "D399" }), row(1, "FACE", { psc: "D399" })]);
    expect(await weighed()).toEqual([
      "A1 faces standard evidence, weighed @2 7 FACIAL | D399 (words FACIAL 4; psc D399 3)",
    ]);
  });

  it("counts of a vendor's history the other awards only, and those only that words alone label", async () => {
    await fill([row(1, "FACE SEARCH"), row(2, "FACE SEARCH"), row(3, "CHAIRS"), row(4, "")]);
    expect((await weighed()).map((l) => `${l.slice(0, 2)} ${l.slice(l.indexOf("("))}`)).toEqual([
      // Of the two others with a description one is of it; of the third award's two others both are.
      "A1 (words FACE 4; history 1 of this vendor’s other 2 described awards are of it by their words 6)",
      "A2 (words FACE 4; history 1 of this vendor’s other 2 described awards are of it by their words 6)",
      "A3 (history 2 of this vendor’s other 2 described awards are of it by their words 6)",
      "A4 (history 2 of this vendor’s other 3 described awards are of it by their words 6)",
    ]);
  });

  it("takes no history from a rule that looks at the vendor, nor from persons", async () => {
    await fill([1, 2, 3].map((n) => row(n, "APP", { vendor: "clear" })));
    expect(await byStore([faces])).toHaveLength(3);
    expect(await weighed()).toEqual([]);
    await fill([
      ...[1, 2, 3].map((n) => row(n, "FACE SEARCH", { vendor: "natural-person" })),
      row(4, "CHAIRS", { vendor: "natural-person" }),
    ]);
    expect((await weighed()).join()).not.toMatch(/history|A4/);
  });

  it("finds with a wider reading what a narrower one finds, and never less", async () => {
    const thresholds = { strict: 8, standard: 5, broad: 2 };
    await fill([row(1, "FACE", { psc: "D399", office: "EAST" }), row(2, "FACE", { office: "EAST" }), row(3, "FACE")]);
    const readings = (await byStore([{ ...faces, thresholds }])).map((l) => l.split(" ")[2]);
    expect(readings).toEqual(["strict", "standard", "broad"] satisfies Reading[]);
    expect(readings).toEqual(readingNames);
  });
});

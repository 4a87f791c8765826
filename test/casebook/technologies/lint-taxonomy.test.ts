import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { labelAwards } from "../../../src/casebook/technologies/label-awards.ts";
import { lintDefaults, lintTaxonomy } from "../../../src/casebook/technologies/lint-taxonomy.ts";
import { readYamlList } from "../../../src/casebook/schema/read-yaml.ts";
import { technologySchema } from "../../../src/casebook/schema/taxonomy.ts";
import type { TaxonomyFinding } from "../../../src/model/taxonomy-finding.ts";
import type { Database } from "../../../src/store/duckdb.ts";
import { sql } from "../../../src/store/sql.ts";
import { handBook } from "../../store/hand-book.ts";

const taxonomy = `- id: plates
  name: Plates
  says: Plates.
  not: [fixed asset*, carnival]
  rules:
    - name: named
      reading: strict
      words: [plate reader*, plate readers, alpr]
    - name: sold by a maker
      reading: broad
      vendors: [acme]
      not: [admin change]
    - name: sold by a maker under a code
      reading: broad
      vendors: [acme]
      psc: [D399]
    - name: nowhere
      reading: broad
      words: [periscope*]
    - name: elsewhere
      reading: broad
      words: [subscription]
      vendors: [acme]
  evidence:
    - {weight: 3, words: [subscription, zeppelin]}
    - {weight: 3, psc: [Z999]}
    - {weight: -1, words: [gratis]}
- id: cameras
  name: Cameras
  says: Cameras.
  rules:
    - {name: named, reading: strict, words: [plate readers]}
`;

let folder: string;
let db: Database;
let findings: readonly TaxonomyFinding[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tallylight-lint-"));
  writeFileSync(join(folder, "all.yaml"), taxonomy);
  db = await handBook();
  // An award that speaks of the trade and is of no technology, one that a veto stopped, and one of a person.
  await db.query(sql`insert into award values (5, 'KEY-A5', 'A5', 'ICE'), (6, 'KEY-A6', 'A6', 'ICE')`);
  await db.query(sql`insert into transaction(source, record, award, piid, obligation, recipient, vendor, psc, action_date, description)
    values (0, 7, 5, 'A5', 700, 'ORBIT LLC', 'orbit', 'R425', '2025-03-02', 'COVERT SURVEILLANCE VANS'),
      (0, 8, 6, 'A6', 900, 'ORBIT LLC', 'orbit', 'R425', '2025-03-02', 'SURVEILLANCE: PLATE READERS, FIXED ASSETS')`);
  const placed = await readYamlList(join(folder, "all.yaml"), "taxonomy/all.yaml", technologySchema);
  // The second technology has no veto, so the sixth award would be its; that one is left to the first.
  await labelAwards(
    db,
    placed.map((p) => p.value),
  );
  await db.query(sql`delete from label where award = 6`);
  findings = await lintTaxonomy(db, placed, { ...lintDefaults, wide: 60 });
});
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

const told = (kind: TaxonomyFinding["kind"]) =>
  findings
    .filter((f) => f.kind === kind)
    .map((f) => [f.line, f.technology, f.rule, f.what].filter((part) => part !== null).join(" "));

describe("lintTaxonomy(db, taxonomy, options)", () => {
  it.each<[TaxonomyFinding["kind"], string[]]>([
    ["dead-rule", ["17 plates nowhere", "20 plates elsewhere"]],
    ["dead-word", ["8 plates named alpr", "25 plates zeppelin"]],
    ["idle-word", []],
    ["covered-word", ["8 plates named plate readers"]],
    ["idle-veto", ["4 plates carnival"]],
    ["idle-clue", ["26 plates +3 product or service code Z999", "27 plates −1 words gratis"]],
    ["never-alone", ["13 plates sold by a maker under a code"]],
    ["too-wide", []],
    ["overlap", ["28 cameras plates"]],
    ["unlabelled", [""]],
  ])("finds %s", (kind, expected) => expect(told(kind)).toEqual(expected));

  it("says of a dead rule whether its words stand anywhere", () => {
    expect(findings.filter((f) => f.kind === "dead-rule").map((f) => f.says)).toEqual([
      "none of its words stands in any description",
      "its words stand only where a veto stops it or its other parts do not hold",
    ]);
  });

  it("opens onto rows, with the record that speaks and the award's money", () => {
    expect(findings.find((f) => f.kind === "overlap")).toMatchObject({
      awards: 1,
      obligations: 80005n,
      says: "1 award, 100 per cent of the smaller; 1 and 3 in all",
      rows: [
        {
          award: "A1",
          obligations: 80005n,
          recipient: "ACME INC",
          description: "Fixed PLATE READERS",
          from: { source: "pull.csv", record: 1 },
        },
      ],
    });
    expect(findings.find((f) => f.kind === "unlabelled")).toMatchObject({
      says: "a description says “COVERT”, “SURVEILLANCE”",
      rows: [{ award: "A5", obligations: 70000n, from: { record: 7 } }],
    });
  });

  it("tells of a rule that labels more than the share stated", async () => {
    const placed = await readYamlList(join(folder, "all.yaml"), "taxonomy/all.yaml", technologySchema);
    const wide = (await lintTaxonomy(db, placed, { ...lintDefaults, wide: 20 })).filter((f) => f.kind === "too-wide");
    expect(wide.map((f) => [f.rule, f.awards])).toEqual([["sold by a maker", 2]]);
  });
});

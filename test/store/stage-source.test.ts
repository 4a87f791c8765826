import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MaskedNames } from "../../src/casebook/sources/masked-names.ts";
import { minimiser } from "../../src/casebook/sources/minimiser.ts";
import { naturalPerson } from "../../src/model/award.ts";
import type { Layout } from "../../src/model/layout.ts";
import { csvLine } from "../../src/model/csv.ts";
import { csvRecords } from "../../src/sources/csv-records.ts";
import { parseLayout } from "../../src/sources/parse-layout.ts";
import { count } from "../../src/store/connector.ts";
import type { Database } from "../../src/store/duckdb.ts";
import { openDatabase } from "../../src/store/duckdb.ts";
import { sql } from "../../src/store/sql.ts";
import type { Minimiser, StagedSource } from "../../src/store/stage-source.ts";
import { droppedColumns, ordinalOf, stagedNames, stageSource } from "../../src/store/stage-source.ts";
import { viewStaged } from "../../src/store/staged.ts";
import { scratch } from "./scratch.ts";

const { dir, put } = scratch();

const layoutOf = (text: string): Layout => parseLayout(text, "x.yaml", () => undefined);
const small = layoutOf(`id: small
title: Small
publisher: P
kind: transaction
recognise: {required: [piid], minColumns: 4, maxColumns: 4}
dates: [iso]
columns: {award_id_piid: piid, action_date: date, federal_action_obligation: amount, description: text}
drop: []
`);
const smallColumns = ["piid", "date", "amount", "text"];
const persons = layoutOf(`id: persons
title: Persons
publisher: P
kind: transaction
recognise: {required: [piid], minColumns: 12, maxColumns: 12}
dates: [iso]
columns: {award_id_piid: piid, action_date: date, federal_action_obligation: amount, description: text, recipient_name: name,
  recipient_uei: uei, recipient_duns: duns, cage_code: cage, recipient_parent_name: parent, sole_proprietorship: sole}
drop: [phone, officer_*]
`);
const personColumns = [
  "piid",
  "date",
  "amount",
  "text",
  "name",
  "uei",
  "duns",
  "cage",
  "parent",
  "sole",
  "phone",
  "officer_1_name",
];

let db: Database;
let rules: Minimiser;
beforeAll(async () => {
  db = await openDatabase();
  rules = minimiser(await new MaskedNames(join(dir, "cache")).open(), new Set());
});
afterAll(() => db.close());

type Staged = StagedSource & { readonly out: string; readonly rows_: readonly Record<string, unknown>[] };
let made = 0;

/** Stages a text and reads back what figures would see, with each row's ordinal. */
async function staged(
  text: string,
  layout = small,
  columns: readonly string[] = smallColumns,
  newline: "\n" | "\r\n" = "\n",
): Promise<Staged> {
  const name = `s${made++}`;
  const out = join(dir, `${name}.parquet`);
  const path = put(`${name}.csv`, text);
  const accounts = await stageSource(db, { path, columns, delimiter: ",", newline }, layout, rules, out);
  const fields = Object.keys(layout.columns) as (keyof Layout["columns"])[];
  const structural = accounts.structural.map((r) => r.record);
  await viewStaged(db, [{ file: name, path: out, kind: layout.kind, fields, retrieved: "2026-01-01", structural }]);
  const rows =
    await db.query(sql`select record, award_id_piid as piid, action_date::varchar as date, federal_action_obligation::varchar as amount,
    description as text, recipient_name as name, recipient_uei as uei, recipient_duns as duns, cage_code as cage, recipient_parent_name as parent from staged_transaction order by record`);
  return { ...accounts, out, rows_: rows.map((row) => ({ ...row })) };
}

const head = "piid,date,amount,text\n";
const row = (piid: string, text = "x") => `${piid},2025-10-01,1.50,${text}\n`;
const places = (one: Staged) => one.rows_.map((r) => `${count(r, "record")}:${String(r["piid"])}`);

describe("stageSource(database, source, layout, minimiser, out)", () => {
  it("types every field and keeps the file's order", async () => {
    const one = await staged(`${head}A,2025-10-01,"$1,000.50",CABLES\nB,2025-09-30,-18000.0,"TWO, THREE"\n`);
    expect(one.rows_).toMatchObject([
      { record: 1, piid: "A", date: "2025-10-01", amount: "1000.50", text: "CABLES" },
      { record: 2, piid: "B", date: "2025-09-30", amount: "-18000.00", text: "TWO, THREE" },
    ]);
    expect(one).toMatchObject({ rows: 2, structural: [], rejected: [], droppedValues: 0 });
  });

  it.each([
    ["a short row", "S,2025-10-01\n", "too few columns"],
    ["a long row", "L,2025-10-01,1.50,x,y,z\n", "too many columns"],
    ["a quote that closes early", 'Q,2025-10-01,1.50,"x"y\n', "a quoted field is not closed where it should be"],
  ])("rejects %s with its place and counts on after it", async (_what, broken, reason) => {
    const one = await staged(`${head}${row("A")}${broken}${row("B")}${row("C")}`);
    expect(one.structural).toEqual([{ record: 2, column: "", value: "", reason }]);
    expect(places(one)).toEqual(["1:A", "3:B", "4:C"]);
  });

  it("knows each row's place between many rejections", async () => {
    const one = await staged(
      `${head}short\n${row("A")}short\nshort,2\n${row("B")}${row("C")}a,b,c,d,e\n${row("D")}short\n`,
    );
    expect(one.structural.map((r) => r.record)).toEqual([1, 3, 4, 7, 9]);
    expect(places(one)).toEqual(["2:A", "5:B", "6:C", "8:D"]);
  });

  it("takes a line end in quotes for part of its record", async () => {
    const one = await staged(
      `${head}${row("A", '"TWO\nLINES"')}short\n${row("B", '"a\n\nb"')}${row("C")}short\n${row("D")}`,
    );
    expect(one.rows_[0]).toMatchObject({ text: "TWO\nLINES" });
    expect(one.structural.map((r) => r.record)).toEqual([2, 5]);
    expect(places(one)).toEqual(["1:A", "3:B", "4:C", "6:D"]);
  });

  it("takes a blank line for no record", async () => {
    const one = await staged(`${head}${row("A")}\n${row("B")}short\n\n\n${row("C")}\n`);
    expect(one.structural.map((r) => r.record)).toEqual([3]);
    expect(places(one)).toEqual(["1:A", "2:B", "4:C"]);
  });

  it("reads CRLF, also within quotes", async () => {
    const text = `${head}${row("A", '"TWO\nLINES"')}short\n${row("B")}\n${row("C")}`.replaceAll("\n", "\r\n");
    const one = await staged(text, small, smallColumns, "\r\n");
    expect(one.rows_[0]).toMatchObject({ text: "TWO\r\nLINES" });
    expect(places(one)).toEqual(["1:A", "3:B", "4:C"]);
  });

  it("reads a last record without a line end", async () => {
    expect(places(await staged(`${head}${row("A")}B,2025-10-01,1.50,x`))).toEqual(["1:A", "2:B"]);
  });

  it("reads a file without a header row from its first line", async () => {
    const bare = { ...small, header: false, order: smallColumns };
    const one = await staged(`${row("A")}short\n${row("B")}`, bare);
    expect(one.structural.map((r) => r.record)).toEqual([2]);
    expect(places(one)).toEqual(["1:A", "3:B"]);
  });

  describe("rejects a record whose required value does not read, and says where and why", () => {
    it.each([
      ["no award", ",2025-10-01,1.00,x", "award_id_piid", "", "missing"],
      ["no date", "A,,1.00,x", "action_date", "", "missing"],
      ["NAN for a date", "A,NAN,1.00,x", "action_date", "", "missing"],
      ["another form of date", "A,26/09/2013,1.00,x", "action_date", "26/09/2013", "expected a date (iso)"],
      ["an impossible date", "A,2025-02-30,1.00,x", "action_date", "2025-02-30", "expected a date (iso)"],
      ["no amount", "A,2025-10-01,,x", "federal_action_obligation", "", "missing"],
      ["a third decimal", "A,2025-10-01,1.005,x", "federal_action_obligation", "1.005", "expected an exact amount"],
      ["a span", "A,2025-10-01,0 - 249,x", "federal_action_obligation", "0 - 249", "expected an exact amount"],
      ["a share", "A,2025-10-01,88%,x", "federal_action_obligation", "88%", "expected an exact amount"],
      [
        "words",
        "A,2025-10-01,MARY JOHNSON 5551234,x",
        "federal_action_obligation",
        "[letters] [letters] 5551234",
        "expected an exact amount",
      ],
    ])("%s", async (_what, record, column, value, reason) => {
      const one = await staged(`${head}${row("B")}${record}\n${row("C")}`);
      expect(one.rejected).toEqual([{ record: 2, column, value, reason }]);
      expect(one.rows).toBe(3);
      expect(places(one)).toEqual(["1:B", "3:C"]);
    });

    it("with both kinds in one file, each at its own place", async () => {
      const one = await staged(`${head}short\nA,bad,1.00,x\nshort\n${row("B")}C,2025-10-01,bad,x\n`);
      expect([one.structural.map((r) => r.record), one.rejected.map((r) => [r.record, r.column])]).toEqual([
        [1, 3],
        [
          [2, "action_date"],
          [5, "federal_action_obligation"],
        ],
      ]);
      expect(places(one)).toEqual(["4:B"]);
    });

    it("never repeats the letters of a value", async () => {
      const word = fc.string({
        unit: fc.constantFrom("M", "a", "r", "Y", "é", "Ž", "д", " ", "1", "-"),
        minLength: 3,
        maxLength: 50,
      });
      await fc.assert(
        fc.asyncProperty(word, async (value) => {
          const one = await staged(`${head}A,2025-10-01,1.00,x\n${csvLine(["B", value, value, "x"])}\n`);
          for (const rejection of one.rejected) {
            expect(rejection.value.replaceAll("[letters]", "")).not.toMatch(/\p{L}{2,}/u);
          }
        }),
        { numRuns: 25 },
      );
    });
  });

  it("gives every record the place csvRecords gives it, and loses none", async () => {
    const field = fc.oneof(
      fc.constantFrom("plain", "", "a,b", 'in "quotes"', "two\nlines", "end\n", "\n\nstart", "'", "é"),
      fc.string({ maxLength: 4 }).filter((t) => !/[\0\r]/.test(t)),
    );
    const record = fc.record({
      text: field,
      kind: fc.constantFrom("good", "good", "good", "short", "long", "bad date"),
    });
    const gap = fc.constantFrom("\n", "\n", "\n\n", "\n\n\n");
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(record, gap), { maxLength: 8 }), async (records) => {
        const text =
          head +
          records
            .map(([{ text: cell, kind }, end], i) => {
              const fields = [`P${i}`, kind === "bad date" ? "31/12/2025" : "2025-12-31", "1.00", cell];
              return (
                csvLine(kind === "short" ? fields.slice(0, 2) : kind === "long" ? [...fields, "extra"] : fields) + end
              );
            })
            .join("");
        const one = await staged(text);
        const seen = new Map(
          [...csvRecords(text, { delimiter: ",", name: "x" })].slice(1).map((r) => [r.fields[0], r.ordinal - 1]),
        );
        const kinds = (kind: string) => records.flatMap(([r], i) => (r.kind === kind ? [seen.get(`P${i}`)] : []));
        expect(places(one)).toEqual(
          records.flatMap(([r], i) => (r.kind === "good" ? [`${seen.get(`P${i}`)}:P${i}`] : [])),
        );
        expect(one.structural.map((r) => r.record)).toEqual(
          [...kinds("short"), ...kinds("long")].sort((a, b) => a! - b!),
        );
        expect(one.rejected.map((r) => r.record)).toEqual(kinds("bad date"));
        // Accounts: read = parsed + rejected.
        expect(one.rows + one.structural.length).toBe(records.length);
        expect(one.rows_.length + one.rejected.length + one.structural.length).toBe(records.length);
      }),
      { numRuns: 60 },
    );
  });

  it("writes the same bytes twice", async () => {
    const text = head + Array.from({ length: 5000 }, (_, i) => row(`P${i}`, `text ${i % 7}`)).join("");
    const [a, b] = [await staged(text), await staged(text)];
    expect(readFileSync(a.out).equals(readFileSync(b.out))).toBe(true);
  });

  describe("what names private persons", () => {
    const line = (over: Readonly<Record<string, string>>) => {
      const record: Record<string, string> = {
        piid: "A",
        date: "2025-10-01",
        amount: "1.00",
        text: "SERVICES",
        ...over,
      };
      return `${csvLine(personColumns.map((c) => record[c] ?? ""))}\n`;
    };
    const stagedPersons = (...lines: Readonly<Record<string, string>>[]) =>
      staged(`${personColumns.join(",")}\n${lines.map(line).join("")}`, persons, personColumns);

    it("is masked, with every identifier of the person", async () => {
      const one = await stagedPersons(
        { name: "MARY JOHNSON", uei: "MJ1234567890", duns: "123456789", cage: "9XYZ9", parent: "MARY JOHNSON" },
        { name: "ACME, INC.", uei: "AC1234567890", duns: "4203337", cage: "1ABC2", parent: "ACME HOLDINGS INC" },
      );
      expect(one.rows_).toMatchObject([
        { name: naturalPerson, uei: null, duns: null, cage: null, parent: null },
        { name: "ACME, INC.", uei: "AC1234567890", duns: "004203337", cage: "1ABC2", parent: "ACME HOLDINGS INC" },
      ]);
      expect(one.maskedRecipients).toBeGreaterThan(0);
    });

    it("is masked where the source says sole proprietor, whatever the name looks like", async () => {
      const one = await stagedPersons(
        { name: "ZYXWVU QRSTUV", uei: "ZQ1234567890", sole: "t" },
        { name: "ACME, INC.", sole: "f" },
      );
      expect(one.rows_.map((r) => r["name"])).toEqual([naturalPerson, "ACME, INC."]);
    });

    it("is masked in the description beside it, and so are phones, e-mails and SSNs", async () => {
      const one = await stagedPersons(
        { name: "MARY JOHNSON", text: "TRAINING BY MARY JOHNSON" },
        { name: "ACME, INC.", text: "CALL 703-555-0147 OR A.B@EXAMPLE.COM SSN 219-09-9999" },
        { name: "ACME, INC.", text: "OFFICE CHAIRS" },
      );
      const texts = one.rows_.map((r) => String(r["text"]));
      expect(texts[0]).not.toMatch(/JOHNSON/);
      expect(texts[1]).not.toMatch(/0147|EXAMPLE\.COM|9999/);
      expect(texts[2]).toBe("OFFICE CHAIRS");
      expect(one.maskedTexts).toBe(2);
    });

    it("is dropped where a column is for it, and counted", async () => {
      const one = await stagedPersons(
        { phone: "7035550147", officer_1_name: "MARY JOHNSON" },
        { phone: "", officer_1_name: "JOHN DOE" },
        {},
      );
      expect(one.droppedValues).toBe(3);
    });

    it("is nowhere in the bytes that are written", async () => {
      const one = await stagedPersons(
        {
          name: "MARY JOHNSON",
          uei: "MJ1234567890",
          duns: "123456789",
          cage: "9XYZ9",
          parent: "MARY JOHNSON",
          text: "TRAINING BY MARY JOHNSON",
          phone: "7035550147",
          officer_1_name: "ROBERT WILLIAMS",
        },
        { name: "ACME, INC.", text: "OFFICE CHAIRS" },
      );
      const bytes = readFileSync(one.out).toString("latin1").toUpperCase();
      expect(bytes).toContain("PAR1");
      for (const trace of ["JOHNSON", "WILLIAMS", "MJ1234567890", "123456789", "9XYZ9", "7035550147"])
        expect(bytes).not.toContain(trace);
      expect(await stagedNames(db, [one.out])).toEqual(expect.arrayContaining([naturalPerson, "ACME, INC."]));
    });

    it("is not in a rejection", async () => {
      const one = await stagedPersons({ name: "MARY JOHNSON", date: "MARY JOHNSON", text: "MARY JOHNSON" });
      expect(JSON.stringify(one.rejected)).not.toMatch(/JOHNSON/);
      expect(readFileSync(one.out).toString("latin1")).not.toContain("JOHNSON");
    });
  });
});

describe("droppedColumns(columns, drop)", () => {
  it.each([
    [["phone"], [1]],
    [["officer_*"], [2, 3]],
    [
      ["phone", "officer_1"],
      [1, 2],
    ],
    [["office"], []],
    [["*"], [0, 1, 2, 3]],
    [[], []],
  ])("drops %j: %j", (drop, at) =>
    expect(droppedColumns(["name", "phone", "officer_1", "officer_2"], drop)).toEqual(at),
  );
});

describe("ordinalOf(place, structural)", () => {
  it("counts rejections before and at the place", () => {
    const structural = [1, 3, 4, 7].map((record) => ({ record }));
    expect([0, 1, 2, 3, 4].map((place) => ordinalOf(place, structural))).toEqual([2, 5, 6, 8, 9]);
    expect(ordinalOf(4, [])).toBe(5);
  });

  it("gives accepted and rejected records together every ordinal once", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 40 })), (some) => {
        const structural = some.sort((a, b) => a - b).map((record) => ({ record }));
        const accepted = Array.from({ length: 40 - some.length }, (_, place) => ordinalOf(place, structural));
        expect([...accepted, ...some].sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
      }),
    );
  });
});

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Layout } from "../../src/model/layout.ts";
import { looksLikeHeader } from "../../src/sources/csv-header.ts";
import { csvRecords } from "../../src/sources/csv-records.ts";
import { droppedColumns, layouts } from "../../src/sources/layouts.ts";
import { isDropped, parseLayout } from "../../src/sources/parse-layout.ts";
import {
  declarationProblem,
  fitLayout,
  headerlessLayouts,
  recogniseLayout,
} from "../../src/sources/recognise-layout.ts";
import { scratch } from "./scratch.ts";

const folder = join(import.meta.dirname, "../fixtures/sources/headers");
/** Real header lines, `<layout>[.<variant>].csv`. */
const headers = readdirSync(folder).map((name) => {
  const [header] = csvRecords(readFileSync(join(folder, name), "utf8"), { delimiter: ",", name });
  return { name, id: name.split(".")[0]!, columns: header!.fields };
});
const layoutOf = (id: string): Layout => layouts().find((layout) => layout.id === id)!;

describe("layouts()", () => {
  it("has a real header for every layout that has headers", () => {
    const tested = new Set(headers.map(({ id }) => id));
    expect(
      layouts()
        .filter((layout) => layout.header && !tested.has(layout.id))
        .map(({ id }) => id),
    ).toEqual([]);
  });

  it.each(headers)("maps and drops only what stands in $name", ({ id, columns }) => {
    const layout = layoutOf(id);
    expect(Object.values(layout.columns).filter((column) => !columns.includes(column))).toEqual([]);
    expect(layout.drop.filter((drop) => !columns.some((column) => isDropped(column, { drop: [drop] })))).toEqual([]);
    expect(Object.values(layout.columns).filter((column) => isDropped(column, layout))).toEqual([]);
    expect(new Set(Object.values(layout.columns)).size).toBe(Object.keys(layout.columns).length);
  });

  it.each(headers)("drops every column of $name that names or reaches a person", ({ id, columns }) => {
    const personal =
      /phone|_fax|fax(no|_)|address_line|streetaddress|officer|executive|doing_?as|doing_?business|dba_name|alternatename|legalorganization|email/i;
    // The contracting officer’s finding on the size of a business names nobody.
    const harmless = /^contracting_?officers?_?(determination|businesssize)/;
    const expected = columns.filter((column) => personal.test(column) && !harmless.test(column));
    expect(expected.filter((column) => !droppedColumns(columns, layoutOf(id)).includes(column))).toEqual([]);
  });

  it("gives the headerless DUNS files the order of the real header", () => {
    const duns = headers.find(({ id }) => id === "usaspending-awards-duns-259")!;
    expect(layoutOf("usaspending-awards-duns-259-headerless").order).toEqual(duns.columns);
    expect(headerlessLayouts(259, layouts()).map(({ id }) => id)).toEqual(["usaspending-awards-duns-259-headerless"]);
  });

  it("reads text descriptions, never codes, for competition and pricing", () => {
    for (const { columns } of layouts()) {
      for (const field of ["extent_competed", "type_of_contract_pricing", "solicitation_procedures"] as const) {
        expect(columns[field] ?? "").not.toMatch(/_code$/);
      }
    }
  });
});

describe("recogniseLayout(columns, layouts)", () => {
  it.each(headers)("recognises $name", ({ id, columns }) => {
    const found = recogniseLayout(columns, layouts());
    expect(found?.id).toBe(id);
    expect(found?.columns).toEqual(layoutOf(id).columns);
  });

  it("tolerates columns the publisher adds to the bulk transactions, and fields it takes away", () => {
    const { columns } = headers.find(({ id }) => id === "usaspending-contract-transactions")!;
    const later = [...columns.filter((column) => column !== "recipient_duns"), "a_new_column", "another"];
    const found = recogniseLayout(later, layouts());
    expect(found?.id).toBe("usaspending-contract-transactions");
    expect(found?.columns.recipient_duns).toBeUndefined();
    expect(found?.columns.recipient_uei).toBe("recipient_uei");
  });

  it("returns undefined for a header nobody knows, and for data in a header's place", () => {
    expect(recogniseLayout(["recipient_name", "amount"], layouts())).toBeUndefined();
    expect(
      recogniseLayout(
        Array.from({ length: 259 }, () => "HSCEMS13P00036"),
        layouts(),
      ),
    ).toBeUndefined();
  });

  it("names both layouts that fit", () => {
    const twin = { ...layoutOf("usaspending-api-transactions-9"), id: "twin" };
    const { columns } = headers.find(({ id }) => id === "usaspending-api-transactions-9")!;
    expect(() => recogniseLayout(columns, [...layouts(), twin])).toThrow(/usaspending-api-transactions-9 and twin/);
  });
});

describe("declarationProblem(columns, layout)", () => {
  it("says when a declared layout cannot be the file's", () => {
    const headerless = layoutOf("usaspending-awards-duns-259-headerless");
    expect(declarationProblem(headerless.order, headerless)).toMatch(/first record is that header/);
    expect(declarationProblem(["a", "b"], headerless)).toMatch(/259 columns; the file has 2/);
    expect(
      declarationProblem(
        headerless.order.map(() => "x"),
        headerless,
      ),
    ).toBeUndefined();
    expect(
      declarationProblem(
        Array.from({ length: 9 }, () => "x"),
        layoutOf("usaspending-api-transactions-9"),
      ),
    ).toMatch(/lacks Agency/);
    expect(Object.keys(fitLayout([], headerless).columns)).toEqual(Object.keys(headerless.columns));
  });
});

describe("parseLayout(text, file, find)", () => {
  const good =
    "id: x\ntitle: X\npublisher: P\nkind: transaction\nrecognise: {required: [a], minColumns: 1, maxColumns: 2}\ndates: [iso]\ncolumns:\n  recipient_name: a\n";
  const parse = (text: string): Layout => parseLayout(text, "m.yaml", () => undefined);

  it("fills what is not given", () => {
    expect(parse(good)).toMatchObject({
      id: "x",
      format: "csv",
      header: true,
      order: [],
      fixed: {},
      drop: [],
      recognise: { absent: [] },
    });
  });

  it.each([
    [
      good.replace("recipient_name", "recipient_nam"),
      /^m\.yaml:8: “recipient_nam” is no field; expected one of award_key/,
    ],
    [
      good.replace("transaction", "transactions"),
      /^m\.yaml:4: kind is “transactions”; expected transaction, award-summary/,
    ],
    [good.replace("iso", "ymd"), /^m\.yaml:6: “ymd” is no date form; expected iso, dmy, mdy/],
    [`${good}drop: [a]\n`, /^m\.yaml:8: column “a” is both mapped and dropped/],
    [`${good}  recipient_uei: a\n`, /^m\.yaml:9: column “a” is mapped to recipient_name and recipient_uei/],
    [`${good}colums: {}\n`, /^m\.yaml:9: unknown key “colums”/],
    [`${good}header: false\n`, /order is empty/],
    [`like: y\n${good}`, /^m\.yaml:1: “y” is no layout/],
    ["id: x\n  title: [", /^m\.yaml:\d+: /],
    ["- a\n", /expected a mapping/],
    [good.replace("minColumns: 1", "minColumns: 3"), /minColumns 3 is more than maxColumns 2/],
    [good.replace("required: [a], ", ""), /^m\.yaml:5: required is empty/],
  ])("refuses %j", (text, message) => {
    expect(() => parse(text)).toThrow(message);
  });

  it("adds a casebook's own mappings and refuses an id that is taken", () => {
    const { dir, put } = scratch();
    put("mine.yaml", good);
    expect(layouts(dir).map(({ id }) => id)).toContain("x");
    expect(layouts().map(({ id }) => id)).not.toContain("x");
    put("other.yaml", good);
    expect(() => layouts(dir)).toThrow(/“x” exists already/);
  });
});

describe("looksLikeHeader(columns)", () => {
  it.each(headers)("takes $name for a header", ({ columns }) => {
    expect(looksLikeHeader(columns)).toBe(true);
  });
});

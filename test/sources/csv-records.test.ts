import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsvHead } from "../../src/sources/csv-header.ts";
import { csvLine } from "../../src/model/csv.ts";
import { csvRecords } from "../../src/sources/csv-records.ts";

const read = (text: string, delimiter = ","): string[][] =>
  [...csvRecords(text, { delimiter, name: "x.csv" })].map(({ fields }) => fields);

describe("csvRecords(text, dialect)", () => {
  it.each([
    [
      "a,b\r\n1,2\r\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ['a,"b\nc"\n', [["a", "b\nc"]]],
    ['"say ""yes""",\n', [['say "yes"', ""]]],
    ["a\rb\rc", [["a"], ["b"], ["c"]]],
    ["a\n\n\nb\n", [["a"], ["b"]]],
    ['x 5" pipe,y\n', [['x 5" pipe', "y"]]],
    ['"a"b,c\n', [["ab", "c"]]],
    ["\ufeffa,b\n", [["a", "b"]]],
    ['""\n,\n', [[""], ["", ""]]],
    ["", []],
  ])("reads %j", (text, records) => {
    expect(read(text)).toEqual(records);
  });

  it("numbers records, not lines", () => {
    const text = 'h\n"two\nlines"\n\nthird\n';
    expect([...csvRecords(text, { delimiter: ",", name: "x" })].map(({ ordinal }) => ordinal)).toEqual([1, 2, 3]);
  });

  it("names the record and field of a quote that never closes", () => {
    expect(() => read('a,b\n1,"2\n3,4\n')).toThrow("x.csv, record 2, field 2: a quote opens and never closes");
  });

  it("reads back what csvLine writes, whatever is in it", () => {
    const field = fc.string({
      unit: fc.constantFrom("a", ",", '"', "\n", "\r", "é", ";", "|", "\t", " "),
    });
    const records = fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(
        records,
        fc.constantFrom(",", ";", "|", "\t"),
        fc.constantFrom("\n", "\r\n"),
        (written, delimiter, newline) => {
          expect(read(written.map((fields) => csvLine(fields, delimiter) + newline).join(""), delimiter)).toEqual(
            written,
          );
        },
      ),
    );
  });

  it("is not quadratic", () => {
    const text = `${"a,".repeat(20)}"${"x".repeat(40)}"\n`.repeat(20_000);
    const start = performance.now();
    expect(read(text).length).toBe(20_000);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe("readCsvHead(text, name, whole)", () => {
  it.each([
    ["a;b;c\n1;2,5;3\n", ";", "\n"],
    ["a\tb\r\n", "\t", "\r\n"],
    ["a|b\rc|d\r", "|", "\r"],
    ['"a\nx",b\r\n1,2\r\n', ",", "\r\n"],
    ["only\n", ",", "\n"],
  ])("finds the dialect of %j", (text, delimiter, newline) => {
    expect(readCsvHead(text, "x.csv", true)).toMatchObject({ delimiter, newline });
  });

  it("leaves a record out that may be cut in two", () => {
    expect(readCsvHead("a,b\n1,2\n3,", "x.csv", false).sample).toEqual([["1", "2"]]);
  });

  it("refuses blank lines", () => {
    expect(() => readCsvHead("\n\n,,\n", "x.csv", true)).toThrow(/nothing but blank lines or empty fields/);
  });
});

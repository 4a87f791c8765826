import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvLine } from "../../src/model/csv.ts";

/** A reader of one record by the letter of RFC 4180, to hold the writer against. */
function readLine(line: string): string[] {
  const fields: string[] = [];
  for (let at = 0; at <= line.length; at++) {
    let field = "";
    if (line[at] === '"') {
      for (at++; line[at] !== '"' || line[at + 1] === '"'; at++) {
        if (line[at] === '"') at++;
        field += line[at];
      }
      at++;
    } else while (at < line.length && line[at] !== ",") field += line[at++];
    fields.push(field);
  }
  return fields;
}

describe("csvLine(fields, delimiter)", () => {
  it.each([
    [["a", "b"], "a,b"],
    [["a", "", "c"], "a,,c"],
    [[""], '""'],
    [["ACME, INC."], '"ACME, INC."'],
    [['5" CABLE'], '"5"" CABLE"'],
    [["two\nlines"], '"two\nlines"'],
    [["bare\rreturn"], '"bare\rreturn"'],
    [[" spaced "], " spaced "],
  ])("writes %j", (fields, line) => expect(csvLine(fields)).toBe(line));

  it("quotes what the given delimiter needs and nothing else", () =>
    expect(csvLine(["a,b", "c;d"], ";")).toBe('a,b;"c;d"'));

  it("is read back to the same fields", () => {
    const field = fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", "\r", " ", "é") });
    fc.assert(
      fc.property(fc.array(field, { minLength: 1 }), (fields) => {
        expect(readLine(csvLine(fields))).toEqual(fields);
      }),
    );
  });
});

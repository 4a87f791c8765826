import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseNumberWords } from "../../src/model/number-words.ts";
import { firstValue, readValue } from "../../src/model/read-value.ts";

describe("parseNumberWords(text)", () => {
  it.each([
    ["thirty", 30],
    ["Twenty-four", 24],
    ["twenty four", 24],
    ["one hundred and fifty", 150],
    ["two hundred", 200],
    ["one hundred fifty-five thousand", 155_000],
    ["one million two hundred thousand and one", 1_200_001],
    ["zero", 0],
  ])("reads %s as %i", (text, value) => expect(parseNumberWords(text)).toBe(value));

  it.each(["", "many", "thirty forty", "twenty twelve", "two three", "hundred", "thirty days"])(
    "takes %j for none",
    (text) => expect(parseNumberWords(text)).toBeUndefined(),
  );
});

describe("firstValue(text, kind, pattern)", () => {
  it.each([
    ["number", "for thirty (30) days", "thirty (30)", "30"],
    ["number", "for 30 days", "30", "30"],
    ["number", "no more than ninety days", "ninety", "90"],
    ["number", "1,200 cameras", "1,200", "1200"],
    ["number", "1.00 EA", "1.00", "1"],
    ["number", "version 2B, then 57", "57", "57"],
    ["number", "section 3/4 of page 7", "7", "7"],
    ["number", "one of the 12 agencies", "12", "12"],
    ["number", "for one year", "one", "1"],
    ["number", "$3,000.00 for 57", "57", "57"],
    ["money", "at $3,000.00 each", "$3,000.00", "3000.00"],
    ["money", "342000.00 in all", "342000.00", "342000.00"],
    ["money", "over $2.8 billion", "$2.8 billion", "2800000000.00"],
    ["money", "about $139.3 million since", "$139.3 million", "139300000.00"],
    ["money", "57 at ($1,250.50)", "($1,250.50)", "-1250.50"],
    ["money", "$ 171,000.00", "$ 171,000.00", "171000.00"],
    ["money", "version 1.0 costs $5", "$5", "5.00"],
    ["date", "signed 3/27/2025", "3/27/2025", "2025-03-27"],
    ["date", "03-25-2025", "03-25-2025", "2025-03-25"],
    ["date", "on March 3rd, 2025", "March 3rd, 2025", "2025-03-03"],
    ["date", "this 4th day of June 2025", "4th day of June 2025", "2025-06-04"],
    ["date", "26 Sept. 2025", "26 Sept. 2025", "2025-09-26"],
    ["date", "printed 3/20/25", "3/20/25", "2025-03-20"],
    ["date", "27/03/2025", "27/03/2025", "2025-03-27"],
    ["date", "not 02/30/2025 but 2025-02-28", "2025-02-28", "2025-02-28"],
    ["text", "  Net 30 ", "Net 30", "Net 30"],
  ] as const)("finds the %s in %j", (kind, text, words, value) => {
    const found = firstValue(text, kind)!;
    expect([text.slice(found.start, found.end), found.value]).toEqual([words, value]);
  });

  it("takes the first group of a pattern, or all of it", () => {
    expect(firstValue("approximately 40-50 cameras", "text", String.raw`(\d+-\d+)\s+cameras`)).toEqual({
      start: 14,
      end: 19,
      value: "40-50",
    });
    expect(firstValue("INV-61152 of 57", "number", String.raw`(?<=of )\d+`)?.value).toBe("57");
  });

  it.each([
    ["number", "no figure here"],
    ["number", "INV-61152 and 2025-03-27"],
    ["money", "57 cameras"],
    ["money", "$1.234"],
    ["date", "the 3rd of never"],
    ["text", "  "],
  ] as const)("finds no %s in %j", (kind, text) => expect(firstValue(text, kind)).toBeUndefined());

  it("gives undefined where what the pattern finds is no value of its kind", () =>
    expect(firstValue("lots of cameras", "number", "lots")).toBeUndefined());
});

describe("readValue(text, kind)", () => {
  it("holds to the words of a number where the figures differ", () =>
    expect(readValue("thirty (60)", "number")).toBe("30"));

  it("keeps every whole amount of money exactly", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), (cents) => {
        const text = `${cents / 100n}.${String(cents % 100n).padStart(2, "0")}`;
        expect(readValue(`$${text.replace(/\B(?=(\d{3})+\.)/g, ",")}`, "money")).toBe(text);
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuote, findQuotes } from "../../../src/rules/documents/find-quote.ts";
import { nearestPassage } from "../../../src/rules/documents/nearest-passage.ts";

const page = (number: number, ...lines: string[]) => ({
  page: number,
  lines: lines.map((text) => ({ text, words: [] })),
});

const pages = [
  page(1, "The City anticipates approximately 40–50 cam-", "eras. “Flock” said the data-", "sharing office is oﬃcial."),
  page(2, "Data is kept thirty (30) days, then deleted by [name].", "A therapist called. The rapist fled."),
];

describe("findQuote(pages, quote, page?)", () => {
  it.each([
    ["approximately 40-50 cameras", 1, "approximately 40–50 cam- eras"],
    ["approximately 40 — 50\n  cameras", 1, "approximately 40–50 cam- eras"],
    ['"Flock" said the data-sharing office', 1, "“Flock” said the data- sharing office"],
    ["‘Flock’", undefined, undefined],
    ["office is official", 1, "office is oﬃcial"],
    ["thirty (30) days, then deleted by [name]", 2, "thirty (30) days, then deleted by [name]"],
    ["… Data is kept thirty (30) days …", 2, "Data is kept thirty (30) days"],
  ])("finds %j on page %j", (quote, on, exact) => {
    const found = findQuote(pages, quote);
    expect(found?.page).toBe(on);
    expect(found?.selector.exact).toBe(exact);
  });

  it.each(["approximately 40-51 cameras", "pproximately 40-50", "therapist fled", "40-50 cam", "", "data shar"])(
    "does not find %j",
    (quote) => expect(findQuote(pages, quote)).toBeUndefined(),
  );

  it("looks on one page when told", () => {
    expect(findQuote(pages, "thirty (30) days", 1)).toBeUndefined();
    expect(findQuote(pages, "thirty (30) days", 2)?.page).toBe(2);
  });

  it("gives the place in the page's text and what stands around it", () => {
    const found = findQuote(pages, "then deleted")!;
    const text = pages[1]!.lines.map((l) => l.text).join("\n");
    expect(text.slice(found.start, found.end)).toBe("then deleted");
    expect(found.selector).toEqual({
      type: "TextQuoteSelector",
      exact: "then deleted",
      prefix: "Data is kept thirty (30) days, ",
      suffix: " by [name]. A therapist called. The rapist fled.",
    });
  });

  it("gives every place", () => {
    const twice = [page(1, "57 cameras", "57 cameras and 157 cameras"), page(2, "57 cameras")];
    expect([...findQuotes(twice, "57 cameras")].map((f) => [f.page, f.start])).toEqual([
      [1, 0],
      [1, 11],
      [2, 0],
    ]);
  });

  it("finds any run of whole words however its lines are broken", () => {
    const words = fc.array(fc.stringMatching(/^[a-zA-Z0-9$]{1,9}$/), { minLength: 3, maxLength: 30 });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), fc.array(fc.nat(3)), (all, a, b, breaks) => {
        const [from, to] = [a % all.length, b % all.length].sort((x, y) => x - y) as [number, number];
        const text = all.map((w, i) => w + ["\n", " ", "  ", " \n "][breaks[i] ?? 1]!).join("");
        const quote = all.slice(from, to + 1).join(" ");
        expect(findQuote([page(1, ...text.split("\n"))], quote)).toBeDefined();
      }),
    );
  });
});

describe("nearestPassage(pages, quote, page?)", () => {
  it("gives the passage that shares most words", () => {
    expect(nearestPassage(pages, "Data is held thirty (30) days, then removed")).toMatchObject({
      page: 2,
      text: "Data is kept thirty (30) days, then deleted",
    });
  });

  it("gives none where nothing is like it, or on the page asked", () => {
    expect(nearestPassage(pages, "quite other words about weather")).toBeUndefined();
    expect(nearestPassage(pages, "Data is held thirty (30) days", 1)).toBeUndefined();
    expect(nearestPassage([], "anything")).toBeUndefined();
  });
});

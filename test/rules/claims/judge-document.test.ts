import { describe, expect, it } from "vitest";
import type { Expectation } from "../../../src/model/claim.ts";
import type { DisagreeCheck, RowCheck } from "../../../src/model/document-check.ts";
import { judgeField, judgePassage, judgeRow } from "../../../src/rules/claims/judge-document.ts";
import { judgeArithmetic, judgeDisagree } from "../../../src/rules/claims/judge-statements.ts";
import { handDocument, handField, handPage, handTable } from "../documents/hand-document.ts";

const invoice = handDocument("invoice", {
  pages: [handPage(1, ["57 readers at $3,000.00 each", "Total $171,000.00"], { origin: "ocr", confidence: 93 })],
  fields: [
    handField("quantity", "number", "57"),
    handField("unit price", "money", "3000.00"),
    handField("total", "money", "171000.00"),
    handField("terms", "text", "Net 30"),
    handField("rate", "number", "1.5"),
  ],
  missing: ["due date"],
});
const policy = handDocument("policy", {
  pages: [handPage(1, ["Data is kept for thirty (30) days."]), handPage(2, ["It is never sold."])],
  fields: [handField("retention", "number", "30"), handField("vendor", "text", "Flock  Safety")],
});
const blurred = handDocument("blurred", {
  pages: [handPage(1, ["Kept for s0me days"], { origin: "ocr", confidence: 51 })],
  tables: [handTable(["Agency", "State"], [["Testland Police", "TL"]])],
});
const sharing = handDocument("sharing", {
  pages: [handPage(1, ["a table"])],
  tables: [
    handTable(
      ["Agency", "State"],
      [
        ["Testland Police", "TL"],
        ["Northland Sheriff", "NL"],
      ],
    ),
    handTable(["Agency", "State"], [["Southland Sheriff", "SL"]], 2),
  ],
});
const lost = handDocument("lost", { reason: "it is encrypted" });
const documents = new Map([invoice, policy, blurred, sharing, lost].map((d) => [d.account.declaration.id, d]));

const amount = (comparison: Expectation["comparison"], value: bigint): Expectation => ({ comparison, value });

describe("judgeField(documents, check)", () => {
  const judge = (document: string, field: string, more: object) =>
    judgeField(documents, { kind: "field", document, field, ...more });

  it.each([
    ["quantity", { expect: amount("exactly", 5700n) }, true, 57n, "count"],
    ["quantity", { expect: amount("at most", 5000n) }, false, 57n, "count"],
    ["total", { expect: amount("more than", 17_099_999n) }, true, 17_100_000n, "cents"],
    ["rate", { expect: amount("exactly", 150n) }, true, "1.5", "number"],
    ["terms", { oneOf: ["NET 30"] }, true, "Net 30", "text"],
    ["terms", { oneOf: ["net 60"] }, false, "Net 30", "text"],
  ])("holds %s (case %#)", (field, more, holds, measured, unit) => {
    expect(judge("invoice", field, more)).toMatchObject({ holds, measured, unit, evidence: 1 });
  });

  it("says where the field stands", () => {
    expect(judge("invoice", "quantity", { expect: amount("exactly", 5700n) }).places).toEqual([
      { document: "invoice", source: "invoice.pdf", page: 1, quote: "quantity 57" },
    ]);
  });

  it("ignores white space in text", () =>
    expect(judge("policy", "vendor", { oneOf: ["flock safety"] }).holds).toBe(true));

  it("decides nothing on a field that is not found, or a document that was not read", () => {
    expect(judge("invoice", "due date", { oneOf: ["x"] })).toMatchObject({
      holds: null,
      note: expect.stringMatching(/not found in The invoice/) as string,
    });
    expect(judge("lost", "total", { oneOf: ["x"] })).toMatchObject({
      holds: null,
      note: expect.stringMatching(/could not be read: it is encrypted/) as string,
    });
  });

  it("calls a name nobody declared a mistake, and words held against a number", () => {
    expect(judge("invoice", "quantitty", { oneOf: ["x"] }).problem).toMatch(
      /has no field “quantitty”; it has: quantity, unit/,
    );
    expect(judge("invoice", "terms", { expect: amount("exactly", 3000n) }).problem).toMatch(/is the text “Net 30”/);
  });
});

describe("judgeRow(documents, check)", () => {
  const judge = (document: string, more: Partial<RowCheck>) =>
    judgeRow(documents, { kind: "row", document, where: {}, ...more });

  it.each([
    [{ where: { agency: "sheriff" } }, true, 2n],
    [{ where: { agency: "sheriff", state: "NL" } }, true, 1n],
    [{ where: { any: "TL" } }, true, 1n],
    [{ where: { Agency: "nobody" } }, false, 0n],
    [{ where: {}, expect: amount("exactly", 300n) }, true, 3n],
    [{ where: {}, page: 2, expect: amount("exactly", 100n) }, true, 1n],
    [{ where: {}, expect: amount("more than", 300n) }, false, 3n],
  ])("counts (case %#)", (more, holds, measured) =>
    expect(judge("sharing", more)).toMatchObject({ holds, measured, evidence: Number(measured) }),
  );

  it("holds a cell", () => {
    const cell = { column: "State", oneOf: ["NL"] };
    expect(judge("sharing", { where: { agency: "north" }, cell })).toMatchObject({ holds: true, measured: "NL" });
    expect(judge("sharing", { where: { agency: "south" }, cell })).toMatchObject({ holds: false, measured: "SL" });
    expect(judge("sharing", { where: { agency: "none" }, cell }).holds).toBeNull();
  });

  it("says nothing by the absence of rows a poor recognition may have lost", () => {
    expect(judge("blurred", { where: { agency: "nobody" } }).holds).toBeNull();
    expect(judge("blurred", { where: { agency: "police" } }).holds).toBe(true);
    expect(judge("blurred", { where: {}, expect: amount("at most", 100n) }).holds).toBeNull();
    expect(judge("policy", {})).toMatchObject({ holds: null, note: expect.stringMatching(/no table/) as string });
  });

  it("calls an unknown column a mistake", () =>
    expect(judge("sharing", { where: { Agncy: "x" } }).problem).toMatch(
      /no table .* “Agncy”; expected one of: Agency, State/,
    ));
});

describe("judgePassage(documents, check)", () => {
  const judge = (document: string, anyOf: readonly string[], present: boolean) =>
    judgePassage(documents, { kind: "passage", document, anyOf, present });

  it.each([
    ["policy", ["thirty (30) days"], true, true],
    ["policy", ["sixty days", "never sold"], true, true],
    ["policy", ["sixty days"], true, false],
    ["policy", ["sixty days"], false, true],
    ["policy", ["never sold"], false, false],
    ["blurred", ["some days"], true, null],
    ["blurred", ["some days"], false, null],
    ["blurred", ["Kept for"], true, true],
    ["lost", ["anything"], false, null],
  ])("%s says %j (present: %s): %s", (document, anyOf, present, holds) =>
    expect(judge(document, anyOf, present).holds).toBe(holds),
  );
});

describe("judgeDisagree(documents, check)", () => {
  const judge = (
    first: DisagreeCheck["first"],
    second: DisagreeCheck["second"],
    expect: "differ" | "agree" = "differ",
  ) => judgeDisagree(documents, { kind: "disagree", first, second, expect });

  it("holds fields and passages of two documents against each other", () => {
    const retention = { document: "policy", field: "retention" };
    const says = { document: "policy", passage: "thirty (30) days", says: "30" };
    expect(judge(retention, says, "agree")).toMatchObject({ holds: true, measured: "The policy: 30; The policy: 30" });
    expect(judge(retention, { document: "invoice", field: "quantity" })).toMatchObject({ holds: true, evidence: 2 });
    expect(judge(retention, { document: "invoice", field: "quantity" }, "agree").holds).toBe(false);
  });

  it("decides nothing where one does not state it", () => {
    const absent = { document: "policy", passage: "ninety days", says: "90" };
    expect(judge({ document: "policy", field: "retention" }, absent)).toMatchObject({
      holds: null,
      note: expect.stringMatching(/does not say “ninety/) as string,
    });
  });
});

describe("judgeArithmetic(documents, check)", () => {
  const of = (field: string) => ({ document: "invoice", field });
  const judge = (given: Record<string, number | { document: string; field: string }>, expression: string) =>
    judgeArithmetic(documents, { kind: "arithmetic", given, expression });

  it("adds up what documents state", () => {
    expect(judge({ q: of("quantity"), p: of("unit price"), t: of("total") }, "q * p = t")).toMatchObject({
      holds: true,
      measured: "171,000 against 171,000",
      expected: "q * p = t (q = 57, p = $3,000.00, t = $171,000.00)",
      evidence: 3,
    });
    expect(judge({ q: of("quantity"), p: of("unit price") }, "q * p = 342000").holds).toBe(false);
  });

  it("needs no document for numbers it states", () =>
    expect(judge({ a: 2, b: 3 }, "a < b")).toEqual({
      holds: true,
      unit: "number",
      measured: "2 against 3",
      expected: "a < b (a = 2, b = 3)",
    }));

  it("decides nothing without a number, and calls words a mistake", () => {
    expect(judge({ q: of("due date") }, "q = 1").holds).toBeNull();
    expect(judge({ q: of("terms") }, "q = 1").problem).toMatch(/is the text “Net 30”/);
  });
});

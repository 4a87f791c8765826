import { sayMeasured } from "../../../src/model/say-measured.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim, Expectation, JudgedReading } from "../../../src/model/claim.ts";
import { decideVerdict, meets, quantityHolds, sayExpectation, sayVerdict } from "../../../src/rules/claims/judge.ts";

const comparisons = ["more than", "at least", "exactly", "at most", "less than", "about"] as const;
const kinds = ["quantity", "attribute", "existence", "denial", "trend", "arithmetic"] as const;

const yes = { decides: true, holds: true };
const no = { decides: true, holds: false };
const open = { decides: true, holds: null };
const beside = { decides: false, holds: false };

describe("meets(measured, expect)", () => {
  it.each([
    ["more than", 101n, true],
    ["more than", 100n, false],
    ["at least", 100n, true],
    ["at least", 99n, false],
    ["exactly", 100n, true],
    ["exactly", 101n, false],
    ["at most", 100n, true],
    ["at most", 101n, false],
    ["less than", 99n, true],
    ["less than", 100n, false],
    ["about", 105n, true],
    ["about", 95n, true],
    ["about", 106n, false],
    ["about", 94n, false],
  ] as const)("holds %s 100 against %s: %s", (comparison, measured, holds) =>
    expect(meets(measured, { comparison, value: 100n })).toBe(holds),
  );

  it("reads “about” of a negative amount by its size", () => {
    expect(meets(-105n, { comparison: "about", value: -100n })).toBe(true);
    expect(meets(-106n, { comparison: "about", value: -100n })).toBe(false);
    expect(meets(100n, { comparison: "about", value: -100n })).toBe(false);
  });
});

describe("sayExpectation(expect, unit)", () => {
  it("writes money to the cent and counts as counts", () => {
    expect(sayExpectation({ comparison: "more than", value: 13_900_000_000n }, "cents")).toBe(
      "more than $139,000,000.00",
    );
    expect(sayExpectation({ comparison: "about", value: 1500n }, "count")).toBe("about 1,500");
  });
});

describe("quantityHolds(measured, expect, evidence, complete)", () => {
  const over: Expectation = { comparison: "more than", value: 100n };
  it.each([
    ["holds with complete coverage", 101n, 3, true, true],
    ["does not hold with complete coverage", 99n, 3, true, false],
    ["cannot be said with a hole, though what is known is enough", 101n, 3, false, null],
    ["cannot be said with a hole, where what is known is too little", 99n, 3, false, null],
    ["cannot be said where nothing is stated", null, 3, true, null],
    ["cannot be said where nothing is held", 0n, 0, false, null],
    ["does not hold where nothing was bought and all is held", 0n, 0, true, false],
  ])("%s", (_says, measured, evidence, complete, holds) =>
    expect(quantityHolds(measured, over, evidence, complete)).toBe(holds),
  );

  it("says nothing on partial coverage, whatever was measured", () => {
    fc.assert(
      fc.property(
        fc.bigInt(),
        fc.constantFrom(...comparisons),
        fc.bigInt(),
        fc.nat(),
        (measured, comparison, value, evidence) => {
          expect(quantityHolds(measured, { comparison, value }, evidence, false)).toBeNull();
        },
      ),
    );
  });
});

describe("decideVerdict(claim, readings)", () => {
  it.each([
    ["every deciding reading holds", [yes, yes], "supported"],
    ["some hold and some do not", [yes, no], "depends"],
    ["none holds", [no, no], "contradicted"],
    ["one could not be decided", [yes, open], "not testable"],
    ["one could not be decided and the other fails", [no, open], "not testable"],
    ["none could be decided", [open], "not testable"],
    ["nothing decides", [beside], "not testable"],
    ["a reading beside fails, the deciding one holds", [yes, beside], "supported"],
    ["a reading beside holds, the deciding one fails", [no, { decides: false, holds: true }], "contradicted"],
    ["a reading beside could not be decided", [yes, { decides: false, holds: null }], "supported"],
  ] as const)("%s", (_says, readings, verdict) => expect(decideVerdict({ kind: "quantity" }, readings)).toBe(verdict));

  const reading = fc.record({ decides: fc.boolean(), holds: fc.constantFrom(true, false, null) });
  const readings = fc.array(reading, { maxLength: 6 });

  it("never contradicts a denial: buying is not using", () => {
    fc.assert(
      fc.property(readings, (all) => {
        expect(decideVerdict({ kind: "denial" }, all)).toBe("not testable");
      }),
    );
  });

  it("contradicts only where every deciding reading was decided and fails", () => {
    fc.assert(
      fc.property(readings, fc.constantFrom(...kinds), (all, kind) => {
        const verdict = decideVerdict({ kind }, all);
        const deciding = all.filter((r) => r.decides);
        if (verdict === "contradicted")
          expect(deciding.length > 0 && deciding.every((r) => r.holds === false)).toBe(true);
        if (deciding.some((r) => r.holds === null)) expect(verdict).toBe("not testable");
      }),
    );
  });

  it.each([
    ["an estimate that came true", {}, [yes, yes], "supported"],
    ["an estimate that did not", {}, [no, no], "depends"],
    ["an estimate nobody can check yet", {}, [no, open], "not testable"],
    ["a commitment that was kept", { committed: true }, [yes], "supported"],
    ["a commitment that was not", { committed: true }, [no, no], "contradicted"],
    ["a commitment that was kept on one reading", { committed: true }, [yes, no], "depends"],
  ] as const)("of a forecast: %s", (_says, more, readings, verdict) =>
    expect(decideVerdict({ kind: "forecast", ...more }, readings)).toBe(verdict),
  );

  it("does not mind the order of the readings", () => {
    fc.assert(
      fc.property(readings, (all) => {
        expect(decideVerdict({ kind: "quantity" }, [...all].reverse())).toBe(decideVerdict({ kind: "quantity" }, all));
      }),
    );
  });
});

const judged = (over: Partial<JudgedReading>): JudgedReading => ({
  name: "obligated by 26 September 2025",
  kind: "quantity",
  decides: true,
  holds: true,
  unit: "cents",
  measured: 13_931_402_061n,
  expected: "more than $139,000,000.00",
  coverage: null,
  figure: null,
  evidence: 14,
  rows: [],
  records: [],
  sql: null,
  ...over,
});

describe("sayMeasured(reading)", () => {
  it.each([
    [{ measured: 13_931_402_061n, unit: "cents" }, "$139,314,020.61"],
    [{ measured: 1500n, unit: "count" }, "1,500"],
    [{ measured: "FIRM FIXED PRICE", unit: "text" }, "FIRM FIXED PRICE"],
    [{ measured: null, unit: "cents" }, "not measured"],
  ] as const)("says %o as %s", (reading, words) => expect(sayMeasured(reading)).toBe(words));
});

describe("sayVerdict(verdict, claim, readings)", () => {
  const claim: Pick<Claim, "kind" | "committed" | "missing"> = {
    kind: "quantity",
    missing: "the award's potential value",
  };
  it.each([
    [
      "supported",
      claim,
      [judged({})],
      "obligated by 26 September 2025, $139,314,020.61 against more than $139,000,000.00, 14 rows",
    ],
    [
      "contradicted",
      claim,
      [judged({ evidence: 1, measured: 5n, holds: false })],
      "obligated by 26 September 2025, $0.05 against more than $139,000,000.00, 1 row",
    ],
    [
      "depends",
      claim,
      [judged({ name: "strict", measured: 100n, holds: false }), judged({ name: "broad", measured: 300n })],
      "strict, $1.00, does not hold; broad, $3.00, holds",
    ],
    [
      "depends",
      { kind: "forecast" },
      [judged({ holds: false }), judged({ name: "at most", holds: false, measured: 100n })],
      "as a forecast, it did not come true: obligated by 26 September 2025, $139,314,020.61 against more than $139,000,000.00; at most, $1.00 against more than $139,000,000.00; as a commitment, it would be contradicted",
    ],
    [
      "depends",
      { kind: "forecast" },
      [judged({ name: "strict", measured: 100n, holds: false }), judged({ name: "broad", measured: 300n })],
      "strict, $1.00, does not hold; broad, $3.00, holds",
    ],
    ["not testable", claim, [judged({ measured: null, holds: null })], "the award's potential value"],
    [
      "not testable",
      { kind: "denial" },
      [judged({ measured: null, holds: null })],
      "buying is not using; the purchases are laid beside it",
    ],
    [
      "not testable",
      { kind: "arithmetic" },
      [judged({ kind: "arithmetic", unit: "number", measured: "74.53 against 70", evidence: 0 })],
      "no record held decides it. The arithmetic holds: 74.53 against 70",
    ],
    [
      "supported",
      { kind: "arithmetic" },
      [
        judged({
          kind: "arithmetic",
          unit: "number",
          measured: "74.53 against 70",
          expected: "a > b (a = 1, b = 2)",
          evidence: 0,
        }),
      ],
      "obligated by 26 September 2025, 74.53 against 70 (a > b (a = 1, b = 2))",
    ],
  ] as const)("says of %s what was measured", (verdict, of, readings, words) =>
    expect(sayVerdict(verdict, of, readings)).toBe(words),
  );
});

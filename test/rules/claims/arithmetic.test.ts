import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare } from "../../../src/rules/claims/arithmetic.ts";

describe("compare(expression, given)", () => {
  it.each([
    ["requests / days > perDay", { requests: 170_000, days: 2281, perDay: 70 }, true, "74.53", "70"],
    ["perMonth * months >= total", { perMonth: 50_000, months: 4, total: 1_000_000 }, false, "200,000", "1,000,000"],
    ["0.1 + 0.2 = 0.3", {}, true, "0.3", "0.3"],
    ["a + b = c", { a: 0.1, b: 0.2, c: 0.3 }, true, "0.3", "0.3"],
    ["1 / 3 * 3 = 1", {}, true, "1", "1"],
    ["2 + 3 * 4 = 14", {}, true, "14", "14"],
    ["(2 + 3) * 4 = 14", {}, false, "20", "14"],
    ["10 - 4 - 3 = 3", {}, true, "3", "3"],
    ["16 / 4 / 2 = 2", {}, true, "2", "2"],
    ["-a < 0", { a: 5 }, true, "-5", "0"],
    ["1 / -2 < 0", {}, true, "-0.5", "0"],
    ["1_000_000 <= 1000000", {}, true, "1,000,000", "1,000,000"],
    ["a > b", { a: -0.005, b: 0 }, false, "-0.01", "0"],
    ["a = 1", { a: 1 }, true, "1", "1"],
    ["a > 0", { a: 1e-11 }, true, "0", "0"],
    ["a > 999999999999999999999", { a: 1e21 }, true, "1,000,000,000,000,000,000,000", "999,999,999,999,999,999,999"],
  ] as const)("%s with %j", (expression, given, holds, left, right) =>
    expect(compare(expression, given)).toMatchObject({ holds, left, right }),
  );

  it.each([
    ["a / b", "needs one comparison"],
    ["a", "needs one comparison"],
    ["1 < 2 < 3", "“<” is too much"],
    ["people > 1", "“people” is not among the given numbers (a, b)"],
    ["constructor > 1", "“constructor” is not among the given numbers"],
    ["a / (b - 2) > 1", "divides by zero"],
    ["(a + b > 1", "a parenthesis is not closed"],
    ["a + > 1", "“>” is not among the given numbers"],
    ["a >", "ends where a number or name was expected"],
    ["", "ends where a number or name was expected"],
    ["a ^ 2 > 1", "needs one comparison"],
    ["a == b", "“=” is not among the given numbers"],
    ["process.exit() > 1", "“process” is not among the given numbers"],
  ])("says what it did not understand in %j: %s", (expression, message) =>
    expect(() => compare(expression, { a: 1, b: 2 })).toThrow(message),
  );

  it("is exact where doubles are not: (a / b) * b = a, for all a and b but zero", () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 });
    fc.assert(
      fc.property(
        number,
        number.filter((n) => n !== 0),
        (a, b) => {
          expect(compare("a / b * b = a", { a, b }).holds).toBe(true);
          expect(compare("a - b + b = a", { a, b }).holds).toBe(true);
          expect(compare("a < b", { a, b }).holds).toBe(a < b);
        },
      ),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalText, exactMoney, parseCents, sayMoney } from "../../src/model/money.ts";

const cents = fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n });

describe("parseCents(text)", () => {
  it.each([
    ["0", 0n],
    ["0.00", 0n],
    ["-0.00", 0n],
    ["1", 100n],
    ["1.5", 150n],
    ["1.", undefined],
    ["1000.10", 100_010n],
    ["1,000.10", 100_010n],
    ["12,345,678.90", 1_234_567_890n],
    ["$139,314,020.61", 13_931_402_061n],
    ["+5.00", 500n],
    [" 7.25 ", 725n],
    ["3.7500000000", 375n],
    ["999999999999999999.99", 99_999_999_999_999_999_999n],
  ])("reads %j as %s", (text, value) => expect(parseCents(text)).toBe(value));

  it.each([
    ["-18000.0", -1_800_000n],
    ["-18,000.00", -1_800_000n],
    ["-$18,000.00", -1_800_000n],
    ["−18000", -1_800_000n],
    ["−$18,000.00", -1_800_000n],
    ["-0.01", -1n],
  ])("keeps the sign of a de-obligation: %j", (text, value) => expect(parseCents(text)).toBe(value));

  it.each(["1.001", "0.009", "-18000.125", "1.000000001"])("rounds nothing in silence: refuses %j", (text) =>
    expect(parseCents(text)).toBeUndefined(),
  );

  it.each([
    "",
    "-",
    "$",
    ".50",
    "1,00.10",
    "1,0000",
    ",100",
    "1.000,10",
    "1 000",
    "1e3",
    "NAN",
    "Infinity",
    "0x10",
    "(100)",
    "--1",
    "12 dollars",
  ])("refuses what is not an exact amount: %j", (text) => expect(parseCents(text)).toBeUndefined());

  it("undoes decimalText and exactMoney, whatever the amount", () => {
    fc.assert(
      fc.property(cents, (value) => {
        expect(parseCents(decimalText(value))).toBe(value);
        expect(parseCents(exactMoney(value))).toBe(value);
      }),
    );
  });
});

describe("decimalText(cents)", () => {
  it.each([
    [0n, "0.00"],
    [1n, "0.01"],
    [-1n, "-0.01"],
    [-1_800_000n, "-18000.00"],
    [13_931_402_061n, "139314020.61"],
  ])("writes %s as %j", (value, text) => expect(decimalText(value)).toBe(text));
});

describe("exactMoney(cents)", () => {
  it.each([
    [0n, "$0.00"],
    [99_999n, "$999.99"],
    [100_000n, "$1,000.00"],
    [13_931_402_061n, "$139,314,020.61"],
    [-1_800_000n, "−$18,000.00"],
  ])("writes %s as %j", (value, text) => expect(exactMoney(value)).toBe(text));
});

describe("sayMoney(cents)", () => {
  it.each([
    [0n, "$0"],
    [49n, "$0"],
    [50n, "$1"],
    [99_999_949n, "$999,999"],
    [100_000_000n, "$1 million"],
    [375_000_000n, "$3.8 million"],
    [13_931_402_061n, "$139.3 million"],
    [280_000_000_000n, "$2.8 billion"],
    [-1_800_000n, "−$18,000"],
    [-13_931_402_061n, "−$139.3 million"],
  ])("says %s as %j", (value, text) => expect(sayMoney(value)).toBe(text));

  it("says an amount just short of the next word in that word", () => {
    expect(sayMoney(99_999_999n)).toBe("$1 million");
    expect(sayMoney(99_999_999_999n)).toBe("$1 billion");
  });
});

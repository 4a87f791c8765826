import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decimalText, parseCents } from "../../src/model/money.ts";
import type { Database } from "../../src/store/duckdb.ts";
import { openDatabase } from "../../src/store/duckdb.ts";
import { cleanText, dateValue, dunsValue, fieldType, moneyValue } from "../../src/store/field-sql.ts";
import { raw, sql } from "../../src/store/sql.ts";

let db: Database;
beforeAll(async () => void (db = await openDatabase()));
afterAll(() => db.close());

async function value(expression: string, text: string | null): Promise<string | null> {
  const rows = await db.query(sql`select (${raw(expression)})::varchar as v from (select ${text}::varchar as c)`);
  return rows[0]!["v"] as string | null;
}

describe("cleanText(column)", () => {
  it.each([
    ["ACME", "ACME"],
    ["  ACME  ", "ACME"],
    ["", null],
    ["   ", null],
    ["NAN", null],
    ["nan", null],
    [" NaN ", null],
    ["NANCY", "NANCY"],
    ["0", "0"],
    [null, null],
  ])("reads %j as %j", async (text, expected) => expect(await value(cleanText("c"), text)).toBe(expected));
});

describe("moneyValue(column)", () => {
  it.each([
    ["0", "0.00"],
    ["1234.5", "1234.50"],
    ["1,234.50", "1234.50"],
    ["$5", "5.00"],
    ["$1,234,567.89", "1234567.89"],
    ["-$18,000.00", "-18000.00"],
    ["-18000.0", "-18000.00"],
    ["3.750000", "3.75"],
    ["139314020.61", "139314020.61"],
    ["9999999999999999.99", "9999999999999999.99"],
  ])("reads %j as %s", async (text, expected) => expect(await value(moneyValue("c"), text)).toBe(expected));

  it.each(["1.005", "1.999", "1.0001", "-0.001", "1,000.125", "$5.555"])("never rounds: refuses %j", async (text) =>
    expect(await value(moneyValue("c"), text)).toBeNull(),
  );

  it.each(["0 - 249", "88%", "NAN", "Infinity", "twelve", "", "99999999999999999.99", "1.2.3", "2025-10-01", "--5"])(
    "refuses what is no amount: %j",
    async (text) => expect(await value(moneyValue("c"), text)).toBeNull(),
  );

  it.each(["1e3", "1.5e2", "1E-1", "1,5", "12,34", "1_000", "5-", "1$2"])(
    "refuses a form nobody files money in: %j",
    async (text) => expect(await value(moneyValue("c"), text)).toBeNull(),
  );

  it("agrees with parseCents on every amount it writes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), async (cents) => {
        const text = await value(moneyValue("c"), decimalText(cents));
        expect(parseCents(text!)).toBe(cents);
      }),
      { numRuns: 200 },
    );
  });
});

describe("dateValue(column, forms)", () => {
  it.each([
    ["2025-09-30", ["iso"], "2025-09-30"],
    ["2025-09-30 00:00:00", ["iso"], "2025-09-30"],
    ["2025-09-30T12:00:00Z", ["iso"], "2025-09-30"],
    ["26/09/2013", ["dmy"], "2013-09-26"],
    ["26/09/13 00:00", ["dmy"], "2013-09-26"],
    ["01/05/14 00:00", ["dmy"], "2014-05-01"],
    ["01/05/14 00:00", ["mdy"], "2014-01-05"],
    ["1/5/14", ["mdy"], "2014-01-05"],
    ["9/26/13", ["mdy"], "2013-09-26"],
    ["12/31/1999", ["mdy"], "1999-12-31"],
    ["1/1/69", ["mdy"], "1969-01-01"],
    ["1/1/68", ["mdy"], "2068-01-01"],
    ["2025-09-30", ["iso", "mdy"], "2025-09-30"],
    ["9/30/25", ["iso", "mdy"], "2025-09-30"],
    ["29/02/2024", ["dmy"], "2024-02-29"],
  ] as const)("reads %j as %j: %s", async (text, forms, expected) =>
    expect(await value(dateValue("c", forms), text)).toBe(expected),
  );

  it.each([
    ["2025-13-01", ["iso"]],
    ["2025-02-29", ["iso"]],
    ["26/09/2013", ["mdy"]],
    ["09/26/2013", ["dmy"]],
    ["26/09/13 00:00", ["iso"]],
    ["2025-09-30", ["dmy"]],
    ["NAN", ["iso", "dmy"]],
    ["0 - 249", ["mdy"]],
    ["1/5/114", ["mdy"]],
    ["1/5", ["mdy"]],
    ["", ["iso", "mdy"]],
    ["notadate", ["iso", "dmy", "mdy"]],
    ["20250930", ["iso"]],
    ["2025-09-3O", ["iso"]],
    ["2025-09-301", ["iso"]],
  ] as const)("refuses %j as %j", async (text, forms) => expect(await value(dateValue("c", forms), text)).toBeNull());
});

describe("dunsValue(column)", () => {
  it.each([
    ["4203337", "004203337"],
    ["004203337", "004203337"],
    ["4203337.0", "004203337"],
    ["12345", "000012345"],
    ["1234", "1234"],
    ["1234567890", "1234567890"],
    ["ABC", "ABC"],
    [null, null],
  ])("reads %j as %j", async (text, expected) => expect(await value(dunsValue("c"), text)).toBe(expected));
});

describe("fieldType(field)", () => {
  it.each([
    ["federal_action_obligation", "money"],
    ["potential_total_value_of_award", "money"],
    ["action_date", "date"],
    ["recipient_duns", "text"],
    ["fiscal_year", "text"],
  ] as const)("stores %s as %s", (field, type) => expect(fieldType(field)).toBe(type));
});

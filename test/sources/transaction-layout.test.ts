import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { addSource } from "../../src/casebook/sources/add.ts";
import { Book } from "../../src/casebook/book.ts";
import { silent } from "../../src/casebook/effects.ts";
import { openCasebook } from "../../src/casebook/open-casebook.ts";
import { csvLine } from "../../src/model/csv.ts";
import { csvRecords } from "../../src/sources/csv-records.ts";
import { count, text } from "../../src/store/connector.ts";
import { Query, sql } from "../../src/store/sql.ts";
import { makeZip } from "./make-zip.ts";

const sources = join(import.meta.dirname, "../../casebooks/ice-surveillance/sources");
const header = readFileSync(
  join(import.meta.dirname, "../fixtures/sources/headers/usaspending-contract-transactions.csv"),
  "utf8",
);
const columns = [...csvRecords(header, { delimiter: ",", name: "header" })][0]!.fields;
const dir = mkdtempSync(join(tmpdir(), "tallylight-transactions-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

type Made = { readonly values: Readonly<Record<string, string>>; readonly cents: bigint; readonly date: string };

/** The real award summaries, as the repository carries them: every value by its column. */
function summaries(file: string): Record<string, string>[] {
  const records = [
    ...csvRecords(gunzipSync(readFileSync(join(sources, file))).toString("utf8"), { delimiter: ",", name: file }),
  ];
  const names = records.shift()!.fields;
  return records.map(({ fields }) => Object.fromEntries(names.map((name, at) => [name.trim(), fields[at] ?? ""])));
}

const inCents = (amount: string): bigint => {
  const [whole = "0", part = ""] = amount.replace("-", "").split(".");
  const value = BigInt(whole || "0") * 100n + BigInt(part.padEnd(2, "0"));
  return amount.startsWith("-") ? -value : value;
};
const amount = (cents: bigint): string =>
  `${cents < 0n ? "-" : ""}${(cents < 0n ? -cents : cents) / 100n}.${String((cents < 0n ? -cents : cents) % 100n).padStart(2, "0")}`;

/** Two transactions of each award that add up to what its summary states: a base action, and one that takes some back. */
function transactionsOf(award: Record<string, string>, n: number): Made[] {
  const total = inCents(award["total_obligated_amount"]!);
  const back = n % 3 === 0 ? -(BigInt(n) * 7n + 13n) : 0n;
  const parts = [
    { mod: "0", cents: total - back, date: award["award_base_action_date"]! },
    { mod: "P00001", cents: back, date: award["award_latest_action_date"]! },
  ];
  return parts.map(({ mod, cents, date }) => ({
    cents,
    date,
    values: {
      ...award,
      contract_transaction_unique_key: `7012_-NONE-_${award["award_id_piid"]}_${mod}_-NONE-_0`,
      modification_number: mod,
      transaction_number: "0",
      federal_action_obligation: amount(cents),
      total_dollars_obligated: award["total_obligated_amount"]!,
      current_total_value_of_award: award["current_total_value_of_award"]!,
      action_date: date,
      action_date_fiscal_year: String(Number(date.slice(0, 4)) + (Number(date.slice(5, 7)) >= 10 ? 1 : 0)),
      transaction_description:
        mod === "0"
          ? `${award["prime_award_base_transaction_description"]}, "AS AMENDED"\nSECOND LINE`
          : "DEOBLIGATION. POC: JANE INVENTED, (202) 555-0147, JANE.INVENTED@EXAMPLE.GOV",
      recipient_phone_number: "2025550123",
      recipient_fax_number: "2025550124",
      recipient_address_line_1: "1 INVENTED WAY",
      recipient_doing_business_as_name: "INVENTED DBA",
      recipient_name_raw: award["recipient_name"]!,
      highly_compensated_officer_1_name: "INVENTED OFFICER ONE",
      highly_compensated_officer_1_amount: "100000.00",
    },
  }));
}

/** Each award once: a few recipients stand in both files. */
const awards = [
  ...new Map(
    ["us-local-gov-ice-contracts.2023-05-01.csv.gz", "us-reg-state-gov-ice-contracts.2023-05-01.csv.gz"]
      .flatMap(summaries)
      .filter((award) => award["award_base_action_date"] !== "" && award["total_obligated_amount"] !== "")
      .map((award) => [award["contract_award_unique_key"]!, award] as const),
  ).values(),
];
const made = awards.flatMap(transactionsOf);
const lines = made.map(({ values }) =>
  csvLine(
    columns.map((column) => values[column] ?? ""),
    ",",
  ),
);
const table = (rows: readonly string[]) => `${csvLine(columns, ",")}\r\n${rows.map((row) => `${row}\r\n`).join("")}`;
const csv = table(lines);

/** Puts one delivery into a casebook of its own, by `tallylight add`, and opens its book. */
async function deliver(
  name: string,
  bytes: Buffer | string,
): Promise<{ book: Book; folder: string; described: Awaited<ReturnType<typeof addSource>>["described"] }> {
  const folder = mkdtempSync(join(dir, "casebook-"));
  writeFileSync(join(folder, "casebook.yaml"), "title: Transactions\n");
  const path = join(dir, name);
  writeFileSync(path, bytes);
  const { described } = await addSource(folder, path, { retrieved: "2026-01-01" });
  const book = await Book.open(await openCasebook(folder), silent);
  return { book, folder, described };
}

const readme = { name: "Data_Dictionary_Crosswalk.txt", data: "see https://www.usaspending.gov" };
const half = Math.floor(lines.length / 2);
const deliveries: readonly (readonly [name: string, bytes: () => Buffer | string, tables: number])[] = [
  ["Contracts_PrimeTransactions_2026-01-01_1.csv", () => csv, 1],
  ["Contracts_PrimeTransactions_2026-01-01_1.csv.gz", () => gzipSync(csv), 1],
  [
    "PrimeTransactions_2026-01-01.zip",
    () => makeZip([readme, { name: "Contracts_PrimeTransactions_2026-01-01_1.csv", data: csv }]),
    1,
  ],
  // The publisher cuts what is longer than a spreadsheet into parts: together they are one pull.
  [
    "PrimeTransactions_parts_2026-01-01.zip",
    () =>
      makeZip([
        { name: "Contracts_PrimeTransactions_1.csv", data: table(lines.slice(0, half)) },
        { name: "Contracts_PrimeTransactions_2.csv", data: table(lines.slice(half)) },
        readme,
      ]),
    2,
  ],
];

describe("the bulk transaction layout, made of real award summaries", () => {
  it("has about 297 columns and more than a thousand awards", () => {
    expect(columns.length).toBeGreaterThanOrEqual(290);
    expect(awards.length).toBeGreaterThan(800);
    expect(columns.filter((column) => awards[0]![column] !== undefined).length).toBeGreaterThan(250);
  });

  it.each(deliveries)("%s is recognised, staged, and gives the right figures", async (name, bytes, tables) => {
    const { book, described } = await deliver(name, bytes());
    expect(described.map(({ layout, recognisedBy }) => [layout, recognisedBy])).toEqual(
      Array.from({ length: tables }, () => ["usaspending-contract-transactions", "columns"]),
    );
    const accounts = book.accounts.sources;
    expect(accounts).toHaveLength(tables);
    const sum = (of: "read" | "parsed" | "rejected" | "superseded" | "duplicate" | "droppedValues") =>
      accounts.reduce((n, account) => n + account[of], 0);
    expect({
      read: sum("read"),
      parsed: sum("parsed"),
      rejected: sum("rejected"),
      superseded: sum("superseded"),
      duplicate: sum("duplicate"),
    }).toEqual({ read: made.length, parsed: made.length, rejected: 0, superseded: 0, duplicate: 0 });
    expect(sum("droppedValues")).toBeGreaterThanOrEqual(made.length * 7);

    const whole = await book.figure({ measure: "obligations", where: {}, by: "fiscal-year" });
    expect(whole.total).toMatchObject({
      value: made.reduce((total, { cents }) => total + cents, 0n),
      transactions: made.length,
    });
    const years = new Map<string, bigint>();
    for (const { values, cents } of made)
      years.set(values["action_date_fiscal_year"]!, (years.get(values["action_date_fiscal_year"]!) ?? 0n) + cents);
    expect(new Map(whole.rows.map(({ key, value }) => [key, value]))).toEqual(years);
    const back = await book.figure({ measure: "deobligations", where: {} });
    expect(back.total.value).toBe(made.reduce((total, { cents }) => (cents < 0n ? total + cents : total), 0n));
    expect((await book.figure({ measure: "awards", where: {} })).total.value).toBe(
      BigInt(new Set(awards.map((award) => award["contract_award_unique_key"])).size),
    );

    for (const award of [awards[0]!, awards[Math.floor(awards.length / 2)]!, awards.at(-1)!]) {
      const one = await book.figure({
        measure: "obligations",
        where: { award: [award["contract_award_unique_key"]!] },
      });
      expect(one.total.value).toBe(inCents(award["total_obligated_amount"]!));
    }
    const held = book.coverage.reduce((n, { transactions }) => n + transactions, 0);
    expect(held).toBe(made.length);
    book.close();
  });

  it("is superseded as a whole by a later pull of the same scope, and nothing is said to have changed", async () => {
    const { book, folder } = await deliver("PrimeTransactions_earlier_2026-01-01.zip", deliveries[3]![1]() as Buffer);
    book.close();
    const path = join(dir, "later.csv");
    writeFileSync(path, csv);
    await addSource(folder, path, { retrieved: "2026-02-01" });
    const both = await Book.open(await openCasebook(folder), silent);
    expect(both.accounts.sources.map(({ parsed, superseded }) => [parsed, superseded])).toEqual([
      [0, half],
      [0, lines.length - half],
      [made.length, 0],
    ]);
    expect(
      both.accounts.comparisons
        .map(({ counts }) => counts)
        .filter((counts) => Object.values(counts).some((n) => n > 0)),
    ).toEqual([]);
    expect(
      both.accounts.comparisons.every(
        ({ obligationsBefore, obligationsAfter }) => obligationsBefore === obligationsAfter,
      ),
    ).toBe(true);
    both.close();
  });

  it("keeps nothing of officers, telephones, addresses and contacts, and every field that is used", async () => {
    const { book } = await deliver("Contracts_PrimeTransactions_2026-01-02_1.csv", csv);
    for (const row of await book.db.query(
      sql`select table_name as t, column_name as c from duckdb_columns() where data_type = 'VARCHAR' and not internal`,
    )) {
      const found = await book.db.query(
        new Query(
          `select count(*) as n from "${text(row, "t")}" where regexp_matches("${text(row, "c")}", '(?i)invented|2025550|555-01')`,
        ),
      );
      expect({ ...row, n: count(found[0]!, "n") }).toEqual({ ...row, n: 0 });
    }
    const [first] = await book.db.query(
      sql`select * exclude (source, record, award), action_date::varchar as d, obligation::varchar as o from transaction where record = 1`,
    );
    const { values } = made[0]!;
    expect(first).toMatchObject({
      piid: values["award_id_piid"]!,
      modification: "0",
      d: values["action_date"]!,
      o: values["federal_action_obligation"]!,
      recipient: values["recipient_name"]!,
      psc: values["product_or_service_code"]!,
      competition: values["extent_competed"]!,
      office: values["awarding_office_name"]!,
    });
    expect(text(first!, "description")).toContain('"AS AMENDED"');
    book.close();
  });
});

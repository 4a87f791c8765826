import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { build } from "../../../src/casebook/build.ts";
import { silent } from "../../../src/casebook/effects.ts";
import { naturalPerson } from "../../../src/model/award.ts";
import { csvLine } from "../../../src/model/csv.ts";
import { isNaturalPerson } from "../../../src/rules/persons/natural-person.ts";
import { csvRecords } from "../../../src/sources/csv-records.ts";
import { text } from "../../../src/store/connector.ts";
import { sql } from "../../../src/store/sql.ts";

const header = readFileSync(
  join(import.meta.dirname, "../../fixtures/sources/headers/usaspending-contract-transactions.csv"),
  "utf8",
);
const columns = [...csvRecords(header, { delimiter: ",", name: "header" })][0]!.fields;
const dir = mkdtempSync(join(tmpdir(), "tallylight-names-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** An invented name that says nothing by itself; one source flags it as a sole proprietor's, another does not. */
const name = "BLUE HERON LANTERNWORK";

function record(piid: string, date: string, sole: string): string {
  const values: Record<string, string> = {
    contract_transaction_unique_key: `7012_${piid}`,
    contract_award_unique_key: `CONT_AWD_${piid}`,
    award_id_piid: piid,
    modification_number: "0",
    federal_action_obligation: "10.00",
    action_date: date,
    awarding_sub_agency_code: "7012",
    awarding_sub_agency_name: "U.S. Immigration and Customs Enforcement",
    recipient_name: name,
    recipient_uei: "ABCDEFGHJKL1",
    transaction_description: "LANTERNS",
    sole_proprietorship: sole,
  };
  return csvLine(
    columns.map((column) => values[column] ?? ""),
    ",",
  );
}
const file = (...records: string[]) => `${csvLine(columns, ",")}\n${records.map((line) => `${line}\n`).join("")}`;
const unflagged = file(record("A1", "2024-11-01", "f"));
const flagged = file(record("B1", "2023-11-01", "t"));

type Sources = Readonly<Record<string, string>>;

function write(folder: string, sources: Sources): void {
  rmSync(join(folder, "sources"), { recursive: true, force: true });
  mkdirSync(join(folder, "sources"), { recursive: true });
  writeFileSync(join(folder, "casebook.yaml"), "title: Names\n");
  const list = Object.entries(sources).map(([path, data]) => {
    writeFileSync(join(folder, "sources", path), data);
    const sha256 = createHash("sha256").update(data).digest("hex");
    return `- {file: ${path}, sha256: ${sha256}, origin: x, publisher: x, licence: x, retrieved: 2026-01-01}\n`;
  });
  writeFileSync(join(folder, "sources/sources.yaml"), list.join(""));
}

/** Builds and returns the recipients as published, with the manifest, which has the hash of every file. */
async function published(folder: string): Promise<{ recipients: string[]; manifest: string }> {
  const { book } = await build(folder, silent);
  const rows = await book.db.query(sql`select recipient from transaction order by piid`);
  book.close();
  return {
    recipients: rows.map((row) => text(row, "recipient")!),
    manifest: readFileSync(join(folder, "dist/manifest.json"), "utf8"),
  };
}

/** What a casebook of the same files publishes that has no cache and no past. */
async function afresh(folder: string): Promise<{ recipients: string[]; manifest: string }> {
  const copy = mkdtempSync(join(dir, "afresh-"));
  cpSync(folder, copy, { recursive: true, filter: (path) => !/[/\\](\.tallylight|dist)$/.test(path) });
  return published(copy);
}

describe("a name one source flags", () => {
  it("says nothing by itself", () => {
    expect(isNaturalPerson(name, { soleProprietor: false }).person).toBe(false);
    expect(isNaturalPerson(name, { soleProprietor: true }).person).toBe(true);
  });

  it("is masked in a source that was read long before", async () => {
    const folder = mkdtempSync(join(dir, "later-"));
    write(folder, { "a.csv": unflagged });
    expect((await published(folder)).recipients).toEqual([name]);
    write(folder, { "a.csv": unflagged, "b.csv": flagged });
    const both = await published(folder);
    expect(both.recipients).toEqual([naturalPerson, naturalPerson]);
    expect(both).toEqual(await afresh(folder));
  });

  it("is masked there too when the build that found it was stopped", async () => {
    const folder = mkdtempSync(join(dir, "stopped-"));
    write(folder, { "a.csv": unflagged });
    await published(folder);
    write(folder, { "a.csv": unflagged, "b.csv": flagged, "c.csv": "broken\0" });
    await expect(published(folder)).rejects.toThrow(/c\.csv/);
    write(folder, { "a.csv": unflagged, "b.csv": flagged });
    const both = await published(folder);
    expect(both.recipients).toEqual([naturalPerson, naturalPerson]);
    expect(both).toEqual(await afresh(folder));
  });

  it("is shown again once the casebook declares it as a vendor's", async () => {
    const folder = mkdtempSync(join(dir, "declared-"));
    write(folder, { "a.csv": unflagged, "b.csv": flagged });
    expect((await published(folder)).recipients).toEqual([naturalPerson, naturalPerson]);
    mkdirSync(join(folder, "organizations"));
    writeFileSync(
      join(folder, "organizations/vendors.yaml"),
      `- {id: blue-heron, name: Blue Heron, names: [${name}]}\n`,
    );
    const declared = await published(folder);
    expect(declared.recipients).toEqual([name, name]);
    expect(declared).toEqual(await afresh(folder));
  });

  it("is no longer held against a source when the one that flags it is taken away", async () => {
    const folder = mkdtempSync(join(dir, "away-"));
    write(folder, { "a.csv": unflagged, "b.csv": flagged });
    await published(folder);
    write(folder, { "a.csv": unflagged });
    expect(await published(folder)).toEqual(await afresh(folder));
  });
});

import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { csvRecords } from "../../src/sources/csv-records.ts";
import { closeSource, openSource } from "../../src/sources/open-source.ts";
import { proposeMapping } from "../../src/sources/propose-mapping.ts";
import { describeShared, shared } from "./raw-files.ts";

const data = join(shared, "data");
const temp = mkdtempSync(join(tmpdir(), "tallylight-workbooks-"));
afterAll(() => rmSync(temp, { recursive: true, force: true }));

async function opened(path: string) {
  const source = await openSource(join(data, path), { tempDir: temp });
  const tables = source.members.map((member) =>
    [...csvRecords(readFileSync(member.plainPath, "utf8"), member)].map(({ fields }) => fields),
  );
  await closeSource(source);
  expect(readdirSync(temp)).toEqual([]);
  return { ...source, tables };
}

describeShared("the shared workbooks", () => {
  it("gives the agencies of the 287(g) workbooks as records, dates as ISO", async () => {
    const folder = "12-287g-participating-agencies";
    const records = [];
    for (const name of readdirSync(join(data, folder))
      .filter((one) => one.endsWith(".xlsx"))
      .sort()) {
      const { tables, container, notes } = await opened(`${folder}/${name}`);
      expect([container, notes, tables.length]).toEqual(["workbook", [], 1]);
      const [columns, ...rows] = tables[0]!;
      expect(columns!.slice(0, 5)).toEqual(["STATE", "LAW ENFORCEMENT AGENCY", "TYPE", "COUNTY", "SUPPORT TYPE"]);
      const signed = columns!.indexOf("SIGNED");
      // One day is mistyped in the file itself, and stays as it stands.
      const odd = signed === -1 ? [] : rows.map((row) => row[signed]!).filter((day) => !/^20\d\d-\d\d-\d\d$/.test(day));
      expect(odd).toEqual(signed === -1 ? [] : ["05/082025"]);
      expect(proposeMapping(columns!, { id: "agencies" })).toMatch(/^id: agencies$/m);
      records.push([name.replace(/.*__/, ""), rows.length]);
    }
    expect(records).toEqual([
      ["participatingAgencies05162025am.xlsx", 571],
      ["pendingAgencies05152025am.xlsx", 92],
      ["participatingAgencies06272025am.xlsx", 737],
    ]);
  });

  it("gives the NAICS codes as text", async () => {
    const { tables } = await opened("05-reference-codes/naics_2017.xlsx");
    expect(tables[0]![0]!.slice(0, 2)).toEqual(["NAICS17", "INDEX ITEM DESCRIPTION"]);
    expect(tables[0]![1]!.slice(0, 2)).toEqual(["11", "Agriculture, Forestry, Fishing and Hunting"]);
    expect(tables[0]!.slice(1).every(([code]) => /^\d{2}(-\d{2})?$|^\d{3,6}$/.test(code!))).toBe(true);
  });
});

import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { afterAll, expect, it } from "vitest";
import { describeShared } from "./raw-files.ts";
import { csvRecords } from "../../src/sources/csv-records.ts";
import { layouts } from "../../src/sources/layouts.ts";
import { minimiseCsv } from "../../src/sources/minimise-csv.ts";
import { closeSource, openSource } from "../../src/sources/open-source.ts";
import { declarationProblem, headerlessLayouts, recogniseLayout } from "../../src/sources/recognise-layout.ts";

const shared = join(process.cwd(), "../shared");
const data = join(shared, "data");
const temp = mkdtempSync(join(tmpdir(), "tallylight-shared-"));
afterAll(() => rmSync(temp, { recursive: true, force: true }));

/** Each file with its layout, its records (header not counted) as the data README has them, and its repairs. */
const expected: readonly [folder: string, file: RegExp, layout: string, records: number, repairs?: string[]][] = [
  ["01", /FY2021.*2026-02-17/, "usaspending-api-transactions-10", 10398],
  ["01", /FY2021.*2026-02-13/, "usaspending-api-transactions-9", 7104],
  ["01", /FY2025.*2026-08-22/, "usaspending-api-transactions-10", 10878],
  ["01", /FY26_.*first/, "usaspending-api-transactions-9", 2084],
  ["02", /fy13/, "usaspending-awards-duns-259", 157],
  ["02", /fy14/, "usaspending-awards-duns-259-headerless", 193],
  ["02", /fy15/, "usaspending-awards-duns-259-headerless", 444],
  ["02", /fy17/, "usaspending-awards-duns-259-headerless", 1739],
  ["02", /fy18/, "usaspending-awards-duns-259-headerless", 2203],
  ["03", /us-local/, "usaspending-contract-award-summaries", 720],
  ["03", /us-reg/, "usaspending-contract-award-summaries", 331],
  ["03", /mn_all_Contracts_Prime/, "usaspending-contract-award-summaries", 1369],
  ["03", /umn_/, "usaspending-contract-award-summaries", 5],
  ["03", /Contracts_Subawards/, "usaspending-contract-subawards", 482, ["twice-encoded UTF-8: 15 places"]],
  ["03", /Assistance_Prime/, "usaspending-assistance-award-summaries", 2],
  ["03", /Assistance_Subawards/, "usaspending-assistance-subawards", 0],
  ["04", /subawards_2018/, "usaspending-contract-subawards-2018", 175],
  ["04", /treasury/, "usaspending-legacy-225", 126],
  ["04", /fy2017/, "ice-fy2017-actions-json", 6434],
];

function find(folder: string, file: RegExp): string {
  const dir = readdirSync(data).find((name) => name.startsWith(folder))!;
  return join(
    data,
    dir,
    readdirSync(join(data, dir)).find((name) => file.test(name))!,
  );
}

describeShared("the shared award files", () => {
  it.each(expected)("%s %s is %s with %i records", async (folder, file, id, count, repairs = []) => {
    const source = await openSource(find(folder, file), { tempDir: temp });
    const [member] = source.members;
    const known = layouts();
    const layout =
      recogniseLayout(member!.columns, known, member!.format) ?? headerlessLayouts(member!.columns.length, known)[0]!;
    expect(layout.id).toBe(id);
    expect(declarationProblem(member!.columns, layout)).toBeUndefined();
    expect(member!.repairs).toEqual(repairs);
    const text = readFileSync(member!.plainPath, "utf8");
    const records =
      member!.format === "json"
        ? (JSON.parse(text) as unknown[])
        : [...csvRecords(text, member!)].slice(layout.header ? 1 : 0);
    expect(records.length).toBe(count);
    await closeSource(source);
  });

  it("takes its bulk transaction columns from the official crosswalk", () => {
    const crosswalk = readFileSync(find("05", /crosswalk-USA_Spending_Downloads/), "utf8");
    const official = [...csvRecords(crosswalk, { delimiter: ",", name: "crosswalk" })].flatMap(({ fields }) =>
      fields.flatMap((field) => field.split(/[\s,;]+/)),
    );
    const columns = readFileSync(join(shared, "tools/columns.lst"), "utf8").trim().split("\n");
    const layout = layouts().find(({ id }) => id === "usaspending-contract-transactions")!;
    expect(columns.filter((column) => Object.values(layout.columns).includes(column)).length).toBe(
      Object.keys(layout.columns).length,
    );
    // The crosswalk leaves the DUNS columns out; a file without them is recognised all the same.
    expect(Object.values(layout.columns).filter((column) => !official.includes(column))).toEqual([
      "recipient_duns",
      "recipient_parent_duns",
    ]);
  });

  it("minimises the subawards so that no officer, street or other name is left", async () => {
    const path = find("03", /Contracts_Subawards/);
    const source = await openSource(path, { tempDir: temp });
    const member = source.members[0]!;
    const layout = recogniseLayout(member.columns, layouts())!;
    const masks = { maskRecipient: (name: string) => name, maskText: (text: string) => text };
    const made = await minimiseCsv(member, layout, masks, join(temp, "minimised.csv"));
    const records = (file: string): string[][] =>
      [...csvRecords(readFileSync(file, "utf8"), member)].map(({ fields }) => fields);
    const [before, after] = [records(member.plainPath), records(made.path)];
    expect(after.length).toBe(before.length);
    const mapped = new Set(Object.values(layout.columns));
    member.columns.forEach((column, at) => {
      for (const [row, fields] of after.slice(1).entries())
        expect(fields[at]).toBe(mapped.has(column) ? before[row + 1]![at] : "");
    });
    const names = before
      .slice(1)
      .flatMap((fields) =>
        member.columns.flatMap((column, at) =>
          /officer_\d_name/.test(column) && fields[at] !== "" ? [fields[at]!] : [],
        ),
      );
    expect(names.length).toBeGreaterThan(200);
    const text = readFileSync(made.path, "utf8");
    expect(names.filter((name) => text.includes(name)).length).toBe(0);
    expect(made.dropped).toBeGreaterThan(names.length);
    await closeSource(source);
  });

  it("has the layouts' own files readable as YAML", () => {
    const folder = join(import.meta.dirname, "../../src/sources/mappings");
    for (const name of readdirSync(folder))
      expect(parse(readFileSync(join(folder, name), "utf8"))).toHaveProperty("id", name.replace(".yaml", ""));
  });
});

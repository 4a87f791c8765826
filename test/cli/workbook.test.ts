import { readFileSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { awardColumns as columns, makeWorkbook } from "../sources/make-workbook.ts";
import { casebooks, tallylight } from "./scratch-casebook.ts";

const { make } = casebooks();

const comment = { c: [{ a: "Canary Q Author", t: "canary-comment" }] };
const rows = [
  columns,
  [
    "ICE",
    "70W1",
    { t: "s" as const, v: "ACME SURVEILLANCE, INC.", ...comment },
    1000.5,
    { t: "n" as const, v: 45717, z: "m/d/yy" },
    "0",
    "IT HARDWARE",
    "SECURITY SYSTEMS",
    "READERS",
    "KEY-W1",
  ],
  [
    "ICE",
    "70W1",
    "ACME SURVEILLANCE, INC.",
    -0.25,
    { t: "n" as const, v: 45718, z: "m/d/yy" },
    "P00001",
    "IT HARDWARE",
    "SECURITY SYSTEMS",
    "READERS",
    "KEY-W1",
  ],
];
const awards = makeWorkbook([
  { name: "Awards", rows },
  { name: "Notes", rows: [["Obtained in May"]] },
]);

/** What a casebook says was obligated under the workbook's award. */
async function obligated(folder: string): Promise<string> {
  const where = ["--where", "award=KEY-W1", "--format", "json"];
  const figure = await tallylight(["figure", "--casebook", folder, "--measure", "obligations", ...where]);
  expect([figure.code, figure.err]).toEqual([0, ""]);
  return figure.out;
}

describe("tallylight add BOOK.xlsx", () => {
  it("takes a workbook of a known layout, builds with it, and keeps no comment", async () => {
    const { folder, put } = await make();
    const added = await tallylight([
      "add",
      put("../awards.2025-05-01.xlsx", awards),
      "--casebook",
      folder,
      "--minimise",
    ]);
    expect([added.code, added.err]).toEqual([0, ""]);
    expect(added.out).toMatch(/→ sources\/awards\.2025-05-01\.csv \(a minimised copy\)/);
    expect((await tallylight(["build", folder])).code).toBe(0);
    expect(await obligated(folder)).toMatch(/"1000\.25"/);
    for (const file of readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()))
      expect(readFileSync(join(file.parentPath, file.name)).toString("latin1")).not.toMatch(/canary/i);
  });

  it("takes it as it is too, and says what it passed over when it builds", async () => {
    const { folder, put } = await make();
    const added = await tallylight(["add", put("../as-is.2025-05-01.xlsx", awards), "--casebook", folder]);
    expect(added.code).toBe(0);
    expect(added.out).toMatch(/sheet 2 has no table \(one column\) and was passed over/);
    expect(added.out).toMatch(/1 comment dropped/);
    expect((await tallylight(["build", folder])).code).toBe(0);
    expect(await obligated(folder)).toMatch(/"1000\.25"/);
  });

  it("proposes a mapping for a workbook of no known layout, and takes it when that is kept", async () => {
    const { folder, put } = await make();
    const city = makeWorkbook(
      [
        {
          name: "Export",
          rows: [
            ["Order Number", "Vendor", "Amount", "Order Date", "Contact Phone"],
            ["7", "ACME INC", 10, { t: "n", v: 45717, z: "yyyy-mm-dd" }, "555-0132"],
          ],
        },
      ],
      "ods",
    );
    const path = put("../city.ods", city);
    const refused = await tallylight(["add", path, "--casebook", folder]);
    expect([refused.code, refused.err]).toEqual([
      2,
      expect.stringMatching(/its 5 columns are of no known layout.*proposed in .*export\.yaml\.proposed/s),
    ]);
    const proposed = join(folder, "mappings/export.yaml.proposed");
    expect(readFileSync(proposed, "utf8")).toMatch(/drop:\n {2}- Contact Phone/);
    renameSync(proposed, proposed.replace(".proposed", ""));
    expect((await tallylight(["add", path, "--casebook", folder])).code).toBe(0);
  });
});

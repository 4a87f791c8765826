import { existsSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { casebooks, expectRefused, tallylight, treeHash } from "./scratch-casebook.ts";

const { make, dir } = casebooks();
const madeUp = join(import.meta.dirname, "../fixtures/statements/made-up.csv");
const proposed = (folder: string) => join(folder, "organizations", "vendors-made-up.yaml.proposed");
const add = (folder: string, file: string) => tallylight(["add", file, "--casebook", folder]);

describe("tallylight add, of FollowTheMoney statements", () => {
  it("proposes organisations, counts what it drops, and keeps nothing else", async () => {
    const { folder } = await make();
    const sources = treeHash(join(folder, "sources"));
    const { code, out } = await add(folder, madeUp);
    expect(code).toBe(0);
    expect(out).toContain("32 of them; the file itself is not kept");
    expect(out).toContain("3 vendors proposed in organizations/vendors-made-up.yaml.proposed, 0 declared already");
    expect(out).toContain(
      "1 Address, 1 Directorship, 1 LegalEntity that may be a person, 1 Ownership, 1 Passport, 2 Person",
    );
    expect(treeHash(join(folder, "sources"))).toBe(sources);
    const text = readFileSync(proposed(folder), "utf8");
    expect(text).not.toMatch(/Quillfeather|Quay Street|P1234567|1961|desk@|Ascribed/);
    for (const part of ["HLSX12345678", '"001234567"', "0QX77", "Lantern Group Holdings", "export.control"])
      expect(text).toContain(part);
  });

  it("is a casebook's file once a person takes “.proposed” off its name", async () => {
    const { folder } = await make();
    await add(folder, madeUp);
    renameSync(proposed(folder), proposed(folder).replace(".proposed", ""));
    const { code, err } = await tallylight(["build", folder]);
    expect({ code, err }).toMatchObject({ code: 0 });
    const again = await add(folder, madeUp);
    expect(again.out).toContain(
      "0 vendors proposed in organizations/vendors-made-up.yaml.proposed, 3 declared already",
    );
  });

  it("says in comments what a declared vendor may gain", async () => {
    const casebook = await make();
    casebook.put(
      "organizations/vendors-mine.yaml",
      "- {id: harbour, name: Harbour, names: [HARBOUR LANTERN LLC], identifiers: [0QX77]}\n",
    );
    const { out } = await add(casebook.folder, madeUp);
    expect(out).toContain("2 vendors proposed in organizations/vendors-made-up.yaml.proposed, 1 declared already");
    const text = readFileSync(proposed(casebook.folder), "utf8");
    expect(text).toContain("# harbour is declared already; it may gain:");
    expect(text).toContain("#     - Harbour Lantern Systems, LLC");
    expect(text).not.toContain("#     - Harbour Lantern LLC");
    expect(text).not.toContain("0QX77");
  });

  it.each([
    ["ragged.csv", (text: string) => `${text}NK-1,x\n`, /ragged\.csv, record 33: 2 fields; expected 14/],
    [
      "people.csv",
      (text: string) =>
        text
          .split("\n")
          .filter((l) => /^canonical|,Person,/.test(l))
          .join("\n"),
      /no organisation that may be kept/,
    ],
  ])("refuses %s and leaves nothing half-written", async (name, change, says) => {
    const casebook = await make();
    const file = join(dir, name);
    writeFileSync(file, change(readFileSync(madeUp, "utf8")));
    const before = treeHash(join(casebook.folder, "organizations"));
    expectRefused(await add(casebook.folder, file), casebook, 2, [says]);
    expect(treeHash(join(casebook.folder, "organizations"))).toBe(before);
  });

  it("never overwrites a proposal", async () => {
    const casebook = await make();
    await add(casebook.folder, madeUp);
    writeFileSync(proposed(casebook.folder), "mine\n");
    expectRefused(await add(casebook.folder, madeUp), casebook, 2, [/vendors-made-up\.yaml\.proposed exists already/]);
    expect(readFileSync(proposed(casebook.folder), "utf8")).toBe("mine\n");
    expect(readdirSync(join(casebook.folder, "organizations")).filter((f) => f.endsWith(".tmp"))).toEqual([]);
    expect(existsSync(join(casebook.folder, "mappings"))).toBe(false);
  });
});

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { expectEntities } from "../casebook/ftm-model.ts";
import { casebooks, expectRefused, tallylight } from "./scratch-casebook.ts";

const { make, dir } = casebooks();

describe("tallylight export", () => {
  it("prints entities, or writes them to a new file and says how many", async () => {
    const { folder } = await make();
    const ask = ["export", "--casebook", folder, "--format", "followthemoney"];
    const printed = await tallylight(ask);
    expect(printed.code).toBe(0);
    const entities = expectEntities(printed.out);
    const output = join(dir, "vendors.ftm.json");
    const written = await tallylight([...ask, "--output", output]);
    expect(written.code).toBe(0);
    expect(readFileSync(output, "utf8")).toBe(printed.out);
    const companies = entities.filter((e) => e.schema === "Company").length;
    expect(written.out).toContain(`${companies.toLocaleString("en-US")} Company`);
    expect(readdirSync(dir).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("says what is wrong with its words, and overwrites nothing", async () => {
    const casebook = await make();
    const ask = ["export", "--casebook", casebook.folder];
    const there = casebook.put("there.json", "mine");
    for (const [args, says] of [
      [[], "expected --format followthemoney"],
      [["--format", "csv"], "--format is “csv”; expected followthemoney"],
      [["FILE", "--format", "followthemoney"], "unexpected “FILE”"],
      [["--format", "followthemoney", "--output", there], "there.json exists already; expected a name that is free"],
      [["--format", "followthemoney", "--output", join(casebook.folder, "no/such.json")], "there is no such folder"],
    ] as const)
      expectRefused(await tallylight([...ask, ...args]), casebook, 2, [says]);
    expect(readFileSync(there, "utf8")).toBe("mine");
  });
});

import { spawn } from "node:child_process";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { buildStarter } from "../starter.ts";
import type { BuiltStarter } from "../starter.ts";

const program = join(import.meta.dirname, "..", "..", "bin", "tallylight.js");
let starter: BuiltStarter;

/** Runs the program as a shell would, output piped. */
async function tallylight(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [program, ...args], { env: { ...process.env, NO_COLOR: "1" } });
  let [out, err] = ["", ""];
  child.stdout.on("data", (data) => (out += String(data)));
  child.stderr.on("data", (data) => (err += String(data)));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, out, err };
}

beforeAll(async () => {
  starter = await buildStarter();
});
afterAll(() => starter.done());

describe("tallylight", () => {
  it("helps, with every command and every exit code, and ends with 0", async () => {
    const { code, out } = await tallylight("--help");
    expect(code).toBe(0);
    for (const command of commands) expect(out).toContain(command.usage);
    expect(out).toContain("4  verify found a difference");
  });

  it.each(commands.map((c) => [c.name]))("%s --help names every flag", async (name) => {
    const { code, out } = await tallylight(name, "--help");
    expect(code).toBe(0);
    for (const flag of commands.find((c) => c.name === name)!.flags) expect(out).toContain(`--${flag.name}`);
  });

  it("names the right commands and flags for a wrong one, with 2", async () => {
    expect(await tallylight("bild")).toMatchObject({
      code: 2,
      err: expect.stringContaining("expected one of: init, add, build"),
    });
    expect(await tallylight("figure", "--mesure", "x")).toMatchObject({
      code: 2,
      err: expect.stringContaining("--measure"),
    });
  });
});

describe("tallylight figure", () => {
  const figure = (...args: string[]) => tallylight("figure", "--casebook", starter.folder, ...args);

  it("prints money to the cent in every format", async () => {
    const ask = [
      "--measure",
      "obligations",
      "--where",
      "vendor=palantir",
      "--where",
      "agency=ICE",
      "--by",
      "fiscal-year",
    ];
    expect((await figure(...ask, "--format", "table")).out).toContain("$97,661,403.30");
    expect((await figure(...ask, "--format", "csv")).out).toBe(
      "key,label,obligations,rows\n2026,FY2026,97661403.30,3\n",
    );
    const json = JSON.parse((await figure(...ask)).out) as {
      total: { value: string };
      coverage: { complete: boolean };
      groups: unknown[];
    };
    expect(json).toMatchObject({
      total: { value: "97661403.30", rows: 3 },
      groups: [{ key: "2026", value: "97661403.30" }],
      coverage: { complete: true },
    });
  });

  it.each([
    [["--measure", "spend"], "expected one of: obligations, gross-obligations"],
    [["--measure", "awards", "--where", "state=TX"], "expected one of: agency, office"],
    [["--measure", "awards", "--where", "vendor=palan"], "near it: palantir"],
    [["--measure", "awards", "--where", "vendor"], "expected NAME=VALUE"],
    [["--measure", "awards", "--by", "colour"], "expected one of: agency"],
    [["--measure", "awards", "--since", "yesterday"], "expected a date like 2025-10-01"],
    [["--measure", "awards", "--reading", "loose"], "expected one of: strict, standard, broad"],
  ])("refuses %j and lists the right names", async (args, message) => {
    expect(await figure(...args)).toMatchObject({ code: 2, out: "", err: expect.stringContaining(message) });
  });
});

describe("tallylight check", () => {
  it("prints the promised shape, money as decimal strings", async () => {
    const { code, out } = await tallylight("check", "--casebook", starter.folder, "--format", "json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      shape: 1,
      claims: [
        {
          id: "palantir-fy2026",
          verdict: "supported",
          readings: [{ measured: "97661403.30", holds: true, unit: "USD" }],
          evidence: { rows: 3 },
        },
      ],
    });
  });

  it("prints JUnit that counts every claim", async () => {
    const { out } = await tallylight("check", "--casebook", starter.folder, "--format", "junit");
    expect(out).toContain('<testsuite name="claims" tests="1" failures="0" skipped="0">');
  });
});

describe("tallylight explain", () => {
  it("walks from the quote to the SQL to the rows to file and record", async () => {
    const { code, out } = await tallylight(
      "explain",
      "palantir-fy2026",
      "--casebook",
      starter.folder,
      "--format",
      "text",
    );
    expect(code).toBe(0);
    const steps = [
      "more than $90 million",
      "supported",
      "select",
      "evidence rows",
      "ICE_FY2026_Contract_Obligations.2026-05-05.csv.gz, record",
      "SHA-256",
    ];
    const places = steps.map((step) => out.indexOf(step));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("gives programs the same steps", async () => {
    const { out } = await tallylight("explain", "palantir-fy2026", "--casebook", starter.folder);
    const { steps } = JSON.parse(out) as {
      steps: { sql: string; rows: { from: { source: string; record: number } }[] }[];
    };
    expect(steps[0]!.rows).toHaveLength(3);
    expect(steps[0]!.rows[0]!.from.record).toBeGreaterThan(0);
  });
});

describe("tallylight search", () => {
  const search = (...args: string[]) => tallylight("search", "--casebook", starter.folder, ...args);

  it("prints hits for people: award, vendor, money, the words and the record", async () => {
    const { code, out } = await search("palantir", "platform", "--format", "text");
    expect(code).toBe(0);
    expect(out).toContain("1 hit for palantir platform: 1 to 1 of 1; best first");
    expect(out).toContain("70CTD026FC0000012  Palantir Technologies  $86,271,599.30  ICE  FY2026  analytics-platforms");
    expect(out).toContain("CASE MANAGEMENT AND ANALYTICS PLATFORM");
    expect(out).toContain("ICE_FY2026_Contract_Obligations.2026-05-05.csv.gz, record 9");
    expect(out).not.toContain("\u001b");
  });

  it("prints JSON for programs, with marks inside the text and money as decimal text", async () => {
    const { out } = await search('"license plate" OR alpr');
    const answer = JSON.parse(out) as { hits: { snippet: { text: string; marks: [number, number][] } }[] };
    expect(answer).toMatchObject({ total: 1, more: false, hits: [{ kind: "award", obligations: "-348.76" }] });
    const { text, marks } = answer.hits[0]!.snippet;
    expect(marks.map(([start, end]) => text.slice(start, end))).toEqual(["LICENSE PLATE"]);
    expect(answer.hits[0]).toMatchObject({ from: { source: expect.stringContaining(".csv.gz"), record: 1420 } });
  });

  it("narrows by filters, pages on, and says so when nothing is found", async () => {
    const count = async (...args: string[]) => (JSON.parse((await search(...args)).out) as { total: number }).total;
    const all = await count("services");
    const some = await count(
      "services",
      "--technology",
      "analytics-platforms",
      "--year",
      "FY2026",
      "--vendor",
      "palantir technologies",
    );
    expect([all > some, some > 0]).toEqual([true, true]);
    const first = await search("services", "--limit", "1", "--page", "1");
    const second = await search("services", "--limit", "1", "--page", "2");
    expect(JSON.parse(first.out)).toMatchObject({ offset: 0, total: all });
    expect(JSON.parse(second.out)).toMatchObject({ offset: 1, total: all });
    expect((await search("zebra", "--format", "text")).out).toBe("no hits for zebra\n");
    expect(await count("services", "--kind", "document")).toBe(0);
  });

  it("makes its index again when it is gone, and takes away what a killed one left", async () => {
    const folder = dirname(starter.book.path);
    const indexes = () => readdirSync(folder).filter((name) => name.startsWith("search"));
    await search("palantir");
    expect(indexes()).toEqual(["search.sqlite"]);
    rmSync(join(folder, "search.sqlite"));
    writeFileSync(join(folder, "search.sqlite.making-999999999"), "half");
    expect((await search("palantir")).code).toBe(0);
    expect(indexes()).toEqual(["search.sqlite"]);
  });
});

import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findCasebook, openCasebook } from "../../src/casebook/open-casebook.ts";
import { exitCodes, UserError } from "../../src/model/user-error.ts";
import { fixtures, smallCasebooks } from "./small-casebook.ts";

const make = smallCasebooks();
const mistakes = readdirSync(join(fixtures, "casebooks")).sort();

describe("openCasebook(folder)", () => {
  it("reads the small casebook as it is written", async () => {
    const casebook = await openCasebook(make().folder);
    expect(casebook.settings).toMatchObject({
      title: "Plates & cameras in <Testland>",
      summary: "A casebook of nine records, for tests.",
      currency: "USD",
      fiscalYearStart: 10,
      publish: { awards: "labelled" },
    });
    expect(casebook.sources.map((s) => s.file)).toEqual(["older.csv", "newer.csv", "awards.csv"]);
    expect(casebook.technologies.map((t) => t.id)).toEqual(["plates", "faces"]);
    expect(casebook.claims.map((c) => [c.id, c.file])).toEqual([
      ["never-paid", "claims/never-paid.yaml"],
      ["over-a-million", "claims/over-a-million.yaml"],
    ]);
    expect(casebook.claims[1]!.readings[0]!.check).toEqual({
      kind: "quantity",
      figure: { measure: "obligations", where: { agency: ["ICE"], award: ["A1"], "fiscal-year": ["2025"] } },
      expect: { comparison: "more than", value: 100_000_000n },
    });
  });

  it("reads counts as counts and money as cents", async () => {
    const casebook = make();
    const check = (measure: string, value: unknown) => ({
      name: "n",
      check: { kind: "quantity", figure: { measure, where: {} }, expect: { "at least": value } },
    });
    casebook.claim("x", [check("awards", "1_500"), check("obligations", "1,500.25"), check("transactions", 70)]);
    const claim = (await openCasebook(casebook.folder)).claims.find((c) => c.id === "x")!;
    expect(claim.readings.map((r) => (r.check.kind === "quantity" ? r.check.expect.value : null))).toEqual([
      1500n,
      150_025n,
      70n,
    ]);
  });

  it("is content with little: a title", async () => {
    const casebook = await openCasebook(join(fixtures, "least"));
    expect(casebook).toMatchObject({
      sources: [],
      technologies: [],
      agencies: [],
      vendors: [],
      authorities: [],
      claims: [],
    });
  });
});

/** Each folder is laid over the small casebook; `expected.txt` beside it is the whole message. */
describe("openCasebook(folder), one mistake each", () => {
  it("has cases", () => expect(mistakes.length).toBeGreaterThan(40));

  it.each(mistakes)("%s", async (name) => {
    const { folder } = make();
    cpSync(join(fixtures, "casebooks", name), folder, { recursive: true });
    const outcome: unknown = await openCasebook(folder).catch((error: unknown) => error);
    if (!(outcome instanceof UserError)) throw outcome instanceof Error ? outcome : new Error("opened without a word");
    expect(`${outcome.message}\n`).toBe(readFileSync(join(fixtures, "casebooks", name, "expected.txt"), "utf8"));
    expect(outcome.exitCode).toBe(exitCodes.badInput);
    expect(outcome.message).toMatch(/^[\w./-]+\.yaml:\d+(:\d+)?: /);
  });
});

describe("findCasebook(start)", () => {
  it("finds the casebook at or above a path", async () => {
    const { folder } = make();
    expect(await findCasebook(folder)).toBe(folder);
    expect(await findCasebook(join(folder, "claims"))).toBe(folder);
  });

  it("says what it looked for and how to make one", async () => {
    await expect(findCasebook("/")).rejects.toThrow(
      "/: no casebook.yaml here or in a folder above; make one with “tallylight init DIR”",
    );
  });
});

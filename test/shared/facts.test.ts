import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { judgeClaims } from "../../src/casebook/claims/judge-claims.ts";
import type { Judgement } from "../../src/model/claim.ts";
import type { FigureQuery } from "../../src/model/figure.ts";
import { text } from "../../src/store/connector.ts";
import { sql } from "../../src/store/sql.ts";
import { buildRaw, committed } from "./raw-casebook.ts";
import type { RawCasebook } from "./raw-casebook.ts";
import { describeShared } from "./raw-files.ts";

let casebook: RawCasebook;
let judged: Map<string, Judgement>;

const obligations = async (award: string, more: Partial<FigureQuery> = {}) =>
  (await casebook.book.figure({ measure: "obligations", where: { award: [award] }, ...more })).total;

type Line = readonly [modification: string, date: string, amount: string, recipient: string];

/** Returns an award's transactions as people would list them. */
async function lines(award: string): Promise<Line[]> {
  const rows = await casebook.book.db.query(
    sql`select modification, action_date::varchar as d, obligation::varchar as o, recipient from transaction where piid = ${award} order by action_date, modification`,
  );
  return rows.map((row) => [text(row, "modification")!, text(row, "d")!, text(row, "o")!, text(row, "recipient")!]);
}

/** Returns what an award-level record states. */
async function stated(award: string) {
  return casebook.book.db
    .query(sql`select recipient, as_of::varchar as as_of, current_value::varchar as current, potential_value::varchar as potential, pricing, competition, description
    from award_record where piid = ${award} order by as_of, source`);
}

describeShared("what the records are known to say", () => {
  beforeAll(async () => {
    casebook = await buildRaw();
    judged = new Map((await judgeClaims(casebook.book, new Map())).map((judgement) => [judgement.claim.id, judgement]));
  });

  const claim = (id: string): Judgement => judged.get(id)!;
  const reading = (id: string, name: RegExp) => claim(id).readings.find((each) => name.test(each.name))!;

  it("Palantir: at signing, through September 2025, through April 2026", async () => {
    const award = "70CTD022FR0000170";
    expect(await obligations(award, { through: "2022-09-20" })).toMatchObject({ value: 1729287605n });
    expect(await obligations(award, { through: "2025-09-26" })).toMatchObject({
      value: 13931402061n,
      transactions: 14,
    });
    expect(await obligations(award, { through: "2026-04-02" })).toMatchObject({ value: 15070382461n });
    const upTo = (await lines(award)).filter(([, date]) => date <= "2025-09-26");
    expect(upTo.filter(([, , amount]) => amount === "0.00")).toHaveLength(3);
    expect(upTo.filter(([, , amount]) => amount === "-18000.00")).toHaveLength(1);
    expect(upTo.map(([modification]) => modification).sort()).toEqual([
      "0",
      ...Array.from({ length: 13 }, (_, i) => `P${String(i + 1).padStart(5, "0")}`),
    ]);
    const judgement = claim("core-platform-139-million");
    expect(judgement.verdict).toBe("supported");
    expect(judgement.says).toContain("$139,314,020.61");
    expect(reading("core-platform-139-million", /2025/).holds).toBe(true);
    expect(reading("core-platform-139-million", /sign/).holds).toBe(false);
    expect(claim("core-platform-159-million").verdict).toBe("not testable");
    expect(claim("core-platform-159-million").claim.missing).toMatch(/potential/i);
  });

  it("Clearview AI: $3.75 million on 5 September 2025", async () => {
    expect((await lines("70CMSD25P00000111"))[0]).toEqual([
      "0",
      "2025-09-05",
      "3750000.00",
      expect.stringMatching(/CLEARVIEW/),
    ]);
    expect(claim("face-recognition-3-75-million").verdict).toBe("supported");
    expect(claim("face-recognition-3-75-million").says).toContain("$3,750,000.00");
    expect(claim("face-recognition-9-2-million").verdict).toBe("not testable");
  });

  it("licence plates: the recipient is West Publishing, not Vigilant", async () => {
    const [record] = await stated("70CDCR18P00000017");
    expect(record).toMatchObject({
      recipient: "WEST PUBLISHING CORPORATION",
      as_of: "2018-05-15",
      current: "2100000.00",
      potential: "5848488.00",
      pricing: "FIRM FIXED PRICE",
      competition: "NOT COMPETED UNDER SAP",
    });
    expect(text(record!, "description")).toMatch(/ACCESS TO LICENSE PLATE READER DATABASE/);
    const rows = await lines("70CDCR18P00000017");
    const modifications = rows.map(([modification]) => modification);
    expect(modifications).toEqual(expect.arrayContaining(["P00018", "P00019", "P00020", "P00021", "P00022", "P00023"]));
    expect(rows.every(([, , , recipient]) => recipient.startsWith("WEST PUBLISHING"))).toBe(true);
    expect(claim("plates-single-source-firm-fixed-price").verdict).not.toBe("contradicted");
    expect(claim("vigilant-deal").verdict).not.toBe("supported");
    expect(JSON.stringify([claim("vigilant-deal").says, claim("vigilant-deal").claim.notes])).toMatch(
      /West Publishing/i,
    );
  });

  it("cell-site simulators: Harris, L3Harris, TechOps", async () => {
    expect((await stated("70CMSD18P00000076"))[0]).toMatchObject({
      recipient: "HARRIS CORPORATION",
      description: expect.stringContaining("OVER THE AIR TRACKING EQUIPMENT") as string,
    });
    expect(JSON.stringify(await stated("70CMSD18P00000076"))).toContain("4832000.00");
    expect(
      (await lines("70CMSD22FR0000167"))
        .filter(([, , amount]) => amount !== "0.00")
        .map(([, date, amount]) => [date, amount]),
    ).toEqual(
      expect.arrayContaining([
        ["2022-09-19", "4319000.00"],
        ["2024-09-13", "67500.00"],
      ]),
    );
    expect((await lines("70CMSD24FR0000115")).map(([, date, amount]) => [date, amount])).toEqual(
      expect.arrayContaining([
        ["2024-09-10", "818422.02"],
        ["2025-05-08", "825707.61"],
      ]),
    );
    expect((await lines("70CMSD25C00000009")).map(([, date, amount]) => [date, amount])).toContainEqual([
      "2025-09-26",
      "12626200.00",
    ]);
    const denial = claim("stingray-denial");
    expect(denial.verdict).toBe("not testable");
    const beside = JSON.stringify(denial, (_key, value: unknown) =>
      typeof value === "bigint" ? String(value) : value,
    );
    for (const award of ["70CMSD18P00000076", "70CMSD24FR0000115"]) expect(beside).toContain(award);
  });

  it("Paragon: two million, stopped, released; five others of the name are kept apart", async () => {
    expect(
      (await lines("70CTD024P00000012"))
        .map(([modification, date, amount]) => [modification, date, amount])
        .slice(0, 3),
    ).toEqual([
      ["0", "2024-09-27", "2000000.00"],
      ["P00001", "2024-10-08", "0.00"],
      ["P00002", "2025-08-30", "0.00"],
    ]);
    expect(claim("paragon-2-million").verdict).toBe("supported");
    const vendors = await casebook.book.db.query(
      sql`select distinct vendor, recipient from vendor where recipient like 'PARAGON%'`,
    );
    const of = (pattern: RegExp) =>
      new Set(vendors.filter((row) => pattern.test(text(row, "recipient")!)).map((row) => text(row, "vendor")));
    const solutions = of(/^PARAGON SOLUTIONS/);
    expect(solutions.size).toBe(1);
    expect(of(/^PARAGON (?!SOLUTIONS)/).size).toBeGreaterThanOrEqual(4);
    for (const vendor of of(/^PARAGON (?!SOLUTIONS)/)) expect(solutions.has(vendor)).toBe(false);
  });

  it("the documents' contracts are rows", async () => {
    const documents: readonly (readonly [award: string, modification: string, amount: string])[] = [
      ["70CDCR24FG0000001", "0", "836492.80"],
      ["70CDCR20P00000069", "P00005", "89964.50"],
      ["70CMSD24P00000041", "0", "20608.00"],
      ["70CMSW23P00000032", "0", "3000.00"],
      ["70CMSW25FR0000004", "0", "589170.96"],
    ];
    for (const [award, modification, amount] of documents) {
      expect((await lines(award)).map(([mod, , obligation]) => [mod, obligation])).toContainEqual([
        modification,
        amount,
      ]);
    }
  });

  it("judges the rest of the table as the issue asks", () => {
    const not = (id: string) => expect({ id, verdict: claim(id).verdict }).toEqual({ id, verdict: "not testable" });
    not("summonses-170-000");
    const [period, ...others] = claim("summonses-170-000").readings;
    expect([period!.name, period!.decides, period!.holds]).toEqual([
      expect.stringContaining("the period of the records"),
      true,
      true,
    ]);
    expect(others.map(({ holds }) => holds)).toEqual([false, false, null]);
    expect(claim("summonses-170-000").claim.missing).toMatch(/\w{10}/);
    const fifty = claim("fifty-thousand-records-a-month");
    expect(fifty.claim.against?.quote).toMatch(/million/);
    expect(fifty.readings.some(({ holds }) => holds === false)).toBe(true);
    not("two-point-eight-billion-since-2008");
    expect(
      claim("two-point-eight-billion-since-2008").readings.every(({ coverage }) => coverage?.complete !== true),
    ).toBe(true);
    const over = claim("over-300-million-monitoring");
    expect(over.verdict).toBe("depends");
    expect(new Set(over.readings.map(({ holds }) => holds))).toEqual(new Set([true, false]));
    expect(over.evidence).toBeGreaterThan(0);
    for (const { coverage } of over.readings.filter(({ holds }) => holds !== null))
      expect(coverage?.says).toMatch(/FY\d{4}/);
  });

  it("gives the verdicts the committed, minimised sources give", () => {
    const history = readFileSync(join(committed, "verdicts.jsonl"), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { claim: string; verdict: string });
    const last = new Map(history.map(({ claim: id, verdict }) => [id, verdict]));
    for (const [id, { verdict }] of judged) expect({ id, verdict }).toEqual({ id, verdict: last.get(id) });
  });
});

import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import type { AwardLabel, Site } from "../../src/model/site.ts";
import { evidenceRule } from "../../src/model/taxonomy.ts";
import { renderSitePage } from "../../src/pages/render-site.ts";
import { siteWithDocuments } from "./sample-documents.ts";
import { sampleSite } from "./sample-site.ts";
import { cents, figure, row } from "./sample-figures.ts";

const total = (amount: string, transactions: number) =>
  figure([], { total: row(null, "all", cents(amount), transactions) });

const documentOf = (site: Site, path: string) => new JSDOM(String(renderSitePage(site, path)!.body)).window.document;
const textOf = (site: Site, path: string, selector: string) =>
  documentOf(site, path).querySelector(selector)?.textContent?.replace(/\s+/g, " ") ?? "";

function withFirst(more: Partial<Site["technologies"][number]>): { site: Site; path: string } {
  const [first, ...rest] = sampleSite.technologies;
  return {
    site: { ...sampleSite, technologies: [{ ...first!, ...more }, ...rest] },
    path: "technologies/case-management.html",
  };
}

describe("renderTechnology(index, dossier)", () => {
  it("says the sum on each reading", () => {
    const { site, path } = withFirst({ strict: total("1.00", 1), standard: total("2.00", 2), broad: total("3.00", 3) });
    const said = textOf(site, path, ".headline-figure");
    expect(said).toMatch(
      /obligated on the strict reading, in 1 transaction; .* on the standard one, in 2; .* on the broad one, in 3\./,
    );
  });

  it.each([
    [
      "strict and standard",
      [1, 1, 3],
      /on the strict and standard readings, in 1 transaction; .* on the broad one, in 3\./,
    ],
    [
      "standard and broad",
      [1, 3, 3],
      /on the strict reading, in 1 transaction; .* on the standard and broad ones, in 3\./,
    ],
    ["all three", [2, 2, 2], /on the strict, standard and broad readings, in 2 transactions\./],
  ])("says %s together where they take the same transactions", (_which, [strict, standard, broad], expected) => {
    const { site, path } = withFirst({
      strict: total("1.00", strict!),
      standard: total("1.00", standard!),
      broad: total("1.00", broad!),
    });
    expect(textOf(site, path, ".headline-figure")).toMatch(expected);
  });

  it("lists the evidence with its weights and the scores that are asked for", () => {
    const { site, path } = withFirst({
      technology: {
        ...sampleSite.technologies[0]!.technology,
        evidence: [
          { weight: 4, words: ["palantir*"] },
          { weight: 3, history: { share: 60, awards: 5 } },
          { weight: -6, offices: ["FLEET OFFICE"], because: "It buys cars." },
        ],
        thresholds: { strict: 9, standard: 7, broad: 3 },
      },
    });
    const said = textOf(site, path, "#rules");
    expect(said).toContain(
      "an award needs 9 on the strict reading, 7 on the standard reading, 3 on the broad reading.",
    );
    expect(said).toContain("+4 the description says palantir*.");
    expect(said).toContain(
      "+3 at least 60 per cent of the vendor’s other described awards, of at least 5, are of it by their words.",
    );
    expect(said).toContain("−6 the awarding office is FLEET OFFICE. It buys cars.");
  });
});

describe("renderAward(index, award)", () => {
  it("says why by evidence: the sum and every part that held, with its weight", () => {
    const label: AwardLabel = {
      technology: "case-management",
      reading: "standard",
      rule: evidenceRule,
      matched: ["FALCON"],
      parts: [
        { kind: "words", says: "FALCON", weight: 4 },
        { kind: "vendors", says: "PALANTIR USG, INC.", weight: 3 },
        { kind: "psc", says: "R425", weight: -1 },
      ],
      score: 6,
      source: sampleSite.sources[0]!.file,
      record: 7,
    };
    const [award, ...rest] = sampleSite.awards;
    const site = { ...sampleSite, awards: [{ ...award!, labels: [label] }, ...rest] };
    expect(textOf(site, award!.path, "#labels")).toContain(
      "(standard), by evidence that adds up to 6: words FALCON (+4), vendor PALANTIR USG, INC. (+3), product or service code R425 (−1)",
    );
  });
});

describe("technologySaid(technology, site, path)", () => {
  const asks = (technology: string): Site["claims"][number] => {
    const [first] = sampleSite.claims;
    const figureOf = { measure: "obligations", where: { technology: [technology] } } as const;
    const check = { kind: "quantity", figure: figureOf, expect: { comparison: "at least", value: 1n } } as const;
    const readings = [{ name: "strict", check, decides: true }];
    return { ...first!, claim: { ...first!.claim, id: "asks", title: "It asks for this", readings } };
  };
  const said = (site: Site) =>
    [...documentOf(site, "technologies/case-management.html").querySelectorAll("#claims li")].map((item) =>
      item.textContent!.replace(/\s+/g, " ").trim(),
    );

  it("lists the claims whose figures ask for the technology, each with its verdict", () => {
    expect(said({ ...sampleSite, claims: [asks("case-management")] })).toEqual(["supported It asks for this"]);
    expect(said({ ...sampleSite, claims: [asks("drones")] })).toEqual([]);
  });

  it("lists the documents that are about it, and the claims said in them", () => {
    const [document, ...others] = siteWithDocuments.documents!;
    const { declaration } = document!.account;
    const about = {
      ...document!,
      account: { ...document!.account, declaration: { ...declaration, technologies: ["case-management"] } },
    };
    const [claim] = sampleSite.claims;
    const bound = {
      ...claim!,
      claim: { ...claim!.claim, readings: [], beside: [], from: { document: declaration.id } },
    };
    const site = { ...siteWithDocuments, documents: [about, ...others], claims: [bound] };
    expect(said(site)).toEqual([`${bound.verdict} ${bound.claim.title}`]);
    const titles = documentOf(site, "technologies/case-management.html").querySelectorAll("#documents tbody th");
    expect([...titles].map((title) => title.textContent)).toEqual([declaration.title]);
  });
});

import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import type { Vendor } from "../../src/model/organization.ts";
import type { MakerLine, VendorDossier } from "../../src/model/site.ts";
import { indexSite } from "../../src/pages/site-index.ts";
import { renderVendor } from "../../src/pages/vendor-page.ts";
import { renderVendors } from "../../src/pages/vendors-page.ts";
import { l3harris } from "./sample-frame.ts";
import { sampleSite } from "./sample-site.ts";

const source = "announced <that> day";
const bare = { names: [], identifiers: [], notThese: [], parents: [], was: [], products: [] };
const merged: Vendor = {
  ...bare,
  id: "techops",
  name: "TechOps",
  became: { vendor: "l3harris", on: "2020-01-02", how: "merged", source },
};
const bought: Vendor = {
  ...bare,
  id: "palantir",
  name: "Palantir",
  became: { vendor: "l3harris", on: "2021-05-06", how: "acquired", source },
};
const renamed: Vendor = { ...l3harris, was: [{ name: "Harris Corporation", until: "2019-06-29", source }] };
const site = {
  ...sampleSite,
  frame: { ...sampleSite.frame, vendors: [merged, bought, renamed] },
};
const index = indexSite(site);
const sample = (id: string) => sampleSite.vendors.find((v) => v.id === id)!;
const render = (dossier: VendorDossier) => new JSDOM(String(renderVendor(index, dossier)[0]!.body)).window.document;
const words = (element: Element | null) => element?.textContent?.replace(/\s+/g, " ").trim();
const rows = (page: Document, section: string) =>
  [...page.querySelectorAll(`#${section} tbody tr`)].map((tr) => [...tr.children].map((cell) => words(cell)));
const line = (id: string, over: Partial<MakerLine> = {}): MakerLine => ({
  id,
  name: id.toUpperCase(),
  obligations: 116999850n,
  transactions: 7,
  awards: 3,
  words: ["FIVECAST"],
  ...over,
});

describe("renderVendor(index, dossier), through time", () => {
  const page = render({
    ...sample("l3harris"),
    declared: renamed,
    namesAsFiled: [
      {
        name: "L3HARRIS TECHNOLOGIES, INC.",
        transactions: 2,
        obligations: 5n,
        first: "2019-08-01",
        last: "2026-04-23",
      },
      { name: "HARRIS CORPORATION", transactions: 1, obligations: 5n, first: "2018-02-03", last: "2018-02-03" },
      { name: "HARRIS CORP", transactions: 0, obligations: 0n, first: null, last: null },
    ],
    statedParents: [
      { parent: "Harris", since: null, before: "2010-01-01" },
      { parent: "Between", since: "2010-01-01", before: "2019-06-29", source },
      { parent: "L3Harris Technologies", since: "2019-06-29", before: null, source: "merger closed 29 June 2019" },
      { parent: "Ever", since: null, before: null, source },
    ],
    registryParents: [{ name: "HARRIS CORPORATION", records: 4, first: "2016-11-03", last: "2018-06-22" }],
  });

  it("lists what happened, dated, in order, each with its source", () => {
    const events = [...page.querySelectorAll("#history .history li")].map(
      (li) => [li.querySelector("time")!.dateTime, words(li.querySelector("span"))] as const,
    );
    expect(events).toEqual([
      ["2018-02-03", "First action filed as HARRIS CORPORATION"],
      ["2019-06-29", `No longer called Harris Corporation ${source}`],
      ["2019-08-01", "First action filed as L3HARRIS TECHNOLOGIES, INC."],
      ["2020-01-02", `TechOps Specialty Vehicles merged into L3Harris ${source}`],
      ["2021-05-06", `L3Harris acquired Palantir ${source}`],
    ]);
  });

  it("shows what the registry says of parents beside what the casebook states", () => {
    expect(rows(page, "history")).toEqual([
      ["HARRIS CORPORATION", "registry", "3 Nov 2016 – 22 Jun 2018", "4 records"],
      ["Harris", "casebook", "before 1 Jan 2010", "no source named"],
      ["Between", "casebook", "from 1 Jan 2010, before 29 Jun 2019", source],
      ["L3Harris Technologies", "casebook", "from 29 Jun 2019", "merger closed 29 June 2019"],
      ["Ever", "casebook", "no date stated", source],
    ]);
  });

  it("dates the names as filed, and says where no action has one", () => {
    expect(rows(page, "names").map((row) => row.at(-1))).toEqual([
      "1 Aug 2019 – 23 Apr 2026",
      "3 Feb 2018",
      "award-level records only",
    ]);
  });

  it("says of the vendor that became another what became of it, and leads there", () => {
    const acquired = render({ ...sample("palantir"), declared: bought });
    expect(words(acquired.querySelector("#history .history li"))).toBe(`6 May 2021Acquired by L3Harris ${source}`);
    expect(acquired.querySelector("#history a")?.getAttribute("href")).toBe("l3harris.html");
    const gone = render({ ...sample("techops"), declared: merged });
    expect(words(gone.querySelector("#history .history li"))).toContain("Merged into L3Harris");
  });

  it("has no such section where there is nothing to say", () =>
    expect(
      render({ ...sample("techops"), declared: { ...bare, id: "techops", name: "T" } }).querySelector("#history"),
    ).toBeNull());
});

describe("renderVendor(index, dossier), makers and resellers", () => {
  const made = {
    obligations: sample("palantir").obligations,
    byYear: sample("palantir").byYear,
    through: [line("techops"), line("palantir", { words: [] })],
  };

  it("says through whom a maker was bought, with the words, and that the maker's own sales count", () => {
    const page = render({ ...sample("palantir"), made });
    expect(rows(page, "bought-through")).toEqual([
      ["TechOps Specialty Vehicles", "$1,169,998.50", "7", "3", "“FIVECAST”"],
      ["Palantir", "$1,169,998.50", "7", "3", "the recipient is the maker"],
    ]);
    expect(words(page.querySelector("#bought-through .lead"))).toContain(
      "An award whose recipient is the maker counts",
    );
    expect(words(page.querySelector("#bought-through .lead"))).toContain("never added to it");
    expect(page.querySelectorAll(".headline-figure").length).toBe(2);
  });

  it("shows a maker that no record names as recipient by what it makes, with no sum of its own", () => {
    const nothing = { ...sample("palantir").obligations.total, value: 0n, transactions: 0 };
    const dossier = {
      ...sample("palantir"),
      obligations: { ...sample("palantir").obligations, total: nothing },
      namesAsFiled: [],
      awards: [],
      awardCount: 0,
      made,
    };
    const page = render(dossier);
    expect(words(page.querySelector(".kicker"))).toBe("Maker");
    expect(page.querySelectorAll(".headline-figure").length).toBe(1);
    expect(words(page.querySelector("#names"))).toContain("No record held names it as recipient.");
    expect([page.querySelector("#awards"), page.querySelector("#by-agency")]).toEqual([null, null]);
    const list = new JSDOM(String(renderVendors(index, [dossier])[0]!.body)).window.document;
    expect(words(list.querySelector("tbody th"))).toBe("Palantir maker; bought from others");
  });

  it("says whose products a reseller sold", () => {
    const page = render({ ...sample("techops"), sold: [line("palantir")] });
    expect(rows(page, "makers")).toEqual([["Palantir", "$1,169,998.50", "7", "3", "“FIVECAST”"]]);
    expect(words(page.querySelector("#makers .lead"))).toContain("most awards name no maker");
    expect(render(sample("techops")).querySelector("#makers")).toBeNull();
  });
});

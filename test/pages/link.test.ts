import { describe, expect, it } from "vitest";
import { linkTo, outsideLink, slug } from "../../src/pages/link.ts";

describe("linkTo(from, target)", () => {
  it.each([
    ["index.html", "about.html", "about.html"],
    ["index.html", "claims/a.html", "claims/a.html"],
    ["claims/a.html", "index.html", "../index.html"],
    ["claims/a.html", "claims/b.html", "b.html"],
    ["claims/a.html", "claims/a.html", "a.html"],
    ["claims/a.html", "claims/a.html#rows", "#rows"],
    ["claims/a.html", "data/figures/x.csv", "../data/figures/x.csv"],
    ["data/figures/x.html", "data/y.csv", "../y.csv"],
    ["index.html", "vendors/a b#c.html", "vendors/a%20b#c.html"],
  ])("from %s to %s is %s", (from, target, link) => {
    expect(linkTo(from, target)).toBe(link);
  });
});

describe("outsideLink(url)", () => {
  it.each(["javascript:alert(1)", "data:text/html,x", "//example.org", "", undefined])("refuses %s", (url) => {
    expect(outsideLink(url)).toBeUndefined();
  });

  it("takes http and https", () => {
    expect(outsideLink("https://example.org/a")).toBe("https://example.org/a");
  });
});

describe("slug(text)", () => {
  it("keeps letters and digits", () => {
    expect(slug("CBP_ICE FY2025.2026-08-22.csv.gz")).toBe("cbp-ice-fy2025-2026-08-22-csv-gz");
  });
});

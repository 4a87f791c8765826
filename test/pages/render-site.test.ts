import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { exactMoney, parseCents, sayMoney } from "../../src/model/money.ts";
import { publishedFigures } from "../../src/pages/numbers.ts";
import { renderSite, renderSitePage } from "../../src/pages/render-site.ts";
import { verdictMark, verdicts } from "../../src/pages/verdict.ts";
import { emptySite } from "./empty-site.ts";
import { sampleSite } from "./sample-site.ts";

const files = renderSite(sampleSite);
const emptyFiles = renderSite(emptySite);
const texts = new Map(files.map(({ path, body }) => [path, String(body)]));
const pages = [...files, ...emptyFiles]
  .filter(({ path }) => path.endsWith(".html"))
  .map(({ path, body }) => [path, String(body)] as const);
const page = (path: string) => new JSDOM(texts.get(path)).window.document;

describe("renderSite(site)", () => {
  it("gives the same bytes twice", () => {
    expect(renderSite(sampleSite)).toEqual(files);
  });

  it("gives every path once, sorted", () => {
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual([...new Set(paths)].sort());
  });

  it("refuses two things that would be one file", () => {
    const twice = { ...sampleSite, vendors: [...sampleSite.vendors, sampleSite.vendors[0]!] };
    expect(() => renderSite(twice)).toThrow(/two files of the site are both vendors\/palantir\.html/);
  });

  it("has a page for everything, and a 404", () => {
    const paths = new Set(texts.keys());
    for (const path of [
      "index.html",
      "404.html",
      "about.html",
      "coverage.html",
      "changes.html",
      "sources.html",
      "authorities.html",
      "technologies/index.html",
      "technologies/drones.html",
      "vendors/index.html",
      "vendors/l3harris.html",
      "agencies/ICE.html",
      "awards/70CTD022FR0000170.html",
      "claims/over-300-million.html",
      "assets/style.css",
      "assets/tallylight.js",
      "data/figures/index-technology-by-year.csv",
    ]) {
      expect(paths).toContain(path);
    }
    expect(page("404.html").querySelector("h1")?.textContent).toContain("Nothing is published");
  });

  it("says on an award's page who made what it buys, and which words or which recipient say so", () => {
    const facts = page("awards/70CTD022FR0000170.html").querySelector(".facts")!;
    const makers = [...facts.querySelectorAll("dt")].find((dt) => dt.textContent === "Makers")!.nextElementSibling!;
    expect(makers.textContent).toMatch(
      /L3Harris \(the description says “HARRIS”: .*, record 7\); Palantir \(the recipient itself: .*, record 8\)/,
    );
  });

  it("renders one page as the whole site does", () => {
    expect(renderSitePage(sampleSite, "coverage.html")?.body).toBe(texts.get("coverage.html"));
    expect(renderSitePage(sampleSite, "nowhere.html")).toBeUndefined();
  });

  it("leads no link outside the set of files, nor to a missing anchor", () => {
    for (const [set, list] of [
      ["sample", files],
      ["empty", emptyFiles],
    ] as const) {
      const all = new Map(list.map(({ path, body }) => [path, String(body)]));
      for (const [path, body] of all) {
        if (!path.endsWith(".html")) continue;
        for (const [, url] of body.matchAll(/ (?:href|src)="([^"]*)"/g)) {
          if (/^https?:/.test(url!)) continue;
          const target = new URL(url!.replaceAll("&amp;", "&"), `http://site/${path}`);
          expect(url!.startsWith("/"), `${set}: ${path} links to ${url}`).toBe(false);
          const file = decodeURIComponent(target.pathname.slice(1));
          expect(all.has(file), `${set}: ${path} links to ${url}`).toBe(true);
          if (target.hash !== "" && file.endsWith(".html")) {
            expect(all.get(file), `${set}: ${path} links to ${url}`).toContain(
              `id="${decodeURIComponent(target.hash.slice(1))}"`,
            );
          }
        }
      }
    }
  });

  it("links to data published beside the pages only where there is any", () => {
    const path = "claims/core-platform-139-million.html";
    expect(texts.get(path)).not.toContain("transactions.parquet");
    const site = {
      ...sampleSite,
      frame: { ...sampleSite.frame, files: ["data/transactions.parquet", "feed.xml"] },
    };
    const body = String(renderSitePage(site, path)?.body);
    expect(body).toContain('href="../data/transactions.parquet"');
    expect(body).toContain('href="../feed.xml"');
  });
});

describe("every page", () => {
  it.each(pages)("%s has no inline style, script or handler", (_, body) => {
    expect(body).not.toMatch(/<[^>]*\sstyle=/);
    expect(body).not.toContain("<style");
    expect(body).not.toMatch(/<[a-z][^>]*\son[a-z]+=/i);
    for (const [, attributes] of body.matchAll(/<script([^>]*)>/g))
      expect(attributes).toMatch(/ src="|application\/ld\+json/);
  });

  it.each(pages)("%s has each id once, one h1, landmarks, a skip link and a language", (_, body) => {
    const { document } = new JSDOM(body).window;
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(document.querySelectorAll("h1")).toHaveLength(1);
    expect(document.documentElement.lang).toBe("en");
    for (const landmark of ["header", "nav", "main#main", "footer", 'a.skip[href="#main"]']) {
      expect(document.querySelector(landmark), landmark).not.toBeNull();
    }
    for (const header of document.querySelectorAll("th")) expect(header.getAttribute("scope")).toMatch(/^(col|row)$/);
    for (const drawing of document.querySelectorAll('svg[role="img"]')) {
      for (const id of drawing.getAttribute("aria-labelledby")!.split(" "))
        expect(document.getElementById(id)?.textContent).toBeTruthy();
    }
  });

  it.each(pages)("%s says every published number as its value is", (_, body) => {
    const all = body.match(/<data /g)?.length ?? 0;
    const read = [...body.matchAll(publishedFigures)];
    expect(read).toHaveLength(all);
    for (const [, value, unit, words] of read) {
      if (unit === "count") expect(words).toBe(Number(value).toLocaleString("en-US"));
      else expect([exactMoney(parseCents(value!)!), sayMoney(parseCents(value!)!)]).toContain(words);
    }
  });
});

describe("what records say", () => {
  it("is escaped", () => {
    const body = texts.get("vendors/l3harris.html")!;
    expect(body).toContain("CELL SITE SIMULATOR &lt;MAINTENANCE&gt; &amp; &quot;UPGRADES&quot;");
    expect(body).not.toContain("<MAINTENANCE>");
  });
});

describe("charts", () => {
  it("have their rows as a file, exact", () => {
    expect(texts.get("data/figures/claims-core-platform-139-million-readings.csv")).toBe(
      "key,label,value,transactions\nobligated by 26 September 2025,obligated by 26 September 2025,139314020.61,14\nat signing,at signing,17292876.05,1\nobligated by 2 April 2026,obligated by 2 April 2026,150703824.61,16\n",
    );
  });

  it("tell no scale where every year comes to nothing", () => {
    const [first, ...others] = sampleSite.vendors;
    const rows = first!.byYear.rows.map((row) => ({ ...row, value: 0n }));
    const vendor = { ...first!, byYear: { ...first!.byYear, total: { ...first!.byYear.total, value: 0n }, rows } };
    const shown = renderSitePage({ ...sampleSite, vendors: [vendor, ...others] }, vendor.path)!;
    const { document } = new JSDOM(String(shown.body)).window;
    const texts = [...document.querySelectorAll('[id^="chart-"][id$="by-year"] svg text')].map((t) => t.textContent);
    expect([...new Set(texts.filter((text) => text.startsWith("$")))]).toEqual(["$0"]);
  });

  it("hatch years that are not held, and say so", () => {
    const chart = page("index.html").querySelector("#chart-surveillance-by-year")!;
    expect(chart.querySelector("desc")?.textContent).toContain("FY2017: nothing held");
    const hatched = [...chart.querySelectorAll("g[fill]")].filter((group) =>
      group.getAttribute("fill")!.startsWith("url(#"),
    );
    expect(hatched.map((group) => group.querySelectorAll("rect").length)).toEqual([5, 5]);
    expect(chart.textContent).toContain("not zero");
  });

  it("draw a technology in its one colour", () => {
    for (const path of ["index.html", "technologies/cell-site-simulators.html"])
      expect(texts.get(path)).toContain("var(--tech-3)");
  });
});

describe("verdictMark(verdict)", () => {
  it("is a word and a shape of its own", () => {
    const marks = verdicts.map((verdict) => String(verdictMark(verdict)));
    verdicts.forEach((verdict, i) => {
      expect(marks[i]).toContain(`>${verdict}</span>`);
      expect(marks[i]).toContain(`shape-${verdict.replace(" ", "-")}`);
    });
    expect(new Set(marks.map((mark) => mark.replace(/shape-[a-z-]+/, "").replace(/>[a-z ]+<\/span>/, ""))).size).toBe(
      4,
    );
  });
});

describe("states with nothing to show", () => {
  const empty = new Map(emptyFiles.map(({ path, body }) => [path, String(body)]));
  it.each([
    ["index.html", "No claims yet"],
    ["index.html", "No transactions yet"],
    ["sources.html", "No sources yet"],
    ["coverage.html", "No coverage"],
    ["changes.html", "Nothing to compare"],
    ["technologies/index.html", "No technologies yet"],
  ])("%s says %s", (path, says) => {
    expect(empty.get(path)).toContain(says);
  });

  it("say so for a technology without rows and a source without a usable record", () => {
    expect(texts.get("technologies/iris.html")).toContain("No award found");
    expect(texts.get("sources.html")).toContain("Every record of this file was rejected");
    expect(page("coverage.html").querySelectorAll("td.cell-none .cell-count")).toHaveLength(0);
  });
});

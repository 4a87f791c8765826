import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { publishedFigures } from "../../src/pages/numbers.ts";
import { renderSite } from "../../src/pages/render-site.ts";
import { siteWithDocuments } from "./sample-documents.ts";
import { sampleSite } from "./sample-site.ts";

const files = new Map(renderSite(siteWithDocuments).map(({ path, body }) => [path, String(body)]));
const without = new Map(renderSite(sampleSite).map(({ path, body }) => [path, String(body)]));
const pages = [...files].filter(([path]) => path.endsWith(".html"));
const page = (path: string) => new JSDOM(files.get(path)).window.document;
const claimId = sampleSite.claims[0]!.claim.id;

describe("renderSite(site) with documents", () => {
  it("adds their pages, their list, and what those need", () => {
    const added = [...files.keys()].filter((path) => !without.has(path));
    expect(added).toEqual([
      "assets/document.css",
      "assets/document.js",
      "documents/index.html",
      "documents/locked.html",
      "documents/policy.html",
      "documents/printed.html",
    ]);
  });

  it("changes no page of a casebook without any", () => {
    for (const [path, body] of without) expect(body, path).not.toMatch(/document\.css|documents\/index|quoted-in/);
  });

  it("leads no link outside the set of files, nor to a missing anchor", () => {
    for (const [path, body] of pages) {
      for (const [, url] of body.matchAll(/ href="([^"]*)"/g)) {
        if (/^https?:/.test(url!)) continue;
        const target = new URL(url!.replaceAll("&amp;", "&"), `http://site/${path}`);
        const file = decodeURIComponent(target.pathname.slice(1));
        expect(files.has(file), `${path} links to ${url}`).toBe(true);
        if (target.hash !== "")
          expect(files.get(file), `${path} links to ${url}`).toContain(`id="${target.hash.slice(1)}"`);
      }
    }
  });

  it.each(pages)("%s has each id once, no inline style or handler, and numbers as their values", (_, body) => {
    const ids = [...new JSDOM(body).window.document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(body).not.toMatch(/<[^>]*\sstyle=|<[a-z][^>]*\son[a-z]+=/i);
    expect([...body.matchAll(publishedFigures)]).toHaveLength(body.match(/<data /g)?.length ?? 0);
  });
});

describe("a document's page", () => {
  const document = page("documents/policy.html");

  it("has its text by page, escaped, masks as marks that say their kind", () => {
    const [first, second] = document.querySelectorAll(".document-page");
    expect(first!.querySelector(".page-text")!.textContent).toBe(
      "Kept for thirty (30) days. <b>Ask</b> [name] or call [phone].\nNever sold.",
    );
    expect([...first!.querySelectorAll(".mask")].map((m) => [m.textContent, m.getAttribute("title")])).toEqual([
      ["[name]", "masked: name"],
      ["[phone]", "masked: phone"],
    ]);
    expect(second!.textContent).toContain("No words on this page");
  });

  it("marks what claims quote, each with its anchor, and lists the claims", () => {
    expect([...document.querySelectorAll(".page-text mark")].map((m) => m.textContent)).toEqual([
      "Kept for thirty (30) days.",
      "Never sold.",
    ]);
    expect(document.getElementById("page-1-at-9")).not.toBeNull();
    const quoting = document.querySelector("#claims")!;
    expect(quoting.querySelector("a")!.getAttribute("href")).toBe(`../claims/${claimId}.html`);
    expect(quoting.textContent).not.toContain("no-such-claim");
  });

  it("has fields and tables with their pages, and says what was declared and not found", () => {
    expect(document.querySelector("#fields")!.textContent).toMatch(/retention days30page\s1.*\$3,000\.00/s);
    expect(document.querySelector("#fields .notice")!.textContent).toContain("due date");
    expect(document.querySelector("#tables td")!.textContent).toBe("Testland <Police>");
  });

  it("gives a page to cite: a link and a selector", () => {
    const [link, selector] = document.querySelectorAll("#page-3 .cite code");
    expect(link!.textContent).toBe("policy.html#page=3");
    expect(JSON.parse(selector!.textContent)).toEqual({
      type: "SpecificResource",
      source: "sources/policy.pdf",
      sha256: "0".repeat(64),
      selector: { type: "FragmentSelector", value: "page=3" },
    });
  });

  it("shows pictures only where there are any, and how a page was read", () => {
    expect([...document.querySelectorAll("img")].map((i) => i.getAttribute("src"))).toEqual(["policy/page-1.png"]);
    expect(document.querySelector("#page-3")!.textContent).toContain("mean confidence 71 of 100");
  });

  it("says what was masked, now and before the copy was kept", () =>
    expect(document.querySelector(".facts")!.textContent).toMatch(
      /Masked\s*2 phones \(1 uncertain\); 2 names before the copy was kept/,
    ));
});

describe("a document that could not be read, and one that hides too little", () => {
  it("say so on their pages and among the sources, first of all", () => {
    expect(page("documents/locked.html").querySelector(".warning")!.textContent).toContain("is encrypted");
    const [first] = page("sources.html").querySelectorAll("#documents section");
    expect(first!.textContent).toContain("could not be read: sources/locked.pdf is encrypted");
    expect(page("documents/index.html").querySelector(".flagged")!.textContent).toBe("could not be read");
    expect(page("sources.html").body.textContent).toContain(
      "page 1: text in the colour of what it stands on (box 1, 2, 3, 4)",
    );
  });
});

describe("a printed award screen", () => {
  it("stands beside the award's row, with what differs", () => {
    const section = page("documents/printed.html").querySelector("#award")!;
    expect(section.querySelector("a")!.getAttribute("href")).toBe("../awards/70CTD022FR0000170.html");
    expect(section.textContent).toContain("differ in 1 of the 2 fields both state");
    expect(section.querySelector(".flagged")!.textContent).toBe("different");
  });
});

describe("a claim's page", () => {
  it("shows the quote where it stands, and the passages a reading rests on", () => {
    const document = page(`claims/${claimId}.html`);
    expect(document.querySelector(".quoted-in a")!.getAttribute("href")).toBe("../documents/policy.html#page-1-at-0");
    expect(document.querySelector(".quoted-context mark")!.textContent).toBe("Kept for thirty (30) days.");
    const hrefs = [...document.querySelectorAll("#passages a")].map((a) => a.getAttribute("href"));
    expect(hrefs).toEqual(["../documents/policy.html#page-1-at-0", "../documents/policy.html#page-3"]);
  });

  it("says that a text is not held and the quote was not checked", () => {
    const other = sampleSite.claims[1]!.claim.id;
    expect(page(`claims/${other}.html`).querySelector(".quoted-in")!.textContent).toMatch(
      /does not hold the text .* could not be checked against it: the paper does not allow it/,
    );
  });
});

import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { renderSitePage } from "../../src/pages/render-site.ts";
import { sampleSite } from "./sample-site.ts";

const script = readFileSync(new URL("../../src/client/tallylight.js", import.meta.url), "utf8");

/** A page as a browser has it after the script ran. */
function enhanced(path: string, asked = "") {
  const { window } = new JSDOM(String(renderSitePage(sampleSite, path)!.body), {
    runScripts: "outside-only",
    url: `https://example.org/${path}${asked}`,
  });
  window.eval(script);
  return window;
}

describe("tallylight.js", () => {
  it("sorts a column of numbers by exact value, the largest first, and back", () => {
    const { document, location } = enhanced("technologies/index.html");
    const values = () =>
      [...document.querySelectorAll("tbody tr")].map((row) => Number(row.querySelector("data")!.value));
    const button = document.querySelectorAll<HTMLButtonElement>("th button.sort")[1]!;
    button.click();
    expect(values()).toEqual(values().toSorted((a, b) => b - a));
    expect(new URLSearchParams(location.search).get("sort")).toBe("-Obligated, strict");
    button.click();
    expect(values()).toEqual(values().toSorted((a, b) => a - b));
    expect(button.closest("th")?.getAttribute("aria-sort")).toBe("ascending");
    expect(new URLSearchParams(location.search).get("sort")).toBe("Obligated, strict");
  });

  it("keeps the rows of a long table that have all the words", () => {
    const window = enhanced("coverage.html");
    const input = window.document.querySelector<HTMLInputElement>(".filter input")!;
    input.value = "cbp cut-off";
    input.dispatchEvent(new window.Event("input"));
    const rows = [...window.document.querySelectorAll<HTMLTableRowElement>("#cells tbody tr")];
    expect(rows.filter((row) => !row.hidden)).toHaveLength(1);
    expect(window.document.querySelector(".filter [role=status]")?.textContent).toBe("1 of 17 rows");
  });

  it("shows what a link asks for: the same rows in the same order", () => {
    const { document } = enhanced("coverage.html", "?rows=complete&sort=-Fiscal+year");
    const rows = [...document.querySelectorAll<HTMLTableRowElement>("#cells tbody tr")].filter((row) => !row.hidden);
    expect(rows.length).toBeGreaterThan(1);
    const years = rows.map((row) => Number(row.cells[1]!.textContent));
    expect(years).toEqual(years.toSorted((a, b) => b - a));
    for (const row of rows) expect(row.textContent).toContain("complete");
    expect(document.querySelector<HTMLInputElement>(".filter input")?.value).toBe("complete");
  });

  it("leaves the page as it is when a link asks for a column it has not", () => {
    const order = (asked: string) =>
      [...enhanced("coverage.html", asked).document.querySelectorAll("#cells tbody tr")].map((row) => row.textContent);
    expect(order("?sort=Colour")).toEqual(order(""));
  });

  it("gives the rows shown as CSV, with money, counts and dates in their exact form", async () => {
    const window = enhanced("coverage.html", "?rows=cbp+cut-off");
    const { promise, resolve } = Promise.withResolvers<Blob>();
    window.URL.createObjectURL = (blob) => (resolve(blob as Blob), "blob:made");
    window.URL.revokeObjectURL = () => {};
    const link = window.document.querySelector<HTMLAnchorElement>(".filter a.download")!;
    expect(link.download).toBe("coverage.csv");
    link.addEventListener("click", (event) => event.preventDefault());
    link.click();
    const reader = new window.FileReader();
    const text = new Promise<unknown>((done) => (reader.onload = () => done(reader.result)));
    reader.readAsText((await promise) as never);
    const lines = String(await text)
      .trimEnd()
      .split("\n");
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^Agency,Fiscal year,Held,Through,/);
    expect(lines[1]).toMatch(/^CBP,\d{4},cut-off,/);
  });

  it("says in the line to cite a claim by where the page was read, without the view of its tables", () => {
    const path = "claims/core-platform-139-million.html";
    const { document } = enhanced(path, "?sort=Date");
    expect(document.querySelector("#cite code")?.textContent).toMatch(
      /^“.+”: supported, .+\. .+, Tallylight, records as of .+, https:\/\/example\.org\/claims\/core-platform-139-million\.html$/,
    );
  });
});

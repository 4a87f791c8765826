import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { renderSitePage } from "../../src/pages/render-site.ts";
import { sampleSite } from "./sample-site.ts";

const script = readFileSync(new URL("../../src/client/tallylight.js", import.meta.url), "utf8");

/** A page as a browser has it after the script ran. */
function enhanced(path: string) {
  const { window } = new JSDOM(String(renderSitePage(sampleSite, path)!.body), {
    runScripts: "outside-only",
  });
  window.eval(script);
  return window;
}

describe("tallylight.js", () => {
  it("sorts a column by exact value, and back", () => {
    const { document } = enhanced("technologies/index.html");
    const values = () =>
      [...document.querySelectorAll("tbody tr")].map((row) => Number(row.querySelector("data")!.value));
    const button = document.querySelectorAll<HTMLButtonElement>("th button.sort")[1]!;
    button.click();
    expect(values()).toEqual(values().toSorted((a, b) => a - b));
    button.click();
    expect(values()).toEqual(values().toSorted((a, b) => b - a));
    expect(button.closest("th")?.getAttribute("aria-sort")).toBe("descending");
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
});

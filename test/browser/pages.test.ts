import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveCasebook } from "../../src/web/serve.ts";
import type { Serving } from "../../src/web/serve.ts";
import { buildStarter } from "../starter.ts";
import type { BuiltStarter } from "../starter.ts";
import { launchChromium } from "./launch-chromium.ts";

let starter: BuiltStarter;
let serving: Serving;
let browser: Browser;

beforeAll(async () => {
  starter = await buildStarter();
  serving = await serveCasebook(starter.book, starter.dist);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await serving?.close();
  await starter?.done();
});

/** Opens a page and gathers what the browser complained of: script errors, refused resources, broken answers. */
async function visit<T>(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on(
    "response",
    (response) => response.status() >= 400 && complaints.push(`${response.status()} ${response.url()}`),
  );
  await page.goto(serving.address + path);
  const seen = await look(page);
  await context.close();
  expect(complaints).toEqual([]);
  return seen;
}

async function pagesOf(dist: string): Promise<string[]> {
  const files = await readdir(dist, { recursive: true });
  return files.filter((file) => file.endsWith(".html") && file !== "404.html").sort();
}

describe("the pages in a browser", () => {
  it("every page fits a phone of 360 pixels, in the dark, without a complaint", async () => {
    for (const path of await pagesOf(starter.dist)) {
      const width = await visit(path, { viewport: { width: 360, height: 740 }, colorScheme: "dark" }, (page) =>
        page.evaluate(() => document.documentElement.scrollWidth),
      );
      expect([path, width]).toEqual([path, 360]);
    }
  });

  it("hides the rows a filter leaves out, where tables are lists as well", async () => {
    await visit("vendors/index.html", { viewport: { width: 360, height: 740 } }, async (page) => {
      const row = page.locator("table.stack tbody tr").first();
      expect(await row.isVisible()).toBe(true);
      await row.evaluate((element) => element.setAttribute("hidden", ""));
      expect(await row.isVisible()).toBe(false);
    });
  });

  it("reads the same with JavaScript off: claim, evidence, number and its note", async () => {
    await visit("index.html", { javaScriptEnabled: false }, async (page) => {
      await page.getByText("Evidence: 3 rows").click();
      await page
        .getByRole("link", { name: /More than \$90 million/ })
        .first()
        .click();
      expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("More than $90 million");
      expect(await page.locator("main").textContent()).toContain("$97,661,403.30");
      expect(await page.locator("table:visible").first().isVisible()).toBe(true);
    });
  });

  it("opens a number onto value, coverage, rows and source by keyboard", async () => {
    await visit("index.html", {}, async (page) => {
      const figure = page.locator("button.fig").first();
      await figure.focus();
      await page.keyboard.press("Enter");
      const note = page.locator(".note:popover-open");
      await note.waitFor();
      expect((await note.locator(".note-key").allTextContents()).slice(0, 4)).toEqual([
        "Value",
        "Coverage",
        "Rows",
        "Source",
      ]);
    });
  });

  it("starts the keyboard's way with a link to the page, and shows where the focus is", async () => {
    await visit("index.html", {}, async (page) => {
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the page");
      await page.keyboard.press("Tab");
      const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
      expect(outline).not.toBe("none");
    });
  });

  it("clicks from a claim to its award, its source and back to every section", async () => {
    await visit("claims/palantir-fy2026.html", {}, async (page) => {
      await page.getByRole("link", { name: "70CTD022FR0000170" }).first().click();
      expect(page.url()).toMatch(/awards\/70CTD022FR0000170\.html$/);
      await page.locator("a.file:visible").first().click();
      expect(page.url()).toMatch(/sources\.html#/);
      for (const name of [
        "Technologies",
        "Vendors",
        "Agencies",
        "Coverage",
        "Changes",
        "Sources",
        "Authorities",
        "Method",
        "Claims",
      ]) {
        await page.getByRole("navigation", { name: "Site" }).getByRole("link", { name, exact: true }).click();
        expect(await page.locator("main h1").count()).toBe(1);
      }
    });
  });

  it("draws charts as SVG with a name, the table and the rows behind them", async () => {
    await visit("index.html", {}, async (page) => {
      const charts = page.locator("figure svg[role=img]:visible");
      expect(await charts.count()).toBeGreaterThan(0);
      for (const chart of await charts.all()) expect(await chart.locator("title").first().textContent()).not.toBe("");
      const links = page.getByRole("link", { name: "Download these rows (CSV)" });
      const csv = await page.request.get(new URL((await links.first().getAttribute("href"))!, page.url()).href);
      expect((await csv.text()).split("\n")[0]).toBe("key,label,value,transactions");
    });
  });

  it("opens from the disk, with no server at all", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`file://${join(starter.dist, "index.html")}`);
    await page.getByRole("link", { name: "Vendors", exact: true }).click();
    expect(await page.locator("h1").textContent()).toBe("Vendors");
    await context.close();
  });

  it("asks the figure desk", async () => {
    await visit("figure", {}, async (page) => {
      await page.getByLabel("Vendor", { exact: true }).fill("palantir");
      await page.getByLabel("Group by").selectOption("fiscal-year");
      await page.getByRole("button", { name: "Measure" }).click();
      expect(await page.locator(".desk-total").textContent()).toContain("$97,661,403.30");
    });
  });
});

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveCasebook } from "../../src/web/serve.ts";
import type { Serving } from "../../src/web/serve.ts";
import { buildStarter } from "../starter.ts";
import type { BuiltStarter } from "../starter.ts";
import { launchChromium } from "./launch-chromium.ts";

let starter: BuiltStarter;
let serving: Serving;
let files: Server;
let published: string;
let browser: Browser;
const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

beforeAll(async () => {
  starter = await buildStarter();
  serving = await serveCasebook(starter.book, starter.dist);
  // Any file server: it knows nothing of Tallylight, and lies in a folder.
  files = createServer((request, response) => {
    const path = new URL(request.url!, "http://x").pathname.replace(/^\/site\//, "");
    readFile(join(starter.dist, path)).then(
      (body) => response.setHeader("content-type", types[extname(path)] ?? "application/octet-stream").end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => files.listen(0, "127.0.0.1", done));
  published = `http://127.0.0.1:${(files.address() as AddressInfo).port}/site/`;
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  files?.close();
  await serving?.close();
  await starter?.done();
});

/** Opens a page; what the browser complained of, the policy's refusals among it, fails the test, and so does a request elsewhere. */
async function visit<T>(address: string, options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on("console", (message) => message.type() !== "log" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on(
    "request",
    (request) => new URL(request.url()).origin !== new URL(address).origin && complaints.push(request.url()),
  );
  page.on(
    "response",
    (response) => response.status() >= 400 && complaints.push(`${response.status()} ${response.url()}`),
  );
  await page.goto(address);
  const seen = await look(page);
  await context.close();
  expect(complaints).toEqual([]);
  return seen;
}

describe("the published search in a browser", () => {
  it("goes from the box in a page's head to a claim and an award, by keyboard", async () => {
    await visit(`${published}about.html`, {}, async (page) => {
      await page.getByRole("searchbox", { name: "Search this site" }).focus();
      await page.keyboard.type("palantir");
      await page.keyboard.press("Enter");
      await page.waitForURL(/search\.html\?q=palantir$/);
      await page.locator(".hit").first().waitFor();
      const titles = await page.locator(".hit h3").allTextContents();
      expect(titles.join("\n")).toMatch(/More than \$90 million/);
      expect(titles).toContain("70CTD026FC0000012");
      expect(await page.locator("#search-total").textContent()).toBe(`${titles.length} hits`);
      await page.getByRole("link", { name: "70CTD026FC0000012" }).focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(/awards\/70CTD026FC0000012\.html$/);
    });
  });

  it("narrows by kind, counts each choice, and keeps the question in the address", async () => {
    await visit(`${published}search.html?q=palantir`, {}, async (page) => {
      await page.locator(".hit").first().waitFor();
      const option = page.locator("#search-kind option[value=claim]");
      expect(await option.textContent()).toBe("Claims (1)");
      await page.getByLabel("Kind").selectOption("claim");
      await expect.poll(() => page.locator("#search-total").textContent()).toBe("1 hit");
      expect(page.url()).toMatch(/q=palantir&kind=claim$/);
      await page.goBack();
      await expect.poll(() => page.locator(".hit").count()).toBeGreaterThan(1);
      expect(await page.locator(".hit mark").first().textContent()).toMatch(/palantir/i);
    });
  });

  it("says that there is nothing, and asks for nothing without words", async () => {
    await visit(`${published}search.html`, {}, async (page) => {
      expect(await page.locator(".hit").count()).toBe(0);
      await page.getByLabel("Words").fill("qqqzzz");
      await page.keyboard.press("Enter");
      await expect.poll(() => page.locator("#search-total").textContent()).toBe("No hits");
    });
  });

  it("with JavaScript off says so and offers the lists", async () => {
    await visit(`${published}search.html?q=palantir`, { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator("noscript").textContent()).toContain("JavaScript");
      await page.locator(".search-lists").getByRole("link", { name: "vendors" }).click();
      expect(await page.locator("h1").textContent()).toBe("Vendors");
    });
  });

  it("opened from a disk says that it cannot search there", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`file://${join(starter.dist, "search.html")}?q=palantir`);
    await expect.poll(() => page.locator("#search-total").textContent()).toContain("Opened from a disk");
    await context.close();
  });

  it("allows WebAssembly on this page alone, and no other script", async () => {
    const policies = new Map<string, string | null>();
    for (const path of ["search.html", "index.html"])
      policies.set(
        path,
        await visit(published + path, {}, (page) =>
          page.evaluate(() => document.querySelector("meta[http-equiv]")?.getAttribute("content") ?? null),
        ),
      );
    expect(policies.get("search.html")).toMatch(/^default-src 'none';.*script-src 'self' 'wasm-unsafe-eval';/);
    expect(policies.get("search.html")).not.toContain("'unsafe-inline'");
    expect(policies.get("index.html")).toBeNull();
  });
});

describe("the local search in a browser", () => {
  it("finds, narrows and opens an award with JavaScript off", async () => {
    await visit(`${serving.address}about.html`, { javaScriptEnabled: false }, async (page) => {
      await page.getByRole("searchbox", { name: "Search this site" }).fill('"license plate" OR alpr');
      await page.keyboard.press("Enter");
      expect(await page.locator(".search-total").textContent()).toBe("1 hit");
      expect(await page.locator(".hit mark").allTextContents()).toEqual(["LICENSE PLATE"]);
      await page.getByLabel("Words").fill("palantir");
      await page.getByLabel("Technology").selectOption("analytics-platforms");
      await page.getByRole("button", { name: "Search" }).click();
      await page.locator(".hit h3 a").first().click();
      expect(page.url()).toMatch(/awards\/70CTD0/);
    });
  });

  it("fits a phone of 360 pixels, in the dark", async () => {
    const width = await visit(
      `${serving.address}search?q=services`,
      { viewport: { width: 360, height: 740 }, colorScheme: "dark" },
      (page) => page.evaluate(() => document.documentElement.scrollWidth),
    );
    expect(width).toBe(360);
  });
});

import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../src/casebook/build.ts";
import { silent } from "../../src/casebook/effects.ts";
import { serveCasebook } from "../../src/web/serve.ts";
import type { Serving } from "../../src/web/serve.ts";
import { putDocument } from "../casebook/document-casebook.ts";
import { smallCasebooks } from "../casebook/small-casebook.ts";
import { makePdf, write, writeProse } from "../sources/documents/make-pdf.ts";
import { launchChromium } from "./launch-chromium.ts";

const make = smallCasebooks();
let serving: Serving;
let browser: Browser;

beforeAll(async () => {
  const casebook = make();
  const sheet = (n: number) => (s: Parameters<typeof writeProse>[0]) => {
    writeProse(s);
    write(s, `This is sheet ${n}, about ${["cameras", "money", "retention", "sharing", "audits"][n - 1]}.`, 72, 200);
  };
  putDocument(casebook, "lease.pdf", await makePdf(sheet(1), sheet(2), sheet(3), sheet(4), sheet(5)), {
    publishOriginal: true,
    // Words that no line of a phone holds.
    origin: `https://records.example/${"a_very_long_folder_of_plate_readers_".repeat(3)}lease.pdf`,
    licence: `released_under_the_${"public_records_".repeat(6)}act`,
  });
  casebook.claim(
    "kept",
    [{ name: "kept", check: { kind: "passage", document: "lease", anyOf: ["about retention"] } }],
    {
      quote: "Data is kept for thirty days",
      from: { document: "lease", page: 3 },
    },
  );
  const { book, dist } = await build(casebook.folder, silent);
  serving = await serveCasebook(book, dist);
  browser = await launchChromium();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await serving?.close();
});

/** Opens a page and gathers what the browser complained of. */
async function visit<T>(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("response", (r) => r.status() >= 400 && complaints.push(`${r.status()} ${r.url()}`));
  await page.goto(serving.address + path);
  const seen = await look(page);
  await context.close();
  expect(complaints).toEqual([]);
  return seen;
}

const document = "documents/lease.html";

describe("a document's page in a browser", () => {
  it.each([360, 1280])("does not scroll sideways at %i pixels, nor does a claim's that quotes it", async (width) => {
    for (const path of [document, "documents/index.html", "claims/kept.html", "sources.html"]) {
      const over = await visit(path, { viewport: { width, height: 800 }, colorScheme: "dark" }, (page) =>
        page.evaluate(() => window.document.documentElement.scrollWidth - window.document.documentElement.clientWidth),
      );
      expect([path, over]).toEqual([path, 0]);
    }
  });

  it("keeps the pages with the words typed", async () => {
    const shown = await visit(document, {}, async (page) => {
      await page.getByLabel("Show pages with").fill("about sharing");
      return [
        await page.locator(".document-page:visible h3").allTextContents(),
        await page.locator(".filter span").textContent(),
      ];
    });
    expect(shown).toEqual([["Page 4"], "1 of 5 pages"]);
  });

  it("goes to #page=3&quote=… and selects the words", async () => {
    const selected = await visit(`${document}#page=3&quote=${encodeURIComponent("about retention")}`, {}, (page) =>
      page.evaluate(() => window.document.getSelection()?.toString()),
    );
    expect(selected).toBe("about retention");
  });

  it("cites the words selected, as a link and as a selector", async () => {
    const [link, selector] = await visit(document, {}, async (page) => {
      await page.evaluate(() => {
        const text = window.document.querySelector("#page-2 .page-text")!;
        const node = text.firstChild!;
        const at = node.textContent!.indexOf("sheet 2");
        const range = window.document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + "sheet 2".length);
        const selection = window.document.getSelection()!;
        selection.removeAllRanges();
        selection.addRange(range);
      });
      await page.locator("#page-2 .cite summary").click();
      await page.waitForFunction(() =>
        window.document.querySelector("#page-2 .cite code")!.textContent!.includes("quote="),
      );
      return page.locator("#page-2 .cite code").allTextContents();
    });
    expect(link).toBe("lease.html#page=2&quote=sheet%202");
    const { refinedBy } = (JSON.parse(selector!) as { selector: { refinedBy: Record<string, string> } }).selector;
    expect(refinedBy).toMatchObject({ type: "TextQuoteSelector", exact: "sheet 2" });
    expect(refinedBy["prefix"]).toMatch(/This is $/);
    expect(refinedBy["suffix"]).toMatch(/^, about money/);
  });

  it("is all there without scripts, its pictures behind a summary a key opens", async () => {
    const seen = await visit(document, { javaScriptEnabled: false }, async (page) => {
      await page.locator("#page-1 .page-picture summary").focus();
      await page.keyboard.press("Enter");
      await page.locator("#page-1 img").scrollIntoViewIfNeeded();
      return [
        await page.locator(".page-text").count(),
        await page.locator("#page-1 img").isVisible(),
        await page.locator("mark").first().textContent(),
      ];
    });
    expect(seen).toEqual([5, true, "Data is kept for thirty days"]);
  });

  it("is where a claim's link leads", async () => {
    const url = await visit("claims/kept.html", {}, async (page) => {
      await page.locator(".quoted-in a").click();
      return page.url();
    });
    expect(url).toMatch(/documents\/lease\.html#page-3-at-\d+$/);
  });
});

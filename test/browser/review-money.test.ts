import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../src/casebook/build.ts";
import { appendDecision, readDecisions } from "../../src/casebook/review/decisions.ts";
import { silent } from "../../src/casebook/effects.ts";
import { serveCasebook } from "../../src/web/serve.ts";
import type { Serving } from "../../src/web/serve.ts";
import { moneyCasebook } from "../casebook/money-casebook.ts";
import { smallCasebooks } from "../casebook/small-casebook.ts";
import { launchChromium } from "./launch-chromium.ts";

const casebook = moneyCasebook(smallCasebooks());
let serving: Serving;
let browser: Browser;

beforeAll(async () => {
  const { book, dist } = await build(casebook.folder, silent);
  serving = await serveCasebook(book, dist);
  browser = await launchChromium();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await serving?.close();
}, 60_000);

const words = async () => {
  const { vendors, labels } = await readDecisions(casebook.folder);
  return [...vendors, ...labels].map(({ decision }) => decision);
};
const open = async (page: Page, queue: string) => {
  await page.goto(`${serving.address}review/${queue}`);
  await page.getByText("asks again by itself").waitFor({ state: "detached", timeout: 60_000 });
};
const asked = (page: Page) => page.locator(".review-side h3").allTextContents();
const effect = async (page: Page) => {
  await page.locator(".review-effect[data-busy=no]").waitFor({ timeout: 60_000 });
  return page.getByRole("status").filter({ hasText: "claim" }).textContent();
};
const press = async (page: Page, key: string) => {
  await Promise.all([page.waitForEvent("load"), page.keyboard.press(key)]);
};

describe("the review of vendors in a browser", { timeout: 120_000 }, () => {
  it("goes by single keys: decide, what it moved is said, the next pair has the focus, undo", async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, colorScheme: "dark" });
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("response", (r) => r.status() >= 400 && complaints.push(`${r.status()} ${r.url()}`));
    await open(page, "vendors");
    const over = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect([await asked(page), await over()]).toEqual([["ZENDRIX OPTICS INC", "ZENDRIX OPTICS LLC"], 0]);
    expect(await page.getByRole("button", { name: /^Same vendor/ }).getAttribute("aria-keyshortcuts")).toBe("s");
    await page.getByLabel(/^Why/).pressSequentially("suds");
    expect(await words()).toEqual([]);
    await page.getByLabel(/^Why/).blur();
    await press(page, "s");
    expect((await readDecisions(casebook.folder)).vendors[0]).toMatchObject({ decision: "same", why: "suds" });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("asked");
    expect((await asked(page))[0]).toContain("QUORVEX");
    expect(await effect(page)).toContain("This merge raises ZENDRIX OPTICS INC by $1,000.00 (FY2025 +$1,000.00).");
    await page.getByText("Before and after", { exact: true }).click();
    expect(await page.locator(".effect-claims").textContent()).toContain("supported, now contradicted");
    expect(await over()).toBe(0);
    await press(page, "z");
    expect(await words()).toEqual(["same", "wait"]);
    await page.getByText("raises ZENDRIX OPTICS LLC by $1,000.00").waitFor({ timeout: 60_000 });
    expect((await asked(page))[0]).toBe("ZENDRIX OPTICS INC");
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("leaves letters alone once single keys are switched off, and remembers it", async () => {
    const page = await browser.newPage();
    await open(page, "vendors");
    await page.getByLabel("Single keys").uncheck();
    const before = await words();
    await page.keyboard.press("s");
    await page.reload();
    expect(await page.getByLabel("Single keys").isChecked()).toBe(false);
    await page.keyboard.press("d");
    await page.waitForTimeout(300);
    expect(await words()).toEqual(before);
    await page.getByLabel("Single keys").check();
    await press(page, "l");
    expect((await asked(page))[0]).toContain("QUORVEX");
    expect(await words()).toEqual(before);
    await page.close();
  });

  it("shows what people decided differently, and lets it be settled", async () => {
    const page = await browser.newPage();
    await open(page, "vendors");
    await page.getByLabel("Decided by").fill("Ann");
    await page.getByRole("button", { name: /^Different/ }).click();
    await effect(page);
    const line = (await readDecisions(casebook.folder)).vendors.at(-1)!;
    await appendDecision(casebook.folder, { ...line, decision: "same", who: "Ben" });
    await page.reload();
    expect(await page.getByText("Decided differently").isVisible()).toBe(true);
    expect(await page.locator(".review-contested li").textContent()).toMatch(/Ann: two vendors.*Ben: the same vendor/);
    await page.getByRole("button", { name: "Settle: two vendors" }).click();
    await page.getByText("Decided differently").waitFor({ state: "detached" });
    expect((await readDecisions(casebook.folder)).vendors.at(-1)).toMatchObject({ who: "Ann", settles: ["Ben"] });
    await page.close();
  });

  it("works without JavaScript, where the page asks again for what was moved", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await open(page, "technologies");
    await page.getByRole("button", { name: /^Yes, it is/ }).click();
    expect((await words()).at(-1)).toBe("yes");
    await page.getByText("Face recognition (strict, standard) moves by +$700.00").waitFor({ timeout: 60_000 });
    await page.getByRole("button", { name: /^Undo/ }).click();
    expect((await words()).at(-1)).toBe("wait");
    await context.close();
  });
});

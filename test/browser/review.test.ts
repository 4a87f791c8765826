import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../src/casebook/build.ts";
import { readDecisions } from "../../src/casebook/review/decisions.ts";
import { silent } from "../../src/casebook/effects.ts";
import { serveCasebook } from "../../src/web/serve.ts";
import type { Serving } from "../../src/web/serve.ts";
import { putDocument } from "../casebook/document-casebook.ts";
import { smallCasebooks } from "../casebook/small-casebook.ts";
import { launchChromium } from "./launch-chromium.ts";

const make = smallCasebooks();
const casebook = make();
let serving: Serving;
let browser: Browser;

beforeAll(async () => {
  putDocument(
    casebook,
    "memo.md",
    "# Memo\n\nZorvik Qualden came in May. The order went to Zorvik Qualden again.\n\nTrembel Vostik signed for it.\n",
  );
  const { book, dist } = await build(casebook.folder, silent);
  serving = await serveCasebook(book, dist);
  browser = await launchChromium();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await serving?.close();
});

const decided = async () => (await readDecisions(casebook.folder)).spans.map(({ decision }) => decision);

describe("the review in a browser", () => {
  it("takes single keys, but none that is typed into the name", async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 800 }, colorScheme: "dark" });
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("response", (r) => r.status() >= 400 && complaints.push(`${r.status()} ${r.url()}`));
    await page.goto(`${serving.address}review/spans`);
    const press = async (key: string) => {
      // The load of the page that comes: its answer alone may be here while the one before is still shown.
      await Promise.all([page.waitForEvent("load"), page.keyboard.press(key)]);
    };
    const first = () => page.locator(".review-item.current mark").textContent();
    const over = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect([await page.locator(".review-keys").isVisible(), await over(), await first()]).toEqual([
      true,
      0,
      "Zorvik Qualden",
    ]);
    await page.getByLabel("Decided by").fill("");
    await page.getByLabel("Decided by").pressSequentially("Sam muls");
    await page.getByLabel("Decided by").blur();
    expect(await decided()).toEqual([]);
    await press("l");
    expect(await first()).toBe("Trembel Vostik");
    expect(await page.getByLabel("Decided by").inputValue()).toBe("Sam muls");
    await press("m");
    expect([await decided(), await first()]).toEqual([["mask"], "Zorvik Qualden"]);
    await press("s");
    expect(await decided()).toEqual(["mask", "keep"]);
    expect(await page.getByText("Nothing waits").isVisible()).toBe(true);
    await press("z");
    expect([await decided(), await first()]).toEqual([["mask", "keep", "wait"], "Zorvik Qualden"]);
    expect(complaints).toEqual([]);
  });

  it("works as a plain form without JavaScript", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${serving.address}review/spans`);
    await page
      .getByRole("button", { name: /Not a person's: show it/ })
      .first()
      .click();
    await page.getByText("Nothing waits").waitFor();
    expect((await decided()).at(-1)).toBe("keep");
    await context.close();
  });
});

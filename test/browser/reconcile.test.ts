import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveCasebook } from "../../src/web/serve.ts";
import type { Serving } from "../../src/web/serve.ts";
import { buildStarter } from "../starter.ts";
import type { BuiltStarter } from "../starter.ts";
import { launchChromium } from "./launch-chromium.ts";

let starter: BuiltStarter;
let serving: Serving;
let neighbour: Server;
let browser: Browser;

/** Another program of this machine, with a page that asks as OpenRefine's pages do. */
const page = (service: string) => `<!doctype html><title>neighbour</title>
<iframe src="${service}reconcile/preview/palantir" width="420" height="260"></iframe>
<script>
const read = (path, init) => fetch("${service}" + path, init).then((r) => r.json(), () => "refused");
const queries = JSON.stringify({ q0: { query: "PALANTIR USG INC" } });
window.asked = (async () => ({
  manifest: (await read("reconcile")).versions,
  best: (await read("reconcile", { method: "POST", body: new URLSearchParams({ queries }) })).q0.result[0].id,
  suggested: (await read("reconcile/suggest/entity?prefix=palan")).result.map((v) => v.id),
  claims: await read("data/claims.json"),
}))();
</script>`;

beforeAll(async () => {
  starter = await buildStarter();
  serving = await serveCasebook(starter.book, starter.dist, 0);
  neighbour = createServer((_request, response) => {
    response.setHeader("content-type", "text/html").end(page(serving.address));
  });
  await new Promise<void>((done) => neighbour.listen(0, "127.0.0.1", done));
  browser = await launchChromium();
}, 120_000);
afterAll(async () => {
  await browser.close();
  neighbour.close();
  await serving.close();
  await starter.done();
});

describe("a page of another program on this machine", () => {
  it("asks the reconciliation service across origins, frames a preview, and reads nothing else", async () => {
    const tab = await browser.newPage();
    const { port } = neighbour.address() as AddressInfo;
    await tab.goto(`http://127.0.0.1:${port}/`);
    expect(await tab.evaluate("window.asked")).toEqual({
      manifest: ["0.1", "0.2"],
      best: "palantir",
      suggested: ["palantir"],
      claims: "refused",
    });
    const card = tab.frameLocator("iframe");
    await card.locator("h1").waitFor();
    expect(await card.locator("h1").textContent()).toContain("Palantir");
    // Its style came with it: the policy lets a frame load the server's own.
    expect(await card.locator("dl").evaluate((dl: HTMLElement) => getComputedStyle(dl).display)).toBe("grid");
  });
});

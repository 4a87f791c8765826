import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { app } from "../../src/web/app.ts";
import { buildStarter } from "../starter.ts";
import type { BuiltStarter } from "../starter.ts";

let starter: BuiltStarter;
const host = { host: "127.0.0.1:4321" };
const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  app(starter.book, starter.dist, () => 4321).request(`http://127.0.0.1:4321${path}`, {
    method,
    headers: { ...host, ...headers },
  });

beforeAll(async () => {
  starter = await buildStarter();
});
afterAll(() => starter.done());

describe("app(book, dist, port)", () => {
  it("serves the published pages byte for byte", async () => {
    const { readFile } = await import("node:fs/promises");
    for (const [address, file] of [
      ["/", "index.html"],
      ["/claims/palantir-fy2026.html", "claims/palantir-fy2026.html"],
      ["/data/claims.json", "data/claims.json"],
    ] as const) {
      const response = await get(address);
      expect(response.status).toBe(200);
      expect(await response.text()).toBe(await readFile(`${starter.dist}/${file}`, "utf8"));
    }
  });

  it("sends a strict Content-Security-Policy and its kin with every answer", async () => {
    for (const path of ["/", "/figure", "/nowhere.html"]) {
      const { headers } = await get(path);
      expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'/);
      expect(headers.get("content-security-policy")).not.toContain("unsafe");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
    }
  });

  it.each([
    ["another host (a rebound name)", { host: "evil.example:4321" }],
    ["another port", { host: "127.0.0.1:80" }],
    ["another origin", { origin: "http://evil.example" }],
    ["the opaque origin", { origin: "null" }],
  ])("refuses %s", async (_name, headers) => {
    expect((await get("/", headers)).status).toBe(403);
  });

  it("only reads", async () => {
    for (const method of ["POST", "PUT", "DELETE"]) expect((await get("/figure", {}, method)).status).toBe(405);
  });

  it("never leaves the site's folder", async () => {
    for (const path of [
      "/..%2fcasebook.yaml",
      "/%2e%2e/casebook.yaml",
      "/data/..%2f..%2fcasebook.yaml",
      "/%00",
      "/index.html%00.css",
    ]) {
      const response = await get(path);
      expect([400, 404]).toContain(response.status);
      expect(await response.text()).not.toContain("fiscalYearStart");
    }
    expect((await get("/%zz")).status).toBe(400);
  });

  it("answers an address that leads nowhere with a page whose links lead somewhere, however deep it is", async () => {
    for (const path of ["/none.html", "/vendors/none.html", "/a/b/c"]) {
      const response = await get(path);
      expect(response.status).toBe(404);
      const [, style] = /<link rel="stylesheet" href="([^"]+)"/.exec(await response.text())!;
      const found = await get(new URL(style!, `http://127.0.0.1:4321${path}`).pathname);
      expect([path, found.status]).toEqual([path, 200]);
    }
  });

  it("answers a figure with its coverage and its query", async () => {
    const page = await (await get("/figure?measure=obligations&vendor=palantir&agency=ICE&by=fiscal-year")).text();
    expect(page).toContain("$97,661,403.30");
    expect(page).toContain("ICE FY2026 through");
    expect(page).toContain(
      "tallylight figure --measure obligations --where agency=ICE --where vendor=palantir --by fiscal-year",
    );
    expect(page).toContain("select");
  });

  it("asks for vendors as they are to be seen, and says how", async () => {
    const page = await (
      await get("/figure?measure=obligations&vendor=Palantir+Technologies+Inc.&vendors=as-filed&by=vendor")
    ).text();
    expect(page).toContain("$97,661,403.30");
    expect(page).toContain("parent as the record states them.");
    expect(page).toMatch(/<option value="as-filed" selected>/);
    expect(page).toMatch(/<label for="desk-maker">Maker<\/label><select/);
  });

  it("says what is wrong with a question, and escapes it", async () => {
    const response = await get("/figure?measure=obligations&vendor=%3Cscript%3Ealert(1)%3C/script%3E");
    const page = await response.text();
    expect(response.status).toBe(400);
    expect(page).toContain("unknown vendor");
    expect(page).not.toContain("<script>alert");
  });
});

import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Hono } from "hono";
import type { z } from "zod";
import { app } from "../../src/web/app.ts";
import { LocalReconcile } from "../../src/web/reconcile.ts";
import { reconcileLimits } from "../../src/web/reconcile-request.ts";
import { buildStarter } from "../starter.ts";
import type { BuiltStarter } from "../starter.ts";
import { extendShape, manifestShape, proposalShape, resultsShape, suggestShape } from "./reconcile-shapes.ts";

/** Firms that do not exist, so that identifiers may be anything. */
const invented = `
- id: harbour-lantern
  name: Harbour Lantern Systems
  names: [HARBOUR LANTERN SYSTEMS LLC]
  identifiers: [HLSX12345678, "001234567", 0QX77]
  notThese: [HARBOUR LANTERN BAKERY LLC]
  parents: [{parent: Lantern Group, from: 2020-02-01, source: made up for this test}]
- id: harbour-lantern-marine
  name: Harbour Lantern Marine
  names: [HARBOUR LANTERN MARINE LLC]
  identifiers: ["001234567"]
- id: quillon
  name: Quillon Government Services
  identifiers: ["007654321"]
`;

let starter: BuiltStarter;
let web: ReturnType<typeof app>;

beforeAll(async () => {
  starter = await buildStarter((folder) => appendFile(join(folder, "organizations", "vendors.yaml"), invented));
  web = app(starter.book, starter.dist, () => 4321);
});
afterAll(() => starter.done());

const root = "http://127.0.0.1:4321";
const ask = (path: string, headers: Record<string, string> = {}, init: RequestInit = {}) =>
  web.request(`${root}${path}`, { ...init, headers: { host: "127.0.0.1:4321", ...headers } });

/** Sends a form as OpenRefine's server does: no origin, no cookie. */
const post = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  ask(
    "/reconcile",
    { "content-type": "application/x-www-form-urlencoded", ...headers },
    { method: "POST", body: new URLSearchParams(fields).toString() },
  );

async function json<T>(response: Response | Promise<Response>, shape: z.ZodType<T>): Promise<T> {
  const answered = await response;
  expect(answered.status).toBe(200);
  return shape.parse(await answered.json());
}

const reconcile = (queries: object) => json(post({ queries: JSON.stringify(queries) }), resultsShape);

describe("GET /reconcile", () => {
  it("is the service manifest, with addresses at the name that was asked", async () => {
    const manifest = await json(ask("/reconcile", { host: "localhost:4321" }), manifestShape);
    expect(manifest.view.url).toBe("http://localhost:4321/reconcile/view/{{id}}");
    expect(manifest.batchSize).toBe(reconcileLimits.queries);
  });

  it("answers queries too", async () => {
    const queries = JSON.stringify({ q0: { query: "PALANTIR USG INC" } });
    const answer = await json(ask(`/reconcile?queries=${encodeURIComponent(queries)}`), resultsShape);
    expect(answer.q0!.result[0]!.id).toBe("palantir");
  });

  it("offers no JSONP", async () => {
    const response = await ask("/reconcile?callback=take");
    expect(response.headers.get("content-type")).toMatch(/^application\/json/);
    manifestShape.parse(await response.json());
  });
});

describe("POST /reconcile with queries", () => {
  it("answers a batch as OpenRefine sends it", async () => {
    const answer = await reconcile({
      q0: { query: "Palantir USG, Inc.", type: "vendor", type_strict: "should" },
      q1: { query: "Zyzzx Qwrty", type: "vendor", type_strict: "should", properties: [] },
    });
    const [best] = answer.q0!.result;
    expect(best).toMatchObject({ id: "palantir", match: true });
    expect(best!.score).toBeGreaterThanOrEqual(90);
    expect(best!.features.length).toBeGreaterThan(0);
    for (const feature of best!.features) expect(feature.says).toMatch(/\S/);
    expect(answer.q1!.result).toEqual([]);
  });

  it("has at most one match, and the best first", async () => {
    const { q0 } = await reconcile({ q0: { query: "technologies inc" } });
    const scores = q0!.result.map((c) => c.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(q0!.result.filter((c) => c.match).length).toBeLessThanOrEqual(1);
  });

  it("takes identifiers as evidence, with a name or alone, whatever a spreadsheet did to them", async () => {
    const { alone, named, zeros, cage, short } = await reconcile({
      alone: { properties: [{ pid: "uei", v: "hlsx12345678" }] },
      named: {
        query: "Lantern",
        properties: [
          { pid: "uei", v: ["HLSX12345678"] },
          { pid: "colour", v: "red" },
        ],
      },
      zeros: { query: "Harbour Lantern Systems", properties: [{ pid: "duns", v: 1234567 }] },
      short: { query: "Quillon", properties: [{ pid: "duns", v: 7654321 }] },
      cage: { properties: [{ pid: "cage", v: { id: "0QX77" } }] },
    });
    expect(alone!.result).toMatchObject([{ id: "harbour-lantern", match: true }]);
    expect(cage!.result).toMatchObject([{ id: "harbour-lantern", match: true }]);
    expect(named!.result[0]).toMatchObject({ id: "harbour-lantern" });
    expect(named!.result[0]!.features.map((f) => f.says).join()).toContain("HLSX12345678");
    expect(short!.result[0]).toMatchObject({ id: "quillon" });
    expect(short!.result[0]!.features.map((f) => f.says).join()).toContain("007654321");
    expect(zeros!.result[0]).toMatchObject({ id: "harbour-lantern", match: true });
    // Two firms have that number: it speaks for neither.
    expect(zeros!.result[0]!.features.map((f) => f.says).join()).not.toContain("001234567");
  });

  it("matches nobody where two share an identifier and there is no name", async () => {
    const { q0 } = await reconcile({ q0: { properties: [{ pid: "duns", v: "001234567" }] } });
    expect(q0!.result.map((c) => [c.id, c.match])).toEqual([
      ["harbour-lantern", false],
      ["harbour-lantern-marine", false],
    ]);
  });

  it("never gives a vendor for a name the casebook says is another's", async () => {
    const { q0 } = await reconcile({
      q0: { query: "Harbour Lantern Bakery, L.L.C.", properties: [{ pid: "uei", v: "HLSX12345678" }] },
    });
    expect(q0!.result.map((c) => c.id)).not.toContain("harbour-lantern");
  });

  it("knows a vendor by its id", async () => {
    const { q0 } = await reconcile({ q0: { query: "palantir" } });
    expect(q0!.result).toMatchObject([{ id: "palantir", score: 100, match: true }]);
  });

  it("has no candidate of another type", async () => {
    const { q0, q1 } = await reconcile({
      q0: { query: "PALANTIR USG INC", type: "Person" },
      q1: { query: "PALANTIR USG INC", type: ["Person", "vendor"] },
    });
    expect(q0!.result).toEqual([]);
    expect(q1!.result.length).toBeGreaterThan(0);
  });

  it("keeps to the limit", async () => {
    const { q0 } = await reconcile({ q0: { query: "inc", limit: 2 } });
    expect(q0!.result.length).toBeLessThanOrEqual(2);
  });

  it("takes every limit the specification allows", async () => {
    const { q0, q1, q2 } = await reconcile({
      q0: { query: "palantir", limit: 0 },
      q1: { query: "palantir", limit: 1.5 },
      q2: { query: "palantir", limit: 1e9, type_strict: "should" },
    });
    expect([q0!, q1!].map(({ result }) => result.length)).toEqual([0, 1]);
    expect(q2!.result.length).toBeGreaterThan(0);
  });

  it("finds nothing for an empty cell, and answers the others of its batch", async () => {
    const { q0, q1, q2 } = await reconcile({
      q0: { query: "" },
      q1: { query: " ", properties: [] },
      q2: { query: "PALANTIR USG INC" },
    });
    expect([q0!, q1!].map(({ result }) => result.length)).toEqual([0, 0]);
    expect(q2!.result[0]!.id).toBe("palantir");
  });

  it("never gives a masked person, nor what states no recipient", async () => {
    const { q0, q1, q2 } = await reconcile({
      q0: { query: "[natural person]" },
      q1: { query: "natural-person" },
      q2: { query: "not-stated" },
    });
    for (const { result } of [q0!, q1!, q2!])
      expect(result.map((c) => c.id).filter((id) => id === "natural-person" || id === "not-stated")).toEqual([]);
  });

  it.each([
    ["no JSON", "{", "queries is not JSON"],
    ["a list", "[]", "queries: "],
    ["nothing asked", '{"q0":{}}', "query q0 has neither query nor properties"],
    ["a limit that is no number", '{"q0":{"query":"x","limit":"2"}}', "queries.q0.limit: "],
    ["too long a name", JSON.stringify({ q0: { query: "x".repeat(301) } }), "query q0 has 301 characters"],
    [
      "too many",
      JSON.stringify(Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`q${i}`, { query: "x" }]))),
      "queries holds 101; expected at most 100",
    ],
  ])("refuses %s and says what was expected", async (_name, queries, says) => {
    const response = await post({ queries });
    expect(response.status).toBe(400);
    expect(((await response.json()) as { error: string }).error).toContain(says);
  });

  it("refuses a form without a field of its own, and one that is too large", async () => {
    expect((await post({ other: "x" })).status).toBe(400);
    expect((await post({ queries: "x".repeat(reconcileLimits.bytes) })).status).toBe(413);
  });
});

describe("new LocalReconcile(book, dist, patience)", () => {
  it("answers 503 to a batch that takes longer", async () => {
    const hasty = new Hono();
    new LocalReconcile(starter.book, starter.dist, -1).mount(hasty);
    const queries = encodeURIComponent('{"q0":{"query":"x"}}');
    const response = await hasty.request(`/reconcile?queries=${queries}`);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain("ask for fewer");
  });
});

describe("the suggest services", () => {
  it("complete the beginning of a name, of a word in it, or an id", async () => {
    for (const prefix of ["palan", "PALANTIR U", "usg"]) {
      const { result } = await json(ask(`/reconcile/suggest/entity?prefix=${prefix}`), suggestShape);
      expect(result.map((v) => v.id)).toContain("palantir");
    }
    expect(await json(ask("/reconcile/suggest/entity?prefix="), suggestShape)).toEqual({ result: [] });
  });

  it("go on from a cursor", async () => {
    const all = await json(ask("/reconcile/suggest/property?prefix="), suggestShape);
    const rest = await json(ask("/reconcile/suggest/property?prefix=&cursor=2"), suggestShape);
    expect(rest.result).toEqual(all.result.slice(2));
  });

  it("know the one type and the properties", async () => {
    expect(await json(ask("/reconcile/suggest/type?prefix=ven"), suggestShape)).toEqual({
      result: [{ id: "vendor", name: "Vendor" }],
    });
    const { result } = await json(ask("/reconcile/suggest/property?prefix=duns"), suggestShape);
    expect(result.map((p) => p.id)).toEqual(["duns"]);
    expect((await ask("/reconcile/suggest/person?prefix=a")).status).toBe(404);
  });
});

describe("POST /reconcile with extend", () => {
  it("gives what was asked of each vendor, as the figures have it", async () => {
    const { properties } = await json(ask("/reconcile/properties?type=vendor"), proposalShape);
    const asked = properties.map(({ id }) => ({ id }));
    const extend = JSON.stringify({ ids: ["palantir", "nobody"], properties: asked });
    const { meta, rows } = await json(post({ extend }), extendShape);
    expect(meta).toEqual(properties);
    const figure = await starter.book.figure({
      measure: "obligations",
      where: { vendor: ["palantir"] },
      by: "fiscal-year",
    });
    for (const { key, value } of figure.rows)
      expect(rows["palantir"]![`obligations-fy${key}`]).toEqual([{ str: (Number(value) / 100).toFixed(2) }]);
    expect(rows["palantir"]!["coverage"]).toHaveLength(1);
    expect(rows["palantir"]!["awards"]).toEqual([{ int: expect.any(Number) as number }]);
    expect(Object.values(rows["nobody"]!).flat()).toEqual([]);
    const other = JSON.stringify({ ids: ["harbour-lantern"], properties: [{ id: "parent" }, { id: "duns" }] });
    expect((await json(post({ extend: other }), extendShape)).rows).toEqual({
      "harbour-lantern": { parent: [{ str: "Lantern Group (from 2020-02-01)" }], duns: [{ str: "001234567" }] },
    });
  });

  it("refuses a property nobody has", async () => {
    const response = await post({ extend: JSON.stringify({ ids: [], properties: [{ id: "owner-address" }] }) });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("unknown property “owner-address”");
  });
});

describe("the preview and the view", () => {
  it("shows a card that only programs of this machine may frame", async () => {
    const response = await ask("/reconcile/preview/palantir");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-security-policy")).toMatch(
      /frame-ancestors 'self' http:\/\/127\.0\.0\.1:\* http:\/\/localhost:\*$/,
    );
    expect(await response.text()).toContain("<h1>Palantir");
    expect((await ask("/")).headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  });

  it("leads to the vendor's page", async () => {
    const response = await ask("/reconcile/view/palantir");
    expect(response.status).toBe(302);
    expect((await ask(response.headers.get("location")!)).status).toBe(200);
    expect((await ask("/reconcile/view/..%2f..%2fetc")).status).toBe(404);
    expect((await ask("/reconcile/preview/nobody")).status).toBe(404);
  });
});

describe("who may ask /reconcile", () => {
  const openRefine = "http://127.0.0.1:3333";

  it("a page of another program on this machine", async () => {
    for (const origin of [openRefine, "http://localhost:8080", "http://[::1]:5000", "https://localhost"]) {
      const response = await ask("/reconcile/suggest/entity?prefix=a", { origin });
      expect(response.status).toBe(200);
      expect(response.headers.get("access-control-allow-origin")).toBe(origin);
      expect(response.headers.get("vary")).toContain("Origin");
    }
    const sent = await post({ queries: '{"q0":{"query":"x"}}' }, { origin: openRefine });
    expect(sent.status).toBe(200);
  });

  it("after asking whether it may", async () => {
    const response = await ask("/reconcile", { origin: openRefine }, { method: "OPTIONS" });
    expect(response.status).toBe(204);
    expect(response.headers.get("access-control-allow-methods")).toBe("GET, HEAD, POST");
  });

  it.each([
    "http://evil.example",
    "http://localhost.evil.example",
    "http://127.0.0.1.evil.example",
    "http://evil.example:3333",
    "null",
    "file://",
    "http://127.0.0.1:3333/",
    "http://user@localhost",
  ])("never a page of %s", async (origin) => {
    for (const init of [{ method: "GET" }, { method: "OPTIONS" }, { method: "POST" }]) {
      const response = await ask("/reconcile", { origin }, init);
      expect(response.status).toBe(403);
      expect(response.headers.has("access-control-allow-origin")).toBe(false);
    }
  });

  it("under no other name", async () => {
    expect((await ask("/reconcile", { host: "evil.example:4321" })).status).toBe(403);
  });

  it("and nothing else of this server", async () => {
    for (const path of ["/", "/figure", "/review", "/reconciled", "/data/claims.json"]) {
      expect((await ask(path, { origin: openRefine })).status).toBe(403);
      expect((await ask(path, { origin: openRefine }, { method: "OPTIONS" })).status).toBe(403);
      expect((await ask(path, {}, { method: "OPTIONS" })).status).toBe(405);
    }
    for (const method of ["PUT", "DELETE", "PATCH"])
      expect((await ask("/reconcile", { origin: openRefine }, { method })).status).toBe(405);
  });
});

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { readdirSync } from "node:fs";
import { stringify } from "yaml";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../src/casebook/build.ts";
import type { BuildResult } from "../../src/casebook/build.ts";
import { silent } from "../../src/casebook/effects.ts";
import { openSearch, parseSearchRequest } from "../../src/casebook/search.ts";
import { searchJson } from "../../src/casebook/search-json.ts";
import { app } from "../../src/web/app.ts";
import { smallCasebooks } from "./small-casebook.ts";

const make = smallCasebooks();
const policy = `Retention of plate reads

Plate reads are kept for thirty days. Questions go to the records desk, phone (541) 555-0147, or to
janet.quillfeather@example.org, who answers within a week.
`;

let result: BuildResult;
let index: Awaited<ReturnType<typeof openSearch>>;
beforeAll(async () => {
  const casebook = make();
  casebook.put("sources/policy.txt", policy);
  casebook.put(
    "sources/documents.yaml",
    stringify([
      {
        id: "policy",
        file: "policy.txt",
        sha256: createHash("sha256").update(policy).digest("hex"),
        title: "Policy on vehicles",
        kind: "policy",
        publisher: "Testland",
        date: "2024-11-05",
        origin: "made by hand",
        licence: "none",
        retrieved: "2026-03-01",
        technologies: ["plates"],
      },
    ]),
  );
  result = await build(casebook.folder, silent);
  index = await openSearch(result.book);
});
afterAll(() => {
  index.close();
  result.book.close();
});

const ask = (words: string, more: Record<string, unknown> = {}) =>
  searchJson(index.search(parseSearchRequest(result.book, index, { words, ...more })));

describe("openSearch(book)", () => {
  it("finds pages of documents by their redacted text, with document, page and a quote", () => {
    expect(ask("retention thirty")).toMatchObject({
      total: 1,
      hits: [
        {
          kind: "document",
          title: "Policy on vehicles",
          technologies: ["plates"],
          fiscalYears: [2025],
          from: { document: "policy", source: "policy.txt", page: 1, quote: expect.stringContaining("thirty days") },
        },
      ],
    });
  });

  it("finds awards and documents in one answer, and each alone", () => {
    const kinds = (more: Record<string, unknown>) =>
      (ask("plate*", more)["hits"] as { kind: string }[]).map((h) => h.kind);
    expect(new Set(kinds({}))).toEqual(new Set(["award", "document"]));
    expect(new Set(kinds({ kind: "award" }))).toEqual(new Set(["award"]));
    expect(kinds({ where: { year: ["FY2025"] }, kind: "document" })).toEqual(["document"]);
  });

  it("holds nothing that was masked: not to search, not in its bytes, not in the published index", () => {
    for (const words of ["quillfeather", "0147", "janet"]) expect(ask(words)).toMatchObject({ total: 0 });
    const bytes = readFileSync(join(dirname(result.book.path), "search.sqlite"))
      .toString("latin1")
      .toLowerCase();
    const folder = join(result.dist, "search", "fragment");
    const published = readdirSync(folder).map((name) => gunzipSync(readFileSync(join(folder, name))).toString("utf8"));
    expect(published.join()).toContain("thirty days");
    expect(bytes).toContain("thirty days");
    for (const datum of ["quillfeather", "555-0147"]) {
      expect(bytes).not.toContain(datum);
      expect(published.join().toLowerCase()).not.toContain(datum);
    }
  });

  it("leads from the local search to the document's page at the page of the hit", async () => {
    const response = await app(result.book, result.dist, () => 4321).request(
      "http://127.0.0.1:4321/search?q=retention&kind=document",
      { headers: { host: "127.0.0.1:4321" } },
    );
    expect(await response.text()).toContain('href="documents/policy.html#page-1"');
  });
});

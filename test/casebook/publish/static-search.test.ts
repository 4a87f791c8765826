import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { privacyGate } from "../../../src/casebook/publish/privacy-gate.ts";
import { staticSearch } from "../../../src/casebook/publish/static-search.ts";
import type { SearchRecord } from "../../../src/pages/search-records.ts";
import { smallCasebooks } from "../small-casebook.ts";

const folder = mkdtempSync(join(tmpdir(), "tallylight-static-search-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const small = smallCasebooks();

const record = (n: number, text: string): SearchRecord => ({
  kind: "award",
  path: `awards/A${n}.html`,
  title: `A${n}`,
  about: "Award",
  text,
  technology: n % 2 ? ["plates"] : [],
  agency: ["ICE"],
  year: ["2024", "2023"],
});
const records = Array.from({ length: 300 }, (_, n) => record(n, `PLATE READERS number${n % 40} <b> & café`));
const put = (path: string, body: string | Uint8Array) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), body);
};

describe("staticSearch(records)", () => {
  it("gives the same bytes twice, and nothing that is not needed", async () => {
    const [first, second] = [await staticSearch(records), await staticSearch(records)];
    expect(second.map((f) => [f.path, Buffer.from(f.body).toString("base64")])).toEqual(
      first.map((f) => [f.path, Buffer.from(f.body).toString("base64")]),
    );
    expect(first.every((f) => f.path.startsWith("search/"))).toBe(true);
    expect(first.filter((f) => /ui|highlight|worker|playground/.test(f.path))).toEqual([]);
  });

  it("keeps every text it was made of in its fragments, where the privacy gate looks", async () => {
    const fragments = (await staticSearch(records)).filter((f) => f.path.endsWith(".pf_fragment"));
    const text = fragments.map((f) => gunzipSync(f.body).toString("utf8")).join("\n");
    for (let n = 0; n < 40; n++) expect(text).toContain(`number${n} `);
  });
});

describe("privacyGate(book, folder)", () => {
  it("looks into the compressed files of the search index", async () => {
    const { openBook, put: write } = small();
    write("canaries.txt", "Zebulon Quickly\n");
    const book = await openBook();
    put("search/fragment/en_1.pf_fragment", gzipSync('pagefind_dcd{"content":"PLATE READERS"}'));
    await privacyGate(book, folder);
    put("search/fragment/en_2.pf_fragment", gzipSync('pagefind_dcd{"content":"POC ZEBULON\\nQUICKLY"}'));
    await expect(privacyGate(book, folder)).rejects.toMatchObject({ exitCode: 3 });
    rmSync(join(folder, "search/fragment/en_2.pf_fragment"));
    put("search/index/en_3.pf_index", gzipSync("zq@example.org"));
    await expect(privacyGate(book, folder)).rejects.toThrow("search/index/en_3.pf_index");
  });
});

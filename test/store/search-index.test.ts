import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AwardEntry, DocumentEntry, MarkedText, SearchEntry, SearchRequest } from "../../src/model/search.ts";
import { UserError } from "../../src/model/user-error.ts";
import { SearchIndex, searchCaps } from "../../src/store/search-index.ts";
import { makeSearchIndex } from "../../src/store/search-make.ts";

const folder = mkdtempSync(join(tmpdir(), "tallylight-search-"));
const opened: SearchIndex[] = [];
afterAll(() => {
  for (const index of opened) index.close();
  rmSync(folder, { recursive: true, force: true });
});

let made = 0;
async function indexOf(entries: Iterable<SearchEntry>): Promise<SearchIndex> {
  const path = join(folder, `${made++}.sqlite`);
  await makeSearchIndex(path, entries);
  const index = new SearchIndex(path);
  opened.push(index);
  return index;
}

const award = (piid: string, text: string, more: Partial<AwardEntry> = {}): AwardEntry => ({
  kind: "award",
  awardKey: `KEY_${piid}`,
  piid,
  text,
  vendor: "acme",
  vendorName: "Acme",
  recipient: "ACME INC",
  agency: "ICE",
  years: [2024],
  technologies: [],
  obligations: 100_00n,
  source: "awards.csv",
  record: 1,
  ...more,
});
const page = (title: string, number: number, text: string, more: Partial<DocumentEntry> = {}): DocumentEntry => ({
  kind: "document",
  document: title.toLowerCase().replaceAll(" ", "-"),
  source: `${title}.pdf`,
  title,
  page: number,
  text,
  ...more,
});

const entries: readonly SearchEntry[] = [
  page("Vehicle policy", 1, "Plate reads are kept for thirty days.\nThe sheriff’s office may share them.", {
    agency: "EPD",
    year: 2025,
    technologies: ["plates"],
  }),
  page("Vehicle policy", 2, "Cell-site simulators need a warrant. [name] signed for the café."),
  award("70CTD022FR0000170", "LICENSE PLATE READER DATABASE", {
    vendor: "west",
    vendorName: "Thomson Reuters",
    recipient: "WEST PUBLISHING CORPORATION",
    technologies: ["plates"],
    years: [2018, 2021],
    obligations: 900_00n,
  }),
  award("70CMSD24FR0000115", "CELL SITE SIMULATOR VEHICLES", { agency: "CBP", obligations: 800_00n }),
  award("70B01C23P00000628", "SKYDIO X10D DRONES AND PLATE HOLDERS", { obligations: 700_00n, years: [2023] }),
  award("HSCETC14C00002", "O&M SUPPORT, O'BRIEN FACILITY; SAY “GO”", { obligations: null }),
];

let index: SearchIndex;
beforeAll(async () => {
  index = await indexOf(entries);
});

const found = (words: string, more: Omit<SearchRequest, "words"> = {}) =>
  index.search({ words, ...more }).hits.map((hit) => (hit.kind === "award" ? hit.piid.text : `p. ${hit.from.page}`));
const shown = ({ text, marks }: MarkedText) => marks.map(([start, end]) => text.slice(start, end));

describe("SearchIndex.search(request)", () => {
  it("takes entries with all of the words, in awards and documents", () => {
    expect(found("plate").sort()).toEqual(["70B01C23P00000628", "70CTD022FR0000170", "p. 1"]);
    expect(found("plate database")).toEqual(["70CTD022FR0000170"]);
    expect(found("plate zebra")).toEqual([]);
  });

  it.each([
    ["a phrase, in this order alone", '"plate reader"', ["70CTD022FR0000170"]],
    ["a phrase the other way round", '"reader plate"', []],
    ["a beginning", "simul*", ["70CMSD24FR0000115", "p. 2"]],
    ["a beginning that ends a phrase", '"cell site sim"*', ["70CMSD24FR0000115", "p. 2"]],
    ["one of two, and a word beside them", "drones OR reader plate", ["70B01C23P00000628", "70CTD022FR0000170"]],
    ["a word left out", "plate -drones -thirty", ["70CTD022FR0000170"]],
    ["a phrase left out", 'plate -"plate reader"', ["70B01C23P00000628", "p. 1"]],
    ["a hyphenated word, as written or not", "cell-site", ["70CMSD24FR0000115", "p. 2"]],
    ["an award id", "70ctd022fr0000170", ["70CTD022FR0000170"]],
    ["a model's name", "SKYDIO X10D", ["70B01C23P00000628"]],
    ["a straight apostrophe for a curly one", "sheriff's", ["p. 1"]],
    ["an apostrophe in a name", "o’brien", ["HSCETC14C00002"]],
    ["a word without its accent", "cafe", ["p. 2"]],
    ["a word with its accent, decomposed", "cafe\u0301", ["p. 2"]],
    ["an ampersand inside a word", "O&M", ["HSCETC14C00002"]],
    ["signs that are pasted among words", "plate & reader - database", ["70CTD022FR0000170"]],
    ["a vendor's name as shown", "thomson", ["70CTD022FR0000170"]],
    ["a vendor's name as filed", '"west publishing"', ["70CTD022FR0000170"]],
    ["a document's title", "vehicle policy warrant", ["p. 2"]],
    ["curly quotes", "“plate reader”", ["70CTD022FR0000170"]],
    ["words that are operators elsewhere", "drones and plate", ["70B01C23P00000628"]],
  ])("finds %s", (_what, words, expected) => {
    expect(found(words).sort()).toEqual([...expected].sort());
  });

  it("does not find words in each other, nor the tokens of filters", () => {
    for (const words of ["plat", "brienx", "NEAR", "facets", "1", "\u{E000}1 plate zebra"])
      expect(found(words)).toEqual([]);
  });

  it.each([
    ["kind", { kind: "document" } as const, ["p. 1"]],
    ["agency", { where: { agency: ["epd"] } }, ["p. 1"]],
    ["one of two agencies", { where: { agency: ["EPD", "CBP"] } }, ["p. 1"]],
    ["technology", { where: { technology: ["plates"] } }, ["70CTD022FR0000170", "p. 1"]],
    ["technology and kind", { kind: "award", where: { technology: ["plates"] } } as const, ["70CTD022FR0000170"]],
    ["vendor", { where: { vendor: ["acme"] } }, ["70B01C23P00000628"]],
    ["any of an award's years", { where: { year: ["2021"] } }, ["70CTD022FR0000170"]],
    ["a value nothing has", { where: { year: ["1999"] } }, []],
  ])("narrows by %s", (_what, more, expected) => {
    expect(found("plate", more).sort()).toEqual([...expected].sort());
  });

  it("puts rare words before common ones, and of equals the larger award first", async () => {
    const many = await indexOf([
      award("C1", "common text", { obligations: 9n }),
      award("R1", "rare text", { obligations: 8n }),
      award("C2", "common text", { obligations: 7n }),
      award("C3", "common text", { obligations: 6n }),
    ]);
    const order = many.search({ words: "common OR rare" }).hits.map((h) => h.kind === "award" && h.piid.text);
    expect(order).toEqual(["R1", "C1", "C2", "C3"]);
  });

  it("marks what was found, in the text as it was given", () => {
    const [hit] = index.search({ words: '"cell-site" cafe warrant', kind: "document" }).hits;
    expect(hit!.snippet.text).toBe("Cell-site simulators need a warrant. [name] signed for the café.");
    expect(shown(hit!.snippet)).toEqual(["Cell-site", "warrant", "café"]);
    expect(hit!.from).toEqual({ document: "vehicle-policy", source: "Vehicle policy.pdf", page: 2 });
    const [named] = index.search({ words: "publishing" }).hits;
    expect(named!.kind === "award" && [named!.vendorName.text, shown(named!.vendorName)]).toEqual([
      "WEST PUBLISHING CORPORATION",
      ["PUBLISHING"],
    ]);
  });

  it("shows the stretch of a long page that has most of the words, word for word", async () => {
    const filler = "lorem ipsum dolor sit amet ".repeat(60);
    const text = `a camera ${filler}of the retention of camera reads ${filler}`;
    const long = await indexOf([page("Long", 1, text)]);
    const { snippet } = long.search({ words: "camera retention" }).hits[0]!;
    expect(text).toContain(snippet.text);
    expect(snippet.text.length).toBeLessThan(300);
    expect(new Set(shown(snippet))).toEqual(new Set(["retention", "camera"]));
    expect([snippet.cutBefore, snippet.cutAfter]).toEqual([true, true]);
  });

  it("counts all hits, says when it stopped counting, and ranks the most important ones", async () => {
    const count = searchCaps.counted + 5;
    const large = await indexOf(
      (function* () {
        for (let i = 0; i < count; i++)
          yield award(`A${i}`, i % 2 ? "even common" : "common", { obligations: BigInt(count - i) });
      })(),
    );
    const all = large.search({ words: "common", limit: 5 });
    expect(all.total).toEqual({ count: searchCaps.counted, more: true });
    expect(all.ranked).toBe(searchCaps.award);
    expect(all.hits.map((h) => h.kind === "award" && h.piid.text)).toEqual(["A0", "A2", "A4", "A6", "A8"]);
    const half = large.search({ words: "even" });
    expect(half.total).toEqual({ count: Math.floor(count / 2), more: false });
    const second = large.search({ words: "common", limit: 5, offset: 5 });
    expect(second.hits[0]!.kind === "award" && second.hits[0]!.piid.text).toBe("A10");
    expect(large.search({ words: "common", offset: all.ranked }).hits).toEqual([]);
  });

  it("counts the hits of each value of a filter beside the other filters", () => {
    const counts = index.facets({ words: "plate", where: { technology: ["plates"], agency: ["EPD"] } }, "agency", [
      "ICE",
      "EPD",
      "CBP",
    ]);
    expect(counts.map((c) => [c.value, c.hits.count])).toEqual([
      ["ICE", 1],
      ["EPD", 1],
      ["CBP", 0],
    ]);
  });

  it.each([
    ["", "names no word"],
    ["  & … ", "names no word"],
    ['plate "reader', "a quote is opened and not closed"],
    ["OR plate", "OR stands without a word on each side"],
    ["plate OR", "OR stands without a word on each side"],
    ["plate OR OR reader", "OR stands without a word on each side"],
    ["plate OR -reader", "OR stands without a word on each side"],
    ["plate OR & reader", "OR stands without a word on each side"],
    ["-plate", "only says what to leave out"],
    ["pl*", "pl* is too short a beginning"],
    ["pla*te", "pla*te has a star before its end"],
    ["* plate", "* names no word"],
    ['plate ""', '"" names no word'],
    ["word ".repeat(40), "more than 32 terms"],
    ["x".repeat(600), "600 characters, at most 500 are read"],
  ])("refuses %j and says what was expected", (words, what) => {
    const ask = () => index.search({ words });
    expect(ask).toThrow(UserError);
    expect(ask).toThrow(what);
    expect(ask).toThrow("expected words, “phrases in quotes”");
  });

  it("reads any text as words or refuses it, never as the engine's own language", () => {
    for (const words of [
      'a"b',
      "NEAR(a b)",
      "body:plate",
      "{body title}: x",
      "^plate",
      "a + b",
      "x'); drop",
      "()",
      "ﬁ*",
      "🙂 plate",
    ]) {
      try {
        index.search({ words });
      } catch (error) {
        expect(error).toBeInstanceOf(UserError);
      }
    }
  });
});

import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compilePhrases, phrasePatterns } from "../../../src/rules/technologies/match-phrases.ts";
import type { Database } from "../../../src/store/duckdb.ts";
import { openDatabase } from "../../../src/store/duckdb.ts";
import { sql } from "../../../src/store/sql.ts";

const found = (phrase: string, text: string) => compilePhrases([phrase])(text).map((hit) => hit.words);

describe("compilePhrases(phrases)", () => {
  it.each([
    ["alpr", "LPR and ALPR subscription", "ALPR"],
    ["alpr", "alpr", "ALPR"],
    ["license plate reader*", "LICENSE-PLATE   READERS, FIXED", "LICENSE PLATE READERS"],
    ["license plate reader*", "license plate reader", "LICENSE PLATE READER"],
    ["license-plate reader", "License plate (reader)", "LICENSE PLATE READER"],
    ["cell site simulator*", "2 EA CELL\nSITE\tSIMULATORS", "CELL SITE SIMULATORS"],
    ["stingray*", "STINGRAYII", "STINGRAYII"],
    ["ufed", "CELLEBRITE'S UFED/4PC", "UFED"],
    ["biometric* device", "BIOMETRICAL DEVICE", "BIOMETRICAL DEVICE"],
    ["at&t", "AT & T wireless", "AT T"],
    ["éxito", "exclusive ÉXITO deal", "ÉXITO"],
  ])("finds %j in %j", (phrase, text, words) => expect(found(phrase, text)).toEqual([words]));

  it.each([
    ["alpr", "ALPRO MILK"],
    ["alpr", "MALPR"],
    ["license plate reader", "LICENSE PLATE READERS"],
    ["license plate reader*", "LICENSE PLATES READER"],
    ["license plate reader*", "READER OF A LICENSE PLATE"],
    ["license plate reader*", "LICENSE PLATE"],
    ["reader*", "EREADER"],
    ["iris", "IRISH BUTTER"],
    ["ice", "SERVICE NOTICE"],
    ["at&t", "ATT"],
    ["alpr", ""],
  ])("does not find %j in %j", (phrase, text) => expect(found(phrase, text)).toEqual([]));

  it("reports each phrase once, with its place in the list, where it stands first", () => {
    const match = compilePhrases(["iris", "scan*", "iris scan*"]);
    expect(match("IRIS SCANNER; IRIS SCAN")).toEqual([
      { phrase: 0, words: "IRIS" },
      { phrase: 2, words: "IRIS SCANNER" },
      { phrase: 1, words: "SCANNER" },
    ]);
  });

  it.each(["", "  ", "*", "--"])("refuses a phrase without words: %j", (phrase) =>
    expect(() => compilePhrases([phrase])).toThrow("a phrase without words"),
  );
});

describe("phrasePatterns(phrases, chunk)", () => {
  let db: Database;
  beforeAll(async () => void (db = await openDatabase()));
  afterAll(() => db.close());

  const lets = async (patterns: readonly string[], text: string) => {
    for (const pattern of patterns) {
      const [row] = await db.query(sql`select regexp_matches(upper(${text}), ${pattern}) as yes`);
      if (row!["yes"] === true) return true;
    }
    return false;
  };

  it("gives at most so many phrases a pattern, and each phrase once", () => {
    const phrases = Array.from({ length: 501 }, (_, i) => `word${i}`);
    expect(phrasePatterns(phrases)).toHaveLength(3);
    expect(phrasePatterns([...phrases, ...phrases])).toHaveLength(3);
    expect(phrasePatterns([])).toEqual([]);
  });

  const word = fc.string({ unit: fc.constantFrom("a", "b", "R", "1", "_", ".", "&"), minLength: 1, maxLength: 3 });
  const phrase = fc
    .array(fc.tuple(word, fc.boolean()), { minLength: 1, maxLength: 3 })
    .map((words) => words.map(([text, open]) => (open ? `${text}*` : text)).join(" "))
    .filter((text) => /[A-Za-z0-9]/.test(text));
  const gap = fc.constantFrom(" ", "-", "  ", ". ", "\n", "\t", "'", '"', "(", "&", "_", "");
  const around = fc.string({ unit: fc.constantFrom("a", "b", "z", " ", "-", "9"), maxLength: 4 });

  it("lets through every ASCII text in which compilePhrases finds a phrase, and so loses no label", async () => {
    let hits = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(phrase, { minLength: 1, maxLength: 4 }),
        gap,
        around,
        around,
        async (phrases, between, before, after) => {
          const inside = phrases[0]!
            .replaceAll("*", after)
            .split(" ")
            .join(between || " ");
          const text = `${before}${between}${inside}${between}${after}`;
          if (compilePhrases(phrases)(text).length === 0) return;
          hits++;
          expect(await lets(phrasePatterns(phrases), text), JSON.stringify({ phrases, text })).toBe(true);
        },
      ),
      { numRuns: 1500 },
    );
    expect(hits).toBeGreaterThan(500);
  });

  it("has no pattern for a phrase beyond ASCII: only a text beyond ASCII can hold it", () => {
    expect(phrasePatterns(["reconnaissance faciale avancée", "iris"])).toEqual(phrasePatterns(["iris"]));
    expect(phrasePatterns(["straße"])).toEqual(phrasePatterns(["strasse"]));
  });

  it("is a sieve: what holds no word of a phrase stays out", async () => {
    expect(await lets(phrasePatterns(["license plate reader*", "alpr"]), "OFFICE CHAIRS")).toBe(false);
    expect(await lets(phrasePatterns(["alpr"]), "MALPR")).toBe(false);
  });
});

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openCasebook } from "../../src/casebook/open-casebook.ts";
import { committed } from "./raw-casebook.ts";
import { describeShared, shared } from "./raw-files.ts";

/** Which saved article a claim says it was read in, by its publisher and date. */
const articles: readonly (readonly [publisher: RegExp, date: RegExp, file: string])[] = [
  [/^Engadget/, /^2017-08/, "2017-08-21-engadget-f3news-stingrays.md"],
  [/^KGO-TV/, /^2018-01-27$/, "2018-01-27-kgo-license-plates.txt"],
  [/^KGO-TV/, /^2018-03-27$/, "2018-03-27-kgo-facebook-data.txt"],
  [/^Truthout/, /^2023-04/, "2023-04-truthout-1509-summonses.txt"],
  [/^Forum post/, /^2025-/, "2025-forum-300-million-surveillance.txt"],
];

const even = (text: string) => text.replace(/\s+/g, " ").trim();
/** Titles may be cited with typewriter apostrophes; quotes may not. */
const straight = (text: string) => text.replaceAll("’", "'");

describeShared("claims quote what was written", () => {
  const folder = join(shared, "articles");
  const texts = join(shared, "data/21-claim-texts");
  const read = new Set<string>();

  function textOf(publisher: string, date: string): string {
    const found = articles.find(([by, on]) => by.test(publisher) && on.test(date));
    const path = found
      ? join(folder, found[2])
      : join(
          texts,
          (existsSync(texts) ? readdirSync(texts) : []).find((name) => name.startsWith(date)) ?? "no such text",
        );
    read.add(path);
    return even(readFileSync(path, "utf8"));
  }

  it("word for word, in the article they name, with its title", async () => {
    const { claims } = await openCasebook(committed);
    expect(claims.length).toBeGreaterThanOrEqual(40);
    const wrong = claims.flatMap(({ id, quote, against, article }) => {
      const text = textOf(article.publisher, article.date);
      const quotes = [quote, ...(against ? [against.quote] : [])].filter((each) => !text.includes(even(each)));
      return [
        ...quotes.map((each) => `${id}: ${each}`),
        ...(straight(text).includes(straight(even(article.title))) ? [] : [`${id}: title ${article.title}`]),
      ];
    });
    expect(wrong).toEqual([]);
    // All five articles, and all of the texts of folder 21, have their claims.
    expect(read.size).toBe(articles.length + readdirSync(texts).length);
  });

  it("by the sentence only, and those under CC BY-SA with their attribution", async () => {
    const { claims } = await openCasebook(committed);
    expect(claims.filter(({ quote }) => quote.length > 400).map(({ id }) => id)).toEqual([]);
    const secondary = claims.filter(({ article }) => article.publisher === "Kleptocracy Timeline");
    expect(
      secondary
        .filter(({ article }) => !/CC BY-SA 4\.0/.test(article.licence ?? "") || !article.attribution)
        .map(({ id }) => id),
    ).toEqual([]);
  });
});

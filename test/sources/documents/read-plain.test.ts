import { describe, expect, it } from "vitest";
import { UserError } from "../../../src/model/user-error.ts";
import { dateLine, findDate } from "../../../src/sources/documents/find-date.ts";
import { readPlain } from "../../../src/sources/documents/read-plain.ts";
import { stripMarkdown } from "../../../src/sources/documents/strip-markdown.ts";

const read = (name: string, ...lines: readonly string[]) => {
  const { metadata, pages, notes, format } = readPlain(name, Buffer.from(lines.join("\n")));
  return { metadata, notes, format, lines: pages[0]!.lines.map((line) => line.text) };
};

/** A made-up story as a browser saves it. */
const story = [
  "The council voted on Monday to lease fifty-seven licence plate readers for two years.",
  "“We will keep the data for thirty days,” the chief said.",
  "Nobody asked what happens after that.",
];

describe("readPlain(name, bytes)", () => {
  it("tells the story of a saved page without the page", () => {
    const article = read(
      "saved.txt",
      "Skip to content",
      "Council leases plate readers",
      "",
      "Robin Example Image",
      "ByRobin Example WXYZ logo",
      "Tuesday, March 4, 2025",
      "Council leases plate readers",
      story[0]!,
      "RELATED: Another story altogether",
      "Photo: Sam Sample",
      "Share this article:",
      story[1]!,
      story[1]!,
      story[2]!,
      "Click here for more stories on cameras.",
      "© 2025 Example Media",
    );
    expect(article.metadata).toEqual({
      title: "Council leases plate readers",
      byline: "Robin Example",
      publisher: "WXYZ",
      date: "2025-03-04",
    });
    expect(article.lines).toEqual(["Council leases plate readers", ...story]);
    expect(article.notes).toEqual(["11 lines of the page around the story left out"]);
  });

  it("reads the links of a plain text without their addresses, and leaves other brackets", () => {
    const { lines } = read(
      "saved.txt",
      "By [Robin Example](https://news.example/staff/robin_(desk)) and [the desk](mailto:desk@news.example)",
      '![A face](https://news.example/face.jpg "Robin")',
      "The price [see annex](B) stands.",
    );
    expect(lines).toEqual(["By Robin Example and the desk", "The price [see annex](B) stands."]);
  });

  it("ends a story at an appeal for money near its end, and not in its middle", () => {
    const long = Array.from({ length: 12 }, (_, at) => `${at}: ${story[at % 3]!}`);
    const appeal = "Support our work with a gift.";
    const head = ["A title", "May 3, 2024"];
    expect(read("end.txt", ...head, ...long, appeal, "Give now.").lines).toEqual(["A title", ...long]);
    const middle = [...long.slice(0, 5), "Help us, the mayor wrote, to find the money.", ...long.slice(5)];
    expect(read("middle.txt", ...head, ...middle).lines).toEqual(["A title", ...middle]);
  });

  it("keeps every line of a text that is no article", () => {
    const lines = [
      "POLICY 1204",
      "Share",
      "Data is kept for thirty days.",
      "1,351",
      "Photo: none",
      "Data is kept for thirty days.",
    ];
    const text = read("policy.txt", "Scope of this policy", ...Array<string>(14).fill("As before."), ...lines);
    expect(text.lines.slice(-6)).toEqual(lines);
    expect(text.notes).toEqual([]);
  });

  it("does not take a caption's or a forum member's date for the story's", () => {
    const caption = "An exterior view of the city hall in Springfield, on January 5, 2023.";
    const article = read("caption.txt", "Skip to content Skip to footer", "A title", caption, ...story);
    expect(article.metadata.date).toBeNull();
    expect(article.lines).toEqual(["A title", ...story]);
    const post = read(
      "post.txt",
      "A title",
      "Administrator",
      "Staff member",
      "Apr 20, 2025",
      "1,351",
      "83",
      "A title",
      ...story,
    );
    expect(post.metadata).toEqual({ title: "A title", byline: null, publisher: null, date: null });
    expect(post.lines).toEqual(["A title", ...story]);
  });

  it("takes what front matter says, and no more than a whole date", () => {
    const article = read(
      "a.md",
      "---",
      "title: 'Council leases",
      "  plate readers'",
      "author: [Robin Example, Sam Sample]",
      "outlet: The Example",
      "date: 2025-03-04 01:07:00Z",
      "tags: [cameras]",
      "---",
      "",
      "![a photograph](x.jpg)",
      "",
      `**${story[0]!}** See [the order](https://example.org/order_(1).pdf).`,
      "> Posted on: Wednesday, March 5, 2025",
    );
    expect(article.format).toBe("markdown");
    expect(article.metadata).toEqual({
      title: "Council leases plate readers",
      byline: "Robin Example, Sam Sample",
      publisher: "The Example",
      date: "2025-03-04",
    });
    expect(article.lines).toEqual([`${story[0]!} See the order.`]);
    expect(read("b.md", "---", "title: T", "date: 2025-03", "---", story[0]!).metadata.date).toBeNull();
  });

  it("takes front matter that is no YAML for text, and opens no bomb in it", () => {
    expect(read("c.md", "---", "a: [1", "---", "Text.").lines).toEqual(["a: [1", "Text."]);
    const bomb = ["---", "a: &a [x, x, x]", "b: &b [*a, *a, *a]", "c: [*b, *b, *b]", "---", "Text."];
    expect(read("bomb.md", ...bomb).lines.at(-1)).toBe("Text.");
  });

  it("reads what a Markdown document says of its source", () => {
    const text = read(
      "faq.md",
      "# Questions",
      "**Source:** [Example County Sheriff](https://example.org/)",
      "**Date:** Jan 12, 2026",
      "---",
      "**How many?**",
      "Seventy-nine.",
    );
    expect(text.metadata).toEqual({
      title: "Questions",
      byline: null,
      publisher: "Example County Sheriff",
      date: "2026-01-12",
    });
    expect(text.lines).toEqual(["Questions", "How many?", "Seventy-nine."]);
  });

  it("refuses what holds no words", () => {
    expect(() => read("rule.md", "---", "***")).toThrow(UserError);
  });
});

describe("findDate(text)", () => {
  it.each([
    ["Published 2025-03-04T10:00:00Z", "2025-03-04"],
    ["Tuesday, March 4, 2025", "2025-03-04"],
    ["4 Mar. 2025", "2025-03-04"],
    ["Sept. 9th, 2025", "2025-09-09"],
    ["March 2025", null],
    ["February 30, 2025", null],
    ["March of 4,2025 people", null],
    ["", null],
  ])("finds in %j %j", (text, date) => expect(findDate(text)).toBe(date));
});

describe("dateLine(line)", () => {
  it.each([
    ["Tuesday, March 4, 2025", "2025-03-04"],
    ["Published: March 4, 2025 at 10:15 AM ET", "2025-03-04"],
    ["On March 4, 2025 the council met", null],
    ["Revised and approved on November 13, 2024", null],
  ])("takes %j for %j", (line, date) => expect(dateLine(line)).toBe(date));
});

describe("stripMarkdown(line)", () => {
  it.each([
    ["## Heading ##", "Heading"],
    ["**bold** and *slanted* and `code`", "bold and slanted and code"],
    ["snake_case_words and 2 * 3 * 4", "snake_case_words and 2 * 3 * 4"],
    ["[text](https://example.org/a_(b)) after", "text after"],
    ["![alt](x.png)", ""],
    ["> > quoted", "quoted"],
    ["* item", "- item"],
    ["1. numbered", "1. numbered"],
    ["<b>tagged</b> and 3 < 4", "tagged and 3 < 4"],
    ["\\*starred\\*", "*starred*"],
  ])("reads %j as %j", (line, text) => expect(stripMarkdown(line)).toBe(text));
});

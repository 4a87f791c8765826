import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { DocumentMetadata, RawDocument } from "../../src/model/document.ts";
import { readDocument } from "../../src/sources/documents/read-document.ts";
import { describeShared, shared } from "./raw-files.ts";

type Expected = {
  readonly metadata: DocumentMetadata;
  /** How its first and its last line begin, a sentence of its middle, and how many lines it has. */
  readonly first: string;
  readonly last: string;
  readonly within: readonly string[];
  readonly lines: number;
  /** What belongs to the page it was saved from. */
  readonly without: RegExp;
};

const nobody = { byline: null, publisher: null, date: null };

const articles: Readonly<Record<string, Expected>> = {
  "2017-08-21-engadget-f3news-stingrays.md": {
    metadata: {
      title: "ICE insists it doesn’t use Stingrays to track undocumented immigrants",
      byline: null,
      publisher: "F3News",
      date: "2017-08-21",
    },
    first: "In a letter (PDF), the acting director",
    last: "In a letter (PDF), the acting director",
    within: ["use of Stingrays in future warrants."],
    lines: 1,
    without: /layout|categories|!\[|aolcdn|Full story on|Posted on|f3nws/,
  },
  "2018-01-27-kgo-license-plates.txt": {
    metadata: {
      title: "Report: ICE to start tracking license plates across U.S.",
      byline: null,
      publisher: "KGO",
      date: "2018-01-27",
    },
    first: "Report: ICE to start tracking license plates across U.S.",
    last: '"U.S. Immigration and Customs Enforcement (ICE) has issued an award of a single source, firm-fixed price contract',
    within: ["has reached a deal with Vigilant Solutions, a top network for license plate data."],
    lines: 12,
    without: /RELATED|Click here|logo|Saturday|citizenship path/,
  },
  "2018-03-27-kgo-facebook-data.txt": {
    metadata: {
      title: "ICE accused of using Facebook to track undocumented immigrants",
      byline: "Katie Marzullo",
      publisher: "KGO",
      date: "2018-03-27",
    },
    first: "ICE accused of using Facebook to track undocumented immigrants",
    last: "An attorney for CAIR said everyone should be cautious",
    within: ["SAN JOSE, Calif. (KGO) -- The headline is eye-catching", "an investigation said to involve"],
    lines: 14,
    without: /RELATED|Click here|logo|Marzullo|Image|Tuesday|shutdown|Silicon Valley/,
  },
  "2023-04-truthout-1509-summonses.txt": {
    metadata: {
      title: "ICE Has Quietly Been Forcing Schools and Abortion Clinics to Share Private Data",
      byline: null,
      publisher: "Truthout",
      // The file says no day; the one in it is a photograph's.
      date: null,
    },
    first: "ICE Has Quietly Been Forcing Schools and Abortion Clinics to Share Private Data",
    last: "Just this week, more than 100 people embarked on a mass hunger strike",
    within: [
      "Since 2008, ICE has spent more than $2.8 billion on new surveillance",
      "the agency has issued more than 170,000 requests since 2016, averaging more than 70 per day.",
      "“But when agencies such as ICE and CBP",
    ],
    lines: 18,
    without: /Skip to|exterior view|critical message|fundraiser|\$13,000|tax-deductible/,
  },
  "2025-forum-300-million-surveillance.txt": {
    metadata: {
      title:
        "ICE to Spend $300 Million on New Surveillance Technology to Track Undocumented Immigrants, Sparking Civil Liberties Concerns",
      byline: null,
      publisher: null,
      // The day beside the writer is the day they joined the forum.
      date: null,
    },
    first: "ICE to Spend $300 Million on New Surveillance Technology",
    last: "While the Privacy Act allows law enforcement to pursue specific investigations",
    within: ["has awarded a contract worth over $139 million", "The Potential Impact", "Privacy Concerns"],
    lines: 16,
    without: /Administrator|Staff member|Apr 20|1,351|\b293\b|\.jpg/,
  },
};

const linesOf = (document: RawDocument) => document.pages[0]!.lines.map((line) => line.text);

describeShared("readDocument(path) of the saved articles", () => {
  const folder = join(shared, "articles");

  it.each(Object.entries(articles))("tells the story of %s and leaves out its page", async (name, expected) => {
    const document = await readDocument(join(folder, name));
    const lines = linesOf(document);
    expect(document.metadata).toEqual(expected.metadata);
    expect(lines[0]).toMatch(startsWith(expected.first));
    expect(lines.at(-1)).toMatch(startsWith(expected.last));
    for (const said of expected.within) expect(lines.join("\n")).toContain(said);
    expect(lines.join("\n")).not.toMatch(expected.without);
    expect(lines).toHaveLength(expected.lines);
    expect(new Set(lines).size).toBe(lines.length);
    expect(document.notes[0]).toMatch(/^\d+ lines? of the page around the story left out$/);
  });
});

describeShared("readDocument(path) of the claim texts and the Markdown documents", () => {
  it("takes title and date from the front matter, and nothing else of it", async () => {
    const folder = join(shared, "data/21-claim-texts");
    for (const name of readdirSync(folder)) {
      const document = await readDocument(join(folder, name));
      expect(document.metadata).toEqual({ ...nobody, title: document.metadata.title, date: name.slice(0, 10) });
      expect(document.metadata.title!.length).toBeGreaterThan(20);
      expect(linesOf(document)).toHaveLength(1);
      expect(linesOf(document)[0]).not.toMatch(/^(id|tags|actors|sources|importance):|https?:/m);
    }
  });

  it("takes publisher and date from the lines that say them, and keeps the statement", async () => {
    const document = await readDocument(
      join(shared, "data/20-documents/okaloosa-2026-01-12-sheriff-statement-flock-faq.md"),
    );
    expect(document.format).toBe("markdown");
    expect(document.metadata).toEqual({
      title: "OCSO Frequently Asked Flock Safety Questions and Answers",
      byline: null,
      publisher: "Okaloosa County Sheriff's Office",
      date: "2026-01-12",
    });
    const text = linesOf(document).join("\n");
    expect(text).toContain(
      "The Okaloosa County Sheriff’s Office has deployed 79 Flock Safety Cameras throughout the county.",
    );
    expect(text).toContain("Captured data is retained for 30 days and deleted");
    expect(text).not.toMatch(/\*\*|^#|\]\(|^Source:|^Date:/m);
  });
});

const startsWith = (text: string) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`);

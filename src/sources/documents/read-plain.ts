import type { DocumentFormat, DocumentMetadata, RawDocument } from "../../model/document.ts";
import { UserError } from "../../model/user-error.ts";
import { endsStory, isCaption, isFurniture } from "./article-furniture.ts";
import { headLine } from "./article-head.ts";
import { findDate } from "./find-date.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { decodeText, sniffDocument } from "./sniff-document.ts";
import { markdownTables } from "./markdown-tables.ts";
import { isMarkdownRule, stripLinks, stripMarkdown } from "./strip-markdown.ts";
import { lineOf, type TextLine } from "./text-line.ts";

/** How many lines from the top may speak of the story rather than tell it. */
const headLines = 14;

/** Returns a Markdown or plain text: its lines as one page, and of a saved article the story without the page around it. */
export function readPlain(name: string, bytes: Uint8Array): RawDocument {
  const format: DocumentFormat = sniffDocument(name, bytes.subarray(0, 65_536)) === "markdown" ? "markdown" : "text";
  const decoded = decodeText(bytes);
  if (decoded === undefined)
    throw new UserError(`${name} is not text: it holds bytes no text has; expected plain text`);
  const text = decoded.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const { metadata, body } = format === "markdown" ? splitFrontMatter(text) : { metadata: undefined, body: text };
  const written = body.split("\n");
  const lines = (format === "markdown" ? markdownTables(written) : written)
    .filter((line) => format === "text" || typeof line !== "string" || !isMarkdownRule(line))
    .map((line): StoryLine =>
      typeof line !== "string"
        ? { ...line, heading: false }
        : {
            text: (format === "markdown" ? stripMarkdown(line) : stripLinks(line)).replace(/[^\S\t]+/g, " ").trim(),
            heading: format === "markdown" && /^\s{0,3}#/.test(line),
          },
    )
    .filter((line) => line.text !== "");
  if (lines.length === 0) throw new UserError(`${name} holds no words; expected a text`);
  const story = isArticle(
    lines.map((line) => line.text),
    metadata !== undefined && metadata.title !== null,
  )
    ? tellStory(lines, metadata ?? nothing)
    : {
        metadata: { ...(metadata ?? nothing), title: metadata?.title ?? titleOf(lines) },
        lines,
        left: 0,
      };
  return {
    format,
    metadata: story.metadata,
    pages: [
      {
        page: 1,
        width: 0,
        height: 0,
        origin: format === "markdown" ? "markup" : "plain",
        confidence: null,
        lines: story.lines.map(lineOf),
      },
    ],
    badRedactions: [],
    notes:
      story.left === 0
        ? []
        : [`${story.left} ${story.left === 1 ? "line" : "lines"} of the page around the story left out`],
  };
}

type StoryLine = TextLine & { readonly heading: boolean };

const nothing: DocumentMetadata = { title: null, byline: null, publisher: null, date: null };

/** A text is an article where its head says so; any other keeps every line. */
function isArticle(lines: readonly string[], frontMatter: boolean): boolean {
  const head = lines.slice(0, headLines);
  const says = head.filter((line) => headLine(line) !== null || isFurniture(line)).length;
  const again = head.slice(1).filter((line) => line === head[0]).length;
  return frontMatter || says + again >= 1;
}

function titleOf(lines: readonly StoryLine[]): string | null {
  const heading = lines.find((line) => line.heading);
  if (heading) return heading.text;
  const first = lines.slice(0, 3).find((line) => !/^https?:\/\/\S+$/.test(line.text));
  return first && first.text.length <= 200 && !/[,;:]$/.test(first.text) ? first.text : null;
}

type Story = { readonly metadata: DocumentMetadata; readonly lines: readonly TextLine[]; readonly left: number };

function tellStory(lines: readonly StoryLine[], given: DocumentMetadata): Story {
  const end = endOf(lines);
  const within = end < 0 ? lines : lines.slice(0, end);
  const around = lines.filter((line) => !isFurniture(line.text));
  const title = given.title ?? titleOf(around);
  const forum = within.slice(0, headLines).some((line) => /^(staff member|administrator|moderator)$/i.test(line.text));
  let found: DocumentMetadata = { ...given, title };
  const told: TextLine[] = [];
  let length = 0;
  for (const [at, line] of within.entries()) {
    const { text, row } = line;
    if (row) {
      told.push(line);
      continue;
    }
    if (same(text, title) && at > 0 && told.some((each) => same(each.text, title))) continue;
    const says = at < headLines && length < 1200 ? headLine(text) : null;
    if (says) {
      // Beside a forum's writer stands the day they joined, not the day they wrote.
      if (!forum) found = withFound(found, says);
      continue;
    }
    const posted = /^posted on:?\s+(.*)$/i.exec(text);
    if (posted) {
      found = withFound(found, { date: findDate(posted[1]!) });
      continue;
    }
    if (isFurniture(text)) {
      const by = /^(?:full|original) (?:story|article) on (.{2,40}?):/i.exec(text);
      if (by) found = withFound(found, { publisher: by[1]! });
      continue;
    }
    if (at < headLines && isCaption(text)) continue;
    if (told.at(-1)?.text === text) continue;
    told.push(line);
    length += text.length;
  }
  const rest = end < 0 ? [] : lines.slice(end).map((line) => line.text);
  return {
    metadata: {
      ...found,
      publisher:
        found.publisher ??
        publisherIn(
          told.map((line) => line.text),
          rest,
        ),
    },
    lines: told,
    left: lines.length - told.length,
  };
}

/** An appeal ends a story only where little comes after it: in the middle of one, a sentence may begin like an appeal. */
function endOf(lines: readonly StoryLine[]): number {
  const lengths = lines.map((line) => line.text.length);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  let before = 0;
  for (const [at, line] of lines.entries()) {
    if (at > 3 && before > 0.7 * all && endsStory(line.text)) return at;
    before += lengths[at]!;
  }
  return -1;
}

const same = (one: string, other: string | null): boolean =>
  other !== null && one.replaceAll(/[‘’]/g, "'").trim() === other.replaceAll(/[‘’]/g, "'").trim();

/** What was said first holds: front matter before the page, the top of the page before its foot. */
function withFound(known: DocumentMetadata, found: Partial<DocumentMetadata>): DocumentMetadata {
  return {
    title: known.title,
    byline: known.byline ?? found.byline ?? null,
    publisher: known.publisher ?? found.publisher ?? null,
    date: known.date ?? found.date ?? null,
  };
}

/** A dateline names the station, and an appeal for money names who asks. */
function publisherIn(told: readonly string[], rest: readonly string[]): string | null {
  const dateline = told
    .slice(0, 4)
    .map((line) => /^[A-Z][A-Z .'-]+,? .{0,20}\(([A-Z]{2,8})\) ?(?:--|—|–)/.exec(line)?.[1])
    .find(Boolean);
  const appeal = rest.map((line) => /\b([A-Z][\w-]+)[’']s journalism is\b/.exec(line)?.[1]).find(Boolean);
  return dateline ?? appeal ?? null;
}

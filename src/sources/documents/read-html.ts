import { Readability } from "@mozilla/readability";
import { JSDOM, VirtualConsole } from "jsdom";
import type { DocumentMetadata, RawDocument } from "../../model/document.ts";
import { UserError } from "../../model/user-error.ts";
import type { DocumentLimits } from "./document-limits.ts";
import { isFurniture } from "./article-furniture.ts";
import { dateLine, findDate } from "./find-date.ts";
import { htmlDepth } from "./html-depth.ts";
import { htmlLines } from "./html-lines.ts";
import { lineOf } from "./text-line.ts";

/** A story shorter than this is a page that is no article: all of it is read. */
const shortStory = 200;

/** Returns the story of an HTML page without its furniture; no script is run and nothing is fetched. */
export function readHtml(name: string, bytes: Uint8Array, limits: DocumentLimits): RawDocument {
  if (htmlDepth(Buffer.from(bytes).toString("latin1")) > limits.elementDepth) {
    throw new UserError(
      `${name} has elements more than ${limits.elementDepth} deep inside each other (limit elementDepth); expected a page as people write them`,
    );
  }
  // A console of its own, so that a page's broken style sheet is nobody's news.
  const { window } = new JSDOM(Buffer.from(bytes), { contentType: "text/html", virtualConsole: new VirtualConsole() });
  const { document } = window;
  const scripts = document.querySelectorAll("script:not([type*='json'])").length;
  const said = pageMetadata(document);
  const article = new Readability(document.cloneNode(true) as Document, { maxElemsToParse: 200_000 }).parse();
  const inStory = article?.content
    ? htmlLines(new JSDOM(article.content).window.document.body, { furniture: false })
    : [];
  const inPage = htmlLines(document.body, { furniture: false });
  const rowsOf = (lines: typeof inPage) => lines.filter(({ row }) => row).length;
  // A page of tables is no article, whatever story stands among them.
  const whole = lengthOf(inStory) < shortStory || rowsOf(inPage) > Math.max(rowsOf(inStory), inStory.length);
  const told = whole ? inPage : inStory.filter(({ text, row }) => row || !isFurniture(text));
  window.close();
  if (told.length === 0) throw new UserError(`${name} holds no words; expected a page with text`);
  const title = said.title ?? clean(article?.title);
  return {
    format: "html",
    metadata: {
      title,
      byline: said.byline ?? clean(article?.byline)?.replace(/^by\s+/i, "") ?? null,
      publisher: said.publisher ?? clean(article?.siteName),
      date:
        said.date ??
        findDate(article?.publishedTime ?? "") ??
        told
          .slice(0, 8)
          .map(({ text }) => dateLine(text))
          .find(Boolean) ??
        null,
    },
    pages: [
      {
        page: 1,
        width: 0,
        height: 0,
        origin: "markup",
        confidence: null,
        lines: [...(title && told[0]!.text !== title ? [{ text: title }] : []), ...told].map(lineOf),
      },
    ],
    badRedactions: [],
    notes: [
      ...(scripts > 0 ? [`${scripts} ${scripts === 1 ? "script" : "scripts"} in it not run`] : []),
      ...(whole ? ["no story found among the page's furniture: all of its text was read"] : []),
    ],
  };
}

const lengthOf = (lines: readonly { readonly text: string }[]): number =>
  lines.reduce((sum, { text }) => sum + text.length, 0);

const clean = (text: string | null | undefined): string | null => text?.replace(/\s+/g, " ").trim() || null;

/** What the page says of itself for machines: structured data first, then its meta elements. */
function pageMetadata(document: Document): DocumentMetadata {
  const article = structured(document);
  const meta = (...names: readonly string[]): string | null => {
    for (const each of names) {
      const found = clean(
        document.querySelector(`meta[property="${each}"], meta[name="${each}"]`)?.getAttribute("content"),
      );
      if (found) return found;
    }
    return null;
  };
  const time = document
    .querySelector("article time[datetime], main time[datetime], time[datetime]")
    ?.getAttribute("datetime");
  const author = meta("author", "article:author", "byl");
  return {
    title: textOf(article["headline"]) ?? meta("og:title"),
    byline: namesOf(article["author"]) ?? (author && !/^https?:/.test(author) ? author.replace(/^by\s+/i, "") : null),
    publisher: namesOf(article["publisher"]) ?? meta("og:site_name", "publisher", "application-name"),
    date: findDate(
      textOf(article["datePublished"]) ?? meta("article:published_time", "date", "dc.date", "pubdate") ?? time ?? "",
    ),
  };
}

/** Returns the entry of the page's JSON-LD that speaks of an article, or an empty one. */
function structured(document: Document): Readonly<Record<string, unknown>> {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const entries = [JSON.parse(script.textContent ?? "") as unknown].flat() as Record<string, unknown>[];
      const all = entries.flatMap((entry) => [
        entry,
        ...((entry?.["@graph"] as Record<string, unknown>[] | undefined) ?? []),
      ]);
      const found = all.find((entry) => /Article|Report|BlogPosting/.test(JSON.stringify(entry?.["@type"] ?? "")));
      if (found) return found;
    } catch {
      // Broken structured data says nothing; the page still may.
    }
  }
  return {};
}

const textOf = (value: unknown): string | null => (typeof value === "string" ? clean(value) : null);

function namesOf(value: unknown): string | null {
  const names = [value]
    .flat()
    .map((each) => textOf(typeof each === "object" && each !== null ? (each as { name?: unknown }).name : each));
  return names.filter((each) => each !== null && !/^https?:/.test(each)).join(", ") || null;
}

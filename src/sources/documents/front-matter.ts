import { parse } from "yaml";
import type { DocumentMetadata } from "../../model/document.ts";
import { findDate } from "./find-date.ts";

export type FrontMatter = { readonly metadata: DocumentMetadata; readonly body: string };

const none: DocumentMetadata = { title: null, byline: null, publisher: null, date: null };

/** Returns what the front matter of a Markdown file says of it, and the text after it. */
export function splitFrontMatter(text: string): FrontMatter {
  const match = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text);
  if (!match) return { metadata: none, body: text };
  const fields = fieldsOf(match[1]!);
  if (!fields) return { metadata: none, body: text };
  const said = (...names: readonly string[]): string | null => {
    for (const name of names) {
      const value = fields[name];
      if (typeof value === "string" && value.trim() !== "") return value.trim().replace(/\s+/g, " ");
      if (Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === "string"))
        return value.join(", ");
    }
    return null;
  };
  return {
    metadata: {
      title: said("title", "headline"),
      byline: said("author", "authors", "byline"),
      publisher: said("publisher", "site", "site_name", "outlet", "publication"),
      date: findDate(said("date", "published", "pubDate", "publish_date") ?? ""),
    },
    body: text.slice(match[0].length),
  };
}

/** Fields as text: a date stays what was written, whatever YAML makes of it; what is no YAML is no front matter. */
function fieldsOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = parse(text, { schema: "failsafe", maxAliasCount: 0 });
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

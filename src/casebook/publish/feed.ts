import type { Book } from "../book.ts";
import { siteName } from "./data-package.ts";
import type { VerdictEntry } from "../claims/verdict-history.ts";

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (c) => escapes[c]!);

/** Returns the Atom feed (RFC 4287) of verdict changes, newest first; dated by the records, so that it is reproducible. */
export function verdictFeed(book: Book, history: readonly VerdictEntry[], asOf: string): string {
  const claims = new Map(book.casebook.claims.map((c) => [c.id, c]));
  const name = siteName(book.casebook.settings.title);
  const entries = history
    .map((entry, i) => ({ entry, i }))
    .reverse()
    .filter(({ entry }) => claims.has(entry.claim))
    .slice(0, 100)
    .map(({ entry, i }) => {
      const first = history.findIndex((e) => e.claim === entry.claim) === i;
      return `  <entry>
    <id>urn:tallylight:${escaped(name)}:${escaped(entry.claim)}:${i + 1}</id>
    <title>${escaped(`${claims.get(entry.claim)!.title}: ${first ? "" : "now "}${entry.verdict}`)}</title>
    <updated>${entry.asOf}T00:00:00Z</updated>
    <link href="claims/${escaped(entry.claim)}.html"/>
    <summary>${escaped(entry.says)}</summary>
  </entry>`;
    });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>urn:tallylight:${escaped(name)}</id>
  <title>${escaped(book.casebook.settings.title)}: verdicts</title>
  <author><name>${escaped(book.casebook.settings.title)}</name></author>
  <updated>${asOf}T00:00:00Z</updated>
  <link rel="alternate" href="index.html"/>
${entries.join("\n")}
</feed>
`;
}

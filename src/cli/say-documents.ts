import { counted } from "../model/counted.ts";
import type { DocumentAccount } from "../model/document-source.ts";

/** Says of a casebook's documents how they were read, what was masked, and which hide less than they seem to: by page, never what they say. */
export function sayDocuments(accounts: readonly DocumentAccount[]): string[] {
  if (accounts.length === 0) return [];
  const sum = (of: (account: DocumentAccount) => number) => accounts.reduce((n, account) => n + of(account), 0);
  const masked = sum((a) => a.masked.reduce((n, m) => n + m.certain + m.uncertain, 0));
  const uncertain = sum((a) => a.masked.reduce((n, m) => n + m.uncertain, 0));
  const failed = accounts.filter((a) => a.reason !== null);
  const head = `${counted(accounts.length, "document")}: ${counted(
    sum((a) => a.pages),
    "page",
  )}, ${sum((a) => a.recognised).toLocaleString("en-US")} recognised in pictures; masked ${masked.toLocaleString("en-US")}, of which ${uncertain.toLocaleString("en-US")} uncertain`;
  return [
    `${head}${failed.length > 0 ? `; ${counted(failed.length, "document")} not read` : ""}`,
    ...accounts.flatMap(({ declaration, badRedactions }) => {
      const pages = [...new Set(badRedactions.map((bad) => bad.page))];
      const kinds = [...new Set(badRedactions.map((bad) => bad.kind))];
      return pages.length === 0
        ? []
        : [
            `hides less than it seems to: sources/${declaration.file}, ${pages.length === 1 ? "page" : "pages"} ${pages.join(", ")} (${kinds.join(", ")}); it is not published`,
          ];
    }),
  ];
}

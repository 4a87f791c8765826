import { stripMarkdown } from "./strip-markdown.ts";
import { rowLine, type TextLine } from "./text-line.ts";

/** The row under a header, which makes a table of GitHub Flavored Markdown of what stands around it. */
const delimiter = /^ {0,3}\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;

/** What ends a table besides an empty line: another block begins. */
const otherBlock = /^ {0,3}(#{1,6}\s|>|```|~~~|[-*+]\s|\d{1,9}[.)]\s)|^ {4}/;

const fence = /^ {0,3}(```+|~~~+)/;

/**
 * Returns the lines of a Markdown text with the rows of its tables read, as GitHub reads them: a header, a delimiter row
 * of as many cells, and rows to the next empty line or other block. Delimiter rows are gone; inside fences there is no
 * table.
 */
export function markdownTables(lines: readonly string[]): (string | TextLine)[] {
  const out: (string | TextLine)[] = [];
  let tables = 0;
  let fenced: string | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const mark = fence.exec(line)?.[1];
    if (mark !== undefined && (fenced === undefined || mark.startsWith(fenced)))
      fenced = fenced === undefined ? mark : undefined;
    const columns = fenced === undefined && mark === undefined ? columnsAt(lines, at) : 0;
    if (columns === 0) {
      out.push(line);
      continue;
    }
    tables += 1;
    const row = (text: string, part: "header" | "body") =>
      rowLine(
        cellsOf(text)
          .slice(0, columns)
          .map((cell, column) => ({ text: cell, column, columns: 1, rows: 1 })),
        { table: tables, part },
      );
    out.push(row(line, "header"));
    for (at += 2; at < lines.length && lines[at]!.trim() !== "" && !otherBlock.test(lines[at]!); at++)
      out.push(row(lines[at]!, "body"));
    at -= 1;
  }
  return out;
}

/** How many columns the table has whose header stands here; 0 where none does. */
function columnsAt(lines: readonly string[], at: number): number {
  const [header, under] = [lines[at]!, lines[at + 1]];
  if (under === undefined || !delimiter.test(under) || !/\|/.test(header) || otherBlock.test(header)) return 0;
  const columns = cellsOf(under).length;
  return cellsOf(header).length === columns ? columns : 0;
}

/** Returns the cells of a row; `\|` is a pipe of the text. */
function cellsOf(line: string): string[] {
  const inside = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inside.split(/(?<!\\)\|/).map((cell) =>
    stripMarkdown(cell.replaceAll("\\|", "|").trim())
      .replace(/<br\s*\/?>/gi, " ")
      .replace(/\s+/g, " ")
      .trim(),
  );
}

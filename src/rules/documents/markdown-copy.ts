import type { Line, Page } from "../../model/document.ts";
import { cellText } from "../../model/document-table.ts";
import { bodyRows, columnNames, type RowLine } from "./markup-tables.ts";

/** Returns the lines of pages as Markdown that reads as they do: a paragraph each, the rows of a table as its rows. */
export function markdownCopy(pages: readonly Pick<Page, "page" | "lines">[]): string {
  return pages.flatMap(({ page, lines }) => blocksOf(page, lines)).join("\n\n");
}

function blocksOf(page: number, lines: readonly Line[]): string[] {
  const blocks: (string | RowLine[])[] = [];
  for (const { text, row } of lines) {
    const last = blocks.at(-1);
    if (!row) blocks.push(text);
    else if (Array.isArray(last) && last[0]!.row.table === row.table) last.push({ page, text, row });
    else blocks.push([{ page, text, row }]);
  }
  return blocks.map((block) => (typeof block === "string" ? block : tableOf(block)));
}

/** Cells over several rows are written in each, so that each row says what it said. */
function tableOf(lines: readonly RowLine[]): string {
  const [names, rows] = [columnNames(lines), bodyRows(lines)];
  const width = Math.max(names.length, ...rows.flatMap(({ cells }) => cells.map(({ column }) => column + 1)));
  const columns = Array.from({ length: width }, (_, column) => column);
  const written = (texts: readonly string[]) => `| ${texts.map((text) => text.replaceAll("|", "\\|")).join(" | ")} |`;
  return [
    written(columns.map((column) => names[column] ?? "")),
    written(columns.map(() => "---")),
    ...rows.map((row) => written(columns.map((column) => cellText(row, column)))),
  ].join("\n");
}

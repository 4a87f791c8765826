import type { Page } from "../../model/document.ts";

/** Returns a page as one text: its lines in reading order with a line break between them. */
export function pageText(page: Pick<Page, "lines">): string {
  return page.lines.map((line) => line.text).join("\n");
}

import type { Page } from "../../model/document.ts";
import { type PlacedLine, lineUp } from "./line-up.ts";
import { lieOf } from "./upright.ts";

/** A page's lines, and its height as they are read. */
export type LinedPage = { readonly page: number; readonly height: number; readonly lines: readonly PlacedLine[] };

/** Returns a page's lines with its number and height. */
export function linedPage(page: Page): LinedPage {
  const height = lieOf(page).turns % 2 === 0 ? page.height : page.width;
  return { page: page.page, height, lines: lineUp(page) };
}

/** The part of a page's height, from its top and from its bottom, where running heads and feet stand. */
const edge = 0.08;

/** Returns the pages without the lines at their edges that other pages have in the same place, page numbers apart. */
export function withoutFurniture(pages: readonly LinedPage[]): LinedPage[] {
  const seen = new Map<string, Set<number>>();
  const keysOf = ({ lines, height }: LinedPage) =>
    lines.map((line) => {
      const atEdge = line.box.y < height * edge || line.box.y + line.box.height > height * (1 - edge);
      const text = line.words.map((word) => word.text).join(" ");
      return atEdge ? `${Math.round(line.middle / 4)} ${text.replace(/\d+/g, "#")}` : undefined;
    });
  for (const page of pages) {
    for (const key of keysOf(page)) if (key !== undefined) seen.set(key, (seen.get(key) ?? new Set()).add(page.page));
  }
  return pages.map((page) => {
    const keys = keysOf(page);
    return {
      ...page,
      lines: page.lines.filter((_, at) => keys[at] === undefined || (seen.get(keys[at]!)?.size ?? 0) < 2),
    };
  });
}

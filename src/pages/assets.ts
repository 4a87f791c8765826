import { readFileSync } from "node:fs";
import type { SiteFile } from "../model/site.ts";

const sheets = ["base", "page", "table", "figure", "claim", "desk", "search", "print"] as const;

const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6" fill="#d0121b"/></svg>\n`;

/** Returns the files pages share: the style sheet, the script and the mark; with documents, those of their pages. */
export function siteAssets({ documents } = { documents: false }): readonly SiteFile[] {
  const ofDocuments = [
    { path: "assets/document.css", body: documents ? read("./style/document.css") : "" },
    { path: "assets/document.js", body: documents ? read("../client/document.js") : "" },
  ];
  return [
    ...(documents ? ofDocuments : []),
    { path: "assets/mark.svg", body: mark },
    {
      path: "assets/style.css",
      body: sheets.map((name) => read(`./style/${name}.css`)).join("\n"),
    },
    { path: "assets/search.js", body: read("../client/search.js") },
    { path: "assets/tallylight.js", body: read("../client/tallylight.js") },
  ];
}

/** Returns the files of the review page, which only the local app has. */
export function reviewAssets(): readonly SiteFile[] {
  return [
    { path: "assets/review.css", body: read("./style/review.css") },
    { path: "assets/review.js", body: read("../client/review.js") },
  ];
}

/** Returns the file of the card another program shows of a vendor, which only the local app has. */
export function cardAssets(): readonly SiteFile[] {
  return [{ path: "assets/vendor-card.css", body: read("./style/vendor-card.css") }];
}

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), "utf8");
}

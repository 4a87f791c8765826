import { htmlRows, isDataTable } from "./html-table.ts";
import { rowLine, type TextLine } from "./text-line.ts";

/** Elements that stand in lines of their own. */
const blocks = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIELDSET FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL".split(
    " ",
  ),
);
/** Elements nobody reads, or that no one may run; captions and credits belong to pictures. */
const passedOver = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG CANVAS VIDEO AUDIO PICTURE IMG HEAD BUTTON SELECT TEXTAREA INPUT FIGCAPTION".split(
    " ",
  ),
);
const around = new Set("NAV FOOTER ASIDE FORM".split(" "));

/** Returns the lines of an element as they are read: a block a line, a row of a table a line with tabs between its cells. */
export function htmlLines(root: Node, { furniture }: { readonly furniture: boolean }): TextLine[] {
  const lines: TextLine[] = [];
  let tables = 0;
  let line = "";
  const end = () => {
    const text = line
      .replace(/[^\S\t]+/g, " ")
      .replace(/ ?\t ?/g, "\t")
      .trim();
    if (text !== "") lines.push({ text });
    line = "";
  };
  const cellText = (cell: HTMLElement): string =>
    htmlLines(cell, { furniture: true })
      .map(({ text }) => text)
      .join(" ")
      .replace(/\s+/g, " ");
  /** Takes the rows of a table of values; false where it is none, and is read like any other element. */
  const takeTable = (element: Element): boolean => {
    const table = element as HTMLTableElement;
    if (!isDataTable(table)) return false;
    const rows = htmlRows(table, cellText);
    if (!rows) return false;
    end();
    if (table.caption) lines.push({ text: cellText(table.caption) });
    tables += 1;
    lines.push(...rows.map(({ part, cells }) => rowLine(cells, { table: tables, part })));
    return true;
  };
  // Walked by hand and not by recursion: a hostile page nests deeper than the stack is.
  let node: Node | null = root;
  const skips = (name: string, element: Element) =>
    passedOver.has(name) ||
    (!furniture && around.has(name)) ||
    element.hasAttribute("hidden") ||
    element.getAttribute("aria-hidden") === "true" ||
    hiddenStyle(element);
  while (node) {
    const name = node.nodeName.toUpperCase();
    const element = node.nodeType === 1 ? (node as Element) : null;
    if (node.nodeType === 3) line += (node.nodeValue ?? "").replace(/\s+/g, " ");
    else if (name === "BR") end();
    else if (name === "TD" || name === "TH") line += line === "" ? "" : "\t";
    else if (blocks.has(name)) end();
    const skipped = element !== null && (skips(name, element) || (name === "TABLE" && takeTable(element)));
    if (node.firstChild && !skipped) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && blocks.has(node.nodeName.toUpperCase())) end();
    }
    node = node && node !== root ? node.nextSibling : null;
  }
  end();
  return lines.filter(({ text }) => text !== "");
}

/** What a page hides from its readers is not what it says. */
function hiddenStyle(element: Element): boolean {
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute("style") ?? "");
}

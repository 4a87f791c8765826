/** Elements that hold nothing, and those whose end need not be written: neither says how deep a page goes. */
const flat = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option optgroup colgroup rt rp html head body".split(
    " ",
  ),
);

/**
 * Returns how deep the elements of an HTML page stand inside each other, near enough, from its tags alone: what makes
 * a tree of them takes minutes over one that is some thousands deep, and then gives up.
 */
export function htmlDepth(page: string): number {
  const html = page.toLowerCase();
  const tag = /<!--|<(script|style|textarea|title)\b|<(\/?)([a-z][a-z0-9-]*)/g;
  let [depth, deepest] = [0, 0];
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    const raw = match[1];
    const end = raw ? `</${raw}` : match[0] === "<!--" ? "-->" : null;
    if (end) {
      const at = html.indexOf(end, tag.lastIndex);
      if (at < 0) break;
      tag.lastIndex = at + end.length;
    } else if (!flat.has(match[3]!)) {
      depth = Math.max(0, depth + (match[2] === "/" ? -1 : 1));
      deepest = Math.max(deepest, depth);
    }
  }
  return deepest;
}

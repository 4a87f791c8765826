import { maskKinds } from "../model/document.ts";
import type { QuoteMark } from "../model/site.ts";
import { html, join, type Child, type Html } from "./html.ts";
import { markAnchor } from "./site-index.ts";

const masks = new RegExp(`\\[(${maskKinds.join("|")})\\]`, "g");

/**
 * Returns a page's redacted text as it is shown: lines as they stand, what was masked as quiet marks that say their
 * kind, and the passages claims quote marked, each with its anchor.
 */
export function markedText(text: string, marks: readonly QuoteMark[]): Html {
  const parts: Child[] = [];
  const seen = new Set<string>();
  let at = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const anchor = markAnchor(mark);
    if (mark.start < at) {
      // Begins inside a longer passage, which is marked already: its anchor stands right after that.
      if (!seen.has(anchor)) parts.push(html`<span id="${anchor}"></span>`);
      seen.add(anchor);
      continue;
    }
    seen.add(anchor);
    parts.push(masked(text.slice(at, mark.start)));
    parts.push(html`<mark id="${anchor}" tabindex="-1">${masked(text.slice(mark.start, mark.end))}</mark>`);
    at = mark.end;
  }
  parts.push(masked(text.slice(at)));
  return join(parts);
}

/** Returns text with its masks set apart. */
export function masked(text: string): Html {
  const parts: Child[] = [];
  let at = 0;
  for (const match of text.matchAll(masks)) {
    parts.push(text.slice(at, match.index));
    parts.push(html`<span class="mask" title="${maskTitle(match[1]!)}">${match[0]}</span>`);
    at = match.index + match[0].length;
  }
  parts.push(text.slice(at));
  return join(parts);
}

function maskTitle(kind: string): string {
  return `masked: ${kind}`;
}

import { maskKinds } from "../model/document.ts";
import type { DocumentPage, QuoteMark } from "../model/site.ts";
import { html, join, type Child, type Html } from "./html.ts";
import { markAnchor } from "./site-index.ts";

const masks = new RegExp(`\\[(${maskKinds.join("|")})\\]`, "g");

/**
 * Returns a page's redacted text as it is shown: lines as they stand, what was masked as quiet marks that say their
 * kind, and the passages claims quote marked, each with its anchor. What was recognised with little confidence is
 * marked more quietly still.
 */
export function markedText(text: string, marks: readonly QuoteMark[], doubtful: Doubtful = []): Html {
  const shown = (from: number, to: number): Html => doubted(text, from, to, doubtful);
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
    parts.push(shown(at, mark.start));
    parts.push(html`<mark id="${anchor}" tabindex="-1">${shown(mark.start, mark.end)}</mark>`);
    at = mark.end;
  }
  parts.push(shown(at, text.length));
  return join(parts);
}

type Doubtful = NonNullable<DocumentPage["doubtful"]>;

/** A stretch of the text with its masks and the doubtful words that stand in it whole. */
function doubted(text: string, from: number, to: number, doubtful: Doubtful): Html {
  const parts: Child[] = [];
  let at = from;
  for (const { start, end, confidence } of doubtful) {
    if (start < at || end > to) continue;
    parts.push(masked(text.slice(at, start)));
    parts.push(
      html`<span class="doubt" title="recognised with a confidence of ${confidence} of 100">${text.slice(start, end)}</span>`,
    );
    at = end;
  }
  parts.push(masked(text.slice(at, to)));
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

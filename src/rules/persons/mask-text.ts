import { changedRole, nameCues, nameSpans, recipientSpans } from "./mask-names.ts";
import { numberRecognisers } from "./mask-numbers.ts";
import type { MaskKind, MaskSpan } from "./mask-numbers.ts";

export type { MaskKind } from "./mask-numbers.ts";

export type MaskedText = {
  readonly text: string;
  /** How many of each kind were masked, in the order of their first mask. */
  readonly masked: readonly { readonly kind: MaskKind; readonly count: number }[];
};

const recognisers = numberRecognisers.map((each) => ({
  ...each,
  pattern: new RegExp(each.source, "gi"),
}));

/**
 * An expression (RE2 and JavaScript, without regard to case) that matches every text `maskText` would change when no
 * recipient is given: the candidates of all recognisers, without their judgement. A prefilter.
 */
export const maskTextPattern: string = [
  ...numberRecognisers.map((each) => each.probe ?? each.source),
  ...nameCues.map((each) => each.source),
  changedRole,
  // A mask in the text as it came: the word before it is looked at.
  String.raw`\[(?:phone|e-mail)\]`,
]
  .map((source) => `(?:${source})`)
  .join("|");

function numberSpans(text: string): MaskSpan[] {
  const spans: MaskSpan[] = [];
  for (const { pattern, kind, accept } of recognisers) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const start = match.index + match[1]!.length;
      const datum = match[2]!.replace(/[^A-Za-z0-9.)]+$/, "");
      const end = start + datum.length;
      pattern.lastIndex = Math.max(end, match.index + 1);
      if (accept === undefined || accept(datum, text, start, end)) spans.push({ start, end, kind });
    }
  }
  return spans;
}

function replaceSpans(text: string, spans: readonly MaskSpan[], counts: Map<MaskKind, number>): string {
  let result = "";
  let position = 0;
  for (const { start, end, kind } of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < position || end <= start) continue;
    result += `${text.slice(position, start)}[${kind}]`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    position = end;
  }
  return result + text.slice(position);
}

/**
 * Returns the text of an award with what concerns persons masked: `[e-mail]`, `[phone]`, `[SSN]`, `[A-number]`,
 * `[address]`, `[VIN]`, `[plate]` and, after a role or beside a contact, `[name]`. With the recipient's name, when
 * that is a natural person, its words are masked wherever they stand. Masking a masked text changes nothing.
 */
export function maskText(text: string, options: { readonly recipient?: string } = {}): MaskedText {
  const counts = new Map<MaskKind, number>();
  let current = text;
  // One mask can show another: a name counts because a masked number stands beside it. Each turn shortens what is left.
  for (let turn = 0; turn < 50; turn++) {
    const before = current;
    if (options.recipient !== undefined)
      current = replaceSpans(current, recipientSpans(current, options.recipient), counts);
    current = replaceSpans(current, numberSpans(current), counts);
    current = replaceSpans(current, nameSpans(current), counts);
    if (current === before) break;
  }
  return { text: current, masked: [...counts].map(([kind, count]) => ({ kind, count })) };
}

import { maskKinds } from "../../model/document.ts";
import type { DocumentMaskKind, MaskCount, RawDocument, RedactedDocument } from "../../model/document.ts";
import { findPersonal } from "./find-personal.ts";
import { maskLine, maskString } from "./mask-line.ts";
import type { Patch } from "./mask-line.ts";
import type { RedactionPolicy } from "./policy.ts";
import { openText } from "./open-text.ts";
import type { OpenText, Piece } from "./open-text.ts";

/** One mask can show another, a name beside a number that is gone; each turn shortens what is left. */
const turns = 8;

type Counts = Map<DocumentMaskKind, { certain: number; uncertain: number }>;

/**
 * Returns the document with what concerns private persons masked in its pages, words, metadata and notes, and the
 * counts. A name or number that runs over the end of a line is one mask, shown on both. Redacting the result changes
 * nothing.
 */
export function redactDocument(raw: RawDocument, policy: RedactionPolicy): RedactedDocument {
  const counts: Counts = new Map();
  let document = raw;
  for (let turn = 0; turn < turns; turn++) {
    const open = openText(document);
    const spans = findPersonal(open.text, policy);
    if (spans.length === 0) break;
    for (const { kind, certain } of spans) {
      const count = counts.get(kind) ?? { certain: 0, uncertain: 0 };
      counts.set(kind, { ...count, [certain ? "certain" : "uncertain"]: count[certain ? "certain" : "uncertain"] + 1 });
    }
    document = patched(document, open, patchesOf(open, spans));
  }
  const masked = maskKinds.flatMap((kind): MaskCount[] => {
    const count = counts.get(kind);
    return count === undefined ? [] : [{ kind, ...count }];
  });
  return { ...document, masked };
}

/** Returns, for each piece of the text, its share of the spans. */
function patchesOf(
  open: OpenText,
  spans: readonly { start: number; end: number; kind: DocumentMaskKind }[],
): Map<Piece, Patch[]> {
  const patches = new Map<Piece, Patch[]>();
  let from = 0;
  for (const { start, end, kind } of spans) {
    while (from < open.pieces.length && open.pieces[from]!.end <= start) from++;
    for (let at = from; at < open.pieces.length && open.pieces[at]!.start < end; at++) {
      const piece = open.pieces[at]!;
      const patch = {
        start: Math.max(start, piece.start) - piece.start,
        end: Math.min(end, piece.end) - piece.start,
        kind,
      };
      if (/[\p{L}\p{N}]/u.test(open.text.slice(patch.start + piece.start, patch.end + piece.start)))
        patches.set(piece, [...(patches.get(piece) ?? []), patch]);
    }
  }
  return patches;
}

function patched(document: RawDocument, open: OpenText, patches: ReadonlyMap<Piece, readonly Patch[]>): RawDocument {
  const field = (name: "title" | "byline" | "publisher"): string | null => {
    const piece = open.pieces.find(({ place }) => place.part === name);
    const value = document.metadata[name];
    return value === null || piece === undefined ? value : maskString(value, patches.get(piece) ?? []);
  };
  const byPlace = new Map(open.pieces.map((piece) => [placeKey(piece), patches.get(piece) ?? []]));
  return {
    ...document,
    metadata: { ...document.metadata, title: field("title"), byline: field("byline"), publisher: field("publisher") },
    pages: document.pages.map((page, at) => ({
      ...page,
      lines: page.lines.map((line, index) => maskLine(line, byPlace.get(`line ${at} ${index}`) ?? [])),
    })),
    notes: document.notes.map((note, at) => maskString(note, byPlace.get(`note ${at}`) ?? [])),
  };
}

function placeKey({ place }: Piece): string {
  return place.part === "line"
    ? `line ${place.page} ${place.line}`
    : place.part === "note"
      ? `note ${place.note}`
      : place.part;
}

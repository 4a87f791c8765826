import type { DocumentMaskKind, Official } from "../../model/document.ts";

/** What a person decided about a span, wherever it stands: by the hash of its normalised text, never the text. */
export type SpanDecision = {
  readonly kind: DocumentMaskKind;
  /** What `RedactionPolicy.hash` makes of `normaliseSpan(kind, text)` with the salt. */
  readonly hash: string;
  readonly salt: string;
  /** How many words the normalised text has. */
  readonly words: number;
  readonly decision: "keep" | "mask";
};

/** What may stand in a casebook's documents, and what must not. */
export type RedactionPolicy = {
  /** Who may be named, in any usual form of the name. */
  readonly officials: readonly Official[];
  /** E-mail addresses (or `@domain`), telephone numbers and street addresses of institutions that may stand. */
  readonly allow: readonly string[];
  /** Names of organisations, places and products that are nobody's: vendors and agencies of the casebook. */
  readonly keep: readonly string[];
  readonly decisions: readonly SpanDecision[];
  /** Hashes a normalised span with a salt; only asked when there are decisions. */
  readonly hash: (normalised: string, salt: string) => string;
};

/** A policy that lets nothing stand. */
export const strictPolicy: RedactionPolicy = {
  officials: [],
  allow: [],
  keep: [],
  decisions: [],
  hash: (normalised) => normalised,
};

/** Returns a span's text as decisions know it: without case, accents, punctuation and line breaks; numbers as figures. */
export function normaliseSpan(kind: DocumentMaskKind, text: string): string {
  const folded = text.normalize("NFKD").replace(/\p{M}/gu, "").toUpperCase();
  switch (kind) {
    case "phone":
      return folded
        .replace(/(?:X|EXT).*$/, "")
        .replace(/[^0-9]/g, "")
        .replace(/^1(?=[0-9]{10}$)/, "");
    case "SSN":
    case "card":
    case "bank account":
    case "A-number":
    case "passport":
    case "driver's licence":
    case "plate":
    case "VIN":
      return folded.replace(/[^A-Z0-9]/g, "");
    case "e-mail":
      return folded.replace(/\s/g, "");
    case "name":
    case "address":
    case "date of birth":
    case "IP address":
    case "coordinates":
      return folded.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  }
}

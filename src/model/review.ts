import type { SpanLine } from "./decision.ts";

/** A masked span that waits for a person: what it is filed under, and what a person needs to see of it. */
export type ReviewSpan = {
  readonly key: string;
  readonly kind: string;
  readonly before: string;
  readonly text: string;
  readonly after: string;
  /** 0 for what a document says of itself. */
  readonly page: number;
  readonly count: number;
  readonly because: string;
};

/** A span people spoke on; the text is null where it stands in no document held as obtained. */
export type SpokenSpan = { readonly key: string; readonly text: string | null; readonly said: readonly SpanLine[] };

export type SpanQueue = {
  readonly documents: readonly { readonly title: string; readonly spans: readonly ReviewSpan[] }[];
  /** The newest first. */
  readonly decided: readonly SpokenSpan[];
  readonly contested: readonly SpokenSpan[];
};

import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { userInfo } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { SpanLine } from "../../model/decision.ts";
import type { SpanQueue } from "../../model/review.ts";
import { coverBoxes } from "../../rules/documents/cover-boxes.ts";
import { pendingSpans } from "../../rules/redact/pending-spans.ts";
import type { PendingSpan } from "../../rules/redact/pending-spans.ts";
import { decisionKey, settleDecisions } from "../../rules/decisions/settle-decisions.ts";
import { readDocuments } from "../../sources/documents/read-documents.ts";
import type { Casebook } from "../casebook.ts";
import { readDecisions, saltsOf } from "./decisions.ts";
import type { Decisions } from "./decisions.ts";
import { documentPolicy } from "../documents/document-policy.ts";
import { HeldDocuments } from "../documents/mask-held.ts";
import type { Question } from "./review-session.ts";

/** A document with its uncertain spans, the most frequent first; in memory only. */
export type DocumentSpans = { readonly id: string; readonly title: string; readonly spans: readonly PendingSpan[] };

/**
 * What a person is asked about: the uncertain spans of the documents as obtained. The files are read again into memory
 * for it, for nothing that was masked is on the disk; from there they are masked anew after each decision.
 */
export class SpanReview {
  readonly #casebook: Casebook;
  readonly #held: HeldDocuments;
  /** What hashes are salted with: new ones with the first, made here where nobody decided yet. */
  #salts: readonly [string, ...string[]];
  #reading: Promise<readonly DocumentSpans[]> | undefined;
  #masking: Promise<void> = Promise.resolve();
  #done = 0;

  constructor(casebook: Casebook) {
    this.#casebook = casebook;
    this.#held = new HeldDocuments(casebook.cache);
    const [salt = randomBytes(16).toString("hex"), ...others] = saltsOf(casebook.decisions);
    this.#salts = [salt, ...others];
  }

  /** Returns how many documents were read, of how many that have something to review. */
  get progress(): { readonly done: number; readonly of: number } {
    return { done: this.#done, of: this.#asObtained().length };
  }

  /** Whether the documents were asked for; until then none is read. */
  get begun(): boolean {
    return this.#reading !== undefined;
  }

  /** Returns the decisions as they stand now. */
  async decisions(): Promise<Decisions> {
    const decisions = await readDecisions(this.#casebook.folder);
    const unknown = saltsOf(decisions).filter((salt) => !this.#salts.includes(salt));
    if (unknown.length > 0) {
      this.#salts = [...this.#salts, ...unknown];
      this.#reading = undefined;
    }
    return decisions;
  }

  /** Returns every uncertain span of the documents that are held as obtained, decided or not; read once. */
  spans(): Promise<readonly DocumentSpans[]> {
    this.#reading ??= this.#read().catch((error: unknown) => {
      this.#reading = undefined;
      throw error;
    });
    return this.#reading;
  }

  /** Returns what waits and where people stand; spans whose key is in `later` come last. */
  async queue(later: ReadonlySet<string>): Promise<SpanQueue> {
    const decisions = await this.decisions();
    const read = await this.spans();
    const all = read.flatMap(({ spans }) => spans);
    const standings = settleDecisions(decisions.spans, spanKeyOf(all));
    const texts = new Map(all.map((span) => [spanKey(span), span.text]));
    const put = ({ key }: { readonly key: string }) => Number(later.has(key));
    const decided = [...standings.values()].filter(({ state }) => state === "decided");
    return {
      documents: read
        .map(({ title, spans }) => ({
          title,
          spans: spans
            .map((span) => ({ ...span, key: spanKey(span) }))
            .filter(({ key }) => !["decided", "contested"].includes(standings.get(key)?.state ?? "open"))
            .sort((a, b) => put(a) - put(b)),
        }))
        .filter(({ spans }) => spans.length > 0)
        .sort((a, b) => Math.min(...a.spans.map(put)) - Math.min(...b.spans.map(put))),
      decided: decided
        .map(({ key, said }) => ({ key, text: texts.get(key) ?? null, said }))
        .sort((a, b) => (a.said.at(-1)!.when < b.said.at(-1)!.when ? 1 : -1)),
      contested: [...standings.values()]
        .filter(({ state }) => state === "contested")
        .map(({ key, said }) => ({ key, text: texts.get(key) ?? null, said })),
    };
  }

  /** Returns what a decision on the span of that key says of it; undefined where the documents have none. */
  async question(key: string): Promise<Question | undefined> {
    const span = (await this.spans()).flatMap(({ spans }) => spans).find((each) => spanKey(each) === key);
    if (!span) return undefined;
    const { kind, hash, salt, words, because, count } = span;
    return { what: "span", kind, hash, salt, words, shown: { because, count } };
  }

  /** Returns the text a decision is of, for the eyes of who decides; undefined where it is not known now. */
  async textOf(line: SpanLine): Promise<string | undefined> {
    const spans = (await this.#reading)?.flatMap((document) => document.spans) ?? [];
    return spans.find(({ kind, hashes }) => kind === line.kind && hashes.includes(line.hash))?.text;
  }

  /** Begins to mask the documents as the decisions now say; `masked` resolves when that is done. */
  maskAnew(): void {
    this.#masking = this.decisions().then((decisions) =>
      this.#held.mask(documentPolicy({ ...this.#casebook, decisions })),
    );
    // A build reads what could not be masked here.
    this.#masking.catch(() => undefined);
  }

  /** Resolves when the documents are masked as the decisions made here say, in the cache the next build opens. */
  masked(): Promise<void> {
    return this.#masking;
  }

  #asObtained() {
    return this.#casebook.documents.filter(({ minimised }) => !minimised);
  }

  async #read(): Promise<readonly DocumentSpans[]> {
    const { folder, decisions } = this.#casebook;
    this.#done = 0;
    this.#held.forget();
    const undecided = { ...this.#casebook, decisions: { ...decisions, spans: [] } };
    const salts = this.#salts;
    const policy = documentPolicy(undecided);
    const byPath = new Map(this.#asObtained().map((d) => [join(folder, "sources", d.file), d]));
    const out = new Map<string, DocumentSpans>();
    for await (const result of readDocuments([...byPath.keys()], { limits: this.#casebook.settings.limits })) {
      this.#done += 1;
      // One that cannot be read has no pages to review; the build said so.
      if (!("document" in result)) continue;
      const declaration = byPath.get(result.path)!;
      const { id, title, cover } = declaration;
      this.#held.hold(declaration, result.document);
      const spans = pendingSpans(coverBoxes(result.document, cover), policy, salts).toSorted(
        (a, b) => b.count - a.count,
      );
      if (spans.length > 0) out.set(id, { id, title, spans });
    }
    return [...byPath.values()].flatMap(({ id }) => out.get(id) ?? []);
  }
}

/** Returns what a span is filed under. */
function spanKey({ kind, hash }: Pick<PendingSpan, "kind" | "hash">): string {
  return decisionKey({ what: "span", kind, hash });
}

/**
 * Returns a key of a decision on a span under which those of other salts fall too: the span they are of, where the
 * documents hold it.
 */
function spanKeyOf(spans: readonly PendingSpan[]): (line: SpanLine) => string {
  const known = new Map(
    spans.flatMap((span) => span.hashes.map((hash) => [spanKey({ kind: span.kind, hash }), spanKey(span)] as const)),
  );
  return (line) => known.get(spanKey(line)) ?? spanKey(line);
}

/** Returns who works here: git's user name in the folder, else the system's. */
export async function whoDecides(folder: string): Promise<string> {
  const asked = await promisify(execFile)("git", ["-C", folder, "config", "user.name"]).catch(() => ({ stdout: "" }));
  return (asked.stdout.trim() || userInfo().username || "somebody").slice(0, 80);
}

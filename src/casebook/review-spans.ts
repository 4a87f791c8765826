import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { userInfo } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { UserError } from "../model/user-error.ts";
import { coverBoxes } from "../rules/cover-boxes.ts";
import { pendingSpans } from "../rules/redact/pending-spans.ts";
import type { PendingSpan } from "../rules/redact/pending-spans.ts";
import { readDocuments } from "../sources/documents/read-documents.ts";
import type { Casebook } from "./casebook.ts";
import { appendDecision, decisionKey, readDecisions } from "./decisions.ts";
import type { DecisionLine, Decisions } from "./decisions.ts";
import { documentPolicy } from "./document-policy.ts";
import { HeldDocuments } from "./mask-held.ts";

/** A document with its uncertain spans, the most frequent first; in memory only. */
export type DocumentSpans = { readonly id: string; readonly title: string; readonly spans: readonly PendingSpan[] };

/**
 * What a person is asked about: the uncertain spans of the documents as obtained. The files are read again into memory
 * for it, for nothing that was masked is on the disk; from there they are masked anew after each decision.
 */
export class SpanReview {
  readonly #casebook: Casebook;
  readonly #held: HeldDocuments;
  /** What hashes are salted with; made here where nobody decided yet, and written with the first decision. */
  #salt: string;
  #reading: Promise<readonly DocumentSpans[]> | undefined;
  #writing: Promise<void> = Promise.resolve();
  #masking: Promise<void> = Promise.resolve();
  #done = 0;

  constructor(casebook: Casebook) {
    this.#casebook = casebook;
    this.#held = new HeldDocuments(casebook.cache);
    this.#salt = casebook.decisions.salt ?? randomBytes(16).toString("hex");
  }

  /** Returns how many documents were read, of how many that have something to review. */
  get progress(): { readonly done: number; readonly of: number } {
    return { done: this.#done, of: this.#asObtained().length };
  }

  /** Returns the decisions as they stand now. */
  async decisions(): Promise<Decisions> {
    const decisions = await readDecisions(this.#casebook.folder);
    if (decisions.salt !== null && decisions.salt !== this.#salt) {
      this.#salt = decisions.salt;
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

  /** Appends a decision on a span of the documents; a UserError where they have none of that key. */
  async decide(key: string, decision: DecisionLine["decision"], who: string, when: string): Promise<void> {
    const span = (await this.spans()).flatMap(({ spans }) => spans).find((each) => decisionKey(each) === key);
    if (!span) throw new UserError("no uncertain span is filed under that key; expected one the page lists");
    const { kind, hash, words } = span;
    this.#writing = this.#writing
      .catch(() => undefined)
      .then(() =>
        appendDecision(this.#casebook.folder, this.#salt, {
          shape: 1,
          what: "span",
          kind,
          hash,
          words,
          decision,
          who,
          when,
        }),
      );
    await this.#writing;
    this.#masking = this.#maskAnew();
    // A build reads what could not be masked here.
    this.#masking.catch(() => undefined);
  }

  /** Resolves when the documents are masked as the decisions made here say, in the cache the next build opens. */
  masked(): Promise<void> {
    return this.#masking;
  }

  async #maskAnew(): Promise<void> {
    const decisions = await this.decisions();
    await this.#held.mask(documentPolicy({ ...this.#casebook, decisions }));
  }

  #asObtained() {
    return this.#casebook.documents.filter(({ minimised }) => !minimised);
  }

  async #read(): Promise<readonly DocumentSpans[]> {
    const { folder, decisions } = this.#casebook;
    this.#done = 0;
    this.#held.forget();
    const undecided = { ...this.#casebook, decisions: { ...decisions, salt: this.#salt, lines: [] } };
    const policy = documentPolicy(undecided);
    const byPath = new Map(this.#asObtained().map((d) => [join(folder, "sources", d.file), d]));
    const out = new Map<string, DocumentSpans>();
    for await (const result of readDocuments([...byPath.keys()])) {
      this.#done += 1;
      // One that cannot be read has no pages to review; the build said so.
      if (!("document" in result)) continue;
      const declaration = byPath.get(result.path)!;
      const { id, title, cover } = declaration;
      this.#held.hold(declaration, result.document);
      const spans = pendingSpans(coverBoxes(result.document, cover), policy).toSorted((a, b) => b.count - a.count);
      if (spans.length > 0) out.set(id, { id, title, spans });
    }
    return [...byPath.values()].flatMap(({ id }) => out.get(id) ?? []);
  }
}

/** Returns who works here: git's user name in the folder, else the system's. */
export async function whoDecides(folder: string): Promise<string> {
  const asked = await promisify(execFile)("git", ["-C", folder, "config", "user.name"]).catch(() => ({ stdout: "" }));
  return (asked.stdout.trim() || userInfo().username || "somebody").slice(0, 80);
}

import type { DecisionLine } from "../../model/decision.ts";
import type { EffectOfLines, ReviewEffect } from "../../model/review.ts";
import { UserError } from "../../model/user-error.ts";
import type { Book } from "../book.ts";
import { claimStates, effectOf } from "./decision-effects.ts";
import type { ClaimState } from "./decision-effects.ts";
import { decisionsOnBook } from "./decisions.ts";
import type { Ledger } from "./ledger.ts";
import { decisionKey, settleDecisions } from "../../rules/decisions/settle-decisions.ts";
import { withLock } from "../lock.ts";

/**
 * Works out in the background what each decision moves: the book is made anew from a copy, as the next build would make
 * it, and every claim judged again.
 */
export class ReviewEffects {
  readonly #served: Book;
  readonly #ledger: Ledger;
  #now: Book;
  /** The newest book whose database was opened here, and the one before, which a page may still ask. */
  #made: Book | undefined;
  #retired: Book | undefined;
  /** Resolves when the documents are masked as the newest decision on a span says; undefined where nobody decided on one. */
  #masked: (() => Promise<void>) | undefined;
  #claims: Promise<readonly ClaimState[]> | undefined;
  #waiting: DecisionLine[] = [];
  #last: EffectOfLines | undefined;
  #work: Promise<void> = Promise.resolve();

  constructor(served: Book, ledger: Ledger) {
    this.#served = served;
    this.#ledger = ledger;
    this.#now = served;
  }

  /** The book as of the newest decision that was worked out. */
  get book(): Book {
    return this.#now;
  }

  /** What was worked out last; undefined before the first decision. */
  get last(): EffectOfLines | undefined {
    return this.#last;
  }

  /** Whether something is being worked out. */
  get busy(): boolean {
    return this.#waiting.length > 0;
  }

  /** Resolves when nothing is being worked out. */
  settled(): Promise<void> {
    return this.#work;
  }

  /** Judges the claims as they stand, so that a decision has something to be compared with. */
  prepare(): void {
    this.#work = this.#work
      .then(() => this.#states())
      .then(
        () => undefined,
        () => undefined,
      );
  }

  /** Begins to work out what a decision moved; one on a span once `masked` resolves, which is asked anew each time. */
  after(line: DecisionLine, masked?: () => Promise<void>): void {
    this.#masked = masked ?? this.#masked;
    this.#waiting.push(line);
    this.#work = this.#work.then(() => this.#next());
  }

  async close(): Promise<void> {
    await this.#work;
    this.#retired?.close();
    this.#made?.close();
    this.#retired = this.#made = undefined;
    this.#now = this.#served;
  }

  async #next(): Promise<void> {
    const lines = [...this.#waiting];
    if (lines.length === 0) return;
    try {
      this.#last = { lines, effect: await this.#workOut(lines) };
    } catch (error) {
      // The decision stands in the ledger; what it moves is shown by the next build.
      if (!(error instanceof UserError)) console.error(error);
      const problem = error instanceof UserError ? error.message : "something went wrong; the terminal says what";
      this.#last = { lines, effect: { problem } };
    }
    this.#waiting = this.#waiting.slice(lines.length);
  }

  async #workOut(lines: readonly DecisionLine[]): Promise<ReviewEffect> {
    await this.#masked?.();
    const decisions = await this.#ledger.read();
    const before = this.#now;
    const then = await this.#states();
    let after = before;
    if (!sameOnBook(before, decisions)) {
      const { folder } = this.#served.casebook;
      after = await withLock(folder, () => before.decided(decisions, [this.#served.key, before.key]));
      // A page that is being made may still ask the book before; the one before that is asked no more.
      this.#retired?.close();
      this.#retired = this.#made;
      this.#made = after;
    }
    const spoken = settleDecisions(decisions.spans);
    const applied = after !== before || lines.some((line) => spoken.get(decisionKey(line))?.state === "decided");
    if (this.#masked !== undefined) after = await after.remasked(decisions);
    this.#now = after;
    if (after !== before) this.#claims = undefined;
    return effectOf({ book: before, claims: then }, { book: after, claims: await this.#states() }, lines, applied);
  }

  #states(): Promise<readonly ClaimState[]> {
    this.#claims ??= claimStates(this.#now).catch((error: unknown) => {
      this.#claims = undefined;
      throw error;
    });
    return this.#claims;
  }
}

function sameOnBook(book: Book, decisions: Parameters<typeof decisionsOnBook>[0]): boolean {
  return JSON.stringify(decisionsOnBook(book.casebook.decisions)) === JSON.stringify(decisionsOnBook(decisions));
}

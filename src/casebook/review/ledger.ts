import type { DecisionLine } from "../../model/decision.ts";
import { appendDecision, readDecisions } from "./decisions.ts";
import type { Decisions } from "./decisions.ts";

/** The decisions of a casebook while people decide: read anew each time, written one after another. */
export class Ledger {
  readonly #folder: string;
  #writing: Promise<void> = Promise.resolve();

  constructor(folder: string) {
    this.#folder = folder;
  }

  read(): Promise<Decisions> {
    return readDecisions(this.#folder);
  }

  /** Appends a decision after those that are being written. */
  async append(line: DecisionLine): Promise<void> {
    this.#writing = this.#writing.catch(() => undefined).then(() => appendDecision(this.#folder, line));
    await this.#writing;
  }
}

import type { DecisionLine, Standing } from "../../model/decision.ts";
import { UserError } from "../../model/user-error.ts";
import { makeTraceScanner } from "../../rules/persons/person-traces.ts";
import { decisionKey, settleDecisions } from "../../rules/decisions/settle-decisions.ts";
import type { Decisions } from "./decisions.ts";
import { Ledger } from "./ledger.ts";

/** A decision without the words that are the person's: what is asked about, what was shown, the score. */
export type Question = DecisionLine extends infer L
  ? L extends DecisionLine
    ? Omit<L, "who" | "when" | "why" | "decision" | "settles">
    : never
  : never;

/** Who decides, and why. */
export type Decider = { readonly who: string; readonly why?: string | undefined };

const personalIn = makeTraceScanner({ known: [], allow: [] });

/** A decision of this run, with the word the same person had spoken before. */
type Done = { readonly line: DecisionLine; readonly before: DecisionLine | undefined };

/** One run of the review: what was decided and put off in it, so that it can be undone. */
export class ReviewSession {
  readonly ledger: Ledger;
  readonly #later = new Set<string>();
  readonly #done: Done[] = [];

  constructor(folder: string) {
    this.ledger = new Ledger(folder);
  }

  /** Keys put off to the end of their queue, in this run. */
  get later(): ReadonlySet<string> {
    return this.#later;
  }

  /** The newest decision that can be undone. */
  get last(): DecisionLine | undefined {
    return this.#done.at(-1)?.line;
  }

  putOff(key: string): void {
    // Deleted first, so that what was put off last comes last.
    this.#later.delete(key);
    this.#later.add(key);
  }

  /**
   * Appends a decision on a question and returns its line; a decision that settles names the people whose last words
   * differ from it.
   */
  async decide(question: Question, decision: string, by: Decider, settles = false): Promise<DecisionLine> {
    const [trace] = personalIn(by.why ?? "");
    if (trace !== undefined)
      throw new UserError(`why holds what looks like a private person's ${trace.kind}; expected a note without`);
    const said = standingOn(question, await this.ledger.read())?.said ?? [];
    const others = said.filter((line) => line.who !== by.who && line.decision !== decision).map(({ who }) => who);
    const line = {
      ...question,
      decision,
      who: by.who,
      when: now(),
      ...(by.why !== undefined && by.why !== "" && { why: by.why }),
      ...(settles && others.length > 0 && { settles: others }),
    } as DecisionLine;
    await this.ledger.append(line);
    this.#later.delete(decisionKey(line));
    this.#done.push({ line, before: said.find(({ who }) => who === by.who) });
    return line;
  }

  /** Returns the question of a key that somebody spoke on, as the newest line says it; undefined where nobody did. */
  async spokenOn(key: string): Promise<Question | undefined> {
    const line = settleDecisions(linesOf(await this.ledger.read()))
      .get(key)
      ?.said.at(-1);
    if (line === undefined) return undefined;
    const { who: _who, when: _when, why: _why, decision: _decision, settles: _settles, ...question } = line;
    return question;
  }

  /** Takes the newest decision of this run back with a new line: the word spoken before it, or that there is none. */
  async undo(): Promise<DecisionLine> {
    const done = this.#done.at(-1);
    if (done === undefined) throw new UserError("nothing was decided in this run; expected a decision to undo");
    const { settles: _, ...line } = done.before ?? { ...done.line, decision: "wait" };
    const back = { ...line, when: now() } as DecisionLine;
    await this.ledger.append(back);
    this.#done.pop();
    return back;
  }
}

/** Returns where people stand on a question; undefined where nobody spoke. */
function standingOn(question: Question, decisions: Decisions): Standing | undefined {
  return settleDecisions(linesOf(decisions)).get(decisionKey(question));
}

function linesOf({ spans, vendors, labels }: Decisions): readonly DecisionLine[] {
  return [...spans, ...vendors, ...labels];
}

function now(): string {
  return new Date().toISOString();
}

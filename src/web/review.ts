import { randomBytes, timingSafeEqual } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Book } from "../casebook/book.ts";
import { ReviewEffects } from "../casebook/review/review-effects.ts";
import { labelledAward, labelQuestion, labelQueue } from "../casebook/review/review-labels.ts";
import { ReviewSession } from "../casebook/review/review-session.ts";
import type { Question } from "../casebook/review/review-session.ts";
import { SpanReview, whoDecides } from "../casebook/review/review-spans.ts";
import { VendorReview } from "../casebook/review/review-vendors.ts";
import type { DecisionLine } from "../model/decision.ts";
import type { EffectOfLines } from "../model/review.ts";
import { UserError } from "../model/user-error.ts";
import { effectDetails, sayEffect } from "../pages/review/effect.ts";
import { queues } from "../pages/review/frame.ts";
import type { QueueName, ReviewForm, Waiting } from "../pages/review/frame.ts";
import { renderReviewOverview } from "../pages/review/overview.ts";
import { renderSpanReview, spanAnswers } from "../pages/review/spans.ts";
import { labelAnswers, renderLabelReview } from "../pages/review/technologies.ts";
import { renderVendorReview, vendorAnswers } from "../pages/review/vendors.ts";
import type { SiteIndex } from "../pages/site-index.ts";
import { contentSecurityPolicy } from "./security.ts";

/** How long a request waits for a queue before it says how far it is. */
const patience = 2500;

/** How long the script's question waits for what a decision moved; it asks again. */
const effectPatience = 20_000;

/** How long an undo waits for the book as it was, before the page comes. */
const undoPatience = 5000;

/** Where the forms of the review post to. */
export const reviewForms: readonly string[] = Object.values(queues).map(({ path }) => `/${path}`);

const headers = {
  "cache-control": "no-store",
  "referrer-policy": "same-origin",
  // The script of these pages asks the server what a decision moved.
  "content-security-policy": `${contentSecurityPolicy}; connect-src 'self'`,
} as const;

/** Shows what waits for a person, and takes what the person decides from these pages' own forms only. */
export class LocalReview {
  readonly #book: Book;
  readonly #session: ReviewSession;
  readonly #effects: ReviewEffects;
  readonly #spans: SpanReview;
  readonly #vendors: VendorReview;
  readonly #token = randomBytes(32).toString("hex");
  #who: string | undefined;
  /** The effect a page or the script was told last. */
  #told: EffectOfLines | undefined;

  constructor(book: Book) {
    this.#book = book;
    this.#session = new ReviewSession(book.casebook.folder);
    this.#effects = new ReviewEffects(book, this.#session.ledger);
    this.#spans = new SpanReview(book.casebook);
    this.#vendors = new VendorReview(book);
  }

  mount(web: Hono, index: SiteIndex): void {
    const small = bodyLimit({ maxSize: 8192, onError: (c) => c.text("That form is too long.\n", 413) });
    web.get("/review", async (c) =>
      c.html(
        String(renderReviewOverview(index, await this.#form(["vendors", "technologies", "spans"])).body),
        200,
        headers,
      ),
    );
    web.get("/review/effect", (c) => this.effect(c));
    for (const name of Object.keys(queues) as QueueName[]) {
      web.get(`/${queues[name].path}`, async (c) => c.html(await this.#page(name, c, index), 200, headers));
      web.post(`/${queues[name].path}`, small, (c) => this.decide(c, name));
    }
  }

  /** Answers with what the newest decision moved, for the page's script, once that is known. */
  async effect(c: Context): Promise<Response> {
    await Promise.race([this.#effects.settled(), pause(effectPatience, undefined, { ref: false })]);
    const { last, busy } = this.#effects;
    if (busy || last === undefined) return c.json({ busy }, 200, headers);
    this.#told = last;
    const details = effectDetails(queues.vendors.path, last);
    return c.json({ busy: false, says: sayEffect(last), details: String(details ?? "") }, 200, headers);
  }

  /** Appends what was decided and leads back to the queue. */
  async decide(c: Context, name: QueueName): Promise<Response> {
    const form = await c.req.parseBody();
    const text = (field: string): string => (typeof form[field] === "string" ? form[field] : "");
    const token = Buffer.from(text("token"));
    const own = Buffer.from(this.#token);
    if (token.length !== own.length || !timingSafeEqual(token, own))
      return c.text("That form is not of this run of the server; open /review again.\n", 403, headers);
    const who = oneLine(text("who")).slice(0, 80);
    if (who === "") return c.text("Say who decides.\n", 400, headers);
    this.#who = who;
    try {
      await this.#take(name, text("decide"), { who, why: oneLine(text("why")).slice(0, 300) });
    } catch (error) {
      if (error instanceof UserError) return c.text(`${error.message}\n`, 400, headers);
      throw error;
    }
    return c.body(null, 303, { ...headers, location: `/${queues[name].path}#asked` });
  }

  /** Waits until nothing is being worked out, and closes what was opened for it. */
  close(): Promise<void> {
    return this.#effects.close();
  }

  async #take(name: QueueName, decide: string, by: { who: string; why: string }): Promise<void> {
    if (decide === "who") return;
    if (decide === "undo") {
      this.#acted(await this.#session.undo());
      // What was undone is asked about again, which the book before would not.
      await Promise.race([this.#effects.settled(), pause(undoPatience, undefined, { ref: false })]);
      return;
    }
    const [, settle, decision, key] = /^(settle-)?([a-z]+)\|(.+)$/.exec(decide) ?? [];
    if (decision === undefined || key === undefined) throw new UserError("decide is not a decision");
    if (decision === "later") return this.#session.putOff(key);
    const question = (await this.#question(name, key)) ?? (await this.#session.spokenOn(key));
    if (question?.what !== kinds[name])
      throw new UserError("nothing is filed under that key; expected one the page lists");
    this.#acted(await this.#session.decide(question, decision, by, settle !== undefined));
  }

  #acted(line: DecisionLine): void {
    if (line.what === "span") {
      this.#spans.maskAnew();
      this.#effects.after(line, () => this.#spans.masked());
    } else this.#effects.after(line);
  }

  async #question(name: QueueName, key: string): Promise<Question | undefined> {
    switch (name) {
      case "spans":
        return this.#spans.question(key);
      case "vendors":
        return this.#vendors.question(this.#effects.book, key);
      case "technologies":
        return labelQuestion(this.#effects.book, key);
    }
  }

  async #page(name: QueueName, c: Context, index: SiteIndex): Promise<string> {
    const { book } = this.#effects;
    const form = await this.#form([name]);
    const wanted = c.req.query(name === "vendors" ? "pair" : "label");
    switch (name) {
      case "spans": {
        const minimised = book.casebook.documents.filter((d) => d.minimised).map((d) => d.title);
        const queue = await this.#spanQueue();
        return String(renderSpanReview(index, form, { minimised, queue, reading: this.#spans.progress }).body);
      }
      case "vendors": {
        this.#effects.prepare();
        const queue = await this.#vendorQueue();
        const pair = queue?.waiting.find(({ key }) => key === wanted) ?? queue?.waiting[0];
        const asked = pair === undefined ? null : { pair, sides: await this.#vendors.sides(book, pair) };
        return String(renderVendorReview(index, form, queue, asked).body);
      }
      case "technologies": {
        this.#effects.prepare();
        const queue = await this.#labelQueue();
        const label = queue.waiting.find(({ key }) => key === wanted) ?? queue.waiting[0];
        const asked = label === undefined ? null : { label, award: await labelledAward(book, label) };
        return String(renderLabelReview(index, form, queue, asked).body);
      }
    }
  }

  /** Returns what every form carries; of queues that cost work to make only those named are begun. */
  async #form(begin: readonly QueueName[]): Promise<ReviewForm> {
    this.#who ??= await whoDecides(this.#book.casebook.folder);
    const { last } = this.#session;
    const { last: effect = null, busy } = this.#effects;
    const fresh = !busy && effect !== null && effect !== this.#told;
    if (fresh) this.#told = effect;
    const { documents } = this.#book.casebook;
    const records = this.#book.accounts.sources.length > 0;
    const spans = begin.includes("spans") && begin.length === 1;
    return {
      token: this.#token,
      who: this.#who,
      waiting: {
        ...(records && {
          vendors: begin.includes("vendors") || this.#vendors.begun ? stakes(await this.#vendorQueue()) : null,
          technologies: stakes(await this.#labelQueue()),
        }),
        ...(documents.length > 0 && { spans: spans || this.#spans.begun ? spansIn(await this.#spanQueue()) : null }),
      },
      undo: last === undefined ? null : await this.#say(last),
      effect,
      busy,
      fresh,
    };
  }

  async #say(line: DecisionLine): Promise<string> {
    switch (line.what) {
      case "span":
        return `“${(await this.#spans.textOf(line)) ?? "a span"}”: ${word(spanAnswers, line.decision)}`;
      case "vendor":
        return `${line.left} and ${line.right}: ${word(vendorAnswers, line.decision)}`;
      case "label":
        return `${line.award}, ${this.#book.labelFor("technology", line.technology)}: ${word(labelAnswers, line.decision)}`;
    }
  }

  /** Returns the masks, or null while the documents are read. */
  #spanQueue() {
    return patiently(this.#spans.queue(this.#session.later));
  }

  /** Returns the pairs, or null while names are compared. */
  async #vendorQueue() {
    const decisions = await this.#session.ledger.read();
    return patiently(this.#vendors.queue(this.#effects.book, decisions, this.#session.later));
  }

  async #labelQueue() {
    return labelQueue(this.#effects.book, await this.#session.ledger.read(), this.#session.later);
  }
}

const kinds = { spans: "span", vendors: "vendor", technologies: "label" } as const;

async function patiently<T>(work: Promise<T>): Promise<T | null> {
  // Whoever asks next gets the error of work that failed.
  work.catch(() => undefined);
  return Promise.race([work, pause(patience, null, { ref: false })]);
}

type MoneyQueue = {
  readonly waiting: readonly { readonly stake: bigint }[];
  readonly contested: readonly unknown[];
};

function stakes(queue: MoneyQueue | null): Waiting | null {
  if (queue === null) return null;
  const stake = queue.waiting.reduce((sum, each) => sum + each.stake, 0n);
  return { count: queue.waiting.length, stake, contested: queue.contested.length };
}

function spansIn(queue: Awaited<ReturnType<SpanReview["queue"]>> | null): Waiting | null {
  if (queue === null) return null;
  const count = queue.documents.reduce((sum, { spans }) => sum + spans.length, 0);
  return { count, stake: null, contested: queue.contested.length };
}

function word(answers: Readonly<Record<string, string>>, decision: string): string {
  return answers[decision] ?? (decision === "wait" ? "taken back" : decision);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

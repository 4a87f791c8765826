import { randomBytes, timingSafeEqual } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Book } from "../casebook/book.ts";
import { ReviewSession } from "../casebook/review-session.ts";
import type { Question } from "../casebook/review-session.ts";
import { SpanReview, whoDecides } from "../casebook/review-spans.ts";
import type { DecisionLine } from "../model/decision.ts";
import { UserError } from "../model/user-error.ts";
import { queues } from "../pages/review/frame.ts";
import type { QueueName, ReviewForm } from "../pages/review/frame.ts";
import { renderReviewOverview } from "../pages/review/overview.ts";
import { renderSpanReview } from "../pages/review/spans.ts";
import type { SiteIndex } from "../pages/site-index.ts";

/** How long a request waits for a queue before it says how far it is. */
const patience = 2500;

/** Where the forms of the review post to. */
export const reviewForms: readonly string[] = Object.values(queues).map(({ path }) => `/${path}`);

const headers = { "cache-control": "no-store", "referrer-policy": "same-origin" } as const;

/** Shows what waits for a person, and takes what the person decides from these pages' own forms only. */
export class LocalReview {
  readonly #book: Book;
  readonly #session: ReviewSession;
  readonly #spans: SpanReview;
  readonly #token = randomBytes(32).toString("hex");
  #who: string | undefined;

  constructor(book: Book) {
    this.#book = book;
    this.#session = new ReviewSession(book.casebook.folder);
    this.#spans = new SpanReview(book.casebook);
  }

  mount(web: Hono, index: SiteIndex): void {
    const small = bodyLimit({ maxSize: 4096, onError: (c) => c.text("That form is too long.\n", 413) });
    web.get("/review", (c) => this.overview(c, index));
    for (const name of Object.keys(queues) as QueueName[]) {
      web.get(`/${queues[name].path}`, (c) => this.show(c, index));
      web.post(`/${queues[name].path}`, small, (c) => this.decide(c, name));
    }
  }

  /** Answers with how much waits in each queue; changes nothing. */
  async overview(c: Context, index: SiteIndex): Promise<Response> {
    return c.html(String(renderReviewOverview(index, await this.#form()).body), 200, headers);
  }

  /** Answers with a queue; changes nothing. */
  async show(c: Context, index: SiteIndex): Promise<Response> {
    const form = await this.#form();
    const minimised = this.#book.casebook.documents.filter((d) => d.minimised).map((d) => d.title);
    const queue = await this.#spanQueue();
    const { body } = renderSpanReview(index, form, { minimised, queue, reading: this.#spans.progress });
    return c.html(String(body), 200, headers);
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
    if (name === "spans") this.#spans.maskAnew();
    return c.body(null, 303, { ...headers, location: `/${queues[name].path}` });
  }

  async #take(name: QueueName, decide: string, by: { who: string; why: string }): Promise<void> {
    if (decide === "who") return;
    if (decide === "undo") {
      await this.#session.undo();
      return;
    }
    const [, settle, decision, key] = /^(settle-)?([a-z]+)\|(.+)$/.exec(decide) ?? [];
    if (decision === undefined || key === undefined) throw new UserError("decide is not a decision");
    if (decision === "later") return this.#session.putOff(key);
    const question = (await this.#question(name, key)) ?? (await this.#session.spokenOn(key));
    if (question === undefined) throw new UserError("nothing is filed under that key; expected one the page lists");
    await this.#session.decide(question, decision, by, settle !== undefined);
  }

  async #question(name: QueueName, key: string): Promise<Question | undefined> {
    switch (name) {
      case "spans":
        return this.#spans.question(key);
      case "vendors":
      case "technologies":
        return undefined;
    }
  }

  async #form(): Promise<ReviewForm> {
    this.#who ??= await whoDecides(this.#book.casebook.folder);
    const { last } = this.#session;
    const spans = this.#book.casebook.documents.length > 0 && (await this.#spanQueue());
    return {
      token: this.#token,
      who: this.#who,
      waiting: {
        ...(spans !== false && { spans: spans === null ? null : spans.documents.flatMap((d) => d.spans).length }),
      },
      undo: last === undefined ? null : await this.#say(last),
    };
  }

  async #say(line: DecisionLine): Promise<string> {
    switch (line.what) {
      case "span": {
        const text = (await this.#spans.textOf(line)) ?? "a span";
        return `“${text}”: ${line.decision === "keep" ? "shown" : line.decision === "mask" ? "stays masked" : "waits"}`;
      }
      case "vendor":
        return `${line.left} and ${line.right}: ${line.decision}`;
      case "label":
        return `${line.award}, ${line.technology}: ${line.decision}`;
    }
  }

  /** Returns the masks, or null while the documents are read. */
  async #spanQueue() {
    const queue = this.#spans.queue(this.#session.later);
    // Whoever asks next gets the error of a reading that failed.
    queue.catch(() => undefined);
    return Promise.race([queue, pause(patience, null, { ref: false })]);
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
